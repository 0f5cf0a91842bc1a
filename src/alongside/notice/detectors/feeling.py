"""Feelings named by the client in their own word."""

import re
from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import SUPPOSING, negated, quoted, supposed
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import onward
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _

CARD = Card(
    kind="feeling",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=Role.CLIENT,
    title=_("A feeling has a name here"),
    looks_for=_("the client names a feeling of their own, in a word that the other did not bring"),
    opening=_("Is that the right word for it?"),
    clinical=_("Experiencing Scale, level 3 or more: a feeling is named as one's own"),
    source="Klein, Mathieu-Coughlan & Kiesler 1986 (Experiencing Scales); the lists of words are our own",
    examples=(
        notices("I was so ashamed", "T: And then?", "C: I was so ashamed when he saw it."),
        notices("I feel lonely", "C: I feel lonely most evenings."),
        notices("that scares me", "C: He goes quiet, and that scares me."),
        notices("I'm dreading it", "C: It's my birthday on Sunday. I'm dreading it."),
        notices("I've been so down", "C: I don't know, I've been so down."),
        notices("Terrified", "T: How did that feel?", "C: Terrified."),
        leaves("C: I'm not angry with her."),
        leaves("C: She said I was jealous."),
        leaves("C: Then Maureen goes, I'm so jealous."),
        leaves("C: I feel numb, all down my left arm."),
        leaves("C: He's proud of it."),
        leaves("C: I feel like we never talk."),
        leaves("C: I feel that he was wrong."),
        leaves("C: I'm afraid I can't come on Monday."),
        leaves("C: I'm down to ten a day."),
        leaves("T: You felt ashamed.", "C: Yes, I felt ashamed."),
        leaves("C: If I was scared I'd say so."),
    ),
)

_TENDER = (
    "sad|heartbroken|devastated|gutted|lonely|hurt|ashamed|humiliated|mortified|embarrassed|guilty|scared|afraid|frightened|"
    "terrified|petrified|hopeless|helpless|powerless|numb|miserable|depressed|angry|furious|livid|resentful|bitter|jealous|"
    "envious|heavy hearted|overwhelmed|discouraged|distraught|panicky|relieved|proud"
)
"""Feelings that are worth a word by themselves."""
_INWARD = (
    "alone|empty|down|low|lost|trapped|invisible|left out|rejected|abandoned|betrayed|unloved|unwanted|used|crushed|defeated|broken|"
    "small|desperate|torn|safe|loved|wanted|valued|moved|touched|disgusted|vulnerable|insecure|homesick|tearful|bereft|hollow"
)
"""Words that name a feeling only where somebody says that they feel so."""
_LIGHTER = "worried|anxious|nervous|upset|disappointed|frustrated|stressed|fed up|hopeful|grateful|happy|excited|thrilled|overjoyed|tense|uneasy"
"""Feelings of every day: worth a word where they are strong."""

_MUCH = "so|so so|very|really|really really|that|terribly|incredibly|extremely|absolutely|totally|completely|utterly|super|dead|too|always so|bloody|genuinely|deeply"
_SOMEWHAT = f"{_MUCH}|quite|just|still|pretty|all|kind of|kinda|sort of|a bit|a little|a little bit|always|like|now|also|actually|honestly|almost|right|more"
_AM = "i'm|i am|i was|i were|i've been|i have been|i'd been|i became|i got so|i get so|i start feeling|i started feeling"
_FEEL = (
    "i (just|still|do|did|always|often|sometimes|really|kinda|kind of|sort of|also|actually|even|suddenly|already)? (feel|felt)|i've felt|"
    "i ('m|was|am|'ve been|have been) (just|still|also|kinda|kind of|sort of|really|been|always)? feeling|(left|leaves|leaving) me feeling|(makes|made|making) me feel|"
    "i (end|ended) up feeling|i was left feeling|feeling"
)
_MADE = "makes me|made me|making me|get me|gets me|got me"

_STRONG = phrases(
    f"({_AM}|{_FEEL}) ({_SOMEWHAT})? ({_SOMEWHAT})? ({_TENDER})",
    f"i (get|got) ({_SOMEWHAT})? (sad|lonely|scared|frightened|angry|jealous|depressed|panicky|embarrassed)",
    f"({_MADE}) ({_SOMEWHAT})? (sad|angry|furious|ashamed|scared|lonely|depressed|jealous|miserable|mad|embarrassed|proud)",
    f"({_FEEL}) ({_SOMEWHAT})? ({_SOMEWHAT})? ({_INWARD})",
    f"({_AM}|went home) ({_SOMEWHAT})? ({_SOMEWHAT})? mad (at|with)",
    f"i (get|got|become|became|start getting|started getting) ({_SOMEWHAT})? ({_SOMEWHAT})? (resentful|overwhelmed|irritable|discouraged|tearful|panicked|anxious|frustrated|embarrassed|nervous|ashamed|low|down on myself|bitter|furious|jealous|homesick)",
    "i (really|do|did|still|sort of|kind of|just)? (resent|resented|envy|envied|dread|despise|loathe|grieve for|grieved for) (him|her|them|it|that|my|going|coming|people|being|having|every|what|how)",
    "i('m| am|'ve been| was) (really|so|just|still|a bit|very)? (grieving|heartsick|sick with worry|worried sick|scared to death|bored and lonely|in despair|at my wits' end)",
    "(a|real|huge|big|deep|sort of)? (sense|feeling) of (relief|shame|guilt|loss|dread|loneliness|grief|hopelessness|panic|failure|sadness|pride|emptiness)",
    "i('m| am|'ve been| was|'m getting|am getting|'m really|'m just) (so|really|just|very|extremely|quite|still|also)? (sick and tired|fed up|sick to death) (of|with)",
    "when i('m| am| feel| get) (really|so|very|feeling)? (discouraged|lonely|sad|angry|depressed|scared|anxious|ashamed|overwhelmed|frightened|upset|hurt)",
    f"({_AM}) ({_MUCH}|pretty|quite|all|feeling|really feeling) (alone|down|low|desperate|torn|moved|touched|disgusted|vulnerable)",
    "(that|it|this|which|what|he|she) (really|still|always|just|kind of|does|did|also)? (scares|scared|frightens|frightened|terrifies|terrified|saddens|upsets|humiliates|humiliated) me",
    "(that|it|this|which|what) (really|still|always|just|kind of|does|did|also)? (hurts|hurt|upset) me",
    "i('m| am|'ve been| have been| was)? (really|so|just|absolutely|already|kind of|sort of|still)? (dreading|dread|dreaded) (it|that|this|going|telling|the|seeing|what|when|christmas|being|coming|talking|having|my|every)",
    "i (really|still|do|do still|just|so)? miss (him|her|them|you all|the (girls|boys|lads|kids|children|company|closeness|people|baby)|my (dog|cat|mum|mom|mam|dad|mother|father|wife|husband|son|daughter|brother|sister|friend|friends|nan|gran|boy|girl|family|kids|baby)|us|home|having (someone|somebody)|being (loved|held|close))",
    "i('ve)? (feel|felt|have|had|carry|carried|live with|got) (so much|such|a lot of|this|that|all this|all that|some|a sense of|a deep|deep|huge|this huge|a wave of|waves of|overwhelming|nothing but|real)? (guilt|shame|anger|rage|fury|grief|sadness|sorrow|dread|despair|loneliness|resentment|jealousy|terror|remorse)",
    "my (own)? (guilt|shame|anger|rage|grief|sadness|sorrow|loneliness|despair|jealousy|fear|fears|frustration|resentment|bitterness)",
    "(full of|filled with|fills me with|filled me with|eaten up with|eaten up by|consumed by|consumed with|sick with) (so much)? (guilt|shame|anger|rage|grief|sadness|dread|fear|worry|despair|resentment|jealousy|remorse)",
    "(gives|gave) me (a|such a|a real|this|some)? (sense of|feeling of)? (relief|hope|comfort|peace|dread|joy)",
    "what (i'm|i am|i was) (really|most|so|actually)? (scared|afraid|frightened|terrified|ashamed) of",
)  # fmt: skip
_MILD = phrases(
    f"({_AM}) ({_SOMEWHAT})? ({_SOMEWHAT})? (annoyed|cross|irritated|frustrated|disappointed|upset) (with|at|by) (him|her|them|you|myself|my *|it all|everything|that)",
    f"({_AM}) ({_MUCH}|quite|really|always|just|still|also) ({_SOMEWHAT})? (annoyed|cross|frustrated)",
    f"({_AM}) (just|still|also|kind of|a bit|quite|obviously)? (worried|anxious|nervous) (about|for|that) (my (husband|wife|son|daughter|kids|children|mum|mom|mam|dad|mother|father|family|brother|sister|baby|job|health|marriage|partner|future|memory|drinking)|him|her|them|losing|what (he|she|they|people|will|would|might)|dying|being (alone|left)|us|myself)",
    "i (really|do|always|still|just|constantly)? (worry|worried) about (my (husband|wife|son|daughter|kids|children|mum|mom|mam|dad|mother|father|family|brother|sister|baby|job|health|marriage|partner|future|memory)|him|her|them|losing|what (he|she|they|people|will|would|might)|dying|being (alone|left)|us|that)",
    f"({_AM}) ({_MUCH}) ({_LIGHTER})",
    f"({_FEEL}) ({_SOMEWHAT})? ({_LIGHTER})",
    f"({_MADE}) ({_MUCH})? ({_LIGHTER})",
)  # fmt: skip
_NOT_A_FEELING = phrases(
    "afraid (so|not|(that)? (i (don't|can't|didn't|haven't|couldn't|have to|won't|will have|must|shall|forgot|missed)|we|you|that's|it's|there's|there|the))",
    "hurt (in|at|on|playing|badly in|my|his|her|the|it|myself) *", "(got|get) hurt",
    "(down|low) (to|with|for|on|at|by|in|there|the|here|a|about|two|three|four|five|six|from)",
    "guilty (of|as|plea|verdict|party)", "desperate (for|to)", "numb (in|from|down)", "moved (to|in|out|from|on|away|up|back|house|by the)",
    "touched (by the|the|it|on|base)", "used (to|up|it|the|by)", "lost (weight|it|my|the|a|in|all|interest|on)", "sad to say",
    "safe (to|in|now|enough|from)", "(happy|excited|thrilled|anxious|proud) to", "fed up (to|here)", "worried about (the|it|this|parking)", "proud of it", "happy (with|about|if|for|enough|birthday|hour|medium|that)",
    "wanted (to|it|a|the|him|her|them|you|that|more)", "loved (it|the|him|her|them|to|that|my)", "valued (customer|member)",
    "broken (arm|leg|down|up|the|my)", "small (for|in|talk|enough)", "heavy (from|with|on|after)", "mad at (it|the)", "(as if|as though) (i'm|i was|i am)",
    "(that|it) (really)? hurts me (physically|there|here|when i (walk|bend|sit|eat|breathe))", "empty (handed|stomach)", "my anger (management|issues)",
)  # fmt: skip
_ASKED = phrases("(feel|feeling|feelings|felt|that like for you|it like for you)")
_ANSWER = phrases(f"({_TENDER}|{_LIGHTER}|alone|empty|down|low|lost|trapped|rejected|abandoned|betrayed|mad)")
_WITHIN = 6
"""Words within which an answer names the feeling that was asked for."""
_MISSED_ENDS = frozenset(["so", "and", "but", "every", "when", "a", "terribly", "too", "all", "more", "still", "now", "like", "since", "because", "very", "really", "though", "then", "already", "i"])  # fmt: skip


@detector(CARD)
def feeling(scene: Scene) -> Iterator[Draft]:
    """One feeling a turn, the strongest wording first; not denied, supposed, quoted, asked, or brought by the other."""
    for turn in scene.client:
        match = next(_own(turn, _STRONG), None) or next(_own(turn, _MILD), None) or _answered(turn)
        if match is None:
            continue
        span = turn.span(match.start, match.end)
        yield Draft(
            (span,),
            says=_("A feeling is named here: {quote}.").format(quote=said(turn.quote(_told(turn, match)))),
            because=_("the other had not said the word just before"),
        )


_NEXT = re.compile(
    r",| 'cause| because| and(?:$| (?:i|it|you|he|she|they|we|then|kind|that|the|a|my)\b)| about$"
)
"""Where something else begins."""


def _told(turn: Heard, match: Match) -> Span:
    """The feeling and what it is about, as far as it can be quoted."""
    whole = onward(turn, match.start, match.end)
    other = _NEXT.search(turn.plain, match.end, whole.end)
    end = other.start() if other else whole.end
    told = [word for word in turn.words if match.end < word.end <= end]
    while told and told[-1].said in _DANGLING:
        told.pop()
        end = max((word.end for word in told), default=match.end)
    return turn.span(match.start, end)


_DANGLING = frozenset("a about an and as at because but by for from he how i if in it like my of on or she so than that the they to we when which who with you your".split())  # fmt: skip
"""Words that a quotation doesn't end with."""


def _own(turn: Heard, listened: Phrases) -> Iterator[Match]:
    """Places where a feeling of one's own is named."""
    blurred: list[Match] | None = None
    for match in listened.find(turn):
        blurred = list(_NOT_A_FEELING.find(turn)) if blurred is None else blurred
        if any(other.start < match.end and match.start < other.end for other in blurred):
            continue
        if (
            _brought(turn, match)
            or _denied(turn, match)
            or _misses_a_thing(turn, match)
            or _of_another(turn, match)
            or _of_the_body(turn, match)
        ):
            continue
        if quoted(turn, match.start) or _supposed(turn, match) or _asks(turn, match.end):
            continue
        yield match


def _answered(turn: Heard) -> Match | None:
    """The feeling that begins the answer to a question after feelings, as in *Livid, really*."""
    other = turn.previous
    if (
        other is None
        or other.role is not Role.THERAPIST
        or "?" not in other.plain
        or not _ASKED.within(other)
    ):
        return None
    match = _ANSWER.first(turn)
    if match is None or _brought(turn, match) or _denied(turn, match) or _asks(turn, match.end):
        return None
    start, end = turn.sentence_at(match.start)
    words = [word for word in turn.words if start <= word.start < end]
    if (
        turn.words[0].start < start
        or len(words) > _WITHIN
        or any(m.start <= match.start < m.end for m in _NOT_A_FEELING.find(turn))
    ):
        return None
    return match


def _brought(turn: Heard, match: Match) -> bool:
    """Whether the other had just said the word, or one that begins like it."""
    other = turn.previous
    if other is None or other.role is not Role.THERAPIST:
        return False
    stems = {
        word.said[:5] for word in turn.words if match.start <= word.start < match.end and len(word.said) > 2
    }
    return any(word[:5] in stems - _PLAIN for word in other.vocabulary)


_PLAIN = frozenset(word[:5] for word in f"{_SOMEWHAT}|feel|felt|feeling|makes|made|was|been|have|had|what|that|this|she|the|i'm|i've|my|him|her|them|being|having|going|left|did|does|with|you".replace("|", " ").split())  # fmt: skip


def _supposed(turn: Heard, match: Match) -> bool:
    """Whether it is a supposition; one that ended at a comma before the feeling no longer counts."""
    since = turn.plain.rfind(",", 0, match.start) + 1
    said_since = {word.said for word in turn.words if since <= word.start < match.start}
    return supposed(turn, match.start) and bool(said_since & SUPPOSING)


def _denied(turn: Heard, match: Match) -> bool:
    """Whether a word of denial stands before the feeling, after the last comma before it."""
    since = turn.plain.rfind(",", 0, match.start) + 1
    reach = sum(since <= word.start < match.end for word in turn.words)
    return negated(turn, match.end, reach=reach)


def _asks(turn: Heard, place: int) -> bool:
    start, end = turn.sentence_at(place - 1)
    return "?" in turn.plain[start:end][-3:]


def _of_another(turn: Heard, match: Match) -> bool:
    """Whether a bare *feeling* is somebody else's: the nearest person named before it is not oneself."""
    if not turn.plain.startswith("feeling", match.start):
        return False
    before = [word.said for word in turn.words if word.end <= match.start][-_NEAR:]
    return next((word not in _ONESELF for word in reversed(before) if word in _PERSONS | _ONESELF), True)


def _of_the_body(turn: Heard, match: Match) -> bool:
    """Whether *numb* is said of a part of the body."""
    return "numb" in turn.plain[match.start : match.end] and not _BODY.isdisjoint(turn.vocabulary)


_BODY = frozenset("arm arms body face feet finger fingers foot gum gums hand hands leg legs lip lips mouth side skin toe toes tongue".split())  # fmt: skip
_ONESELF = frozenset(["i", "i'm", "i've", "i'd", "i'll", "me", "my", "myself"])
_PERSONS = frozenset(
    "he he's she she's they they're you you're we we're him her them it's who people someone everyone everybody anyone".split()
)
_NEAR = 6


def _misses_a_thing(turn: Heard, match: Match) -> bool:
    """Whether *I miss her* goes on as *her cooking*."""
    if "miss" not in match.phrase:
        return False
    after = next((word for word in turn.words if word.start >= match.end), None)
    return (
        after is not None
        and not turn.plain[match.end : after.start].strip()
        and after.said not in _MISSED_ENDS
    )


DETECTORS = (feeling,)
