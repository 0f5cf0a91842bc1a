"""Strain between the two, and what was done to mend it.

After the Rupture Resolution Rating System (Eubanks, Muran & Safran 2015; Eubanks & Muran 2022): movements away from the other
or the work, and movements against them, of either chair. Candidates only: nothing is rated, and no alliance is inferred.
"""

from dataclasses import dataclass
from enum import StrEnum

from alongside.bond.cited import Cited
from alongside.session import Role


class Way(StrEnum):
    """Which way somebody moved."""

    WITHDRAWAL = "withdrawal"
    CONFRONTATION = "confrontation"


class Strategy(StrEnum):
    """What helps two people back, after the ten resolution strategies of the 3RS."""

    CLEARS_UP = "clears_up"
    """Clears up a misunderstanding."""
    CHANGES_COURSE = "changes_course"
    """Changes task or goal."""
    EXPLAINS = "explains"
    """Says what the task is for."""
    INVITES = "invites"
    """Invites what the client thinks or feels about the therapist or the talk."""
    OWNS = "owns"
    """Owns a part in it."""
    TELLS_OWN = "tells_own"
    """Tells how the two of them are for the therapist."""
    LINKS_HERE = "links_here"
    """Links it to what happens again and again between the two."""
    LINKS_OUT = "links_out"
    """Links it to how it goes with others."""
    VALIDATES = "validates"
    """Says that the protection makes sense."""
    RETURNS = "returns"
    """Comes back to what was left."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing that was done toward mending."""

    strategy: Strategy
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Strain:
    """A place where something may have moved the two apart, in one hour.

    ``by`` is whose movement it was: the therapist's stepping back or defending counts as readily as the client's. ``places`` are
    the words, in order; ``mends`` what was done after it, in this hour or a later one; ``back`` where both take part again, if that shows.
    """

    hour: str
    way: Way
    by: Role
    places: tuple[Cited, ...]
    mends: tuple[Mend, ...] = ()
    back: Cited | None = None


@dataclass(frozen=True, slots=True)
class NearThenAway:
    """Coming close, and stepping back soon after: two places of one hour."""

    hour: str
    near: Cited
    away: Cited
