"""A turn's text cut at the borders of its marks, sounds and silences, so that overlapping marks never nest.

The runs joined are the text again, letter for letter.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.session import Sound

_DASH = re.compile(r"-{2,}")


class Rank(StrEnum):
    """How strongly a mark shows; where marks overlap, the strongest shows."""

    FEW = "few"
    FOLDED = "folded"
    MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a noticing stands on: code points in the turn's text, half-open; ``note`` names the reason beside them."""

    start: int
    end: int
    note: str
    rank: Rank


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence inside a turn: speech goes on at ``place``."""

    place: int
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without a border in it.

    ``sound`` where it is a bracketed sound and not speech; ``dash`` where it is hyphens that stand for one, so that no line
    ends between them.
    """

    text: str
    sound: bool = False
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that are marked alike, or not at all; ``silence`` says what stands before them."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()
    rank: Rank | None = None
    silence: str = ""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def runs(
    text: str,
    marks: Sequence[Mark] = (),
    sounds: Sequence[Sound] = (),
    pauses: Sequence[Pause] = (),
    *,
    within: tuple[int, int] | None = None,
) -> tuple[Run, ...]:
    """Cut ``text`` (or what stands ``within`` it) at every border of a mark, and at silences."""
    first, last = within or (0, len(text))
    silent = {pause.place: pause.label for pause in pauses if first < pause.place < last}
    borders = {first, last, *silent}
    borders.update(*((mark.start, mark.end) for mark in marks))
    return tuple(
        _run(
            text[start:end],
            start,
            [mark for mark in marks if mark.start <= start and end <= mark.end],
            sounds,
            silent.get(start, ""),
        )
        for start, end in itertools.pairwise(sorted(border for border in borders if first <= border <= last))
    )


def _run(text: str, start: int, over: Sequence[Mark], sounds: Sequence[Sound], silence: str) -> Run:
    end = start + len(text)
    dashes = [(match.start() + start, match.end() + start) for match in _DASH.finditer(text)]
    inner = [*((sound.start, sound.end) for sound in sounds), *dashes]
    cuts = sorted({start, end, *(cut for pair in inner for cut in pair if start < cut < end)})
    return Run(
        pieces=tuple(
            Piece(
                text=text[one - start : other - start],
                sound=any(sound.start <= one and other <= sound.end for sound in sounds),
                dash=(one, other) in dashes,
            )
            for one, other in itertools.pairwise(cuts)
        ),
        notes=tuple(dict.fromkeys(mark.note for mark in over)),
        rank=next((rank for rank in Rank if any(mark.rank is rank for mark in over)), None),
        silence=silence,
    )
