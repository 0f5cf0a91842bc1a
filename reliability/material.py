"""The coded sessions as the encoder's figures need them: turn by turn, with each coder's codes apart."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from training import data

from reliability.coded import Coded
from reliability.turns import Material


def material(shared: Path, coded: Sequence[Coded]) -> Material:
    """Real and invented sessions of the shared folder; ``coded`` tells how long they last."""
    sessions = (*data.real(shared), *data.invented(shared / "data" / "invented"))
    codes: dict[str, dict[str, frozenset[str]]] = {coder: {} for coder in ("A", "B", "C", "author", "second")}
    depths = {}
    for row in _rows(shared / "noticing" / "labels.csv"):
        key = f"real/{row['transcript_id']}/{row['utterance_id']}"
        codes["A"][key], codes["B"][key] = (
            frozenset(row["codes_a"].split()),
            frozenset(row["codes_b"].split()),
        )
        if row["depth_a"] and row["depth_b"]:
            depths[key] = float(row["depth_a"]), float(row["depth_b"])
    for row in _rows(shared / "noticing" / "labels-2.csv"):
        codes["C"][f"real/{row['transcript_id']}/{row['utterance_id']}"] = frozenset(row["codes"].split())
    for path in sorted((shared / "data" / "invented").glob("*/session-*.csv")):
        for row in _rows(path):
            key = f"invented/{path.parent.name}/{path.stem}/{row['row']}"
            codes["author"][key] = frozenset(row["codes"].split())
            codes["second"][key] = frozenset(row["codes_2"].split())
    hours = {
        source: round(sum(one.length_ms for one in coded if one.real == real) / 3_600_000, 2)
        for source, real in ((data.REAL, True), (data.INVENTED, False))
    }
    return Material(sessions, codes, depths, hours)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
