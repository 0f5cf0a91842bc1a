"""What was said in a session, by whom, and when."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

from alongside.session.interval import Interval
from alongside.session.sound import Sound, sounds_in


class Role(StrEnum):
    """Whose chair somebody speaks from."""

    CLIENT = "client"
    THERAPIST = "therapist"
    OTHER = "other"
    IMAGINED = "imagined"


class Timing(StrEnum):
    """How much a transcript knows of time."""

    NONE = "none"
    STARTS = "starts"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Timed:
    """A stretch of one turn's text (code points, half-open) with its time: a word, or a caption's cue."""

    start: int
    end: int
    at: Interval


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted stretch of talk.

    ``source_rows`` are the 0-based cues, speaker blocks or data rows of the source that it was made of.
    ``sounds`` follows from ``text`` and can't be given.
    """

    id: str
    speaker: str
    role: Role
    text: str
    at: Interval | None = None
    words: tuple[Timed, ...] = ()
    cues: tuple[Timed, ...] = ()
    source_rows: tuple[int, ...] = ()
    sounds: tuple[Sound, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sounds", sounds_in(self.text))
        length = len(self.text)
        for timed in (*self.words, *self.cues):
            if not 0 <= timed.start <= timed.end <= length:
                raise ValueError(f"turn {self.id}: a timed stretch lies outside its text")


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of one session, in order.

    ``revision`` is a digest of words, speakers, roles, order and times: an edit makes a new one.
    ``name`` tells sessions of one file apart; neither it nor ``source`` is part of the revision.
    """

    turns: tuple[Turn, ...]
    source: str = ""
    name: str = ""
    revision: str = field(init=False, compare=False)
    _by_id: dict[str, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        by_id = {turn.id: index for index, turn in enumerate(self.turns)}
        if len(by_id) != len(self.turns):
            raise ValueError("two turns have one id")
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "revision", _digest(self.turns))

    def turn(self, turn_id: str) -> Turn:
        """The turn with this id; ``KeyError`` where there is none."""
        return self.turns[self._by_id[turn_id]]

    def index(self, turn_id: str) -> int:
        """Where in the order the turn stands; ``KeyError`` where there is none."""
        return self._by_id[turn_id]

    @property
    def timing(self) -> Timing:
        """``FULL`` only where every turn has both ends; ``STARTS`` where every turn has a start."""
        if not self.turns or any(turn.at is None for turn in self.turns):
            return Timing.NONE
        if all(turn.at is not None and turn.at.end_ms is not None for turn in self.turns):
            return Timing.FULL
        return Timing.STARTS

    @property
    def length_ms(self) -> int | None:
        """From the first start to the last known time, where the source has times."""
        known = [turn.at for turn in self.turns if turn.at is not None]
        if not known:
            return None
        return max(at.start_ms if at.end_ms is None else at.end_ms for at in known) - known[0].start_ms


def _digest(turns: tuple[Turn, ...]) -> str:
    rows = [
        (turn.speaker, turn.role, turn.text, *((turn.at.start_ms, turn.at.end_ms) if turn.at else ()))
        for turn in turns
    ]
    said = json.dumps(rows, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(said.encode("ascii")).hexdigest()[:16]
