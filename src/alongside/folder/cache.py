"""What was read and found, kept beside the course so that it need not be done again; safe to delete at any time.

Nothing in it is believed without its key: the digests of the files it came from, and a stamp of the program. Every place
that was noticed is cited anew from the transcript, and an entry with one that no longer holds counts as absent.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import alongside
from alongside.folder.layout import CACHE, Folder
from alongside.folder.refusal import CannotKeep
from alongside.folder.whole import write_whole
from alongside.notice import Absence, Claim, Observation, Refusal, Report
from alongside.session import Interval, Role, Span, Timed, Transcript, Turn, cite

type Vectors = NDArray[np.float16]

_README = """\
What the computer found in the sessions of this course, so that it need not look again. Safe to delete at any time.
Not sealed: it holds words of the sessions, as the folders beside it do.
"""
_BROKEN = (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError)
"""What a file that isn't what it should be may raise while it is read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was found in one hour: the report, how many places may speak of danger, and the encoder's vectors, if it looked."""

    report: Report
    dangers: int
    vectors: Vectors | None = None


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache of one course; where it can't be written, nothing is kept and nothing breaks."""

    folder: Folder

    def words(self, hour: str, key: str) -> Transcript | None:
        """A transcript that was read before under this key."""
        try:
            told = json.loads(self._place(f"{hour}.words.json").read_bytes())
            if told["key"] != key:
                return None
            return Transcript(tuple(_turn(one) for one in told["turns"]), told["source"], told["name"])
        except _BROKEN:
            return None

    def keep_words(self, hour: str, key: str, transcript: Transcript) -> None:
        """Keep a transcript."""
        turns = [_told(turn) for turn in transcript.turns]
        told = {"key": key, "source": transcript.source, "name": transcript.name, "turns": turns}
        self._write(f"{hour}.words.json", _as_json(told))

    def found(self, hour: str, slot: str, key: str, words: Transcript) -> Entry | None:
        """What was found before under this key; ``slot`` tells what the encoder helped find from what rules found alone."""
        try:
            told = json.loads(self._place(f"{hour}.{slot}.json").read_bytes())
            if told["key"] != key:
                return None
            vectors = None
            if told["vectors"]:
                vectors = np.load(self._place(_vectors_name(hour, slot, key)), allow_pickle=False)
                if vectors.dtype != np.float16 or vectors.ndim != 2 or len(vectors) != len(words.turns):
                    return None
            return Entry(_report(told, words), told["dangers"], vectors)
        except _BROKEN:
            return None

    def keep_found(self, hour: str, slot: str, key: str, entry: Entry) -> None:
        """Keep what was found; a report with a detector that broke is not kept, so that it is looked for again."""
        if entry.report.failures:
            return
        name = _vectors_name(hour, slot, key)
        if entry.vectors is not None:
            held = BytesIO()
            np.save(held, entry.vectors, allow_pickle=False)
            self._write(name, held.getvalue())
        self._write(f"{hour}.{slot}.json", _as_json({"key": key, **_told_report(entry)}))
        with suppress(OSError, CannotKeep):
            for place in self._place("").glob(f"{hour}.{slot}.*.npy"):
                if place.name != name:
                    place.unlink()

    def _place(self, name: str) -> Path:
        return self.folder.inside(CACHE, name)

    def _write(self, name: str, data: bytes) -> None:
        with suppress(CannotKeep):
            own = self.folder.folder(CACHE)
            if not (own / "README.txt").exists():
                write_whole(own / "README.txt", _README.encode())
                write_whole(own / ".gitignore", b"*\n")
            write_whole(own / name, data, lasting=False)


def key_of(*parts: str) -> str:
    """A key made of everything that an entry depends on, the program among it."""
    return hashlib.sha256("\n".join((*parts, _program())).encode()).hexdigest()[:16]


@cache
def _program() -> str:
    """The program that reads and finds: its version and, for a checkout that changes without one, its files' times."""
    root = Path(alongside.__file__).parent
    digest = hashlib.sha256(alongside.__version__.encode())
    for part in ("bond", "course", "ingest", "notice", "session"):
        for place in sorted(root.joinpath(part).rglob("*.py")):
            about = place.stat()
            digest.update(f"{place.name} {about.st_size} {about.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def _vectors_name(hour: str, slot: str, key: str) -> str:
    return f"{hour}.{slot}.{key}.npy"


def _as_json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _told(turn: Turn) -> list[object]:
    at = [turn.at.start_ms, turn.at.end_ms] if turn.at else None
    rows = list(turn.source_rows)
    return [turn.id, turn.speaker, turn.role, turn.text, at, _flat(turn.words), _flat(turn.cues), rows]


def _turn(told: Sequence[Any]) -> Turn:
    turn_id, speaker, role, text, at, words, cues, rows = told
    return Turn(
        turn_id, speaker, Role(role), text, Interval(*at) if at else None, _timed(words), _timed(cues), tuple(rows)
    )  # fmt: skip


def _flat(timed: Iterable[Timed]) -> list[int | None]:
    return [part for one in timed for part in (one.start, one.end, one.at.start_ms, one.at.end_ms)]


def _timed(flat: Sequence[Any]) -> tuple[Timed, ...]:
    if not flat:
        return ()
    return tuple(
        Timed(flat[at], flat[at + 1], Interval(flat[at + 2], flat[at + 3])) for at in range(0, len(flat), 4)
    )


def _told_report(entry: Entry) -> dict[str, object]:
    report = entry.report
    return {
        "vectors": entry.vectors is not None,
        "dangers": entry.dangers,
        "detectors": report.detectors,
        "refused": [one.noticed_by for one in report.refused],
        "absent": [[one.noticed_by, one.reason] for one in report.absent],
        "observations": [
            [
                one.kind,
                one.claim,
                [[each.span.turn, each.span.start, each.span.end] for each in one.evidence],
                one.says,
                one.because,
                one.noticed_by,
                one.against,
            ]
            for one in report.observations
        ],
    }


def _report(told: Any, words: Transcript) -> Report:
    return Report(
        revision=words.revision,
        detectors=tuple(told["detectors"]),
        observations=tuple(_observation(one, words) for one in told["observations"]),
        refused=tuple(Refusal(one) for one in told["refused"]),
        absent=tuple(Absence(*one) for one in told["absent"]),
    )


def _observation(told: Sequence[Any], words: Transcript) -> Observation:
    kind, claim, places, says, because, noticed_by, against = told
    evidence = tuple(cite(words, Span(*place)) for place in places)
    return Observation(kind, Claim(claim), evidence, says, because, noticed_by, against)
