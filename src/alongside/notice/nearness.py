"""Coming close: something told for the first time, wondering about oneself, somebody who stayed, something tender.

Shared by the detectors that notice it and by those that must leave it alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.notice.scene import Heard
from alongside.notice.tenderness import KIND_WORD, TENDER
from alongside.session import SoundKind


class Way(StrEnum):
    """In what way somebody comes close."""

    FIRST_TELLING = "first_telling"
    WONDERING = "wondering"
    THEN_AND_NOW = "then_and_now"
    STAYED = "stayed"
    TENDER = "tender"
    TEARS = "tears"
    KIND_WORD = "kind_word"


@dataclass(frozen=True, slots=True)
class Nearness:
    """A place where somebody comes close, and in what way."""

    heard: Heard
    start: int
    end: int
    way: Way


_TOO = "really|actually|ever|even|properly|quite|just|honestly|fully"
_HAVE_NEVER = "(i've never|i've not|i've hardly|i've rarely|i have never|i have not|i haven't|i'd never|i'd not|i had never|i hadn't)"
_TOLD = "told|said|shown|admitted|mentioned|shared|confessed"
_ALL_THIS = "that|this|it|any of it|any of this|any of that|these things|those words|how i feel|how i felt|about it|about this|about that"
_NOBODY = "anyone|anybody|a soul|nobody|no one|another person|another soul|a living soul"

FIRST_TELLING = phrases(
    f"{_HAVE_NEVER} ({_TOO})? ({_TOLD}) ({_ALL_THIS})? (to|with)? ({_NOBODY})",
    f"{_HAVE_NEVER} ({_TOO})? ({_TOO})? (told|said|admitted|shared|spoken about|talked about|put) (that|this|it|any of it|any of this|those words)",
    f"{_HAVE_NEVER} ({_TOO})? told (you|her|him|them|my *) (this|that|about this|about that|everything|the whole|any of)",
    f"i (never|don't|didn't|hardly) ({_TOO})? (tell|told|say|said|show|showed) ({_ALL_THIS})? (to|with)? ({_NOBODY})",
    f"i (never|don't) ({_TOO})? (tell|told) (this|that)",
    f"{_HAVE_NEVER} ({_TOO})? (talked|spoken|opened up) (about (this|that|it|him|her|any)|to (anyone|anybody|a soul) about)",
    f"i (never|hardly|rarely|haven't|don't) ({_TOO})? (open up|opened up|let anyone|let anybody|let people) (to|in|see|near|close)?",
    "i (don't|never|hardly) (usually|normally|really|ever) (talk|speak) about (this|it|that|him|her|any of this|my)",
    "i (don't|never) (talk|speak) about (this|any of this|any of it|him|her)",
    "(nobody|no one|no-one|not a soul|not even *) (else)? (knows|knew|has heard|'s heard) (that|this|about|i|any of)",
    f"(something|one|thing|bit|part|story) (that)? (i've|i have|i) (haven't|never|not|hadn't) ({_TOO})? (shared|told|said|admitted)",
    "that one i haven't (shared|told)",
    "(you're|you are) the (first|only) (person|one|human being) (i've|i have|i|that|who|to)",
    "(first|only) (time|person) (i've|i have|i|that i've|that i) (ever)? (said|told|admitted|talked|spoken|let|put|cried|felt|heard myself|haven't|shown)",
    "first time in (my life|my whole life|years) (that)? (i've|i|i have)",
    "(don't|can't) (know|think|remember|believe) (if|that|ever|when)? (i've|i have|i) ever (said|told|felt|thought|admitted|talked|spoken|cried|put)",
    "never (said|heard myself say|told|put|spoken) ... (out loud|aloud|into words|in words)",
    "(saying|said|say|hearing|hear) (it|that|this|myself|myself say it) (out loud|aloud)",
    "(i've|i have|there's|there is) (got)? (something|summat|a thing|one thing) (i need to tell|i want to tell|i wanted to tell|i have to tell) you",
    "(i want to|i wanted to|i'd like to|i need to) tell you (something|about what|what happened|what he|what she|what i)",
    "(feels|felt|sounds|is) (strange|odd|weird|funny|scary) (to say|saying|to hear myself|hearing myself)",
    f"{_HAVE_NEVER} ({_TOO})? (thought|spoken|talked) (about|of) ... (in|for) (years|ages|a long time|decades|ever such)",
    "i('ve)? never thought i('d)? (say|tell|admit)",
    "(i've|i have) been (carrying|holding) (this|that|it) (around|in|inside|with me|for|alone|on my own)",
)  # fmt: skip
_ASKED_BEFORE = phrases(
    "(have|had|did) you (ever)? (told|tell|said|say|shared|share|mentioned|mention|admitted|talked|talk|spoken|speak) ... (anyone|anybody|before|aloud|out loud)",
    "(does|did) (anyone|anybody) (else)? know",
)  # fmt: skip
_DENIED = frozenset("no never nobody not nope".split())
"""*No*, to *have you told anyone?*, is a first telling too."""

_SELF = "i|i'm|i've|i'd|i'll"
_UNSURE = f"(don't|do not|didn't|not|never) ({_TOO})? ({_TOO})?"
_FEARED = "afraid|scared|frightened|hiding|running|angry|sad|lonely|jealous|grieving|waiting|punishing|the problem|too much|to blame|ashamed|missing"

WONDERING = phrases(
    f"{_UNSURE} (know|understand|see|get|sure) why ({_SELF})",
    f"{_UNSURE} (know|understand|sure) why (it|that|this) (does|did|happens|happened|is|was|feels|felt|makes|made|set|upsets|upset|bothers|bothered|gets|got|hurts|hurt|keeps|would|matters|matter|scares|scared)",
    f"{_UNSURE} (know|understand) why (it's|that's) (set|made|got|so|such|upset|bothering|still)",
    f"{_UNSURE} (know|sure) (where) (that|it|this|all that) (comes|came|is coming) from",
    f"(no idea|can't explain|can't figure out|can't work out|trying to understand|trying to work out|trying to figure out|asking myself|ask myself|asked myself|wonder|wondering) why ({_SELF})",
    f"(trying to|want to|can't) (understand|work out|figure out) (what|who|how) ({_SELF}|it is about me|it is that i)",
    "why (do|did|am|was|can't|don't|couldn't|didn't) i (always|keep|never|just|still|so|like this|like that|this way|do this|do that|do it|feel|let|need|care|stay|go|act|push|hide|run|say sorry|get so|happy|not)",
    "what am i (doing here|doing with|doing to|so afraid of|so scared of|hiding|running from|waiting for|doing or why)",
    f"am i (just|really|being)? ({_FEARED}|asking too much|making this up|making it up|going mad|going crazy|normal|allowed|like him|like her|like them)",
    "(is|was) (it|that) (because i|me that|something i|my own|me he|me she|me they)",
    f"{_UNSURE} (know|sure) (if|whether|that) i('ve|'d|'m)? (really|actually|still|am|was|did|stopped|love|loved|feel|felt|deserve|deserved|trust|meant|miss|missed|{_FEARED})",
    f"i {_UNSURE} know that i know",
    f"{_UNSURE} (know|sure) (if|whether) (it's|it was|that's|that was) (me|for me|because i|my own|what i|how i|really me|a nice thing|a good thing|real)",
    f"{_UNSURE} (know|sure|understand) (what|how) (i'm feeling|i'm afraid of|i'm scared of|i feel|i felt|i want|i wanna|i wanted|i need|i needed|to feel|happens to me|happened to me|came over me|it is about me|i was thinking|i'm doing with)",
    f"{_UNSURE} (know|sure) (who) (i am|i was|i'd be|i'm|to be)",
    f"{_UNSURE} know (who i'd|who i could|who i can|who to) ... (talk|turn|tell|ring|trust|be)",
    f"{_UNSURE} know which (one's|one is|is|of them is|of the two is) (worse|me|real|true|right|it)",
    "i ('ve)? (find|found|catch) myself (just)? (doing|thinking|wanting|talking|getting|wondering|feeling|crying|saying|hoping|waiting|asking|looking|listening|going|being)",
    "surprised (me to|me how|me that i|me when|myself)",
    f"i (wonder|wondered|sometimes wonder|keep wondering|do wonder|have wondered) (if|whether|why|what|how) ({_SELF}|it's me|it's because|it's my|that's why|that's what|part|my|there's something|i'd)",
    f"(i'm|i am|i've been|i was) (just|still|really)? (wondering|asking myself|beginning to wonder|starting to wonder) (if|whether|why|what) ({_SELF}|it's me|it's because|that's|part|my)",
    "(part|half|a bit|a part|some part|one part|a side|something in|something inside) (of)? me (that|which|is|was|wants|wanted|thinks|feels|just|still|knows|doesn't|hopes|would|likes|goes|went|says)",
    "(at war|arguing|fighting|a battle|honest) with myself",
    "i('m)? (go|going|keep going) back and forth",
    "(i'm|i feel|i am|i've got|i have) (so|really|just|kind of|a bit)? (torn|in two minds|of two minds|conflicted|mixed feelings|confused about|mixed up about)",
    "that's (what|where|why) (i'm|i am|i get) (confused|wondering|trying to work out|trying to figure out|struggling with|torn|stuck)",
    f"maybe (i'm|i am|i was|i've been) (just|really|actually)? (not|{_FEARED}|trying|doing|the one|thinking)",
    "maybe i (didn't|don't|never) (really|even|actually)? (notice|want to|see|let|feel|believe in|trust|like|deserve)",
    "maybe (it's|it is|it was|that's|this is) (just|really|actually)? (me|my general|my own|my way|because i|how i|why i|what i|what i'm|where i|the thing|the point)",
    "(when|now|the more) (that)? i think about it",
    "when i (put it|say it|hear it) (that way|this way|like that|like this|out loud|back)",
    "(it's strange|it's funny|it's odd|it's weird) (because|how|that|but)? i (do|don't|feel|find|notice|keep|never|always|still)",
    "i (don't|can't) (tell|work out|explain) (if|whether|which|what) (i|i'm|i've|it's|it was|is)",
    "i (didn't|wasn't|never) (expect|expecting|expected) to (feel|cry|say that|say this|say it|miss|mind|care)",
)  # fmt: skip

_ONCE = "thought|believed|assumed|figured|told myself|imagined|reckoned"

THEN_AND_NOW = phrases(
    f"i('d|'ve)? (had|have)? always (just)? ({_ONCE}|felt) (that)? (of myself|i|i'd|i was|i'm|i had|i wasn't|i just|it was me|it were me|it was my fault|it was because)",
    f"i('d|'ve)? (had|have)? always (just)? ({_ONCE}|felt) (well)? (that|it|this|that's|that is) (was|were|is|the way|how|what) (just)? (how|what|who|normal|the way|me|my|because|a|what everyone|you do)?",
    f"i('d|'ve)? (had|have)? always (just)? ({_ONCE}) ... (person|people|everyone|everybody|somebody|someone|men|women|love|crying|anger) (was|were|is|are|should|had|just|did|felt|meant)",
    "i used to (think|believe|assume|tell myself|feel) (that|it|i|i'd|i was|it was|it were|there was|everyone|everybody|if)",
    "(all|for) (of)? (these|those|my|this|all these|all those|so many) (years|life|time) i (thought|believed|assumed|told myself|was|have been|'ve been|just|never)",
    "all my life (i've|i|i have) (been|thought|tried|never|always|wanted|felt|had)",
    "i grew up (thinking|believing|knowing|feeling)",
    f"i (just)? ({_ONCE}) (that)? (that|it|everybody|everyone) (was|were|did|felt|else was) (just|only)? (how|what (everyone|everybody|you|people|families)|normal|the way|like|doing|like that|just me|only me)",
    "i never thought (i'd|i would|i was|i could) (like|ever|actually|really)? (be|feel|want|need|have|end up|miss|get)",
    "i (didn't|never|hadn't) (even|really|ever)? (know|notice|noticed|realise|realised|realize|realized|see|seen) (that)? (i was|i'd been|i've been|i were) (doing|being|feeling|hurting|hiding|like|so|that|such|even|carrying|holding|making|angry|sad|scared|lonely)",
    "i (didn't|never|hadn't) (even|really|ever)? (realise|realised|realize|realized) (that|how|what|it|until|till) (i|it|much|bad|severe|long|was|were|had|then)",
    "i thought (there was|there were|it was) ... (and|but) (there|it) (was|were|is) (only|just|never) (me|mine)",
)  # fmt: skip

STAYED = phrases(
    "(never|not|hardly ever) (really|ever)? had (anyone|anybody|someone|somebody|a person|people|nobody) (really|ever|just|actually)? (stay|stays|stayed|listen|listened|sit|ask|asked|wait|notice|believe|stick|who|that|to|there|say|care|hold|look)",
    "(nobody|no one|no-one|nobody's|no one's|hardly anyone|hardly anybody) (has|had|have)? (ever|really) (stayed|sat|waited|asked|listened|noticed|wondered|cared enough|believed|seen|saw|held|put it|looked|wanted to know|understood|said that to me|said it like that)",
    "(nobody|no one|nobody's|no one's) (stayed|sat with me|asked me that|asked me how|listened to me|noticed me|believed me)",
    "(long time|years|ages|first time) since (anyone|anybody|someone|somebody) (has|'s)? (asked|listened|noticed|sat|stayed|held|touched)",
    "(first time|first person) (anyone|anybody|someone|somebody|who|that)? (has|'s|who's|that's)? (ever)? (asked|listened|stayed|believed|noticed|held|sat with) (me|to me|with me|that)?",
    "you (stayed|didn't leave|didn't go|didn't run|didn't look away|didn't flinch|didn't turn away|didn't laugh|didn't judge|didn't rush|haven't run|haven't left|haven't gone|came back)",
    "(you're|you are|you were) still (here|there)",
    "(he|she|they) (just)? (stayed|sat there|sat) (with me|beside me|next to me|and listened)",
)  # fmt: skip

_HERE = phrases(
    "why (i'm|i am|i was|i) (even|actually|still)? (here|doing this|coming|talking to you|have to|need to|should|got to|was sent|bother|got sent|came|mention|mentioned|said|say|told|brought|bring|am telling|'m telling)"
)
"""Wondering about being here, or about having said something, is something else."""


def contact_in(heard: Heard) -> Nearness | None:
    """The first place of contact in a turn: telling for the first time, somebody who stayed, then and now, wondering."""
    for way, listened in (
        (Way.FIRST_TELLING, FIRST_TELLING),
        (Way.STAYED, STAYED),
        (Way.THEN_AND_NOW, THEN_AND_NOW),
        (Way.WONDERING, WONDERING),
    ):
        for match in listened.find(heard):
            if not _own(heard, match) or (way is Way.WONDERING and _HERE.within(heard)):
                continue
            return Nearness(heard, match.start, match.end, way)
    return _never_before(heard)


def _never_before(heard: Heard) -> Nearness | None:
    """A *no* to whether it was ever told before."""
    previous = heard.previous
    if not heard.words or heard.words[0].said not in _DENIED or previous is None:
        return None
    if previous.role is heard.role or "?" not in previous.plain or not _ASKED_BEFORE.within(previous):
        return None
    end = next((end for _, end in heard.sentences if end > heard.words[min(2, len(heard.words) - 1)].start))
    return Nearness(heard, heard.words[0].start, end, Way.FIRST_TELLING)


def tender_in(heard: Heard) -> Nearness | None:
    """The first place where something tender, risky or shameful of one's own is let be seen."""
    for match in tender_places(heard):
        return Nearness(heard, match.start, match.end, Way.TENDER)
    return None


def tender_places(heard: Heard) -> Iterator[Match]:
    """Every such place."""
    for match in TENDER.find(heard):
        if _own(heard, match) and not negated(heard, match.start, reach=3):
            yield match


def tears_in(heard: Heard) -> Nearness | None:
    """Crying that the transcript writes down."""
    for sound in heard.turn.sounds:
        if sound.kind is SoundKind.CRYING:
            return Nearness(heard, sound.start, sound.end, Way.TEARS)
    return None


def near_in(heard: Heard) -> Nearness | None:
    """Contact, something tender, or tears: whichever stands in the turn."""
    return contact_in(heard) or tender_in(heard) or tears_in(heard)


def kind_word_in(heard: Heard) -> Nearness | None:
    """A kind word from the other chair."""
    match = _first(KIND_WORD, heard)
    return Nearness(heard, match.start, match.end, Way.KIND_WORD) if match else None


def _own(heard: Heard, match: Match) -> bool:
    return not quoted(heard, match.start) and not supposed(heard, match.start, tentative=True)


def _first(listened: Phrases, heard: Heard) -> Match | None:
    return next((match for match in listened.find(heard) if not quoted(heard, match.start)), None)
