"""Who did what, when: rows that are only added, ids only, each holding the digest of the one before it.

A row that was changed, taken out or slipped in breaks the chain. Rows taken off its very end don't, so whoever wants to be sure
notes the digest that ``alongside audit verify`` prints, and asks for it next time.
"""

import datetime
import hashlib
import json
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from alongside.store.models import Audit

ALLOWED, REFUSED, STRANGER = "allowed", "refused", "stranger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One act, as it is written down."""

    at: datetime.datetime
    person: UUID | None
    act: str
    object_kind: str
    object_id: str
    decision: str
    reason: str = ""
    course: UUID | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """What was found in the chain: how many rows are whole, the digest of the last, and the first row that isn't."""

    rows: int
    head: str
    broken: int | None = None


def note(noted: Noted) -> str:
    """Write an act down; gives the row's digest."""
    with transaction.atomic():
        last = Audit.objects.select_for_update().order_by("id").last()
        previous = last.digest if last else ""
        digest = _digest(noted, previous)
        Audit.objects.create(
            at=noted.at,
            person=noted.person,
            act=noted.act,
            object_kind=noted.object_kind,
            object_id=noted.object_id,
            course=noted.course,
            decision=noted.decision,
            reason=noted.reason,
            previous=previous,
            digest=digest,
        )
    return digest


def verify() -> Chain:
    """Go through the chain from its beginning."""
    rows, head = 0, ""
    for row in Audit.objects.order_by("id").iterator():
        if row.previous != head or row.digest != _digest(_noted(row), head):
            return Chain(rows, head, broken=row.pk)
        rows, head = rows + 1, row.digest
    return Chain(rows, head)


def holds(digest: str) -> bool:
    """Whether a row of that digest is there."""
    return Audit.objects.filter(digest=digest).exists()


def of_course(course: UUID) -> tuple[Noted, ...]:
    """What was done in a course, in order."""
    return tuple(_noted(row) for row in Audit.objects.filter(course=course).order_by("id"))


def _noted(row: Audit) -> Noted:
    return Noted(
        at=row.at,
        person=row.person,
        act=row.act,
        object_kind=row.object_kind,
        object_id=row.object_id,
        decision=row.decision,
        reason=row.reason,
        course=row.course,
    )


def _digest(noted: Noted, previous: str) -> str:
    told = [
        previous, noted.at.astimezone(datetime.UTC).isoformat(), str(noted.person or ""), noted.act, noted.object_kind,
        noted.object_id, str(noted.course or ""), noted.decision, noted.reason,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
