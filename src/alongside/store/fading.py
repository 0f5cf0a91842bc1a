"""Words that fade: one hour, one course, one person. The keys go first; without them the rest is noise.

Each step can be done again: a process that is killed between two of them leaves nothing that opens, and :func:`sweep` does
what was left undone.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.db import transaction

from alongside.folder.whole import write_whole
from alongside.store.backups import prune_keys
from alongside.store.keyring import Gone, destroy_course, destroy_hour, destroy_private, note_gone, tombstones
from alongside.store.models import Box, Course, Hour, Person, Seat
from alongside.store.naming import Chair, CourseState, HourState
from alongside.store.people import forget
from alongside.store.place import Place
from alongside.store.sqlite import ALIASES, scrub

type AllGone = Mapping[Gone, frozenset[UUID]]
_AT_ONCE = 500


def fade(hour: UUID, at: datetime.datetime) -> None:
    """Let one hour fade: its words, what was noticed in them, and what each wrote of it."""
    _fade(hour, at)
    _finish(at)


def fade_due(at: datetime.datetime) -> tuple[UUID, ...]:
    """Let every hour fade whose day has come; gives their ids."""
    due = tuple(
        Hour.objects.filter(fades_on__lte=at.date())
        .exclude(state=HourState.FADED)
        .values_list("id", flat=True)
    )
    for hour in due:
        _fade(hour, at)
    if due:
        _finish(at)
    return due


def erase_course(course: UUID, at: datetime.datetime) -> None:
    """Erase a course: everything in it, both people's private things among it. An empty row with its id stays."""
    destroy_course(course, at.date())
    _finish(at)


def erase_person(person: UUID, at: datetime.datetime) -> None:
    """Erase a person.

    A course in which they sit in the client's chair goes whole: its words are about them. In other courses, what is private
    to their chair goes. An empty row with their id stays, for what was agreed and done.
    """
    for seat in Seat.objects.filter(person=person).exclude(course__state=CourseState.ERASED):
        if seat.chair == Chair.CLIENT:
            destroy_course(seat.course_id, at.date())
        elif seat.until is None:
            destroy_private(seat.course_id, Chair(seat.chair), at.date())
    note_gone(person, at.date())
    _finish(at)


def sweep(at: datetime.datetime, *, using: str = "default", gone: AllGone | None = None) -> None:
    """Take out of a database whatever was destroyed: after a crash, and in an older backup before it is opened."""
    gone = all_gone() if gone is None else gone
    with transaction.atomic(using=using):
        for ids in _few(gone[Gone.KEY]):
            Box.objects.using(using).filter(key__in=ids).delete()
        for ids in _few(gone[Gone.HOUR]):
            Box.objects.using(using).filter(hour__in=ids).delete()
            Hour.objects.using(using).filter(id__in=ids).update(state=HourState.FADED, fades_on=None)
        for ids in _few(gone[Gone.COURSE]):
            Box.objects.using(using).filter(course__in=ids).delete()
            Hour.objects.using(using).filter(course__in=ids).delete()
            Seat.objects.using(using).filter(course__in=ids, until=None).update(until=at)
            Course.objects.using(using).filter(id__in=ids).update(state=CourseState.ERASED)
        for ids in _few(gone[Gone.PERSON]):
            for person in Person.objects.using(using).filter(id__in=ids):
                if person.is_active or person.has_usable_password():
                    forget(person, at, using)


def all_gone() -> AllGone:
    """The ids of everything that must never come back."""
    found: dict[Gone, set[UUID]] = {what: set() for what in Gone}
    for one in tombstones():
        found[one.what].add(one.id)
    return {what: frozenset(ids) for what, ids in found.items()}


def write_list(place: Place) -> None:
    """Write the list of what was destroyed beside the database that holds it, in case that is lost."""
    known = {str(one) for one in tombstones()} | set(read_list(place))
    write_whole(place.destroyed, "".join(f"{line}\n" for line in sorted(known)).encode("ascii"))


def read_list(place: Place) -> tuple[str, ...]:
    """The lines of that list."""
    if not place.destroyed.exists():
        return ()
    return tuple(place.destroyed.read_text(encoding="ascii").split("\n")[:-1])


def _fade(hour: UUID, at: datetime.datetime) -> None:
    course = Hour.objects.values_list("course", flat=True).get(id=hour)
    destroy_hour(course, hour, at.date())


def _finish(at: datetime.datetime) -> None:
    sweep(at)
    place = Place.here()
    write_list(place)
    prune_keys(place.key_backups, at)
    for alias in ALIASES:
        scrub(alias)


def _few(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
