"""A course of therapy: its hours in order, and what the two people wrote beside them."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from alongside.session import Evidence, Hour, Role


class Wish(StrEnum):
    """What somebody writes of the course as a whole."""

    HERE_FOR = "here_for"
    """What we are here for."""

    WANT_NEXT = "want_next"
    """What I want next."""

    CARRIED = "carried"
    """At the ending: what is carried inside."""

    RETURNS_LESS = "returns_less"
    """At the ending: what returns less."""

    OPEN = "open"
    """At the ending: what is open."""


@dataclass(frozen=True, slots=True)
class Written:
    """One person's words about the course; written again, never over: the earlier ones show how it changed."""

    about: Wish
    role: Role
    date: datetime.date
    words: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What one person says of one hour; each part may be left out."""

    hour: str
    role: Role
    stayed: str = ""
    """What stayed with me."""
    met: str = ""
    """Did I feel met, and where."""
    unsaid: str = ""
    """What I did not say."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why under the what, filled by a person only; each part may be left out."""

    role: Role
    date: datetime.date
    event: str = ""
    feeling: str = ""
    wish: str = ""
    fear: str = ""
    did: str = ""
    from_where: str = ""
    here: str = ""
    """Does it happen here?"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A proposed sign that the person it is about keeps, or turns down; ``words`` are their own, if they gave any."""

    sign: str
    kept: bool
    date: datetime.date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reached:
    """The client's answer to "Did what came next reach you?"."""

    sequence: str
    date: datetime.date
    words: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A person ties a sequence to a thread: "this happens out there, too"; ``words`` are theirs, if they gave any."""

    sequence: str
    thread: str
    role: Role
    date: datetime.date
    words: str = ""


@dataclass(frozen=True, slots=True)
class OwnThread:
    """A thread that a person made, renamed or put away; it beats the machine's.

    ``of`` is the machine's thread that it takes the place of, if any. ``tellings`` are the places that belong to it
    (hour and turn); without any, those of ``of`` hold.
    """

    name: str
    role: Role
    of: str = ""
    tellings: tuple[tuple[str, str], ...] = ()
    put_away: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course of therapy, under a pseudonym.

    ``hours`` stand in order of date. Everything else was written by one of the two.
    """

    name: str
    hours: tuple[Hour, ...]
    written: tuple[Written, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    whys: tuple[Why, ...] = ()
    kept: tuple[Kept, ...] = ()
    reached: tuple[Reached, ...] = ()
    ties: tuple[Tie, ...] = ()
    threads: tuple[OwnThread, ...] = ()
    _by_id: dict[str, Hour] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        by_id = {hour.id: hour for hour in self.hours}
        if len(by_id) != len(self.hours):
            raise ValueError("two hours have one id")
        if list(self.hours) != sorted(self.hours, key=lambda hour: (hour.date, hour.id)):
            raise ValueError("hours out of order")
        object.__setattr__(self, "_by_id", by_id)

    def hour(self, hour_id: str) -> Hour:
        """The hour with this id; ``KeyError`` where there is none."""
        return self._by_id[hour_id]

    def holds(self, hour_id: str, evidence: Evidence) -> bool:
        """Whether words still stand in that hour as they were cited."""
        return hour_id in self._by_id and evidence.holds_in(self._by_id[hour_id].words)
