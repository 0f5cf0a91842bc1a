"""The ledger as a machine: whatever workers, people and crashes do, no step is lost, and none is done twice."""

import datetime
import uuid

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from alongside.jobs import ledger
from alongside.jobs.ledger import LOST_AFTER, MOST_ATTEMPTS, NotOurs, Planned, Task
from alongside.jobs.models import Job, JobState, Reason, Step, WaitsFor

pytestmark = pytest.mark.django_db
BEGIN = datetime.datetime(2026, 5, 4, tzinfo=datetime.UTC)
COURSES = tuple(uuid.UUID(int=n) for n in (1, 2))
WORK = (Step.READ, Step.NOTICE)


class Ledger(RuleBasedStateMachine):
    """Workers that claim, beat, finish, break or die; people who take a yes back and give it again."""

    @initialize()
    def begin(self) -> None:
        Job.objects.all().delete()
        self.at = BEGIN
        self.held: list[Task] = []
        """Every task that was ever claimed; most of them by a worker that no longer has the row."""
        self.finished: list[uuid.UUID] = []
        self.planned: set[tuple[uuid.UUID, Step, str]] = set()

    @rule(course=st.sampled_from(COURSES), step=st.sampled_from(WORK), digest=st.sampled_from("ab"))
    def add(self, course: uuid.UUID, step: Step, digest: str) -> None:
        planned = Planned(course=course, step=step, digest=digest)
        assert ledger.add(planned, self.at) == ledger.add(planned, self.at)
        self.planned.add((course, step, digest))

    @rule()
    def claim(self) -> None:
        ready = Job.objects.filter(state=JobState.READY).count()
        task = ledger.claim(self.at)
        assert (task is None) == (ready == 0)
        if task is not None:
            assert task.id not in self.finished
            self.held.append(task)

    def _try(self, pick: int, what: str) -> None:
        if not self.held:
            return
        task = self.held[pick % len(self.held)]
        row = Job.objects.get(id=task.id)
        ours = row.state == JobState.RUNNING and row.token == task.token
        acts = {
            "beat": lambda: ledger.beat(task, 40, self.at),
            "finish": lambda: ledger.finish(task, (), self.at),
            "wait": lambda: ledger.wait(task, WaitsFor.CONSENT),
            "stop": lambda: ledger.stop(task, Reason.CONSENT),
            "fail": lambda: ledger.fail(task, Reason.REFUSED),
            "break": lambda: ledger.give_back(task, Reason.BROKE),
        }
        if ours:
            acts[what]()
            if what == "finish":
                self.finished.append(task.id)
        else:
            before = Job.objects.values().get(id=task.id)
            with pytest.raises(NotOurs):
                acts[what]()
            assert Job.objects.values().get(id=task.id) == before

    @rule(pick=st.integers(0, 9), what=st.sampled_from(["beat", "finish", "wait", "stop", "fail", "break"]))
    def act(self, pick: int, what: str) -> None:
        self._try(pick, what)

    @rule(seconds=st.sampled_from([1, 60, 100]))
    def time_passes_and_the_dead_are_found(self, seconds: int) -> None:
        self.at += datetime.timedelta(seconds=seconds)
        old = Job.objects.filter(state=JobState.RUNNING, heartbeat__lt=self.at - LOST_AFTER).count()
        assert ledger.take_back(self.at) == old

    @rule(course=st.sampled_from(COURSES), step=st.sampled_from(WORK))
    def a_yes_is_taken_back(self, course: uuid.UUID, step: Step) -> None:
        ledger.stop_course(course, [step])
        going = Job.objects.filter(course=course, step=step, state__in=(JobState.READY, JobState.RUNNING))
        assert not going.exists()

    @rule(course=st.sampled_from(COURSES))
    def a_yes_is_given(self, course: uuid.UUID) -> None:
        ledger.wake(course, WORK)
        assert course not in ledger.waiting_courses()

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        if not hasattr(self, "planned"):
            return
        rows = list(Job.objects.all())
        assert {(row.course, row.step, row.input_digest) for row in rows} == self.planned
        assert len(rows) == len(self.planned)
        assert len(self.finished) == len(set(self.finished))
        for row in rows:
            assert (row.state == JobState.DONE) == (row.id in self.finished)
            assert (row.token is not None) == (row.heartbeat is not None) == (row.state == JobState.RUNNING)
            assert row.attempts <= MOST_ATTEMPTS
            assert (row.waits_for != "") <= (row.state in (JobState.WAITING, JobState.STOPPED))
            assert (row.reason != "") <= (row.state in (JobState.FAILED, JobState.STOPPED))


def test_no_step_is_lost_and_none_is_done_twice() -> None:
    run_state_machine_as_test(
        Ledger, settings=settings(max_examples=25, stateful_step_count=30, deadline=None)
    )


def test_the_oldest_step_comes_first() -> None:
    later = ledger.add(Planned(course=COURSES[0], step=Step.READ, digest="b"), BEGIN + LOST_AFTER)
    earlier = ledger.add(Planned(course=COURSES[0], step=Step.READ, digest="a"), BEGIN)
    claimed = [ledger.claim(BEGIN), ledger.claim(BEGIN)]
    assert [task.id for task in claimed if task] == [earlier, later]


def test_what_comes_next_is_there_only_if_the_step_is_done() -> None:
    ledger.add(Planned(course=COURSES[0], step=Step.READ, digest="a"), BEGIN)
    task = ledger.claim(BEGIN)
    assert task is not None
    ledger.stop_course(COURSES[0], [Step.READ])
    with pytest.raises(NotOurs):
        ledger.finish(task, [Planned(course=COURSES[0], step=Step.NOTICE, digest="a")], BEGIN)
    assert Job.objects.count() == 1
