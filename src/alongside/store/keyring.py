"""Keys: the master key wraps each course's, and a course's key wraps those of its hours and of everything else in it.

A key that is destroyed leaves its id and the day. Nothing is kept unwrapped between two uses, so that what is destroyed in one
process is gone in all.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q

from alongside.store import vault
from alongside.store.keys.models import Destroyed, WrappedKey
from alongside.store.master import Master
from alongside.store.naming import Chair, Where, Word
from alongside.store.refusal import CannotOpen, CannotStart, CannotStore
from alongside.store.router import KEYS
from alongside.translation import gettext as _


class Gone(Word):
    """What kind of thing was destroyed."""

    KEY = "key"
    HOUR = "hour"
    COURSE = "course"
    PERSON = "person"


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """What is left of something that was destroyed: its id, and the day."""

    what: Gone
    id: UUID
    day: datetime.date

    def __str__(self) -> str:
        return f"{self.what} {self.id} {self.day.isoformat()}"

    @classmethod
    def read(cls, line: str) -> "Tombstone":
        """One that was written as a line."""
        what, one, day = line.split()
        return cls(Gone(what), UUID(one), datetime.date.fromisoformat(day))


@dataclass(frozen=True, slots=True)
class Key:
    """A key, unwrapped."""

    id: UUID
    bytes: bytes


@dataclass(frozen=True, slots=True)
class Keyring:
    """Every key that the master key opens."""

    master: Master

    def key_for(self, where: Where) -> Key:
        """The key for what belongs there, made where there is none yet; never for what was destroyed."""
        with transaction.atomic(using=KEYS):
            gone = Destroyed.objects.filter(id__in=[where.course, *([where.hour] if where.hour else [])])
            if gone.exists():
                raise CannotStore(
                    _("that hour or course was taken away for good; nothing can be put into it.")
                )
            course = self._course_key(where.course)
            found = WrappedKey.objects.filter(_scope(where), course=where.course, destroyed=None).first()
            if found is not None:
                return self._unwrapped(found, course)
            row = WrappedKey(
                id=uuid4(),
                course=where.course,
                hour=where.hour,
                owner=where.owner or "",
                purpose="" if where.hour else where.purpose,
                wrapped_by=str(course.id),
                made=_now(),
            )
            key = vault.new_key()
            row.wrapped = vault.seal(course.bytes, _label(row), key)
            row.save(force_insert=True)
            return Key(row.id, key)

    def key(self, key_id: UUID) -> Key:
        """A key by its id.

        Raises:
            CannotOpen: it was destroyed, or never was.
        """
        row = WrappedKey.objects.filter(id=key_id, destroyed=None).first()
        if row is None or row.course is None:
            raise CannotOpen(_("its key was destroyed."))
        course = WrappedKey.objects.filter(id=row.wrapped_by, destroyed=None).first()
        if course is None:
            raise CannotOpen(_("the key of its course was destroyed."))
        return self._unwrapped(row, self._unwrapped_course(course))

    def _course_key(self, course: UUID) -> Key:
        row = WrappedKey.objects.filter(_of_course(), course=course).first()
        if row is not None:
            return self._unwrapped_course(row)
        row = WrappedKey(id=uuid4(), course=course, wrapped_by=self.master.fingerprint, made=_now())
        key = vault.new_key()
        row.wrapped = vault.seal(self.master.key, _label(row), key)
        row.save(force_insert=True)
        return Key(row.id, key)

    def _unwrapped_course(self, row: WrappedKey) -> Key:
        return Key(row.id, vault.unseal(self.master.key, _label(row), bytes(row.wrapped)))

    def _unwrapped(self, row: WrappedKey, course: Key) -> Key:
        return Key(row.id, vault.unseal(course.bytes, _label(row), bytes(row.wrapped)))


def destroy_hour(course: UUID, hour: UUID, day: datetime.date) -> None:
    """Destroy every key of an hour, those of private things among them."""
    _destroy(Q(course=course, hour=hour), day, (Gone.HOUR, hour))


def destroy_course(course: UUID, day: datetime.date) -> None:
    """Destroy every key of a course."""
    _destroy(Q(course=course), day, (Gone.COURSE, course))


def destroy_private(course: UUID, owner: Chair, day: datetime.date) -> None:
    """Destroy the keys of what is private to one chair of a course."""
    _destroy(Q(course=course, owner=owner), day)


def note_gone(person: UUID, day: datetime.date) -> None:
    """Write down that a person left for good."""
    write_tombstones([Tombstone(Gone.PERSON, person, day)])


def rewrap(old: Master, new: Master) -> int:
    """Wrap every course's key by another master key, all of them or none; gives how many there are."""
    with transaction.atomic(using=KEYS):
        rows = list(WrappedKey.objects.filter(_of_course(), wrapped_by=old.fingerprint))
        for row in rows:
            key = vault.unseal(old.key, _label(row), bytes(row.wrapped))
            row.wrapped = vault.seal(new.key, _label(row), key)
            row.wrapped_by = new.fingerprint
            row.save(update_fields=("wrapped", "wrapped_by"))
        return len(rows)


def wrapped_by() -> frozenset[str]:
    """The fingerprints of the master keys that wrap the courses' keys; more than one is a fault."""
    return frozenset(WrappedKey.objects.filter(_of_course()).values_list("wrapped_by", flat=True))


_held: list[Master] = []


def unlock(master: Master) -> None:
    """Let this process open boxes.

    Raises:
        CannotStart: the keys here are wrapped by another master key.
    """
    if wrapped_by() - {master.fingerprint}:
        raise CannotStart(
            _(
                "this master key isn't the one that the store was sealed with. Put back the right one, or use the recovery sheet."
            )
        )
    _held[:] = [master]


def lock() -> None:
    """Open no more boxes in this process."""
    _held.clear()


def keyring() -> Keyring:
    """The keyring of this process; refused before :func:`unlock`."""
    if not _held:
        raise CannotStart(_("the store is locked. Start it by `alongside`, which asks for the master key."))
    return Keyring(_held[0])


def tombstones(using: str = KEYS) -> tuple[Tombstone, ...]:
    """Everything that was destroyed."""
    rows = Destroyed.objects.using(using).order_by("day", "id").values_list("what", "id", "day")
    return tuple(Tombstone(Gone(what), one, day) for what, one, day in rows)


def write_tombstones(gone: Iterable[Tombstone], using: str = KEYS) -> None:
    """Leave of these keys an id and a day, and remember all of them as gone."""
    with transaction.atomic(using=using):
        for one in gone:
            Destroyed.objects.using(using).get_or_create(
                id=one.id, defaults={"what": one.what, "day": one.day}
            )
            WrappedKey.objects.using(using).filter(id=one.id).update(
                course=None, hour=None, owner="", purpose="", wrapped_by="", wrapped=b"", made=None,
                destroyed=one.day,
            )  # fmt: skip


def _destroy(which: Q, day: datetime.date, *gone: tuple[Gone, UUID]) -> None:
    with transaction.atomic(using=KEYS):
        ids = WrappedKey.objects.filter(which, destroyed=None).values_list("id", flat=True)
        every = [*((Gone.KEY, one) for one in ids), *gone]
        write_tombstones(Tombstone(what, one, day) for what, one in every)


def _scope(where: Where) -> Q:
    owner = where.owner or ""
    if where.hour is not None:
        return Q(hour=where.hour, owner=owner, purpose="")
    return Q(hour=None, owner=owner, purpose=where.purpose)


def _of_course() -> Q:
    return Q(hour=None, owner="", purpose="", destroyed=None)


def _label(row: WrappedKey) -> str:
    parts = (row.id, row.course, row.hour or "-", row.owner or "-", row.purpose or "-")
    return "/".join(("alongside/1/key", *(str(part) for part in parts)))


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
