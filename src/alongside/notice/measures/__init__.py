"""Measures of one session: what can be counted of words and times, and why something can't.

They describe talk. None of them says how good a session was, or how anybody is. What ``measure`` gives without
``research`` may be drawn (as the line of the page is); the rest is for research output only.
"""

from alongside.notice.engine import Report
from alongside.notice.measures import language, matching, talk, technique, time
from alongside.notice.measures.card import Measure
from alongside.notice.measures.pair import Pair
from alongside.notice.scene import Scene
from alongside.session import Score

MEASURES: tuple[Measure, ...] = (
    *talk.MEASURES, *time.MEASURES, *technique.MEASURES, *language.MEASURES, *matching.MEASURES,
)  # fmt: skip


def measure(scene: Scene, report: Report | None = None, *, research: bool = False) -> dict[str, Score]:
    """Every measure of a session by name; each is a value with unit and source, or the reason why there is none.

    Figures of technique come from the noticings in ``report``. Voices that are neither client nor therapist are left out.
    """
    pair = Pair(scene, report)
    return {one.name: one.score(pair) for one in MEASURES if research or not one.research}


__all__ = ["MEASURES", "Measure", "measure"]
