"""TOML as people write it: read strictly, and every mistake is told with its file, its line and what to do, never with its words."""

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alongside.folder.layout import Folder, hour_date
from alongside.folder.refusal import CannotKeep
from alongside.session import Role
from alongside.translation import gettext as _

_LINE = re.compile(r"at line (\d+)")
CHAIRS = (Role.CLIENT, Role.THERAPIST)


@dataclass(frozen=True)
class Tables:
    """One TOML file of a course folder; a file that is not there has no tables."""

    folder: Folder
    place: Path
    text: str
    told: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Folder, place: Path) -> "Tables":
        """Read a file."""
        if not place.exists():
            return cls(folder, place, "", {})
        text = folder.text(place)
        try:
            told = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            line = _LINE.search(str(fault))
            raise _mistake(
                folder,
                place,
                int(line.group(1)) if line else None,
                _("this isn't TOML. Look for a missing quotation mark or bracket there, or just above."),
            ) from None
        except RecursionError:
            raise _mistake(folder, place, None, _("it is nested too deeply.")) from None
        return cls(folder, place, text, told)

    def only(self, *names: str) -> None:
        """Refuse a file with tables or keys other than these at its top."""
        if set(self.told) - set(names):
            raise _mistake(
                self.folder,
                self.place,
                self._foreign(names),
                _("it holds a table of another name. Known here: {names}.").format(names=", ".join(names)),
            )

    def rows(self, name: str) -> Iterator["Row"]:
        """The tables of one name, each written ``[[name]]``."""
        told = self.told.get(name, [])
        if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
            raise _mistake(
                self.folder,
                self.place,
                self.line(name, 0),
                _("each of these begins with a line of its own: [[{name}]]").format(name=name),
            )
        for index, one in enumerate(told):
            yield Row(self, name, index, one)

    def row(self, name: str) -> "Row | None":
        """The one table written ``[name]``, if it is there."""
        told = self.told.get(name)
        if told is None:
            return None
        if not isinstance(told, dict):
            raise _mistake(
                self.folder,
                self.place,
                self.line(name, 0),
                _("this begins with a line of its own: [{name}]").format(name=name),
            )
        return Row(self, name, 0, told)

    def line(self, name: str, index: int, key: str | None = None) -> int | None:
        """The line of a table's head, or of a key in it, where it can be found."""
        head, within, begun = re.compile(rf'\s*\[{{1,2}}\s*"?{re.escape(name)}"?\s*\]'), -1, None
        for number, line in enumerate(self.text.split("\n"), start=1):
            if head.match(line):
                within += 1
                begun = number if within == index else begun
                continue
            sought = key if within == index else name if within < 0 else None
            if sought and re.match(rf'\s*"?{re.escape(sought)}"?\s*=', line):
                return number
        return begun

    def _foreign(self, names: tuple[str, ...]) -> int | None:
        """The line on which a table of another name begins."""
        for number, line in enumerate(self.text.split("\n"), start=1):
            found = re.match(r'\s*\[{1,2}\s*"?([\w-]+)', line)
            if found and found.group(1) not in names:
                return number
        return None


@dataclass(frozen=True)
class Row:
    """One table of a file; ``index`` counts those of its name."""

    tables: Tables
    name: str
    index: int
    told: Mapping[str, Any]

    def mistake(self, key: str | None, reason: str) -> CannotKeep:
        """A refusal that names the file and the line."""
        place = self.tables.place
        return _mistake(self.tables.folder, place, self.tables.line(self.name, self.index, key), reason)

    def only(self, *keys: str) -> None:
        """Refuse a table with other keys: a slip of the pen would be lost in silence."""
        if set(self.told) - set(keys):
            raise self.mistake(
                None,
                _("[{name}] holds something it doesn't know. Known here: {keys}.").format(
                    name=self.name, keys=", ".join(keys)
                ),
            )

    def text(self, key: str, *, needed: bool = False) -> str:
        """Some words; empty where there are none and none are needed."""
        told = self.told.get(key, "")
        if not isinstance(told, str):
            raise self.mistake(key, _('{key} needs quotation marks: {key} = "…"').format(key=key))
        if needed and not told.strip():
            raise self.mistake(key, _('{key} is missing: {key} = "…"').format(key=key))
        return told

    def texts(self, key: str) -> tuple[str, ...]:
        """Several pieces of text."""
        told = self.told.get(key, [])
        if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
            raise self.mistake(key, _('{key} is a list: {key} = ["…", "…"]').format(key=key))
        return tuple(told)

    def flag(self, key: str, *, otherwise: bool | None = None) -> bool:
        """Yes or no."""
        told = self.told.get(key, otherwise)
        if not isinstance(told, bool):
            raise self.mistake(key, _("{key} is true or false, without quotation marks").format(key=key))
        return told

    def date(self, key: str = "date") -> datetime.date:
        """A day, with or without quotation marks."""
        told = self.told.get(key)
        if isinstance(told, str):
            try:
                told = datetime.date.fromisoformat(told)
            except ValueError:
                told = None
        if type(told) is not datetime.date:
            raise self.mistake(key, _("{key} is a day: {key} = 2026-05-04").format(key=key))
        return told

    def role(self, key: str = "by") -> Role:
        """One of the two chairs."""
        told = self.told.get(key)
        if told not in CHAIRS:
            raise self.mistake(key, _('{key} is "client" or "therapist"').format(key=key))
        return Role(told)

    def hour(self, key: str = "hour") -> str:
        """The id of an hour."""
        told = self.told.get(key)
        found = told.isoformat() if type(told) is datetime.date else told
        if not isinstance(found, str) or hour_date(found) is None:
            raise self.mistake(
                key, _('{key} is an hour\'s date, as in sessions/: {key} = "2026-05-04"').format(key=key)
            )
        return found


def _mistake(folder: Folder, place: Path, line: int | None, reason: str) -> CannotKeep:
    if line is None:
        return CannotKeep(_("{file}: {reason}").format(file=folder.shown(place), reason=reason))
    return CannotKeep(
        _("{file}, line {line}: {reason}").format(file=folder.shown(place), line=line, reason=reason)
    )
