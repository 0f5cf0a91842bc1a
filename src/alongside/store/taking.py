"""What one person may take with them: a folder for each course, readable without us.

That is what both share, of hours that both said yes to, and what is private to their own chair; nothing of the other's.
"""

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from alongside.course.course import CheckIn, Kept, OwnThread, Reached, Tie, Why, Written
from alongside.folder import Folder, Recorded, add_recorded, add_remembered
from alongside.folder.words import CHECK_INS, KEPT, REACHED, THREADS, TIES, WHYS, WISHES, Sheet, add
from alongside.ingest import Format, write
from alongside.mirror.data import as_table
from alongside.notice import Report
from alongside.session import Role, Transcript
from alongside.store import boxes, consent, jurisdiction
from alongside.store.boxes import Sealed
from alongside.store.courses import KeptCourse, KeptHour, course_of, hours_of, title_of
from alongside.store.form import read_any, written
from alongside.store.naming import Chair, ConsentPurpose, HourState, Purpose
from alongside.store.refusal import CannotStore
from alongside.store.seats import Sitting, seats_of
from alongside.translation import gettext as _

_FILES = (Purpose.UPLOAD, Purpose.AUDIO)
_SHEETS: dict[type, Sheet[Any]] = {
    Written: WISHES, CheckIn: CHECK_INS, Why: WHYS, Kept: KEPT, Reached: REACHED, Tie: TIES, OwnThread: THREADS,
}  # fmt: skip
README = _(
    """\
What Alongside kept for you, one folder for each course. THESE FILES ARE NOT SEALED: whoever can open this folder can read
them. Keep it on an encrypted disk. Every folder says in its README.txt what lies where; beside that there may be

  readable/   the sessions as plain text
  noticed/    what was noticed in them, as tables
  texts/      what you wrote that belongs to no session
  files/      what was uploaded or recorded, as it was
  more/       everything else, as JSON
"""
)


def take(person: UUID, into: Path, at: datetime.datetime) -> tuple[Path, ...]:
    """Write everything that a person may take; all of it, or nothing. Gives the folders of the courses.

    Raises:
        CannotStore: something lies there already, or there is nothing to take.
    """
    if into.exists():
        raise CannotStore(_("{name} is there already. Name a new folder.").format(name=into.name))
    seats = _seats(person)
    if not seats:
        raise CannotStore(
            _("there is nothing to take: this person sits in no course that goes on or has ended.")
        )
    part = into.with_name(f".{into.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(mode=0o700, parents=True)
        names = []
        for number, (course, seat) in enumerate(seats, start=1):
            folder = Folder.make(part / f"course-{number}", course.started)
            title = title_of(course.id)
            _Taking(course, seat, folder.renamed(title) if title.strip() else folder).run()
            names.append(folder.root.name)
        (part / "README.txt").write_text(README, encoding="utf-8")
        part.rename(into)
    except OSError as fault:
        raise CannotStore(
            _("can't write in {name} ({error}). Choose another folder.").format(
                name=into.parent, error=fault.strerror or type(fault).__name__
            )
        ) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return tuple(into / name for name in names)


def _seats(person: UUID) -> tuple[tuple[KeptCourse, Sitting], ...]:
    found = (
        (course_of(seat.course), seat) for seat in seats_of(person) if seat.chair is not Chair.SUPERVISOR
    )
    return tuple((course, seat) for course, seat in found if course is not None)


@dataclass
class _Taking:
    """One course on its way out."""

    course: KeptCourse
    seat: Sitting
    folder: Folder
    names: dict[str, str] = field(default_factory=dict)
    """Names of hours here, and what they are called in the folder: an hour that faded leaves no gap there."""
    there: set[str] = field(default_factory=set)
    """The hours of the folder: a check-in of one that still waits goes with everything else."""

    def run(self) -> None:
        hours = {hour.id: hour for hour in hours_of(self.course.id)}
        mine = [one for one in boxes.all_of(self.course.id) if self._may_take(one, hours)]
        words: dict[str, Transcript] = {}
        for hour in hours.values():
            words |= self._hour(hour, [one for one in mine if one.where.hour == hour.id])
        for number, one in enumerate(mine, start=1):
            self._other(one, hours.get(one.where.hour) if one.where.hour else None, number, words)

    def _may_take(self, one: Sealed, hours: Mapping[UUID, KeptHour]) -> bool:
        where = one.where
        hour = hours.get(where.hour) if where.hour else None
        if where.owner is self.seat.chair:
            return self.seat.opens(one.made)
        if not self.agreed(where.purpose):
            return False
        if hour is not None and hour.state is not HourState.READ:
            return False
        if where.owner is None:
            return True
        # Moments are written blind, and belong to both as soon as both are there.
        return where.purpose is Purpose.REMEMBERED and hour is not None and self._both_wrote(hour)

    def agreed(self, purpose: Purpose) -> bool:
        """Whether both still say yes to what such a thing depends on."""
        match purpose:
            case Purpose.TRANSCRIPT | Purpose.UPLOAD:
                return consent.may_read(self.course.id)
            case Purpose.REPORT:
                return consent.may_mirror(self.course.id)
            case Purpose.AUDIO:
                return consent.used(self.course.id, ConsentPurpose.RECORD)
            case _:
                return True

    def _both_wrote(self, hour: KeptHour) -> bool:
        owners = {
            one.where.owner
            for one in boxes.all_of(self.course.id)
            if one.where.hour == hour.id and one.where.purpose is Purpose.REMEMBERED
        }
        return {Chair.CLIENT, Chair.THERAPIST} <= owners

    def _hour(self, hour: KeptHour, mine: list[Sealed]) -> dict[str, Transcript]:
        """The newest words of an hour, as an hour of the folder; gives all its transcripts by revision."""
        words = {
            one.revision: boxes.get(one.where, Transcript, one.revision)
            for one in mine
            if one.where.purpose is Purpose.TRANSCRIPT
        }
        if words:
            self.names[hour.name] = self._recorded(hour, tuple(words.values())[-1])
            self.there.add(self.names[hour.name])
        for one in mine:
            if one.where.purpose is Purpose.REMEMBERED and one.where.owner:
                moments: tuple[str, ...] = boxes.get(one.where, tuple, one.revision)
                add_remembered(self.folder, hour.name, Role(one.where.owner.value), moments)
                self.there.add(hour.name)
        return words

    def _recorded(self, hour: KeptHour, words: Transcript) -> str:
        stage = self._place("sessions", ".taken.json")
        try:
            stage.write_text(write(words, Format.JSON), encoding="utf-8")
            name, _reading = add_recorded(self.folder, hour.date, [stage], Recorded(()))
        finally:
            stage.unlink(missing_ok=True)
        self._place("readable", f"{name}.txt").write_text(write(words, Format.TXT), encoding="utf-8")
        return name

    def _other(
        self, one: Sealed, hour: KeptHour | None, number: int, words: Mapping[str, Transcript]
    ) -> None:
        where = one.where
        name = f"{hour.name if hour else one.made.date().isoformat()}-{where.purpose}-{number}"
        if where.purpose in _FILES:
            with self._place("files", name).open("xb") as file:
                file.writelines(boxes.get_file(where, one.revision))
            return
        if where.purpose in (Purpose.TRANSCRIPT, Purpose.REMEMBERED, Purpose.TITLE):
            return
        value = read_any(b"".join(boxes.get_file(where, one.revision)))
        entry, sheet = self._renamed(value), _SHEETS.get(type(value))
        waits = isinstance(entry, CheckIn) and entry.hour not in self.there
        if sheet is not None and not waits:
            add(self.folder, sheet, entry)
        elif isinstance(value, str):
            self._place("texts", f"{name}.txt").write_text(value, encoding="utf-8")
        elif isinstance(value, Report) and value.revision in words:
            told = as_table([(words[value.revision], jurisdiction.here().report(value))])
            self._place("noticed", f"{name}.csv").write_text(told, encoding="utf-8")
        else:
            self._place("more", f"{name}.json").write_bytes(written(value))

    def _renamed(self, entry: Any) -> Any:
        if isinstance(entry, CheckIn):
            return replace(entry, hour=self.names.get(entry.hour, entry.hour))
        if isinstance(entry, OwnThread):
            return replace(
                entry, tellings=tuple((self.names.get(hour, hour), turn) for hour, turn in entry.tellings)
            )
        return entry

    def _place(self, *parts: str) -> Path:
        return self.folder.folder(*parts[:-1]) / parts[-1]
