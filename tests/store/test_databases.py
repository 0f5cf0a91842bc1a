"""Two databases: wrapped keys in one, everything else in the other."""

import datetime
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from alongside.store import sqlite
from alongside.store.keys.models import Destroyed, WrappedKey
from alongside.store.models import Person
from alongside.store.refusal import CannotStore

both = pytest.mark.django_db(databases=["default", "keys"])


@both
def test_keys_lie_in_their_own_database() -> None:
    WrappedKey.objects.create(wrapped=b"-")
    Destroyed.objects.create(id=uuid.uuid4(), what="key", day=datetime.date(2026, 5, 4))
    Person.objects.create_user("willow")
    assert WrappedKey.objects.using("keys").count() == 1
    assert "keys_wrappedkey" not in connections["default"].introspection.table_names()
    assert "store_person" not in connections["keys"].introspection.table_names()


@both
def test_a_person_without_a_password_cannot_sign_in() -> None:
    assert not Person.objects.create_user("willow").check_password("")


@both
@pytest.mark.parametrize("alias", ["default", "keys"])
def test_deleted_rows_are_overwritten(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)


def test_traces_that_a_reader_holds_on_to_are_told_and_go_the_next_time(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock():
        place = tmp_path / "busy.sqlite3"
        connections.databases["busy"] = {**connections.databases["default"], **sqlite.database(place)}
        try:
            with connections["busy"].cursor() as cursor:
                cursor.execute("CREATE TABLE words (word TEXT)")
                cursor.execute("INSERT INTO words VALUES ('quinquereme')")
                cursor.execute("PRAGMA busy_timeout = 20")
            with closing(sqlite3.connect(place, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                assert reader.execute("SELECT count(*) FROM words").fetchone() == (1,)
                with connections["busy"].cursor() as cursor:
                    cursor.execute("DELETE FROM words")
                with pytest.raises(CannotStore, match="so busy"):
                    sqlite.scrub("busy")
                reader.execute("COMMIT")
            sqlite.scrub("busy")
            assert not [one for one in tmp_path.iterdir() if b"quinquereme" in one.read_bytes()]
        finally:
            connections["busy"].close()
            del connections["busy"]
            del connections.databases["busy"]
