"""The coded sessions, read into one form: turns in order, and for every turn the targets that its coders gave.

A target is a number between 0 and 1, the share of coders who gave the code, or ``NaN`` where nobody was asked.
"""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from training.targets import CHOICES, CLIENT, FIRST_CODES, KINDS, PART, PART_OF, SAME_MEANING

REAL, INVENTED, WRITTEN = "real", "invented", "written"
"""Where a session comes from: real people; the invented courses; or our own folder, invented for training and never tested on."""
OWN = Path(__file__).parent / "sessions"


@dataclass(frozen=True)
class CodedTurn:
    """One turn and what is known of it; see the module for what a number means."""

    key: str
    role: str
    text: str
    choices: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)
    first: dict[str, float] = field(default_factory=dict)
    depth: float | None = None


@dataclass(frozen=True)
class CodedSession:
    """One session: ``group`` is what must never be split between training and test."""

    id: str
    source: str
    group: str
    turns: tuple[CodedTurn, ...]


def sessions(shared: Path) -> list[CodedSession]:
    """Everything coded in ``shared``: the real sessions and the invented courses, as far as they are there; then those written for training.

    Raises:
        FileNotFoundError: nothing is there.
    """
    found = list(invented(shared / "data" / "invented"))
    if (shared / "data" / "annomi" / "annomi-full.csv").exists():
        found = [*real(shared), *found]
    if not found:
        raise FileNotFoundError(f"no coded sessions in {shared}")
    return [*found, *written(OWN)]


def written(folder: Path) -> Iterator[CodedSession]:
    """Sessions invented for training alone: courses (``session-*``) and single hours of motivational interviewing (``hour-*``) with moves and talk."""
    for path in sorted(folder.glob("*/*.csv")):
        turns = []
        for row in _rows(path):
            choices = {choice.name: row[choice.name] for choice in CHOICES if row.get(choice.name)}
            name = f"written/{path.parent.name}/{path.stem}/{row['row']}"
            kinds = _kinds(row["role"], [set(row["codes"].split())], [])
            turns.append(CodedTurn(name, row["role"], row["text"], choices, kinds))
        yield CodedSession(f"written/{path.parent.name}/{path.stem}", WRITTEN, path.parent.name, tuple(turns))


def real(shared: Path) -> Iterator[CodedSession]:
    """AnnoMI's sessions, with the experts' labels and three coders' codes."""
    first = {
        (row["transcript_id"], row["utterance_id"]): row for row in _rows(shared / "noticing" / "labels.csv")
    }
    second = {
        (row["transcript_id"], row["utterance_id"]): row
        for row in _rows(shared / "noticing" / "labels-2.csv")
    }
    held: dict[str, list[dict[str, str]]] = {}
    for row in _rows(shared / "data" / "annomi" / "annomi-full.csv"):
        held.setdefault(row["transcript_id"], []).append(row)
    for name, rows in held.items():
        turns = []
        for row in sorted(rows, key=lambda one: int(one["utterance_id"])):
            at = row["transcript_id"], row["utterance_id"]
            role = row["interlocutor"]
            old, new = first[at], second[at]
            given_first = [set(old["codes_a"].split()), set(old["codes_b"].split())]
            kinds = _kinds(role, [set(new["codes"].split())], given_first)
            depths = [float(old[each]) for each in ("depth_a", "depth_b") if old[each]]
            turns.append(
                CodedTurn(
                    f"real/{at[0]}/{at[1]}",
                    role,
                    row["utterance_text"],
                    _expert(row),
                    kinds,
                    _first(role, given_first),
                    sum(depths) / len(depths) if depths else None,
                )
            )
        yield CodedSession(f"real/{name}", REAL, rows[0]["video_url"], tuple(turns))


def _expert(row: dict[str, str]) -> dict[str, str]:
    if row["interlocutor"] == CLIENT:
        return {"talk": row["client_talk_type"]}

    def which(what: str) -> str:
        return row[f"{what}_subtype"] if row[f"{what}_exists"] == "True" else "none"

    return {
        "move": row["main_therapist_behaviour"],
        "reflection": which("reflection"),
        "question": which("question"),
        "input": which("therapist_input"),
    }


def invented(folder: Path) -> Iterator[CodedSession]:
    """The invented courses, with their author's codes and a second coder's; any folder of the same form will do."""
    for path in sorted(folder.glob("*/session-*.csv")):
        turns = []
        for row in _rows(path):
            given = [set(row["codes"].split()), *([set(row["codes_2"].split())] if "codes_2" in row else [])]
            name = f"invented/{path.parent.name}/{path.stem}/{row['row']}"
            turns.append(CodedTurn(name, row["role"], row["text"], {}, _kinds(row["role"], given, [])))
        yield CodedSession(
            f"invented/{path.parent.name}/{path.stem}", INVENTED, path.parent.name, tuple(turns)
        )


def _kinds(role: str, second: list[set[str]], first: list[set[str]]) -> dict[str, float]:
    """The share of coders who gave each kind; a kind that no coder was asked for is left out."""
    votes: dict[str, list[float]] = {}
    for kind in KINDS:
        if kind.startswith(f"{role}:"):
            name = kind.partition(":")[2]
            if second:
                votes[kind] = [float(name in given) for given in second]
    if first:
        merged: dict[str, list[float]] = {}
        for code, kind in SAME_MEANING.items():
            if kind.startswith(f"{role}:"):
                name = code.partition(":")[2]
                given = [float(name in one) for one in first]
                merged[kind] = (
                    [max(pair) for pair in zip(merged[kind], given, strict=True)] if kind in merged else given
                )
        for kind, given in merged.items():
            votes.setdefault(kind, []).extend(given)
        for code, kinds in PART_OF.items():
            if code.startswith(f"{role}:") and any(code.partition(":")[2] in one for one in first):
                for kind in kinds:
                    # Only a soft yes; a "yes" of the newer codebook is never weakened by it.
                    known = votes.get(kind)
                    mean = sum(known) / len(known) if known else 0.0
                    votes[kind] = [max(mean, PART)]
    return {kind: sum(given) / len(given) for kind, given in votes.items()}


def _first(role: str, first: list[set[str]]) -> dict[str, float]:
    return {
        code: sum(code.partition(":")[2] in one for one in first) / len(first)
        for code in FIRST_CODES
        if code.startswith(f"{role}:")
    }


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def arrays(turns: tuple[CodedTurn, ...]) -> dict[str, np.ndarray]:
    """The targets of some turns as arrays of one row a turn: class indexes (-1 unasked), and shares (NaN unasked)."""
    made: dict[str, np.ndarray] = {}
    for choice in CHOICES:
        known = [turn.choices.get(choice.name) for turn in turns]
        made[choice.name] = np.array(
            [choice.classes.index(one) if one in choice.classes else -1 for one in known]
        )
    made["kinds"] = np.array(
        [[turn.kinds.get(kind, np.nan) for kind in KINDS] for turn in turns], dtype=np.float32
    )
    made["first"] = np.array(
        [[turn.first.get(code, np.nan) for code in FIRST_CODES] for turn in turns], dtype=np.float32
    )
    made["depth"] = np.array(
        [np.nan if turn.depth is None else (turn.depth - 1) / 6 for turn in turns], dtype=np.float32
    )
    return made


def digests(shared: Path) -> dict[str, str]:
    """SHA-256 of every table that training reads, for the manifest."""
    paths = [
        shared / "data" / "annomi" / "annomi-full.csv",
        shared / "noticing" / "labels.csv",
        shared / "noticing" / "labels-2.csv",
        *sorted((shared / "data" / "invented").glob("*/session-*.csv")),
    ]
    own = sorted(OWN.glob("*/*.csv"))
    named = {str(path.relative_to(shared)): path for path in paths if path.exists()}
    named |= {f"training/sessions/{path.relative_to(OWN)}": path for path in own}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in named.items()}
