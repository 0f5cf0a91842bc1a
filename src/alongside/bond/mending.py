"""Mending: what a therapist's turn does toward it, and where both take part again."""

from collections.abc import Iterator

from alongside.bond.strain import Mend, Strategy
from alongside.bond.strategies import MEND
from alongside.bond.talk import Talk
from alongside.session import Role

_ORDER = (
    Strategy.OWNS, Strategy.INVITES, Strategy.TELLS_OWN, Strategy.CHANGES_COURSE, Strategy.CLEARS_UP,
    Strategy.RETURNS, Strategy.LINKS_HERE, Strategy.LINKS_OUT, Strategy.VALIDATES, Strategy.EXPLAINS,
)  # fmt: skip
"""In which order a turn that fits several is read."""
_TELLS: dict[str, Strategy] = {
    **{MEND + strategy: strategy for strategy in _ORDER},
    "repairs": Strategy.OWNS,
    "asks_impact": Strategy.INVITES,
    "validates": Strategy.VALIDATES,
}
"""Which strategy a kind tells of: those of the bond first, then those that every session is looked through for."""

_NOT_OWNING = tuple(kind for kind, strategy in _TELLS.items() if strategy is not Strategy.OWNS)
_EXPLAINS_SELF = frozenset(["apart.explains_self", "defends_self"])
"""Kinds with which a turn that owns would rather explain."""


def _excuses(talk: Talk, place: int) -> bool:
    """Whether the therapist says at the same time why it was not theirs, without a *sorry*: an explanation, not an owning."""
    return not talk.kinds(place).isdisjoint(_EXPLAINS_SELF) and "sorry" not in talk.turns[place].text.lower()


def mend_at(talk: Talk, place: int) -> Mend | None:
    """What the therapist's turn at ``place`` does toward mending, if anything."""
    seen = talk.first(place, *_TELLS)
    if seen is None:
        return None
    if _TELLS[seen.kind] is Strategy.OWNS and _excuses(talk, place):
        seen = talk.first(place, *_NOT_OWNING)
        if seen is None:
            return None
    asks = seen.kind == "repairs" and seen.evidence[0].quote.rstrip().endswith("?")
    return Mend(Strategy.INVITES if asks else _TELLS[seen.kind], talk.mark(place, seen))


def mends(talk: Talk, start: int, end: int) -> Iterator[tuple[int, Mend]]:
    """Every mend of the therapist's from ``start`` up to ``end`` (left out), with its place."""
    for place in talk.by(Role.THERAPIST, start, end):
        found = mend_at(talk, place)
        if found is not None:
            yield place, found


NEARER = frozenset(
    ["contact", "discloses", "between_us", "corrects", "states_need", "receives_care", "feeling", "insight", "own_step", "owns",
     "catches_self", "sees_impact", "self_kindness", "trusts_self", "inner_voice"]
)  # fmt: skip
"""Kinds of a client who takes part: nearer, not only agreeing."""
_APART = frozenset(["shuts_down", "turns_care_aside", "pleases", "near_then_away", "vanishes", "short_answer", "self_attack", "apart.waves_off", "apart.quick_yes", "apart.sharp", "apart.leaves_early"])  # fmt: skip
_NEARER_WORDS, _MORE_WORDS = 5, 18
"""Words with which somebody takes part who comes nearer; words that tell more even where no kind is noticed."""


def takes_part(talk: Talk, place: int) -> bool:
    """Whether the client's turn at ``place`` takes part again: nearer in a few words, or telling more, and not stepping back."""
    kinds = talk.kinds(place)
    if kinds & _APART:
        return False
    count = talk.said(place)
    return (count >= _NEARER_WORDS and bool(kinds & NEARER)) or count >= _MORE_WORDS


def back_after(talk: Talk, place: int, *, within: int = 10) -> int | None:
    """Where the client takes part again after ``place``, within so many turns."""
    for later in talk.by(Role.CLIENT, place + 1, place + 1 + within):
        if takes_part(talk, later):
            return later
    return None
