"""A course folder brought into the store: every hour waits, sealed, until both people have said yes."""

import datetime
from collections.abc import Iterator
from uuid import UUID, uuid4

from django.db import transaction

from alongside.course.course import CheckIn, Course, OwnThread, Tie, Why, Written
from alongside.folder import Folder, course_of
from alongside.folder.words import Entry
from alongside.session import Hour, Remembered, Role
from alongside.store import boxes
from alongside.store.courses import add_hour, begin
from alongside.store.naming import Chair, HourKind, Purpose, Where

FIRST = "1"
"""The revision of what there is only one of; written again, it is replaced."""
_CHAIRS = (Chair.CLIENT, Chair.THERAPIST)


def bring_in(folder: Folder, therapist: UUID, at: datetime.datetime) -> UUID:
    """Seal a course folder as a new course of this therapist's; all of it, or nothing. The folder stays as it is.

    What one of the two wrote becomes private to their chair, for them to share; signs that were kept, and what reached, are
    the client's.
    """
    course = course_of(folder)
    started = course.hours[0].date if course.hours else folder.about.created
    with transaction.atomic():
        made = begin(therapist, course.name, started=started, at=at)
        hours = {hour.id: _bring_hour(made, hour, at) for hour in course.hours}
        for number, entry in enumerate(entries_of(course)):
            hour = hours.get(entry.hour) if isinstance(entry, CheckIn) else None
            moment = at + datetime.timedelta(microseconds=number)  # so that they stay in order
            where = Where(made, purpose_of(entry), hour, chair_of(entry))
            boxes.put(where, entry, revision=uuid4().hex, at=moment)
    return made


def entries_of(course: Course) -> Iterator[Entry]:
    """Everything that somebody wrote beside the hours."""
    for some in (
        course.written, course.check_ins, course.whys, course.kept, course.reached, course.ties, course.threads,
    ):  # fmt: skip
        yield from some


def purpose_of(entry: Entry) -> Purpose:
    """What kind of box an entry goes into."""
    match entry:
        case Written():
            return Purpose.AGREEMENT
        case Why():
            return Purpose.JOURNAL
        case Tie() | OwnThread():
            return Purpose.MARKS
        case _:
            return Purpose.ANSWERS


def chair_of(entry: Entry) -> Chair:
    """Whose an entry is; what bears no name is the client's to say."""
    role = getattr(entry, "role", Role.CLIENT)
    return Chair.THERAPIST if role is Role.THERAPIST else Chair.CLIENT


def _bring_hour(course: UUID, hour: Hour, at: datetime.datetime) -> UUID:
    number = ord(hour.id[10:] or "a") - ord("a") + 1
    if isinstance(hour.told, Remembered):
        kept = add_hour(course, hour.date, HourKind.REMEMBERED, number=number)
        for chair in _CHAIRS:
            moments = hour.told.of(Role(chair.value))
            if moments is not None:
                boxes.put(Where(course, Purpose.REMEMBERED, kept.id, chair), moments, revision=FIRST, at=at)
        return kept.id
    kept = add_hour(course, hour.date, HourKind.TRANSCRIPT, number=number)
    boxes.put(Where(course, Purpose.TRANSCRIPT, kept.id), hour.told, revision=hour.told.revision, at=at)
    return kept.id
