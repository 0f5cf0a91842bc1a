"""Fear and doubt in one's own words, and the flat verdicts that may stand over them."""

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard

_VERY = "so|really|very|just|quite|pretty|kind of|kinda|sort of|a bit|a little|still|always|absolutely|actually|that"
_AFRAID = phrases(
    f"(i'm|i am|i was|i've been|i feel|i felt|i get|i got|i think i was|i think i'm) ({_VERY})? ({_VERY})? (scared|afraid|frightened|terrified|petrified|panicking|worried|anxious|nervous|not sure|unsure|in doubt|dreading|torn|confused)",
    "(it|that|this|he|she|which) (really|just)? (frightens|frightened|scares|scared|terrifies|terrified|worries|worried|panics) me",
    "(my|biggest|worst|the) (fear|nightmare|dread|worry|doubt) (is|was|that|of)",
    "i (panic|panicked|dread|dreaded|worry|doubt|shake|was shaking)",
    "(it's|it was|that's) (really|so|quite|kind of|a bit)? (scary|frightening|terrifying)",
    "what if (i|he|she|they|it|we|you|that)",
    "i (don't|do not|didn't) (really|honestly|even|actually)? know (if|whether|why|how) (i|i'm|i'd|i'll|i can|to)",
    "(i'm|i am) (really|just|so)? not (really)? sure (if|whether|that|what|why)? (i|i'm|i'd|i'll|i can|i want)",
    "i (wonder|keep wondering) (if|whether)",
    "what (i'm|i am|i was) (frightened|scared|afraid) of",
)  # fmt: skip
_FLAT = phrases(
    "(it|that|this) (just|simply)? (won't|doesn't|isn't going to|is not going to|'s not going to|'s never going to) (happen|arise|come to that|come up|be a problem|matter)",
    "(that's|it's) not (a thing that's|something that's)? (going to|gonna) (happen|be)",
    "(there's|there is) no (question|doubt|way|chance)",
    "(i'm|i am) (absolutely|completely|totally|quite|perfectly|dead)? (sure|certain|positive)",
    "(i know|i just know) (for a fact|for certain|for sure|(that)? (it|he|she|they) (will|won't|isn't|never|always)|he'll|she'll|they'll|it'll)",
    "(it's|that's|i've|i have) (all)? (dealt with|sorted|decided|settled|final)",
    "(it's|it is|that's) (just|simply|only|only ever|clearly|obviously|definitely|entirely|perfectly) (a mistake|wrong|correct|right|tiredness|the way it is|common sense|a fact|nerves|stress)",
    "(it's|it is) a fact",
    "(without|no) (a)? (doubt|question)",
    "(definitely|certainly|obviously|clearly|of course) (not going to|not happening|i will|i won't|he will|he won't|she will|she won't|they will|they won't|it will|it won't|won't)",
    "(i|he|she|they|it) (definitely|certainly|absolutely) (will|won't|is|can't)",
)  # fmt: skip


def afraid_in(heard: Heard) -> Match | None:
    """The first own words of fear or doubt."""
    for match in _AFRAID.find(heard):
        if not (
            quoted(heard, match.start) or supposed(heard, match.start) or negated(heard, match.start, reach=2)
        ):
            return match
    return None


def flat_verdict_in(heard: Heard) -> Match | None:
    """The first flat verdict that isn't somebody else's, supposed or asked."""
    for match in _FLAT.find(heard):
        _, end = heard.sentence_at(match.start)
        if not (quoted(heard, match.start) or supposed(heard, match.start) or heard.plain[end - 1] == "?"):
            return match
    return None
