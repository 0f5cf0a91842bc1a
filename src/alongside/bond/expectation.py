"""What somebody says they thought would come, from the other here or from others, by wording; each with a card."""

from alongside.bond.cards import card, noticer, own
from alongside.bond.talk import NEXT_WORDS
from alongside.notice import Heard, Movement, leaves, notices
from alongside.notice.context import negated
from alongside.notice.engine import Noticer
from alongside.notice.phrases import Match, phrases
from alongside.session import Role
from alongside.translation import gettext as _

KINDS = ("expects_hurt", "expected.thought", "expected.asked")
"""The kinds that tell of an expectation, the plainest first."""

_THOUGHT = phrases(
    "i (thought|was thinking|figured|kept thinking|keep thinking|only thought|just thought|assumed) (well|right|oh|ooh|then|that|there you are)? (that)? you ('d|'ll|'re|'ve|would|will|were|are|forgot|must) ...",
    "i (thought|was thinking|figured|kept thinking|keep thinking|only thought|just thought|assumed) (well|right|oh|ooh|then|that|there you are)? (that)? (she|he|they) ('d|'ll|would|will|must|thinks) ...",
    "i('m| am| was)? (just)? waiting for (you|him|her|them) to ...", "(you'll|you will|you'd|you would|you're going to) (just|only)? (be|go|look|think|get|tell|forget|leave|want|have) (a bit|off|quiet|away|different|tired|bored|cross|angry|sick|me|i'm|that i|somebody|someone|some|enough|gone|on at|fed) ...",
    "you('ll| will)? (won't|not|not be|'ll not|won't be) (know|want|go on at|come|remember|like|believe|say|wait) (me|which|who|it|that|to|back) ...", "i('m| am| was) (a bit|so|really|always|just)? (afraid|scared|frightened|worried) (that)? (you|he|she|they) ...",
    "i('d| had) (rather|sooner) (that|it|you) ... than ...", "(nobody|no one|no-one)('d|'ll| would| will) (wait|ask|listen|stay|believe|notice|want|come) ...", "(and)? (then)? (they'd|they'll|they would|they will|people|everybody|everyone) (all|just|always|then)? (lose interest|walk away|want to fix|get (tired|bored)) ...", "(they'd|they'll|they would|they will|people (will|would)|everybody (would|will)) (all|just|always|then)? (look|laugh|leave|forget|judge|talk|stare|say) ...", "(everybody|everyone|they all) (says|say|said) that",
)  # fmt: skip
_ASKED = phrases(
    "what (did|had|do) you (think|thought|expect|expected|imagine|imagined) (i'd|i would|i was going|i had|i'd have|when i|would (happen|come)|they'd|he'd|she'd) ...", "what were you (expecting|afraid of|waiting for|thinking i)", "(then|and then|she thinks|he thinks|they think|you thought) (i|he|she|they)? what", "what('d| would) (happen|have happened|be the worst) ...", "what(('d| would) be|'s| is) the (worst|fear) ...", "what did you think, when i ...",
)  # fmt: skip


def _answers(heard: Heard) -> Match | None:
    """The first sentence of an answer to the question what was expected."""
    before = heard.previous
    if (
        before is None
        or before.role is not Role.THERAPIST
        or "?" not in before.plain
        or len(heard.words) < NEXT_WORDS
    ):
        return None
    if own(before, _ASKED) is None and not (before.brief and _ASKED.within(before)):
        return None
    begin, end = next((one for one in heard.sentences if _long(heard, one)), heard.sentences[0])
    return Match(begin, end, "")


def _long(heard: Heard, sentence: tuple[int, int]) -> bool:
    return sum(sentence[0] <= word.start < sentence[1] for word in heard.words) >= NEXT_WORDS


def _thought(heard: Heard) -> Match | None:
    match = own(heard, _THOUGHT)
    return None if match is None or negated(heard, match.start) else match


DETECTORS: tuple[Noticer, ...] = (
    noticer(
        card(
            "expected.thought", Role.CLIENT, Movement.NEITHER,
            title=_("What was thought would come"),
            looks_for=_("the client says what they thought somebody would do or think"),
            opening=_("Where is that known from?"),
            clinical="CCRT: expected response of other",
            examples=(
                notices("I thought you'd be cross.", "C: I thought you'd be cross."),
                notices("I was waiting for you to laugh.", "C: I was waiting for you to laugh."),
                notices("Everyone says that.", "T: I'll remember you.", "C: Everyone says that."),
                leaves("C: I thought you had the key."),
                leaves("T: I thought you'd be cross."),
                leaves("C: He said, I thought you'd be cross."),
                leaves("C: I was waiting for the bus."),
            ),
        ),
        _thought,
    ),
    noticer(
        card(
            "expected.asked", Role.CLIENT, Movement.NEITHER,
            title=_("What was thought would come, when asked"),
            looks_for=_("the client answers the question what they thought would come"),
            opening=_("Did it come like that?"),
            clinical="CCRT: expected response of other",
            examples=(
                notices("That you would send me home.", "T: What did you think I'd do?", "C: That you would send me home."),
                notices("She would laugh at me again.", "T: What would happen if you told her?", "C: She would laugh at me again."),
                leaves("T: What did you do?", "C: I went straight home again."),
                leaves("T: What did you think I'd do?", "C: No idea."),
                leaves("C: That you would send me home."),
            ),
        ),
        _answers,
    ),
)  # fmt: skip
