"""How long a large place takes: 2,000 courses of 30 sessions, the list of one therapist's courses."""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.noticing import Row

if TYPE_CHECKING:
    from django.test import Client

COURSES, HOURS, LOOKS = 2_000, 30, 40
WANTED_MS = 300


def rows() -> Iterator[Row]:
    """Made and measured in a process of its own, since Django can be set up for one place only."""
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as folder:
        environment = {**os.environ, "ALONGSIDE_PLACE": str(Path(folder) / "place")}
        command = [sys.executable, "-m", "benchmarks.place"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    yield Row(
        f"home of a therapist with {told['theirs']} of {COURSES} courses of {HOURS} sessions, p95",
        f"{told['p95_ms']:.0f} ms",
        f"at most {WANTED_MS} ms",
    )
    yield Row("the same, median", f"{told['median_ms']:.0f} ms")
    yield Row("the same, p95 of the work alone, whoever else is busy", f"{told['work_p95_ms']:.0f} ms")
    yield Row("a course of 30 sessions, p95", f"{told['course_p95_ms']:.0f} ms")


def _main() -> None:
    from alongside.store.place import Place
    from alongside.store.secret import make_secret

    place = Place.here()
    place.make()
    make_secret(place)
    from alongside.store.setup import set_up

    set_up()
    from alongside.store import keyring, opening
    from alongside.store.master import new_master

    master = new_master()
    opening.make_new(place, master, None)
    keyring.unlock(master)
    theirs, path = _fill()
    browser = _browser()
    home, course = _times(browser, "/"), _times(browser, path)
    work = _times(browser, "/", time.process_time)
    told = {
        "theirs": theirs,
        "p95_ms": _p95(home),
        "work_p95_ms": _p95(work),
        "median_ms": sorted(home)[len(home) // 2],
        "course_p95_ms": _p95(course),
    }
    print(json.dumps(told))


def _fill() -> tuple[int, str]:
    """Fifty therapists with forty courses each; every hour has sealed words, as in a place that is used."""
    from django.db import transaction

    from alongside.store import boxes, courses
    from alongside.store.models import Course, Hour, Person, Seat
    from alongside.store.naming import Chair, HourKind, HourState, Purpose, Where

    at = datetime.datetime(2024, 1, 1, 9, tzinfo=datetime.UTC)
    therapists = [Person.objects.create_user(f"t{n}", is_therapist=True) for n in range(50)]
    first = None
    with transaction.atomic():
        for number in range(COURSES):
            therapist = therapists[number % len(therapists)]
            client = Person.objects.create_user(f"c{number}", is_client=True)
            course = courses.begin(therapist.id, f"willow {number}", started=at.date(), at=at)
            first = first or course
            Course.objects.filter(id=course).update(client=client)
            Seat.objects.create(course_id=course, person=client, chair=Chair.CLIENT, since=at)
            hours = [
                Hour(
                    course_id=course,
                    date=at.date() + datetime.timedelta(weeks=week),
                    kind=HourKind.TRANSCRIPT,
                    state=HourState.READ,
                )
                for week in range(HOURS)
            ]
            Hour.objects.bulk_create(hours)
            if number % len(therapists) == 0:
                for hour in hours:
                    boxes.put(Where(course, Purpose.NOTES, hour.id), "said " * 800, revision="1", at=at)
    return COURSES // len(therapists), f"/courses/{first}/"


def _browser() -> "Client":
    from allauth.mfa.models import Authenticator
    from django.conf import settings
    from django.test import Client

    from alongside.store.models import Person

    settings.ALLOWED_HOSTS = ["testserver"]
    therapist = Person.objects.get(name="t0")
    Authenticator.objects.create(
        user=therapist, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )
    browser = Client()
    browser.force_login(therapist, "allauth.account.auth_backends.AuthenticationBackend")
    return browser


def _times(browser: "Client", path: str, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    times = []
    for look in range(LOOKS + 1):
        begin = clock()
        answer = browser.get(path)
        took = 1000 * (clock() - begin)
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
        if look:  # the first one compiles templates
            times.append(took)
    return times


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times)) - 1]


if __name__ == "__main__":
    _main()
