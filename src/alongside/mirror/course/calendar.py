"""Days as people write them, and a calendar drawn as a line: where a day stands on it, and which months are named under it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.translation import gettext as _

_MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"), _("September"),
    _("October"), _("November"), _("December"),
)  # fmt: skip
_SHORT = (
    _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"), _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
)  # fmt: skip
_NAMED = 44
"""How much room the name of a month takes."""


def day(date: datetime.date) -> str:
    """A day as it is written: ``17 September 2024``."""
    return _("{day} {month} {year}").format(day=date.day, month=_MONTHS[date.month - 1], year=date.year)


def month(date: datetime.date) -> str:
    """A month as it is written: ``September 2024``."""
    return _("{month} {year}").format(month=_MONTHS[date.month - 1], year=date.year)


@dataclass(frozen=True, slots=True)
class Tick:
    """The name of a month under the line, where it begins."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from ``start`` to ``end`` on a line of some width, with ``edge`` left free at both ends."""

    start: datetime.date
    end: datetime.date
    width: float
    edge: float = 8.0

    def x(self, date: datetime.date) -> float:
        """Where a day stands; in the middle where there is only one."""
        days = (self.end - self.start).days
        if not days:
            return self.width / 2
        room = self.width - 2 * self.edge
        return round(self.edge + (date - self.start).days / days * room, 1)

    def holds(self, date: datetime.date) -> bool:
        return self.start <= date <= self.end

    def ticks(self) -> Iterator[Tick]:
        """The months that begin on it and have room for their names, the year with the first and with each January."""
        if self.start == self.end:
            yield Tick(max(0.0, self.width / 2 - _NAMED), day(self.start))
            return
        reached, named = -1.0, 0
        for first in _firsts(self.start, self.end):
            at = self.x(max(first, self.start))
            if at < reached or at > self.width - _NAMED:
                continue
            label = _SHORT[first.month - 1]
            if first.year != named:
                label = _("{month} {year}").format(month=label, year=first.year)
            yield Tick(at, label)
            reached = at + _NAMED + 28 * (first.year != named)
            named = first.year


def _firsts(start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    """The first day of each month that some day of the line belongs to."""
    first = start.replace(day=1)
    while first <= end:
        yield first
        first = (first + datetime.timedelta(days=32)).replace(day=1)


def pieces(start: datetime.date, end: datetime.date, count: int, width: float) -> tuple[Axis, ...]:
    """A line in ``count`` rows of equal length, to be read like lines of text."""
    days = (end - start).days + 1
    length = -(-days // count)
    step = datetime.timedelta(days=length)
    return tuple(
        Axis(start + number * step, start + (number + 1) * step - datetime.timedelta(days=1), width)
        for number in range(-(-days // length))
    )
