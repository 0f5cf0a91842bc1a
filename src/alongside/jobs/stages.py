"""What each step does: work first, outside every transaction; then one change that writes its outcome and closes its row."""

import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from alongside.jobs import ledger
from alongside.jobs.apart import Limits, TooMuch, apart
from alongside.jobs.ledger import Planned, Task
from alongside.jobs.models import Reason, Step, WaitsFor
from alongside.jobs.noticing import versions
from alongside.jobs.reading import Outcome
from alongside.notice import Report
from alongside.session import Transcript
from alongside.store import fading, uploads
from alongside.store.asking import Asked, Told
from alongside.store.courses import hour_of
from alongside.store.digest import digest_of
from alongside.store.form import form_of
from alongside.store.naming import ConsentPurpose, HourState, Purpose, Where
from alongside.store.refusal import CannotOpen
from alongside.store.words import put_report, put_words, words_of

type AtEach = Callable[[int], None]


class Apart(Protocol):
    """How a task is done in a process of its own (:func:`alongside.jobs.apart.apart`)."""

    def __call__(self, task: str, parts: Sequence[bytes], limits: Limits, at_each: AtEach) -> bytes: ...


class Gone(Exception):
    """The hour faded, or what the step needs isn't there any more."""


def _nothing() -> None:
    """Write nothing."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a step came to: what is to be written, and what comes next; or why it failed."""

    write: Callable[[], None] = _nothing
    then: tuple[Planned, ...] = ()
    failed: Reason | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: whose yes it needs, and what it does; ``at_each`` gives the heartbeat, and raises where it has to stop."""

    needs: frozenset[ConsentPurpose]
    work: Callable[[Task, AtEach, datetime.datetime], Made]


@dataclass(frozen=True, slots=True)
class Stages:
    """Every step that the computer does."""

    apart: Apart = field(default=apart)

    def by_step(self) -> Mapping[Step, Stage]:
        """The steps, by name."""
        return {
            Step.READ: Stage(NEEDS[Step.READ], self.read),
            Step.NOTICE: Stage(NEEDS[Step.NOTICE], self.notice),
            Step.FADE: Stage(NEEDS[Step.FADE], fade),
            Step.ERASE: Stage(NEEDS[Step.ERASE], erase),
        }

    def read(self, task: Task, at_each: AtEach, at: datetime.datetime) -> Made:
        """An upload to the words of an hour, or to a question, or to a refusal."""
        hour = _hour(task)
        where = uploads.where_of(task.course, hour)
        try:
            asked, files = uploads.asked(where), uploads.files(where)
        except CannotOpen:
            raise Gone from None
        if digest_of(where, (uploads.as_json(asked), *files)) != task.digest:
            raise Gone  # something else was uploaded since, and is in line itself
        outcome = self._outcome(asked, files, at_each)
        words = outcome.transcript
        if words is not None:

            def keep(words: Transcript = words) -> None:
                uploads.take_out(where)
                uploads.tell(where, outcome.told, at)
                put_words(task.course, hour, words, at)

            return Made(keep, (noticing(task.course, hour, words),))
        if outcome.told.speakers:
            question = Planned(
                course=task.course,
                hour=hour,
                step=Step.SPEAKERS,
                digest=task.digest,
                waits_for=WaitsFor.SPEAKERS,
            )
            return Made(lambda: uploads.tell(where, outcome.told, at), (question,))

        def refuse() -> None:
            uploads.take_out(where)
            uploads.tell(where, outcome.told, at)

        return Made(refuse, failed=Reason.REFUSED)

    def _outcome(self, asked: Asked, files: Sequence[bytes], at_each: AtEach) -> Outcome:
        """What comes of reading; a file that takes too much is refused like any other."""
        try:
            told = self.apart("read", (_as_json(Asked, asked), *files), READING, at_each)
        except TooMuch as refusal:
            return Outcome(None, Told(refusal=str(refusal)))
        outcome: Outcome = form_of(Outcome).read(json.loads(told))
        return outcome

    def notice(self, task: Task, at_each: AtEach, at: datetime.datetime) -> Made:
        """The newest words of an hour to what is noticed in them."""
        hour = _hour(task)
        words = words_of(task.course, hour)
        if words is None:
            raise Gone
        if digest_of(_words_where(task.course, hour), (words.revision.encode(),)) != task.digest:
            raise Gone  # they were put right since, and a look at that is in line itself
        told = self.apart("notice", (_as_json(Transcript, words),), NOTICING, at_each)
        report: Report = form_of(Report).read(json.loads(told))
        return Made(lambda: put_report(task.course, hour, report, task.versions, at))


READING = Limits(seconds=120, memory_mb=2_000)
NOTICING = Limits(seconds=1_800, memory_mb=8_000)
NEEDS: Mapping[Step, frozenset[ConsentPurpose]] = {
    Step.READ: frozenset({ConsentPurpose.TRANSCRIBE}),
    Step.SPEAKERS: frozenset({ConsentPurpose.TRANSCRIBE}),
    Step.NOTICE: frozenset({ConsentPurpose.TRANSCRIBE, ConsentPurpose.NOTICE}),
    Step.FADE: frozenset(),
    Step.ERASE: frozenset(),
}
"""What both people have said yes to before a step runs."""


def noticing(course: UUID, hour: UUID, words: Transcript) -> Planned:
    """A look at these words with the detectors of this version."""
    digest = digest_of(_words_where(course, hour), (words.revision.encode(),))
    return Planned(course=course, hour=hour, step=Step.NOTICE, digest=digest, versions=versions())


def fade(task: Task, _at_each: AtEach, at: datetime.datetime) -> Made:
    """Let an hour fade; nothing of it stays in the ledger."""
    hour = _hour(task)
    fading.fade(hour, at)
    return Made(lambda: ledger.forget(task.course, hour, but=task.id))


def erase(task: Task, _at_each: AtEach, at: datetime.datetime) -> Made:
    """Erase a course; nothing of it stays in the ledger."""
    fading.erase_course(task.course, at)
    return Made(lambda: ledger.forget(task.course, but=task.id))


def _words_where(course: UUID, hour: UUID) -> Where:
    return Where(course, Purpose.TRANSCRIPT, hour)


def _hour(task: Task) -> UUID:
    """The hour of a step, while it is there."""
    hour = hour_of(task.hour) if task.hour else None
    if hour is None or hour.state is HourState.FADED:
        raise Gone
    return hour.id


def _as_json(kind: type, value: object) -> bytes:
    return json.dumps(form_of(kind).write(value), separators=(",", ":")).encode("ascii")
