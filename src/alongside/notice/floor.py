"""Who has the floor: where one voice follows the other, and where both speak at once. From the times of turns alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.notice.lexicon import BARE_ASSENT
from alongside.notice.scene import Heard, Scene
from alongside.session import Interval, Role

LEAST_OVERLAP_MS = 300
"""Less than this is how close one voice usually follows the other, or how exact the times are."""
PAIR = (Role.CLIENT, Role.THERAPIST)
_SOUNDS = frozenset("mm mmm hm hmm mhm uh huh oh ooh ah aah aha aw um er erm".split())
LISTENING = BARE_ASSENT | _SOUNDS
"""What a listener says without wanting the floor."""


@dataclass(frozen=True, slots=True)
class Reply:
    """``turn`` takes the floor after ``before`` had it; a negative ``latency_ms`` says how long before its end."""

    before: Heard
    turn: Heard
    latency_ms: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """``turn`` begins while ``before`` has the floor; ``outlasts`` says that it goes on when that has ended."""

    before: Heard
    turn: Heard
    length_ms: int
    outlasts: bool


def only_listens(heard: Heard) -> bool:
    """Whether nothing is said but a listener's *mm* or *yeah*, if anything."""
    return heard.vocabulary <= LISTENING


def only_sounds(heard: Heard) -> bool:
    """Whether there is nothing but *mm* or *oh*, if anything."""
    return heard.vocabulary <= _SOUNDS


def replies_in(scene: Scene) -> Iterator[Reply]:
    """Every turn of one of the two that takes the floor from the other.

    A bare *mm*, and a turn that begins and ends while the other speaks, don't take it.
    """
    for before, turn, start_ms, end_ms in _turns_after(scene):
        latency_ms = start_ms - end_ms
        if before.role is not turn.role and (latency_ms >= 0 or _end_ms(turn) > end_ms):
            yield Reply(before, turn, latency_ms)


def overlaps_in(scene: Scene) -> Iterator[Overlap]:
    """Every turn of one of the two, more than a bare *mm*, that begins well before the other has ended."""
    for before, turn, start_ms, end_ms in _turns_after(scene):
        if before.role is turn.role or end_ms - start_ms < LEAST_OVERLAP_MS:
            continue
        yield Overlap(before, turn, min(end_ms, _end_ms(turn)) - start_ms, _end_ms(turn) > end_ms)


def _turns_after(scene: Scene) -> Iterator[tuple[Heard, Heard, int, int]]:
    """Each turn of the two with the turn that has the floor, its own start and the other's end."""
    if not scene.timed:
        return
    holds: Heard | None = None
    for turn in scene.turns:
        at = turn.turn.at
        if at is None or only_sounds(turn):
            continue
        if holds is not None and turn.role in PAIR and holds.role in PAIR:
            yield holds, turn, at.start_ms, _end_ms(holds)
        if holds is None or _end_ms(turn) >= _end_ms(holds):
            holds = turn


def _end_ms(heard: Heard) -> int:
    at: Interval | None = heard.turn.at
    return at.end_ms or 0 if at else 0
