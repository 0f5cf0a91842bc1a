"""Figures of technique, by the form of the therapist's words; MITI- and MISC-like, for research only.

*Like*, since they come from rules over single turns: MITI codes volleys by trained people. How often the rules agree with coders
stands in the reliability page.
"""

from collections.abc import Callable

from alongside.notice.measures.card import Measure, share
from alongside.notice.measures.pair import Pair
from alongside.session import NotScored
from alongside.translation import gettext as _

SOURCE = "MISC-like (Houck et al. 2010), from rules over single turns"
NEEDED = ("asks_open", "asks_closed", "reflects")
NONE = "no questions"


def _from_noticings(
    reckon: Callable[[set[str], set[str], set[str]], float | NotScored],
) -> Callable[[Pair], float | NotScored]:
    """A figure from the turns with open and closed questions and with reflections; absent where nobody looked for them."""

    def reckoned(pair: Pair) -> float | NotScored:
        looked_for = (
            {stamp.partition("@")[0] for stamp in pair.report.detectors} if pair.report else set[str]()
        )
        if pair.report is None or not looked_for.issuperset(NEEDED):
            return NotScored("questions and reflections were not looked for")
        found: dict[str, set[str]] = {kind: set() for kind in NEEDED}
        for one in pair.report.observations:
            if one.kind in found:
                found[one.kind].add(one.turns[0])
        return reckon(*found.values())

    return reckoned


MEASURES = (
    Measure(
        name="questions", title=_("Turns that ask"), unit="therapist turns with a question", source=SOURCE, research=True,
        reckon=_from_noticings(lambda opened, closed, _reflects: len(opened | closed)),
    ),
    Measure(
        name="reflections", title=_("Turns that give back"), unit="therapist turns with a reflection", source=SOURCE, research=True,
        reckon=_from_noticings(lambda _opened, _closed, reflects: len(reflects)),
    ),
    Measure(
        name="open_question_share", title=_("Open questions among the questions"), unit="share of questions", source=SOURCE,
        research=True, reckon=_from_noticings(lambda opened, closed, _reflects: share(len(opened), len(opened) + len(closed), NONE)),
    ),
    Measure(
        name="reflections_to_questions", title=_("Turns that give back, for each that asks"), unit="reflections a question",
        source=SOURCE, research=True, reckon=_from_noticings(lambda opened, closed, reflects: share(len(reflects), len(opened | closed), NONE)),
    ),
)  # fmt: skip
