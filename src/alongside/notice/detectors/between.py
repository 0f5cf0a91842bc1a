"""What is said about the two of them: of the other, of the work, and that something was not it."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import clause, meant, quoted, told_of
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import close_by, worded
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

BETWEEN_US = Card(
    kind="between_us",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("About the two here, perhaps"),
    looks_for=_("the client speaks about the therapist, the therapy or what is between the two"),
    opening=_("What is it like to speak of this here?"),
    clinical=_("Talk about the therapeutic relationship; immediacy"),
    source="Hill et al. 2014 on immediacy; Safran & Muran 2000; wordings our own",
    examples=(
        notices("You went quiet when I said that.", "C: You went quiet when I said that."),
        notices("I don't know what you think of me.", "C: I don't know what you think of me."),
        notices("It helps, talking to you.", "C: It helps, talking to you."),
        notices("I was angry with you last week.", "C: I was angry with you last week."),
        leaves("C: You know, it's the same every week."),
        leaves("C: She went quiet when I said that."),
        leaves("C: As you said, two glasses is the limit."),
        leaves("C: He asked me, what do you think of me?"),
        leaves("C: It's cold in here."),
    ),
)

_TALKING = "(talking|speaking|coming|being) (to|with|here with|here and|in here with) you"
_ACT = (
    "asked me|nodded|yawned|laughed|smiled|flinched|sighed|winced|forgot|remembered|waited|stayed|apologised|apologized|came back|looked (at|away|down|up|out|pleased|like|sad|worried|tired|so)|"
    "stopped|listened|noticed|believed|sat|never asked|kept (coming|asking|looking)|said (wow|sorry|that|nothing|mm)|missed (it|me)|got it wrong|talked over|interrupted"
)
_YOU_ARE = (
    "(a)? (very|so|really|too|quite|such a)? (good listener|easy to talk|fair|wise|clever|cross|angry|bored|late|in a hurry|not listening|cheering|being (kind|nice|funny|careful)|looking at|laughing|"
    "smiling|crying|the first person|the only (one|person)|allowed|helping|different|very quiet|gone quiet|too quiet|still here|doing it (now|again)|doing that|doing the)"
)
_US = phrases(
    f"you (just|really|always|actually|only|even)? ({_ACT})",
    "you didn't (laugh|flinch|run|leave|shout|give up|tell me off|judge|make|stop|look (away|shocked|surprised|disgusted|at me)|talk over|let go|try to fix)",
    f"(you're|you are|you were|you weren't|you've been) ({_YOU_ARE})",
    "you('ve|'d) (gone (quiet|white|red|pink|a bit|very|all)|got (that|your|a) (face|look|voice|different voice)|read all)",
    "(your) (face|voice|eyebrow|eyebrows|notes|notebook|expression|questions) (was|is|were|are|did|went|when|looked|in my head|or|and|on|again)?",
    "what are you (thinking|writing|looking at|feeling)",
    "(do|did|will|would|can) you (really|even|actually|still|ever)? (miss|think about|think of|remember|forget|get tired of|get bored of|get sick of) (me|this|us|people like me|what i)",
    "(will|won't) you (still)? be (here|angry|cross|bored)",
    "why (do|would|should) you (even|really)? (care|want to know|need to know|ask|bother)",
    "(you|so you) (just|only)? (wanna|want to) know my business",
    "(glad|pleased|good|relieved) (that)? (we (talked|spoke|met|did this)|i (told|met|came to|talked to|can tell|could tell) you|you('ve)? (asked|told|said|stayed|gave|given|noticed|came))",
    "(talking|just talking|talking about it|talking here|coming here|this|today|it) (really|has really|has|was|is|has been|does|did)? (helps|helped|been (so|very|really)? (helpful|useful|good)|(so|very|really)? helpful) (me|to me|talking|today|just|cause|because|having|coming)",
    "i (never|don't|didn't|haven't|can't|couldn't|won't|nearly|almost|only|just|always|didn't want to)? (told|tell|lied to|lie to|tested|test|hid|disappoint|disappointed|let down|pleased|please|impress|worry|worried about|said it so) you (down)? (because|so that|what you|this|that before|about (us|this)|last (time|week)|the truth|a lie|lies|it was helpful|since|in case|'cause|cos|to be)",
    "so (that)? you('d| would) (be (all right|okay|happy|pleased|fine)|like me|think|feel better|not worry)",
    "(you|you'll|you will|you'd) ... (get rid of|forget|replace|be glad to see the back of) me",
    "(do|did) you (really)? think (i'm|i am|it's all in my|i'm making) ...",
    "(two|both) of us (sitting|sat|here|in here|laughing|crying|quiet)",
    "(between|about) (you and me|me and you|the two of us|us two)",
    "(you and me|you and i|me and you) (here|now|in here)",
    f"(help|helps|helped|helping|like|liked|love|enjoy|enjoyed|hate|dread|miss|easier|easy|nice|comfortable|safe|used to|weird) (it)? (just|been|being here|coming here)? {_TALKING}",
    f"{_TALKING} (really|always|just|actually)? (helps|helped|makes it|is (easier|hard|different|the)|feels)",
    "(having|to have) you (listen|sit|hear|here)",
    "i('ve| have|'d)? (feel|felt|can|could|can't|never|don't) ... (in here|in this room|in these sessions|in therapy|in our sessions|here with you|around you|with you here)",
    "(like|love|hate|dread|enjoy|look forward to|mind|stop|keep|started|need|nearly didn't|almost didn't|nearly stopped|thought about not) (coming|come) here",
    "(our|these) (session|sessions|talks|conversations|work together|time together)",
    "our (hour|hours|time here)",
    "(since|before|when) i('ve)? (been|started|began|first)? (coming to (you|see you)|seeing you|therapy|talking to you|came to (you|see you)|met you|told you (this|that|about))",
    "(i (really|do|did|always|quite|don't|didn't)? (like|liked|hate|hated|mind|love|loved|noticed|notice|remember)|hurt|hurts|hurt me|mattered|matters|means|meant|helps|helped|scared me|upset me) (it|something|a lot)? (that|when|how|the way) you('re|'d|'ve)? (just|always|really|only|all)? (said|say|went|go|looked|look|asked|ask|didn't|don't|did|laughed|laugh|nodded|told|noticed|remembered|forgot|weren't|care|cared|listen|listened|stay|stayed|wouldn't|sat|sit|were)",
    "you (went|look|looked|seemed|seem) (so|very|really|a bit|quite|all|that|kind of|sort of|just)? (quiet|angry|cross|bored|tired|disappointed|sad|shocked|disgusted|upset|annoyed|pleased|worried|pink|red|hurt|surprised|the same|different|at me)",
    "you (didn't|never|hardly|just|only) (really|even|ever)? (say (anything|much|a word|owt|something)|said (nothing|mm|hm)|ask(ed)? me|answer me|answered|look(ed)? at me|nod|nodded|sat there|listened|noticed|remember what i|flinched|laughed at)",
    "and you (just)? (nodded|laughed|smiled|said nothing|looked at (me|your|the)|sat there|didn't say|went quiet)",
    "(the way|how) you('re)? (look|looked|looking|sit|sat|listen|listened|nod|talk|talked) (at me|to me|there|with me)",
    "what (do|did|must|would|will|might) you (really|must|actually)? (think|make) of me",
    "(what|how) you (must|really|actually|might|'d|would)? (think|thought|feel|felt) (of|about) me",
    "(you're|you are|are you|you were|were you|you must be|you seem) (just|really|still|so|a bit|probably|getting|not)? (angry|mad|cross|disappointed|annoyed|bored|fed up|upset|impatient|disgusted|pleased|frustrated|shocked|tired) (with|at|of|by) me",
    "(i'm|i am|i was|i've been|i felt|i feel|i got|i were|went home) (so|really|very|quite|a bit|still|just|right)? (right|so|really|that)? (angry|mad|cross|furious|annoyed|disappointed|hurt|upset|livid|safe|comfortable) (with|at|by) you",
    "i('ve| have|'d)? (do|can|can't|don't|didn't|never|always|really|just|still|started to)? (trust|trusted|missed|lied to|lie to|hid it from|hide it from) you",
    "i('ll| will|'m going to| am going to) (really)? miss (you|this|these|coming|our|it here)",
    "what('s| is| was) (it|that) like for you",
    "i (thought|knew|was sure|assumed|was afraid|was scared|worried|figured) (that)? you('d| would|'ll) (be|think|say|laugh|leave|judge|stop|hate|tell me|go|have|get|look|want)",
    "you('ve| have| were|'re) (never|always|been|only)? (been)? (so|very|really|too)? (patient|kind|good|honest|straight) (with|to) me",
    "what you said (last|to me|the other|before|about me|stuck|stayed|hurt|upset)",
    "(therapy|counselling|counseling) (is|isn't|was|has been|hasn't|really|does|doesn't) (really|actually|just|not)? (helped|helping|helps|working|the only place|the one place|for me)",
    "(nobody|no one|i've never had anyone|i never had anyone) ... (like|the way) you (do|did|have)",
    "(do|will|would) you (even|really|still|ever)? (like|care about|remember|believe|miss|forgive|hate|think of) me",
    "you('ve| have)? not (gone off|forgotten|given up on|got tired of) me",
    "(because|cos|'cause|cause)? (you're|you get) (only|just)? paid to (listen|be nice|say|care|sit)",
    "it's your job to (listen|be nice|say|care)",
    "(there's (something|a thing)|something|one thing) (i|i've) (never told|haven't told|not told|didn't tell) you",
    "(there's (something|a thing)|something|one thing)? i('ve)? (never told|haven't told|didn't tell|kept from) you (that|this|about|because|before)",
    "you must (think (i'm|i am|me|this)|be (bored|tired|sick|fed up)|hate|get)",
)  # fmt: skip
_ANYONE = phrases(
    "(it's|and it's|it was|feels|felt) like",
    "(and|so) you (just|only|never|didn't) (know|go|get|have)",
    "(and|so|then|as|but) you (can|could|can't|get|feel|have to|want|try|start|end up|lose)",
    "like when",
    "(as|like|and like) you",
    "(when|if|where|once|whenever|until|unless|how) you",
    "(he|she|they|people|everybody|everyone) (goes|says|said|was like|were like|is like|asked|go|say)",
)
"""Where *you* is somebody quoted, or anyone at all."""


@detector(BETWEEN_US)
def between_us(scene: Scene) -> Iterator[Draft]:
    """Wordings about the other chair or the work itself; not *you know*, nor *as you said*."""
    for turn in scene.client:
        for match in meant(turn, _US, reach=0, tentative=True):
            start, _end = clause(turn, match.start)
            anyone = any(start <= other.start < match.start for other in _ANYONE.find(turn))
            if anyone or told_of(turn, match.start):
                continue
            yield worded(
                turn,
                match,
                _("Perhaps something is said here about the two people in the room: {quote}"),
                _("the words are about the other chair, or about meeting here"),
            )
            break


CORRECTS = Card(
    kind="corrects",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("Not quite that, perhaps"),
    looks_for=_("the client says openly that the other has not quite got it"),
    opening=_("What would be closer?"),
    clinical=_("Assertion of own meaning; not a rupture marker"),
    source="Rennie 1994 on deference and its absence; wordings our own",
    examples=(
        notices(
            "No, it's not that.", "T: So it was her silence.", "C: No, it's not that. It was that she knew."
        ),
        notices("That's not what I meant.", "T: You'd given up by then.", "C: That's not what I meant."),
        notices(
            "It's more that I was tired.",
            "T: It sounds as if you were angry.",
            "C: It's more that I was tired.",
        ),
        leaves("T: You don't like it.", "C: No, I don't like it at all."),
        leaves("T: Did you go?", "C: No, I stayed at home that day."),
        leaves("T: So it was her silence.", "C: No, you're right, it was."),
        leaves("T: So it was her silence.", "C: He said that's not what he meant."),
    ),
)

_NOT_IT = phrases(
    "(that's|that is|it's|it is|that was|it was) not (really|quite|exactly|actually|entirely|so much)? (it|that|what (i (meant|mean|said|was saying|am saying)|happened|it (is|was)|i'm saying)|how i|the (point|reason|same thing|same)|quite right|about (that|him|her|them|it|the)|because|like that)",
    "(it|that) (isn't|wasn't) (really|quite|exactly|actually|so much)? (it|that|what (i (meant|mean|said)|happened)|how i|the (point|reason|same)|about (that|him|her|them|it)|because|like that)",
    "(it's|it was|i think it's|i'd say it's) (actually|really|maybe|probably)? more (that|of a|like|about|the|because|a) *",
    "not (quite|exactly|so much) (that|it|because|about|more|the|like|but|maybe)?",
    "not (really|necessarily) (that|because|about|more|the|but|maybe|like) *",
    "it's not (because of|about|to do with) (that|him|her|them|it|my)",
    "(they|he|she|i|you) (don't|didn't|doesn't) (really|exactly|actually|quite) (say|said|mean|do|did|think) (that|it)",
    "actually (it's|it was|that's|i (was|wasn't|don't|didn't)) ...",
    "you (didn't|don't) * (me|over me|it|that) you (were|just|only|did) ...",
    "(what|it's what|it's the|it's) ... that (i'm|i was|i am) (concerned|worried|upset|angry|scared|talking) about",
    "i (didn't|never) (actually|really)? (say|said|mean|meant) (that|it like that|i (was|wanted|am|felt))",
    "(you've|you) (got|misunderstood|heard) (it|that|me) (wrong|backwards|the wrong way|the other way)",
    "i wouldn't (really|exactly|quite)? (say|call|put) (that|it)",
)  # fmt: skip
_DENIES = frozenset(
    ["not", "don't", "didn't", "doesn't", "never", "no", "can't", "couldn't", "won't", "isn't", "wasn't", "aren't",
     "weren't", "haven't", "hasn't", "nothing", "nobody", "wouldn't", "without", "unsure", "hardly"]
)  # fmt: skip
_NO = phrases("(well|oh|um)? no")
_AGREES = phrases(
    "no ... (you're right|that's (right|true|fine|great|good)|i know|exactly|definitely|of course|it is|it was|not at all|worries|problem|thank|thanks|thank you|it's (fine|nice|good|quite))",
    "no (no|one|thank you|thanks|worries|problem|i know|of course)",
)
_ABOUT_YOU = frozenset(["you", "you're", "you've", "you'd", "you'll", "your"])
_ASKS = frozenset(["do", "did", "does", "is", "are", "was", "were", "would", "could", "can", "what", "how", "why", "d'you", "have", "has"])  # fmt: skip


@detector(CORRECTS)
def corrects(scene: Scene) -> Iterator[Draft]:
    """Such a wording near the start of the answer to something the other said, not to a question."""
    for turn in scene.client:
        other = turn.previous
        if other is None or other.role is not Role.THERAPIST or len(other.words) < _SOMETHING:
            continue
        match = _set_right(turn, other)
        if match is None or quoted(turn, match.start) or _AGREES.within(turn):
            continue
        heard = close_by(other, other.sentences[-1][0], other.sentences[-1][1])
        here = close_by(turn, match.start, match.end)
        yield Draft(
            (here, heard),
            says=_(
                "After {heard} comes {quote}. Perhaps that was not quite it, and it could be said."
            ).format(heard=said(other.quote(heard)), quote=said(turn.quote(here))),
            because=_("the answer sets something right"),
        )


_SOMETHING = 4
"""A shorter turn of the other's says too little to be set right."""
_MORE_THAN_NO = 6
_TELLING = 4
"""Letters of a word that tells something."""


def _set_right(turn: Heard, other: Heard) -> Match | None:
    """An outright wording, or a plain *no* to a statement about oneself that held no *not*."""
    last = _last_words(other)
    if "?" in other.plain[_late(other) :]:
        return None
    match = _NOT_IT.first(turn)
    if match is not None and _opens(turn, match):
        return match
    match = _NO.first(turn)
    if match is None or match.start != turn.words[0].start or len(turn.words) < _MORE_THAN_NO:
        return None
    denied = any(word.said in _DENIES for word in other.words if word.start >= _late(other))
    if denied or set(last[:2]) & _ASKS or not (_echoes(turn, last) or _tells_of_you(last)):
        return None
    return Match(match.start, turn.sentence_at(match.end)[1], match.phrase)


def _tells_of_you(last: list[str]) -> bool:
    """Whether a sentence of some length begins by telling the client about themselves."""
    return len(last) >= _MORE_THAN_NO and bool(set(last[:_MORE_THAN_NO]) & _ABOUT_YOU - {"your"})


def _echoes(turn: Heard, last: list[str]) -> bool:
    """Whether a telling word of what the other said about the client comes back in the answer."""
    telling = {word for word in last if len(word) >= _TELLING}
    return bool(set(last) & _ABOUT_YOU and telling & turn.vocabulary - _ABOUT_YOU)


def _opens(turn: Heard, match: Match) -> bool:
    """Whether at most a few small words stand before a place."""
    return sum(word.start < match.start for word in turn.words) <= 3


def _late(turn: Heard) -> int:
    """Where the last two sentences of a turn begin."""
    return turn.sentences[-2:][0][0] if turn.sentences else 0


def _last_words(turn: Heard) -> list[str]:
    start, end = turn.sentences[-1] if turn.sentences else (0, 0)
    return [word.said for word in turn.words if start <= word.start < end]


DETECTORS = (between_us, corrects)
