"""One hour made ready to be looked through: its turns as they are heard, and what was noticed on each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from alongside.bond.cited import Cited, Noticed
from alongside.notice import Heard, Observation, Scene
from alongside.notice.phrases import Match
from alongside.session import Role, cite

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
NEXT_WORDS = 4
"""With this many words the client has taken the next turn; fewer leave the floor where it was."""


@dataclass(frozen=True)
class Talk:
    """The turns of an hour; made for one look and let go again, since it holds more than an hour's words."""

    noticed: Noticed
    seen: dict[str, list[Observation]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "seen", self.noticed.by_turn())

    @cached_property
    def turns(self) -> tuple[Heard, ...]:
        return Scene(self.noticed.words).turns

    @property
    def ordered(self) -> bool:
        """Whether one turn came after the other: remembered moments have no order."""
        return not self.noticed.hour.remembered

    def kinds(self, place: int) -> tuple[str, ...]:
        """What was noticed on the turn at ``place``, each kind once."""
        found = self.seen.get(self.turns[place].id, ())
        return tuple(dict.fromkeys(one.kind for one in found))

    def first(self, place: int, *kinds: str) -> Observation | None:
        """The first noticing of these kinds on the turn at ``place``, in the order of the kinds."""
        found = self.seen.get(self.turns[place].id, ())
        return next((one for kind in kinds for one in found if one.kind == kind), None)

    def by(self, role: Role, start: int, end: int) -> Iterator[int]:
        """The places from ``start`` up to ``end`` (left out) where this role speaks."""
        for place in range(max(start, 0), min(end, len(self.turns))):
            if self.turns[place].role is role:
                yield place

    def quote(self, place: int, match: Match | None = None, *kinds: str) -> Cited:
        """Cite words of a turn, the whole of it without a match; ``kinds`` come first among those noticed."""
        heard = self.turns[place]
        span = heard.span(match.start, match.end) if match else heard.span()
        noticed = dict.fromkeys((*kinds, *self.kinds(place)))
        return Cited(self.noticed.hour.id, heard.role, cite(self.noticed.words, span), tuple(noticed))

    def mark(self, place: int, seen: Observation) -> Cited:
        """Cite what a noticing marks on the turn at ``place``."""
        noticed = dict.fromkeys((seen.kind, *self.kinds(place)))
        return Cited(self.noticed.hour.id, self.turns[place].role, seen.evidence[0], tuple(noticed))

    def said(self, place: int) -> int:
        """How many words the turn at ``place`` has."""
        return len(_WORD.findall(self.turns[place].plain))

    def next_of_client(self, place: int) -> int | None:
        """Where the client next says four words or more."""
        later = self.by(Role.CLIENT, place + 1, len(self.turns))
        return next((one for one in later if self.said(one) >= NEXT_WORDS), None)
