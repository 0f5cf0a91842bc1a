"""How fast a session is read and noticed, side by side in one run: ratios first, then what this machine took."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from alongside.ingest import Format, read, write
from alongside.notice import Registry, Scene, run
from alongside.notice.danger import dangers
from alongside.notice.measures import measure
from alongside.session import Interval, Transcript

EXAMPLES = Path(__file__).parent.parent / "examples"
MAIN = "from alongside.cli import main; main()"
SHORT, LONG = 400, 10_000
MS_A_WORD, MS_BETWEEN, MS_OF_SILENCE, SILENCE_EVERY = 350, 500, 7_000, 20
"""How fast the invented session is spoken, and after how many turns a silence falls."""

# A small program between this one and the one that is measured, so that the peak is of that one alone.
_PEAK = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(json.dumps([done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""
_FOREIGN = """
import sys
before = set(sys.modules)
import alongside.session
known = {*sys.stdlib_module_names, "alongside"}
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before} - known))
"""


class Row(NamedTuple):
    """One line of the outcome."""

    name: str
    value: str
    wanted: str = ""


def session_of(length: int) -> Transcript:
    """An invented session of ``length`` turns: the examples again and again, spoken at an even pace, with silences."""
    turns = [turn for path in sorted(EXAMPLES.glob("*.vtt")) for turn in read([path]).transcripts[0].turns]
    spoken, at_ms = [], 0
    for number, turn in enumerate(islice(cycle(turns), length), start=1):
        at_ms += MS_OF_SILENCE if number % SILENCE_EVERY == 0 else MS_BETWEEN
        end_ms = at_ms + MS_A_WORD * max(1, len(turn.text.split()))
        spoken.append(
            replace(
                turn,
                id=f"t{number}",
                at=Interval(at_ms, end_ms),
                words=(),
                cues=(),
                source_rows=(number - 1,),
            )
        )
        at_ms = end_ms
    return Transcript(tuple(spoken), source="benchmark")


def best_of(times: int, work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def started(*arguments: str) -> Callable[[], object]:
    """A program started and waited for."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def peak_mb(*arguments: str) -> float:
    """The most memory a program takes, in megabytes."""
    asked = [sys.executable, "-c", _PEAK, sys.executable, *arguments]
    told = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    code, peak = json.loads(told)
    if code:
        raise subprocess.CalledProcessError(code, "the program that is measured")
    return float(peak) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def works(*arguments: str) -> bool:
    """Whether a program ends well."""
    return subprocess.run([sys.executable, *arguments], check=False, capture_output=True).returncode == 0


def in_process() -> Iterator[Row]:
    """What noticing itself takes."""
    detectors = Registry.built_in().detectors
    short, long = session_of(SHORT), session_of(LONG)
    first = best_of(1, lambda: run(detectors, short))
    noticing = best_of(7, lambda: run(detectors, short))
    noticing_long = best_of(2, lambda: run(detectors, long))
    scene = Scene(short)
    report = run(detectors, short, scene=scene)
    measuring = best_of(7, lambda: measure(Scene(short), report, research=True))
    looking = best_of(7, lambda: dangers(Scene(short)))
    yield Row(
        f"a turn among {LONG:,} : among {SHORT}",
        f"{noticing_long * SHORT / LONG / noticing:.2f}",
        "under 1.3",
    )
    yield Row(f"noticing {SHORT} turns, best of 7", f"{noticing * 1000:.0f} ms", "at most 100 ms")
    yield Row(f"noticing {SHORT} turns, the first time", f"{first * 1000:.0f} ms")
    yield Row(f"noticing {LONG:,} turns", f"{noticing_long:.2f} s")
    yield Row(
        f"looking for danger in {SHORT} turns, words and all", f"{looking * 1000:.0f} ms", "about 15 ms"
    )
    yield Row(f"every measure of {SHORT} turns", f"{measuring * 1000:.0f} ms")


def imports() -> Iterator[Row]:
    """What the innermost package takes to import, and what of others it brings with it."""
    nothing = best_of(7, started("-c", "pass"))
    importing = best_of(7, started("-c", "import alongside.session"))
    foreign = subprocess.run(
        [sys.executable, "-c", _FOREIGN], check=True, capture_output=True, text=True
    ).stdout.strip()
    yield Row("import alongside.session : python -c pass", f"{importing / nothing:.2f}")
    yield Row(
        "import alongside.session, beyond that", f"{(importing - nothing) * 1000:.0f} ms", "under 50 ms"
    )
    yield Row("what it imports beyond the standard library", foreign or "nothing", "nothing")


def commands() -> Iterator[Row]:
    """What the program takes from start to finish; a command that isn't there is said to be absent."""
    nothing = best_of(5, started("-c", "pass"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "session.vtt"
        path.write_text(write(session_of(SHORT), Format.VTT), encoding="utf-8")
        reading = best_of(5, lambda: read([path]))
        for name, arguments, wanted in (
            (
                "notice --json --no-encoder",
                ("notice", str(path), "--json", "--no-encoder"),
                ("at most 1.20 s", "under 250 MB"),
            ),
            ("notice --json", ("notice", str(path), "--json"), ("at most 3.00 s", "at most 450 MB")),
            ("mirror", ("mirror", str(path)), ("", "")),
        ):
            if not works("-c", MAIN, arguments[0], "--help"):
                yield Row(name, "absent")
                continue
            whole = best_of(5, started("-c", MAIN, *arguments))
            yield Row(f"{name} : python -c pass", f"{whole / nothing:.1f}")
            yield Row(f"{name}, {SHORT} turns, start to finish", f"{whole:.2f} s", wanted[0])
            yield Row(f"{name}, peak memory", f"{peak_mb('-c', MAIN, *arguments):.0f} MB", wanted[1])
        yield Row(f"reading {SHORT} turns of WebVTT", f"{reading * 1000:.0f} ms")


def show(rows: Iterable[Row]) -> None:
    """Print them, ratios first."""
    for row in sorted(rows, key=lambda row: " : " not in row.name):
        sys.stdout.write(f"{row.name:<48} {row.value:>10}  {row.wanted}\n")
