"""Statements that no list foresees: a linear scorer over words, learned from posts (``training/danger.py``)."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log, sqrt

from alongside.notice.danger.lookalikes import HARMLESS
from alongside.notice.danger.ngrams import GATE, OWN, grams, tokens
from alongside.notice.scene import Heard

LONGEST = 40
"""Words that are scored at once; a longer sentence, as in text without stops, is scored in overlapping pieces."""
_STEP = 25
LEAST = 3
"""Fewer words are too few to resemble anything."""


@dataclass(frozen=True, slots=True)
class Weights:
    """One scorer: for each feature how rare it is and how much it weighs, a bias, and where marking begins."""

    features: Mapping[str, tuple[float, float]]
    bias: float
    longest: int
    threshold: float
    listed: Mapping[str, float]

    def score(self, text: str) -> float:
        """The log-odds of a stretch of text, without the features of the list."""
        counts = Counter(grams(tokens(text), self.longest))
        total = norm = 0.0
        for feature, count in counts.items():
            known = self.features.get(feature)
            if known is not None:
                value = (1 + log(count)) * known[0]
                total += value * known[1]
                norm += value * value
        return self.bias + (total / sqrt(norm) if norm else 0.0)


@cache
def weights(name: str) -> Weights:
    """The shipped weights: ``sentence`` for sentences of a session, ``post`` for whole written texts."""
    told = json.loads(files("alongside.notice.danger").joinpath("learned.json").read_text(encoding="utf-8"))[
        name
    ]
    features = {feature: (idf / 1000, weight / 1000) for feature, (idf, weight) in told["features"].items()}
    return Weights(features, told["bias"], told["longest"], told["threshold"], told.get("list", {}))


def resembling(heard: Heard) -> Iterator[tuple[int, int]]:
    """The stretches of a turn whose words resemble statements of not wanting to live; a sentence with a look-alike has none."""
    if GATE.isdisjoint(heard.vocabulary) or OWN.isdisjoint(heard.vocabulary):
        return
    scorer = weights("sentence")
    light = [match.start for match in HARMLESS.find(heard)]
    for start, end in heard.sentences:
        if any(start <= place < end for place in light):
            continue
        for begin, finish in _pieces(heard, start, end):
            if scorer.score(heard.plain[begin:finish]) > scorer.threshold:
                yield begin, finish
                break


def _pieces(heard: Heard, start: int, end: int) -> Iterator[tuple[int, int]]:
    inside = [word for word in heard.words if start <= word.start < end]
    said = {word.said for word in inside}
    if len(inside) < LEAST or GATE.isdisjoint(said) or OWN.isdisjoint(said):
        return
    if len(inside) <= LONGEST:
        yield start, end
        return
    for first in range(0, len(inside), _STEP):
        piece = inside[first : first + LONGEST]
        if len(piece) >= LEAST and not GATE.isdisjoint(word.said for word in piece):
            yield piece[0].start, piece[-1].end
