"""Words of a course as the page shows them: who said them and when, cut where they are long, closed where they are heavy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from alongside.bond.cited import Cited, Noticed, Own
from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.mirror.course.calendar import day
from alongside.mirror.entries import AROUND, NEAR, WHOLE, Hush, called, silent, when
from alongside.mirror.guard import heavy
from alongside.mirror.pieces import Mark, Rank, Run, runs
from alongside.notice import Card, Heard, Scene
from alongside.notice.scene import LEAST_SILENCE_MS
from alongside.session import Role, Span, Transcript, Turn
from alongside.translation import gettext as _

CHAIRS = (Role.CLIENT, Role.THERAPIST)
"""The two chairs in the order in which the page shows them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A turn, or part of it, with what it is called on the page; ``gap`` where something was said between."""

    label: str
    day: str
    when: str
    who: str
    role: Role
    runs: tuple[Run, ...]
    cut_before: bool = False
    cut_after: bool = False
    gap: bool = False
    silence: Hush | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What one of the two wrote, as it was written."""

    who: str
    role: Role
    day: str
    words: str
    heavy: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Words of an hour that belong together, under a label."""

    label: str
    cited: tuple[Cited, ...]


class Quoting:
    """A course as the page quotes it."""

    def __init__(self, course: Course, found: Found, cards: Mapping[str, Card]) -> None:
        self.course = course
        self.cards = cards
        self._noticed: dict[str, Noticed] = {one.hour.id: one for one in found.noticed}
        self._scenes: dict[str, Scene] = {}
        self._heavy: dict[tuple[str, int], bool] = {}

    @cached_property
    def people(self) -> Mapping[Role, str]:
        """What to call the two: as their first recorded hour does."""
        names = {Role.CLIENT: _("Client"), Role.THERAPIST: _("Therapist")}
        for noticed in self._noticed.values():
            if not noticed.hour.remembered and noticed.words.turns:
                names |= {turn.role: called(turn) for turn in reversed(noticed.words.turns)}
                break
        return names

    @property
    def pair(self) -> tuple[str, str]:
        """The two, client first."""
        return self.people[Role.CLIENT], self.people[Role.THERAPIST]

    @cached_property
    def spoken(self) -> tuple[str, str]:
        """The two as a sentence speaks of them, client first."""
        names = {_("Client"): _("the client"), _("Therapist"): _("the therapist")}
        client, therapist = self.pair
        return names.get(client, client), names.get(therapist, therapist)

    def speaks(self, role: Role) -> str:
        """One of the two as a sentence speaks of them."""
        return self.spoken[CHAIRS.index(role)]

    def day(self, hour: str) -> str:
        """The day of an hour."""
        return day(self.course.hour(hour).date)

    def remembered(self, hour: str) -> bool:
        return self.course.hour(hour).remembered

    def when(self, cited: Cited) -> str:
        """Where in its hour it was said; in a remembered hour, that it is remembered."""
        if self.remembered(cited.hour):
            return _("as remembered")
        return when(self._heard(cited))

    def title(self, cited: Cited) -> str:
        """What was noticed on these words, as its card says it; empty where nothing was."""
        return next((self.cards[kind].title for kind in cited.noticed if kind in self.cards), "")

    def words(self, cited: Cited) -> str:
        """The cited words, or their whole turn where only a sound is cited."""
        quote = cited.evidence.quote
        return self._heard(cited).text if quote.startswith("[") and quote.endswith("]") else quote

    def line(self, cited: Cited, label: str = "", *, marked: bool = True, dated: bool = False) -> Line:
        """The words that are cited, within their turn where it is short."""
        heard, span = self._heard(cited), cited.evidence.span
        whole = span.end - span.start >= len(heard.text.strip())
        line = self._line(heard, cited.hour, _mark(span), label=label, dated=dated)
        return replace(line, runs=_unmarked(line.runs)) if whole or not marked else line

    def telling(self, cited: Cited, *, most: int | None = WHOLE) -> Line:
        """The cited words alone, from their beginning on, without a mark."""
        heard, span = self._heard(cited), cited.evidence.span
        end = span.end if most is None or span.end - span.start <= most else _cut(heard, span.start + most)
        return Line(
            "", self.day(cited.hour), self.when(cited), self._who(heard.turn), heard.role,
            runs(heard.text, (), heard.turn.sounds, within=(span.start, end)),
            cut_before=span.start > 0, cut_after=end < len(heard.text.rstrip()),
        )  # fmt: skip

    def passage(self, hour: str, parts: Sequence[Asked]) -> tuple[Line, ...]:
        """Cited turns of one hour in their order, near ones with what was said between, each under its label."""
        marks: dict[int, list[Mark]] = {}
        labels: dict[int, str] = {}
        transcript = self._noticed[hour].words
        for part in parts:
            for cited in part.cited:
                at = transcript.index(cited.turn)
                span = cited.evidence.span
                marks.setdefault(at, []).extend(_mark(span))
                labels.setdefault(at, part.label)
        return tuple(self._lines(hour, marks, labels))

    def _lines(self, hour: str, marks: Mapping[int, list[Mark]], labels: Mapping[int, str]) -> Iterator[Line]:
        turns, before = self._scene(hour).turns, None
        for at in self._around(hour, sorted(marks)):
            gap = not self.remembered(hour) and before is not None and before < at - 1
            line = self._line(turns[at], hour, marks.get(at, ()), label=labels.get(at, ""), gap=gap)
            silence = _hush(turns, at) if before == at - 1 else None
            yield replace(line, silence=silence, runs=_unmarked(line.runs) if _long(line) else line.runs)
            before = at

    def _around(self, hour: str, marked: Sequence[int]) -> list[int]:
        """The marked turns, the one before them, and what stands between near ones; remembered moments stand alone."""
        if self.remembered(hour):
            return list(marked)
        chosen = {at for at in (marked[0] - 1,) if at >= 0}
        for one, other in zip(marked, [*marked[1:], marked[-1]], strict=True):
            chosen.update(range(one, other + 1) if other - one <= NEAR else (one, other))
        return sorted(chosen)

    def _line(
        self, heard: Heard, hour: str, marks: Sequence[Mark], *, label: str = "", gap: bool = False, dated: bool = False
    ) -> Line:  # fmt: skip
        first, last = _window(heard, marks)
        return Line(
            label, self.day(hour) if dated else "", "", self._who(heard.turn), heard.role,
            runs(heard.text, marks, heard.turn.sounds, within=(first, last)),
            cut_before=first > 0, cut_after=last < len(heard.text), gap=gap,
        )  # fmt: skip

    def closed(self, *cited: Cited, beside: bool = True) -> bool:
        """Whether heavy words stand in these turns or, in a recorded hour, ``beside`` them."""
        for one in cited:
            turns = self._scene(one.hour).turns
            at = self._noticed[one.hour].words.index(one.turn)
            reach = 1 if beside and not self.remembered(one.hour) else 0
            near = range(max(0, at - reach), min(len(turns), at + reach + 1))
            if any(self._is_heavy(one.hour, turns[place]) for place in near):
                return True
        return False

    def told(self, own: Own) -> Told:
        """What one of the two wrote."""
        return Told(self.people[own.role], own.role, day(own.date), own.words, weighs(own.words))

    def _is_heavy(self, hour: str, heard: Heard) -> bool:
        key = hour, heard.index
        if key not in self._heavy:
            self._heavy[key] = heavy(heard)
        return self._heavy[key]

    def _who(self, turn: Turn) -> str:
        return self.people[turn.role] if turn.role in CHAIRS else called(turn)

    def _heard(self, cited: Cited) -> Heard:
        scene = self._scene(cited.hour)
        return scene.turns[scene.transcript.index(cited.turn)]

    def _scene(self, hour: str) -> Scene:
        if hour not in self._scenes:
            self._scenes[hour] = Scene(self._noticed[hour].words)
        return self._scenes[hour]


def _mark(span: Span) -> list[Mark]:
    return [Mark(span.start, span.end, "", Rank.FEW)]


def _unmarked(cut: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, rank=None, notes=()) for run in cut)


def _long(line: Line) -> bool:
    """Whether all of a long turn is marked: a mark that leaves nothing out tells nothing."""
    marked = [run.rank is not None for run in line.runs if run.text.strip()]
    return all(marked) and sum(len(run.text) for run in line.runs) > AROUND


def _hush(turns: Sequence[Heard], at: int) -> Hush | None:
    """The silence before a turn, where the source has times."""
    before, after = turns[at - 1].turn.at, turns[at].turn.at
    if before is None or after is None or before.end_ms is None:
        return None
    length = after.start_ms - before.end_ms
    return Hush(silent(length), round(length / 1000)) if length >= LEAST_SILENCE_MS else None


def weighs(*written: str) -> bool:
    """Whether words of harm, death or shame stand in what somebody wrote."""
    turns = (Turn(f"w{number}", "", Role.CLIENT, words) for number, words in enumerate(written) if words)
    return any(heavy(heard) for heard in Scene(Transcript(tuple(turns))).turns)


def joined(*parts: Iterable[str]) -> str:
    """Names, each once, with a stroke between."""
    return "; ".join(dict.fromkeys(name for part in parts for name in part if name))


def ends[Thing](things: Sequence[Thing], first: int, last: int) -> list[Thing]:
    """The first few and the last few, each once."""
    if len(things) <= first + last:
        return list(things)
    return [*things[:first], *things[-last:]]


def _window(heard: Heard, marks: Sequence[Mark]) -> tuple[int, int]:
    """Which part of a turn to show: all of it, its beginning, or what stands around its marks."""
    length = len(heard.text)
    if length <= (WHOLE if marks else AROUND):
        return 0, length
    if not marks:
        return 0, _cut(heard, AROUND)
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    if last - first > WHOLE + 2 * AROUND:
        last = _cut(heard, first + WHOLE)
    begin = 0 if first <= AROUND else _cut(heard, first - AROUND, after=True)
    end = length if length - last <= AROUND else _cut(heard, last + AROUND)
    return min(begin, first), max(end, last)


def _cut(heard: Heard, place: int, *, after: bool = False) -> int:
    """The end of the last word before a place, or the start of the first one after it."""
    if after:
        return next((word.start for word in heard.words if word.start >= place), place)
    return next((word.end for word in reversed(heard.words) if word.end <= place), place)
