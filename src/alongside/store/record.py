"""The record of access, as the people of a course may see it: by day, and never the client's own reading and writing.

Only the client sees what everybody did. The therapist sees what they themselves and a supervisor did: when and how often the
client reads or writes is the client's own affair.
"""

import datetime
from dataclasses import dataclass
from uuid import UUID

from alongside.store import audit
from alongside.store.models import Seat
from alongside.store.naming import Chair

_LEFT_OUT = frozenset({"see", "record"})
"""Looking at the list of hours opens no words; looking at this record doesn't either."""


@dataclass(frozen=True, slots=True, order=True)
class Access:
    """Somebody of a chair did something on a day; how often isn't told."""

    day: datetime.date
    chair: Chair
    act: str
    kind: str


def record_for(course: UUID, person: UUID, chair: Chair) -> tuple[Access, ...]:
    """What was done in a course, the newest day first."""
    sat = {row.person_id: Chair(row.chair) for row in Seat.objects.filter(course=course).order_by("id")}
    found = set()
    for noted in audit.of_course(course):
        if noted.decision != audit.ALLOWED or noted.act in _LEFT_OUT or noted.person not in sat:
            continue
        whose = sat[noted.person]
        if whose is Chair.CLIENT and chair is not Chair.CLIENT:
            continue
        if noted.object_kind in ("own", "consent") and noted.person != person:
            continue
        found.add(Access(noted.at.date(), whose, noted.act, noted.object_kind))
    return tuple(sorted(found, reverse=True))
