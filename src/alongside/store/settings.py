"""What can be set: read from ``alongside.toml`` and the environment, checked, and never changed afterwards.

A field here is a setting: ``backups`` stands in the file as ``backups = "…"`` and in the environment as ``ALONGSIDE_BACKUPS``,
which wins. A name that nobody knows is refused, since a slip of the pen would be lost in silence.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.translation import gettext as _

_ENVIRONMENT = "ALONGSIDE_"
MOST_MINUTES = 120
_CHOICES = {"reading": ("descriptive", "clinical"), "jurisdiction": ("none", "no-inference", "illinois")}
_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one place."""

    master_key: Path | None = None
    """Where the master key lies; in the place's folder of keys otherwise."""
    backups: Path | None = None
    """The folder for backups of the data; within the place otherwise."""
    reading: str = "descriptive"
    """``clinical`` adds the field's own terms to what was noticed, where both people said yes to that wording."""
    jurisdiction: str = "none"
    """Which kinds of noticing the law of this place allows: ``none``, ``no-inference`` or ``illinois``."""
    minutes: int = 20
    """After how many minutes without a click somebody is signed out."""
    host: str = ""
    """The name, with a port if it isn't 443, under which others reach this place over TLS. Empty: this computer alone."""
    proxy: bool = False
    """Whether exactly one reverse proxy of ours stands in front and says in its headers who asks and how."""
    certificate: Path | None = None
    """The certificate for ``host`` (PEM), where no proxy holds it."""
    certificate_key: Path | None = None
    """The certificate's key (PEM)."""


def read_settings(place: Place, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that hold in a place."""
    wanted = get_type_hints(Settings)
    told = _file(place)
    unknown = sorted(set(told) - set(wanted))
    if unknown:
        raise CannotStart(
            _("alongside.toml sets {unknown}, which nobody knows. Known here: {known}.").format(
                unknown=", ".join(unknown), known=", ".join(wanted)
            )
        )
    found = {name: _checked(name, value, wanted[name], place) for name, value in told.items()}
    for one in fields(Settings):
        text = environment.get(f"{_ENVIRONMENT}{one.name.upper()}")
        if text:
            found[one.name] = _checked(one.name, _parsed(text, wanted[one.name]), wanted[one.name], place)
    settings = Settings(**found)
    for name, known in _CHOICES.items():
        if getattr(settings, name) not in known:
            raise CannotStart(
                _("the setting {name} is one of: {known}.").format(name=name, known=", ".join(known))
            )
    if not 1 <= settings.minutes <= MOST_MINUTES:
        raise CannotStart(_("the setting minutes is a number from 1 to {most}.").format(most=MOST_MINUTES))
    return settings


@cache
def settings_here() -> Settings:
    """The settings of the place that the environment names, read once."""
    return read_settings(Place.here())


def _file(place: Place) -> dict[str, Any]:
    if not place.settings.is_file():
        return {}
    try:
        return tomllib.loads(place.settings.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise CannotStart(
            _("alongside.toml isn't readable TOML. Put it right: one setting a line, such as name = 5.")
        ) from None


def _parsed(text: str, wanted: Any) -> object:
    if wanted is bool:
        return True if text.lower() in _YES else False if text.lower() in _NO else text
    if wanted is int:
        return int(text) if text.isascii() and text.isdecimal() else text
    if wanted == tuple[str, ...]:
        return [one.strip() for one in text.split(",")]
    return text


def _checked(name: str, value: object, wanted: Any, place: Place) -> Any:
    """A value of the wanted type: text, whole number, yes or no, a path (from the place on), or a list of texts."""
    if wanted == Path | None and isinstance(value, str) and value:
        return (place.root / Path(value).expanduser()).absolute()
    if wanted in (str, bool, int) and type(value) is wanted:
        return value
    if (
        wanted == tuple[str, ...]
        and isinstance(value, list)
        and all(type(one) is str and one for one in value)
    ):
        return tuple(value)
    raise CannotStart(
        _("the setting {name} isn't as it must be; it is {wanted}.").format(
            name=name, wanted=_KINDS.get(wanted, wanted)
        )
    )


_KINDS: dict[Any, str] = {
    str: _("words in quotation marks"),
    bool: _("true or false"),
    int: _("a whole number"),
    Path | None: _("the path of a file or folder"),
    tuple[str, ...]: _("a list of words"),
}
