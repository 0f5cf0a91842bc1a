"""A plain course folder goes in and comes out again, to each of the two what is theirs."""

import shutil
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from tests.store.conftest import FIRST, MARKERS, NOW, THIRD, plain_course

from alongside.course.course import Course
from alongside.folder import Folder, course_of
from alongside.notice import Observation, Report
from alongside.notice.card import Claim
from alongside.session import Evidence, Remembered, Span, Transcript, cite
from alongside.store import boxes, consent
from alongside.store.carrying import bring_in
from alongside.store.checking import check
from alongside.store.courses import courses, hours_of, title_of
from alongside.store.models import Box, Hour, Person, Seat
from alongside.store.models import Course as CourseRow
from alongside.store.naming import Chair, ConsentPurpose, HourState, Purpose, Where
from alongside.store.refusal import CannotStore
from alongside.store.taking import take

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return plain_course(tmp_path)


@pytest.fixture
def brought(plain: Path, therapist: UUID) -> UUID:
    return bring_in(Folder.open(plain), therapist, NOW)


@pytest.fixture
def client(brought: UUID, therapist: UUID) -> UUID:
    """The client has taken their chair, and both have said yes."""
    client = Person.objects.create_user("willow", is_client=True)
    CourseRow.objects.filter(id=brought).update(client=client)
    Seat.objects.create(course_id=brought, person=client, chair=Chair.CLIENT, since=NOW)
    for purpose in (*consent.ASKED_FIRST, ConsentPurpose.RECORD):
        shown = consent.wording(purpose).digest
        for person in (client.id, therapist):
            consent.say(brought, person, purpose, given=True, shown=shown, at=NOW)
    Hour.objects.update(state=HourState.READ)
    return client.id


def taken(person: UUID, into: Path) -> Course:
    (folder,) = take(person, into, NOW)
    return course_of(Folder.open(folder))


def test_it_goes_in_whole_and_waits(brought: UUID, plain: Path) -> None:
    course = course_of(Folder.open(plain))
    assert title_of(brought) == course.name == "xylograph"
    hours = hours_of(brought)
    assert [hour.name for hour in hours] == [hour.id for hour in course.hours]
    assert {hour.state for hour in hours} == {HourState.WAITING}
    first = Where(brought, Purpose.TRANSCRIPT, hours[0].id)
    assert boxes.newest(first, Transcript) == course.hours[0].told
    assert check().faults == ()
    assert check().things == 7


def test_the_client_takes_everything_that_is_theirs(client: UUID, plain: Path, tmp_path: Path) -> None:
    course = course_of(Folder.open(plain))
    again = taken(client, tmp_path / "taken")
    assert again.name == course.name
    assert [hour.words.revision for hour in again.hours] == [hour.words.revision for hour in course.hours]
    assert again.hours[2].told == course.hours[2].told
    assert (again.check_ins, again.written) == (course.check_ins, course.written)
    folder = tmp_path / "taken" / "course-1"
    assert MARKERS[0] in (folder / "readable" / f"{FIRST}.txt").read_text()
    assert "NOT SEALED" in (tmp_path / "taken" / "README.txt").read_text()


def test_the_therapist_takes_nothing_that_is_the_clients(
    client: UUID, therapist: UUID, tmp_path: Path
) -> None:
    assert client
    again = taken(therapist, tmp_path / "taken")
    assert (again.check_ins, again.written) == ((), ())
    text = "".join(place.read_text() for place in (tmp_path / "taken").rglob("*") if place.is_file())
    assert [marker for marker in MARKERS if marker not in text] == list(MARKERS[3:])


def test_of_an_hour_that_waits_only_what_is_ones_own_is_taken(
    client: UUID, therapist: UUID, tmp_path: Path
) -> None:
    Hour.objects.update(state=HourState.WAITING)
    mine, theirs = taken(client, tmp_path / "client"), taken(therapist, tmp_path / "therapist")
    assert [hour.id for hour in mine.hours] == [hour.id for hour in theirs.hours] == [THIRD]
    assert mine.hours[0].told == Remembered(client=(f"The {MARKERS[2]}.",))
    assert theirs.hours[0].told == Remembered(therapist=("How quiet it was.",))
    assert not mine.check_ins
    assert "CheckIn" in "".join(place.read_text() for place in (tmp_path / "client").glob("*/more/*.json"))


def test_moments_stay_with_their_chair_until_both_have_written(
    client: UUID, therapist: UUID, brought: UUID, tmp_path: Path
) -> None:
    assert client
    hour = hours_of(brought)[2]
    boxes.take_out(Where(brought, Purpose.REMEMBERED, hour.id, Chair.THERAPIST), "1")
    assert THIRD not in [hour.id for hour in taken(therapist, tmp_path / "taken").hours]


def test_what_was_noticed_noted_and_uploaded_goes_along(client: UUID, brought: UUID, tmp_path: Path) -> None:
    hour = hours_of(brought)[0]
    words = boxes.newest(Where(brought, Purpose.TRANSCRIPT, hour.id), Transcript)
    assert words
    seen = Observation("marker", Claim.SEEN, (cite(words, Span("t1", 0, 3)),), "Seen", "because", "marker@1")
    report = Report(revision=words.revision, detectors=(), observations=(seen,))
    boxes.put(Where(brought, Purpose.REPORT, hour.id), report, revision=words.revision, at=NOW)
    boxes.put(Where(brought, Purpose.NOTES, hour.id, Chair.CLIENT), "my note", revision="1", at=NOW)
    boxes.put(Where(brought, Purpose.NOTES, hour.id, Chair.THERAPIST), "their note", revision="1", at=NOW)
    boxes.put_file(Where(brought, Purpose.AUDIO, hour.id), (b"sound", b"more"), revision="a", at=NOW)
    folder = take(client, tmp_path / "taken", NOW)[0]
    assert [place.read_text() for place in (folder / "texts").iterdir()] == ["my note"]
    assert [place.read_bytes() for place in (folder / "files").iterdir()] == [b"soundmore"]
    assert ["Seen" in place.read_text() for place in (folder / "noticed").iterdir()] == [True]


def test_nothing_half_written_is_left(client: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(CannotStore, match="there already"):
        take(client, tmp_path / "there", NOW)

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("alongside.store.taking.add_recorded", full)
    with pytest.raises(CannotStore, match="No space left"):
        take(client, tmp_path / "taken", NOW)
    assert sorted(place.name for place in tmp_path.iterdir()) == ["there", "xylograph"]


def test_a_stranger_takes_nothing(brought: UUID, tmp_path: Path) -> None:
    assert brought
    with pytest.raises(CannotStore, match="nothing to take"):
        take(Person.objects.create_user("stranger").id, tmp_path / "taken", NOW)


def test_a_folder_that_breaks_off_leaves_nothing(
    plain: Path, therapist: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_entry: object) -> Purpose:
        raise ConnectionError

    monkeypatch.setattr("alongside.store.carrying.purpose_of", broken)
    with pytest.raises(ConnectionError):
        bring_in(Folder.open(plain), therapist, NOW)
    assert courses() == ()
    assert Box.objects.count() == 0


def test_evidence_that_does_not_stand_is_a_fault(brought: UUID) -> None:
    hour = hours_of(brought)[0]
    where = Where(brought, Purpose.REPORT, hour.id)
    words = boxes.newest(Where(brought, Purpose.TRANSCRIPT, hour.id), Transcript)
    assert words

    def report(quote: str, revision: str) -> None:
        seen = Evidence(Span("t1", 0, 3), quote, revision)
        one = Observation("marker", Claim.SEEN, (seen,), "Seen", "because", "marker@1")
        boxes.put(where, Report(revision=revision, detectors=(), observations=(one,)), revision="1", at=NOW)

    report(words.turns[0].text[:3], words.revision)
    assert (check().evidence, check().faults) == (1, ())
    report("not", words.revision)
    (fault,) = check().faults
    assert "1 of 1" in str(fault)
    report("not", "0" * 16)
    (fault,) = check().faults
    assert "aren't there" in str(fault)


def test_a_box_that_does_not_open_is_a_fault_told_by_ids(brought: UUID) -> None:
    Box.objects.filter(purpose=Purpose.AGREEMENT).update(purpose=Purpose.JOURNAL)
    (fault,) = check().faults
    assert str(fault).startswith(f"{brought} journal: ")
    assert not [marker for marker in MARKERS if marker in str(fault)]


def test_a_command_that_needs_no_database_does_not_import_django(tmp_path: Path, examples: Path) -> None:
    session = tmp_path / "session.vtt"
    shutil.copy(next(examples.glob("*.vtt")), session)
    script = (
        "import sys; from alongside.cli.program import program; "
        f"program(['notice', {str(session)!r}, '--no-encoder'], standalone_mode=False); "
        "sys.exit('django' in sys.modules or 'cryptography' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0
