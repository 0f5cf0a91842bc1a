"""What a person should know about the state of their store, and what to do about it; nothing is opened."""

import datetime
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alongside.store import sqlite
from alongside.store.backups import data_copies, key_copies
from alongside.store.keyring import wrapped_by
from alongside.store.master import fingerprint_of
from alongside.store.opening import master_place, waiting_changes
from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.store.settings import settings_here
from alongside.translation import gettext as _

BACKUP_IS_OLD = datetime.timedelta(days=7)
LEAST_ROOM_BYTES = 500_000_000
_OTHERS_MAY = 0o077


class Health(StrEnum):
    """How things are."""

    WELL = "well"
    LOOK = "look"
    """Worth a look; it works."""
    ILL = "ill"
    """It doesn't work, or isn't safe, as it is."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was looked at."""

    health: Health
    says: str


def examine(place: Place, at: datetime.datetime) -> Iterator[Note]:
    """Look at everything that can be seen from outside."""
    yield from _tables(place)
    yield from _permissions(place)
    yield from _master(place)
    yield from _backups(place, at)
    yield from _disk(place)


def _tables(place: Place) -> Iterator[Note]:
    for one in (place.data, place.keys):
        if not one.is_file():
            yield Note(Health.ILL, _("{name} is missing. Restore a backup of it.").format(name=one.name))
        elif not sqlite.whole(one):
            yield Note(Health.ILL, _("{name} is broken. Restore a backup of it.").format(name=one.name))
        else:
            yield Note(Health.WELL, _("{name} is whole.").format(name=one.name))
    if not _whole(place):
        return
    try:
        if waiting_changes():
            yield Note(
                Health.ILL,
                _("the store is of an earlier version. `alongside upgrade` brings it up to date."),
            )
    except CannotStart as refusal:
        yield Note(Health.ILL, str(refusal))


def _whole(place: Place) -> bool:
    return all(one.is_file() and sqlite.whole(one) for one in (place.data, place.keys))


def _permissions(place: Place) -> Iterator[Note]:
    if os.name == "nt":
        return
    open_to_others = [
        one
        for one in (
            place.root,
            place.keys_folder,
            place.key_backups,
            place.backups,
            place.sign_in,
            master_place(place),
        )
        if one.exists() and one.stat().st_mode & _OTHERS_MAY
    ]
    for one in open_to_others:
        mode = "700" if one.is_dir() else "600"
        yield Note(
            Health.ILL,
            _("others on this computer may look into {name}. Take that away: chmod {mode} {name}").format(
                name=one, mode=mode
            ),
        )
    if not open_to_others:
        yield Note(Health.WELL, _("only you may look into the store's folder."))


def _master(place: Place) -> Iterator[Note]:
    where = master_place(place)
    try:
        fingerprint = fingerprint_of(where)
    except CannotStart as refusal:
        yield Note(Health.ILL, str(refusal))
        return
    if not _whole(place):
        return
    if wrapped_by() - {fingerprint}:
        yield Note(Health.ILL, _("the master key isn't the one that the store was sealed with."))
        return
    yield Note(Health.WELL, _("the master key is there, and is the one that the store was sealed with."))
    if where.is_relative_to(place.root) and "sealed" not in where.read_text(encoding="ascii"):
        yield Note(
            Health.LOOK,
            _(
                "the master key lies beside what it opens, and without a passphrase: whoever copies the whole folder can read everything. "
                "`alongside keys rotate --passphrase` changes that."
            ),
        )


def _backups(place: Place, at: datetime.datetime) -> Iterator[Note]:
    folder = settings_here().backups or place.backups
    newest = max((one.stat().st_mtime for one in data_copies(folder)), default=None)
    made = None if newest is None else datetime.datetime.fromtimestamp(newest, datetime.UTC)
    if made is None:
        yield Note(Health.LOOK, _("there is no backup yet. `alongside backup` makes one."))
    elif at - made > BACKUP_IS_OLD:
        yield Note(
            Health.LOOK,
            _("the newest backup is {days} days old. `alongside backup` makes one.").format(
                days=(at - made).days
            ),
        )
    else:
        yield Note(Health.WELL, _("there is a backup from the last seven days."))
    if not key_copies(place.key_backups):
        yield Note(
            Health.LOOK,
            _(
                "there is no copy of the wrapped keys. Without them no backup opens; `alongside backup` makes one, too."
            ),
        )
    if folder.exists() and place.root.exists() and folder.stat().st_dev == place.root.stat().st_dev:
        yield Note(
            Health.LOOK,
            _(
                "backups lie on the same disk as the store. Take a copy elsewhere: `alongside backup --to FOLDER`."
            ),
        )


def _disk(place: Place) -> Iterator[Note]:
    if shutil.disk_usage(place.root).free < LEAST_ROOM_BYTES:
        yield Note(Health.LOOK, _("there is little room left on the disk."))
    encrypted = _encrypted(place.root)
    if encrypted:
        yield Note(Health.WELL, _("the disk looks encrypted."))
    else:
        yield Note(
            Health.LOOK,
            _(
                "whether the disk is encrypted can't be seen from here. Please make sure that it is: names and dates are not sealed."
            ),
        )


def _encrypted(folder: Path) -> bool:
    """Whether Linux says that the folder lies on a disk that dm-crypt made."""
    if sys.platform != "linux":
        return False
    device = folder.stat().st_dev
    try:
        kind = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}/dm/uuid").read_text(
            encoding="ascii"
        )
    except OSError:
        return False
    return kind.startswith("CRYPT-")
