"""Which signs a course proposes: the plainest few, each with what came soon after, and with the person's own answer."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from alongside.bond.cited import Cited, Noticed, marked
from alongside.course.course import Kept
from alongside.course.sign import Sign
from alongside.course.signs.reading import BY_KIND, listened
from alongside.course.signs.sought import Worth
from alongside.notice import Observation
from alongside.session import Role
from alongside.translation import gettext as _

AN_HOUR = 3
"""So many signs an hour are proposed, taken over the hours so far: what a quiet hour leaves over, a later one may use."""
MOST_AN_HOUR = 8
SOON = 4
"""Turns of one's own in which the old way is looked for."""

OLD_WAYS = frozenset(
    """absolute certainty_over_fear expects_hurt humour_over_pain near_then_away pleases pushes_back reluctant
    self_attack shuts_down turns_care_aside vanishes""".split()
)
"""The kinds of the client's that move away; the cards say so, and a test holds this to them."""
LEAST = 3.0
"""What weighs less isn't proposed."""
_BESIDE = {
    "own_step": 1.0,
    "feeling": 0.5,
    "catches_self": 0.5,
    "self_kindness": 0.5,
    "trusts_self": 0.5,
    "discloses": 0.5,
}
"""What another kind on the same turn adds to a sign."""
_MORE = 0.5
"""What another sign on the same turn adds."""
_STEPPED_BACK = frozenset("pleases shuts_down vanishes".split())
"""A sign weighs less where the same turn steps back."""


type _ByTurn = Mapping[str, Sequence[Observation]]
_ORDER = {kind: place for place, kind in enumerate(BY_KIND)}


@dataclass(frozen=True, slots=True)
class _Proposal:
    """One sign of an hour; ``at`` is the place of its turn."""

    id: str
    seen: Observation
    weight: float
    worth: Worth
    at: int


def signs(hours: Sequence[Noticed], kept: Sequence[Kept] = ()) -> tuple[Sign, ...]:
    """The signs that are proposed, in order, and every one that was kept or turned down; nothing is in the course unless it is kept.

    An earlier hour's proposals don't depend on the hours after it. Of several answers to one sign the last holds.
    """
    answers = {one.sign: one for one in sorted(kept, key=lambda one: one.date)}
    found: list[Sign] = []
    budget = 0
    for hour in hours:
        noticed = listened(hour)
        budget += AN_HOUR if noticed.words.turns else 0
        by_turn = noticed.by_turn()
        proposals = list(_in_hour(noticed, by_turn))
        chosen = _few(proposals, min(budget, MOST_AN_HOUR))
        budget -= len(chosen)
        ids = {one.id for one in chosen}
        found.extend(
            _sign(noticed, by_turn, one, answers.get(one.id))
            for one in proposals
            if one.id in ids or one.id in answers
        )
    return tuple(found)


def _in_hour(noticed: Noticed, by_turn: _ByTurn) -> Iterator[_Proposal]:
    """Every sign of an hour in order, each with what stands on its turn; of a turn's readings by the encoder the plainest adds to all."""
    for turn in sorted(by_turn, key=noticed.words.index):
        seen = by_turn[turn]
        found = [(one, BY_KIND[one.kind].worth(one.because)) for one in seen if one.kind in BY_KIND]
        if not found:
            continue
        kinds = {one.kind for one in seen} - {one.kind for one, worth in found if not worth.words}
        read = max(worth.read for _, worth in found)
        at = noticed.words.index(turn)
        for one, worth in found:
            weight = worth.words + read + _beside(kinds - {one.kind})
            told = f"{noticed.hour.id}/{one.id}"
            yield _Proposal(hashlib.sha256(told.encode()).hexdigest()[:16], one, weight, worth, at)


def _beside(kinds: set[str]) -> float:
    """What the rest that was noticed on a turn adds or takes away."""
    more = sum(_BESIDE.get(kind, 0.0) for kind in kinds) + _MORE * len(kinds & BY_KIND.keys())
    return more - _MORE * len(kinds & _STEPPED_BACK)


def _few(proposals: Sequence[_Proposal], most: int) -> list[_Proposal]:
    """The plainest, one a turn; where they weigh the same, of as many kinds as there are."""
    chosen: list[_Proposal] = []
    taken: set[int] = set()
    worth = [one for one in proposals if one.weight >= LEAST]
    left = sorted(
        worth, key=lambda one: (-one.weight, one.at, -one.worth.words, -one.worth.read, _ORDER[one.seen.kind])
    )
    kinds: set[str] = set()
    while left and len(chosen) < most:
        plainest = left[0].weight
        one = next(
            (each for each in left if each.weight == plainest and each.seen.kind not in kinds), left[0]
        )
        left.remove(one)
        if one.at not in taken:
            chosen.append(one)
            taken.add(one.at)
            kinds.add(one.seen.kind)
    return chosen


def _sign(noticed: Noticed, by_turn: _ByTurn, one: _Proposal, answer: Kept | None) -> Sign:
    seen = one.seen
    return Sign(
        id=one.id,
        card=BY_KIND[seen.kind].card,
        hour=noticed.hour.id,
        cited=marked(noticed, seen),
        says=seen.says,
        because=seen.because,
        old_way=_old_way(noticed, by_turn, one.at),
        unordered=_("remembered moments don't follow one another") if noticed.hour.remembered else "",
        kept=answer,
    )


def _old_way(noticed: Noticed, by_turn: _ByTurn, at: int) -> Cited | None:
    """The first old way that is noticed on the next turns of the same person."""
    if noticed.hour.remembered:
        return None
    turns = noticed.words.turns[at + 1 :]
    later = islice((turn.id for turn in turns if turn.role is Role.CLIENT), SOON)
    found = (seen for turn in later for seen in by_turn.get(turn, ()) if seen.kind in OLD_WAYS)
    seen = next(found, None)
    return marked(noticed, seen) if seen else None
