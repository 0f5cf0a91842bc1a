"""A laugh or a joke beside something that hurts."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import negated, quoted, supposed
from alongside.notice.engine import Draft, detector
from alongside.notice.lightening import jokes, laughs
from alongside.notice.nearness import tender_places
from alongside.notice.passage import passage
from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.trailing import silent_between
from alongside.notice.wording import said
from alongside.session import Role, SoundKind, Span
from alongside.translation import gettext as _

HUMOUR_OVER_PAIN = Card(
    kind="humour_over_pain",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("A laugh beside something that hurts"),
    looks_for=_(
        "a laugh or a joke in, just before or just after painful, fearful or shameful words of the client's own"
    ),
    opening=_("What was under the laugh, if anything was?"),
    clinical=_("3RS withdrawal: content and affect split"),
    source="Eubanks & Muran 2022 (3RS); the lists of words are our own",
    examples=(
        notices("[laughs]", "C: He left me for the neighbour. [laughs]"),
        notices(
            "[laughs]",
            "C: And I cried in the car park.",
            "T: In the car park.",
            "C: [laughs] Well. You have to park somewhere.",
        ),
        notices("[chuckles]", "C: I was terrified, [chuckles] absolutely terrified."),
        leaves("C: The dog ate the cake. [laughs]"),
        leaves("T: So you cried, and that hurt. [laughs] And then the bus!", "C: [laughs] Yes, the bus."),
        leaves("C: I wasn't hurt. [laughs] Not a scratch."),
        leaves("C: She said she was scared of spiders. [laughs]"),
        leaves(
            "C: I was so ashamed. It took years. Anyway, the cat had kittens in the wardrobe, five of them. [laughs]"
        ),
    ),
)

_SORE = phrases(
    *["hurt", "hurts", "grief", "lonely", "alone", "ashamed", "shame", "humiliated", "heartbroken", "devastated", "unbearable", "abandoned", "rejected",
      "unloved", "unwanted", "numb", "hopeless", "desperate", "miserable", "crying", "cried", "cry", "tears", "sobbing", "sobbed", "worthless", "useless",
      "dread", "panic", "panicked", "terrified", "scared", "frightened", "frightens", "afraid", "died", "dying", "funeral", "cancer", "miscarriage",
      "divorce", "divorced", "suicide", "hospital", "abused", "addiction", "addicted", "scary", "pathetic", "disgusting", "idiot", "failure", "burden",
      "disabled", "sacked", "fired", "dumped", "bullied", "beaten", "shaking", "embarrassing", "embarrassed", "stupid", "guilty", "weak", "fat", "ugly",
      "struggling", "fault", "freak", "invisible", "disaster", "overwhelmed", "depressed", "depression", "anxiety", "drunk", "relapse", "relapsed",
      "guilt", "discouraging", "discouraged", "humiliating", "painful", "frightening", "suicidal", "overdose", "prison", "jail", "arrested", "ill", "sick of"],
    "passed away", "walked out", "left me", "lost (him|her|them|my|our)", "fell apart", "falling apart", "no friends",
    "not good enough", "broke up", "split up", "(best|worst|bad) example", "heart attack", "massive heart attack", "nobody there",
    "don't trust", "get in trouble", "in trouble", "hate (myself|my)", "can't (bear|cope|breathe|stand|sleep|stop)",
    "couldn't (bear|cope|breathe|stand|move|speak|sleep|stop)", "wanted to die", "(kill|top|hurt|hang|shoot|harm) (myself|meself|me)", "i were sick", "i was sick", "threw up", "hard to", "the worst",
)  # fmt: skip
_OWN = frozenset(
    ["i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself", "we", "our", "us", "we're", "we'd"]
)
_YOU = frozenset(["you", "you're", "you've", "you'd", "your"])
_OTHERS = frozenset(
    ["he", "she", "they", "he's", "she's", "they're", "he'd", "she'd", "people", "everybody", "everyone"]
)
_POSSESSED = frozenset(["my", "our", "mine"])
_LOSSES = frozenset(["died", "dying", "funeral", "cancer", "miscarriage", "divorce", "suicide", "hospital", "passed away", "walked out", "left me", "heart attack", "fault", "addiction", "depression", "anxiety"])  # fmt: skip
"""Painful to the speaker even where *my mother* or *our son* is the subject."""
_IMPERSONAL = frozenset(
    "scary embarrassing discouraging humiliating painful frightening overwhelming".split()
)
"""Said of *it*, one's own unless another is named."""
_NEAR_WORDS = 8
"""Words that may stand between the pain and the laugh; twice as many within one sentence."""
_FEW_WORDS = 6
"""Words of a turn before a laugh that still answers what was said before the turn."""


@dataclass(frozen=True, slots=True)
class _Mirth:
    """A laugh as the transcript writes it, or words that call themselves a joke."""

    start: int
    end: int
    sound: bool


@detector(HUMOUR_OVER_PAIN)
def humour_over_pain(scene: Scene) -> Iterator[Draft]:
    """One laugh a turn, with the painful words beside it; not where it joins in the other's laugh."""
    for turn in scene.client:
        for mirth in _mirth(turn):
            found = _beside(turn, mirth)
            if found is None:
                continue
            yield _draft(turn, mirth, found)
            break


def _mirth(turn: Heard) -> list[_Mirth]:
    found = [_Mirth(sound.start, sound.end, True) for sound in laughs(turn)]
    found.extend(_Mirth(match.start, match.end, False) for match in jokes(turn))
    return sorted(found, key=lambda one: one.start)


def _beside(turn: Heard, mirth: _Mirth) -> Span | None:
    """The painful words nearest to a laugh: in its turn, or at the end of the own turn before where it opens this one."""
    if _joins_in(turn, mirth):
        return None
    places = sorted(_pains(turn), key=lambda place: _words_between(turn, place, mirth))
    if places and _words_between(turn, places[0], mirth) <= _reach(turn, places[0], mirth):
        return turn.span(*places[0])
    if sum(word.end <= mirth.start for word in turn.words) > _FEW_WORDS:
        return None
    return _late_pain(next(iter(turn.own_before(1)), None)) or _given_back(turn.previous)


def _late_pain(own: Heard | None) -> Span | None:
    """Painful words among the last of the own turn before."""
    if own is None:
        return None
    late = [
        place for place in _pains(own) if sum(place[1] <= word.start for word in own.words) <= _NEAR_WORDS
    ]
    return own.span(*late[-1]) if late else None


def _given_back(previous: Heard | None) -> Span | None:
    """Painful words that the other has just given back: *you were scared*."""
    if previous is None or previous.role is not Role.THERAPIST or "?" in previous.plain:
        return None
    for match in _SORE.find(previous):
        start, end = previous.sentence_at(match.start)
        named = {word.said for word in previous.words if start <= word.start < end}
        if named & _YOU and not quoted(previous, match.start) and not negated(previous, match.start, reach=3):
            return previous.span(match.start, match.end)
    return None


def _reach(turn: Heard, place: tuple[int, int], mirth: _Mirth) -> int:
    begin, end = turn.sentence_at(place[0])
    return 2 * _NEAR_WORDS if begin <= mirth.start <= end else _NEAR_WORDS


def _joins_in(turn: Heard, mirth: _Mirth) -> bool:
    """Whether the other had just laughed, and this laugh comes early in the answer or goes along with it."""
    previous = turn.previous
    return (
        mirth.sound
        and previous is not None
        and previous.has_sound(SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)
        and sum(word.start < mirth.start for word in turn.words) <= _NEAR_WORDS
    )


def _pains(heard: Heard) -> list[tuple[int, int]]:
    """Where painful, fearful or shameful words of one's own stand."""
    found = [(match.start, match.end) for match in tender_places(heard)]
    found.extend((sound.start, sound.end) for sound in heard.turn.sounds if sound.kind is SoundKind.CRYING)
    for match in _SORE.find(heard):
        if quoted(heard, match.start) or supposed(heard, match.start) or negated(heard, match.start, reach=3):
            continue
        if _of_ones_own(heard, match.start, match.end):
            found.append((match.start, match.end))
    return found


def _of_ones_own(heard: Heard, start: int, end: int) -> bool:
    """Whether the nearest person named in the sentence is the speaker, before the words or just after them."""
    begin, finish = heard.sentence_at(start)
    inside = [word for word in heard.words if begin <= word.start < finish]
    mine = _OWN if heard.plain[start:end] in _LOSSES else _OWN - _POSSESSED
    before = [word.said for word in inside if word.start < end and word.said in _OWN | _OTHERS]
    after = [word.said for word in inside if word.start >= end][:3]
    if not before and heard.plain[start:end] in _IMPERSONAL:
        return not set(after) & _OTHERS
    return bool(before and before[-1] in mine) or bool(_OWN & set(after))


def _words_between(turn: Heard, place: tuple[int, int], mirth: _Mirth) -> int:
    """Words between pain and laugh; many, where a silence lies between them."""
    first, second = sorted((place, (mirth.start, mirth.end)))
    if first[1] < second[0] and silent_between(turn, first[1], second[0]):
        return len(turn.words) + _NEAR_WORDS
    return sum(first[1] <= word.start < second[0] for word in turn.words)


def _draft(turn: Heard, mirth: _Mirth, pain: Span) -> Draft:
    """The laugh or joke is marked; the painful words stand beside it."""
    owner = turn.scene.turns[turn.scene.transcript.index(pain.turn)]
    hurting = passage(owner, pain.start, pain.end) if owner.plain[pain.start : pain.end].strip() else pain
    if not mirth.sound:
        marked = passage(turn, mirth.start, mirth.end)
        says = _("Beside {pain} stands a joke: {quote}").format(
            pain=said(owner.quote(hurting)), quote=said(turn.quote(marked))
        )
    else:
        marked = turn.span(mirth.start, mirth.end)
        says = _says_laugh(turn, marked, hurting).format(pain=said(owner.quote(hurting)))
    return Draft(
        (marked, hurting), says=says, because=_("the laugh and the words that hurt stand side by side")
    )


def _says_laugh(turn: Heard, laugh: Span, pain: Span) -> str:
    if pain.turn != turn.id or pain.end <= laugh.start:
        return _("After {pain} comes a laugh.")
    if laugh.end <= pain.start:
        return _("Just before {pain} there is a laugh.")
    return _("There is a laugh within these words: {pain}")


DETECTORS = (humour_over_pain,)
