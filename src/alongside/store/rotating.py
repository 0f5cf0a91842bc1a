"""A new master key in the place of the old one: every course's key is wrapped anew, and old copies of the keys go."""

import datetime

from alongside.store.backups import back_up_keys, key_copies
from alongside.store.keyring import rewrap, unlock, wrapped_by
from alongside.store.master import Master, new_master, write_master
from alongside.store.opening import master_place, next_master_place
from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.translation import gettext as _


def rotate(place: Place, old: Master, passphrase: str | None, at: datetime.datetime) -> Master:
    """Change the master key; whoever calls this holds the place alone.

    The new key's file is there before any key is wrapped by it, and takes its place after all are: broken off anywhere, the
    next start either finishes or undoes it. Copies of the keys that the old one opens go.
    """
    unlock(old)
    now = master_place(place)
    following = next_master_place(now)
    new = new_master()
    write_master(following, new, passphrase)
    rewrap(old, new)
    following.replace(now)
    unlock(new)
    before = [copy for copy, _made in key_copies(place.key_backups)]
    back_up_keys(place, at)
    for copy in before:
        copy.unlink(missing_ok=True)
    return new


def recover(place: Place, key: bytes, passphrase: str | None) -> None:
    """Put the master key of a recovery sheet in its place.

    Raises:
        CannotStart: the keys that are there are wrapped by another one. Nothing is written then.
    """
    master = Master(key)
    if wrapped_by() - {master.fingerprint}:
        raise CannotStart(
            _(
                "the sheet is read, but it isn't that of this store. It may be from before `keys rotate`, or of another place."
            )
        )
    write_master(master_place(place), master, passphrase)
