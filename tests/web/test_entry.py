"""Getting in: invites, second factors, passwords, sessions that end, limits; and who can't be served yet."""

import datetime
import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.web.conftest import FOUR_WORDS, World, body

from alongside.store import courses, invites, own, seats
from alongside.store.models import Audit, Course, Invite, Person
from alongside.store.naming import Chair, Role
from alongside.store.refusal import CannotStore
from alongside.web import inviting
from alongside.web.forms import REFUSED_FOR_NOW
from alongside.web.middleware import LONGEST

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
_LINK = re.compile(r"<code>(http[^<]+)</code>")
NEW = {"name": "linden", "password": "a door in the wall", "again": "a door in the wall", "who": "adult"}


def invited(world: World) -> tuple[str, Any]:
    """A course with an empty chair for the client, and the path of an invite to it, made on the page."""
    at = timezone.now()
    course = courses.begin(world.people["therapist"].id, "linden", started=at.date(), at=at)
    page = world.browser("therapist").post(reverse("invite", args=(course, "client")))
    found = _LINK.search(page.content.decode())
    assert found
    assert 'role="img"' in page.content.decode()
    return found[1].removeprefix("http://testserver"), course


def test_an_invite_lets_one_person_in_once(world: World) -> None:
    path, course = invited(world)
    browser = Client()
    assert browser.get(path).status_code == browser.get(path).status_code == 200  # looking doesn't use it up
    assert browser.post(path, NEW)["Location"] == reverse("account_login")
    person = Person.objects.get(name="linden")
    assert seats.occupants(course)[Chair.CLIENT] == person.id
    assert Course.objects.get(id=course).client_id == person.id
    assert Client().get(path).status_code == Client().post(path, NEW).status_code == 404
    answer = browser.post(reverse("account_login"), {"login": "linden", "password": NEW["password"]})
    assert answer["Location"] == reverse("home")
    assert b"linden" in body(browser.get(reverse("home")))


def test_an_invite_lies_nowhere_and_ends(world: World) -> None:
    path, _course = invited(world)
    token = path.strip("/").rpartition("/")[2]
    row = Invite.objects.get()
    assert token not in str(vars(row))
    assert invites.found(token, row.until - datetime.timedelta(seconds=1))
    assert invites.found(token, row.until) is None
    assert invites.found(token[:-1] + "-", row.made) is None


def test_a_new_invite_ends_the_one_before(world: World) -> None:
    path, course = invited(world)
    again = world.browser("therapist").post(reverse("invite", args=(course, "client")))
    assert _LINK.search(again.content.decode())
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"who": "young"}, "adults alone"),
        ({"again": "another door"}, "aren&#x27;t the same"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "password1234", "again": "password1234"}, "too common"),
        ({"name": "linden-linden", "password": "linden-linden", "again": "linden-linden"}, "too similar"),
    ],
)
def test_nobody_joins_who_cannot_be_served_or_kept_safe(
    world: World, change: dict[str, str], told: str
) -> None:
    path, course = invited(world)
    page = Client().post(path, {**NEW, **change})
    assert told in page.content.decode()
    assert Chair.CLIENT not in seats.occupants(course)
    assert not Person.objects.filter(name__startswith="linden").exists()


@pytest.mark.parametrize("who", ["young", "several"])
def test_a_course_with_minors_or_several_is_refused_clearly(world: World, who: str) -> None:
    before = Course.objects.count()
    page = world.browser("therapist").post(
        reverse("begin"), {"title": "willow", "started": "2026-05-04", "who": who}
    )
    assert REFUSED_FOR_NOW[who][:40] in page.content.decode().replace("&#x27;", "'")
    assert Course.objects.count() == before


def test_a_name_is_taken_once_whatever_its_letters(world: World) -> None:
    token = invites.to_role(Role.SUPERVISOR, None, timezone.now())
    with pytest.raises(CannotStore, match="name already"):
        invites.join(token, "WILLOW", FOUR_WORDS, timezone.now())
    assert invites.found(token, timezone.now())  # and the link still works


def test_somebody_who_is_here_takes_a_seat_as_themselves(world: World) -> None:
    path, course = invited(world)
    browser = world.browser("stranger")
    assert b"as yourself" in body(browser.get(path))
    assert browser.post(path).status_code == 302
    assert seats.occupants(course)[Chair.CLIENT] == world.people["stranger"].id


def test_nobody_sits_in_both_chairs(world: World) -> None:
    path, course = invited(world)
    assert world.browser("therapist").post(path).status_code == 409
    assert Chair.CLIENT not in seats.occupants(course)


def test_who_comes_back_by_a_new_link_finds_what_was_private_closed(world: World) -> None:
    client = world.people["client"]
    Authenticator.objects.create(
        user=client, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )
    before = world.browser("client")
    page = world.browser("therapist").post(reverse("invite", args=(world.course, "anew")))
    found = _LINK.search(page.content.decode())
    assert found
    answer = {"password": "a gate in the hedge", "again": "a gate in the hedge"}
    assert Client().post(found[1], answer).status_code == 302
    assert before.get(reverse("home")).status_code == 302  # open sessions ended
    assert not Authenticator.objects.filter(user=client).exists()
    browser = Client()
    browser.post(reverse("account_login"), {"login": "willow", "password": "a gate in the hedge"})
    shown = body(browser.get(reverse("mine", args=(world.course,)))).decode()
    assert "zephyrous" not in shown
    assert "stays closed" in shown
    own.write(world.seat("client"), "from now on", timezone.now())
    assert b"from now on" in body(browser.get(reverse("mine", args=(world.course,))))
    assert browser.get(reverse("mirror", args=(world.hour,))).status_code == 200  # what both share
    assert b"came back, by a new link" in body(browser.get(reverse("record", args=(world.course,))))


def test_a_new_link_is_no_way_into_somebody_else_s_course(world: World) -> None:
    at = timezone.now()
    elsewhere = courses.begin(world.people["other"].id, "elsewhere", started=at.date(), at=at)
    seats.sit_down(elsewhere, world.people["client"].id, Chair.CLIENT, at)
    page = world.browser("therapist").post(reverse("invite", args=(world.course, "anew")))
    assert page.status_code == 403
    assert not Invite.objects.exists()


@pytest.mark.parametrize("who", ["therapist", "supervisor", "administrator"])
def test_without_a_second_factor_nothing_opens(world: World, who: str) -> None:
    Authenticator.objects.filter(user=world.people[who]).delete()
    Authenticator.objects.create(
        user=world.people[who], type=Authenticator.Type.RECOVERY_CODES, data={"migrated_codes": []}
    )
    browser = world.browser(who)
    for path in (
        reverse("home"),
        reverse("course", args=(world.course,)),
        reverse("mirror", args=(world.hour,)),
    ):
        assert browser.get(path)["Location"] == reverse("mfa_index")
    assert browser.get(reverse("mfa_activate_totp")).status_code == 200


def test_signing_in_asks_for_the_second_factor(world: World) -> None:
    browser = Client()
    answer = browser.post(reverse("account_login"), {"login": "rowan", "password": FOUR_WORDS})
    assert answer["Location"] == reverse("mfa_authenticate")
    assert browser.get(reverse("home")).status_code == 302
    counter = next(iter(yield_hotp_counters_from_time()))
    code = format_hotp_value(hotp_value("JBSWY3DPEHPK3PXP", counter))
    assert browser.post(reverse("mfa_authenticate"), {"code": code})["Location"] == reverse("home")
    assert browser.get(reverse("home")).status_code == 200


def test_what_leaves_or_ends_asks_to_sign_in_again(world: World) -> None:
    browser = world.browser("client", fresh=False)
    for path in (reverse("take"), reverse("leave"), reverse("erase", args=(world.course,))):
        for answer in (browser.get(path), browser.post(path, {"sure": "on"})):
            assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert "account_reauthentication_state" not in browser.session


def test_a_session_ends(world: World, settings: Any) -> None:
    browser = world.browser("client")
    assert browser.get(reverse("home")).cookies["session"]["max-age"] == ""  # gone with the browser
    assert browser.session.get_expiry_age() <= 20 * 60
    session = browser.session
    session["since"] = int(time.time()) - LONGEST - 1
    session.save()
    assert browser.get(reverse("home"))["Location"].startswith(reverse("account_login"))
    assert browser.get(reverse("home")).status_code == 302


def test_guessing_is_limited_whatever_a_header_says(world: World) -> None:
    last = None
    for number in range(12):
        last = Client(headers={"x-forwarded-for": f"10.0.0.{number}"}).post(
            reverse("account_login"), {"login": "willow", "password": f"guess {number}"}
        )
    assert last is not None
    assert b"Too many" in last.content
    right = Client().post(reverse("account_login"), {"login": "willow", "password": FOUR_WORDS})
    assert right.status_code != 302


def test_signing_in_is_written_down_and_what_was_typed_is_not(world: World) -> None:
    Client().post(reverse("account_login"), {"login": "a secret typed here", "password": "x"})
    Client().post(reverse("account_login"), {"login": "willow", "password": FOUR_WORDS})
    rows = list(Audit.objects.filter(act="sign in").order_by("id"))
    assert [(row.person, row.decision) for row in rows] == [
        (None, "refused"),
        (world.people["client"].id, "allowed"),
    ]
    assert "secret" not in str([vars(row) for row in rows])


def test_guessing_links_is_limited(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inviting, "SECONDS", 3600)  # a busy computer may take longer than a minute for this
    codes = [
        Client().get(reverse("invited", args=(f"{number:x}" * 30,))).status_code for number in range(1, 24)
    ]
    assert codes[0] == 404
    assert codes[-1] == 429


def test_a_form_from_elsewhere_changes_nothing(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(world.people["client"])
    answer = browser.post(reverse("mine", args=(world.course,)), {"text": "forged"})
    assert answer.status_code == 403
    assert b"Nothing was changed" in answer.content
    assert all(one.text != "forged" for one in own.written_by(world.seat("client")))
