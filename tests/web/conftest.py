"""A place with a course in it, and somebody of every kind who asks for its pages."""

import datetime
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from alongside.notice import Report
from alongside.session import Role, Transcript, Turn
from alongside.store import consent, courses, keyring, own, seats, words
from alongside.store.master import new_master
from alongside.store.models import Person
from alongside.store.naming import Chair, ConsentPurpose, HourKind

FOUR_WORDS = "four words are easy"
SAID = "quinquereme"
"""Said in the hour."""
CLIENTS, THERAPISTS = "zephyrous", "marzipan"
"""What each wrote for themselves alone."""
WHO = ("nobody", "stranger", "client", "therapist", "supervisor", "administrator")
_TOKENS = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')


@dataclass
class World:
    """Who is there, and what."""

    people: dict[str, Person]
    course: UUID
    hour: UUID
    waiting: UUID
    browsers: dict[str, Client] = field(default_factory=dict)

    def browser(self, who: str, *, fresh: bool = True) -> Client:
        """Somebody's browser; ``fresh``: they have just signed in once more."""
        browser = Client(raise_request_exception=True)
        if who != "nobody":
            browser.force_login(self.people[who])
            if fresh:
                session = browser.session
                session["account_authentication_methods"] = [
                    {"method": "password", "at": time.time(), "reauthenticated": True}
                ]
                session["account_authentication_methods_user"] = str(self.people[who].id)
                session.save()
        return browser

    def get(self, who: str, path: str) -> Any:
        return self.browser(who).get(path)

    def seat(self, who: str) -> seats.Sitting:
        seat = seats.sitting(self.course, self.people[who].id)
        assert seat is not None
        return seat

    def says(self, who: str, *purposes: ConsentPurpose, given: bool = True) -> None:
        for purpose in purposes or tuple(ConsentPurpose):
            consent.say(
                self.course,
                self.people[who].id,
                purpose,
                given=given,
                shown=consent.wording(purpose).digest,
                at=timezone.now(),
            )


def body(response: Any) -> bytes:
    """What stands in an answer, without what differs in every form."""
    data = b"".join(response.streaming_content) if response.streaming else response.content
    return _TOKENS.sub(b"", data)


def second_factor(person: Person) -> None:
    Authenticator.objects.create(
        user=person, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )


@pytest.fixture
def empty(db: None) -> Iterator[World]:
    """People, and a course in which nobody has said anything yet."""
    cache.clear()
    keyring.unlock(new_master())
    people = {
        "stranger": Person.objects.create_user("aspen", FOUR_WORDS, is_client=True),
        "client": Person.objects.create_user("willow", FOUR_WORDS, is_client=True),
        "therapist": Person.objects.create_user("rowan", FOUR_WORDS, is_therapist=True),
        "supervisor": Person.objects.create_user("hazel", FOUR_WORDS, is_supervisor=True),
        "administrator": Person.objects.create_user("alder", FOUR_WORDS, is_administrator=True),
        "other": Person.objects.create_user("beech", FOUR_WORDS, is_therapist=True),
    }
    for who in ("therapist", "supervisor", "administrator", "other"):
        second_factor(people[who])
    at = timezone.now()
    course = courses.begin(people["therapist"].id, "willow and rowan", started=at.date(), at=at)
    elsewhere = courses.begin(people["other"].id, "elsewhere", started=at.date(), at=at)
    seats.sit_down(course, people["client"].id, Chair.CLIENT, at)
    seats.sit_down(course, people["supervisor"].id, Chair.SUPERVISOR, at)
    seats.sit_down(elsewhere, people["stranger"].id, Chair.CLIENT, at)
    spoken = Transcript(
        (Turn("1", "A", Role.CLIENT, f"I saw a {SAID}."), Turn("2", "B", Role.THERAPIST, "A ship."))
    )
    hour = courses.add_hour(course, datetime.date(2026, 5, 4), HourKind.TRANSCRIPT).id
    waiting = courses.add_hour(course, datetime.date(2026, 5, 11), HourKind.TRANSCRIPT).id
    words.put_words(course, hour, spoken, at)
    words.put_report(course, hour, Report(revision=spoken.revision, detectors=(), observations=()), "v", at)
    yield World(people, course, hour, waiting)
    keyring.lock()


@pytest.fixture
def world(empty: World) -> World:
    """The same, where both have said yes to everything and each wrote something alone."""
    empty.says("client")
    empty.says("therapist")
    own.write(empty.seat("client"), CLIENTS, timezone.now())
    own.write(empty.seat("therapist"), THERAPISTS, timezone.now())
    return empty
