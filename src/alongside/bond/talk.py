"""One hour made ready to be looked through: its turns, and what was noticed on each."""

import re
from collections.abc import Iterator, KeysView
from dataclasses import dataclass, field

from alongside.bond.cited import Cited, Noticed, whole
from alongside.notice import Observation
from alongside.session import Role, Turn

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NEXT_WORDS = 4
"""With this many words the client has taken the next turn; fewer leave the floor where it was."""


@dataclass(frozen=True)
class Talk:
    """The turns of an hour; made for one look and let go again, since it holds more than an hour's words.

    ``seen`` holds, by place in the order of the turns, the first noticing of each kind that marks the turn there.
    """

    noticed: Noticed
    turns: tuple[Turn, ...] = field(init=False, repr=False)
    seen: dict[int, dict[str, Observation]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = self.noticed.words
        seen: dict[int, dict[str, Observation]] = {}
        for one in self.noticed.report.observations:
            place = words.index(one.evidence[0].span.turn)
            seen.setdefault(place, {}).setdefault(one.kind, one)
        object.__setattr__(self, "turns", words.turns)
        object.__setattr__(self, "seen", seen)

    @property
    def ordered(self) -> bool:
        """Whether one turn came after the other: remembered moments have no order."""
        return not self.noticed.hour.remembered

    def kinds(self, place: int) -> KeysView[str]:
        """What was noticed on the turn at ``place``."""
        return self.seen.get(place, _NOTHING).keys()

    def first(self, place: int, *kinds: str) -> Observation | None:
        """The first noticing of these kinds on the turn at ``place``, in the order of the kinds."""
        found = self.seen.get(place)
        return next((found[kind] for kind in kinds if kind in found), None) if found else None

    def by(self, role: Role, start: int, end: int) -> Iterator[int]:
        """The places from ``start`` up to ``end`` (left out) where this role speaks."""
        for place in range(max(start, 0), min(end, len(self.turns))):
            if self.turns[place].role is role:
                yield place

    def marked(self, role: Role) -> Iterator[int]:
        """The places where something was noticed on this role's turns, in order."""
        return (place for place in sorted(self.seen) if self.turns[place].role is role)

    def quote(self, place: int, *kinds: str) -> Cited:
        """Cite a whole turn; ``kinds`` come first among those noticed."""
        return whole(self.noticed, self.turns[place].id, tuple(dict.fromkeys((*kinds, *self.kinds(place)))))

    def mark(self, place: int, seen: Observation) -> Cited:
        """Cite what a noticing marks on the turn at ``place``."""
        noticed = dict.fromkeys((seen.kind, *self.kinds(place)))
        return Cited(self.noticed.hour.id, self.turns[place].role, seen.evidence[0], tuple(noticed))

    def said(self, place: int) -> int:
        """How many words the turn at ``place`` has, bracketed sounds left out."""
        turn = self.turns[place]
        return len(_WORD.findall(turn.text)) - sum(
            len(_WORD.findall(turn.text[sound.start : sound.end])) for sound in turn.sounds
        )

    def next_of_client(self, place: int) -> int | None:
        """Where the client next says four words or more."""
        later = self.by(Role.CLIENT, place + 1, len(self.turns))
        return next((one for one in later if self.said(one) >= NEXT_WORDS), None)


_NOTHING: dict[str, Observation] = {}
