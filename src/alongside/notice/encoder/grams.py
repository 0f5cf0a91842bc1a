"""Words beside the network: which words and pairs of words stand in a turn, in what the other said last and in one's own last turn.

Rare noticings often hang on a wording that a small network learns too slowly. Training loads this very file.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_TOKEN = re.compile(r"[\w']+|[?!\[\]…]")
_APART = str.maketrans({"’": "'", "‘": "'"})
FIELDS = (("own", 1.0), ("heard", 0.5), ("said", 0.5))
"""A turn's own words, what the other said last, what the same voice said last; and how much each field weighs."""

BRIEF = 4
"""Words under which a turn is brief."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One turn and what came before it, as plain texts."""

    own: str
    heard: str
    said: str


def fields(texts: Sequence[str], roles: Sequence[str]) -> Iterator[Fields]:
    """Each turn with the last turn of anybody else and the last of the same role; empty where there was none."""
    last: dict[str, str] = {}
    order: list[str] = []
    for text, role in zip(texts, roles, strict=True):
        heard = next((who for who in reversed(order) if who != role), None)
        yield Fields(text, last[heard] if heard else "", last.get(role, ""))
        last[role] = text
        order = [who for who in order if who != role] + [role]


def grams(text: str) -> Counter[str]:
    """Words and pairs of neighbours, in lower case, with the marks that carry a tone (question, exclamation, sounds)."""
    found = _TOKEN.findall(text.lower().translate(_APART))
    counted = Counter(found)
    counted.update(f"{one} {other}" for one, other in pairwise(found))
    return counted


def weighed(one: Fields, rarity: Mapping[str, float]) -> dict[str, float]:
    """Named numbers of one turn: for every known gram of every field its weight (1 + log count, times rarity, to unit length), and lengths.

    ``rarity`` is the inverse document frequency of each named gram; those it does not know are left out.
    """
    made: dict[str, float] = {}
    for name, share in FIELDS:
        text = getattr(one, name)
        known = {
            f"{name}:{gram}": (1 + math.log(count)) * rarity[f"{name}:{gram}"]
            for gram, count in grams(text).items()
            if f"{name}:{gram}" in rarity
        }
        length = math.sqrt(sum(value * value for value in known.values()))
        made.update({gram: share * value / length for gram, value in known.items()})
        if name != "said":
            words = len(text.split())
            made[f"{name} length"] = math.log1p(words) / 4
            made[f"{name} brief"] = float(words < BRIEF)
    return made
