"""How fast a session is read and noticed, side by side in one run: ratios first, then what this machine took."""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from alongside.ingest import Format, read, write
from alongside.notice import Registry, run
from alongside.session import Interval, Transcript, Turn

EXAMPLES = Path(__file__).parent.parent / "examples"
MAIN = "from alongside.cli import main; main()"


def session_of(length: int) -> Transcript:
    """An invented session of ``length`` turns, made of the examples again and again; two seconds a turn."""
    turns = [turn for path in sorted(EXAMPLES.glob("*.vtt")) for turn in read([path]).transcripts[0].turns]
    return Transcript(
        tuple(
            Turn(f"t{n}", turn.speaker, turn.role, turn.text, Interval(n * 2000, n * 2000 + 1800))
            for n, turn in enumerate(islice(cycle(turns), length), start=1)
        ),
        source="benchmark",
    )


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


def main() -> None:
    """Print everything."""
    detectors = Registry.built_in().detectors
    short, long = session_of(400), session_of(10_000)
    run(detectors, short)
    noticing = best_of(7, lambda: run(detectors, short))
    noticing_long = best_of(1, lambda: run(detectors, long))
    nothing = best_of(5, started("-c", "pass"))
    importing = best_of(5, started("-c", "import alongside.session"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "session.vtt"
        path.write_text(write(short, Format.VTT), encoding="utf-8")
        reading = best_of(5, lambda: read([path]))
        whole = best_of(5, started("-c", MAIN, "notice", str(path), "--json"))
        mirror = best_of(3, started("-c", MAIN, "mirror", str(path)))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rows = (
        ("per turn, 10,000 turns : 400 turns", noticing_long / 25 / noticing, "", "under 1.3"),
        ("notice --json : python -c pass", whole / nothing, "", ""),
        ("import alongside.session : python -c pass", importing / nothing, "", ""),
        ("noticing 400 turns, in process", noticing * 1000, "ms", "at most 100"),
        ("noticing 10,000 turns, in process", noticing_long, "s", ""),
        ("reading 400 turns of WebVTT", reading * 1000, "ms", ""),
        ("notice --json, 400 turns, start to finish", whole, "s", "at most 1.2"),
        ("mirror, 400 turns, start to finish", mirror, "s", ""),
        ("import alongside.session, beyond python itself", (importing - nothing) * 1000, "ms", "under 50"),
        ("peak memory of the programs started", memory, "MB", "under 250"),
    )
    for name, value, unit, wanted in rows:
        sys.stdout.write(f"{name:<48} {value:>9.2f} {unit:<3} {wanted}\n")


if __name__ == "__main__":
    main()
