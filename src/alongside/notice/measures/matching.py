"""Language style matching: how alike the two use function words."""

from alongside.notice.floor import PAIR
from alongside.notice.measures.card import Measure
from alongside.notice.measures.function_words import CATEGORIES
from alongside.notice.measures.pair import Pair
from alongside.session import NotScored
from alongside.translation import gettext as _

SOURCE = (
    "language style matching (Ireland & Pennebaker 2010; Gonzales et al. 2010), with an open word list of our own: "
    "not comparable with LIWC's"
)
LEAST_WORDS = 50
"""Below fifty words for either person, percentages say next to nothing."""


def matching(one: float, other: float) -> float:
    """How alike two percentages are: 1 where they are equal, near 0 where only one of them uses the category at all."""
    return 1 - abs(one - other) / (one + other + 0.0001)


def _of_category(pair: Pair, category: str) -> float | NotScored:
    if min(pair.word_count.values()) < LEAST_WORDS:
        return NotScored(f"fewer than {LEAST_WORDS} words of one of the two")
    return matching(*(100 * pair.function_words[role][category] / pair.word_count[role] for role in PAIR))


def _of_all(pair: Pair) -> float | NotScored:
    found = []
    for category in CATEGORIES:
        value = _of_category(pair, category)
        if isinstance(value, NotScored):
            return value
        found.append(value)
    return sum(found) / len(found)


def _measure(category: str) -> Measure:
    return Measure(
        name=f"language_style_matching_{category}",
        title=_("How alike the two are in their {category}").format(category=category.replace("_", " ")),
        unit="0 to 1", source=SOURCE, research=True, reckon=lambda pair: _of_category(pair, category),
    )  # fmt: skip


MEASURES = (
    Measure(
        name="language_style_matching", title=_("How alike the two are in their small words"), unit="0 to 1",
        source=SOURCE, research=True, reckon=_of_all,
    ),
    *map(_measure, CATEGORIES),
)  # fmt: skip
