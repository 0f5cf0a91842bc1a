"""Naming a strength, and approving."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.question import lead_of
from alongside.notice.remark import asked, denied, remarks
from alongside.notice.scene import Heard, Scene
from alongside.session import Role, SoundKind
from alongside.translation import gettext as _

AFFIRMS = Card(
    kind="affirms",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("A strength, named"),
    looks_for=_("the therapist names a strength, an effort or a value of the client's in particular"),
    opening=_("Is that how it feels from inside?"),
    clinical=_("MITI 4.2.1: affirm"),
    source="Moyers et al. 2016 (MITI 4.2.1); wordings our own",
    examples=(
        notices("It took courage to ring her.", "T: It took courage to ring her."),
        notices("You've worked hard on this.", "T: You've worked hard on this."),
        notices("I appreciate your honesty.", "T: I appreciate your honesty."),
        notices("You really care about those children.", "T: You really care about those children."),
        leaves("T: Great."),
        leaves("T: Do you care about what they think?"),
        leaves("T: I appreciate you filling in the form."),
        leaves("T: It took an hour to ring her."),
    ),
)

_VERY = "so|really|very|quite|such|already|clearly|obviously|always|still|also|just|pretty|do|certainly|definitely|actually"
_STRENGTH = phrases(
    "(that|it|which) (takes|took|must have taken|must take|has taken) (a lot of|some|real|so much|great|huge|um)? (um)? (courage|strength|guts|effort|bravery|work|will|willpower|determination|honesty|heart)",
    "(takes|took) a lot( of \\w+)? to (come|say|tell|do|admit|stay|still|not)".replace("( of \\w+)?", ""),
    f"you('ve| have) ({_VERY})? (worked|tried|fought|managed|kept|stuck|come|thought|made|done|put|been working|been trying|been able|shown|found) ({_VERY})? (hard|so hard|a (huge|real|big|lot of|great|conscious|good|really) (effort|change|start|progress|step|thought|work)?|an effort|some (effort|really good|good|changes|conscious)|so far|a long way|going|progress|to (keep|cut|stop|stay|reduce|quit)|it (before|without)|with it|ways to)",
    f"you ({_VERY})? (care|cared) ({_VERY}|deeply|a lot)? (about|for|deeply)",
    f"you ({_VERY})? (know|knew) (how to (make|handle|take|cope|deal|look after|be)|what to do|what's best)",
    f"(you're|you are|you were) ({_VERY})? (a|an)? ({_VERY})? (strong|brave|courageous|determined|committed|motivated|resourceful|resilient|honest|capable|caring|loving|kind person|thoughtful|creative|loyal|generous|persistent|dedicated|hard-working|hardworking|patient|responsible|insightful|smart|good (person|mother|mom|mum|father|dad|parent|friend|listener)|great (person|mother|mom|mum|father|dad|parent|friend)|devoted|hanging in there|well aware|concerned about|doing (a|so|everything|your best|all you can))",
    "you('re| are) (really|already|clearly|obviously)? (working|trying|taking|putting|looking) (a look|so hard|really hard|very hard|hard|steps|care of|effort|ahead|after)",
    f"you ({_VERY})? (have|'ve got|got|bring|showed|show|showing) ({_VERY}|a lot of|a great deal of|some|a|such|real|great)? (strength|strengths|courage|insight|determination|resilience|willpower|(great|really good|good|strong) (ideas|insight|qualities|goals|relationship|sense|heart))",
    "you (really|do|clearly)? (want to|wanna) (do|be|get|make) (the right|a good|well|it right|better)( .*)?".replace("( .*)?", ""),
    "(that|it|this) (says|shows|tells me|speaks) (a lot about you|so much about you|something about you|how (much|strong|brave|hard) you|volumes|that you|just how)",
    "(really|very|such a)? (kind|generous|brave|strong|loving|thoughtful|smart) (thing|of you|on your part|to do|person)",
    "how (smart|brave|strong|kind|wise|thoughtful|honest)( (of|on|that))?",
    "i('d)? (really|just|also|so|do|want to|like to|truly|um)? (appreciate|admire|respect|commend|value|applaud) (that|you|your|how|the fact|it that|you for|um)? (your|you|being|sharing|for|that|the|sense|honesty|openness|courage|willingness|telling|are|took|came|so|effort|commitment)",
    "thank you for (sharing|telling|trusting|being (so)? (open|honest)|letting me|your (honesty|openness|courage))", "thanks for being (so)? (open|honest)",
    "(i'm|i am) (so|really|very)? (glad|happy|impressed|proud|moved) (that|by|with|of|how)? (you (did|came|told|said|reached|rang|asked|stayed|are|were|could|have|took)|your (honesty|courage|effort)|how you)",
    "(i'm|i am) glad you (did|came|told|said|reached|rang|asked|stayed)", "you (should|can|could|ought to) be (very|really|so)? proud",
    "you (did|do|said|put|handled|managed|carried|dealt with) (it|that|this) (so|really|very)? (well|beautifully|bravely|kindly)",
    "you (went|stayed|asked|told her|told him|said it|kept going|didn't give up|came back|hung in)( (anyway|all the same|in the end|and you))",
    "you've got (a lot|lots) (of)? (going for you|strength(s)?|to give|to offer|inside)", "you (stayed on|kept saying|got to) ... (on your own|the line|by yourself|yourself)",
    "you (have|'ve) (made|got|taken) (some|a) (good|great|really good|conscious|big|important)",
    "(some|many|so many|a number of) (really|very)? (good|great|useful|excellent) (ideas|points|starting points|thoughts|plans)", "you found (a|some|your) (way|ways)",
    f"(that's|that was|it's|it was|think it's|think that's) ({_VERY}|incredibly|extremely|honestly)? (brave|courageous)", "(that's|that was) (a|such a|quite a|pretty) (really|very|pretty|quite)? (big|huge|major|significant|brave) (step|thing (to do|to say|you did)|change|achievement|accomplishment)",
    "not (everybody|everyone|many people|a lot of people) (can|could|would|does|do|manages) (do|say)? (that|this|it)", "a lot of (people|folks|men|women|kids) (can't|couldn't|wouldn't|don't|never) (do|say|manage|get|stop)", "you (really|do|really do|clearly)? have (something|so much|a lot|lots) to (offer|give|be proud of)",
    "you('ve| have)? (already|really)? (come up with|developed|thought of|put together|worked out) (some|a|your|ways|really|good|great|lots)", "you managed to (cut|stop|stay|get|keep|reduce|say|tell|go|do|ask|ring)", "you (really|clearly)? (are)? ('re)? making (an|a real|a big|such an|a) effort", "you (made|make) (a|the|that|such a|some) (really|very)? (big|conscious|hard|good|great|brave|important) (decision|decisions|choice|effort)", "(pretty|really|so) (cool|impressive|amazing|remarkable) that you", "(i'm|i am) (so|really|very)? (glad|pleased|happy) you (knocked|went|rang|spoke|tried|waited|said|wrote|asked|kept|didn't)", "you (seem|sound) (really|very|pretty|so)? (motivated|determined|committed|ready|proud)",
)  # fmt: skip
_FORM = phrases(
    "(summarize|summarise|you say)", "you('ve| have) tried (a lot|lots|many|all|several|different)", "a bit cross", "(thinking about it|answering|some information)", "(filling|completing|coming (in|early|by)|your time|taking the time|signing|bringing (the|your) form|waiting)", "you (know|knew) (what|how) (to do|you)? (about|with)",
)  # fmt: skip


@detector(AFFIRMS)
def affirms(scene: Scene) -> Iterator[Draft]:
    """Wordings for a strength, an effort or a value; thanks for forms and time are left alone."""
    return remarks(
        scene,
        _STRENGTH,
        says=_("Perhaps a strength or an effort is named here: {quote}"),
        because=_("the words name something in particular that the other did, can do or cares about"),
        unless=_no_strength,
    )


def _no_strength(heard: Heard, match: Match) -> bool:
    start, end = heard.sentence_at(match.start)
    if "?" in heard.plain[start:end] or heard.plain.startswith(("so you've got", "so you have"), start):
        return True
    return (
        asked(heard, match)
        or denied(heard, match)
        or any(start <= other.start < end for other in _FORM.find(heard))
    )


PRAISES = Card(
    kind="praises",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("Approval"),
    looks_for=_("the therapist approves or admires in a general way"),
    opening=_("What would it be like if it had not been praised?"),
    clinical=_("General approval; praise"),
    source="Codebook 2 of this project; wordings our own",
    examples=(
        notices("That's great.", "C: I cut it down to ten.", "T: That's great."),
        notices("Well done.", "C: I went.", "T: Well done."),
        notices("What a lovely plan.", "T: What a lovely plan."),
        notices("Good for you.", "C: I told him no.", "T: Good for you."),
        leaves("T: That's a great deal of work."),
        leaves("T: Good morning."),
        leaves("T: Would that be a good day?"),
        leaves("T: That's not great."),
        leaves("T: Great, so I'll see you on Monday."),
    ),
)

_GOOD = "great|good|awesome|fantastic|wonderful|excellent|amazing|terrific|brilliant|lovely|superb|impressive|perfect|fabulous|beautiful|cool|huge|incredible|smart|gorgeous"
_MORE = "really|so|very|pretty|just|absolutely|quite|such|actually|totally"
_APPROVAL = phrases(
    f"(that's|that is|that was|this is|that sounds|sounds like|sounds|it sounds like|that really sounds|that would be|those are|these are) (like)? (a|an|some)? ({_MORE})? ({_MORE})? ({_GOOD})( (plan|idea|ideas|goal|step|start|work|job|stuff|point|points|question|thing|decision|way|place|choice|progress|achievement|attitude|thinking|to (hear|see|know)))?",
    f"(what|such) (a|an) ({_MORE})? ({_GOOD}) (plan|idea|goal|step|start|job|thing|decision|way|place|choice|attitude|story|achievement)",
    f"(you're|you are|you've been|you did|you've done|you're doing|you do|you've got|you got|you are doing|you look) (a|an)? ({_MORE})? ({_MORE})? ({_GOOD}|well|nice) (job|work|plan|at (it|that|this)|start|great)",
    "(good|nice) (for you|job|work|going|stuff|one|girl|boy|man|lad|thinking)", "well done", "congratulations", "(i'm|i am) (so|really|very)? (proud|impressed)",
    "(you should be|be) proud (of yourself)?", "i (love|like|loved|liked) (it|that|how you|the way you|what you said)",
    "(it|that) looks (really|so|very)? (nice|good|great|lovely)", "(excellent|fantastic|brilliant|awesome|amazing|wonderful|bravo|superb)",
    "you (said|put) it (so|very|really)? well", "good, (that's|good)", "(i think|think) (you've got|you have) (a|some) (really)? (good|great)",
    "your * (are|is|look|looks) (really|so)? (lovely|beautiful|great|gorgeous|wonderful)", "(lovely|beautiful|gorgeous) (smile|work|thing|job)",
    "you'd be (so|really|very) (good|great) at (that|it)", "i bet you're (a)? (really|very|even)? (good|great|better)",
)  # fmt: skip
_NO_APPROVAL = phrases(
    "(good|great) (morning|afternoon|evening|night|day|to (meet|see|talk)|deal|many|luck|time (to|for)|news|bit)",
    "(good|great|nice) (idea|thing|time)? (to|for) (meet|see|me|us|talk)", "(it's|that's) (really|so|very)? (good|great|nice|lovely|wonderful) to (see|meet|have|be|talk)",
    "it's (so|really|a|very)? (good|great|cool|huge|perfect|lovely|beautiful) (day|when|if|for|in|outside|out|weather)", "(good|great) (that|if) (he|she|they|it|we)",
    "that would be (good|great) if", "it's (good|great) (that|how|if)", "so (good|great) (at|with)", "a good (while|hour|year|day|place to (sit|park)|time)", "excellent question", "(good|great|lovely) word", "smells (amazing|lovely|great)",
    "(fantastic|brilliant|awesome|amazing|wonderful|excellent) (that|for|news|place|day)", "(love|like) (it|that|what) (if|when|to)", "i'd (love|like)",
    "(would|could|might) be (good|great|nice) (if|to|for)", "(really|so)? (good|great) (place|way) to (start|think)",
)  # fmt: skip

_SUPPOSING = frozenset("maybe perhaps could if might not isn't".split())


@detector(PRAISES)
def praises(scene: Scene) -> Iterator[Draft]:
    """Wordings of approval; greetings, good news and supposed good are left alone."""
    return remarks(
        scene,
        _APPROVAL,
        says=_("Perhaps this is praise: {quote}"),
        because=_("the words approve or admire in a general way"),
        unless=_no_approval,
    )


def _no_approval(heard: Heard, match: Match) -> bool:
    if asked(heard, match) or denied(heard, match) or heard.has_sound(SoundKind.LAUGHTER):
        return True
    start, end = heard.sentence_at(match.start)
    if match.phrase.startswith("(good|nice)") and match.start not in (
        start,
        lead_of(heard.plain, start, end),
    ):
        return True
    if any(word.said in _SUPPOSING for word in heard.words if start <= word.start < match.start):
        return True
    return any(
        other.start < match.end + 12 and match.start <= other.end for other in _NO_APPROVAL.find(heard)
    )


DETECTORS = (affirms, praises)
