"""Boxes: what goes in comes out, and only where it belongs."""

import datetime
import uuid
from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import connection
from tests.store.conftest import NOW

from alongside.session import Role, Transcript, Turn
from alongside.store import boxes, courses, keyring
from alongside.store.keys.models import WrappedKey
from alongside.store.master import Master, new_master
from alongside.store.models import Box, Hour
from alongside.store.naming import Chair, HourKind, Purpose, Where
from alongside.store.refusal import CannotOpen, CannotStart, CannotStore
from alongside.store.vault import PIECE_BYTES

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SAID = Transcript((Turn("t1", "C", Role.CLIENT, "There was a quinquereme."),))


@pytest.fixture
def there(course: UUID) -> Where:
    hour = courses.add_hour(course, NOW.date(), HourKind.TRANSCRIPT)
    return Where(course, Purpose.TRANSCRIPT, hour.id)


def seal(where: Where) -> None:
    boxes.put(where, SAID, revision=SAID.revision, at=NOW)


def test_a_transcript_comes_out_as_it_went_in(there: Where) -> None:
    seal(there)
    assert boxes.get(there, Transcript, SAID.revision) == SAID
    assert boxes.newest(there, Transcript) == SAID
    assert b"quinquereme" not in b"".join(bytes(box.blob) for box in Box.objects.all())


def test_a_title_is_sealed(course: UUID) -> None:
    assert courses.title_of(course) == "willow"
    assert b"willow" not in bytes(Box.objects.get(purpose="title").blob)


@pytest.mark.parametrize(
    "change",
    [
        lambda box: {"purpose": Purpose.NOTES},
        lambda box: {"owner": Chair.CLIENT},
        lambda box: {"revision": "another"},
        lambda box: {"number": 1},
        lambda box: {"last": False},
        lambda box: {"hour_id": None},
    ],
)
def test_a_box_moved_by_one_label_stays_shut(
    there: Where, change: Callable[[Box], dict[str, object]]
) -> None:
    seal(there)
    box = Box.objects.get(purpose=Purpose.TRANSCRIPT)
    Box.objects.filter(id=box.id).update(**change(box))
    moved = Box.objects.get(id=box.id)
    where = Where(
        there.course, Purpose(moved.purpose), moved.hour_id, Chair(moved.owner) if moved.owner else None
    )
    with pytest.raises(CannotOpen):
        boxes.get(where, Transcript, moved.revision)


def test_a_box_moved_to_another_row_hour_or_course_stays_shut(there: Where, therapist: UUID) -> None:
    seal(there)
    blob = bytes(Box.objects.get(purpose=Purpose.TRANSCRIPT).blob)
    other = courses.begin(therapist, "rowan", started=NOW.date(), at=NOW)
    for course in (there.course, other):
        hour = courses.add_hour(course, NOW.date(), HourKind.TRANSCRIPT)
        where = Where(course, Purpose.TRANSCRIPT, hour.id)
        seal(where)
        Box.objects.filter(hour=hour.id).update(blob=blob)
        with pytest.raises(CannotOpen):
            boxes.get(where, Transcript, SAID.revision)
    first = Box.objects.get(hour=there.hour)
    Box.objects.filter(id=first.id).delete()
    first.id = uuid.uuid4()
    first.save(force_insert=True)
    with pytest.raises(CannotOpen):
        boxes.get(there, Transcript, SAID.revision)


def test_a_box_under_the_key_of_another_hour_stays_shut(there: Where) -> None:
    seal(there)
    other = courses.add_hour(there.course, NOW.date(), HourKind.TRANSCRIPT)
    seal(Where(there.course, Purpose.TRANSCRIPT, other.id))
    key = Box.objects.get(hour=other.id).key
    assert Box.objects.filter(hour=there.hour).update(key=key) == 1
    with pytest.raises(CannotOpen):
        boxes.get(there, Transcript, SAID.revision)


def test_wrapped_keys_that_are_swapped_open_nothing(there: Where) -> None:
    seal(there)
    rows = list(WrappedKey.objects.all())
    wrapped = [bytes(row.wrapped) for row in rows]
    for row, other in zip(rows, wrapped[1:] + wrapped[:1], strict=True):
        WrappedKey.objects.filter(id=row.id).update(wrapped=other)
    with pytest.raises(CannotOpen):
        boxes.get(there, Transcript, SAID.revision)


def test_a_wrong_master_key_is_refused_before_anything_opens(there: Where) -> None:
    seal(there)
    with pytest.raises(CannotStart, match="isn't the one"):
        keyring.unlock(new_master())
    assert boxes.get(there, Transcript, SAID.revision) == SAID


def test_a_wrong_master_key_opens_nothing(there: Where) -> None:
    seal(there)
    key = Box.objects.get(hour=there.hour).key
    with pytest.raises(CannotOpen):
        keyring.Keyring(new_master()).key(key)


def test_a_locked_store_opens_nothing(there: Where) -> None:
    seal(there)
    keyring.lock()
    with pytest.raises(CannotStart, match="locked"):
        boxes.get(there, Transcript, SAID.revision)


def test_each_hour_each_chair_and_each_kind_has_its_own_key(course: UUID) -> None:
    hours = [courses.add_hour(course, NOW.date(), HourKind.TRANSCRIPT).id for _ in range(2)]
    places = [
        Where(course, Purpose.TRANSCRIPT, hours[0]),
        Where(course, Purpose.TRANSCRIPT, hours[1]),
        Where(course, Purpose.NOTES, hours[0], Chair.CLIENT),
        Where(course, Purpose.NOTES, hours[0], Chair.THERAPIST),
        Where(course, Purpose.JOURNAL, None, Chair.CLIENT),
        Where(course, Purpose.MEASURES, None, Chair.CLIENT),
        Where(course, Purpose.AGREEMENT),
    ]
    for place in places:
        boxes.put(place, "words", revision="1", at=NOW)
    assert Box.objects.values("key").distinct().count() == len(places) + 1  # and the title's
    boxes.put(Where(course, Purpose.REPORT, hours[0]), "words", revision="1", at=NOW)
    assert Box.objects.filter(hour=hours[0], owner="").values("key").distinct().count() == 1


def test_a_file_is_cut_and_comes_out_in_order(course: UUID) -> None:
    where = Where(course, Purpose.AUDIO)
    data = [bytes([number]) * (PIECE_BYTES // 2) for number in range(5)]
    boxes.put_file(where, iter(data), revision="a", at=NOW)
    assert b"".join(boxes.get_file(where, "a")) == b"".join(data)
    boxes.put_file(where, (), revision="b", at=NOW)
    assert list(boxes.get_file(where, "b")) == [b""]


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_lost_piece_is_noticed(course: UUID, lost: int) -> None:
    where = Where(course, Purpose.AUDIO)
    boxes.put_file(where, (b"one", b"two", b"three"), revision="a", at=NOW)
    Box.objects.filter(purpose=Purpose.AUDIO, number=lost).delete()
    with pytest.raises(CannotOpen):
        list(boxes.get_file(where, "a"))


def test_a_file_that_breaks_off_leaves_nothing(course: UUID) -> None:
    where = Where(course, Purpose.UPLOAD)
    boxes.put_file(where, (b"before",), revision="a", at=NOW)

    def broken() -> object:
        yield b"one"
        yield b"two"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        boxes.put_file(where, broken(), revision="a", at=NOW)  # type: ignore[arg-type]
    assert list(boxes.get_file(where, "a")) == [b"before"]


def test_what_is_written_again_is_replaced_and_the_rest_stays(there: Where) -> None:
    where = Where(there.course, Purpose.NOTES, there.hour, Chair.CLIENT)
    later = NOW + datetime.timedelta(minutes=1)
    boxes.put(where, "first", revision="1", at=NOW)
    boxes.put(where, "second", revision="2", at=later)
    boxes.put(where, "first, again", revision="1", at=NOW)
    assert [one.revision for one in boxes.listed(where)] == ["1", "2"]
    assert [boxes.get(where, str, "1"), boxes.newest(where, str)] == ["first, again", "second"]
    boxes.take_out(where, "2")
    assert boxes.newest(where, str) == "first, again"


def test_what_is_asked_for_must_be_what_is_there(there: Where) -> None:
    seal(there)
    with pytest.raises(CannotOpen):
        boxes.get(there, str, SAID.revision)
    with pytest.raises(CannotOpen):
        boxes.get(there, Transcript, "nothing")
    with pytest.raises(TypeError):
        boxes.put(there, object(), revision="1", at=NOW)


@pytest.mark.parametrize("revision", ["", "a/b", "a b", "a" * 65, "é", "a\n"])
def test_a_revision_is_one_word(course: UUID, revision: str) -> None:
    with pytest.raises(CannotStore):
        boxes.put(Where(course, Purpose.NOTES), "words", revision=revision, at=NOW)


def test_an_hour_of_another_course_is_refused(there: Where, therapist: UUID) -> None:
    other = courses.begin(therapist, "rowan", started=NOW.date(), at=NOW)
    with pytest.raises(CannotStore):
        boxes.put(Where(other, Purpose.TRANSCRIPT, there.hour), SAID, revision="1", at=NOW)


def test_a_destroyed_hour_takes_nothing_new(there: Where, master: Master) -> None:
    seal(there)
    assert there.hour
    keyring.destroy_hour(there.course, there.hour, NOW.date())
    with pytest.raises(CannotOpen, match="destroyed"):
        boxes.get(there, Transcript, SAID.revision)
    with pytest.raises(CannotStore, match="for good"):
        seal(there)
    row = WrappedKey.objects.exclude(destroyed=None).get()
    assert (row.course, row.hour, row.owner, row.purpose, row.wrapped_by, bytes(row.wrapped), row.made) == (
        None, None, "", "", "", b"", None,
    )  # fmt: skip


def test_hours_of_one_day_are_told_apart(course: UUID) -> None:
    names = [courses.add_hour(course, NOW.date(), HourKind.REMEMBERED).name for _ in range(3)]
    assert names == ["2026-05-04", "2026-05-04b", "2026-05-04c"]
    assert [hour.name for hour in courses.hours_of(course)] == names


def test_nothing_that_was_said_stands_in_any_column(there: Where) -> None:
    seal(there)
    boxes.put(Where(there.course, Purpose.NOTES, there.hour), "quinquereme", revision="1", at=NOW)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own tables
            assert b"quinquereme" not in repr(cursor.fetchall()).encode()
    assert Hour.objects.count() == 1
