"""Places in an earlier revision of a transcript, found again in a later one.

A place moves only where the whole turn says the same from the same chair: one word more in a sentence may turn it around.
A speaker's name may change, and so may times; neither is what was said.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum

from alongside.session.evidence import Evidence
from alongside.session.transcript import Transcript, Turn


class About(StrEnum):
    """What something that a person said of a session is about."""

    THESE_WORDS = "these words"
    EARLIER_WORDS = "earlier words"
    """The words were corrected since."""
    EARLIER_LOOK = "earlier look"
    """The words stand, but what it answers is no longer noticed in them."""


@dataclass(frozen=True, slots=True)
class Move:
    """The way from one revision to another."""

    before: Transcript
    after: Transcript
    _turns: dict[str, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_turns", dict(_same_turns(self.before, self.after)))

    def of(self, evidence: Evidence) -> Evidence | None:
        """The same words where they stand now; ``None`` where they were corrected, or never stood there."""
        if not evidence.holds_in(self.before) or evidence.span.turn not in self._turns:
            return None
        turn = self._turns[evidence.span.turn]
        return Evidence(replace(evidence.span, turn=turn), evidence.quote, self.after.revision)

    def all_of(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...] | None:
        """Several places; ``None`` where one of them was corrected."""
        moved = [self.of(one) for one in evidence]
        found = tuple(one for one in moved if one is not None)
        return found if len(found) == len(moved) else None


def _same_turns(before: Transcript, after: Transcript) -> Iterable[tuple[str, str]]:
    """Pairs of ids of turns that say the same; each turn at most once, and in order."""
    if [turn.id for turn in before.turns] == [
        turn.id for turn in after.turns
    ]:  # a correction keeps its turns
        return [
            (old.id, new.id)
            for old, new in zip(before.turns, after.turns, strict=True)
            if _said(old) == _said(new)
        ]
    matcher = SequenceMatcher(
        None, [_said(turn) for turn in before.turns], [_said(turn) for turn in after.turns], autojunk=False
    )
    return [
        (before.turns[block.a + step].id, after.turns[block.b + step].id)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _said(turn: Turn) -> tuple[str, str]:
    return turn.role, turn.text
