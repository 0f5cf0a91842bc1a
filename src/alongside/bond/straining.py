"""Where something may have moved the two apart: passages of movements that touch, and what was done to mend them."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.bond.cited import Noticed
from alongside.bond.mending import back_after, mends
from alongside.bond.moves import Move, moves
from alongside.bond.reading import listened
from alongside.bond.strain import Mend, Strain, Strategy, Way
from alongside.bond.talk import Talk
from alongside.bond.telling import telling
from alongside.session import Role

MOST = 3
"""Strains that are proposed of one hour: a reader would tire of more."""
_TOUCH = 5
"""Turns within which two movements belong to one passage."""
_LEAST = 3.5
"""What a passage must weigh: two movements that touch, one of them plain; or a single one that the other takes up."""
_TAKEN_UP = 2.0
"""What it adds that the therapist owns a part of it or asks about it soon after."""
_SOON = 6
_AFTER = 24
"""Turns after a passage within which something said may be meant for it."""
_MOST_PLACES, MOST_MENDS = 4, 5
_CLOSE = 8
_LOOSE = (Strategy.VALIDATES, Strategy.EXPLAINS, Strategy.LINKS_OUT)
"""Strategies whose wordings may be meant for anything: for a passage only this soon after it."""
_BACK_HOURS = 2
"""Hours that a therapist may reach back over."""


@dataclass(frozen=True, slots=True)
class _Passage:
    moves: tuple[Move, ...]
    weight: float

    @property
    def first(self) -> int:
        return self.moves[0].place

    @property
    def last(self) -> int:
        return self.moves[-1].place


def strains(hours: Sequence[Noticed]) -> tuple[Strain, ...]:
    """Candidates of strain in every hour, in order, with what was done to mend them there or in a later hour."""
    found: list[list[Strain]] = []
    for noticed in hours:
        talk = Talk(listened(noticed))
        if talk.ordered:
            _reach_back(talk, found)
            passages = _passages(talk)
            ends = [*(one.first + 1 for one in passages[1:]), len(talk.turns)][: len(passages)]
            found.append([_strain(talk, one, end) for one, end in zip(passages, ends, strict=True)])
        else:
            found.append([_alone(talk, move) for move in _plain(talk)])
    return tuple(itertools.chain.from_iterable(found))


def _passages(talk: Talk) -> list[_Passage]:
    """The plainest passages of an hour, in the order of the turns."""
    gathered: list[list[Move]] = []
    for move in moves(talk):
        if gathered and move.place - gathered[-1][-1].place <= _TOUCH:
            gathered[-1].append(move)
        else:
            gathered.append([move])
    weighed = [_Passage(tuple(one), _weight(talk, one)) for one in gathered if not _polite(one)]
    plain = sorted((one for one in weighed if one.weight >= _LEAST), key=lambda one: (-one.weight, one.first))
    return sorted(plain[:MOST], key=lambda one: one.first)


def _weight(talk: Talk, passage: Sequence[Move]) -> float:
    weight = sum(move.weight for move in passage)
    end = passage[-1].place + _SOON
    taken_up = any(
        mend.strategy in (Strategy.OWNS, Strategy.INVITES, Strategy.CLEARS_UP)
        for _, mend in mends(talk, passage[0].place + 1, end)
    )
    if len(passage) == 1 and not taken_up:
        return 0.0
    return weight + (_TAKEN_UP if taken_up else 0.0)


_POLITE = frozenset(["apart.quick_yes", "apart.waves_off", "pleases", "short_answer"])
"""Kinds that alone show no stepping back, however many there are."""


def _polite(passage: Sequence[Move]) -> bool:
    """Whether all of it may be no more than manners: a yes, a *never mind*, a kind word."""
    return all(not _POLITE.isdisjoint(move.cited.noticed[:1]) for move in passage)


def _strain(talk: Talk, passage: _Passage, end: int) -> Strain:
    """``end`` is where the next passage begins: what mends after that is meant for it, unless it speaks of this one."""
    plainest = sorted(passage.moves, key=lambda move: (-move.weight, move.place))[:_MOST_PLACES]
    way, by = _whose(passage.moves)
    soon = min(end, passage.last + 1 + _AFTER)
    near = (
        (place, mend)
        for place, mend in mends(talk, passage.first + 1, soon)
        if place <= passage.last + _CLOSE or mend.strategy not in _LOOSE
    )
    done = [*near, *_speaking_of(talk, passage, soon)]
    back = _back(talk, done, passage.last)
    return Strain(
        hour=talk.noticed.hour.id,
        way=way,
        by=by,
        places=tuple(move.cited for move in sorted(plainest, key=lambda move: move.place)),
        mends=_few(done),
        back=None if back is None else talk.quote(back),
    )


def _speaking_of(talk: Talk, passage: _Passage, start: int) -> Iterator[tuple[int, Mend]]:
    """What the therapist says much later in the hour in words of the passage, asking about it or owning it."""
    words: set[str] = set()
    for turn in talk.turns[passage.first : passage.last + 1]:
        words |= telling(turn.text)
    for place, mend in mends(talk, start, len(talk.turns)):
        if mend.strategy in _LATER and words & telling(talk.turns[place].text):
            yield place, mend


def _few(done: Sequence[tuple[int, Mend]]) -> tuple[Mend, ...]:
    """At most five, the first of every strategy before a second of any, in their order."""
    firsts: dict[Strategy, int] = {}
    for at, (_, mend) in enumerate(done):
        firsts.setdefault(mend.strategy, at)
    more = (at for at in range(len(done)) if at not in firsts.values())
    kept = sorted([*firsts.values(), *more][:MOST_MENDS])
    return tuple(done[at][1] for at in kept)


def _back(talk: Talk, done: Sequence[tuple[int, Mend]], last: int) -> int | None:
    """Where the client takes part again after the last mend, or after an earlier one, when the passage is over."""
    found = (back_after(talk, max(place, last)) for place, _ in reversed(done))
    return next((place for place in found if place is not None), None)


def _whose(passage: Sequence[Move]) -> tuple[Way, Role]:
    """Which way the most weight moved, and from which chair."""
    weights: dict[tuple[Way, Role], float] = {}
    for move in passage:
        weights[move.way, move.by] = weights.get((move.way, move.by), 0.0) + move.weight
    return max(weights, key=lambda key: weights[key])


_ALONE = frozenset(["pushes_back", "confronts", "apart.complains", "apart.explains_self"])
"""Kinds that one moment shows by itself."""


def _plain(talk: Talk) -> Iterator[Move]:
    """Movements that stand alone: in a remembered hour nothing touches, and each moment was chosen to be told."""
    chosen = sorted(
        (move for move in moves(talk) if not _ALONE.isdisjoint(move.cited.noticed[:1])),
        key=lambda move: -move.weight,
    )
    yield from sorted(chosen[:MOST], key=lambda move: move.place)


def _alone(talk: Talk, move: Move) -> Strain:
    return Strain(hour=talk.noticed.hour.id, way=move.way, by=move.by, places=(move.cited,))


_LATER = (Strategy.OWNS, Strategy.INVITES, Strategy.TELLS_OWN, Strategy.RETURNS)
_OWNING = (Strategy.OWNS, Strategy.TELLS_OWN, Strategy.CLEARS_UP)
_PASSAGE, _LONGEST = 10, 60
"""Turns between two things that mend an earlier hour, and how long that may go on."""


def _reach_back(talk: Talk, found: list[list[Strain]]) -> None:
    """Where the therapist comes back to an earlier hour and owns something of it, add that to the strain it may be meant for."""
    earlier = next((one for one in reversed(found[-_BACK_HOURS:]) if one), None)
    if earlier is None:
        return
    for place in talk.marked(Role.THERAPIST):
        if "earlier.therapist" not in talk.kinds(place):
            continue
        done = list(_together(talk, place))
        if not any(mend.strategy in _OWNING for _, mend in done):
            continue
        at = _meant_for(talk, place, earlier)
        back = _back(talk, done, place)
        strain = earlier[at]
        earlier[at] = replace(
            strain,
            mends=(*strain.mends, *_few(done)),
            back=strain.back if back is None else talk.quote(back),
        )
        return


def _together(talk: Talk, start: int) -> Iterator[tuple[int, Mend]]:
    """What mends from ``start`` on, as long as one thing follows the other soon."""
    reached = start
    for place, mend in mends(talk, start, start + _LONGEST):
        if place - reached > _PASSAGE:
            return
        reached = place
        yield place, mend


def _meant_for(talk: Talk, place: int, earlier: Sequence[Strain]) -> int:
    """Which strain of the earlier hour shares most telling words with what is said now; the last of them where none does."""
    now: set[str] = set()
    for turn in talk.turns[place : place + _PASSAGE]:
        now.update(telling(turn.text))
    shared = [
        len(now & set().union(*(telling(one.evidence.quote) for one in strain.places))) for strain in earlier
    ]
    return max(range(len(earlier)), key=lambda at: (shared[at], at))
