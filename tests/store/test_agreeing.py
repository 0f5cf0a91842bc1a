"""Yes and no, the chain of acts, and what the law of a place switches off."""

import datetime
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.db import connection

from alongside.notice import Report
from alongside.notice.card import Claim
from alongside.notice.registry import Registry
from alongside.store import audit, consent, doors, jurisdiction, seats
from alongside.store import settings as store_settings
from alongside.store.audit import Noted
from alongside.store.models import Audit, Consent, OnlyAdded, Person
from alongside.store.naming import Chair, ConsentPurpose
from alongside.store.place import Place
from alongside.store.refusal import CannotStart, CannotStore

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)
pytestmark = pytest.mark.django_db(databases=["default", "keys"])


@pytest.fixture
def client(course: UUID) -> UUID:
    person = Person.objects.create_user("willow", is_client=True).id
    seats.sit_down(course, person, Chair.CLIENT, NOW)
    return person


def say(course: UUID, person: UUID, *, given: bool, at: datetime.datetime = NOW) -> None:
    purpose = ConsentPurpose.NOTICE
    consent.say(course, person, purpose, given=given, shown=consent.wording(purpose).digest, at=at)


def asked(course: UUID, person: UUID, at: datetime.datetime) -> bool:
    return any(one.wording.purpose is ConsentPurpose.NOTICE for one in consent.questions(course, person, at))


def test_it_takes_both(course: UUID, therapist: UUID, client: UUID) -> None:
    for person, used in ((therapist, False), (client, True)):
        say(course, person, given=True)
        assert consent.used(course, ConsentPurpose.NOTICE) is used
    say(course, therapist, given=False)
    assert not consent.used(course, ConsentPurpose.NOTICE)


def test_a_yes_holds_for_who_gave_it_and_not_for_who_sits_there_next(
    course: UUID, therapist: UUID, client: UUID
) -> None:
    say(course, therapist, given=True)
    say(course, client, given=True)
    seats.stand_up(course, Chair.CLIENT, NOW)
    assert not consent.used(course, ConsentPurpose.NOTICE)
    seats.sit_down(course, Person.objects.create_user("aspen").id, Chair.CLIENT, NOW)
    assert not consent.used(course, ConsentPurpose.NOTICE)


def test_supervision_is_agreed_to_for_one_supervisor(course: UUID, therapist: UUID, client: UUID) -> None:
    purpose = ConsentPurpose.SUPERVISE

    def agree(at: datetime.datetime) -> None:
        for person in (therapist, client):
            shown = consent.wording(purpose).digest
            consent.say(course, person, purpose, given=True, shown=shown, at=at)

    def asks(at: datetime.datetime) -> bool:
        return any(one.wording.purpose is purpose for one in consent.questions(course, client, at))

    agree(NOW)
    assert not consent.used(course, purpose)
    for day, name in ((1, "hazel"), (2, "elder")):
        at = NOW + datetime.timedelta(days=day)
        seats.sit_down(course, Person.objects.create_user(name).id, Chair.SUPERVISOR, at)
        assert not consent.used(course, purpose)
        assert asks(at)
        agree(at)
        assert consent.used(course, purpose)
        seats.stand_up(course, Chair.SUPERVISOR, at)


def test_a_no_is_not_asked_again_for_sixty_days(course: UUID, client: UUID) -> None:
    assert asked(course, client, NOW)
    say(course, client, given=False)
    assert not asked(course, client, NOW + datetime.timedelta(days=60, seconds=-1))
    assert asked(course, client, NOW + datetime.timedelta(days=60))
    say(course, client, given=True, at=NOW + datetime.timedelta(days=1))
    assert not asked(course, client, NOW + datetime.timedelta(days=100))


def test_what_was_said_holds_the_wording_that_was_read(course: UUID, client: UUID) -> None:
    say(course, client, given=True)
    row = Consent.objects.get()
    shown = consent.wording(ConsentPurpose.NOTICE)
    assert (row.wording, row.wording_digest, row.language) == ("1", shown.digest, "en")
    with pytest.raises(OnlyAdded):
        row.save()
    with pytest.raises(OnlyAdded):
        Consent.objects.all().delete()
    with pytest.raises(OnlyAdded):
        Consent.objects.update(given=False)


def test_only_the_two_say_yes_or_no(course: UUID) -> None:
    supervisor = Person.objects.create_user("hazel").id
    seats.sit_down(course, supervisor, Chair.SUPERVISOR, NOW)
    for person in (supervisor, uuid4()):
        with pytest.raises(CannotStore, match="only who sits"):
            say(course, person, given=True)


def test_every_wording_is_there_and_can_be_read() -> None:
    for purpose in ConsentPurpose:
        shown = consent.wording(purpose)
        assert shown.question.endswith("?")
        assert len(shown.paragraphs) >= 2
        assert "take your yes back" in shown.text


def test_a_clinical_reading_takes_both_people_s_yes_to_its_own_wording(
    course: UUID, therapist: UUID, client: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(course, therapist, given=True)
    say(course, client, given=True)
    clinical = replace(store_settings.settings_here(), reading="clinical")
    monkeypatch.setattr(consent, "settings_here", lambda: clinical)
    assert consent.reading_of(course) == "descriptive"
    say(course, therapist, given=True)
    assert consent.reading_of(course) == "descriptive"
    say(course, client, given=True)
    assert consent.reading_of(course) == "clinical"
    monkeypatch.setattr(consent, "settings_here", store_settings.settings_here)
    assert consent.reading_of(course) == "descriptive"


def note(number: int) -> str:
    return audit.note(
        Noted(
            at=NOW, person=uuid4(), act="read", object_kind="hour", object_id=str(number), decision="allowed"
        )
    )


@pytest.mark.parametrize(
    "tampers",
    [
        "UPDATE store_audit SET decision = 'refused' WHERE id = {second}",
        "UPDATE store_audit SET at = '2026-05-05 09:30:00' WHERE id = {second}",
        "UPDATE store_audit SET person = NULL WHERE id = {second}",
        "DELETE FROM store_audit WHERE id = {second}",
        "DELETE FROM store_audit WHERE id < {second}",
    ],
)
def test_a_chain_that_was_tampered_with_is_broken(tampers: str) -> None:
    digests = [note(number) for number in range(4)]
    assert audit.verify() == audit.Chain(4, digests[-1])
    second = Audit.objects.order_by("id")[1].pk
    with connection.cursor() as cursor:
        cursor.execute(tampers.format(second=second))
    assert audit.verify().broken is not None


def test_rows_taken_off_the_end_are_missed_by_who_noted_the_last_digest() -> None:
    digests = [note(number) for number in range(3)]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM store_audit WHERE digest = %s", [digests[-1]])
    assert audit.verify().broken is None
    assert not audit.holds(digests[-1])


def test_where_nothing_may_be_inferred_only_what_is_counted_stays() -> None:
    law = jurisdiction.PRESETS["no-inference"]
    left = law.registry(Registry.built_in())
    assert {each.card.kind for each in left} == jurisdiction.COUNTED
    assert {each.card.claim for each in left} == {Claim.SEEN}
    assert jurisdiction.PRESETS["none"].registry(Registry.built_in()) == Registry.built_in()


def test_a_look_made_before_is_shown_in_that_part_alone() -> None:
    from alongside.session import Role, Span, Transcript, Turn, cite

    words = Transcript((Turn("1", "A", Role.CLIENT, "never mind"),))
    place = (cite(words, Span("1", 0, 5)),)
    from alongside.notice import Observation

    seen = tuple(
        Observation(kind, Claim.SEEN, place, "said", "because", f"{kind}@1")
        for kind in ("absolute", "contact")
    )
    report = Report(revision=words.revision, detectors=(), observations=seen)
    kept = jurisdiction.PRESETS["no-inference"].report(report)
    assert [one.kind for one in kept.observations] == ["absolute"]
    assert jurisdiction.PRESETS["none"].report(report) is report


def test_where_only_training_is_allowed_no_real_hour_comes_in(
    course: UUID, therapist: UUID, client: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jurisdiction, "here", lambda: jurisdiction.PRESETS["illinois"])
    caller = doors.Caller(therapist, NOW)
    for decision in (
        doors.access_course(caller, course, doors.Act.ADD),
        doors.access_course(caller, course, doors.Act.INVITE),
        doors.access_beginning(caller),
    ):
        assert isinstance(decision, doors.Refused)
        assert decision.reason is doors.Reason.LAW
    assert isinstance(doors.access_course(caller, course, doors.Act.SEE), doors.Allowed)


def test_every_reason_to_refuse_can_be_read() -> None:
    silent = {"SITS", "SUPERVISES", "MANAGES", "NO_SEAT", "IS_THERAPIST"}
    assert {one.name for one in doors.Reason} - silent == {one.name for one in doors.TELLS}


@pytest.mark.parametrize(
    "wrong", [{"READING": "psychic"}, {"JURISDICTION": "atlantis"}, {"MINUTES": "0"}, {"MINUTES": "121"}]
)
def test_settings_that_nobody_knows_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(CannotStart):
        store_settings.read_settings(
            Place.here(), {f"ALONGSIDE_{name}": value for name, value in wrong.items()}
        )
