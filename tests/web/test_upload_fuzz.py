"""Spoiled files through the real upload: nothing comes of them but sessions, questions and refusals, and nothing is left behind.

All talk here is invented. The reader runs in this process, so that ten thousand files take minutes and not hours; a few go
through a process of their own, as all do in real use.
"""

import datetime
import random
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.jobs.conftest import Near
from tests.property.test_hostile_readers import FILES, STRANGE
from tests.web.conftest import World

from alongside.jobs import ledger, line
from alongside.jobs.models import Job, JobState, Reason, Step
from alongside.jobs.stages import Stages
from alongside.jobs.worker import Worker
from alongside.store import boxes
from alongside.store.courses import hours_of
from alongside.store.models import Box, Hour
from alongside.store.naming import Purpose
from alongside.store.place import Place
from alongside.store.uploads import where_of
from alongside.store.words import words_of

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEED = 20260504
NAMES = (
    "a.vtt",
    "a.txt",
    "",
    "a" * 300,
    "../../a.csv",
    "a\x00b",
    "a\nb.json",
    "ש🙂.docx",
    "-rf",
    "con",
    "a;b",
    '"',
)


def spoiled(chance: random.Random, data: bytes) -> bytes:
    """A whole file with a few places spoiled."""
    for _time in range(chance.randint(0, 5)):
        at = chance.randint(0, len(data))
        end = min(len(data), at + chance.randint(0, 60))
        match chance.randrange(6):
            case 0:
                data = data[:at] + chance.choice(STRANGE) * chance.choice((1, 1, 1, 200)) + data[end:]
            case 1:
                data = data[:at]
            case 2:
                data = data[:at] + data[end:]
            case 3:
                data = data[:end] + data[at:]
            case 4:
                data = data[:at] + bytes(chance.randrange(256) for _byte in range(end - at)) + data[end:]
            case _:
                data = data[:at] + data[end:] + data[at:end]
    return data


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder for temporary files that nobody else on this computer writes to."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def files_on_disk() -> set[Path]:
    """Every file in the place and in the folder for temporary files, apart from the databases."""
    roots = Place.here().root, Path(tempfile.gettempdir())
    return {place for root in roots for place in root.rglob("*") if "sqlite3" not in place.name}


def upload(world: World, number: int, name: str, data: bytes) -> Any:
    date = datetime.date(2000, 1, 1) + datetime.timedelta(days=number)
    given = {"date": date.isoformat(), "transcript": [SimpleUploadedFile(name or "x", data)]}
    return world.browser("client").post(f"/courses/{world.course}/hours/new/", given)


def through(world: World, worker: Worker, times: int, seed: int) -> dict[str, int]:
    """Upload so many files; gives how often each outcome came."""
    chance = random.Random(seed)  # noqa: S311 - chance is seeded, so that what fails can be found again
    outcomes = {"session": 0, "question": 0, "refusal": 0, "not taken": 0}
    for number in range(times):
        data = spoiled(chance, FILES[chance.choice(sorted(FILES))])
        count = Hour.objects.count()
        response = upload(world, number, chance.choice(NAMES), data)
        assert response.status_code in (200, 302), (seed, number, response.status_code)
        while worker.once():
            pass
        if response.status_code == 200:
            assert Hour.objects.count() == count, (seed, number)
            outcomes["not taken"] += 1
            continue
        assert Hour.objects.count() == count + 1, (seed, number)
        hour = UUID(response.url.strip("/").rpartition("/")[2])
        outcomes[outcome_of(world, hour, (seed, number))] += 1
    return outcomes


def outcome_of(world: World, hour: UUID, which: object) -> str:
    """What came of an upload; everything else is a fault."""
    steps = {one.step: one for one in ledger.steps_of(world.course, hour)}
    there = {one.revision for one in boxes.listed(where_of(world.course, hour))}
    told = line.question(hour)
    assert told is not None, which
    read = steps[Step.READ]
    if read.state is JobState.FAILED:
        assert read.reason is Reason.REFUSED, which
        assert len(told.refusal.splitlines()) == 1, which
        assert there == {"told"}, which
        assert words_of(world.course, hour) is None, which
        return "refusal"
    assert read.state is JobState.DONE, which
    if told.speakers:
        assert words_of(world.course, hour) is None, which
        return "question"
    assert there == {"told"}, which
    assert words_of(world.course, hour) is not None, which
    assert steps[Step.NOTICE].state is JobState.DONE, which
    return "session"


def check(world: World, worker: Worker, times: int, seed: int) -> None:
    before, waiting = files_on_disk(), still_sealed()
    outcomes = through(world, worker, times, seed)
    assert sum(outcomes.values()) == times
    assert outcomes["session"] > times / 20
    assert outcomes["refusal"] > times / 20
    assert files_on_disk() - before == set()
    assert not Job.objects.filter(state__in=(JobState.READY, JobState.RUNNING)).exists()
    assert still_sealed() - waiting == outcomes["question"]


def still_sealed() -> int:
    """Hours whose upload is still there."""
    return (
        Box.objects.filter(purpose=Purpose.UPLOAD).exclude(revision="told").values("hour").distinct().count()
    )


def test_spoiled_uploads_are_sessions_or_refused(world: World) -> None:
    check(world, Worker(Stages(Near()).by_step()), 60, SEED)


@pytest.mark.slow
def test_ten_thousand_spoiled_uploads_are_sessions_or_refused(world: World) -> None:
    worker = Worker(Stages(Near()).by_step())
    for part in range(20):
        check(world, worker, 500, SEED + part + 1)


@pytest.mark.slow
def test_spoiled_uploads_in_processes_of_their_own(world: World) -> None:
    check(world, Worker(), 40, SEED - 1)


def test_an_upload_that_is_too_large_is_not_taken(world: World) -> None:
    from alongside.store.asking import LARGEST

    before = files_on_disk()
    response = upload(world, 0, "a.vtt", bytes(LARGEST + 1))
    assert response.status_code in (200, 400, 409, 413)
    assert len(hours_of(world.course)) == 2
    assert files_on_disk() - before == set()
