"""Who sits where, and what is theirs alone.

Somebody who comes back by a new invite gets a new seat. What was private to the chair before that stays closed to it: whoever
holds the link could otherwise read what was written for nobody else, and the person who made the link holds it first.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from alongside.store.models import Course, Seat
from alongside.store.naming import Chair, CourseState
from alongside.store.refusal import CannotStore
from alongside.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person in one chair of a course; what was private before ``opens_from`` stays closed to them."""

    course: UUID
    person: UUID
    chair: Chair
    opens_from: datetime.datetime | None = None

    def opens(self, made: datetime.datetime) -> bool:
        """Whether something private to this chair, made then, opens for who sits there now."""
        return self.opens_from is None or made >= self.opens_from


def sitting(course: UUID, person: UUID) -> Sitting | None:
    """Where somebody sits in a course, if they do."""
    return next(_sittings(Seat.objects.filter(course=course, person=person, until=None).order_by("id")), None)


def occupants(course: UUID) -> dict[Chair, UUID]:
    """Who sits in which chair."""
    rows = Seat.objects.filter(course=course, until=None).values_list("chair", "person")
    return {Chair(chair): person for chair, person in rows}


def seats_of(person: UUID) -> tuple[Sitting, ...]:
    """Every chair that somebody sits in, of courses that weren't erased; the newest course first."""
    rows = (
        Seat.objects.filter(person=person, until=None)
        .exclude(course__state=CourseState.ERASED)
        .order_by("-course__started", "course_id")
    )
    return tuple(_sittings(rows))


def sit_down(course: UUID, person: UUID, chair: Chair, at: datetime.datetime) -> None:
    """Take an empty chair.

    Raises:
        CannotStore: the course is over, somebody sits there, or this person sits in another of its chairs.
    """
    with transaction.atomic():
        row = Course.objects.select_for_update().filter(id=course, state=CourseState.OPEN).first()
        if row is None:
            raise CannotStore(_("that course is over. Ask who invited you for a new invite."))
        taken = occupants(course)
        if chair in taken:
            raise CannotStore(_("somebody sits in that chair already. Ask who invited you."))
        if person in taken.values():
            raise CannotStore(_("you sit in that course already, in another chair."))
        Seat.objects.create(course=row, person_id=person, chair=chair, since=at)
        if chair is Chair.CLIENT:
            Course.objects.filter(id=course).update(client=person)


def stand_up(course: UUID, chair: Chair, at: datetime.datetime) -> None:
    """Leave a chair empty."""
    Seat.objects.filter(course=course, chair=chair, until=None).update(until=at)


def sit_anew(person: UUID, at: datetime.datetime) -> None:
    """Give somebody who came back by a new invite new seats in place of those they had."""
    with transaction.atomic():
        for row in Seat.objects.select_for_update().filter(person=person, until=None):
            Seat.objects.filter(id=row.id).update(until=at)
            Seat.objects.create(course_id=row.course_id, person_id=person, chair=row.chair, since=at)


def _sittings(rows: QuerySet[Seat]) -> Iterator[Sitting]:
    before = Seat.objects.filter(course=OuterRef("course"), chair=OuterRef("chair"), until__isnull=False)
    found = rows.annotate(again=Exists(before)).values_list("course", "person", "chair", "since", "again")
    for course, person, chair, since, again in found:
        yield Sitting(course, person, Chair(chair), since if again else None)
