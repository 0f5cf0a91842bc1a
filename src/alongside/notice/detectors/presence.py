"""The therapist as a person in the room: not knowing, naming what happens now, sharing something of their own."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.remark import asked, denied, remarks
from alongside.notice.scene import Heard, Scene
from alongside.session import Role
from alongside.translation import gettext as _

DOES_NOT_KNOW = Card(
    kind="does_not_know",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Not knowing, said aloud"),
    looks_for=_("the therapist says that they don't know"),
    opening=_("What was it like not to get an answer?"),
    clinical=_("Not-knowing stance; tolerance of uncertainty by the therapist"),
    source="Anderson & Goolishian 1992 (not-knowing); wordings our own",
    examples=(
        notices("I don't know.", "C: Will it ever stop?", "T: I don't know."),
        notices("Nor do I.", "C: I don't know what to do with it.", "T: Nor do I."),
        notices("I'm not sure what to say.", "T: I'm not sure what to say."),
        leaves("T: I don't know if you've heard of the group on Mondays."),
        leaves("T: You don't know what to do with it."),
        leaves("T: I don't know about you, but I'm cold."),
        leaves("T: So you say to him, 'I don't know.'"),
    ),
)

_UNKNOWN = phrases(
    "i (really|honestly|just|genuinely|simply)? (don't|do not) (really|honestly|actually|even)? know( (what|yet|how|why|where|who|either|much|that|enough|the answer|whether))?",
    "i (didn't|hadn't) (really|honestly|actually)? (know|known) (what|how|why)", "(nor|neither) (do|did|am|can) i",
    "(i'm|i am|we're|we are) not (really|entirely|quite|at all)? sure( (either|what|how|why|yet|where))?", "(i've|i have|i'd) no idea", "i have no idea",
    "i can't (know|answer)( (that|yet|either))?", "i haven't got (a|an|the) (follow-up|answer|idea)", "i wish i knew", "i couldn't (tell|say)( you)?",
)  # fmt: skip
_LEADING = phrases(
    "i (don't|do not) know (if|about|whether)", "for i don't know", "i don't know (how long|how many|what (that|this|a|the) *)", "i'm not sure (i|you|it|how much|about (that|this)|that|we|he|she|they)", "i'm not sure (if|whether) (you|that|this)", "not sure (that's|that is|i agree|i would)",
    "i (can't|couldn't) (tell|say) (you)? (how|what to|anything|much|enough)", "i don't know (that|what) (you|you're) (mean|want|talking)", "i don't know (of|that|anyone|anybody)",
    "so i don't know",
)  # fmt: skip


@detector(DOES_NOT_KNOW)
def does_not_know(scene: Scene) -> Iterator[Draft]:
    """Wordings of not knowing; a roundabout way into something else is left alone."""
    return remarks(
        scene,
        _UNKNOWN,
        says=_("It may be that not knowing is simply said here: {quote}"),
        because=_("the therapist says that they don't know"),
        unless=lambda heard, match: any(
            other.start <= match.start < other.end for other in _LEADING.find(heard)
        ),
    )


NAMES_NOW = Card(
    kind="names_now",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Something of this moment, named"),
    looks_for=_("the therapist names what happens right now: a quiet, a laugh, a look, a turn away"),
    opening=_("Was it seen in the same way from the other chair?"),
    clinical=_("Immediacy; here-and-now process comment"),
    source="Hill 2014 (immediacy); Yalom 2002 (here and now); wordings our own",
    examples=(
        notices("You went very quiet just now.", "T: You went very quiet just now."),
        notices("I notice you laughed when you said that.", "T: I notice you laughed when you said that."),
        notices("Where did you go, just then?", "T: Where did you go, just then?"),
        leaves("T: You went very quiet at the party, you said."),
        leaves("T: I notice it's five to."),
        leaves("T: Where did you go for Easter?"),
        leaves("T: He went quiet just now, did he?"),
    ),
)

_NOW = phrases(
    "you('ve)? (just)? (went|gone|got|gotten) (very|a bit|so|really|all|rather|quite)? (quiet|still|silent|far away|pale|red|polite|stiff|blank)( (just now|just then|there|on me|again|since))?",
    "you('ve)? (just)? (laughed|smiled|sighed|paused|stopped|looked away|looked down|shrugged|changed the subject|shook your head|closed your eyes|left|made a joke) (when|as|just|there|then|again|at|and|a bit)",
    "(you|your|something|we) ... (just now|just then)", "as you (say|said|were saying|tell|told|speak|sit) (that|it|this|me|there|here)", "you (look|sound) (really|very|so|a bit|quite|rather|kind of|awfully)? (tired|sad|sure|upset|angry|cross|worried|frightened|scared|far away|relieved|pleased|sorry|lost|flat|certain|hurt|polite|tense)", "something (just)? (went|happened|shifted|changed|moved|closed|stopped) (in|between|there|just|here|a bit)", "you did just (make|say|laugh|stop|change|smile|look|go)", "(that|it) came (out)? (quick|quickly|fast|very quick|very fast)", "i (sense|can sense|feel) (that|something|it) in (you|here|the room)", "you (just) (laughed|smiled|sighed|paused|stopped|looked away|looked down|shrugged|changed the subject)",
    "i('m)? (notice|noticed|noticing|see|can see|hear|can hear|sense|can sense|can tell) (that)? (you|you're|you've|your|there's|there are|we) (getting|just|went|gone|laugh|laughed|smile|smiled|look|looked|looking|voice|hand(s)?|eyes|face|shoulders|foot|leg|breath|breathing|tears|stop|stopped|tearing|crying|holding|feeling|kind of|a bit|slowed|went to)",
    "(where|where've|where have) (did|have|are|'ve)? you (go|gone|went), (just|then|now|when|after)", "where've you gone", "where did you go (just|then|now)",
    "where are you (right now|just now)", "what('s| is) happening (right now|now|for you|in you|as|here|between)( (right)? now)?",
    "what (just)? happened (just now|just then|there|then|as you|when i)", "(something|it|that) (just)? (happened|shifted|changed) (just now|just then|there|as you|when you|then)",
    "(right now|just now|as you (say|said|tell|speak|talk)), (you|your|i|there|that|it)",
    "your (eyes|hand(s)?|voice|face|shoulders|foot|jaw|fist(s)?) (are|is|just|went|has|have|stay|filled|changed|dropped|got)", "(there are|there's|i see|i can see) tears",
    "you're (smiling|laughing|crying|shaking|holding|looking away|looking down|clenching|shivering|whispering) (as|and|when|again|now)",
    "you're (crying|shaking|very quiet|not here)", "you('re| are) (angry|cross|annoyed|upset|disappointed) with me", "you('ve| have) (come|gone) (back|away)( (very|now|again))?",
    "you were about to", "(a|the) (long)? (silence|quiet) (just)? (came|fell|here|now)", "we('ve)? (went|gone) (to the|off|away|quiet)",
    "you (said|say) (anyway|sorry|you|it's fine) (just|there|then|again)",
)  # fmt: skip
_THEN = phrases(
    "you told me", "you mentioned", "last (week|time|year|night)", "at (home|work|school|the (party|time|shop|office|hospital|house))", "yesterday",
    "on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)", "before christmas", "when you (were|got home|left|met)", "(if|whenever) you", "hands are tied", "your (hands|eyes|voice) (is|are) (full|good|fine|bad|better|worse)",
    "for (easter|christmas|the|your)", "(on|to) holiday",
)  # fmt: skip


@detector(NAMES_NOW)
def names_now(scene: Scene) -> Iterator[Draft]:
    """Wordings about this moment; the same wordings about another time are left alone."""
    return remarks(
        scene,
        _NOW,
        says=_("Perhaps something of that very moment is named here: {quote}"),
        because=_("the words speak of what happens as they are said"),
        unless=_then,
    )


def _then(heard: Heard, match: Match) -> bool:
    start, end = heard.sentence_at(match.start)
    return denied(heard, match) or any(start <= other.start < end for other in _THEN.find(heard))


SHARES_SELF = Card(
    kind="shares_self",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Something of the therapist's own"),
    looks_for=_("the therapist shares a feeling or something of their own life, for the client"),
    opening=_("What was it like to hear this?"),
    clinical=_("Therapist self-disclosure or self-involving statement"),
    source="Hill & Knox 2002 (self-disclosure); wordings our own",
    examples=(
        notices("I felt sad when you told me that.", "T: I felt sad when you told me that."),
        notices("I've got a lump in my throat.", "T: I've got a lump in my throat."),
        notices("My own mother was like that.", "T: My own mother was like that."),
        leaves("T: I feel that you need a plan."),
        leaves("T: So you'd say, 'I felt sad.'"),
        leaves("T: My sense is that you're tired."),
        leaves("T: I was thinking about the form."),
    ),
)

_VERY = "so|really|very|quite|rather|a bit|a little|just|still|also|deeply|pretty|actually"
_SHARED = phrases(
    f"(i'm|i am|i was|i feel|i felt|i'm feeling|i find myself|i got|i found that|i find (that|it)) ({_VERY})? ({_VERY})? (sad|moved|touched|angry|scared|frightened|afraid|frightening|sorry for you|close to|protective|proud to|relieved|nervous|ashamed|shocked|tearful|honoured|honored|worried about you|upset|lonely|jealous|warm)",
    "(that|it|this) (shocked me|moved me|touched me|saddened me|surprised me|frightened me|stayed with me|got to me|makes me (sad|angry|feel|want)|made me (sad|angry|feel|cry|think of))",
    "i couldn't believe (that|it)", "i've (got)? a lump in (my|the) throat", "(there are|i have|i've got|i had) tears in my eyes",
    "my own (mother|mum|mom|father|dad|son|daughter|brother|sister|child|children|kids|wife|husband|life|experience|therapist|divorce|family)",
    "my (mother|mum|mom|father|dad|son|daughter|brother|sister|wife|husband|kids|children|nan|gran|experience) (was|were|is|used|died|had|always|did|does|and i)",
    "when i was (a (kid|child|boy|girl|teenager|student)|young|little|your age|at school|in school|growing up|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|pregnant|ill|training)",
    "i('ve)? (went|been|gone) through (that|it|something|the same|a)",
    "i (grew up|used to (be|have|feel|think|do|smoke|drink|live|work)|lost my|had a (baby|miscarriage|divorce|breakdown))", "(that's|it's) what i do",
    "i (do|did|have) (that|it|the same) (too|as well|myself)", "(me too|so do i|so did i|so am i|so have i)",
    "i('m going to|'ll|'m gonna| shall| will) (really)? miss (you|our|this|these|seeing you)", "i('ll)? (keep|kept) thinking (about|of|i'd)",
    "i (thought|was thinking) (of|about) you", "i('ll)? think of you", "i (remember|remembered) (my|being|feeling|when i|it (was|being) like that)",
)  # fmt: skip
_CIVIL = phrases(
    "i'm afraid", "(so)? (glad|pleased) (to (meet|see|hear|help)|you (could|came|asked|think|like|reached|made)|that (you|your|they))", "(glad|pleased|happy) to",
    "i (feel|felt) (that|like) (you|we|it)",
)  # fmt: skip


@detector(SHARES_SELF)
def shares_self(scene: Scene) -> Iterator[Draft]:
    """Wordings of the therapist's own feeling or life; civilities are left alone."""
    return remarks(
        scene,
        _SHARED,
        says=_("Perhaps something of the therapist's own is shared here: {quote}"),
        because=_("the words speak of the therapist's own feeling or life"),
        unless=lambda heard, match: (
            asked(heard, match)
            or denied(heard, match)
            or any(other.start <= match.end and match.start <= other.end for other in _CIVIL.find(heard))
        ),
    )


DETECTORS = (does_not_know, names_now, shares_self)
