"""Pace: a longer stretch that comes much more slowly, or more quickly, than this voice spoke before."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alongside.notice.border import first_words
from alongside.notice.card import Card, Claim, Movement, Need, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.floor import PAIR
from alongside.notice.scene import Heard, Scene
from alongside.notice.usual import Usual
from alongside.notice.wording import about, said
from alongside.session import Role, SoundKind
from alongside.translation import gettext as _

LEAST_WORDS, LEAST_MS = 25, 5_000
"""A shorter stretch has no pace to speak of."""
SLOWER, QUICKER = 0.65, 1.45
"""Words a second, against this voice's usual and against its last stretch."""
STRETCHES_BEFORE = 4
"""Fewer stretches than this say nothing about what is usual."""
_UNHEARD = (SoundKind.UNINTELLIGIBLE, SoundKind.CROSSTALK)
# Words that nobody could write down would make a stretch look slow.


@dataclass(frozen=True, slots=True)
class Stretch:
    """One turn of some length, without a silence in it."""

    turn: Heard
    words: int
    length_ms: int

    @property
    def pace(self) -> float:
        """Words a second."""
        return self.words * 1000 / self.length_ms


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch and the last one of the same voice before it, from which it differs as much as from the usual pace."""

    now: Stretch
    before: Stretch
    usual: float


def stretches_in(scene: Scene) -> Iterator[Stretch]:
    """The longer turns of the two, where no silence stands in them."""
    broken = {one.after.index for one in scene.silences if one.before is one.after}
    for heard in scene.turns:
        length_ms = heard.turn.at.length_ms if heard.turn.at else None
        if heard.role not in PAIR or length_ms is None or heard.index in broken or heard.has_sound(*_UNHEARD):
            continue
        if length_ms >= LEAST_MS and len(heard.words) >= LEAST_WORDS:
            yield Stretch(heard, len(heard.words), length_ms)


def _changes(scene: Scene, differs: Callable[[float, float], bool]) -> Iterator[Change]:
    """Stretches whose pace differs from the usual one up to there, and from the last one."""
    usual = {role: Usual() for role in PAIR}
    last: dict[Role, Stretch] = {}
    for stretch in stretches_in(scene):
        role = stretch.turn.role
        middle, before = usual[role].middle(least=STRETCHES_BEFORE), last.get(role)
        usual[role].add(stretch.pace)
        last[role] = stretch
        if middle is None or before is None:
            continue
        if differs(stretch.pace, middle) and differs(stretch.pace, before.pace):
            yield Change(stretch, before, middle)


def _drafts(scene: Scene, differs: Callable[[float, float], bool], says: str) -> Iterator[Draft]:
    """What the times say of each stretch of another pace and of the one before."""
    for change in _changes(scene, differs):
        now, before = first_words(change.now.turn), first_words(change.before.turn)
        if now is None or before is None:
            continue
        told = says.format(
            now=said(change.now.turn.quote(now)),
            words=change.now.words,
            length=about(change.now.length_ms),
            before=said(change.before.turn.quote(before)),
            words_before=change.before.words,
            length_before=about(change.before.length_ms),
        )
        because = _(
            "here it is {now:.1f} words a second; this voice's longer stretches before lay around {usual:.1f}"
        )
        yield Draft((now, before), told, because.format(now=change.now.pace, usual=change.usual))


_BEFORE = (
    "0-8 C: We went up to the allotment on the Sunday and dug over the whole of the top bed before the rain came on and we had to stop.",
    "8.5-10 T: And then you stopped.",
    "10.5-18 C: We sat in the shed with the flask and he told me about the time his father let the beans die on purpose, to make a point.",
    "18.5-20 T: On purpose.",
    "20.5-28 C: He said it was the only time he ever saw his mother cross, and she went out and bought a whole tray of them, ready grown, the next day.",
    "28.5-30 T: Ready grown.",
    "30.5-38 C: They had them for years, they came up every spring by themselves along the back wall, and nobody ever said a word about where they had come from.",
    "38.5-40 T: Nobody said a word.",
)
_SLOW = "40.5-56 C: When he was in the hospital I took him a bag of beans from the plot and he held them in his hand and did not say a thing."
_EVEN = "40.5-49 C: When he was in the hospital I took him a bag of beans from the plot and he held them in his hand and did not say a thing."
_QUICK = "40.5-45.6 C: When he was in the hospital I took him a bag of beans from the plot and he held them in his hand and did not say a thing."
_QUOTE = "When he was in the hospital I took him a bag of beans from the plot"

SLOWS = Card(
    kind="slows",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=None,
    title=_("The words come more slowly"),
    looks_for=_("a longer stretch that is much slower than this voice was before"),
    opening=_("What made these words slow to come?"),
    clinical=_("Slowed speech rate, against the speaker's own median so far"),
    source="Speech rate in words a second, pauses under three seconds included; limits our own",
    needs=frozenset({Need.TIMES}),
    examples=(
        notices(_QUOTE, *_BEFORE, _SLOW),
        notices(_QUOTE, *_BEFORE, _SLOW, "57-59 T: Not a thing."),
        leaves(*_BEFORE, _EVEN),
        leaves(*_BEFORE, _QUICK),
        leaves(*_BEFORE, "40.5-56 C: He did not say a thing."),
        leaves(*_BEFORE, _SLOW.replace(" and he held", " [pause 6s] and he held")),
        leaves(*_BEFORE, _SLOW.replace(" and he held", " [unintelligible] and he held")),
        leaves(*_BEFORE, _SLOW.replace("C:", "T:")),
        leaves(*_BEFORE[4:], _SLOW),
    ),
)


@detector(SLOWS)
def slows(scene: Scene) -> Iterator[Draft]:
    """A longer turn that is slower than this voice's usual pace so far, and than its last longer turn."""
    return _drafts(
        scene,
        lambda pace, other: pace <= SLOWER * other,
        _(
            "The words come more slowly here: {words} words in {length}, from {now} on. "
            "An earlier long stretch of this voice was {words_before} words in {length_before}, from {before} on."
        ),
    )


QUICKENS = Card(
    kind="quickens",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=None,
    title=_("The words come more quickly"),
    looks_for=_("a longer stretch that is much quicker than this voice was before"),
    opening=_("What gave these words their speed?"),
    clinical=_("Quickened speech rate, against the speaker's own median so far"),
    source="Speech rate in words a second, pauses under three seconds included; limits our own",
    needs=frozenset({Need.TIMES}),
    examples=(
        notices(_QUOTE, *_BEFORE, _QUICK),
        notices(_QUOTE, *_BEFORE, _QUICK, "46-48 T: Not a thing."),
        leaves(*_BEFORE, _EVEN),
        leaves(*_BEFORE, _SLOW),
        leaves(*_BEFORE, "40.5-41.5 C: He held them in his hand."),
        leaves(*_BEFORE, _QUICK.replace("C:", "T:")),
        leaves(*_BEFORE[4:], _QUICK),
    ),
)


@detector(QUICKENS)
def quickens(scene: Scene) -> Iterator[Draft]:
    """A longer turn that is quicker than this voice's usual pace so far, and than its last longer turn."""
    return _drafts(
        scene,
        lambda pace, other: pace >= QUICKER * other,
        _(
            "The words come more quickly here: {words} words in {length}, from {now} on. "
            "An earlier long stretch of this voice was {words_before} words in {length_before}, from {before} on."
        ),
    )


DETECTORS = (slows, quickens)
