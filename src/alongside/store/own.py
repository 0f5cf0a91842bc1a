"""What somebody writes for themselves alone: a few lines in a course, for their own chair and nobody else."""

import datetime
from dataclasses import dataclass
from uuid import uuid4

from alongside.store import boxes
from alongside.store.naming import Chair, Purpose, Where
from alongside.store.refusal import CannotStore
from alongside.store.seats import Sitting
from alongside.translation import gettext as _

LONGEST = 20_000
_PURPOSE = {Chair.CLIENT: Purpose.JOURNAL, Chair.THERAPIST: Purpose.NOTES}


@dataclass(frozen=True, slots=True)
class Own:
    """Something that was written for oneself."""

    revision: str
    made: datetime.datetime
    text: str


def written_by(seat: Sitting) -> tuple[Own, ...]:
    """What who sits there wrote for themselves, the newest first."""
    where = _where(seat)
    return tuple(
        Own(one.revision, one.made, boxes.get(where, str, one.revision))
        for one in reversed(boxes.listed(where))
        if seat.opens(one.made) and one.revision.startswith(_OWN)
    )


def closed_before(seat: Sitting) -> bool:
    """Whether something lies there from before a new invite, which stays closed."""
    return any(not seat.opens(one.made) for one in boxes.listed(_where(seat)))


def write(seat: Sitting, text: str, at: datetime.datetime) -> None:
    """Write something down for oneself.

    Raises:
        CannotStore: there is nothing, or too much.
    """
    if not text.strip():
        raise CannotStore(_("there is nothing to keep yet. Please write something first."))
    if len(text) > LONGEST:
        raise CannotStore(
            _("that is more than {most} letters. Please keep it in two parts.").format(most=LONGEST)
        )
    boxes.put(_where(seat), text, revision=f"{_OWN}{uuid4().hex}", at=at)


def take_out(seat: Sitting, revision: str) -> bool:
    """Take something out again; whether it was there to be taken out."""
    there = [one for one in boxes.listed(_where(seat)) if one.revision == revision and seat.opens(one.made)]
    if there and revision.startswith(_OWN):
        boxes.take_out(_where(seat), revision)
        return True
    return False


_OWN = "own-"


def _where(seat: Sitting) -> Where:
    return Where(seat.course, _PURPOSE[seat.chair], owner=seat.chair)
