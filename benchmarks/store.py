"""How long the sealed store takes: to hold up one mirror, and beside reading a file."""

import datetime
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.noticing import SHORT, Row, best_of, session_of, show

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)


def rows() -> Iterator[Row]:
    """Everything, in a store of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALONGSIDE_PLACE"] = folder
        yield from _rows(Path(folder))


def _rows(folder: Path) -> Iterator[Row]:
    from alongside.store.place import Place
    from alongside.store.secret import make_secret

    place = Place(folder)
    place.make()
    make_secret(place)
    from alongside.store.setup import set_up

    set_up(folder)
    from alongside.ingest import Format, read, write
    from alongside.mirror.page import page
    from alongside.notice import Registry, Report, run
    from alongside.session import Transcript
    from alongside.store import boxes, courses, keyring
    from alongside.store.form import read_as, written
    from alongside.store.master import new_master
    from alongside.store.models import Person
    from alongside.store.naming import HourKind, Purpose, Where
    from alongside.store.opening import make_new

    master = new_master()
    make_new(place, master, None)
    keyring.unlock(master)
    therapist = Person.objects.create_user("rowan").id
    course = courses.begin(therapist, "willow", started=NOW.date(), at=NOW)
    hour = courses.add_hour(course, NOW.date(), HourKind.TRANSCRIPT).id
    file = folder / "session.vtt"
    file.write_text(write(session_of(SHORT), Format.VTT), encoding="utf-8")
    words = read([file]).transcripts[0]
    registry = Registry.built_in()
    report = run(registry.detectors, words)
    said, seen = Where(course, Purpose.TRANSCRIPT, hour), Where(course, Purpose.REPORT, hour)

    def seal() -> None:
        boxes.put(said, words, revision=words.revision, at=NOW)

    def hold_up() -> None:
        told, found = boxes.newest(said, Transcript), boxes.newest(seen, Report)
        if told is None or found is None:
            raise AssertionError
        page(told, found, registry, title="willow", reading="descriptive", date="")

    reading, sealing = best_of(9, lambda: read([file])), best_of(9, seal)
    noticing = best_of(5, lambda: run(registry.detectors, words))
    boxes.put(seen, report, revision=words.revision, at=NOW)
    data = written(words)
    yield Row(
        "sealing : reading the file and noticing", f"{sealing / (reading + noticing):.2f}", "under 0.10"
    )
    yield Row("sealing : parsing the file alone", f"{sealing / reading:.2f}")
    yield Row(
        f"open, unseal and render a mirror of {SHORT} turns",
        f"{best_of(9, hold_up) * 1000:.0f} ms",
        "at most 150 ms",
    )
    yield Row(f"reading {SHORT} turns of WebVTT", f"{reading * 1000:.1f} ms")
    yield Row("sealing them, to the disk", f"{sealing * 1000:.1f} ms")
    yield Row("of that, writing them as JSON", f"{best_of(9, lambda: written(words)) * 1000:.1f} ms")
    yield Row(
        "reading that JSON",
        f"{best_of(9, lambda: read_as(Transcript, data)) * 1000:.1f} ms",
        f"{len(data):,} bytes",
    )
    yield Row("opening the transcript", f"{best_of(9, lambda: boxes.newest(said, Transcript)) * 1000:.1f} ms")
    yield Row("opening the report", f"{best_of(9, lambda: boxes.newest(seen, Report)) * 1000:.1f} ms")


if __name__ == "__main__":
    show(rows())
