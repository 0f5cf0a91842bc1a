"""A hard edge: judging or warning, and explaining oneself where something was to be heard."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.remark import asked, remarks
from alongside.notice.scene import Heard, Scene
from alongside.session import Role, SoundKind
from alongside.translation import gettext as _

CONFRONTS = Card(
    kind="confronts",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.THERAPIST,
    title=_("A hard word, perhaps"),
    looks_for=_("the therapist judges, warns or argues"),
    opening=_("How did that sound from the other chair?"),
    clinical=_("MISC 2.5: confront, warn"),
    source="Miller et al. 2008 (MISC 2.5); wordings our own",
    examples=(
        notices("You're putting your health at risk.", "T: You're putting your health at risk."),
        notices("You know that's not good for you.", "T: You know that's not good for you."),
        notices("That's just an excuse.", "C: I was tired.", "T: That's just an excuse."),
        notices("I told you this would happen.", "T: I told you this would happen."),
        leaves("T: You feel you're putting your health at risk."),
        leaves("T: He told you it was an excuse."),
        leaves("T: I told you about the group, I think."),
        leaves("T: Is it an excuse, do you think?"),
    ),
)

_HARD = phrases(
    "(you're|you are|you're really|you've been) (just|really|actually|only|seriously)? (damaging|harming|hurting|ruining|wrecking|killing|risking|putting|causing|destroying|choosing to|making excuses|not (listening|trying|being honest|doing enough)|lying|kidding yourself|fooling yourself|in denial|wasting|being (silly|difficult|selfish|unreasonable|childish|stubborn|dramatic))( (yourself|your|a lot|some|serious|it|this|at risk|this to|me|damage|really))?",
    "(that's|it's|those are|they're|this is|that is) (really|very|just|only|so|pretty|quite)? (bad for you|dangerous|serious|an excuse|excuses|no excuse|not (good enough|acceptable|true|fair|going to work)|unacceptable|irresponsible|not good|ridiculous|nonsense)",
    "i (just)? (told|warned|already told) you (this (would|was|is)|that would|it would|how (bad|dangerous|serious|important)|not to|so|before|already)",
    "you know (that)? (that's|it's|this is) (really|very|so|just)? (not (good|right|true|safe|an)|bad|wrong|dangerous)",
    "you know (better|very well|perfectly well|full well|you shouldn't|what's (gonna|going to) happen)", "what do you mean,? (maybe|no|you|by that)",
    "what's there to (think|discuss|talk)", "(that|trying|thinking|it)('s)? (isn't|is not|not|won't|ain't) (going to|gonna) (do it|be enough|cut it|work|happen)",
    "(if|as long as|unless) you (don't|keep|continue|carry on|'re continuing) ... (you('re|'ll| will| are)|it('ll| will)|they('ll| will))( (really|just|probably|be|end|lose|die|get|never|putting))?",
    "i'm (pretty|really|very|quite|extremely|seriously) (concerned|worried|disappointed|surprised at you) (about (something|your|you|the|how|this)|with you|that you)",
    "you (shouldn't|should not|can't|cannot) (just|keep|go on|carry on|drink|smoke|expect|say|blame|really)( (doing|drinking|smoking|on|going|expect|that))?",
    "i('d)? hate to see you", "you know (where i stand|how i feel|what i think) (on|about)", "you (never|always) (listen|do|say|make|blame|turn up|forget|come)",
    "how (could|can) you (do|say|be so|let|think|even) (that|this|such|selfish|stupid)",
    "why (didn't|don't|can't|won't|haven't) you (just|even|listen|think|tell|stop|try|come|do)", "you (don't|didn't) (even|really) (want to|try|care|listen|think)",
    "(with|have) all due respect", "(be|let's be) (honest|realistic)", "you've only (got)? yourself to blame",
    "don't you (think|see|realise|realize|care|want) (that|it's|you|how|what|about)?",
    "(have you thought|did you think) about (how|what) (that|it|this)? (might|is|would|could|does|will) (be)? (impact|affect|hurt|harm|do)",
    "have you thought about the (dangers|risks|damage|harm|effect)", "(it|this) needs to (stop|change)",
)  # fmt: skip
_THEIR_OWN = phrases(
    "you (feel|felt|think|thought|say|said|'re saying|worry|wonder|know that|believe|told|mean|realise|realize|'re afraid|'re worried|told yourself|found)",
    "(he|she|they|mum|mom|dad|doctor|gp|wife|husband) (said|says|told|thinks|thought|feels|keeps)", "(it)? sounds like", "you're (saying|worried|afraid|feeling|thinking)",
    "i('m)? hear", "as if", "like you('re)?", "part of you", "i told you about", "i'm concerned that i",
)  # fmt: skip


@detector(CONFRONTS)
def confronts(scene: Scene) -> Iterator[Draft]:
    """Wordings that judge, warn or argue; what the other says of themselves is left alone."""
    return remarks(
        scene,
        _HARD,
        says=_("It may be that this had a hard edge: {quote}"),
        because=_("the words warn, judge or argue"),
        unless=_their_own,
    )


def _their_own(heard: Heard, match: Match) -> bool:
    start, end = heard.sentence_at(match.start)
    if any(start <= other.start < match.start for other in _THEIR_OWN.find(heard)):
        return True
    before = [word.said for word in heard.words if start <= word.start < match.start]
    if before[:1] == ["so"] or (before[:2] and before[1:2] == ["so"]):
        return True
    return "i told you about" in heard.plain[start:end]


DEFENDS_SELF = Card(
    kind="defends_self",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.THERAPIST,
    title=_("Explaining oneself"),
    looks_for=_("the therapist explains or justifies themselves where something was to be heard"),
    opening=_("What was there to hear first?"),
    clinical=_("Therapist self-justification after a rupture marker"),
    source="Eubanks, Muran & Safran 2015 (3RS manual); wordings our own",
    examples=(
        notices("I was only trying to help.", "C: You weren't listening.", "T: I was only trying to help."),
        notices("I have to ask everyone that.", "C: Why do you ask that?", "T: I have to ask everyone that."),
        notices("That's not what I said.", "C: You said it was my fault.", "T: That's not what I said."),
        notices(
            "I only did it because I thought you wanted it.",
            "C: You moved my chair.",
            "T: I only did it because I thought you wanted it.",
        ),
        leaves("C: You weren't listening.", "T: I'm sorry, I was trying to help and I rushed you."),
        leaves("T: He was only trying to help."),
        leaves("T: So you told her, 'I was only trying to help.'"),
        leaves("T: That's not what she said."),
        leaves("T: Is that not what I said?"),
    ),
)

_EXPLAINS = phrases(
    "i was (only|just) (trying|thinking|giving|doing|being|making|checking|following|asking|saying)( (to|of|you|what|that|about))?",
    "i (only|simply) (did|said|asked|meant|wanted|thought|mentioned|suggested|brought|moved)( (it|that|to|you|because|what|was))?", "i (just|only|simply) (did|said|asked|moved) (it|that) (because|so|to)",
    "(that's|that is|that isn't|that wasn't|it isn't|it wasn't) (not)? (what i (said|meant|intended)|how i meant it|my (intention|fault|rule|decision|choice))", "(certainly|really|just)? not what i (meant|said)", "i don't think i('m| was|'ve) (giving|being|lecturing|telling|pushing|judging|said|been)",
    "i (didn't|never) (mean|say|intend|said|meant) (it|that|to|anything|any)( (like that|that way|at all|way|hurt|upset|offend))?", "i'm not (telling you off|having a go|getting at you|blaming|accusing|attacking|criticising|criticizing|judging)",
    "i (do)? (have|had|need) to (ask|tell|check|follow|report|go by) (that|this|it|these|those|everyone|everybody|them|all)( (of|my|the))?", "i'm (only|just) (doing|trying|following|being) (my|to|the|what|honest)",
    "(it's|it is|that's) (their|the|our) (rule|policy|procedure|rules|protocol|system)( (not mine|and not mine|here))?", "it's (just|only)? (my|part of my) job( too)?", "in my (defence|defense)", "(well,)? (in|to be) (all)? (fairness|fair)( to me)?",
    "i('ve| have) (been doing this|done this|always done (it|that)) (for|like|this)?", "i (was|am) giving you (room|space|time|a)", "i thought (it|you|that) ('d|would) (make|help|like|be (easier|better|nice)|want)", "i can (assure|promise) you (that)? i", "(you have|you've got) to (understand|see|remember) (that)? (i|my|we)",
    "what i (meant|was trying to say) (was|is)", "i'm sure i('ve)? (got|put|said|told|wrote|written)", "i think you'll find", "i did (ask|write|tell|explain|try) (you|to|them|him|her|that|in|at)?", "i (really)? (genuinely|honestly) (hadn't|didn't|wasn't|thought)",
)  # fmt: skip


@detector(DEFENDS_SELF)
def defends_self(scene: Scene) -> Iterator[Draft]:
    """Wordings of self-justification in answer to the client; not where something is owned in the same turn."""
    return remarks(
        scene,
        _EXPLAINS,
        says=_("Perhaps this explains the therapist's own side: {quote}"),
        because=_("the words tell what the therapist meant, or had to do"),
        unless=_owns_too,
    )


_OWNS = phrases(
    "sorry", "i apologise", "i apologize", "my (fault|mistake)", "i (got|was) (that|it)? wrong", "i (should|shouldn't) have", "you're right", "i rushed", "i missed",
    "(i was|i'm) (just|only)? wondering", "i (just|only) (wanted|want) to (say|ask|check|thank|let|tell|make)", "i (just|only) thought of you",
)  # fmt: skip


def _owns_too(heard: Heard, match: Match) -> bool:
    if asked(heard, match) or _OWNS.within(heard):
        return True
    before = heard.previous
    laughs = heard.has_sound(SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)
    return before is None or before.role is not Role.CLIENT or laughs


DETECTORS = (confronts, defends_self)
