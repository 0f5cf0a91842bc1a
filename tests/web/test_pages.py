"""What holds for every page; a course from its beginning to its end; and no words where none belong."""

import io
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from tests.jobs.conftest import Near
from tests.web.conftest import CLIENTS, SAID, World, body
from tests.web.test_access import SEES, address

from alongside.jobs.stages import Stages
from alongside.jobs.worker import Worker
from alongside.store import consent, courses, own
from alongside.store.models import Box, Course, Hour
from alongside.store.naming import ConsentPurpose, CourseState, HourState
from alongside.store.place import PLACE_VARIABLE, Place
from alongside.store.secret import make_secret
from alongside.web import hour as pages
from alongside.web.logs import KindsOnly

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
_ALONE = pytest.mark.django_db(transaction=True, databases=["default", "keys"])
"""What was destroyed is scrubbed from the file, which can't be done within a transaction."""
TALK = b"Therapist: How was the week, then?\nClient: It was fine. My mother came by, with a quinquereme.\n"


@pytest.mark.parametrize("who", ["nobody", "client", "therapist"])
def test_every_answer_is_kept_by_nobody_and_runs_nothing_of_others(world: World, who: str) -> None:
    for row in SEES:
        answer: Any = world.get(who, address(row, world))
        assert answer["Cache-Control"] == "no-store", row
        assert answer["Content-Security-Policy"].startswith("default-src 'none'"), row
        assert "unsafe-eval" not in answer["Content-Security-Policy"]
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["X-Content-Type-Options"] == "nosniff"
        html = body(answer).decode()
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html") and row != "mirror":
            assert "<title>Alongside</title>" in html, row
            assert "<style" not in html, row
            assert " style=" not in html, row
            assert "<h1" in html, row
        for cookie in answer.cookies.values():
            assert cookie["samesite"] == "Strict"
            assert cookie["httponly"]


def test_the_mirror_says_which_style_is_its_own(world: World) -> None:
    answer: Any = world.get("client", reverse("mirror", args=(world.hour,)))
    assert "style-src-elem 'sha256-" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert SAID.encode() in answer.content


def test_an_hour_waits_sealed_and_unread_until_both_say_yes_on_their_pages(empty: World) -> None:
    near = Near()
    worker = Worker(Stages(near).by_step())
    file = SimpleUploadedFile("willow.txt", TALK)
    sent = empty.browser("therapist").post(
        reverse("bring", args=(empty.course,)), {"date": "2026-05-18", "transcript": file}
    )
    assert sent.status_code == 302
    hour = Hour.objects.get(date="2026-05-18")
    assert all(SAID.encode() not in bytes(box.blob) for box in Box.objects.filter(hour=hour))
    for who in ("therapist", None, "client"):
        while worker.once():
            pass
        if who:
            answers(empty, who, "yes")
            assert who == "client" or near.done == []
        Hour.objects.get(id=hour.id, state=HourState.WAITING)
        assert near.done == []
    while worker.once():
        pass
    assert near.done == ["read", "notice"]
    assert SAID in body(empty.get("therapist", reverse("mirror", args=(hour.id,)))).decode()


def answers(world: World, who: str, answer: str) -> None:
    browser = world.browser(who)
    for purpose in consent.ASKED_FIRST:
        shown = consent.wording(purpose).digest
        sent = browser.post(
            reverse("consents", args=(world.course,)), {"purpose": purpose, "shown": shown, "answer": answer}
        )
        assert sent.status_code == 302


def test_a_wording_that_was_not_shown_is_not_agreed_to(empty: World) -> None:
    sent = empty.browser("client").post(
        reverse("consents", args=(empty.course,)), {"purpose": "notice", "shown": "0" * 64, "answer": "yes"}
    )
    assert sent.status_code == 409
    assert not consent.used(empty.course, ConsentPurpose.NOTICE)


@_ALONE
def test_a_course_ends_and_is_erased(world: World) -> None:
    therapist = world.browser("therapist")
    assert therapist.post(reverse("erase", args=(world.course,)), {"sure": "on"}).status_code == 403
    assert therapist.post(reverse("end", args=(world.course,)), {"sure": "on"}).status_code == 302
    assert Course.objects.get(id=world.course).state == CourseState.ENDED
    assert therapist.get(reverse("bring", args=(world.course,))).status_code == 403
    assert world.get("client", reverse("mirror", args=(world.hour,))).status_code == 200
    assert therapist.post(reverse("erase", args=(world.course,)), {"sure": "on"}).status_code == 302
    assert Worker(Stages(Near()).by_step()).once()
    assert world.get("client", reverse("course", args=(world.course,))).status_code == 404
    assert not Box.objects.filter(course=world.course).exists()


@_ALONE
def test_an_hour_fades_when_one_of_them_lets_it(world: World) -> None:
    assert (
        world.browser("client").post(reverse("fade", args=(world.hour,)), {"sure": "on"}).status_code == 302
    )
    assert Worker(Stages(Near()).by_step()).once()
    assert world.get("therapist", reverse("mirror", args=(world.hour,))).status_code == 403
    assert b"faded" in body(world.get("therapist", reverse("hour", args=(world.hour,))))


@_ALONE
def test_somebody_leaves_for_good(world: World) -> None:
    browser = world.browser("client")
    assert browser.post(reverse("leave"), {"sure": "on"}).status_code == 302
    assert browser.get(reverse("home")).status_code == 302
    assert world.get("therapist", reverse("course", args=(world.course,))).status_code == 404
    assert not Box.objects.filter(course=world.course).exists()


def test_a_copy_leaves_nothing_behind(world: World) -> None:
    place = Place.here()
    before = sorted(place.root.iterdir())
    assert world.browser("client").post(reverse("take")).status_code == 200
    assert sorted(place.root.iterdir()) == before


def test_what_one_wrote_can_be_taken_out(world: World) -> None:
    one = own.written_by(world.seat("client"))[0]
    path = reverse("mine_out", args=(world.course, one.revision))
    assert world.browser("client").post(path).status_code == 302
    assert CLIENTS not in body(world.get("client", reverse("mine", args=(world.course,)))).decode()


@pytest.mark.parametrize("debug", [False, True])
def test_words_reach_no_log_and_no_page_when_something_breaks(
    world: World, settings: Any, monkeypatch: pytest.MonkeyPatch, *, debug: bool
) -> None:
    def breaks(words: Any, *_more: Any, **_named: Any) -> str:
        spoken = words.turns[0].text
        raise ValueError(spoken)

    settings.DEBUG = debug
    monkeypatch.setattr(pages, "page", breaks)
    stream = io.StringIO()
    handlers = [one for one in logging.getLogger("django").handlers if isinstance(one.formatter, KindsOnly)]
    assert handlers
    monkeypatch.setattr(handlers[0], "stream", stream)
    browser = world.browser("client")
    browser.raise_request_exception = False
    answer = browser.get(reverse("mirror", args=(world.hour,)))
    assert answer.status_code == 500
    assert SAID not in answer.content.decode()
    assert SAID not in stream.getvalue()
    assert "ValueError" in stream.getvalue()


def test_pages_of_many_courses_are_split(world: World) -> None:
    at = timezone.now()
    for number in range(60):
        courses.begin(world.people["therapist"].id, f"course {number}", started=at.date(), at=at)
    page = body(world.get("therapist", reverse("home"))).decode()
    assert page.count('href="/courses/') - page.count('href="/courses/new/') == 50
    assert "Later in this list" in page


@pytest.mark.slow
def test_a_place_that_others_reach_passes_every_check_of_django(tmp_path: Path) -> None:
    place = Place(tmp_path / "place")
    place.make()
    make_secret(place)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [
            sys.executable, "-c", "from alongside.cli import main; main()",
            "manage", "check", "--deploy", "--fail-level", "INFO",
        ],
        env={**clean, PLACE_VARIABLE: str(place.root), "ALONGSIDE_HOST": "alongside.example"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
