"""The session as one horizontal line: a lane for each chair, silences as gaps, and marks where places stand.

Values only. Where a transcript has no times the line goes by words, and the page says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.mirror.few import Held, Place
from alongside.notice import Heard, Scene
from alongside.notice.scene import LEAST_SILENCE_MS
from alongside.session import Role, Turn

WORDS_A_SECOND = 2.5
"""How wide a written pause is drawn where the line goes by words."""
BREATH_MS = 1_000
"""Captions of one speaker that follow each other this closely are one stretch of talk."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Somebody speaks from ``start`` to ``end``: milliseconds, or words where there are no times."""

    role: Role
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a place stands on the line; one of the few has a letter."""

    role: Role
    at: float
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A session drawn out: who speaks when, where nobody does, and where places stand."""

    timed: bool
    start: float
    end: float
    talk: tuple[Stretch, ...]
    silences: tuple[tuple[float, float], ...]
    dots: tuple[Dot, ...]


def line(scene: Scene, held: Held) -> Line:
    """Draw a session out, by time or else by words."""
    starts = {} if scene.timed else dict(_word_starts(scene))
    talk = _by_time(scene) if scene.timed else _by_words(scene, starts)
    return Line(
        timed=scene.timed,
        start=min((one.start for one in talk), default=0.0),
        end=max((one.end for one in talk), default=1.0),
        talk=tuple(talk),
        silences=tuple(_silences(talk) if scene.timed else _written_pauses(scene, starts)),
        dots=tuple(_dot(place, letter, scene, starts) for place, letter in lettered(held)),
    )


def lettered(held: Held) -> Iterator[tuple[Place, str]]:
    """The few, each with its letter, then what is folded, without."""
    yield from zip(held.few, LETTERS, strict=False)
    yield from ((place, "") for place in held.folded)


def _dot(place: Place, letter: str, scene: Scene, starts: dict[str, float]) -> Dot:
    span = place.seen.evidence[0].span
    heard = scene.turns[place.at]
    at = (
        _when(heard.turn, span.start)
        if scene.timed
        else starts[span.turn] + sum(word.start < span.start for word in heard.words)
    )
    return Dot(heard.role, at, letter)


def _by_time(scene: Scene) -> list[Stretch]:
    return [Stretch(heard.role, start, end) for heard in scene.turns for start, end in _spoken(heard.turn)]


def _spoken(turn: Turn) -> list[tuple[float, float]]:
    """When a turn was spoken; captions or words that follow each other within a breath are one stretch."""
    known = [one.at for one in (turn.cues or turn.words)] or ([turn.at] if turn.at else [])
    merged: list[tuple[float, float]] = []
    for at in known:
        start, end = float(at.start_ms), float(at.start_ms if at.end_ms is None else at.end_ms)
        if merged and start - merged[-1][1] < BREATH_MS:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _silences(talk: Sequence[Stretch]) -> Iterator[tuple[float, float]]:
    """Where nobody speaks for long enough to be called a silence."""
    reached: float | None = None
    for one in sorted(talk, key=lambda one: one.start):
        if reached is not None and one.start - reached >= LEAST_SILENCE_MS:
            yield reached, one.start
        reached = one.end if reached is None else max(reached, one.end)


def _when(turn: Turn, place: int) -> float:
    """When the words at ``place`` were said, as near as the source tells."""
    for timed in turn.words or turn.cues:
        if timed.start <= place < timed.end:
            share = (place - timed.start) / (timed.end - timed.start)
            return timed.at.start_ms + (timed.at.length_ms or 0) * share
    if turn.at is None:
        return 0.0
    return turn.at.start_ms + (turn.at.length_ms or 0) * place / max(1, len(turn.text))


def _by_words(scene: Scene, starts: dict[str, float]) -> list[Stretch]:
    return [
        Stretch(heard.role, starts[heard.id], starts[heard.id] + len(heard.words))
        for heard in scene.turns
        if heard.words
    ]


def _word_starts(scene: Scene) -> Iterator[tuple[str, float]]:
    reached = 0.0
    for heard in scene.turns:
        reached += _written_before(heard)
        yield heard.id, reached
        reached += len(heard.words)


def _written_before(heard: Heard) -> float:
    silence = heard.scene.silence_before(heard)
    return silence.length_ms / 1000 * WORDS_A_SECOND if silence else 0.0


def _written_pauses(scene: Scene, starts: dict[str, float]) -> Iterator[tuple[float, float]]:
    for heard in scene.turns:
        if length := _written_before(heard):
            yield starts[heard.id] - length, starts[heard.id]
