"""The hours in ``sessions/``: recorded ones as they were given, remembered ones as they were written down."""

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.folder.layout import SESSIONS, Folder, hour_date
from alongside.folder.refusal import CannotKeep
from alongside.folder.tables import CHAIRS, Tables
from alongside.ingest import CannotRead, Reading, read
from alongside.session import MOST_MOMENTS, Remembered, Transcript
from alongside.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a recorded hour: where it lies in ``sessions/``, what it was called, and its digest, if that is kept."""

    file: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is kept of how an hour's transcript is read."""

    sources: tuple[Source, ...]
    therapist: str | None = None
    client: str | None = None
    session: str | None = None
    merge: bool = False

    def places(self, folder: Folder) -> tuple[Path, ...]:
        """Where its files lie."""
        return tuple(folder.inside(SESSIONS, *source.file.split("/")) for source in self.sources)

    def read(self, places: Sequence[Path]) -> Reading:
        """Read the transcript from these files."""
        return read(
            places, therapist=self.therapist, client=self.client, session=self.session, merge=self.merge
        )


def kept_of(folder: Folder, hour: str) -> Recorded | Remembered:
    """What an hour's file says of it."""
    tables = Tables.read(folder, place_of(folder, hour))
    tables.only("source", "reading", *CHAIRS)
    sources = tuple(tables.rows("source"))
    if not sources:
        return _remembered(tables)
    told = []
    for row in sources:
        row.only("file", "name", "sha256")
        told.append(Source(row.text("file", needed=True), row.text("name"), row.text("sha256")))
    if tables.row("client") or tables.row("therapist"):
        raise sources[0].mistake(
            None, _("an hour is recorded or remembered, not both. Take out one; check-ins go into words/.")
        )
    reading = tables.row("reading")
    if reading is None:
        return Recorded(tuple(told))
    reading.only("therapist", "client", "session", "merge")
    therapist, client, session = (reading.text(key) or None for key in ("therapist", "client", "session"))
    return Recorded(tuple(told), therapist, client, session, reading.flag("merge", otherwise=False))


def _remembered(tables: Tables) -> Remembered:
    moments: dict[str, tuple[str, ...] | None] = {}
    for chair in CHAIRS:
        row = tables.row(chair.value)
        if row is not None:
            row.only("moments")
            moments[chair.value] = row.texts("moments")
            if len(row.texts("moments")) > MOST_MOMENTS:
                raise row.mistake(
                    "moments", _("these are more than {most} moments.").format(most=MOST_MOMENTS)
                )
            if any(not one.strip() for one in row.texts("moments")):
                raise row.mistake("moments", _("a moment without words stands there. Take it out."))
    return Remembered(**moments)


def transcript_of(folder: Folder, hour: str, kept: Recorded) -> Transcript:
    """Read a recorded hour's transcript from its files."""
    try:
        reading = kept.read(kept.places(folder))
    except CannotRead as refusal:
        raise CannotKeep(
            _("{place}: {reason}").format(place=folder.shown(folder.inside(SESSIONS)), reason=refusal)
        ) from None
    if len(reading.transcripts) > 1:
        raise CannotKeep(
            _("{file}: its source holds several sessions. Say which: session = … under [reading].").format(
                file=folder.shown(place_of(folder, hour))
            )
        )
    return reading.transcripts[0]


def digests_of(folder: Folder, hour: str, kept: Recorded) -> tuple[str, ...]:
    """The digests of an hour's files; refused where one is gone or is not what was added."""
    found = []
    for source, place in zip(kept.sources, kept.places(folder), strict=True):
        try:
            digest = hashlib.sha256(place.read_bytes()).hexdigest()
        except OSError as fault:
            raise CannotKeep(
                _(
                    "{name} can't be read ({error}). Put it back, or take the hour out with `course remove`."
                ).format(name=folder.shown(place), error=fault.strerror or type(fault).__name__)
            ) from None
        if source.sha256 and digest != source.sha256:
            raise CannotKeep(
                _(
                    "{name} isn't as it was when it was added. If that is meant, take the line with its sha256 out of {hour}.toml."
                ).format(name=folder.shown(place), hour=hour)
            )
        found.append(digest)
    return tuple(found)


def place_of(folder: Folder, hour: str) -> Path:
    """An hour's own file."""
    return folder.inside(SESSIONS, f"{hour}.toml")


def date_of(folder: Folder, hour: str) -> datetime.date:
    """The day of an hour that is there."""
    date = hour_date(hour)
    if date is None:
        raise CannotKeep(
            _("{name} isn't named by a date. Call it by one, such as 2026-05-04.toml.").format(
                name=folder.shown(place_of(folder, hour))
            )
        )
    return date
