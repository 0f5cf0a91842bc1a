"""How a detector introduces itself."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.session import Role


class Claim(StrEnum):
    """What kind of claim a noticing makes."""

    SEEN = "seen"
    """True by inspection: anybody who reads the lines can check it."""

    READ = "read"
    """Needs judgement: two careful readers may differ."""


class Movement(StrEnum):
    """Which way a noticing looks, so that contact can come before protection on the page."""

    TOWARD = "toward"
    """Contact, staying, a step of one's own, care let in."""

    AWAY = "away"
    """A way of protecting oneself."""

    NEITHER = "neither"


class Need(StrEnum):
    """What a transcript must have before a detector can look at it at all."""

    TIMES = "times"
    """Both ends of every turn."""

    SILENCES = "silences"
    """Both ends of every turn, or pauses written into the text as ``[pause 6s]``."""


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines of talk, and the words a detector must cite first, or ``None`` for a near miss.

    Lines begin with ``C:`` or ``T:``; times may stand before that (``12.5-14 C: …``, in seconds).
    """

    lines: tuple[str, ...]
    quote: str | None


def notices(quote: str, *lines: str) -> Example:
    """An example that must be noticed, at ``quote``."""
    return Example(lines, quote)


def leaves(*lines: str) -> Example:
    """A near miss: it looks alike and must be left alone."""
    return Example(lines, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a detector looks for, whom it listens to, what it needs, and where that comes from.

    ``kind`` is the code name of ``CODEBOOK-2.md`` (timing kinds add their own). ``title`` and ``opening`` are read by both
    people; ``clinical`` is shown only where both agreed to a clinical reading. ``listens_to`` is ``None`` for what lies
    between the two. ``everyday`` kinds are too common to be marked on the page unless they touch another mark; a ``figure`` is
    counted for research and never stands on the page.
    A ``live`` detector says the same about the first ten turns whether or not an eleventh follows.
    """

    kind: str
    version: int
    claim: Claim
    movement: Movement
    listens_to: Role | None
    title: str
    looks_for: str
    opening: str
    clinical: str
    source: str
    examples: tuple[Example, ...]
    needs: frozenset[Need] = frozenset()
    everyday: bool = False
    figure: bool = False
    live: bool = True
    carried: bool = False
    """Whether the turn encoder says where; ``version`` is the encoder's then, a date like 20261125."""

    @property
    def stamp(self) -> str:
        """Name and version, as every noticing records them."""
        return f"{self.kind}@{self.version}"
