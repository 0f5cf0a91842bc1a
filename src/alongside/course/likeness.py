"""How alike passages are: by the turn encoder's vectors where there are any, else by the rare words that they share."""

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from alongside.course.everyday import RARELY, SHARES
from alongside.course.spoken import Places, Spoken

type Cosines = NDArray[np.float32]


class Likeness(Protocol):
    """Anything that can tell how alike turns are."""

    least: float
    """From here on two passages are taken to be about the same thing."""

    def to(self, group: Places) -> Cosines:
        """For every turn of the course: the cosine between it and the middle of a group of turns."""
        ...


class ByWords:
    """By words, each weighing the more, the rarer it is (TF-IDF)."""

    least = 0.25

    def __init__(self, spoken: Spoken) -> None:
        self.turns = len(spoken.turns)
        share = np.asarray([SHARES.get(word, RARELY) for word in spoken.words], dtype=np.float32)
        rare = np.maximum(0, -np.log(share) - _EVERYDAY)
        rare[[index for index, word in enumerate(spoken.words) if not word[:1].isalpha()]] = 0
        self.rare = rare
        stems = spoken.stems[spoken.tokens]
        telling = rare[stems] > 0
        self.at, self.stem = np.divmod(
            np.unique(spoken.at[telling] * len(rare) + stems[telling]), max(1, len(rare))
        )
        self.norm = np.sqrt(np.bincount(self.at, rare[self.stem] ** 2, minlength=self.turns))

    def to(self, group: Places) -> Cosines:
        inside = np.zeros(self.turns, dtype=np.bool_)
        inside[group] = True
        middle = np.bincount(self.stem[inside[self.at]], minlength=len(self.rare)) * self.rare
        length = np.sqrt((middle**2).sum()) or 1.0
        shared = np.bincount(self.at, (middle * self.rare)[self.stem], minlength=self.turns)
        several = np.bincount(self.at, middle[self.stem] > 0, minlength=self.turns) >= _SEVERAL
        return (several * shared / length / np.maximum(self.norm, _SHORT)).astype(np.float32)


_SEVERAL = 2
"""Rare words that two passages share at the least; one may be a name that comes up everywhere."""
_EVERYDAY = 4.5
"""The logarithm under which a word is too common to tell two passages apart: one turn in ninety."""
_SHORT = 8.0
"""A turn with less weight than two rare words is alike to nothing."""


_SHARED = 0.1
"""From this cosine of words on, passages share enough for the vectors to be asked."""


_SAMPLE = 2000
"""Turns of which the usual vector of a course is made."""


class ByVectors:
    """By the vectors of the turn encoder, where at least a rare word is shared; an hour without vectors is alike to nothing.

    The encoder was taught to read what a turn does, not what it is about: by itself it tells passages apart less well than
    words do, beside them better than either alone.
    """

    least = 0.5

    def __init__(self, spoken: Spoken, vectors: Mapping[str, NDArray[np.float16]]) -> None:
        self.words = ByWords(spoken)
        rows = [vectors.get(noticed.hour.id) for noticed in spoken.hours]
        self.width = max((row.shape[1] for row in rows if row is not None and row.ndim == 2), default=1)
        self.rows = [
            row if row is not None and row.shape == (len(noticed.words.turns), self.width) else None
            for row, noticed in zip(rows, spoken.hours, strict=True)
        ]
        self.spoken = spoken
        step = max(1, len(spoken.turns) // _SAMPLE)
        sample = np.arange(0, len(spoken.turns), step)
        self.usual = self._gathered(sample).mean(axis=0, dtype=np.float32)

    def to(self, group: Places) -> Cosines:
        found = np.zeros(len(self.spoken.turns), dtype=np.float32)
        able = np.flatnonzero(self.words.to(group) >= _SHARED)
        middle = _unit(_unit(self._gathered(group) - self.usual).mean(axis=0, keepdims=True))
        found[able] = _unit(self._gathered(able) - self.usual) @ middle[0]
        return found

    def _gathered(self, places: Places) -> NDArray[np.float32]:
        """The vectors of some turns; zeros in an hour without any."""
        made = np.zeros((len(places), self.width), dtype=np.float32)
        hour = self.spoken.hour[places]
        for number in np.unique(hour).tolist():
            rows, here = self.rows[number], hour == number
            if rows is not None:
                made[here] = rows[places[here] - self.spoken.first[number]]
        return made


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.maximum(lengths, 1e-6)).astype(np.float32)
