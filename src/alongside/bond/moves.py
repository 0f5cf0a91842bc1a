"""Movements away from the other or against them in one hour: which way each goes, whose it is, and how plain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.bond.cited import Cited
from alongside.bond.strain import Way
from alongside.bond.talk import Talk
from alongside.notice import Observation
from alongside.session import Role

_AWAY, _AGAINST = Way.WITHDRAWAL, Way.CONFRONTATION


@dataclass(frozen=True, slots=True)
class Move:
    """One movement: on which turn, which way, how plain, and its words."""

    place: int
    way: Way
    by: Role
    weight: float
    cited: Cited


WEIGHTS: dict[str, tuple[Way, float]] = {
    "pushes_back": (_AGAINST, 3.0),
    "apart.complains": (_AGAINST, 2.0),
    "apart.talks_over": (_AGAINST, 2.0),
    "confronts": (_AGAINST, 2.0),
    "defends_self": (_AGAINST, 2.0),
    "apart.sharp": (_AGAINST, 1.5),
    "apart.explains_self": (_AGAINST, 1.0),
    "shuts_down": (_AWAY, 2.0),
    "moves_away": (_AWAY, 2.0),
    "turns_care_aside": (_AWAY, 1.5),
    "reassures": (_AWAY, 1.5),
    "apart.waves_off": (_AWAY, 1.5),
    "apart.quick_yes": (_AWAY, 1.5),
    "vanishes": (_AWAY, 1.0),
    "near_then_away": (_AWAY, 1.0),
    "pleases": (_AWAY, 1.0),
    "apart.leaves_early": (_AWAY, 1.0),
    "apart.hurries": (_AWAY, 1.0),
    "short_answer": (_AWAY, 0.5),
    "expects_hurt": (_AWAY, 0.5),
    "reluctant": (_AWAY, 0.5),
}
"""How plain a movement each kind is. What stands near to nothing else weighs too little to be a strain."""
_MORE = 0.5
"""What a second kind on the same turn adds."""

_TOLD = re.compile(r"\b(?:he|she|they|who|somebody|someone|my \w+)(?:['’]s)? (?:says?|said|goes|went|tells|told|shouts|shouted)\b", re.IGNORECASE)  # fmt: skip
"""How somebody who isn't in the room is quoted: what comes against after that may be theirs."""
_QUOTED = 0.5
"""What is left of the weight of such words."""


def moves(talk: Talk) -> Iterator[Move]:
    """Every movement away or against, in the order of the turns; one a turn, the plainest."""
    for place in sorted(talk.seen):
        found = [one for kind, one in talk.seen[place].items() if kind in WEIGHTS]
        if found:
            plainest = max(found, key=lambda one: WEIGHTS[one.kind][1])
            way, weight = WEIGHTS[plainest.kind]
            more = _MORE if len(found) > 1 else 0.0
            part = _QUOTED if way is _AGAINST and _told(talk, place, plainest) else 1.0
            yield Move(place, way, talk.turns[place].role, part * (weight + more), talk.mark(place, plainest))


def _told(talk: Talk, place: int, seen: Observation) -> bool:
    """Whether somebody else is quoted on the turn before these words."""
    return _TOLD.search(talk.turns[place].text, 0, seen.evidence[0].span.start) is not None
