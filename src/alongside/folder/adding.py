"""New hours: a session's files taken in as they are, or what one of the two remembers; and an hour taken away."""

import datetime
import hashlib
import re
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from alongside.folder.hours import Recorded, Source, kept_of, place_of
from alongside.folder.layout import CACHE, SESSIONS, Folder
from alongside.folder.penned import Value, rows_of, table_of
from alongside.folder.refusal import CannotKeep
from alongside.folder.tables import Tables
from alongside.folder.whole import make_folder, write_whole
from alongside.ingest import CannotRead, Reading
from alongside.session import Remembered, Role
from alongside.translation import gettext as _

_SUFFIX = re.compile(r"\.(?!toml$)[A-Za-z0-9]{1,16}", re.IGNORECASE)
"""Endings that a copy keeps; ``.toml`` is the hour's own file."""
_LETTERS = ("", *"bcdefghijklmnopqrstuvwxyz")


def add_recorded(
    folder: Folder, date: datetime.date, files: Sequence[Path], asked: Recorded
) -> tuple[str, Reading]:
    """Copy a session's files in, byte for byte, with how they are read; gives the hour's id.

    ``asked`` says who is who as far as a person told it. The hour is there only once its own file is, which comes last.

    Raises:
        CannotKeep: the very session is in the course already, or can't be read again from a copy.
        CannotRead: the files can't be read.
    """
    reading = asked.read(files)
    if len(reading.transcripts) > 1:
        names = ", ".join(one.name for one in reading.transcripts[:12])
        raise CannotKeep(
            _("the file holds several sessions. Choose one with --session ID: {names} …").format(names=names)
        )
    given = [(place.name, place.read_bytes()) for place in files]
    digests = tuple(hashlib.sha256(data).hexdigest() for _name, data in given)
    _refuse_twice(folder, digests, asked.session)
    hour = _next_id(folder, date)
    stage = folder.inside(SESSIONS, f".{hour}.part")
    shutil.rmtree(stage, ignore_errors=True)
    make_folder(stage)
    try:
        staged, kept = _staged(stage, hour, given, asked, reading)
        landed = _landed(folder, hour, staged)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    sources = tuple(
        Source(file, _shown_name(place), digest)
        for file, place, digest in zip(landed, files, digests, strict=True)
    )
    write_whole(place_of(folder, hour), _as_toml(replace(kept, sources=sources)).encode())
    return hour, reading


def add_remembered(folder: Folder, hour: str, chair: Role, moments: Sequence[str]) -> Remembered:
    """Write down what one chair remembers, in place of what it may have written before."""
    import tomlkit

    place = place_of(folder, hour)
    if place.exists() and isinstance(kept_of(folder, hour), Recorded):
        raise CannotKeep(
            _(
                "{hour} has a transcript; what each has to say of it goes into `course check-in`. Another hour of that day: --date {date}b"
            ).format(hour=hour, date=hour[:10])
        )
    document = tomlkit.parse(Tables.read(folder, place).text)
    table = table_of({"moments": tuple(moments)})
    if not moments:
        table["moments"] = tomlkit.array()
    document[chair.value] = table
    write_whole(place, tomlkit.dumps(document).encode())
    found = kept_of(folder, hour)
    if isinstance(found, Remembered) and found.of(chair) == tuple(moments):
        return found
    raise CannotKeep(
        _("{name} doesn't read back as it was written. Look at it by hand.").format(name=folder.shown(place))
    )


def remove_hour(folder: Folder, hour: str) -> None:
    """Take an hour away: its own file first, then its transcript and what was found in it."""
    kept: Recorded | Remembered = Remembered()
    with suppress(CannotKeep):
        kept = kept_of(folder, hour)
    place_of(folder, hour).unlink(missing_ok=True)
    if isinstance(kept, Recorded):
        for place in kept.places(folder):
            place.unlink(missing_ok=True)
    with suppress(OSError):
        folder.inside(SESSIONS, hour).rmdir()
    cache = folder.inside(CACHE)
    for place in tuple(cache.glob(f"{hour}.*")) if cache.is_dir() else ():
        place.unlink(missing_ok=True)


def _staged(
    stage: Path, hour: str, given: Sequence[tuple[str, bytes]], asked: Recorded, reading: Reading
) -> tuple[tuple[Path, ...], Recorded]:
    """Copies from which the same session is read again: by the hour's name where that can be, else under their own."""
    attempts = [[name for name, _data in given]]
    if len(given) == 1:
        suffix = Path(given[0][0]).suffix
        attempts.insert(0, [f"{hour}{suffix if _SUFFIX.fullmatch(suffix) else ''}"])
    for names in attempts:
        if len(set(names)) < len(names):
            raise CannotKeep(_("two of the files have one name. Give each a name of its own."))
        places = tuple(stage / name for name in names)
        for place, (_name, data) in zip(places, given, strict=True):
            write_whole(place, data)
        for kept in _ways(asked, reading):
            with suppress(CannotRead):
                again = kept.read(places).transcripts
                if len(again) == 1 and again[0].revision == reading.transcripts[0].revision:
                    return places, kept
    raise CannotKeep(
        _("a copy of it doesn't read as the same session. Write each speaker's name into the file.")
    )


def _ways(asked: Recorded, reading: Reading) -> tuple[Recorded, ...]:
    """How it may be read again: with both people named, so that no later guess moves them to other chairs; else as asked."""
    casting = reading.castings[0]
    therapists, clients = casting.named(Role.THERAPIST), casting.named(Role.CLIENT)
    if len(therapists) == len(clients) == 1:
        return replace(asked, therapist=therapists[0], client=clients[0]), asked
    return (asked,)


def _landed(folder: Folder, hour: str, staged: Sequence[Path]) -> tuple[str, ...]:
    """Move the copies to where they stay; their places within ``sessions/``."""
    if len(staged) == 1 and staged[0].stem == hour:
        place = folder.inside(SESSIONS, staged[0].name)
        staged[0].replace(place)
        return (place.name,)
    own = folder.inside(SESSIONS, hour)
    shutil.rmtree(own, ignore_errors=True)
    make_folder(own)
    for place in staged:
        place.replace(own / place.name)
    return tuple(f"{hour}/{place.name}" for place in staged)


def _refuse_twice(folder: Folder, digests: tuple[str, ...], session: str | None) -> None:
    for hour in folder.hour_ids():
        kept = kept_of(folder, hour)
        if not isinstance(kept, Recorded) or kept.session != session:
            continue
        if {source.sha256 for source in kept.sources} & set(digests):
            raise CannotKeep(
                _(
                    "this very session is in the course already: {hour}. `alongside course list {name}` shows them."
                ).format(hour=hour, name=folder.root.name)
            )


def _next_id(folder: Folder, date: datetime.date) -> str:
    """The day, with the next free letter behind where it has hours already."""
    taken = set(folder.hour_ids())
    for letter in _LETTERS:
        if (hour := f"{date.isoformat()}{letter}") not in taken:
            return hour
    raise CannotKeep(_("that day has 25 hours already. Check the date."))


def _as_toml(kept: Recorded) -> str:
    import tomlkit

    document = tomlkit.document()
    document["source"] = rows_of(
        *({"file": one.file, "name": one.name, "sha256": one.sha256} for one in kept.sources)
    )
    told: Mapping[str, Value | None] = {
        "therapist": kept.therapist,
        "client": kept.client,
        "session": kept.session,
        "merge": kept.merge or None,
    }
    document["reading"] = table_of({key: value for key, value in told.items() if value is not None})
    return tomlkit.dumps(document)


def _shown_name(place: Path) -> str:
    return "".join(c if c.isprintable() else "?" for c in place.name)
