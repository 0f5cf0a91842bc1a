"""The words of an hour and what was noticed in them: every revision of the words, and the newest look at each."""

import datetime
from uuid import UUID

from django.db import transaction

from alongside.notice import Report
from alongside.session import Remembered, Transcript
from alongside.store import boxes
from alongside.store.boxes import Sealed
from alongside.store.courses import KeptHour, hour_of
from alongside.store.models import Box, Hour
from alongside.store.naming import Chair, HourState, Purpose, Where


def words_of(course: UUID, hour: UUID) -> Transcript | None:
    """The newest words of an hour, or what both remember; ``None`` while there are none."""
    words = boxes.newest(Where(course, Purpose.TRANSCRIPT, hour), Transcript)
    if words is not None:
        return words
    client, therapist = (
        boxes.newest(Where(course, Purpose.REMEMBERED, hour, chair), tuple)
        for chair in (Chair.CLIENT, Chair.THERAPIST)
    )
    remembered = Remembered(client, therapist)
    return remembered.words if remembered.open else None


def earlier_words(course: UUID, hour: UUID, revision: str) -> Transcript | None:
    """The words of an hour as they were in that revision; ``None`` where they never were."""
    where = Where(course, Purpose.TRANSCRIPT, hour)
    if any(one.revision == revision for one in boxes.listed(where)):
        return boxes.get(where, Transcript, revision)
    words = words_of(course, hour)
    return words if words is not None and words.revision == revision else None


def put_words(course: UUID, hour: UUID, words: Transcript, at: datetime.datetime) -> None:
    """Seal a transcript as the newest words of an hour, which counts as read from then on."""
    with transaction.atomic():
        boxes.put(Where(course, Purpose.TRANSCRIPT, hour), words, revision=words.revision, at=at)
        Hour.objects.filter(id=hour).exclude(state=HourState.FADED).update(state=HourState.READ)


def report_of(course: UUID, hour: UUID) -> Report | None:
    """The newest look at the newest words; ``None`` while nobody has looked at them."""
    words = words_of(course, hour)
    there = [] if words is None else _looks_at(course, hour, words)
    return boxes.get(there[-1].where, Report, there[-1].revision) if there else None


def put_report(course: UUID, hour: UUID, report: Report, versions: str, at: datetime.datetime) -> None:
    """Seal a look at an hour's words in place of an earlier look at the same; looks at other revisions stay as they are."""
    words = earlier_words(course, hour, report.revision)
    if words is None:
        return
    with transaction.atomic():
        for one in _looks_at(course, hour, words):
            boxes.take_out(one.where, one.revision)
        where = Where(course, Purpose.REPORT, hour)
        boxes.put(where, report, revision=f"{report.revision}.{versions}", at=at)
        Hour.objects.filter(id=hour).exclude(state=HourState.FADED).update(state=HourState.READ)


def looked_with(course: UUID, hour: UUID, words: Transcript) -> str | None:
    """The versions of the detectors of the look at these words, if there is one; it isn't opened."""
    there = _looks_at(course, hour, words)
    return there[-1].revision.partition(".")[2] if there else None


def looked_otherwise(versions: str) -> frozenset[UUID]:
    """Courses in which something was looked at with other detectors than these; nothing is opened."""
    other = Box.objects.filter(purpose=Purpose.REPORT).exclude(revision__endswith=f".{versions}")
    return frozenset(other.values_list("course", flat=True))


def _looks_at(course: UUID, hour: UUID, words: Transcript) -> list[Sealed]:
    there = boxes.listed(Where(course, Purpose.REPORT, hour))
    return [one for one in there if one.revision.partition(".")[0] == words.revision]


def due_hours(day: datetime.date) -> tuple[KeptHour, ...]:
    """Hours that were to fade by that day, and haven't."""
    due = Hour.objects.filter(fades_on__lte=day).exclude(state=HourState.FADED).order_by("fades_on", "id")
    found = (hour_of(one) for one in due.values_list("id", flat=True))
    return tuple(hour for hour in found if hour is not None)
