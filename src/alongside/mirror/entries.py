"""What a reader sees of each place: its words, what stood around them, why, and the question it opens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from alongside.mirror.drawing import clock
from alongside.mirror.few import Place
from alongside.mirror.pieces import Mark, Pause, Rank, Run, runs
from alongside.notice import Claim, Heard, Scene
from alongside.notice.wording import seconds
from alongside.session import Role, Turn
from alongside.translation import gettext as _

WHOLE, AROUND = 420, 170
"""A marked turn longer than the one is shown in part; of a neighbour, or around the marked words, the other is shown."""
MOST_LINES = 5
NEAR = 3
"""Marked turns farther apart than this are shown with a gap between them."""


@dataclass(frozen=True, slots=True)
class Hush:
    """A silence as the page shows it: in words, and as room."""

    label: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Line:
    """A turn, or part of it, as it stands around a place."""

    turn: str
    who: str
    role: Role
    runs: tuple[Run, ...]
    silence: Hush | None
    cut_before: bool
    cut_after: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as a reader sees it; ``clinical`` is empty unless both people agreed to it."""

    id: str
    letter: str
    turn: str
    when: str
    who: str
    role: Role
    title: str
    says: str
    because: str
    against: str
    opening: str
    seen: bool
    asks: bool
    invented: bool
    clinical: str
    lines: tuple[Line, ...]

    @property
    def told(self) -> str:
        """What is said of the place; asked, where its kind is known too little for more."""
        return f"{sentence(self.says)} {_('Or is it something else?')}" if self.asks else self.says


def sentence(said: str) -> str:
    """With a capital at its start and a stop at its end."""
    begun = said[:1].upper() + said[1:]
    return begun if begun.endswith((".", "!", "?", "…", ".”", "?”", "!”", "…”")) else f"{begun}."


def called(turn: Turn) -> str:
    """What to call a speaker: the name in the source, or the chair where the source has only a letter."""
    if len(turn.speaker.strip()) > 2:
        return turn.speaker.strip()
    return {
        Role.CLIENT: _("Client"),
        Role.THERAPIST: _("Therapist"),
        Role.OTHER: _("Another voice"),
        Role.IMAGINED: _("An imagined voice"),
    }[turn.role]


def when(heard: Heard) -> str:
    """Where a turn stands: by the clock, or by its number where the source has no times."""
    if heard.turn.at is not None:
        return clock(heard.turn.at.start_ms)
    return _("turn {number}").format(number=heard.index + 1)


def silent(length_ms: int) -> str:
    """A silence in words."""
    return _("{seconds} without words").format(seconds=seconds(length_ms))


class Shown:
    """A scene as the page shows it: what stands before each turn, and within it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def heard(self, turn: str) -> Heard:
        return self.scene.turns[self.scene.transcript.index(turn)]

    @cached_property
    def _before(self) -> dict[int, Hush]:
        return {
            one.after.index: Hush(silent(one.length_ms), round(one.length_ms / 1000))
            for one in self.scene.silences
            if one.before is not one.after and not one.written
        }

    @cached_property
    def _within(self) -> dict[int, list[Pause]]:
        found: dict[int, list[Pause]] = {}
        for one in self.scene.silences:
            if one.before is one.after and not one.written:
                found.setdefault(one.after.index, []).append(Pause(one.place, silent(one.length_ms)))
        return found

    def silence_before(self, heard: Heard) -> Hush | None:
        return self._before.get(heard.index)

    def pauses(self, heard: Heard) -> Sequence[Pause]:
        return self._within.get(heard.index, ())

    def entry(self, place: Place, *, letter: str = "", clinical: bool = False) -> Entry:
        """A place as a reader sees it."""
        seen, heard = place.seen, self.scene.turns[place.at]
        return Entry(
            id=seen.id,
            letter=letter,
            turn=heard.id,
            when=when(heard),
            who=called(heard.turn),
            role=heard.role,
            title=place.card.title,
            says=seen.says,
            because=seen.because,
            against=seen.against,
            opening=place.card.opening,
            seen=seen.claim is Claim.SEEN,
            asks=place.asks,
            invented=place.invented and (place.asks or seen.claim is Claim.READ),
            clinical=place.card.clinical if clinical else "",
            lines=tuple(self._lines(place)),
        )

    def _lines(self, place: Place) -> Iterator[Line]:
        """The marked turns with a neighbour before and behind, in order."""
        spans = [one.span for one in place.seen.evidence]
        marked = sorted({self.scene.transcript.index(span.turn) for span in spans})
        around = [at for at in (marked[0] - 1, marked[-1] + 1) if 0 <= at < len(self.scene.turns)]
        if marked[-1] - marked[0] <= NEAR:
            marked = list(range(marked[0], marked[-1] + 1))
        chosen = sorted({*marked[:MOST_LINES], *around})
        before = None
        for at in chosen:
            heard = self.scene.turns[at]
            own = [span for span in spans if span.turn == heard.id]
            first, last = _window(heard, [(span.start, span.end) for span in own], before=at < marked[0])
            marks = [Mark(span.start, span.end, "", Rank.FEW) for span in own]
            yield Line(
                turn=heard.id,
                who=called(heard.turn),
                role=heard.role,
                runs=runs(heard.text, marks, heard.turn.sounds, self.pauses(heard), within=(first, last)),
                silence=self.silence_before(heard) if before == at - 1 else None,
                cut_before=first > 0,
                cut_after=last < len(heard.text),
                gap=before is not None and before < at - 1,
            )
            before = at


def _window(heard: Heard, marked: Sequence[tuple[int, int]], *, before: bool) -> tuple[int, int]:
    """Which part of a turn to show: all of it, or what stands around its marked words, cut between words."""
    length = len(heard.text)
    if length <= (WHOLE if marked else AROUND):
        return 0, length
    if not marked:
        return (_after_blank(heard, length - AROUND), length) if before else (0, _before_blank(heard, AROUND))
    first, last = min(start for start, _end in marked), max(end for _start, end in marked)
    begin = 0 if first <= AROUND else _after_blank(heard, first - AROUND)
    end = length if length - last <= AROUND else _before_blank(heard, last + AROUND)
    return min(begin, first), max(end, last)


def _after_blank(heard: Heard, place: int) -> int:
    return next((word.start for word in heard.words if word.start >= place), place)


def _before_blank(heard: Heard, place: int) -> int:
    return next((word.end for word in reversed(heard.words) if word.end <= place), place)
