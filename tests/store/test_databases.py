"""Two databases: wrapped keys in one, everything else in the other."""

import datetime
import uuid

import pytest
from django.db import connections

from alongside.store.keys.models import Destroyed, WrappedKey
from alongside.store.models import Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_keys_lie_in_their_own_database() -> None:
    WrappedKey.objects.create(wrapped=b"-")
    Destroyed.objects.create(id=uuid.uuid4(), what="key", day=datetime.date(2026, 5, 4))
    Person.objects.create_user("willow")
    assert WrappedKey.objects.using("keys").count() == 1
    assert "keys_wrappedkey" not in connections["default"].introspection.table_names()
    assert "store_person" not in connections["keys"].introspection.table_names()


def test_a_person_without_a_password_cannot_sign_in() -> None:
    assert not Person.objects.create_user("willow").check_password("")


@pytest.mark.parametrize("alias", ["default", "keys"])
def test_deleted_rows_are_overwritten(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)
