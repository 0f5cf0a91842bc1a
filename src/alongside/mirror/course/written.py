"""What the two wrote of their course: each one's words as they stand, the earlier ones beside the later."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.course.course import CheckIn, Course, Why, Wish
from alongside.mirror.course.calendar import day
from alongside.mirror.course.quoting import CHAIRS, Line, Quoting, Told, weighs
from alongside.mirror.course.way import Known, known
from alongside.mirror.pieces import runs
from alongside.session import Role
from alongside.translation import gettext as _

LATEST = 3
"""Hours whose check-ins, and remembered hours whose moments, stand open; earlier ones are folded."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two wrote, earliest first; empty where there is nothing."""

    who: str
    role: Role
    told: tuple[Told, ...]


type Pair = tuple[Side, Side]
"""Both chairs, the client's first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a form: what it asks, and what was written there, if anything."""

    asks: str
    words: str


@dataclass(frozen=True, slots=True)
class Form:
    """Lines that one of the two filled, or left."""

    who: str
    role: Role
    day: str
    entries: tuple[Entry, ...]
    heavy: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """Both check-ins of one hour."""

    hour: str
    day: str
    sides: tuple[Form, Form]


@dataclass(frozen=True, slots=True)
class Moments:
    """What each of the two remembers of an hour; nothing while somebody has not written."""

    hour: str
    day: str
    waits: bool
    sides: tuple[tuple[str, Role, tuple[Line, ...], bool], ...]
    """For each chair: who it is, which, the moments, and whether they stay closed."""


def wishes(course: Course, quoting: Quoting, about: Wish) -> Pair:
    """What each wrote about one thing, in order of date."""
    client, therapist = (
        Side(
            quoting.people[role],
            role,
            tuple(
                Told(quoting.people[role], role, day(one.date), one.words, weighs(one.words))
                for one in sorted(course.written, key=lambda one: one.date)
                if one.about is about and one.role is role
            ),
        )
        for role in CHAIRS
    )
    return client, therapist


def whys(course: Course, quoting: Quoting) -> tuple[Form, ...]:
    """Why under the what, in order of date; where nobody has written, an empty form for each chair is left to a pen."""
    return tuple(_why(one, quoting) for one in sorted(course.whys, key=lambda one: one.date))


def empty_why() -> tuple[str, ...]:
    """The seven lines."""
    return (
        _("What happened"),
        _("What I felt"),
        _("What I wished for"),
        _("What I was afraid of"),
        _("What I did"),
        _("Where I know that from"),
        _("Does it happen here?"),
    )


def _why(one: Why, quoting: Quoting) -> Form:
    told = (one.event, one.feeling, one.wish, one.fear, one.did, one.from_where, one.here)
    return Form(
        quoting.people[one.role],
        one.role,
        day(one.date),
        tuple(Entry(*pair) for pair in zip(empty_why(), told, strict=True)),
        weighs(*told),
    )


def check_ins(course: Course, quoting: Quoting) -> tuple[Beside, ...]:
    """Both check-ins of each hour of which anybody wrote one; those of an hour that still waits are left closed with it."""
    by_hour: dict[str, dict[Role, CheckIn]] = {}
    for one in course.check_ins:
        by_hour.setdefault(one.hour, {})[one.role] = one
    return tuple(
        _beside(hour.id, by_hour[hour.id], quoting)
        for hour in course.hours
        if hour.id in by_hour and known(hour) is not Known.WAITING
    )


def _beside(hour: str, told: dict[Role, CheckIn], quoting: Quoting) -> Beside:
    client, therapist = (_check_in(told.get(role, CheckIn(hour, role)), quoting) for role in CHAIRS)
    return Beside(hour, quoting.day(hour), (client, therapist))


def _check_in(one: CheckIn, quoting: Quoting) -> Form:
    entries = (
        Entry(_("What stayed with me"), one.stayed),
        Entry(_("Did I feel met, and where"), one.met),
        Entry(_("What I did not say"), one.unsaid),
    )
    return Form(quoting.people[one.role], one.role, "", entries, weighs(one.stayed, one.met, one.unsaid))


def remembered(course: Course, quoting: Quoting) -> tuple[Moments, ...]:
    """The hours that nobody recorded, as each of the two remembers them."""
    return tuple(
        Moments(
            hour.id,
            quoting.day(hour.id),
            known(hour) is Known.WAITING,
            () if known(hour) is Known.WAITING else tuple(_moments(hour.id, role, quoting) for role in CHAIRS),
        )
        for hour in course.hours
        if hour.remembered
    )  # fmt: skip


def _moments(hour: str, role: Role, quoting: Quoting) -> tuple[str, Role, tuple[Line, ...], bool]:
    turns = [turn for turn in quoting.course.hour(hour).words.turns if turn.role is role]
    who = quoting.people[role]
    lines = tuple(Line("", "", "", who, role, runs(turn.text, (), turn.sounds)) for turn in turns)
    return who, role, lines, weighs(*(turn.text for turn in turns))


def latest[Kept](all_of_them: Sequence[Kept]) -> tuple[Sequence[Kept], Sequence[Kept]]:
    """The last few, and those before them."""
    return all_of_them[-LATEST:], all_of_them[:-LATEST]
