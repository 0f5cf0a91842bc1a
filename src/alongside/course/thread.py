"""Threads: people, places, themes and stories that come back, and how they were told early and late."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.bond.cited import Cited
from alongside.session import Role


class Strand(StrEnum):
    """What comes back."""

    PERSON = "person"
    PLACE = "place"
    THEME = "theme"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a thread came up in one hour: its turns in order, and who opened it."""

    hour: str
    turns: tuple[str, ...]
    opened_by: Role | None
    """Who spoke of it first; ``None`` in a remembered hour, whose moments have no order."""
    longest: Cited
    """The client's longest own telling in that hour; where only the therapist spoke of it, the therapist's."""


@dataclass(frozen=True, slots=True)
class Version:
    """One telling looked at closely, all of it quoted: who does the acting, and what is said about oneself."""

    cited: Cited
    acting: tuple[str, ...]
    """Who does what, in the words of the telling ("he shut", "I stayed"), in order."""
    of_oneself: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """Something that comes back in at least two hours, or that a person made a thread of.

    ``id`` is a digest of what it is about; ``by`` is the person who named it, ``None`` for the machine.
    """

    id: str
    name: str
    strand: Strand
    tellings: tuple[Telling, ...]
    words: tuple[str, ...] = ()
    """The words by which it was found, the most telling one first; empty for a thread of a person's making."""
    by: Role | None = None
    early: Version | None = None
    late: Version | None = None
    new: tuple[Cited, ...] = ()
    """What stands in the late telling and in none before it."""
