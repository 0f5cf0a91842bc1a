"""Understanding in the making: a new thought, an old way caught as it happens, a kind voice carried along."""

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard

_NEW = phrases(
    "(i've|i have|i|i'd) (only|just|now|suddenly|finally) (just)? (realised|realized|realise|realize|noticed|understood|seen|worked out|figured out)",
    "(i've|i have|i'd|i) (realised|realized|come to see|come to realise|come to realize) (now|that|how|why|what|it's|it was|i'm|i've|i|he|she|they|my)",
    "(hadn't|haven't|never|hadn't ever|not) (really|ever|actually)? (thought of|thought about|looked at|seen|put|saw|considered) (it|that|this|him|her|them|myself|those) (like that|that way|this way|in that way|like this|from that side)",
    "(never|hadn't|hadn't ever|not) (really|actually|ever)? thought (about|of) (it|that|this|myself|him|her) (like that|like this|that way|this way|in that way|from)",
    "(now that|now|when) i think (of|about) it",
    "that('s| is| was) why i (always|never|still|keep|kept|learned|learnt|became|push|leave|left|hide|run|can't|couldn't)",
    "(maybe|perhaps|i suppose|i guess) (that's|that is|that was|this is) (actually)? (why|how|where|the reason|because) (i|i'm|i've|we|he|she|it)",
    "(maybe|perhaps|i suppose|i guess|i think) (that's|that is|that was|this is) (actually|really)? what (i'm|i've|i was|i'd|it is|it was) (actually|really|always|been|missing|doing|afraid|scared|looking|waiting|trying|about)",
    "(maybe|perhaps) (that's|it's|it was|this is|that was) (the thing|the point|what it is|what it was|what it's about|a blessing|not about|about|because i|never about)",
    "(it's|that's|it was|this is) (exactly|just|kind of|really)? the same (thing|way|feeling|silence|look|voice) (as|with|i|that|when)",
    "it('s|'ve)? (just)? (hit me|struck me|dawned on me|dawns on me|strikes me)",
    "it (all|just|suddenly) clicked",
    "(i see|i can see|i see it|i'm starting to see|i'm beginning to see) now (that|how|why|what|it)?",
    "(i'm|i am) (starting|beginning) to (see|think|realise|realize|understand) (that|how|why|what|it's|maybe|if|whether|i)",
    "(it's|it|that|this|'s) (made|makes|making) me (realise|realize|see|understand) (that|how|why|what|i|it)",
    "(had|got|this|an|a) (aha|light bulb|lightbulb|eureka) (moment)?",
    "(conclusion|realisation|realization) (that)? (i've|i) (came|come|had|reached)",
    "(came|come) to my awareness",
    "(the penny|it all|it suddenly|things) (dropped|fell into place|has dropped|made sense)",
    "(never|hadn't|not) (really|ever)? (made|seen|noticed) (the|that) (connection|link|pattern)",
    "(that's|it's|this is) (exactly|just)? what i (do|did|was doing|'ve done|'m doing) (to|with) (him|her|them|my|everyone|everybody|people|you)",
    "it (wasn't|was never|isn't|weren't) (really|actually|just)? (him|her|them|anger|about (him|her|them|it|that|the)) ... it (was|were|is|'s) (me|fear|about|because|that|my|grief)",
    "i've been (doing|living|carrying|punishing|hiding|running|protecting|waiting|pretending) ... (all along|all my life|all this time|all these years|without knowing|without realising|without realizing)",
    "(it was|it's) never (really)? about",
    "i used to think (that|it|i) (was|were|had|meant|just|i)",
    "i didn't (realise|realize|see|know|understand) (that|how|it|what|then|until) (it|i|i was|much|was|had|till|now|about)",
    "(made|makes|got) me (rethink|think again|realise|realize|wonder)",
    "(you|that) (sort of|kind of|just)? (prompted|got) me (to think|thinking)",
    "(all along|all this time) i('ve)? (was|been|thought|'ve been)",
    "(i guess|i suppose|i think) (that|it) (could|might) be (a problem|true|why|part of it|what)",
    "(i think|i guess|maybe|i suppose) i'm (just|really|actually|kind of)? (in a rut|stuck|afraid|lonely|grieving|angry|punishing|running|hiding|repeating|waiting|drifting|turning into|becoming)",
    "there's (two|both) (of|in) (him|her|it|me)",
    "(i've|i'd|i) (never|not) (made|seen) (that|the) (link|connection)",
    "(i'm|i am|i was|that's me) (being)? (just|exactly) like (my|with my) (mum|mom|mother|dad|father|nan|gran|brother|sister|ex)",
)  # fmt: skip
_ORDINARY = phrases(
    "(realised|realized|realise|realize|noticed) (that)? (i'd|i|i had) (left|forgot|forgotten|lost|missed|parked|run out|got the wrong|was late|had no)"
)
_OWN = frozenset(["i", "i'm", "i've", "i'd", "i'll", "me", "my", "myself", "mine", "we", "us", "our"])
_CAUGHT = phrases(
    "i'm (doing|at) it (again|now|right now)",
    "(i|i've|i just) (did|done) it (again|just now|then|there)",
    "i just did (it|that)",
    "(there|here) i go (again)?",
    "here we go again",
    "(i|i just) (caught|catch|stopped) myself",
    "(i can)? (hear|heard|see) myself (doing|saying|going|starting|again)",
    "i heard myself",
    "i (was|were|'m|am)? (just|only)? (about to|nearly|almost) (say sorry|said sorry|say yes|said yes|say was|say i'm|apologise|apologised|apologize|make a joke|made a joke|change the subject|changed the subject|laugh it off|laughed it off|run|ran)",
    "(about to|nearly|almost) (say|said) (i'm fine|it's fine|sorry|yes)",
    "i('m| am)? (laugh|laughing|smile|smiling|joke|joking) (but|and) (i'm|i am|i feel|i) (angry|sad|scared|hurt|frightened|not|upset|want to cry)",
    "(that's|that was|that were) (me|another one of my|one of my|an old|my old) (being|doing|trying|old|joke|trick|habit|again|jokes|tricks|voice|way)",
    "(i'm|i am|i've just|i just) (apologised|apologized|apologising|apologizing|said sorry|saying sorry|joking|laughing|explaining|rambling|smiling|pleasing) again",
    "i('ve)? just (noticed|realised|realized) (that)? (i'm|i did|i said|i was|i am) (doing|it|that|sorry|laughing|smiling|saying|apologising)",
    "(i'm|i am) (doing|making|using|playing) (it|a joke|my|the) (again|joke|thing|face|voice|act)",
    "(that's|that was|that were) me (doing it|doing that|again|off|at it)",
    "(i notice|i noticed|i'm noticing) (that)? (i'm|i am|i've|i just|i)",
    "(i've|i'd) gone (off|away|quiet)? again",
    "(see|look), (i'm|i) (doing|did|do)",
    "i'm not going to (make|say|do) (a joke|anything daft|owt daft|it this time)",
)  # fmt: skip
_OPENS = phrases("listen to me", "here we go", "look at me (doing|going)", "i heard it")
"""Only where a sentence of one's own begins with them."""
_NARRATING = ("so ", "then ", "and then ", "and so ")
_GOES_ON = phrases("(did|done|do) it (again)? (because|for|when|with|by|on|at|in|next|last|to|so|as)", "it again (next|on|at|in|tomorrow)")  # fmt: skip
_CARRIED = phrases(
    "(i)? (could|can|can still|heard|hear|keep hearing|kept hearing) (hear)? (you|your voice) (saying|say|going|telling|asking|in my head)",
    "(hear|heard|hearing) your voice",
    "in your voice",
    "(i|and i) (thought|think|wondered|asked myself|said to myself|was thinking|kept thinking) (well|right|okay)? what would (you|she|he|my nan|my gran|a friend) (say|think|ask|tell me)",
    "i (thought|think|was thinking|kept thinking|keep thinking) (of|about|back to) (what you (said|say|told|asked|always)|you (saying|asking|telling))",
    "(what|like|as) you (said|told me) (last|about|the other) (week|time|session) (came|helped|and i|so i)",
    "i (thought|think) (you'd|you would) (say|ask|tell|like|want)",
    "i (know|knew) what (you'd|you would) (say|ask)",
    "(you'd|you would) (have said|say|ask me|have asked|be telling me)",
    "i remembered (what you|you saying|you asking|your)",
    "i (said|told|say|tell) (it)? (to myself|myself) (that)? (it's okay|it's all right|it's alright|you're allowed|you're okay|you're all right|i'm allowed|slow down|breathe|you don't have to|one step|what you)",
    "i (try to|tried to)? (talk|talked|spoke|speak) to myself (like|the way|as if) (you|i would|i'd|a friend)",
    "(you were|you've been|you are|you're) (there|here|sat there|sitting there) in my head",
    "(a|this|that|the) (little|kind|small|quiet)? voice (in my head|inside)? (that)? (says|said|saying) (it's okay|you're|slow|wait|no)",
)  # fmt: skip
_ASKED = phrases("what would you say (is|are|was|to me|about|the|if)", "(you'd|you would) say (that|is|it's)? (is|are)? (a|the) (usual|normal|average)")  # fmt: skip


def new_thought_in(heard: Heard) -> Match | None:
    """The first wording of new understanding whose sentence has an *I*, a *me* or a *my* in it."""
    for match in _NEW.find(heard):
        start, end = heard.sentence_at(match.start)
        own = any(word.said in _OWN for word in heard.words if start <= word.start < end)
        if (
            own
            and not quoted(heard, match.start)
            and not supposed(heard, match.start, tentative=True)
            and not _ORDINARY.within(heard)
        ):
            return match
    return None


def caught_in(heard: Heard) -> Match | None:
    """The first wording of noticing one's own doing; a plan or a report that only sounds alike is left alone."""
    opening = (match for match in _OPENS.find(heard) if heard.sentence_at(match.start)[0] == match.start)
    for match in (*_CAUGHT.find(heard), *opening):
        start, end = heard.sentence_at(match.start)
        told = "it again" in heard.plain[match.start : match.end] and heard.plain[start:end].startswith(
            _NARRATING
        )
        goes_on = told or any(start <= other.start < end for other in _GOES_ON.find(heard))
        if not (goes_on or quoted(heard, match.start) or supposed(heard, match.start)):
            return match
    return None


def voice_in(heard: Heard) -> Match | None:
    """The first wording in which the other's voice was there when the other was not."""
    for match in _CARRIED.find(heard):
        if not (_ASKED.within(heard) or negated(heard, match.start) or supposed(heard, match.start)):
            return match
    return None
