"""What the turn encoder tells of each turn: probabilities by name, marks, and the place in its words that weighed most."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.session import Role

ASKED = (Role.CLIENT, Role.THERAPIST)
"""Whose turns are read for codes; everybody's turns are heard."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One turn as the encoder reads it, from its words and those before it.

    ``probability`` holds calibrated probabilities by name (``move.question``, ``talk.change``, ``notice.contact`` …), those that
    are asked of the turn's role and no others. ``marks`` names the kinds whose probability is high enough to be shown. ``depth``
    is 1 to 7 on a client's turn (after the Experiencing Scale, Klein et al. 1969), ``None`` elsewhere. ``start`` and ``end``
    bound the sentence that weighed most.
    """

    probability: Mapping[str, float] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()
    depth: float | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Codes:
    """A session's turns as one encoder reads them: its version, and ``by_turn`` in the order of the transcript."""

    version: int
    by_turn: tuple[Coded, ...]
