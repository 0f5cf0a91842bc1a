"""Kills a worker before each of its writes, lets another go on, and says how that ended.

Run as a program: a folder, which scenario, and every how many writes. Each run is a fork of one process, so that Django is set
up once; each begins with a copy of the same store.
"""

import datetime
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

FOLDER, SCENARIO, EVERY = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
os.environ["ALONGSIDE_PLACE"] = str(FOLDER / "place")
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.web.settings"

from alongside.store.place import Place  # noqa: E402
from alongside.store.secret import make_secret  # noqa: E402

PLACE = Place.here()
PLACE.make()
make_secret(PLACE)

import django  # noqa: E402

django.setup()

from django.db import connections  # noqa: E402
from tests.jobs.conftest import ASKED, NOW, TALK, Clock, Near, new_pair, work_off  # noqa: E402

from alongside.jobs import line  # noqa: E402
from alongside.jobs.models import Job  # noqa: E402
from alongside.jobs.stages import Stages  # noqa: E402
from alongside.jobs.worker import Worker  # noqa: E402
from alongside.session import NewWords  # noqa: E402
from alongside.store import keyring, opening  # noqa: E402
from alongside.store.courses import course_of, courses, hours_of  # noqa: E402
from alongside.store.master import new_master  # noqa: E402
from alongside.store.models import Box  # noqa: E402
from alongside.store.naming import CourseState, HourState  # noqa: E402
from alongside.store.sqlite import ALIASES  # noqa: E402
from alongside.store.words import words_of  # noqa: E402

WRITES = ("INSERT", "UPDATE", "DELETE", "VACUUM", "PRAGMA wal")
OTHER = "It was a dory."


class Killer:
    """Counts writes, and kills the process before the one that it was told."""

    def __init__(self, before: int) -> None:
        self.left = before

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.lstrip().startswith(WRITES):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *rest)


def reading(worker: Worker, clock: Clock) -> None:
    """Receive, read, look, put right, look again; whatever is done already is left alone."""
    course = courses()[0].id
    if not hours_of(course):
        line.receive(course, NOW.date(), ASKED, [TALK.encode()], clock())
    work_off(worker)
    (hour,) = hours_of(course)
    words = words_of(course, hour.id)
    assert words is not None
    if words.turns[1].text != OTHER:
        line.put_right(hour.id, words.revision, [NewWords(words.turns[1].id, OTHER)], clock())
    work_off(worker)


def going(worker: Worker, clock: Clock) -> None:
    """Let an hour fade, then erase the course."""
    course = courses()[0].id
    for hour in hours_of(course):
        if hour.state is not HourState.FADED:
            line.fade(hour.id, clock())
    work_off(worker)
    kept = course_of(course)
    assert kept is not None
    if kept.state is not CourseState.ERASED:
        line.erase(course, clock())
    work_off(worker)


def state() -> dict[str, Any]:
    """What is there in the end, apart from ids and times."""
    return {
        "jobs": sorted([row.step, row.state, row.hour is not None] for row in Job.objects.all()),
        "boxes": sorted([row.purpose, row.revision, row.number] for row in Box.objects.all()),
        "hours": [hour.state for course in courses() for hour in hours_of(course.id)],
        "courses": [course.state for course in courses()],
    }


def run(name: str, minutes: int, before: int = 0) -> dict[str, Any] | None:
    """Run a scenario in a fork; ``None`` where it was killed."""
    for alias in ALIASES:
        connections[alias].close()
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            near = Near()
            clock = Clock(NOW + datetime.timedelta(minutes=minutes))
            with ExitStack() as stack:
                for alias in ALIASES:
                    stack.enter_context(connections[alias].execute_wrapper(KILLER))
                KILLER.left = before
                {"reading": reading, "going": going}[name](Worker(Stages(near).by_step(), clock=clock), clock)
            with os.fdopen(tell, "w") as pipe:
                json.dump({"state": state(), "done": near.done}, pipe)
            code = 0
        finally:
            os._exit(code)
    os.close(tell)
    with os.fdopen(told) as pipe:
        said = pipe.read()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return None
    assert status == 0, (name, minutes, before)
    found: dict[str, Any] = json.loads(said)
    return found


KILLER = Killer(0)


def again() -> None:
    """Begin with the same store."""
    shutil.rmtree(PLACE.root)
    shutil.copytree(FOLDER / "begin", PLACE.root)


def main() -> None:
    """Every fault point, one after the other."""
    master = new_master()
    opening.make_new(PLACE, master, None)
    keyring.unlock(master)
    new_pair().agree(NOW)
    if SCENARIO == "going":
        assert run("reading", 1) is not None
    for alias in ALIASES:
        connections[alias].close()
    shutil.copytree(PLACE.root, FOLDER / "begin")
    whole = run(SCENARIO, 5)
    assert whole is not None
    points, before = 0, 1
    while True:
        again()
        if run(SCENARIO, 5, before) is not None:
            break
        ended = run(SCENARIO, 20)
        assert ended is not None
        assert ended["state"] == whole["state"], (before, ended, whole)
        assert all(ended["done"].count(task) <= whole["done"].count(task) for task in ended["done"]), before
        points, before = points + 1, before + EVERY
    print(json.dumps({"points": points, **whole}))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
