"""The only ways to a course, an hour, a private thing and everything else that isn't for everybody: one door each.

A door decides, writes the decision down, and says why. A stranger learns nothing, not even that the thing exists; whoever sits in
the course gets a reason they can read. No role opens a door by itself: somebody sits in the course or they don't.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from alongside.store import audit, consent, jurisdiction
from alongside.store.audit import Noted
from alongside.store.courses import KeptCourse, KeptHour, course_of, hour_of
from alongside.store.models import Person
from alongside.store.naming import Chair, ConsentPurpose, CourseState, HourState, Word
from alongside.store.seats import Sitting, occupants, seats_of, sitting
from alongside.translation import gettext as _


class Act(Word):
    """What somebody wants to do."""

    SEE = "see"
    """That there is a course, and the days of its hours."""
    READ = "read"
    """Words of an hour, and what was noticed in them."""
    ADD = "add"
    """An hour, or something about one that waits."""
    WRITE = "write"
    """Something for oneself alone."""
    CONSENT = "consent"
    INVITE = "invite"
    TAKE = "take"
    LEAVE = "leave"
    FADE = "fade"
    END = "end"
    ERASE = "erase"
    RECORD = "record"
    """Who opened what."""
    BEGIN = "begin"
    """A new course."""
    MANAGE = "manage"
    """People, without anything they said."""


class Reason(Word):
    """Why a door opened or stayed shut."""

    SITS = "sits there"
    SUPERVISES = "both agreed to supervision"
    MANAGES = "is administrator"
    NO_SEAT = "sits nowhere there"
    NOT_THEIRS = "not for this chair"
    NOT_SUPERVISED = "supervision isn't agreed"
    NOT_USED = "not agreed by both"
    FADED = "faded"
    WAITS = "not read yet"
    OVER = "the course is over"
    NOT_OVER = "the course goes on"
    EMPTY = "no client yet"
    LAW = "not in this place"
    IS_THERAPIST = "is a therapist"
    THERAPISTS_ONLY = "for therapists"
    ELSEWHERE = "has other seats, too"


TELLS: Mapping[Reason, str] = {
    Reason.NOT_THEIRS: _("This is for the other chair, or for nobody but the two who talk with each other."),
    Reason.NOT_SUPERVISED: _(
        "A supervisor reads along only while both people say yes to it. It isn't so now."
    ),
    Reason.NOT_USED: _("This isn't used. It takes a yes from both of you."),
    Reason.FADED: _("This hour has faded. Its words are gone."),
    Reason.WAITS: _("This hour hasn't been read yet. Please look again a little later."),
    Reason.OVER: _("This course is over. Nothing more can be added to it."),
    Reason.NOT_OVER: _("A therapist can erase a course only once it is over. Please end it first."),
    Reason.EMPTY: _("There is nobody in the client's chair yet. Please invite them first."),
    Reason.THERAPISTS_ONLY: _("Courses are begun by therapists."),
    Reason.ELSEWHERE: _(
        "They have other seats here, too. A new way in for them is made by whoever runs this place: `alongside people anew`."
    ),
    Reason.LAW: _("In this place Alongside is for training alone. No real hours, and nobody to invite."),
}
"""Each reason to refuse, as a person reads it."""

_BOTH = frozenset({Chair.CLIENT, Chair.THERAPIST})
_MAY: Mapping[Act, frozenset[Chair]] = {
    Act.SEE: _BOTH | {Chair.SUPERVISOR},
    Act.READ: _BOTH | {Chair.SUPERVISOR},
    Act.ADD: _BOTH,
    Act.WRITE: _BOTH,
    Act.CONSENT: _BOTH,
    Act.INVITE: frozenset({Chair.THERAPIST}),
    Act.TAKE: _BOTH,
    Act.LEAVE: _BOTH | {Chair.SUPERVISOR},
    Act.FADE: _BOTH,
    Act.END: _BOTH,
    Act.ERASE: _BOTH,
    Act.RECORD: _BOTH,
    Act.BEGIN: frozenset(),
    Act.MANAGE: frozenset(),
}
_ONLY_WHILE_OPEN = frozenset({Act.ADD, Act.INVITE, Act.END})
_REAL_ONLY = frozenset({Act.ADD, Act.INVITE})


@dataclass(frozen=True, slots=True)
class Allowed[W]:
    """A door that opened: what lies behind it, and for whom."""

    what: W
    seat: Sitting
    reason: Reason


@dataclass(frozen=True, slots=True)
class Refused:
    """A door that stayed shut; a ``stranger`` isn't told that there is one."""

    reason: Reason
    stranger: bool = False

    @property
    def tells(self) -> str:
        """Why, for a person."""
        return TELLS.get(self.reason, "")


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who wants in, and when."""

    person: UUID
    at: datetime.datetime = field(compare=False)


STRANGER = Refused(Reason.NO_SEAT, stranger=True)


def access_course(caller: Caller, course: UUID, act: Act) -> Allowed[KeptCourse] | Refused:
    """The way to a course."""
    decision = _course(caller, course, act)
    _note(caller, act, "course", course, course=course, decision=decision)
    return decision


def access_hour(caller: Caller, hour: UUID, act: Act) -> Allowed[KeptHour] | Refused:
    """The way to an hour. Its words open only while both agree; its day can be seen all the same."""
    kept = hour_of(hour)
    decision: Allowed[KeptHour] | Refused = STRANGER
    if kept is not None:
        decision = _hour(caller, kept, act)
    _note(caller, act, "hour", hour, course=kept.course if kept else None, decision=decision)
    return decision


def access_own(caller: Caller, course: UUID, act: Act = Act.WRITE) -> Allowed[KeptCourse] | Refused:
    """The way to what is private to one's own chair. There is no way to what is private to another."""
    decision = _course(caller, course, act)
    _note(caller, act, "own", course, course=course, decision=decision)
    return decision


def access_consent(caller: Caller, course: UUID) -> Allowed[KeptCourse] | Refused:
    """The way to one's own yes and no."""
    decision = _course(caller, course, Act.CONSENT)
    _note(caller, Act.CONSENT, "consent", course, course=course, decision=decision)
    return decision


def access_record(caller: Caller, course: UUID) -> Allowed[KeptCourse] | Refused:
    """The way to the record of who opened what."""
    decision = _course(caller, course, Act.RECORD)
    _note(caller, Act.RECORD, "record", course, course=course, decision=decision)
    return decision


def access_anew(caller: Caller, course: UUID) -> Allowed[UUID] | Refused:
    """The way to a new way in for the client of a course, who lost theirs; gives the client's id.

    Only where the client's account opens nothing but courses of this therapist's: nobody gets into another's course by it.
    """
    found = _course(caller, course, Act.INVITE)
    decision: Allowed[UUID] | Refused = found if isinstance(found, Refused) else _client_of(caller, found)
    _note(caller, Act.INVITE, "person", course, course=course, decision=decision)
    return decision


def access_beginning(caller: Caller) -> Reason | Refused:
    """The way to a course that isn't there yet."""
    decision: Reason | Refused = Refused(Reason.THERAPISTS_ONLY)
    if Person.objects.filter(id=caller.person, is_active=True, is_therapist=True).exists():
        decision = Reason.IS_THERAPIST if jurisdiction.here().real_hours else Refused(Reason.LAW)
    _note(caller, Act.BEGIN, "course", None, course=None, decision=decision)
    return decision


def access_people(caller: Caller) -> Reason | Refused:
    """The way to the list of people; for administrators. To everybody else there is none."""
    manages = Person.objects.filter(id=caller.person, is_active=True, is_administrator=True).exists()
    decision = Reason.MANAGES if manages else STRANGER
    _note(caller, Act.MANAGE, "people", None, course=None, decision=decision)
    return decision


def _course(caller: Caller, course: UUID, act: Act) -> Allowed[KeptCourse] | Refused:
    kept, seat = course_of(course), sitting(course, caller.person)
    if kept is None or seat is None or kept.state is CourseState.ERASED:
        return STRANGER
    if seat.chair is Chair.SUPERVISOR and not consent.used(course, ConsentPurpose.SUPERVISE):
        return Refused(Reason.NOT_SUPERVISED)
    if seat.chair not in _MAY[act]:
        return Refused(Reason.NOT_THEIRS)
    if act in _ONLY_WHILE_OPEN and kept.state is not CourseState.OPEN:
        return Refused(Reason.OVER)
    if act in _REAL_ONLY and not jurisdiction.here().real_hours:
        return Refused(Reason.LAW)
    if act is Act.ERASE and seat.chair is Chair.THERAPIST and kept.state is CourseState.OPEN:
        return Refused(Reason.NOT_OVER)
    if act is Act.ADD and Chair.CLIENT not in occupants(course):
        return Refused(Reason.EMPTY)
    reason = Reason.SUPERVISES if seat.chair is Chair.SUPERVISOR else Reason.SITS
    return Allowed(kept, seat, reason)


def _client_of(caller: Caller, found: Allowed[KeptCourse]) -> Allowed[UUID] | Refused:
    client = occupants(found.what.id).get(Chair.CLIENT)
    if client is None:
        return Refused(Reason.EMPTY)
    more = Person.objects.filter(id=client).filter(
        Q(is_therapist=True) | Q(is_supervisor=True) | Q(is_administrator=True)
    )
    elsewhere = any(occupants(seat.course).get(Chair.THERAPIST) != caller.person for seat in seats_of(client))
    if more.exists() or elsewhere:
        return Refused(Reason.ELSEWHERE)
    return Allowed(client, found.seat, found.reason)


def _hour(caller: Caller, hour: KeptHour, act: Act) -> Allowed[KeptHour] | Refused:
    decision = _course(caller, hour.course, act)
    if isinstance(decision, Refused):
        return decision
    if act is Act.READ:
        if hour.state is HourState.FADED:
            return Refused(Reason.FADED)
        if not consent.may_mirror(hour.course):
            return Refused(Reason.NOT_USED)
        if hour.state is HourState.WAITING:
            return Refused(Reason.WAITS)
    if act is Act.FADE and hour.state is HourState.FADED:
        return Refused(Reason.FADED)
    return Allowed(hour, decision.seat, decision.reason)


def _note(
    caller: Caller,
    act: Act,
    kind: str,
    one: UUID | None,
    *,
    course: UUID | None,
    decision: Allowed[KeptCourse] | Allowed[KeptHour] | Allowed[UUID] | Reason | Refused,
) -> None:
    told, reason = audit.ALLOWED, decision if isinstance(decision, Reason) else decision.reason
    if isinstance(decision, Refused):
        told = audit.STRANGER if decision.stranger else audit.REFUSED
    audit.note(
        Noted(
            at=caller.at,
            person=caller.person,
            act=act,
            object_kind=kind,
            object_id=str(one or ""),
            course=course if told != audit.STRANGER else None,
            decision=told,
            reason=reason,
        )
    )
