"""What the two wrote beside the hours, as plain tables in ``words/``; added at the end, so that comments and order stay."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from alongside.course.course import CheckIn, Kept, OwnThread, Reached, Tie, Why, Wish, Written
from alongside.folder.layout import WORDS, Folder
from alongside.folder.penned import rows_of
from alongside.folder.refusal import CannotKeep
from alongside.folder.tables import Row, Tables
from alongside.folder.whole import write_whole
from alongside.translation import gettext as _

type Entry = Written | CheckIn | Why | Kept | Reached | Tie | OwnThread
"""One thing that somebody wrote."""

WHY_LINES = ("event", "feeling", "wish", "fear", "did", "from_where", "here")
"""The seven lines of a why, in order."""
CHECK_LINES = ("stayed", "met", "unsaid")
"""The three lines of a check-in, in order."""


@dataclass(frozen=True)
class Sheet[E: Entry]:
    """One file in ``words/``: the names of its tables, and how one of them is read."""

    file: str
    names: tuple[str, ...]
    read: Callable[[Row], E]

    def place(self, folder: Folder) -> Path:
        """Where it lies."""
        return folder.inside(WORDS, self.file)

    def of(self, tables: Tables) -> tuple[E, ...]:
        """The entries in a file: those of one name after those of another."""
        tables.only(*self.names)
        return tuple(self.read(row) for name in self.names for row in tables.rows(name))

    def name(self, entry: E) -> str:
        """The name of an entry's table."""
        return entry.about.value if isinstance(entry, Written) else self.names[0]


def entries[E: Entry](folder: Folder, sheet: Sheet[E]) -> tuple[E, ...]:
    """What stands in one file; nothing where there is none."""
    return sheet.of(Tables.read(folder, sheet.place(folder)))


def add[E: Entry](folder: Folder, sheet: Sheet[E], entry: E) -> None:
    """Write one more entry at the end of its file."""
    import tomlkit

    before = Tables.read(folder, sheet.place(folder))
    wanted = sorted((*sheet.of(before), entry), key=lambda one: sheet.names.index(sheet.name(one)))
    more = tomlkit.document()
    more[sheet.name(entry)] = rows_of(_told(entry))
    above = before.text.rstrip("\n") + "\n\n" if before.text.strip() else ""
    text = above + tomlkit.dumps(more)
    if not _reads(folder, sheet, text, wanted):
        raise _stubborn(folder, sheet)
    folder.folder(WORDS)
    write_whole(sheet.place(folder), text.encode())


def take_out[E: Entry](folder: Folder, sheet: Sheet[E], entry: E) -> None:
    """Take out an entry, the last one of those that are alike; everything around it stays as it is."""
    tables = Tables.read(folder, sheet.place(folder))
    was = sheet.of(tables)
    at = max(index for index, one in enumerate(was) if one == entry)
    name = sheet.name(entry)
    head = tables.line(name, sum(sheet.name(one) == name for one in was[:at])) or 1
    left = (*was[:at], *was[at + 1 :])
    for text in _without_one(tables.text.split("\n"), head - 1):
        if _reads(folder, sheet, text, left):
            return write_whole(sheet.place(folder), text.encode())
    raise _stubborn(folder, sheet)


def _without_one(lines: Sequence[str], likely: int) -> Iterator[str]:
    """The lines without one table: without that which most likely begins at ``likely`` first.

    A line of somebody's words may look like the head of a table, so each beginning and each end is offered.
    Comments that stand behind a table stay.
    """
    heads = [at for at, line in enumerate(lines) if line.lstrip().startswith("[")]
    for head in (likely, *(at for at in heads if at != likely)):
        for end in (*(at for at in heads if at > head), len(lines)):
            last = end
            while last > head + 1 and (
                not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")
            ):
                last -= 1
            yield "\n".join((*lines[:head], *lines[last:]))


def _reads[E: Entry](folder: Folder, sheet: Sheet[E], text: str, wanted: Sequence[E]) -> bool:
    """Whether a text reads back as what is meant: a person's own layout may not allow what we would do to it."""
    try:
        return sheet.of(Tables(folder, sheet.place(folder), text, tomllib.loads(text))) == tuple(wanted)
    except (CannotKeep, tomllib.TOMLDecodeError):
        return False


def _stubborn[E: Entry](folder: Folder, sheet: Sheet[E]) -> CannotKeep:
    return CannotKeep(
        _("{name} is laid out in a way that can't be changed from here. Change it by hand.").format(
            name=folder.shown(sheet.place(folder))
        )
    )


def _told(entry: Entry) -> dict[str, Any]:
    """The keys of an entry's table; whose words they are is called ``by``."""
    told = {("by" if one.name == "role" else one.name): getattr(entry, one.name) for one in fields(entry)}
    if isinstance(entry, OwnThread) and not entry.put_away:
        del told["put_away"]
    told.pop("about", None)
    return {key: str(value) if key == "by" else value for key, value in told.items()}


def _written(row: Row) -> Written:
    row.only("by", "date", "words")
    return Written(Wish(row.name), row.role(), row.date(), row.text("words", needed=True))


def _check_in(row: Row) -> CheckIn:
    row.only("hour", "by", *CHECK_LINES)
    return CheckIn(row.hour(), row.role(), *(row.text(key) for key in CHECK_LINES))


def _why(row: Row) -> Why:
    row.only("by", "date", *WHY_LINES)
    return Why(row.role(), row.date(), *(row.text(key) for key in WHY_LINES))


def _kept(row: Row) -> Kept:
    row.only("sign", "kept", "date", "words")
    return Kept(row.text("sign", needed=True), row.flag("kept"), row.date(), row.text("words"))


def _reached(row: Row) -> Reached:
    row.only("sequence", "date", "words")
    return Reached(row.text("sequence", needed=True), row.date(), row.text("words", needed=True))


def _tie(row: Row) -> Tie:
    row.only("sequence", "thread", "by", "date", "words")
    sequence, thread = (row.text(key, needed=True) for key in ("sequence", "thread"))
    return Tie(sequence, thread, row.role(), row.date(), row.text("words"))


def _thread(row: Row) -> OwnThread:
    row.only("name", "by", "of", "tellings", "put_away")
    told = row.told.get("tellings", [])
    if not isinstance(told, list) or not all(
        isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in told
    ):
        raise row.mistake(
            "tellings", _('tellings are pairs of an hour and a turn: tellings = [["2026-05-04", "t12"]]')
        )
    return OwnThread(
        row.text("name", needed=True),
        row.role(),
        row.text("of"),
        tuple((hour, turn) for hour, turn in told),
        row.flag("put_away", otherwise=False),
    )


WISHES = Sheet("wishes.toml", tuple(wish.value for wish in Wish), _written)
CHECK_INS = Sheet("check-ins.toml", ("check_in",), _check_in)
WHYS = Sheet("whys.toml", ("why",), _why)
KEPT = Sheet("kept.toml", ("kept",), _kept)
REACHED = Sheet("reached.toml", ("reached",), _reached)
TIES = Sheet("ties.toml", ("tie",), _tie)
THREADS = Sheet("threads.toml", ("thread",), _thread)
