"""Figures of technique, by the form of the therapist's words; MITI- and MISC-like, for research only.

*Like*, since they come from rules over single turns: MITI codes volleys by trained people. How often the rules agree with coders
stands in the reliability page.
"""

from alongside.notice.engine import Report
from alongside.notice.measures.arithmetic import share
from alongside.notice.scene import Scene
from alongside.session import NotScored, Score, Scored

SOURCE = "MISC-like (Houck et al. 2010), from rules over single turns"


NEEDED = ("asks_open", "asks_closed", "reflects")


def measures(scene: Scene, report: Report) -> dict[str, Score]:
    """Questions, reflections and their ratio; a ratio without questions is absent, never 0."""
    looked_for = {stamp.partition("@")[0] for stamp in report.detectors}
    names = ("questions", "reflections", "open_question_share", "reflections_to_questions")
    if not looked_for.issuperset(NEEDED):
        return dict.fromkeys(names, NotScored("questions and reflections were not looked for"))
    therapist = {heard.id for heard in scene.therapist}
    found = {
        kind: {one.turns[0] for one in report.observations if one.kind == kind} & therapist for kind in NEEDED
    }
    open_, closed, reflects = (found[kind] for kind in NEEDED)
    return {
        "questions": Scored(len(open_ | closed), "therapist turns with a question", SOURCE),
        "reflections": Scored(len(reflects), "therapist turns with a reflection", SOURCE),
        "open_question_share": share(
            len(open_),
            len(open_) + len(closed),
            unit="share of questions",
            source=SOURCE,
            none="no questions",
        ),
        "reflections_to_questions": share(
            len(reflects),
            len(open_ | closed),
            unit="reflections a question",
            source=SOURCE,
            none="no questions",
        ),
    }
