"""A kind word from the other: let in, or set aside."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import meant, negated, quoted, told_of
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import close_by
from alongside.notice.wording import said
from alongside.session import Role, SoundKind, Span
from alongside.translation import gettext as _

_SO = "so|really|very|just|pretty|quite|rather|such|a lot of|that|how|incredibly|still|also|truly"
KIND = phrases(
    f"(i'm|i am) ({_SO})? ({_SO})? (glad|proud|pleased|impressed|touched|moved|grateful|sorry|sad) (that (you|he|she|they|happened)|of (you|how|what)|to (hear|see) (that|you|this|it)|for (you|what|him)|with you|by (that|what|how)|you|he|she|they|i think)",
    f"(i'm|i am) ({_SO})? (sorry|sad|moved|touched|here)",
    "(i('ll| will| shall| am going to)|i'm going to) (really)? miss *",
    "i ((do)? care (about you|what happens)|(really|do)? (admire|believe in) you|(really|do|did)? feel (quite|very|really|so)? (close|sad|moved|touched|for you)|was (so|very|really)? (moved|touched|sorry|worried about you))",
    "i (really|do|so|just|again)? (appreciate|value|respect|admire) (you (telling|sharing|being|trusting|saying|letting)|your (honesty|courage|openness|trust|strength|commitment|effort))",
    "(thank you|thanks) (so much|very much)? for (telling me|sharing|trusting|saying that|letting me|being (so)? (open|honest)|opening)",
    f"(that's|that is|that was|that sounds|it's|it is|it was|this is) ({_SO})? ({_SO})? (brave|courageous|awful|terrible|painful|lonely|horrible|frightening|a lot to (carry|bear|deal)|amazing|wonderful|impressive|admirable|commendable|generous|kind of you|heartbreaking|great that you|wonderful that you|really hard|so hard|very hard)",
    "(that|it|this) must (have been|be|feel) (so|really|very|pretty|quite|incredibly)? (hard|awful|terrible|painful|lonely|horrible|frightening|scary|difficult|sad)",
    "(it|that) (takes|took) (a lot of|so much|real|great|some)? (courage|strength|guts|bravery)",
    f"you('re| are|'ve been| have been| were) ({_SO})? (a|an|such a)? ({_SO})? (good|strong|kind|brave|caring|smart|thoughtful|loving|wonderful|capable|decent|lovely|generous|great|resilient|courageous|insightful|honest) (person|mother|father|mom|mum|dad|parent|friend|man|woman|son|daughter|nurse|teacher|with|to (him|her|them)|and|in|here|about)?",
    "you('re| are| were)? (not (alone|a bad|selfish|stupid|weak)|allowed to|only (little|a))",
    "you('ve| have)? (did|done|do|are doing) (so|really|very|pretty)? (well|a (great|good|wonderful|lovely) (job|thing)|your best|so much|really well|very well)",
    "you (do)? (deserve|matter|count|stayed (on|with|there)|stood up|looked after|cared|were (only|just) (a|nineteen|little|young|eight|seven|six))",
    "(well done|good on you|(you)? (should|can|must) be (so|very|really)? proud|bless you)",
    "(nobody|no one|no child|no-one) (should|ought|could have|could) (to)? (have to|have)? (known|go through|carry)",
    "you (didn't|don't) (deserve|have to (carry|be (perfect|strong|brave)|earn))",
    "(it|that) (wasn't|isn't|is not|was not) your fault",
    "(can i|let me|shall i|would you like me to|do you want me to|would you like|d'you want) (help you|get you|hold|sit with|carry|a (hand|tissue|minute|glass|lift|cup))",
)  # fmt: skip
"""Kind words of a listener: moved, thanking, standing by; and offers of help."""

_NOT_KIND = phrases(
    "(kind of|good (for|at|to)|great (for|at|to|question)|hard (to|isn't)|honest with yourself)",
    "here to (help|answer|talk|discuss|see|listen|support)", "here (for|because|today|at|in)",
    "sorry (about the|to (keep|interrupt)|i (didn't|missed)|what|could|can|did|i'm|i am|we|for the (wait|delay))",
)  # fmt: skip

TAKEN = phrases(
    "(thank you|thanks|ta) (for (saying|that|telling|being|listening|noticing|seeing|asking|staying)|that (means|helps)|i (appreciate|needed|feel|like))",
    "i (really|do|so)? appreciate (you|that|it|this) (saying|telling|being|listening)?",
    "(that|it) (really|does|did)? (means|meant) (a lot|so much|something|the world|everything)",
    "(that's|that is|it's|it is|that feels|it feels|that was|it was) (really|so|very|quite)? (nice|good|lovely|kind|a relief|comforting|touching|reassuring) (to (hear|know|be|have|feel)|that you|of you|when you|having)?",
    "(that|it) (really|does|did)? (help|helps|helped|touches|touched|moves|moved|reached|landed) (me)?",
    "(that's|that is) (honest|fair|true and kind|right that)",
    "i feel (so much|a lot|much|a bit|already)? (better|lighter|calmer)",
    "i (needed|wanted|want|need) (to hear|you to say) (that|it|this)",
    "i('m| am) (so|really|very|just)? (glad|grateful|touched|moved) (you|that|of it|to hear|for that|for you|it)",
    "(no one|nobody|no-one)('s| has)? (ever|really)? (said|told me|asked) (that|me that|it|me)",
    "i (believe|trust) you",
    "i (like|liked) (that|it|hearing that)",
    "i'll (take|keep|hold on to|remember) (that|it)",
    "i('m| am) (keeping|having|taking) (that|it)",
    "(yes|yeah|oh)? so (am|will|shall) i",
    "(i'd|i would) (rather|sooner) have that",
)  # fmt: skip

_FELT = phrases(
    "(thank you|thanks|ta) for (saying|telling me|noticing|seeing|asking|staying|believing|not (judging|laughing|leaving|giving up))",
    "(thank you|thanks) ... (i feel|i'm feeling|that makes me feel) (so much|a lot|much|a bit|already)? (better|lighter|calmer|less alone)",
    "(that|it|this) (really|does|did|honestly)? (means|meant) (so much|a lot|the world|everything|something) (to me|actually|coming from|that you|thank you|to hear|you know)",
    "(that's|that is|that feels|it feels|that was|it was|it's) (really|so|very|quite|actually)? (good|nice|lovely|a relief|comforting|reassuring|touching) (to hear|to be (heard|seen|asked|believed)|to have (you|someone|somebody)|having you|of you (to|saying)|that you (said|asked|noticed|stayed|remembered|see|understand))",
    "i (really|just|so)? (needed|wanted) (to hear|somebody to say|someone to say|you to say) (that|it|this)",
    "(no one|nobody|no-one)('s| has)? (ever|really) (ever|really)? (said|told me|asked|noticed|believed|stayed) (that|me that|it|me|to me|when)",
    "(talking|coming|being here|just talking) ... (to you|with you|here) (really|always|does)? (helps|helped|has helped)",
    "i (feel|felt) (so much|a lot|much|a bit|really)? (better|lighter|calmer|safer|less alone|heard|understood|seen|cared for) (talking|now|here|with you|already|after|when you|by you)",
    "i('ll| will|'m going to) (take|keep|hold on to|treasure) that (with me)?",
    "i (really|do|so)? appreciate (you|that you|it that you) (saying|telling|listening|asking|noticing|staying|being|said)",
    "(i'm|i am) (so|really|very)? (glad|grateful|touched|moved) (that)? you ('ve)? (said|asked|noticed|told|stayed|came|are|were|did|remembered|listened)",
)
"""Said of a kindness in so many words: no kind word need be found in the turn before."""

SET_ASIDE = phrases(
    "(it's|it was|that's|that was|oh it's|it were) (only|just)? (nothing|only (tea|a)|no big deal|not (much|a big deal|a lot|really|that (big|hard|brave|bad|impressive|good))|no trouble|just (my|me) job|(my|me) job|what (anyone|anybody|you|one|people) (do|does|would do|would))",
    "(anyone|anybody|anybody else|everyone|everybody) (would|could|does|would've) (have)? (done|do|did|said|gone)?",
    "(anyone'd|anybody'd) (have)? (done|do|said|gone)?",
    "i (just|only) (did|do|was doing) (what|my) (i had to|anyone|had to be|job|duty|needed)",
    "i (just)? (got|was) lucky",
    "i (don't|wouldn't|do not) (know|think|say|believe|agree|see|feel) (about)? (that|so|it|i (am|was|did)|it's|it was|that i (am|was|did|do))",
    "i('m| am| was)? (really)? not (really|so sure|sure about that|that (good|strong|brave|nice|kind|smart|clever)|a (good|kind|strong|brave|nice)|though|brave|kind|strong|good)",
    "(hardly|not really|no doubt|yeah right|if you say so|give over|don't be (daft|silly|soft)|don't|oh stop|stop it|leave me be|get away)",
    "(you have to|you've got to|you're paid to|you're just|you're only|you'd|you would) (say|saying|be nice|being nice|paid to) (that|it)?",
    "(you don't|you needn't|there's no need|no need|don't) (have to|need to)? (say|worry|be nice|feel sorry|go soft|fuss|thank me|be sorry)",
    "(i'm|i'll be) (fine|okay|ok|all right|alright) (thanks|thank you|honestly|really|don't worry)",
    "(it's|it is|it was|it were) (done now|not important|a long time ago|years ago|over now|funny though|fine|in the past)",
    "(could|could have|could've) been (worse|a lot worse|much worse)",
    "(other|some|lots of|plenty of) people (have|had|have got|'ve) (it)? (so much|much|a lot|far)? worse",
    "(maybe|perhaps|well|yeah|yes) (but)? (i'm|i am) (a former|the (best|worst) example|no saint|no hero|no angel)",
    "(i'm|i am) (no|hardly a|a former|the worst) (saint|hero|angel|example)?",
    "no (thank you|thanks)",
    "no no (i'm|it's|you|don't|no)",
    "no (it's|it was|it were|that's) (fine|all right|funny|nothing|not)",
    "(it's|that's) all right (you weren't|you didn't|i'm|really|honestly)",
    "(oh)? (please)? don't (please don't)? (it|say that|be)?",
    "(i'm|i am) (fine|all right|okay) (it|that|we|really|i'm)?",
    "but it was(n't| not) (really|just)? (me|my|by choice|hard|that|anything|just|only)",
    "i (can|could|'ll) (manage|do (it|this) (myself|by myself|on my own))",
    "you('ll| will) have (some|somebody|someone) (other|else) ...",
    "(it|that) (doesn't|didn't|don't) (matter|count)",
)  # fmt: skip
_SETTLED = phrases("(it's|that's|i'm) (fine|okay|ok|all right|alright) (with|for|if|to|that|about)", "don't (know|think|want|have|really|feel|like|even|get|remember|understand)")  # fmt: skip
_INFORMED = phrases("(information|your time|the suggestions|the advice|help today|coming in)")
_BARE_THANKS = phrases("(thank you|thanks|ta)")
_MOVED = phrases(
    "(sad|moved|touched|proud|close|sorry (for|that)|miss *|courage|brave|care about)",
)
_YIELDING = frozenset(["okay", "ok", "right", "sure"])
_FEW = 6
_SOMETHING = 4
"""A shorter turn holds nothing that could be let in."""
_OPENING = 14
"""Words within which the answer to a kind word is looked for."""


def kind_in(turn: Heard) -> Match | None:
    """The last kind word of a turn."""
    found = None
    blurred = list(_NOT_KIND.find(turn))
    for match in KIND.find(turn):
        if any(other.start < match.end and match.start < other.end for other in blurred):
            continue
        if not quoted(turn, match.start) and not negated(turn, match.start, reach=2):
            found = match
    return found


def _answer(turn: Heard, listened: Phrases) -> Match | None:
    """A wording within the first words of a turn."""
    reach = turn.words[min(_OPENING, len(turn.words)) - 1].end if turn.words else 0
    return next((m for m in listened.find(turn) if m.start < reach and not quoted(turn, m.start)), None)


def _before(turn: Heard) -> Span | None:
    """The other's last sentence, if the turn said something."""
    other = turn.previous
    if other is None or other.role is not Role.THERAPIST or len(other.words) < _SOMETHING:
        return None
    start, end = other.sentences[-1]
    return close_by(other, start, end)


def _exchanges(scene: Scene) -> Iterator[tuple[Heard, Match, Heard]]:
    """Each turn of the client's that follows a kind word, with the word."""
    for turn in scene.client:
        other = turn.previous
        if other is not None and other.role is Role.THERAPIST:
            match = kind_in(other)
            if match is not None:
                yield other, match, turn


RECEIVES_CARE = Card(
    kind="receives_care",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A kind word let in, perhaps"),
    looks_for=_("after a kind word, the client says or shows that it reached them"),
    opening=_("Where did it land?"),
    clinical=_("Receiving care; taking in corrective experience"),
    source="Fosha 2000 on receptive affective experience; wordings our own",
    examples=(
        notices("That means a lot.", "T: I'm so glad you told me.", "C: That means a lot."),
        notices(
            "Thank you for saying that.", "T: It took courage to ring her.", "C: Thank you for saying that."
        ),
        notices(
            "[crying] I needed to hear that.",
            "T: It wasn't your fault.",
            "C: [crying] I needed to hear that.",
        ),
        leaves("T: The room is free on Monday.", "C: That means a lot of driving."),
        leaves("T: It took courage to ring her.", "C: Anyone would have."),
        leaves("T: I'm so glad you told me.", "C: And then he went off to the pub."),
    ),
)


@detector(RECEIVES_CARE)
def receives_care(scene: Scene) -> Iterator[Draft]:
    """The answer takes up a kind word, in words or tears; or says outright that something was welcome."""
    taken = set()
    for other, kind, turn in _exchanges(scene):
        span = _taken(other, turn)
        if span is None:
            continue
        taken.add(turn.index)
        yield _draft(
            (span, close_by(other, kind.start, kind.end)),
            turn,
            other,
            _("After {kind} comes {quote}. Perhaps it reached home."),
            _("the answer takes up a kind word"),
        )
    for turn in scene.client:
        match = None if turn.index in taken else _outright(turn)
        before = _before(turn) if match else None
        if match is None or before is None or turn.previous is None:
            continue
        yield _draft(
            (close_by(turn, match.start, match.end), before),
            turn,
            turn.previous,
            _("After {kind} comes {quote}. Perhaps something was let in."),
            _("the answer says that something was welcome"),
        )


def _taken(other: Heard, turn: Heard) -> Span | None:
    """Where an answer takes up a kind word: the words, or the whole of it where there are tears."""
    match = None if _INFORMED.within(turn) else _answer(turn, TAKEN) or _moved_thanks(other, turn)
    tears = turn.has_sound(SoundKind.CRYING)
    if match is None and (not tears or len(turn.words) > _OPENING):
        return None
    if _answer(turn, SET_ASIDE) and not tears:
        return None
    return turn.span() if match is None or tears else close_by(turn, match.start, match.end)


def _outright(turn: Heard) -> Match | None:
    """Where a turn says of itself that a kindness was felt."""
    found = (m for m in meant(turn, _FELT, reach=2) if not told_of(turn, m.start))
    return None if _INFORMED.within(turn) else next(found, None)


def _moved_thanks(other: Heard, turn: Heard) -> Match | None:
    """Bare thanks and little more, after the other has said what they feel."""
    if not 0 < len(turn.words) <= _FEW or not _MOVED.within(other) or turn.words[0].said in _YIELDING:
        return None
    return _BARE_THANKS.first(turn)


TURNS_CARE_ASIDE = Card(
    kind="turns_care_aside",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("A kind word set down again, perhaps"),
    looks_for=_("after a kind word or an offer of help, the client makes little of it"),
    opening=_("What is it like to be told something kind?"),
    clinical=_("Difficulty receiving care; minimising"),
    source="Gilbert et al. 2011 (fears of compassion from others); wordings our own",
    examples=(
        notices("Anyone would have.", "T: It took courage to ring her.", "C: Anyone would have."),
        notices("Oh, it's nothing.", "T: I'm really sorry you went through that.", "C: Oh, it's nothing."),
        notices("You have to say that.", "T: You're a good father.", "C: You have to say that."),
        leaves("T: Is it far to come?", "C: It's nothing, ten minutes."),
        leaves("T: You're a good father.", "C: Thank you. That helps."),
        leaves("T: I'm sorry, what did you say?", "C: I don't know what I said."),
    ),
)


@detector(TURNS_CARE_ASIDE)
def turns_care_aside(scene: Scene) -> Iterator[Draft]:
    """The answer makes little of a kind word."""
    for other, kind, turn in _exchanges(scene):
        match = _answer(turn, SET_ASIDE)
        if match is None or turn.has_sound(SoundKind.CRYING):
            continue
        taken = _answer(turn, TAKEN)
        if (taken and taken.start < match.start) or any(m.start == match.start for m in _SETTLED.find(turn)):
            continue
        yield _draft(
            (close_by(turn, match.start, match.end), close_by(other, kind.start, kind.end)),
            turn,
            other,
            _("After {kind} comes {quote}. Perhaps the kind word was hard to keep hold of."),
            _("the answer makes little of a kind word"),
        )


def _draft(spans: tuple[Span, Span], turn: Heard, other: Heard, says: str, because: str) -> Draft:
    here, there = spans
    return Draft(spans, says.format(kind=said(other.quote(there)), quote=said(turn.quote(here))), because)


DETECTORS = (receives_care, turns_care_aside)
