"""Measures of one session: what can be counted of words and times, and why something can't.

They describe talk. None of them says how good a session was, or how anybody is. What ``measure`` gives without
``research`` may be drawn (as the line of the page is); the rest is for research output only.
"""

from alongside.notice.engine import Report
from alongside.notice.measures import language, matching, talk, technique, time
from alongside.notice.scene import Scene
from alongside.session import Score


def measure(scene: Scene, report: Report, *, research: bool = False) -> dict[str, Score]:
    """Every measure of a session by name; each is a value with unit and source, or the reason why there is none.

    Voices that are neither client nor therapist are left out everywhere: measures ask the scene for one role's turns.
    """
    found = {**talk.measures(scene), **time.measures(scene)}
    if research:
        found |= {**technique.measures(scene, report), **language.measures(scene), **matching.measures(scene)}
    return found


__all__ = ["measure"]
