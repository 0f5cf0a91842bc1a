"""Opening every box, to know that it opens: each piece, each value, and each piece of evidence in its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from alongside.notice import Report
from alongside.session import Remembered, Transcript
from alongside.store import boxes
from alongside.store.boxes import Sealed
from alongside.store.courses import courses, hours_of
from alongside.store.form import read_any
from alongside.store.naming import Chair, CourseState, HourState, Purpose
from alongside.store.refusal import CannotOpen
from alongside.translation import gettext as _

_FILES = (Purpose.UPLOAD, Purpose.AUDIO)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that isn't as it should be: where, by ids alone, and what."""

    course: UUID
    hour: UUID | None
    purpose: Purpose | None
    what: str

    def __str__(self) -> str:
        place = " ".join(str(part) for part in (self.course, self.hour, self.purpose) if part)
        return f"{place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What was opened, and what is wrong."""

    things: int
    evidence: int
    faults: tuple[Fault, ...]


def check(*, at_each: Callable[[int, int], None] = lambda _done, _all: None) -> Checked:
    """Open everything; ``at_each`` is told, after each course, how many of all are done."""
    things, evidence, faults = 0, 0, []
    every = courses()
    for done, course in enumerate(every, start=1):
        sealed = boxes.all_of(course.id)
        if course.state is CourseState.ERASED and sealed:
            faults.append(Fault(course.id, None, None, _("it was erased, and boxes of it are still there.")))
        faded = {hour.id for hour in hours_of(course.id) if hour.state is HourState.FADED}
        for hour, group in groupby(sorted(sealed, key=_by_hour), key=lambda one: one.where.hour):
            those = tuple(group)
            if hour in faded:
                faults.append(Fault(course.id, hour, None, _("it faded, and boxes of it are still there.")))
            found = _opened(those, faults)
            things += len(those)
            evidence += _stands(found, faults)
        at_each(done, len(every))
    return Checked(things, evidence, tuple(faults))


def _by_hour(one: Sealed) -> str:
    return str(one.where.hour or "")


def _opened(sealed: tuple[Sealed, ...], faults: list[Fault]) -> dict[Sealed, object]:
    """The values that open; what doesn't is a fault."""
    found: dict[Sealed, object] = {}
    for one in sealed:
        try:
            if one.where.purpose in _FILES:
                for _piece in boxes.get_file(one.where, one.revision):
                    pass
            else:
                found[one] = read_any(b"".join(boxes.get_file(one.where, one.revision)))
        except CannotOpen as refusal:
            faults.append(Fault(one.where.course, one.where.hour, one.where.purpose, str(refusal)))
    return found


def _stands(found: Mapping[Sealed, object], faults: list[Fault]) -> int:
    """How many pieces of evidence stand in the words of their hour; those that don't are faults."""
    words = {one.revision: one for one in _words(found)}
    checked = 0
    for sealed, report in found.items():
        if not isinstance(report, Report):
            continue
        where = sealed.where
        every = [each for one in report.observations for each in one.evidence]
        said = words.get(report.revision)
        if said is None and every:
            faults.append(
                Fault(where.course, where.hour, where.purpose, _("the words it rests on aren't there."))
            )
            continue
        checked += len(every)
        lost = sum(said is None or not each.holds_in(said) for each in every)
        if lost:
            what = _("{lost} of {all} pieces of evidence don't stand in the words.").format(
                lost=lost, all=len(every)
            )
            faults.append(Fault(where.course, where.hour, where.purpose, what))
    return checked


def _words(found: Mapping[Sealed, object]) -> Iterator[Transcript]:
    """Every text of an hour that evidence may rest on: its transcripts, and what both remember."""
    moments: dict[Chair | None, tuple[str, ...]] = {}
    for sealed, value in found.items():
        if isinstance(value, Transcript):
            yield value
        elif sealed.where.purpose is Purpose.REMEMBERED and isinstance(value, tuple):
            moments[sealed.where.owner] = value
    yield Remembered(moments.get(Chair.CLIENT), moments.get(Chair.THERAPIST)).words
