"""Figures of technique, by rules over the therapist's words and by the turn encoder; MITI- and MISC-like, for research only.

*Like*: MITI codes volleys by trained people, counts asking permission as seeking, and has no share of open questions (that is
MISC's). How often rules and encoder agree with people, and how often people agree with each other, stands in the reliability pages.
"""

from collections import Counter
from collections.abc import Callable, Mapping

from alongside.notice.measures.card import Measure, share
from alongside.notice.measures.pair import Pair
from alongside.session import NotScored, Role
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


BY_ENCODER = "MISC-like (Houck et al. 2010), from the turn encoder's likeliest class of each turn; see the page on its reliability"
NO_ENCODER = "the turn encoder was not asked"
NOT_TOLD = "this encoder does not tell what the therapist did"
NO_REFLECTIONS = "no reflections"


def _from_codes(
    heads: tuple[str, ...], reckon: Callable[[Counter[str]], float | NotScored]
) -> Callable[[Pair], float | NotScored]:
    """A figure from the likeliest class of some heads on the therapist's turns; absent where the encoder doesn't tell them."""

    def reckoned(pair: Pair) -> float | NotScored:
        if pair.scene.codes is None:
            return NotScored(NO_ENCODER)
        turns = [turn.coded.probability for turn in pair.turns[Role.THERAPIST] if turn.coded]
        found = Counter(_likeliest(head, told) for head in heads for told in turns)
        return NotScored(NOT_TOLD) if "" in found else reckon(found)

    return reckoned


def _likeliest(head: str, told: Mapping[str, float]) -> str:
    """The name of a head's likeliest class; empty where the encoder has no such head."""
    names = [name for name in told if name.startswith(f"{head}.")]
    return max(names, key=lambda name: told[name], default="")


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
    Measure(
        name="encoder_questions", title=_("Turns that ask, by the encoder"), unit="therapist turns whose main move is a question", source=BY_ENCODER,
        research=True, reckon=_from_codes(("move",), lambda found: found["move.question"]),
    ),
    Measure(
        name="encoder_reflections", title=_("Turns that give back, by the encoder"), unit="therapist turns whose main move is a reflection",
        source=BY_ENCODER, research=True, reckon=_from_codes(("move",), lambda found: found["move.reflection"]),
    ),
    Measure(
        name="encoder_open_question_share", title=_("Open questions among the questions, by the encoder"), unit="share of questions",
        source=BY_ENCODER, research=True, reckon=_from_codes(
            ("question",), lambda found: share(found["question.open"], found["question.open"] + found["question.closed"], NONE)
        ),
    ),
    Measure(
        name="encoder_complex_reflection_share", title=_("Reflections that add something, among the reflections, by the encoder"),
        unit="share of reflections", source=BY_ENCODER, research=True,
        reckon=_from_codes(
            ("reflection",),
            lambda found: share(found["reflection.complex"], found["reflection.simple"] + found["reflection.complex"], NO_REFLECTIONS),
        ),
    ),
    Measure(
        name="encoder_reflections_to_questions", title=_("Turns that give back, for each that asks, by the encoder"),
        unit="reflections a question", source=BY_ENCODER, research=True,
        reckon=_from_codes(("move",), lambda found: share(found["move.reflection"], found["move.question"], NONE)),
    ),
)  # fmt: skip
