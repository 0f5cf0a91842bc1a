"""Threads as strands over the hours of a course, and the tellings of each, early and late, side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alongside.course.looking import Found
from alongside.course.thread import Strand, Thread, Version
from alongside.mirror.course.calendar import Axis, Tick
from alongside.mirror.course.quoting import Line, Quoting, weighs
from alongside.mirror.course.way import NARROW, WIDE
from alongside.session import Role
from alongside.translation import gettext as _

OPEN = 3
"""Threads that stand open; the others are folded, one by one."""
_ROOM = 168
"""How much of the wide drawing the names take."""
_NAME = 24
"""Letters of a name that the drawing bears."""
_MOST_ACTS, _MOST_QUOTES = 8, 4
_WHOLE = 520
"""A telling longer than this is shown from its beginning, and the whole of it is folded."""


@dataclass(frozen=True, slots=True)
class Knot:
    """Where a thread came up: by whose opening, or ``None`` in a remembered hour."""

    x: float
    opened_by: Role | None


@dataclass(frozen=True, slots=True)
class Row:
    """One strand: from where it first came up to where it last did."""

    name: str
    start: float
    end: float
    knots: tuple[Knot, ...]


@dataclass(frozen=True, slots=True)
class Loom:
    """Strands over one calendar; ``indent`` is the room that names take at the left."""

    width: float
    indent: float
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """An early or a late telling: its beginning, the whole of it where it is long, and what stands in it."""

    label: str
    line: Line
    whole: Line | None
    acting: tuple[str, ...]
    of_oneself: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Returning:
    """A thread as it is read."""

    id: str
    name: str
    strand: str
    by: str
    words: tuple[str, ...]
    days: tuple[tuple[str, str], ...]
    """Each day it came up on, and who opened it."""
    tellings: tuple[Telling, ...]
    new: tuple[Line, ...]
    heavy: bool


def loom(quoting: Quoting, threads: Sequence[Thread], *, narrow: bool = False) -> Loom:
    """Draw the strands; a name stands beside its strand, or above it on a narrow page."""
    width, indent = (NARROW, 0.0) if narrow else (WIDE, float(_ROOM))
    hours = quoting.course.hours
    axis = Axis(hours[0].date, hours[-1].date, width - indent)
    return Loom(width, indent, tuple(_rows(quoting, threads, axis)), tuple(axis.ticks()))


def _rows(quoting: Quoting, threads: Sequence[Thread], axis: Axis) -> Iterator[Row]:
    for thread in threads:
        knots = tuple(
            Knot(axis.x(quoting.course.hour(one.hour).date), one.opened_by) for one in thread.tellings
        )
        places = [knot.x for knot in knots]
        yield Row(_short(thread.name), min(places), max(places), knots)


def _short(name: str) -> str:
    if len(name) <= _NAME:
        return name
    return name[:_NAME].rsplit(" ", 1)[0].rstrip(" ,;:.-–—") + " …"


def strip(quoting: Quoting, hours: Iterable[str], *, narrow: bool = False) -> Loom:
    """One strand without a name: the hours in which something was noticed."""
    width = NARROW if narrow else WIDE
    days = [quoting.course.hour(hour).date for hour in hours]
    every = quoting.course.hours
    axis = Axis(every[0].date, every[-1].date, width)
    row = Row(
        "",
        axis.x(every[0].date),
        axis.x(every[-1].date),
        tuple(Knot(axis.x(one), Role.CLIENT) for one in days),
    )
    return Loom(width, 0.0, (row,), tuple(axis.ticks()))


def returning(quoting: Quoting, found: Found) -> tuple[Returning, ...]:
    """Every thread with tellings, in the order in which they were found."""
    return tuple(_returning(quoting, one) for one in found.threads if one.tellings)


def _returning(quoting: Quoting, thread: Thread) -> Returning:
    early, late = thread.early, thread.late
    labels = (_("Early"), _("Late")) if early and late else (_("Told"), _("Told"))
    versions = [(label, one) for label, one in zip(labels, (early, late), strict=True) if one is not None]
    cited = [part for _label, one in versions for part in (one.cited, *one.of_oneself[:_MOST_QUOTES])]
    new = thread.new[:_MOST_QUOTES]
    return Returning(
        id=thread.id,
        name=thread.name,
        strand=_strand(thread.strand),
        by=quoting.speaks(thread.by) if thread.by else "",
        words=() if thread.words == (thread.name,) else thread.words,
        days=tuple(
            (quoting.day(one.hour), quoting.people.get(one.opened_by, "") if one.opened_by else "")
            for one in thread.tellings
        ),
        tellings=tuple(_telling(quoting, label, one) for label, one in versions),
        new=tuple(quoting.telling(one) for one in new),
        heavy=weighs(thread.name, " ".join(thread.words)) or quoting.closed(*cited, *new, beside=False),
    )


def _telling(quoting: Quoting, label: str, version: Version) -> Telling:
    short = quoting.telling(version.cited, most=_WHOLE)
    return Telling(
        label,
        short,
        quoting.telling(version.cited, most=None) if short.cut_after else None,
        tuple(dict.fromkeys(version.acting))[:_MOST_ACTS],
        tuple(quoting.telling(one) for one in version.of_oneself[:_MOST_QUOTES]),
    )


def _strand(strand: Strand) -> str:
    return {
        Strand.PERSON: _("a person"),
        Strand.PLACE: _("a place"),
        Strand.THEME: _("a theme"),
        Strand.STORY: _("a story"),
    }[strand]
