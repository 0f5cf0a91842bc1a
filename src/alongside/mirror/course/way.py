"""The way so far as one line of sessions: where each hour stands, how it is known, and where strain and mending lie.

Coordinates for ``templates/course/way.html``. Nothing on it rises or falls.
"""

import datetime
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.mirror.course.calendar import Axis, Tick, day, pieces
from alongside.session import Hour, Remembered
from alongside.translation import gettext as _
from alongside.translation import ngettext

APART_DAYS = 28
"""With more days between two hours the line breaks: nothing of that time is kept here."""
WIDE, NARROW = 1000.0, 340.0
_A_ROW = 70
"""Hours that a row of the wide line bears."""
_WEEKS_A_ROW = 13
_MOST_ROWS = 6


class Known(StrEnum):
    """How an hour is known."""

    RECORDED = "recorded"
    REMEMBERED = "remembered"
    WAITING = "waiting"
    """Somebody has not written yet."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One hour on the way, and what lies in it."""

    hour: str
    date: datetime.date
    day: str
    known: Known
    strain: bool
    mending: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """An hour as it is drawn."""

    x: float
    half: float
    known: Known
    strain: bool
    mending: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the way."""

    width: float
    marks: tuple[Mark, ...]
    thread: str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Beat:
    """One row of the table that says in words what the line shows; a gap has no day."""

    day: str
    known: str
    lies: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way so far, drawn for a wide page and for a narrow one, and in words."""

    stops: tuple[Stop, ...]
    wide: tuple[Row, ...]
    narrow: tuple[Row, ...]
    beats: tuple[Beat, ...]
    broken: bool

    def has(self, known: str) -> bool:
        return any(stop.known is Known(known) for stop in self.stops)

    @property
    def strain(self) -> bool:
        return any(stop.strain for stop in self.stops)

    @property
    def mending(self) -> bool:
        return any(stop.mending for stop in self.stops)


def known(hour: Hour) -> Known:
    """How an hour is known."""
    if not isinstance(hour.told, Remembered):
        return Known.RECORDED
    return Known.REMEMBERED if hour.told.open else Known.WAITING


def way(course: Course, found: Found) -> Way:
    """Draw the way so far."""
    stops = tuple(_stops(course, found))
    return Way(
        stops=stops,
        wide=_rows(stops, WIDE, count=-(-len(stops) // _A_ROW)),
        narrow=_rows(stops, NARROW, count=_narrow_rows(stops)),
        beats=tuple(_beats(stops)),
        broken=any(_apart(one, other) > APART_DAYS for one, other in itertools.pairwise(stops)),
    )


def _stops(course: Course, found: Found) -> Iterator[Stop]:
    strain = {one.hour for one in found.strains}
    mending = {mend.cited.hour for one in found.strains for mend in one.mends}
    for hour in course.hours:
        yield Stop(hour.id, hour.date, day(hour.date), known(hour), hour.id in strain, hour.id in mending)


def _narrow_rows(stops: Sequence[Stop]) -> int:
    if len(stops) < 2:
        return 1
    weeks = (stops[-1].date - stops[0].date).days / 7
    return max(1, min(_MOST_ROWS, round(weeks / _WEEKS_A_ROW)))


def _rows(stops: Sequence[Stop], width: float, *, count: int) -> tuple[Row, ...]:
    if not stops:
        return ()
    axes = pieces(stops[0].date, stops[-1].date, count, width)
    return tuple(_row(axis, [stop for stop in stops if axis.holds(stop.date)], stops) for axis in axes)


def _row(axis: Axis, here: Sequence[Stop], stops: Sequence[Stop]) -> Row:
    half = min(4.0, max(1.5, (axis.width - 2 * axis.edge) / max(1, len(here)) / 3))
    places: list[float] = []
    for stop in here:
        places.append(max([axis.x(stop.date), *(place + 2 * half + 1 for place in places[-1:])]))
    limit = axis.width - half
    for index in reversed(range(len(places))):
        places[index] = round(min(places[index], limit), 1)
        limit = places[index] - 2 * half - 1
    marks = tuple(
        Mark(x, half, stop.known, stop.strain, stop.mending) for x, stop in zip(places, here, strict=True)
    )
    return Row(axis.width, marks, "".join(_joined(axis, stops)), tuple(axis.ticks()))


def _joined(axis: Axis, stops: Sequence[Stop]) -> Iterator[str]:
    """The line between hours that are near each other, as far as this row shows it."""
    for one, other in itertools.pairwise(stops):
        if _apart(one, other) <= APART_DAYS and one.date <= axis.end and other.date >= axis.start:
            left = axis.x(one.date) if axis.holds(one.date) else 0.0
            right = axis.x(other.date) if axis.holds(other.date) else axis.width
            yield f"M{left:g} 0H{right:g}"


def _apart(one: Stop, other: Stop) -> int:
    return (other.date - one.date).days


def _beats(stops: Sequence[Stop]) -> Iterator[Beat]:
    names = {
        Known.RECORDED: _("recorded"),
        Known.REMEMBERED: _("remembered"),
        Known.WAITING: _("waits until both have written"),
    }
    before: Stop | None = None
    for stop in stops:
        if before is not None and _apart(before, stop) > APART_DAYS:
            yield Beat("", "", _between(_apart(before, stop)))
        lies = [_("strain")] * stop.strain + [_("mending")] * stop.mending
        yield Beat(stop.day, names[stop.known], ", ".join(lies))
        before = stop


def _between(days: int) -> str:
    weeks = round(days / 7)
    return ngettext(
        "nothing is kept here of the {weeks} week between",
        "nothing is kept here of the {weeks} weeks between",
        weeks,
    ).format(weeks=weeks)
