"""Where the session line's strokes and marks go: coordinates for ``templates/line.html``.

One row on a wide page and on paper; several rows, read like lines of text, on a narrow one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.mirror.line import Dot, Line
from alongside.session import Role

LEAST_WIDTH = 0.7
_MINUTES = (1, 2, 5, 10, 15, 30, 60)


@dataclass(frozen=True, slots=True)
class Staff:
    """The measures of a row: how wide it is, how high a lane and how large a lettered mark are.

    From above: lettered marks of the client's lane, their stems, the client's lane, other voices as a thin thread, the
    therapist's lane, stems, marks, times.
    """

    width: float
    lane: float
    disc: float

    @property
    def above(self) -> float:
        return self.disc + 1

    @property
    def client(self) -> float:
        return 2 * self.disc + 11 + self.lane / 2

    @property
    def between(self) -> float:
        return self.client + self.lane / 2 + 2

    @property
    def therapist(self) -> float:
        return self.between + 2 + self.lane / 2

    @property
    def below(self) -> float:
        return self.therapist + self.lane / 2 + 10 + self.disc


WIDE = Staff(width=1000, lane=22, disc=11)
NARROW = Staff(width=340, lane=14, disc=9)


@dataclass(frozen=True, slots=True)
class Disc:
    """A lettered mark outside its lane, with a stem to the place it stands for."""

    letter: str
    x: float
    foot: float
    above: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A time under the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the line, as path data for each lane, and the marks on it."""

    client: str
    therapist: str
    others: str
    silences: str
    staff: Staff
    dots_above: tuple[float, ...]
    dots_below: tuple[float, ...]
    discs: tuple[Disc, ...]
    ticks: tuple[Tick, ...]

    @property
    def top(self) -> float:
        """Where the row begins: there is no room for marks that aren't there."""
        if any(disc.above for disc in self.discs):
            return 0.0
        return self.staff.client - self.staff.lane / 2 - 10

    @property
    def times(self) -> float:
        """Where times stand: below the marks, or close to the line."""
        if any(not disc.above for disc in self.discs):
            return self.staff.below + self.staff.disc + 14
        return self.staff.therapist + self.staff.lane / 2 + 22

    @property
    def height(self) -> float:
        return self.times + 6 - self.top


def clock(ms: float) -> str:
    """A time as a clock shows it: ``4:07``, ``1:04:07``."""
    minutes, seconds = divmod(int(ms // 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def rows(drawn: Line, staff: Staff, *, count: int) -> tuple[Row, ...]:
    """The line in ``count`` rows of equal length."""
    return tuple(_Window(drawn, number, count, staff).row() for number in range(count))


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of a line that one row shows."""

    drawn: Line
    number: int
    count: int
    staff: Staff

    @property
    def start(self) -> float:
        return self.drawn.start + self.number * self.length

    @property
    def length(self) -> float:
        return (self.drawn.end - self.drawn.start) / self.count

    @property
    def end(self) -> float:
        return self.start + self.length

    def x(self, at: float) -> float:
        return (at - self.start) / self.length * self.staff.width

    def holds(self, at: float) -> bool:
        last = self.number == self.count - 1
        return self.start <= at < self.end or (last and at >= self.end)

    def row(self) -> Row:
        dots = [dot for dot in self.drawn.dots if self.holds(dot.at)]
        quiet = [dot for dot in dots if not dot.letter]
        return Row(
            client=self._strokes(self.staff.client, Role.CLIENT),
            therapist=self._strokes(self.staff.therapist, Role.THERAPIST),
            others=self._strokes(self.staff.between, Role.OTHER, Role.IMAGINED),
            silences=self._path(self.staff.between, self.drawn.silences, 0.0),
            staff=self.staff,
            dots_above=tuple(round(self.x(dot.at), 1) for dot in quiet if _above(dot)),
            dots_below=tuple(round(self.x(dot.at), 1) for dot in quiet if not _above(dot)),
            discs=(
                *self._discs([dot for dot in dots if dot.letter and _above(dot)]),
                *self._discs([dot for dot in dots if dot.letter and not _above(dot)]),
            ),
            ticks=tuple(self._ticks()),
        )

    def _strokes(self, y: float, *roles: Role) -> str:
        talk = [(one.start, one.end) for one in self.drawn.talk if one.role in roles]
        return self._path(y, talk, LEAST_WIDTH)

    def _path(self, y: float, stretches: Sequence[tuple[float, float]], least: float) -> str:
        pieces = []
        for begin, finish in stretches:
            left, right = max(begin, self.start), min(finish, self.end)
            if left < right:
                across = max(self.x(right) - self.x(left), least)
                pieces.append(f"M{self.x(left):.1f} {y:g}h{across:.1f}")
        return "".join(pieces)

    def _discs(self, dots: Sequence[Dot]) -> Iterator[Disc]:
        """Marks side by side: one that would lie on its neighbour moves right, or all move left at the edge."""
        feet = sorted((self.x(dot.at), dot.letter) for dot in dots)
        disc, apart = self.staff.disc, 2 * self.staff.disc + 4
        places: list[float] = []
        for foot, _letter in feet:
            places.append(max(foot, disc + 1, *(place + apart for place in places[-1:])))
        limit = self.staff.width - disc - 1
        for index in reversed(range(len(places))):
            places[index] = min(places[index], limit)
            limit = places[index] - apart
        for (foot, letter), place in zip(feet, places, strict=True):
            above = any(_above(dot) for dot in dots)
            yield Disc(letter, round(place, 1), round(foot, 1), above)

    def _ticks(self) -> Iterator[Tick]:
        if not self.drawn.timed:
            return
        if self.count > 1:
            yield Tick(0.0, clock(self.start))
            return
        minutes = next((step for step in _MINUTES if self.length / 60_000 / step <= 8), _MINUTES[-1])
        step = minutes * 60_000
        at = self.start // step * step
        while at <= self.end:
            if self.x(at) < self.staff.width - 12:
                yield Tick(round(max(0.0, self.x(at)), 1), clock(at))
            at += step


def _above(dot: Dot) -> bool:
    return dot.role is Role.CLIENT
