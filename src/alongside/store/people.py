"""People as the store knows them: an id, a pseudonym, and what they may be."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import CASCADE

from alongside.store.models import Person, Seat
from alongside.store.naming import Role
from alongside.translation import gettext as _

GONE_NAME = _("gone")


def forget(person: Person, at: datetime.datetime, using: str = "default") -> None:
    """Leave of a person an id: no name, no way to sign in, no seat."""
    for relation in Person._meta.related_objects:
        if relation.on_delete is CASCADE:  # ways to sign in, and whatever else is theirs alone
            relation.related_model._default_manager.using(using).filter(
                **{relation.field.name: person}
            ).delete()
    Seat.objects.using(using).filter(person=person, until=None).update(until=at)
    person.name = f"{GONE_NAME}-{person.id}"
    person.is_active = person.is_client = person.is_therapist = False
    person.is_supervisor = person.is_administrator = False
    person.set_unusable_password()
    person.save(using=using)


def named(name: str) -> UUID | None:
    """The id of the person of that name."""
    return Person.objects.filter(name=name, is_active=True).values_list("id", flat=True).first()


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is here: the name they chose, and what they may be."""

    id: UUID
    name: str
    roles: tuple[Role, ...]


def everybody() -> tuple[Known, ...]:
    """Everybody who may sign in, by name."""
    return tuple(
        Known(one.id, one.name, tuple(role for role in Role if getattr(one, f"is_{role}")))
        for one in Person.objects.filter(is_active=True).order_by("name")
    )
