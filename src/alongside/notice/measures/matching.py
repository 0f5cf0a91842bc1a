"""Language style matching: how alike the two use function words."""

from alongside.notice.measures.function_words import CATEGORIES
from alongside.notice.measures.talk import CHAIRS
from alongside.notice.scene import Scene
from alongside.session import NotScored, Score, Scored

SOURCE = "language style matching (Ireland & Pennebaker 2010; Gonzales et al. 2010), with an open word list of our own: not comparable with LIWC's"
LEAST_WORDS = 50
"""Below fifty words for either person, percentages say next to nothing."""


def matching(one: float, other: float) -> float:
    """How alike two percentages are: 1 where they are equal, near 0 where only one of them uses the category at all."""
    return 1 - abs(one - other) / (one + other + 0.0001)


def measures(scene: Scene) -> dict[str, Score]:
    """The matching of each category, and the mean over all nine."""
    said = {role: [word.said for heard in scene.by_role(role) for word in heard.words] for role in CHAIRS}
    names = {category: f"language_style_matching_{category}" for category in CATEGORIES}
    if min(map(len, said.values())) < LEAST_WORDS:
        missing = NotScored(f"fewer than {LEAST_WORDS} words of one of the two")
        return dict.fromkeys(("language_style_matching", *names.values()), missing)
    found = {
        category: matching(*(_percentage(said[role], listed) for role in CHAIRS))
        for category, listed in CATEGORIES.items()
    }
    scores: dict[str, Score] = {
        "language_style_matching": Scored(sum(found.values()) / len(found), "0 to 1", SOURCE)
    }
    return scores | {names[category]: Scored(value, "0 to 1", SOURCE) for category, value in found.items()}


def _percentage(said: list[str], listed: frozenset[str]) -> float:
    return 100 * sum(word in listed for word in said) / len(said)
