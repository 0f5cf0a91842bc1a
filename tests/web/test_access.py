"""Who may see which page: every address, and everybody who could ask for it. An address without a row fails."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from django.utils.html import escape
from tests.web.conftest import CLIENTS, SAID, THERAPISTS, WHO, World, body

from alongside.store import doors, own
from alongside.store.models import Audit
from alongside.store.naming import ConsentPurpose

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

# For nobody, a stranger, the client, the therapist, the supervisor (both agreed), the administrator.
OPEN = (200, 200, 200, 200, 200, 200)
SIGNED_IN = (302, 200, 200, 200, 200, 200)
ALL_SIT = (302, 404, 200, 200, 200, 404)
BOTH = (302, 404, 200, 200, 403, 404)
THERAPIST = (302, 404, 403, 200, 403, 404)
ONLY_POST = (302, 405, 405, 405, 405, 405)
NEVER = (404, 404, 404, 404, 404, 404)
MOVED = (302, 302, 302, 302, 302, 302)

SEES = {
    "home": SIGNED_IN,
    "take": (302, 200, 200, 200, 403, 403),
    "leave": SIGNED_IN,
    "lost": OPEN,
    "everybody": (302, 404, 404, 404, 404, 200),
    "invited": NEVER,
    "begin": (302, 403, 403, 200, 403, 403),
    "course": ALL_SIT,
    "bring": BOTH,
    "consents": BOTH,
    "invite:client": THERAPIST,
    "invite:supervisor": THERAPIST,
    "invite:anew": THERAPIST,
    "supervisor_goes": ONLY_POST,
    "record": BOTH,
    "mine": BOTH,
    "mine_out": ONLY_POST,
    "end": BOTH,
    "erase": (302, 404, 200, 403, 403, 404),
    "hour": ALL_SIT,
    "who": (302, 404, 302, 302, 403, 404),  # nobody asks who is who in that hour, and so back to it
    "mirror": ALL_SIT,
    "fade": BOTH,
    "account_login": (200, 302, 302, 302, 302, 302),
    "account_logout": SIGNED_IN,
    "account_reauthenticate": SIGNED_IN,
    "account_inactive": OPEN,
    "account_change_password": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": MOVED,
    # Of these people those who must have an app have one, and nobody has recovery codes or passkeys yet.
    "mfa_reauthenticate": (302, 302, 302, 200, 200, 200),
    "mfa_activate_totp": (302, 200, 200, 302, 302, 302),
    "mfa_deactivate_totp": (302, 404, 404, 200, 200, 200),
    "mfa_view_recovery_codes": (302, 404, 404, 404, 404, 404),
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": (302, 404, 404, 404, 404, 404),
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_reauthenticate_webauthn": MOVED,
    "mfa_remove_webauthn": (302, 404, 404, 404, 404, 404),
    "mfa_edit_webauthn": (302, 404, 404, 404, 404, 404),
    "mfa_login_webauthn": MOVED,
}
SENT = {
    "begin": (302, 403, 403, 200, 403, 403),
    "bring": BOTH,
    "consents": BOTH,
    "invite:client": (302, 404, 403, 409, 403, 404),  # somebody sits there already
    "invite:supervisor": (302, 404, 403, 409, 403, 404),
    "invite:anew": THERAPIST,
    "supervisor_goes": (302, 404, 403, 302, 403, 404),
    "mine": BOTH,
    "mine_out": (302, 404, 404, 404, 403, 404),
    "end": BOTH,
    "erase": (302, 404, 200, 403, 403, 404),
    "who": (302, 404, 302, 302, 403, 404),
    "fade": BOTH,
    "everybody": (302, 404, 404, 404, 404, 200),
}
"""Forms that were sent empty: they are refused or shown again, and change nothing."""


def walk(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from walk(one.url_patterns)
        else:
            assert one.name
            yield one.name


def address(row: str, world: World) -> str:
    name, _colon, variant = row.partition(":")
    for pattern in _patterns(get_resolver().url_patterns):
        if pattern.name == name:
            known: dict[str, Any] = {
                "course": world.course, "hour": world.hour, "token": "x" * 43, "revision": "nothing", "pk": 1,
                "whom": variant,
            }  # fmt: skip
            return reverse(name, kwargs={key: known[key] for key in pattern.pattern.converters})
    raise AssertionError(row)


def _patterns(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[Any]:
    for one in patterns:
        if isinstance(one, URLResolver):
            for inner in _patterns(one.url_patterns):
                # an included pattern's own converters are enough, since none of the prefixes here has any but keys/<pk>
                if "<int:pk>" in str(one.pattern):
                    inner.pattern.converters.setdefault("pk", None)
                yield inner
        else:
            yield one


def test_every_address_has_a_row() -> None:
    assert {row.partition(":")[0] for row in SEES} == set(walk(get_resolver().url_patterns))


@pytest.mark.parametrize("row", SEES)
def test_who_sees_it(world: World, row: str) -> None:
    found = tuple(world.get(who, address(row, world)).status_code for who in WHO)
    assert found == SEES[row]


@pytest.mark.parametrize("row", SENT)
def test_who_may_send_it(world: World, row: str) -> None:
    path = address(row, world)
    found = []
    for who in WHO:
        with transaction.atomic():
            found.append(world.browser(who).post(path).status_code)
            transaction.set_rollback(True)
    assert tuple(found) == SENT[row]


@pytest.mark.parametrize("row", SEES)
def test_nobody_is_sent_to_sign_in(world: World, row: str) -> None:
    response: Any = world.get("nobody", address(row, world))
    if response.status_code == 302:
        assert response["Location"].startswith("/sign-in/")


def test_what_is_not_there_and_what_nobody_may_know_of_look_alike(world: World) -> None:
    for name, there in (
        ("course", world.course),
        ("hour", world.hour),
        ("mirror", world.hour),
        ("mine", world.course),
    ):
        hidden = world.get("stranger", reverse(name, args=(there,)))
        missing = world.get("stranger", reverse(name, args=(uuid4(),)))
        assert (hidden.status_code, body(hidden)) == (missing.status_code, body(missing))


def test_a_supervisor_reads_only_while_both_agree(world: World) -> None:
    path = reverse("mirror", args=(world.hour,))
    assert SAID.encode() in body(world.get("supervisor", path))
    world.says("client", ConsentPurpose.SUPERVISE, given=False)
    response = world.get("supervisor", path)
    assert response.status_code == 403
    assert escape(doors.TELLS[doors.Reason.NOT_SUPERVISED]).encode() in body(response)
    assert b"willow and rowan" not in body(world.get("supervisor", reverse("home")))


def test_an_administrator_sees_no_content(world: World) -> None:
    for row in SEES:
        seen = body(world.get("administrator", address(row, world)))
        assert not any(word.encode() in seen for word in (SAID, CLIENTS, THERAPISTS, "willow and rowan"))


@pytest.mark.parametrize("who", ["stranger", "therapist", "supervisor", "administrator"])
def test_what_the_client_wrote_alone_is_nowhere_else(world: World, who: str) -> None:
    revision = own.written_by(world.seat("client"))[0].revision
    for row in SEES:
        response = world.get(who, address(row, world))
        assert CLIENTS.encode() not in body(response), row
    taken = world.browser(who).post(reverse("take"))
    if taken.status_code == 200:
        assert CLIENTS.encode() not in _unpacked(body(taken))
    answer = world.browser(who).post(reverse("mine_out", args=(world.course, revision)))
    assert answer.status_code in (403, 404)
    assert own.written_by(world.seat("client"))


def test_the_client_takes_their_own_and_nothing_of_the_other(world: World) -> None:
    taken = _unpacked(body(world.browser("client").post(reverse("take"))))
    assert CLIENTS.encode() in taken
    assert SAID.encode() in taken
    assert THERAPISTS.encode() not in taken


def test_nothing_the_client_does_shows_on_any_page_of_the_therapist(world: World) -> None:
    rows = [row for row in SEES if not row.startswith(("mfa_", "account_"))]
    for row in rows:
        world.get("therapist", address(row, world))  # since what they themselves do is in their record
    before = [body(world.get("therapist", address(row, world))) for row in rows]
    client = world.browser("client")
    client.get(reverse("mirror", args=(world.hour,)))
    client.post(reverse("mine", args=(world.course,)), {"text": "one more"})
    client.post(reverse("take"))
    after = [body(world.get("therapist", address(row, world))) for row in rows]
    assert before == after


def test_another_s_private_thing_and_none_at_all_take_the_same_way(world: World) -> None:
    revision = own.written_by(world.seat("client"))[0].revision
    browser, asked = world.browser("therapist"), []
    for one in ("own-" + "0" * 32, revision):
        with (
            CaptureQueriesContext(connections["default"]) as data,
            CaptureQueriesContext(connections["keys"]) as keys,
        ):
            response = browser.post(reverse("mine_out", args=(world.course, one)))
        shapes = [query["sql"].split()[:3] for query in (*data, *keys) if "SAVEPOINT" not in query["sql"]]
        asked.append((response.status_code, body(response), shapes))
    assert asked[0] == asked[1]


def test_no_means_never_said_and_taken_back_alike(empty: World) -> None:
    empty.says("therapist")
    rows = ("home", "course", "consents", "hour", "mirror", "fade")
    never = [body(empty.get("therapist", address(row, empty))) for row in rows]
    empty.says("client", given=True)
    assert SAID.encode() in body(empty.get("therapist", address("mirror", empty)))
    empty.says("client", given=False)
    assert [body(empty.get("therapist", address(row, empty))) for row in rows] == never


def test_a_yes_taken_back_closes_at_once(world: World) -> None:
    path = reverse("mirror", args=(world.hour,))
    for purpose in (ConsentPurpose.TRANSCRIBE, ConsentPurpose.NOTICE, ConsentPurpose.SHARE_MIRROR):
        world.says("client", purpose, given=False)
        for who in ("client", "therapist", "supervisor"):
            assert world.get(who, path).status_code == 403
        assert b"not used" in body(world.get("therapist", reverse("course", args=(world.course,))))
        world.says("client", purpose)
    world.says("therapist", ConsentPurpose.TRANSCRIBE, given=False)
    assert SAID.encode() not in _unpacked(body(world.browser("client").post(reverse("take"))))


def test_every_door_is_written_down(world: World) -> None:
    world.get("client", reverse("mirror", args=(world.hour,)))
    world.get("stranger", reverse("mirror", args=(world.hour,)))
    last = [
        (row.person, row.act, row.object_id, row.decision)
        for row in Audit.objects.filter(act="read").order_by("-id")[:2]
    ]
    assert last == [
        (world.people["stranger"].id, "read", str(world.hour), "stranger"),
        (world.people["client"].id, "read", str(world.hour), "allowed"),
    ]


def test_the_client_sees_by_day_who_opened_their_words(world: World) -> None:
    world.get("therapist", reverse("mirror", args=(world.hour,)))
    world.get("client", reverse("mirror", args=(world.hour,)))
    clients = body(world.get("client", reverse("record", args=(world.course,)))).decode()
    therapists = body(world.get("therapist", reverse("record", args=(world.course,)))).decode()
    assert "The therapist opened the words of an hour" in clients
    assert "You opened the words of an hour" in clients
    assert timezone.now().date().isoformat() in clients
    assert "The client" not in therapists
    assert "You opened the words of an hour" in therapists


def _unpacked(data: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) + name.encode() for name in archive.namelist())
