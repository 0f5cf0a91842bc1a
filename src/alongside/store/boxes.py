"""Boxes: core values and files, sealed where they belong and opened again."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet

from alongside.store import vault
from alongside.store.form import read_as, written
from alongside.store.keyring import keyring
from alongside.store.models import Box, Hour
from alongside.store.naming import Chair, Purpose, Where
from alongside.store.refusal import CannotOpen, CannotStore
from alongside.translation import gettext as _

_REVISION = re.compile(r"[\w.-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Sealed:
    """One sealed thing as it lies there: since when, which of several it is, and where it belongs."""

    made: datetime.datetime
    revision: str
    where: Where


def put(where: Where, value: object, *, revision: str, at: datetime.datetime) -> None:
    """Seal a value; one of the same revision that lies there is replaced, others stay."""
    put_file(where, (written(value),), revision=revision, at=at)


def get[V](where: Where, kind: type[V], revision: str) -> V:
    """Open a value.

    Raises:
        CannotOpen: it isn't there, isn't whole, or doesn't open.
    """
    return read_as(kind, b"".join(get_file(where, revision)))


def newest[V](where: Where, kind: type[V]) -> V | None:
    """Open the value that was sealed last; ``None`` where there is none."""
    there = listed(where)
    return get(where, kind, there[-1].revision) if there else None


def put_file(where: Where, data: Iterable[bytes], *, revision: str, at: datetime.datetime) -> None:
    """Seal a file, piece by piece; all of it, or nothing. One of the same revision is replaced."""
    if not _REVISION.fullmatch(revision):
        raise CannotStore(_("a revision is one word of letters and digits."))
    if where.hour is not None and not Hour.objects.filter(id=where.hour, course=where.course).exists():
        raise CannotStore(_("that hour isn't in that course."))
    key = keyring().key_for(where)
    with transaction.atomic():
        _rows(where).filter(revision=revision).delete()
        for number, (piece, last) in enumerate(_with_last(data)):
            row = Box(
                id=uuid4(),
                course_id=where.course,
                hour_id=where.hour,
                purpose=where.purpose,
                owner=where.owner or "",
                key=key.id,
                revision=revision,
                number=number,
                last=last,
                made=at,
            )
            row.blob = vault.seal(key.bytes, label_of(row), piece)
            row.save(force_insert=True)


def get_file(where: Where, revision: str) -> Iterator[bytes]:
    """Open a file, piece by piece and in order.

    Raises:
        CannotOpen: it isn't there, isn't whole, or doesn't open.
    """
    rows = _rows(where).filter(revision=revision).order_by("number")
    expected, ended, key = 0, False, None
    for row in rows.iterator(chunk_size=2):
        if ended or row.number != expected:
            raise CannotOpen(_("its pieces aren't all there, or aren't in order."))
        if key is None or key.id != row.key:
            key = keyring().key(row.key)
        yield vault.unseal(key.bytes, label_of(row), bytes(row.blob))
        expected, ended = expected + 1, row.last
    if not ended:
        raise CannotOpen(_("it isn't there, or its last piece is missing."))


def listed(where: Where) -> tuple[Sealed, ...]:
    """What lies in one place, the oldest first; nothing is opened."""
    found = _rows(where).filter(number=0).values_list("made", "revision")
    return tuple(sorted(Sealed(made, revision, where) for made, revision in found))


def all_of(course: UUID) -> tuple[Sealed, ...]:
    """Everything that is sealed in a course, in order of time; nothing is opened."""
    rows = Box.objects.filter(course=course, number=0).defer("blob").order_by("made", "id")
    return tuple(
        Sealed(
            row.made,
            row.revision,
            Where(course, Purpose(row.purpose), row.hour_id, Chair(row.owner) if row.owner else None),
        )
        for row in rows
    )


def take_out(where: Where, revision: str) -> None:
    """Take one thing out. Its key stays, for what else it opens; backups still hold the box until they fade."""
    _rows(where).filter(revision=revision).delete()


def _rows(where: Where) -> QuerySet[Box]:
    return Box.objects.filter(
        course=where.course, hour=where.hour, purpose=where.purpose, owner=where.owner or ""
    )


def _with_last(data: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Pieces, each with whether it is the last one; one empty piece where there are none."""
    held: bytes | None = None
    for piece in (piece for part in data for piece in vault.pieces_of(part)):
        if held is not None:
            yield held, False
        held = piece
    yield held or b"", True


def label_of(row: Box) -> str:
    """Where a box belongs, in one line: what it is sealed for."""
    parts = (
        row.course_id, row.hour_id or "-", row.purpose, row.owner or "-", row.revision, row.number,
        "last" if row.last else "more", row.id,
    )  # fmt: skip
    return "/".join(("alongside/1/box", *(str(part) for part in parts)))
