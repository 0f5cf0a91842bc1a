"""Whoever works: takes the next step in line, does it, and takes care that nobody's no is passed over."""

import datetime
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Event
from uuid import UUID

from django.db import close_old_connections, transaction

from alongside.jobs import ledger, line
from alongside.jobs.apart import TooMuch
from alongside.jobs.ledger import NotOurs, Planned, Task
from alongside.jobs.models import Reason, Step, WaitsFor
from alongside.jobs.stages import NEEDS, Gone, Made, Stage, Stages
from alongside.store.agreed import both_agreed
from alongside.store.naming import ConsentPurpose
from alongside.store.words import due_hours

type Clock = Callable[[], datetime.datetime]

log = logging.getLogger("alongside.jobs")
_IDLE_SECONDS, _TROUBLE_SECONDS = 1.0, 10.0
_LOOK_FOR_FADING = datetime.timedelta(minutes=10)


class TakenBack(Exception):
    """A yes was taken back while a step was running."""


class Leaving(Exception):
    """The worker was told to stop; what it was at goes back in line."""


def now() -> datetime.datetime:
    """The time."""
    return datetime.datetime.now(datetime.UTC)


@dataclass
class Worker:
    """One worker; several can work beside each other."""

    stages: Mapping[Step, Stage] = field(default_factory=lambda: Stages().by_step())
    agreed: Callable[[UUID, ConsentPurpose], bool] = both_agreed
    clock: Clock = now
    _looked: datetime.datetime | None = None

    def run(self, until: Event, *, stays: bool = True) -> None:
        """Work until told otherwise, or until nothing is in line; what earlier detectors looked at is looked at again."""
        begun = False
        while not until.is_set():
            close_old_connections()
            try:
                if not begun:
                    line.look_again(self.clock())
                    begun = True
                went = self.once(until)
            except Exception as fault:  # noqa: BLE001 - a database that is busy or gone for a while ends no worker
                log.error("the ledger can't be reached: %s", type(fault).__name__)
                until.wait(_TROUBLE_SECONDS)
                continue
            if not went:
                if not stays:
                    return
                until.wait(_IDLE_SECONDS)

    def once(self, until: Event | None = None) -> bool:
        """Do one step, if there is one to do; broken off and put back where the worker is told to stop."""
        at = self.clock()
        ledger.take_back(at)
        self._wake()
        self._let_fade(at)
        task = ledger.claim(at, self.stages)
        if task is None:
            return False
        try:
            self._do(task, self.stages[task.step], until or Event())
        except NotOurs:
            log.info("job %s (%s) was taken over or stopped", task.id, task.step)
        return True

    def _do(self, task: Task, stage: Stage, until: Event) -> None:
        if not self._may(task.course, stage.needs):
            ledger.wait(task, WaitsFor.CONSENT)
            return

        def at_each(percent: int) -> None:
            if until.is_set():
                raise Leaving
            if not self._may(task.course, stage.needs):
                raise TakenBack
            ledger.beat(task, percent, self.clock())

        try:
            self._close(task, stage, stage.work(task, at_each, self.clock()))
        except TakenBack:
            ledger.stop(task, Reason.CONSENT)
        except Leaving:
            ledger.put_back(task)
        except Gone:
            ledger.stop(task, Reason.GONE)
        except TooMuch:
            ledger.fail(task, Reason.TOO_MUCH)
        except NotOurs:
            raise
        except Exception as fault:  # noqa: BLE001 - the boundary of all work: the type may be told, the text may hold words
            log.error("job %s (%s) broke: %s", task.id, task.step, type(fault).__name__)
            ledger.give_back(task, Reason.BROKE)

    def _close(self, task: Task, stage: Stage, made: Made) -> None:
        with transaction.atomic():
            if not self._may(task.course, stage.needs):
                raise TakenBack
            made.write()
            if made.failed is None:
                ledger.finish(task, made.then, self.clock())
            else:
                ledger.fail(task, made.failed)

    def _may(self, course: UUID, needs: Iterable[ConsentPurpose]) -> bool:
        return all(self.agreed(course, purpose) for purpose in needs)

    def _wake(self) -> None:
        """Steps that wait for consent go on where it has come."""
        for course in ledger.waiting_courses():
            ready = [step for step, needs in NEEDS.items() if needs and self._may(course, needs)]
            if ready:
                ledger.wake(course, ready)

    def _let_fade(self, at: datetime.datetime) -> None:
        """Hours whose day has come are put in line."""
        if self._looked is not None and at - self._looked < _LOOK_FOR_FADING:
            return
        self._looked = at
        for hour in due_hours(at.date()):
            day = hour.fades_on.isoformat() if hour.fades_on else ""
            ledger.add(Planned(course=hour.course, hour=hour.id, step=Step.FADE, digest=day), at, again=True)
