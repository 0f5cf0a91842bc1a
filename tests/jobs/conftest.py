"""A course in a store of its own, two people who may say yes, and an hour's upload. All talk here is invented."""

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from alongside.jobs import child
from alongside.jobs.apart import Limits
from alongside.jobs.stages import AtEach, Stages
from alongside.jobs.worker import Worker
from alongside.notice import Report
from alongside.session import Transcript
from alongside.store import courses, keyring
from alongside.store.asking import Asked
from alongside.store.form import form_of
from alongside.store.master import new_master
from alongside.store.models import Consent, Course, Person, Seat
from alongside.store.naming import Chair, ConsentPurpose

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)
MARKER = "quinquereme"
TALK = (
    f"Therapist: How was the week, then?\nClient: It was fine. My mother came by, with a {MARKER}.\n"
    "Therapist: And when she came?\nClient: I... never mind. It's nothing, really.\n"
)
ASKED = Asked(("willow.txt",))


@dataclass
class Clock:
    """A time that only a test moves."""

    at: datetime.datetime = NOW

    def __call__(self) -> datetime.datetime:
        self.at += datetime.timedelta(milliseconds=1)
        return self.at

    def passes(self, **much: float) -> None:
        self.at += datetime.timedelta(**much)


@dataclass
class Near:
    """Does in this process what is done in one of its own otherwise, without the encoder; counts what it did."""

    done: list[str] = field(default_factory=list)
    meanwhile: Callable[[], None] = lambda: None

    def __call__(self, task: str, parts: Sequence[bytes], limits: Limits, at_each: AtEach) -> bytes:
        self.done.append(task)
        self.meanwhile()
        at_each(50)
        if task == "read":
            return child.read(parts, at_each)
        words: Transcript = form_of(Transcript).read(json.loads(parts[0]))
        return json.dumps(
            form_of(Report).write(Report(revision=words.revision, detectors=(), observations=()))
        ).encode()


@dataclass(frozen=True)
class Pair:
    """Two people and their course."""

    course: UUID
    people: dict[Chair, UUID]

    def say(self, chair: Chair, given: bool, at: datetime.datetime, *purposes: ConsentPurpose) -> None:
        for purpose in purposes or (ConsentPurpose.TRANSCRIBE, ConsentPurpose.NOTICE):
            Consent.objects.create(
                course_id=self.course,
                person_id=self.people[chair],
                chair=chair,
                purpose=purpose,
                given=given,
                wording="1",
                wording_digest="0",
                language="en",
                at=at,
            )

    def agree(self, at: datetime.datetime) -> None:
        for chair in self.people:
            self.say(chair, True, at)


def new_pair() -> Pair:
    """A course with somebody in both chairs."""
    therapist, client = Person.objects.create_user("rowan"), Person.objects.create_user("willow")
    course = courses.begin(therapist.id, "willow", started=NOW.date(), at=NOW)
    Course.objects.filter(id=course).update(client=client)
    Seat.objects.create(course_id=course, person=client, chair=Chair.CLIENT, since=NOW)
    return Pair(course, {Chair.THERAPIST: therapist.id, Chair.CLIENT: client.id})


@pytest.fixture
def pair() -> Iterator[Pair]:
    keyring.unlock(new_master())
    yield new_pair()
    keyring.lock()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def near() -> Near:
    return Near()


@pytest.fixture
def worker(near: Near, clock: Clock) -> Worker:
    return Worker(Stages(near).by_step(), clock=clock)


def work_off(worker: Worker) -> int:
    """Work until nothing is in line; gives how many steps that were."""
    count = 0
    while worker.once():
        count += 1
        assert count < 50
    return count
