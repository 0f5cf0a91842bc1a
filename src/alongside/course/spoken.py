"""The words of all hours side by side, as numbers: which word, in which turn, after which."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alongside.bond.cited import Noticed
from alongside.course.everyday import stem
from alongside.session import Role, Turn

type Places = NDArray[np.int64]
"""Turns, numbered over the whole course."""
type Flags = NDArray[np.bool_]

STOP, BREAK = 0, 1
"""The surfaces of a full stop (every turn ends with one) and of any other mark between words."""
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|[.!?…]|[,;:—–\"“”()-]")
_STOPS, _BREAKS = ".!?…", ',;:—–"“”()-'
_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'"})
_CHAIRS = frozenset((Role.CLIENT, Role.THERAPIST))


class _Pieces(dict[str, int]):
    """What stands between blanks, numbered as it comes up; each is taken apart once, into words and marks.

    The few thousand different pieces of a course come up half a million times: that is what makes reading it quick.
    """

    def __init__(self) -> None:
        super().__init__()
        self.surfaces = dict.fromkeys(_STOPS, STOP) | dict.fromkeys(_BREAKS, BREAK)
        self.listed = [".", ","]
        self.flat: list[int] = []
        self.lengths: list[int] = []

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self.lengths)
        written = _TOKEN.findall(piece)
        for one in written:
            if one not in self.surfaces:
                self.surfaces[one] = len(self.listed)
                self.listed.append(one)
            self.flat.append(self.surfaces[one])
        self.lengths.append(len(written))
        return number

    def tokens(self, pieces: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Pieces taken apart, and how many tokens each has."""
        lengths = np.asarray(self.lengths, dtype=np.int64)
        starts = np.cumsum(lengths) - lengths
        long = lengths[pieces]
        within = np.arange(long.sum(), dtype=np.int64) - np.repeat(np.cumsum(long) - long, long)
        return np.asarray(self.flat, dtype=np.int64)[np.repeat(starts[pieces], long) + within], long


@dataclass(frozen=True)
class Spoken:
    """All turns of the two chairs, in order of date.

    ``ordered`` says whether a turn follows the one before it: remembered moments don't; ``sizes`` how many words it has. ``tokens`` are surfaces, one after the other; ``at`` is the turn each stands in. ``surfaces`` holds how each is written,
    ``stems`` which stem it has. Whoever is neither client nor therapist has turns without tokens.
    """

    hours: tuple[Noticed, ...]
    turns: tuple[Turn, ...]
    hour: Places
    counts: Places
    first: Places
    client: Flags
    ordered: Flags
    sizes: Places
    tokens: NDArray[np.int64]
    at: Places
    surfaces: tuple[str, ...]
    stems: NDArray[np.int64]
    words: tuple[str, ...]

    @classmethod
    def of(cls, hours: Iterable[Noticed]) -> "Spoken":
        """Read all hours; the order in which they are given does not matter."""
        ordered = tuple(sorted(hours, key=_when))
        pieces = _Pieces()
        turns: list[Turn] = []
        hour: list[int] = []
        said: list[int] = []
        lengths: list[int] = []
        for number, noticed in enumerate(ordered):
            for turn in noticed.words.turns:
                turns.append(turn)
                hour.append(number)
                before = len(said)
                if turn.role in _CHAIRS:
                    said.extend(map(pieces.__getitem__, _without_sounds(turn).split()))
                said.append(pieces["."])
                lengths.append(len(said) - before)
        told = np.asarray(said, dtype=np.int64)
        tokens, long = pieces.tokens(told)
        at = np.repeat(np.repeat(np.arange(len(turns), dtype=np.int64), lengths), long)
        lowered = [written.translate(_STRAIGHT).lower() for written in pieces.listed]
        numbers: dict[str, int] = {}
        stems = [numbers.setdefault(stem(word), len(numbers)) for word in lowered]
        counts = np.bincount(np.asarray(hour, dtype=np.int64), minlength=len(ordered))
        return cls(
            ordered,
            tuple(turns),
            np.asarray(hour, dtype=np.int64),
            counts,
            np.concatenate(([0], np.cumsum(counts)))[:-1].astype(np.int64),
            np.asarray([turn.role is Role.CLIENT for turn in turns], dtype=np.bool_),
            np.repeat(np.asarray([not one.hour.remembered for one in ordered], dtype=np.bool_), counts),
            np.bincount(at[tokens > BREAK], minlength=len(turns)),
            tokens,
            at,
            tuple(pieces.listed),
            np.asarray(stems, dtype=np.int64),
            tuple(numbers),
        )

    def place(self, hour: str, turn: str) -> int | None:
        """Where a turn of an hour stands; ``None`` where there is none."""
        for number, noticed in enumerate(self.hours):
            if noticed.hour.id == hour:
                try:
                    return int(self.first[number]) + noticed.words.index(turn)
                except KeyError:
                    return None
        return None

    def noticed(self, place: int) -> Noticed:
        """The hour of a turn."""
        return self.hours[int(self.hour[place])]

    def beside(self, places: Places, reach: int) -> Flags:
        """These turns and those up to ``reach`` turns beside them in the same hour; moments have nothing beside them."""
        found = np.zeros(len(self.turns), dtype=np.bool_)
        found[places] = True
        for step in range(1, reach + 1):
            near = places[self.ordered[places]]
            for there in (near - step, near + step):
                inside = (there >= 0) & (there < len(self.turns))
                same = self.hour[there[inside]] == self.hour[near[inside]]
                found[there[inside][same]] = True
        return found

    @cached_property
    def sentence(self) -> Places:
        """Of each token, the number of its sentence."""
        numbers: Places = np.cumsum(self.tokens == STOP) - (self.tokens == STOP)
        return numbers

    @cached_property
    def opens(self) -> Places:
        """Of each sentence, its turn."""
        return self.at[np.unique(self.sentence, return_index=True)[1]]

    def naming(self, tokens: Places) -> Places:
        """For each turn, how many words its sentences have in which one of these tokens stands, and the two after each."""
        full = self.tokens > BREAK
        named = np.zeros(int(self.sentence[-1]) + 1, dtype=np.bool_)
        for step in range(3):
            place = np.minimum(self.sentence[tokens] + step, len(named) - 1)
            named[place[self.opens[place] == self.at[tokens]]] = True
        return np.bincount(self.at[full & named[self.sentence]], minlength=len(self.turns))

    def listed(self, words: Iterable[str]) -> Flags:
        """By stem: whether it is one of these."""
        wanted = frozenset(map(stem, words))
        return np.asarray([word in wanted for word in self.words], dtype=np.bool_)


def _when(noticed: Noticed) -> tuple[datetime.date, str]:
    return noticed.hour.date, noticed.hour.id


def _without_sounds(turn: Turn) -> str:
    """The text with its bracketed sounds left out."""
    text = turn.text
    for sound in turn.sounds[::-1]:
        text = text[: sound.start] + text[sound.end :]
    return text
