"""The secret that sign-ins are made with; it opens no box, and a new one only signs everybody out."""

import secrets

from alongside.folder.whole import write_whole
from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.translation import gettext as _

_BYTES = 48


def make_secret(place: Place) -> None:
    """Make the secret of a place."""
    write_whole(place.sign_in, secrets.token_hex(_BYTES).encode() + b"\n")


def read_secret(place: Place) -> str:
    """The secret of a place; there is no other."""
    try:
        secret = place.sign_in.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise CannotStart(
            _(
                "there are no keys in {place}. Make them with `alongside keys new`, or name another place with --place FOLDER."
            ).format(place=place.root)
        ) from None
    except (OSError, UnicodeDecodeError):
        secret = ""
    if len(secret) < _BYTES:
        raise CannotStart(
            _("{name} can't be read or isn't whole. Make a new one with `alongside keys sign-in`.").format(
                name=place.sign_in
            )
        )
    return secret
