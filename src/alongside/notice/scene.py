"""A transcript as detectors see it: words, order, times; each layer is made once."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from alongside.notice.codes import Coded, Codes
from alongside.session import Role, Sound, SoundKind, Span, Timing, Transcript, Turn

# One character to one character, so that every offset still points at the same place in the text.
_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " "})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)")


class Word(NamedTuple):
    """One word, lower case and with straight apostrophes, and where it stands."""

    said: str
    start: int
    end: int


class Heard:
    """One turn as a detector hears it.

    ``plain`` is the text in lower case with straight quotes, bracketed sounds blanked; it has the length of the text,
    so its offsets are the text's.
    """

    def __init__(self, turn: Turn, index: int, scene: "Scene") -> None:
        self.turn = turn
        self.index = index
        self.scene = scene
        self.found: dict[int, tuple[object, tuple[object, ...]]] = {}
        """What sets of wordings have been found here so far; see ``Phrases.find``."""

    @property
    def id(self) -> str:
        return self.turn.id

    @property
    def role(self) -> Role:
        return self.turn.role

    @property
    def text(self) -> str:
        return self.turn.text

    @cached_property
    def plain(self) -> str:
        said = self.text.translate(_SAME)
        low = said.lower()
        if len(low) != len(said):  # a few capital letters grow when lowered; leave those as they are
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in said)
        for sound in self.turn.sounds:
            low = low[: sound.start] + " " * (sound.end - sound.start) + low[sound.end :]
        return low

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(self.plain))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.plain))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence starts and ends, blanks left out; a turn without stops is one sentence."""
        found, start = [], 0
        for match in _SENTENCE_END.finditer(self.plain):
            found.append((start, match.end()))
            start = match.end()
        found.append((start, len(self.plain)))
        trimmed = []
        for begin, end in found:
            piece = self.plain[begin:end]
            if piece.strip():
                trimmed.append((begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())))
        return tuple(trimmed)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence in which ``place`` stands (the last one where it stands behind them all)."""
        for begin, end in self.sentences:
            if place < end:
                return begin, end
        return self.sentences[-1] if self.sentences else (0, len(self.plain))

    @cached_property
    def brief(self) -> bool:
        """No more than three words."""
        return len(self.words) <= 3

    @property
    def coded(self) -> Coded | None:
        """What the turn encoder told of this turn; ``None`` where it was not asked."""
        codes = self.scene.codes
        return codes.by_turn[self.index] if codes else None

    def has_sound(self, *kinds: SoundKind) -> bool:
        return any(sound.kind in kinds for sound in self.turn.sounds)

    def span(self, start: int | None = None, end: int | None = None) -> Span:
        """A place in this turn, blanks at its ends left out; the whole turn without arguments."""
        start, end = 0 if start is None else start, len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(self.id, start, end)

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    # Neighbours. "Before" always means what had been said by then.

    @property
    def previous(self) -> "Heard | None":
        return self.scene.turns[self.index - 1] if self.index else None

    @property
    def following(self) -> "Heard | None":
        """The next turn; a detector that looks at it cites it, or is not live."""
        after = self.index + 1
        return self.scene.turns[after] if after < len(self.scene.turns) else None

    def own_before(self, count: int) -> "tuple[Heard, ...]":
        """Up to ``count`` turns of the same role before this one, nearest first."""
        own = self.scene.by_role(self.role)
        at = self.scene.own_place(self)
        return own[max(0, at - count) : at][::-1]


@dataclass(frozen=True, slots=True)
class Silence:
    """Three seconds or more without speech.

    ``before`` is the turn (or the part of it) after which it fell, ``after`` the turn whose speech ended it; the same
    turn twice for a silence within one. ``place`` is where in the text of ``after`` speech goes on. ``written`` says
    that the transcript states it, so that it isn't reckoned from times; pauses written with nothing but sounds between
    them are one silence.
    """

    before: Heard
    after: Heard
    place: int
    length_ms: int
    written: bool


LEAST_SILENCE_MS = 3_000
"""Levitt's Pausing Inventory takes pauses of three seconds or more (Levitt 2001; Frankel, Levitt et al. 2006)."""


@dataclass(frozen=True)
class Scene:
    """A transcript and its layers; ``codes`` are what the turn encoder told of it, where it was asked."""

    transcript: Transcript
    codes: Codes | None = None
    turns: tuple[Heard, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heard = tuple(Heard(turn, index, self) for index, turn in enumerate(self.transcript.turns))
        object.__setattr__(self, "turns", heard)

    @cached_property
    def _roles(self) -> dict[Role, tuple[Heard, ...]]:
        return {role: tuple(heard for heard in self.turns if heard.role is role) for role in Role}

    @cached_property
    def _places(self) -> dict[int, int]:
        return {heard.index: place for own in self._roles.values() for place, heard in enumerate(own)}

    def by_role(self, role: Role) -> tuple[Heard, ...]:
        return self._roles[role]

    def own_place(self, heard: Heard) -> int:
        return self._places[heard.index]

    @property
    def client(self) -> tuple[Heard, ...]:
        return self._roles[Role.CLIENT]

    @property
    def therapist(self) -> tuple[Heard, ...]:
        return self._roles[Role.THERAPIST]

    @cached_property
    def timed(self) -> bool:
        return self.transcript.timing is Timing.FULL

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """Every silence of three seconds or more, in order; empty where neither times nor marks tell of any."""
        return tuple(sorted(self._find_silences(), key=lambda one: (one.after.index, one.place)))

    def silence_before(self, heard: Heard) -> Silence | None:
        """The silence that ended with this turn's first words."""
        return self._leading.get(heard.index)

    @cached_property
    def _leading(self) -> dict[int, Silence]:
        return {one.after.index: one for one in self.silences if one.before.index < one.after.index}

    @cached_property
    def untimed(self) -> str | None:
        """Why nothing can be reckoned from times here; ``None`` where every turn has both ends."""
        timing = self.transcript.timing
        if timing is Timing.FULL:
            return None
        if timing is Timing.STARTS:
            return "the source says when turns begin, not when they end"
        none = all(turn.at is None for turn in self.transcript.turns)
        return "no times" if none else "not every turn has times"

    def _find_silences(self) -> Iterator[Silence]:
        spoke: Heard | None = None  # whose words came last
        reached: Heard | None = None  # whose turn ends last so far: another's "mm" may lie within it
        waiting = 0  # what was written since the last word
        for heard in self.turns:
            begun = heard.words[0].start if heard.words else len(heard.text)
            lead = [sound for sound in _lengthy(heard.turn) if sound.start < begun]
            waiting += sum(sound.length_ms or 0 for sound in lead)
            if spoke and heard.words and waiting >= LEAST_SILENCE_MS:
                yield Silence(spoke, heard, lead[-1].end if lead else 0, waiting, True)
            elif reached and (gap := _between(reached.turn, heard.turn)) >= LEAST_SILENCE_MS and self.timed:
                yield Silence(reached, heard, 0, gap, False)
            if heard.words:
                spoke = heard
                waiting = sum(
                    sound.length_ms or 0
                    for sound in _lengthy(heard.turn)
                    if sound.start >= heard.words[-1].end
                )
                yield from self._written_within(heard)
            if reached is None or _end(heard.turn) >= _end(reached.turn):
                reached = heard
            yield from self._timed_within(heard)

    def _written_within(self, heard: Heard) -> Iterator[Silence]:
        """What is written between two words of a turn, as one silence."""
        lengths: dict[int, tuple[int, int]] = {}
        for sound in _lengthy(heard.turn):
            if heard.words[0].start < sound.start < heard.words[-1].end:
                after = next(word.start for word in heard.words if word.start >= sound.end)
                lengths[after] = sound.end, lengths.get(after, (0, 0))[1] + (sound.length_ms or 0)
        for place, length_ms in lengths.values():
            if length_ms >= LEAST_SILENCE_MS:
                yield Silence(heard, heard, place, length_ms, True)

    def _timed_within(self, heard: Heard) -> Iterator[Silence]:
        """Gaps between the words or captions of one turn, where the other doesn't speak and no pause is written."""
        around = [
            self.turns[at].turn for at in (heard.index - 1, heard.index + 1) if 0 <= at < len(self.turns)
        ]
        for one, other in itertools.pairwise(heard.turn.words or heard.turn.cues):
            if one.at.end_ms is None or other.at.start_ms - one.at.end_ms < LEAST_SILENCE_MS:
                continue
            if any(one.end <= sound.start < other.start for sound in _lengthy(heard.turn)):
                continue
            if any(
                turn.at and turn.at.start_ms < other.at.start_ms and _end(turn) > one.at.end_ms
                for turn in around
            ):
                continue
            yield Silence(heard, heard, other.start, other.at.start_ms - one.at.end_ms, False)


def _lengthy(turn: Turn) -> list[Sound]:
    """The pauses that are written with their length."""
    return [sound for sound in turn.sounds if sound.kind is SoundKind.PAUSE and sound.length_ms]


def _end(turn: Turn) -> int:
    return turn.at.end_ms or 0 if turn.at else 0


def _between(turn: Turn, after: Turn) -> int:
    return after.at.start_ms - _end(turn) if after.at else 0
