"""What a long course takes: 60 sessions of 400 turns, from nothing, from the cache, with one session more, and its memory.

The turns are those of the invented courses where they lie beside this folder, of the invented examples elsewhere.
"""

import datetime
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from alongside.folder import Folder, Recorded, add_recorded
from alongside.ingest import Format, read, write
from alongside.session import Interval, Transcript, Turn
from benchmarks.noticing import EXAMPLES, MAIN, MS_A_WORD, MS_BETWEEN, Row, best_of, peak_mb, show, started

SESSIONS, TURNS = 60, 400
INVENTED = EXAMPLES.parent.parent / "shared" / "data" / "invented"
COURSES = ("alder", "birch", "hazel", "willow")
BEGUN = datetime.date(2025, 1, 6)


def turns() -> list[Turn]:
    """Every turn there is to make sessions of."""
    files = [path for course in COURSES for path in sorted((INVENTED / course).glob("session-*.vtt"))]
    return [
        turn for path in files or sorted(EXAMPLES.glob("*.vtt")) for turn in read([path]).transcripts[0].turns
    ]


def sessions(count: int) -> Iterator[Transcript]:
    """Sessions of one length, each beginning where the one before it ended, spoken at an even pace."""
    said = cycle(turns())
    for _number in range(count):
        at_ms, spoken = 0, []
        for place, turn in enumerate(islice(said, TURNS)):
            end_ms = at_ms + MS_A_WORD * max(1, len(turn.text.split()))
            spoken.append(
                replace(turn, id=f"t{place}", at=Interval(at_ms, end_ms), words=(), cues=(), source_rows=())
            )
            at_ms = end_ms + MS_BETWEEN
        yield Transcript(tuple(spoken))


def make(place: Path, count: int) -> Path:
    """A course folder with sessions a week apart; its last one stands beside it, to be added."""
    folder = Folder.make(place, BEGUN)
    file = place.with_suffix(".vtt")
    for week, session in enumerate(sessions(count + 1)):
        file.write_text(write(session, Format.VTT), encoding="utf-8")
        if week < count:
            add_recorded(folder, BEGUN + datetime.timedelta(weeks=week), [file], Recorded(()))
    return file


def commands() -> Iterator[Row]:
    """The whole program, page included."""
    with tempfile.TemporaryDirectory() as held:
        place = Path(held) / "willow"
        one_more = make(place, SESSIONS)
        asked = ("-c", MAIN, "course", "mirror", str(place), "--no-encoder")
        name = f"a course of {SESSIONS} × {TURNS} turns"
        yield Row(f"{name}, from nothing", f"{best_of(1, started(*asked)):.2f} s", "at most 10 s")
        yield Row(f"{name}, from the cache", f"{best_of(3, started(*asked)):.2f} s", "at most 2 s")
        day = (BEGUN + datetime.timedelta(weeks=SESSIONS)).isoformat()
        adding = best_of(1, started("-c", MAIN, "course", "add", str(place), str(one_more), "--date", day))
        yield Row("one session more, added", f"{adding:.2f} s")
        yield Row("one session more, then the page", f"{best_of(1, started(*asked)):.2f} s")
        shutil.rmtree(place / "cache")
        yield Row(f"{name}, peak memory from nothing", f"{peak_mb(*asked):.0f} MB", "at most 600 MB")
        yield Row(f"{name}, peak memory from the cache", f"{peak_mb(*asked):.0f} MB", "at most 600 MB")


if __name__ == "__main__":
    show(commands())
