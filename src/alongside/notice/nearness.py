"""Coming close: something told for the first time, wondering about oneself, somebody who stayed, something tender.

Shared by the detectors that notice it and by those that must leave it alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.notice.scene import Heard
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


_ANYONE = "anyone|anybody|a soul|nobody|no one|someone|somebody|people|you|her|him|them|my wife|my husband|my mum|my mom"

FIRST_TELLING = phrases(
    f"(i've|i have) (never|not|hardly|rarely) (really|actually|ever|even|properly)? (told|shown) (that|this|it)? (to)? ({_ANYONE}|about)",
    "(i've|i have|i'd|i had) (never|not|hardly|rarely) (really|actually|ever|even|properly)? (said|told|admitted|shared|mentioned|spoken about|talked about) "
    "(that|this|it|any of it|any of this|those words)",
    f"(i haven't|i hadn't|i didn't) (really|actually|ever|even)? (told|tell|shown) (that|this|it)? (to)? ({_ANYONE})",
    "(i haven't|i hadn't) (really|actually|ever|even)? (said|admitted|shared|mentioned) (that|this|it|any of)",
    "(one|thing|bit|part|story|that) i (haven't|never|hadn't) (really|ever|even)? (shared|told|said|admitted) (yet|before|anyone|anybody)?",
    "i (never|don't|didn't|hardly) (really|ever|usually)? (opened up|open up|let anyone|let anybody|let people) (to|in|see)?",
    f"i (never|don't) (really|actually|ever)? (told|tell) ({_ANYONE}) (about)? (that|this|it)",
    "(nobody|no one|no-one|not a soul|not even) * * (knows|knew) (that|this|about)",
    "(nobody|no one|no-one) (else)? (knows|knew) (that|this|about|i)",
    "(you're|you are) the first (person|one|human being|to)",
    "(first|only) (time|person) (i've|i have|i) (ever)? (said|told|admitted|talked|spoken|let)",
    "never (said|heard myself say|told|put) ... (out loud|aloud|into words|in words)",
    "(saying|said|say) (it|that|this) (out loud|aloud)",
    "i (don't|never|hardly) (usually|normally|really|ever)? (talk|speak) about (this|it|that|him|her|any of this)",
    "(i've|i have|i'd) (never|not|hardly) (really|actually|ever|even)? (talked|spoken) (about|to|with)",
    "(this|that) (is|was) the first time (i've|i|that i)",
    "(i've|i have) been (wanting|meaning|trying|afraid|scared) to (tell|say)",
    "(can i|i want to|i'd like to|i need to) tell you something",
    "(feels|felt|sounds) (strange|odd|weird|funny|different) (to say|saying|to hear myself|hearing myself)",
    "there's (something|a thing) i (haven't|never|need to|want to|wanted to) (told|tell|said|say)",
    "i('ve)? never thought i('d)? (say|tell|admit)",
)  # fmt: skip

WONDERING = phrases(
    "i (don't|do not|didn't|never) (really|even|honestly|actually|quite|fully)? (know|understand|see|get) why i",
    "(don't|didn't) (really|even|honestly|actually)? (know|understand) why (that's|that|it|it's) (set|made|makes|gets|got|upset|upsets|hurts|hurt|bothers|bothered)",
    "(i'm|i am) not (really|even|quite)? sure why i",
    "why (do|did|am|was|can't|don't|couldn't) i (always|keep|never|even|just|still|so|like|do|feel|let|need|want|care|say|stay|go|act|get|push|hide|run)",
    "(no idea|can't figure out|can't work out|trying to understand|trying to work out|trying to figure out|asking myself|ask myself) why i",
    "(is it|am i) (just)? (me|the problem|the one|too much|asking too much|making this up)",
    "what's (that|this|it) about",
    "i find myself",
    "why am i (like this|this way|so|even|just|still)",
    "what am i (doing|so afraid of|so scared of|hiding|running from|even)",
    "(don't|didn't) (really|even|honestly|actually)? (know|understand) what (i'm feeling|i feel|i felt|i want|i wanted|i'm afraid of|i need|i'm doing with|happens to me|happened to me|came over me|it is about me)",
    "(don't|didn't) (really|even|honestly|actually)? know (who i am|who i was|how i feel|how i felt|how to feel|how to be)",
    "(don't|didn't) (really|even|honestly)? know (if|whether) (i'm|i am|i was|i|it's) (just|even|really|actually)? (feeling|afraid|scared|sad|angry|allowed|wrong|stopped|meant|want|wanted|deserve|love|loved|me|for me|that i)",
    "(don't|didn't) know whether to",
    "(don't|didn't) know that i know",
    "i (wonder|wondered|sometimes wonder|keep wondering|do wonder) (if|whether|why|what) (i'm|i am|i|it's|that's|there's|part|my)",
    "(i'm|i am) (just|still|really)? (wondering|asking myself|beginning to wonder|starting to wonder) (if|whether|why|what) (i'm|i am|i|it's|that's|part|my)",
    "(part|half|a bit|a part|some part|one part|a side) of me (that|which|is|was|wants|wanted|thinks|feels|just|still|knows|doesn't|hopes|would|likes)",
    "(at war|arguing|fighting|a battle|honest) with myself",
    "(balance|battle|war|fight|tug of war) between (my|the|mind|head|wanting)",
    "i('m)? (go|going|keep going) back and forth",
    "(i'm|i feel|i am) (so|really|just)? (torn|in two minds|of two minds|confused about)",
    "that's what (i'm|i am) (confused|wondering|trying to work out|trying to figure out|struggling with)",
    "maybe (that's|this is|it's) (what|why|because|how|where) i('m|'ve)?",
    "maybe (i'm|i am|i was) (just|really|actually)? (not|afraid|scared|hiding|missing|trying|angry|sad|lonely|the one|doing|waiting)",
    "maybe that's (the thing|it|the point|my)",
    "(when|now|the more) i think about it (now)?",
    "do i (really|even|actually|honestly)? (wanna|want to|deserve|need)",
    "(it's strange|it's funny|it's odd|it's weird) (because|how|that)? i (do|don't|feel|find|notice|keep|never|always|still)",
    "i (don't|can't) (tell|work out|explain) (if|why|what|whether) (i|i'm|it's)",
)  # fmt: skip

THEN_AND_NOW = phrases(
    "i ('d|had)? always (thought|believed|assumed|told myself|figured) (that)? (i|i'd|i was|i'm|i had|i wasn't|i just)",
    "i ('d|had)? always (thought|believed|assumed|figured) (that|it|this) was (just)? (how|what|who|normal|the way|me|my|because|what everyone)",
    "i ('d|had)? always (thought|believed|assumed|figured) ... (person|people|everyone|everybody|somebody|someone) (was|were|is|should|had|just|did|felt)",
    "i'd always (thought|believed|assumed|told myself|figured) (that)? (i|i'd|i was|it was|that was)",
    "i used to (think|believe|assume|tell myself) (that|it|i|i'd|i was|it was|that was|there was|everyone|if)",
    "all (these|those|my|this) (years|life|time) i (thought|believed|assumed|told myself|was|have been|'ve been)",
    "i grew up (thinking|believing|knowing|feeling)",
    "i (just)? (thought|assumed) (that was|it was) (just)? (how|what|normal|the way)",
    "i never thought (i'd|i would|i was|i could) (like|ever|actually|really)? (be|feel|want|need|have|end up)",
    "(which|something|what) i always thought (i'd|i would|i|was)",
)  # fmt: skip

STAYED = phrases(
    "(never|not|hardly ever) had (anyone|anybody|someone|somebody|a person|people) (really|ever|just|actually)? (stay|stays|stayed|listen|listened|sit|ask|asked|wait|notice|believe|stick|who|that)",
    "(nobody|no one|no-one|nobody's|no one's|hardly anyone|hardly anybody) (has|had|have)? (ever|really)? (stayed|sat with|waited|asked me|listened|noticed|wondered|cared enough)",
    "(long time|years) since (anyone|anybody|someone|somebody) (asked|listened|noticed|sat|stayed)",
    "you (stayed|didn't leave|didn't go|didn't run|didn't look away|didn't flinch|didn't turn away|haven't run|haven't left|came back)",
    "(you're|you are) still here",
)  # fmt: skip

_VERY = "so|really|very|just|quite|pretty|kind of|kinda|sort of|a bit|a little|that|still|always|completely|totally|absolutely|like|actually|honestly|getting|being"
_ASHAMED = "ashamed|embarrassed|humiliated|mortified|disgusted with myself|disgusted|guilty"
_LOW = (
    "helpless|hopeless|worthless|useless|empty|numb|lonely|alone|lost|trapped|stuck|broken|invisible|unwanted|unloved|overwhelmed|"
    "like a failure|like a fraud|like an idiot|like a burden|like a freak|like nothing|like nobody|like shit|like crap|stupid|pathetic|small|"
    "weak|discouraged|depressed|desperate|exhausted|devastated|heartbroken|rejected|abandoned|left out|unsafe|miserable|not good enough|"
    "not enough|not valued|not wanted|not safe"
)
_AFRAID = "scared|afraid|frightened|terrified|petrified|panicking|anxious"

TENDER = phrases(
    f"(i'm|i am|i was|i feel|i felt|i've felt|i get|i got|i've been) ({_VERY})? ({_VERY})? ({_ASHAMED})",
    f"(i feel|i felt|i've felt|i just feel|i just felt|feeling|makes me feel|made me feel) ({_VERY})? ({_VERY})? ({_LOW})",
    f"(i'm|i am|i was|i've been) ({_VERY})? ({_VERY})? (helpless|worthless|useless|lonely|alone|lost|trapped|broken|stupid|pathetic|weak|discouraged|desperate|heartbroken|an idiot|a failure|a mess|a coward|a burden|just an idiot|the freak|falling apart|struggling)",
    f"(i'm|i am|i was|i've been|i feel|i felt|i get|i got) ({_VERY})? ({_VERY})? ({_AFRAID})",
    "what (i'm|i am) (really|most)? (scared|afraid|frightened|ashamed) of",
    "(it|that|this|which) (scares|scared|frightens|frightened|terrifies|terrified|hurts|hurt|kills|breaks) me",
    "(it's|it was|that's|is) (kind of|really|so|pretty|a bit)? (scary|frightening|painful|humiliating) (because|being|to|for me|when i|that i)",
    "(to be honest|honestly|to be frank|if i'm honest|i have to admit|i must admit|to tell the truth) i (just|still|sometimes|do|don't|drink|was|am|feel|felt|cried|miss|hate|wanted|couldn't|can't)",
    "i (really|totally|completely|just|'d|'ve)? (messed|screwed|fucked|cocked) (it|everything|things)? up",
    "i ('d|'ve|had|have|just)? (ruined|wrecked|destroyed) (it|everything|my|our|things)",
    "(i'm|i am|i was|i keep|i've been) (not)? (letting|let) (everyone|everybody|them|him|her|my|the|people|you|myself) ... down",
    "i let (everyone|everybody|them|him|her|my|the|people|you|myself) ... down",
    "(i'm|i was) not (very|so|too|exactly)? proud",
    "i (know|knew) (it|that|this) (wasn't|isn't|was|is) (not)? (the)? (smartest|wrong|right|stupid|best)",
    "i (still|really|do|do still)? (miss) (him|her|them|my|being|having|us|when)",
    "i (still|really|do)? crave",
    "(i'm|i am) craving",
    "i (started|was|'ve been|'m|am) (smoking|drinking|using|cutting|lying|hiding it|hiding|making myself sick) (again|at night|alone|in secret)",
    "i (don't|didn't|never) (really|just)? like (how much i|how i|that i|who i|what i|myself|the person)",
    "i don't (want|wanna) (to)? (lose|be a burden|end up|be alone|feel that way|feel this way|feel like this|hurt them)",
    "i (hate|can't stand|despise) (myself|that i|how i|who i|being|my own|the way i)",
    "i (cried|sobbed|wept|broke down|couldn't stop crying|was crying|was in tears|was shaking|started crying|cry)",
    "i (can't|couldn't) (really|even)? (breathe|cope|face it|face them|face her|face him|bear it|bear the|stop crying|stop shaking|get out of bed|look at myself|look at her|look at him)",
    "i (just|really)? (wanted|want) to (disappear|hide|die|get out of there|run away|curl up|give up|vanish|be loved|be wanted|scream)",
    "i (just)? (felt|feel) like (everyone|everybody|they|nobody|no one|people) (else|just|was|were|is|are|would|all|don't|didn't|wanted|can't)",
    "i (just)? (felt|feel) like (i'd|i'm not|i'm just|i was|i had|i can't|i couldn't|i shouldn't|i ruined) (ruined|let|good|enough|failing|nothing|a|the|dying|just|cope|breathe|even|be|everything|going)",
    "(everyone|everybody|they|people) (was|were|is|are|would be|will be)? (all)? (looking at|staring at|laughing at|judging) me",
    "(they'd|they'll|they would|she'd|he'd|you'd|you'll|people will|people would|everyone would|everyone will) (all|just|probably)? think (that)? (i'm|i am|i was|i look)",
    "(nobody|no one|no-one) (really|even)? (wants|wanted|loves|loved|likes|liked|cares about|believes|believed|sees|saw) me",
    "(nobody|no one|no-one|anybody|anyone) (to|i can|i could|who i'd|i'd) (talk to|turn to|ring|call|tell)",
    "don't (really)? (have|know) (any friends|anyone|anybody|who i'd|who to) (talk to|turn to|left|like that|to talk to)?",
    "don't (really)? have any friends",
    "i (lost|'ve lost) (him|her|them|my|our|everyone|everything)",
    "i wish (i'd|i had|i could|i wasn't|i weren't|i hadn't|i never|he|she|they|it|my|someone|somebody)",
    "(i'm|i am|i'm just|i'm so|i'm getting) (so|really)? (sick|tired) of (being|feeling|pretending|rejection|having to|it all|always|trying)",
    "(my wife and i|my husband and i|we) (split up|separated|got divorced|divorced|broke up)",
    "i (just)? (don't|didn't) (think|feel) (that)? i (deserve|deserved|belong|belonged|matter|mattered|can do this|can go on)",
    "i (never|don't) (really|ever)? (feel|felt) (safe|wanted|loved|good enough|seen|at home|like i belong)",
    "why (would|should) (anyone|anybody|he|she|they) (want|love|like|care about) me",
    "(i've|i have) been (hiding|lying|pretending|crying|drinking|using|so low|so down|really low|really down|struggling|having panic)",
    "i (slipped|relapsed|caved|gave in|had an affair|lost my job|was bullied|was abused|was fired|got sacked|overdosed)",
    "i (tried|wanted|thought about|think about|thought of) (to)? (kill|killing|hurt|hurting|end|ending) (myself|it|it all|my life)",
    "i (cut|harmed|burned|burnt) myself",
    "i don't want to (be here|be alive|wake up)",
    "(he|she|they|dad|mum|mom) (used to|would)? (hit|hits|beat|hurt|ignored|laughed at|forgot) me",
    "(can't|couldn't) stop (crying|drinking|eating|thinking about|shaking|smoking|gambling)",
    "(broke|breaks) my heart",
    "(i've|i have) always felt (like|that|so|different|alone|wrong|stupid|outside)",
    "(this is|it's|it is) (so|really|a bit|very)? embarrassing",
    "(please)? don't (judge|laugh at) me",
    "i (haven't|didn't|stopped) (been)? (taking|take|wear|wearing) my (medication|medicine|meds|tablets|pills|insulin|pump)",
    "i (lied|pretended|hid it|hid that|stole|cheated)",
    "(it's|that's|there's|it was) (my|all my) fault",
    "(i lie|i'm lying|i lay|i wake|i woke) (there|awake|up at|at)",
    "(not|just|such)? a burden (to|on) (them|him|her|everyone|everybody|people|my|anyone|anybody|you)",
)  # fmt: skip

KIND_WORD = phrases(
    "(i'm|i am) (so|really|very|just)? (glad|grateful|touched|moved) (that)? (you|to|we|it)",
    "thank you for (telling|trusting|sharing|letting|saying|staying)",
    "(i'm|i am) (so|really|very)? sorry (that|you|it|this|for you|he|she|they|for what)",
    "(i'd|i would|i'll|i will|i'm going to) miss (you|our|this|these)",
    "i (feel|felt) (quite|very|really|so)? (close|moved|touched|sad|protective)",
    "it matters (to me|that you)",
    "i (care|was thinking) about (you|what happens to you)",
    "(that|it|you) took (a lot of)? (courage|guts)",
    "you (don't|didn't) deserve (that|this|it)",
)  # fmt: skip

_HERE = phrases(
    "why (i'm|i am|i was|i) (even|actually)? (here|have to|need to|should|got to|was sent|bother|got sent|came|mention|mentioned|said|say|told|brought|bring|am telling|'m telling)"
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
    return None


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
