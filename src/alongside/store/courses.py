"""Courses and hours as plain values; nothing here decides who may do what."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from alongside.store import boxes
from alongside.store.models import Course, Hour, Seat
from alongside.store.naming import Chair, CourseState, HourKind, HourState, Purpose, Where
from alongside.store.refusal import CannotStore
from alongside.translation import gettext as _

_LETTERS = ("", *"bcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class KeptCourse:
    """A course, without anything that is sealed in it."""

    id: UUID
    therapist: UUID
    client: UUID | None
    state: CourseState
    started: datetime.date
    ended: datetime.date | None


@dataclass(frozen=True, slots=True)
class KeptHour:
    """An hour, without its words."""

    id: UUID
    course: UUID
    date: datetime.date
    number: int
    kind: HourKind
    state: HourState
    fades_on: datetime.date | None

    @property
    def name(self) -> str:
        """Its date, with a letter behind where the day had several."""
        return f"{self.date.isoformat()}{_LETTERS[self.number - 1]}"


def begin(therapist: UUID, title: str, *, started: datetime.date, at: datetime.datetime) -> UUID:
    """Begin a course; the client's chair is empty."""
    with transaction.atomic():
        course = Course.objects.create(therapist_id=therapist, started=started)
        Seat.objects.create(course=course, person_id=therapist, chair=Chair.THERAPIST, since=at)
        boxes.put(Where(course.id, Purpose.TITLE), title, revision="1", at=at)
    return course.id


def end(course: UUID, day: datetime.date) -> None:
    """End a course; what is in it stays until it fades or is erased."""
    Course.objects.filter(id=course, state=CourseState.OPEN).update(state=CourseState.ENDED, ended=day)


def course_of(course: UUID) -> KeptCourse | None:
    """One course."""
    return next((_course(one) for one in Course.objects.filter(id=course)), None)


def courses() -> tuple[KeptCourse, ...]:
    """Every course, those that were erased among them."""
    return tuple(_course(one) for one in Course.objects.order_by("started", "id"))


def title_of(course: UUID) -> str:
    """What the course is called; sealed."""
    return boxes.newest(Where(course, Purpose.TITLE), str) or ""


def add_hour(
    course: UUID,
    date: datetime.date,
    kind: HourKind,
    *,
    number: int | None = None,
    fades_on: datetime.date | None = None,
) -> KeptHour:
    """Add an hour, waiting; the next one of its day where ``number`` doesn't say which."""
    with transaction.atomic():
        if number is None:
            taken = Hour.objects.filter(course=course, date=date).order_by("-number").first()
            number = taken.number + 1 if taken else 1
        if number > len(_LETTERS):
            raise CannotStore(
                _("that day has {most} hours already. Check the date.").format(most=len(_LETTERS))
            )
        return _hour(
            Hour.objects.create(course_id=course, date=date, number=number, kind=kind, fades_on=fades_on)
        )


def hours_of(course: UUID) -> tuple[KeptHour, ...]:
    """The hours of a course, in order."""
    return tuple(_hour(one) for one in Hour.objects.filter(course=course).order_by("date", "number"))


def hour_of(hour: UUID) -> KeptHour | None:
    """One hour."""
    return next((_hour(one) for one in Hour.objects.filter(id=hour)), None)


def _course(row: Course) -> KeptCourse:
    return KeptCourse(row.id, row.therapist_id, row.client_id, CourseState(row.state), row.started, row.ended)


def _hour(row: Hour) -> KeptHour:
    return KeptHour(
        row.id, row.course_id, row.date, row.number, HourKind(row.kind), HourState(row.state), row.fades_on
    )
