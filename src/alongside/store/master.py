"""The master key: in a file, or in a file that opens with a passphrase. In no database and no backup."""

import hashlib
import hmac
import os
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.folder.whole import write_whole
from alongside.store.refusal import CannotOpen, CannotStart
from alongside.store.vault import KEY_BYTES, new_key, seal, unseal
from alongside.translation import gettext as _

SHORTEST_PASSPHRASE = 12
PASSPHRASE_VARIABLE = "ALONGSIDE_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret
_FORMAT, _LABEL, _SALT_BYTES = "alongside.master/1", "alongside/1/master", 16
_OTHERS_MAY = 0o077


@dataclass(frozen=True, slots=True)
class Cost:
    """What trying one passphrase takes (Argon2id)."""

    passes: int = 3
    memory_kib: int = 256 * 1024
    lanes: int = 4


MOST = Cost(64, 4 * 1024 * 1024, 64)
"""More than this no file may ask for: it would only be there to bring the machine to a stop."""


@dataclass(frozen=True, slots=True)
class Master:
    """The master key, and a fingerprint by which wrapped keys say that they are wrapped by it."""

    key: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """Tells one master key from another, and nothing about either."""
        return hmac.new(self.key, b"alongside master fingerprint", hashlib.sha256).hexdigest()[:32]


def new_master() -> Master:
    """A new random master key."""
    return Master(new_key())


def write_master(place: Path, master: Master, passphrase: str | None, *, cost: Cost | None = None) -> None:
    """Write the file of a master key, sealed by a passphrase where there is one."""
    told = {"format": _FORMAT, "fingerprint": master.fingerprint}
    if passphrase is None:
        told["key"] = master.key.hex()
        write_whole(place, _as_toml(told))
        return
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise CannotStart(
            _("a passphrase has at least {least} characters; four or more words are easy to keep.").format(
                least=SHORTEST_PASSPHRASE
            )
        )
    cost = cost or Cost()
    salt = os.urandom(_SALT_BYTES)
    sealed = seal(_stretched(passphrase, salt, cost), _LABEL, master.key)
    write_whole(
        place,
        _as_toml(
            {
                **told,
                "salt": salt.hex(),
                "passes": cost.passes,
                "memory_kib": cost.memory_kib,
                "lanes": cost.lanes,
                "sealed": sealed.hex(),
            }
        ),
    )


def read_master(place: Path, ask: Callable[[], str]) -> Master:
    """Read the master key; ``ask`` is called where its file opens with a passphrase.

    Raises:
        CannotStart: there is none, others may read it, or the passphrase is another one.
    """
    told = _told(place)
    try:
        if "key" in told:
            return _whole(bytes.fromhex(told["key"]), place)
        cost = Cost(*(int(told[name]) for name in ("passes", "memory_kib", "lanes")))
        salt, sealed = bytes.fromhex(told["salt"]), bytes.fromhex(told["sealed"])
    except (KeyError, TypeError, ValueError):
        raise _broken(place) from None
    if not (
        1 <= cost.passes <= MOST.passes
        and 1 <= cost.lanes <= MOST.lanes
        and 8 * cost.lanes <= cost.memory_kib <= MOST.memory_kib
        and len(salt) == _SALT_BYTES
    ):
        raise _broken(place)
    try:
        return _whole(unseal(_stretched(ask(), salt, cost), _LABEL, sealed), place)
    except CannotOpen:
        raise CannotStart(
            _(
                "that isn't the passphrase. If it is lost: `alongside keys recovery --type-in`, with the sheet."
            )
        ) from None


def wants_passphrase(place: Path) -> bool:
    """Whether a master key's file opens with a passphrase."""
    return "sealed" in _told(place)


def fingerprint_of(place: Path) -> str:
    """The fingerprint that a master key's file bears; no passphrase is needed to know it."""
    return str(_told(place).get("fingerprint", ""))


def passphrase_given(environment: Mapping[str, str]) -> str | None:
    """The passphrase that the environment gives, itself or as a file; ``None`` where it gives none."""
    named = environment.get(f"{PASSPHRASE_VARIABLE}_FILE")
    if not named:
        return environment.get(PASSPHRASE_VARIABLE) or None
    place = Path(named)
    _refuse_others(place)
    try:
        return place.read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise CannotStart(
            _("the passphrase's file {name} can't be read. Check {variable}_FILE.").format(
                name=place, variable=PASSPHRASE_VARIABLE
            )
        ) from None


def _told(place: Path) -> dict[str, Any]:
    if not place.exists():
        raise CannotStart(
            _(
                "there is no master key at {name}. Make one with `alongside keys new`; if it is lost, `alongside keys recovery --type-in`."
            ).format(name=place)
        )
    _refuse_others(place)
    try:
        told = tomllib.loads(place.read_text(encoding="ascii"))
    except (OSError, ValueError):
        raise _broken(place) from None
    if told.get("format") != _FORMAT:
        raise _broken(place)
    return told


def _refuse_others(place: Path) -> None:
    if os.name != "nt" and place.exists() and place.stat().st_mode & _OTHERS_MAY:
        raise CannotStart(
            _("others on this computer may read {name}. Take that away first: chmod 600 {name}").format(
                name=place
            )
        )


def _whole(key: bytes, place: Path) -> Master:
    if len(key) != KEY_BYTES:
        raise _broken(place)
    return Master(key)


def _broken(place: Path) -> CannotStart:
    return CannotStart(
        _(
            "{name} isn't a master key as this version writes it. Put back the right file, or `alongside keys recovery --type-in`."
        ).format(name=place)
    )


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    same_on_every_keyboard = unicodedata.normalize("NFKC", passphrase).encode()
    return hash_secret_raw(
        same_on_every_keyboard, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _as_toml(told: Mapping[str, str | int]) -> bytes:
    rows = [
        f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value}"
        for name, value in told.items()
    ]
    return (
        "# The master key of an Alongside store. Keep it secret, and out of every backup.\n"
        + "\n".join(rows)
        + "\n"
    ).encode("ascii")
