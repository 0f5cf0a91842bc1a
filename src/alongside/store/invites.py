"""Invites: a link that lets one person in, once, within a week. There is no other way to an account, and no e-mail."""

import datetime
import hashlib
import secrets
from dataclasses import dataclass
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import QuerySet

from alongside.store import audit
from alongside.store.audit import Noted
from alongside.store.models import Course, Invite, Person
from alongside.store.naming import Chair, Role
from alongside.store.refusal import CannotStore
from alongside.store.seats import occupants, seats_of, sit_anew, sit_down
from alongside.translation import gettext as _

LASTS = datetime.timedelta(days=7)
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Invited:
    """What an invite leads to."""

    id: UUID
    role: Role
    course: UUID | None
    chair: Chair | None
    person: UUID | None
    until: datetime.datetime

    @property
    def anew(self) -> bool:
        """Whether it is a new way in for somebody who is here already."""
        return self.person is not None


def to_chair(course: UUID, chair: Chair, by: UUID, at: datetime.datetime) -> str:
    """Invite somebody to an empty chair of a course; an earlier invite to it no longer works.

    Raises:
        CannotStore: somebody sits there.
    """
    if chair in occupants(course):
        raise CannotStore(_("somebody sits in that chair already."))
    with transaction.atomic():
        _open(at).filter(course=course, chair=chair).delete()
        return _make(Role(chair.value), by, at, course=course, chair=chair)


def to_role(role: Role, by: UUID | None, at: datetime.datetime) -> str:
    """Invite somebody to be a therapist, a supervisor or an administrator here."""
    if role is Role.CLIENT:
        raise CannotStore(_("a client is invited to a course, by their therapist."))
    return _make(role, by, at)


def anew(person: UUID, by: UUID | None, at: datetime.datetime) -> str:
    """Make a new way in for somebody who lost theirs."""
    with transaction.atomic():
        _open(at).filter(person=person).delete()
        role = Role.CLIENT if Person.objects.filter(id=person, is_client=True).exists() else Role.THERAPIST
        return _make(role, by, at, person=person)


def found(token: str, at: datetime.datetime) -> Invited | None:
    """What a link leads to; ``None`` where it never was one, was used, is over, or its course is."""
    row = _open(at).filter(digest=_digest(token)).first()
    if row is None or (row.course_id and not Course.objects.filter(id=row.course_id, state="open").exists()):
        return None
    return Invited(
        row.id,
        Role(row.role),
        row.course_id,
        Chair(row.chair) if row.chair else None,
        row.person_id,
        row.until,
    )


def join(token: str, name: str, password: str, at: datetime.datetime) -> UUID:
    """Make a new person of whoever holds a link.

    Raises:
        CannotStore: the link no longer works, or the name is taken.
    """
    with transaction.atomic():
        invited = _use(token, at)
        if invited.anew:
            raise CannotStore(_("this link is for somebody who is here already."))
        if Person.objects.filter(name__iexact=name).exists():
            raise CannotStore(_("somebody here has that name already. Please choose another one."))
        person = Person.objects.create_user(name, password, **{f"is_{invited.role}": True})
        _sit(invited, person.id, at)
        _note("join", person.id, invited.course, at)
    return person.id


def join_as(token: str, person: UUID, at: datetime.datetime) -> None:
    """Let somebody who is here already take the chair that a link leads to.

    Raises:
        CannotStore: the link no longer works, or leads to no chair that they could take.
    """
    with transaction.atomic():
        invited = _use(token, at)
        if invited.course is None:
            raise CannotStore(_("this link is for somebody who isn't here yet."))
        Person.objects.filter(id=person).update(**{f"is_{invited.role}": True})
        _sit(invited, person, at)
        _note("join", person, invited.course, at)


def come_back(token: str, password: str, at: datetime.datetime) -> None:
    """Give somebody a new password; second factors and open sessions end, and private things of before stay closed.

    Raises:
        CannotStore: the link no longer works.
    """
    with transaction.atomic():
        invited = _use(token, at)
        person = Person.objects.filter(id=invited.person, is_active=True).first() if invited.person else None
        if person is None:
            raise CannotStore(_("this link is for somebody who isn't here yet."))
        person.set_password(password)  # which ends every session of theirs
        person.save(update_fields=("password",))
        Authenticator.objects.filter(user=person).delete()
        sit_anew(person.id, at)
        _note("come back", person.id, None, at)
        for seat in seats_of(person.id):
            _note("come back", person.id, seat.course, at)


def _note(act: str, person: UUID, course: UUID | None, at: datetime.datetime) -> None:
    audit.note(
        Noted(
            at=at,
            person=person,
            act=act,
            object_kind="person",
            object_id=str(person),
            course=course,
            decision=audit.ALLOWED,
            reason="by an invite",
        )
    )


def _sit(invited: Invited, person: UUID, at: datetime.datetime) -> None:
    if invited.course is not None and invited.chair is not None:
        sit_down(invited.course, person, invited.chair, at)


def _use(token: str, at: datetime.datetime) -> Invited:
    invited = found(token, at)
    if invited is None or not _open(at).filter(id=invited.id).update(used=at):
        raise CannotStore(_("this link no longer works. Ask whoever sent it for a new one."))
    return invited


def _make(
    role: Role,
    by: UUID | None,
    at: datetime.datetime,
    *,
    course: UUID | None = None,
    chair: Chair | None = None,
    person: UUID | None = None,
) -> str:
    token = secrets.token_urlsafe(_BYTES)
    Invite.objects.create(
        digest=_digest(token),
        role=role,
        course_id=course,
        chair=chair or "",
        person_id=person,
        made_by=by,
        made=at,
        until=at + LASTS,
    )
    return token


def _open(at: datetime.datetime) -> QuerySet[Invite]:
    return Invite.objects.filter(used=None, until__gt=at)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
