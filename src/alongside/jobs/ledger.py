"""Work that survives a crash: what is to be done, who is at it, how far it is.

A step is one row. Whoever works on it holds its token, and every change asks for exactly the row with that token, so that a
worker that was taken for dead can't undo what another did. A row goes back in line up to three times.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, Q, QuerySet

from alongside.jobs.models import Job, JobState, Reason, Step, WaitsFor

MOST_ATTEMPTS = 3
LOST_AFTER = datetime.timedelta(seconds=90)
"""Without a heartbeat; a worker gives one every second while it waits for a child."""


class NotOurs(Exception):
    """The row was taken back, stopped or taken out meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A step that should be done; the same one again changes nothing."""

    course: UUID
    step: Step
    digest: str
    hour: UUID | None = None
    versions: str = ""
    waits_for: WaitsFor | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A step that somebody is at."""

    id: UUID
    course: UUID
    hour: UUID | None
    step: Step
    digest: str
    versions: str
    token: UUID


@dataclass(frozen=True, slots=True)
class Shown:
    """How far a step is, for a page."""

    id: UUID
    step: Step
    state: JobState
    progress: int
    waits_for: WaitsFor | None
    reason: Reason | None


def add(planned: Planned, at: datetime.datetime, *, again: bool = False) -> UUID:
    """Put a step in line; gives its id, or that of the same step that was there before; ``again`` if that had failed."""
    row, _made = Job.objects.get_or_create(
        course=planned.course,
        hour=planned.hour,
        step=planned.step,
        input_digest=planned.digest,
        versions=planned.versions,
        defaults={
            "state": JobState.WAITING if planned.waits_for else JobState.READY,
            "waits_for": planned.waits_for or "",
            "made": at,
        },
    )
    if again:
        failed = Job.objects.filter(id=row.id, state__in=(JobState.FAILED, JobState.STOPPED))
        failed.update(state=JobState.READY, reason="", waits_for="", attempts=0)
    return row.id


def claim(at: datetime.datetime, steps: Iterable[Step] = tuple(Step)) -> Task | None:
    """Take the next step. Losing a race means trying again; only an empty line means none."""
    in_line = Job.objects.filter(state=JobState.READY, step__in=list(steps)).order_by("made", "id")
    while (row := in_line.first()) is not None:
        token = uuid4()
        taken = Job.objects.filter(id=row.id, state=JobState.READY).update(
            state=JobState.RUNNING,
            token=token,
            heartbeat=at,
            attempts=F("attempts") + 1,
            progress=0,
            waits_for="",
            reason="",
        )
        if taken == 1:
            return Task(row.id, row.course, row.hour, Step(row.step), row.input_digest, row.versions, token)
    return None


def beat(task: Task, progress: int, at: datetime.datetime) -> None:
    """Say that a step is still being worked on.

    Raises:
        NotOurs: it isn't ours any more.
    """
    _change(task, heartbeat=at, progress=progress)


def finish(task: Task, then: Iterable[Planned], at: datetime.datetime) -> None:
    """A step is done, and these come next; all of that or nothing."""
    with transaction.atomic():
        _change(task, state=JobState.DONE, progress=100, heartbeat=None, token=None)
        for planned in then:
            add(planned, at)


def wait(task: Task, waits_for: WaitsFor) -> None:
    """A step can't go on without something; that it was tried doesn't count."""
    _change(task, state=JobState.WAITING, waits_for=waits_for, attempts=0, heartbeat=None, token=None)


def fail(task: Task, reason: Reason) -> None:
    """A step can't be done, however often it is tried."""
    _change(task, state=JobState.FAILED, reason=reason, heartbeat=None, token=None)


def stop(task: Task, reason: Reason) -> None:
    """A step is broken off; one that lacks consent goes on when that is there again."""
    waits_for = WaitsFor.CONSENT if reason is Reason.CONSENT else ""
    _change(
        task,
        state=JobState.STOPPED,
        reason=reason,
        waits_for=waits_for,
        attempts=0,
        heartbeat=None,
        token=None,
    )


def put_back(task: Task) -> None:
    """A step was broken off for no fault of its own; that it was tried doesn't count."""
    _change(task, state=JobState.READY, attempts=F("attempts") - 1, heartbeat=None, token=None)


def give_back(task: Task, reason: Reason) -> None:
    """Something broke: back in line, or failed for good after three times."""
    if not _back(Job.objects.filter(id=task.id, token=task.token, state=JobState.RUNNING), reason):
        raise NotOurs


def take_back(at: datetime.datetime) -> int:
    """Put back in line what nobody gives a heartbeat for any more; gives how many rows that were."""
    return _back(Job.objects.filter(state=JobState.RUNNING, heartbeat__lt=at - LOST_AFTER), Reason.LOST)


def wake(course: UUID, steps: Iterable[Step]) -> int:
    """What waited for consent, or was stopped for want of it, goes back in line; gives how many rows that were."""
    return Job.objects.filter(
        course=course,
        step__in=list(steps),
        waits_for=WaitsFor.CONSENT,
        state__in=(JobState.WAITING, JobState.STOPPED),
    ).update(state=JobState.READY, waits_for="", reason="")


def stop_course(course: UUID, steps: Iterable[Step]) -> int:
    """Somebody took their yes back: stop what runs and let the rest wait; gives how many rows that were."""
    mine = Job.objects.filter(course=course, step__in=list(steps))
    without = {"waits_for": WaitsFor.CONSENT, "attempts": 0, "heartbeat": None, "token": None}
    with transaction.atomic():
        running = mine.filter(state=JobState.RUNNING).update(
            state=JobState.STOPPED, reason=Reason.CONSENT, **without
        )
        return running + mine.filter(state=JobState.READY).update(state=JobState.WAITING, **without)


def try_again(course: UUID, hour: UUID) -> int:
    """Put back in line what failed for a reason that may have gone by; gives how many rows that were."""
    return Job.objects.filter(
        course=course,
        hour=hour,
        state=JobState.FAILED,
        reason__in=(Reason.BROKE, Reason.LOST, Reason.TOO_MUCH),
    ).update(state=JobState.READY, reason="", attempts=0)


def forget(course: UUID, hour: UUID | None = None, *, but: UUID | None = None) -> None:
    """Take out every row of a course, or of one of its hours, but one."""
    rows = Job.objects.filter(course=course) if hour is None else Job.objects.filter(course=course, hour=hour)
    (rows if but is None else rows.exclude(id=but)).delete()


def waiting_courses() -> frozenset[UUID]:
    """Courses in which something waits for consent."""
    return frozenset(
        Job.objects.filter(
            waits_for=WaitsFor.CONSENT, state__in=(JobState.WAITING, JobState.STOPPED)
        ).values_list("course", flat=True)
    )


def steps_of(course: UUID, hour: UUID | None = None) -> tuple[Shown, ...]:
    """How far the steps of an hour are, or those of a course as a whole; the oldest first."""
    return tuple(
        Shown(
            row.id,
            Step(row.step),
            JobState(row.state),
            row.progress,
            WaitsFor(row.waits_for) if row.waits_for else None,
            Reason(row.reason) if row.reason else None,
        )
        for row in Job.objects.filter(course=course, hour=hour).order_by("made", "id")
    )


def _change(task: Task, **changes: object) -> None:
    ours = Job.objects.filter(id=task.id, token=task.token, state=JobState.RUNNING)
    if ours.update(**changes) != 1:
        raise NotOurs


def _back(rows: QuerySet[Job], reason: Reason) -> int:
    often = Q(attempts__gte=MOST_ATTEMPTS)
    with transaction.atomic():
        failed = rows.filter(often).update(state=JobState.FAILED, reason=reason, heartbeat=None, token=None)
        return failed + rows.exclude(often).update(state=JobState.READY, heartbeat=None, token=None)
