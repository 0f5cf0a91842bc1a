"""What the authors of the invented courses planted: read from each ``course.md``, as places in the sessions.

The courses are invented; nothing here is evidence about people.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alongside.session import Transcript

COURSES = ("alder", "birch", "hazel", "maple", "rowan", "willow")
HELD_OUT = ("maple", "rowan")


class Part(StrEnum):
    """The parts of a ``course.md`` that name places."""

    STRAINS = "strains"
    THREADS = "threads"
    SEQUENCES = "sequences"
    SIGNS = "signs"
    NEAR_MISSES = "near misses"


_BEGINS = (
    (Part.STRAINS, r"what strains|strains?\b|what repairs"),
    (Part.THREADS, r"threads"),
    (Part.SEQUENCES, r"corrective"),
    (Part.SIGNS, r"(signs of )?growth"),
    (Part.NEAR_MISSES, r"near misses"),
    (None, r"."),
)
_HEADING = re.compile(r"^(?:## (?P<plain>.+)|\*\*(?P<bold>[^*]+?)\.?\*\*(?P<rest>.*))$")
_PLACES = re.compile(
    r"\bs(?P<session>\d):\s?(?P<turns>\d+(?:[–-]\d+)?(?:(?:, | and )\d+(?:[–-]\d+)?(?!\w|:))*)"
)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Turns ``first`` to ``last`` (numbers from 1, both in it) of a session."""

    session: int
    first: int
    last: int

    def __contains__(self, turn: tuple[int, int]) -> bool:
        return turn[0] == self.session and self.first <= turn[1] <= self.last


@dataclass(frozen=True, slots=True)
class Item:
    """One line or clause of a part, with every place it names, in order. ``text`` is for those who may read the course."""

    text: str
    places: tuple[Stretch, ...]


def places(text: str) -> tuple[Stretch, ...]:
    """Every place named in ``text``: ``s2:30-38, 62`` names two."""
    found = []
    for match in _PLACES.finditer(text):
        for turns in re.findall(r"\d+(?:[–-]\d+)?", match["turns"]):
            first, _, last = turns.replace("–", "-").partition("-")
            found.append(Stretch(int(match["session"]), int(first), int(last or first)))
    return tuple(found)


def parts(path: Path) -> dict[Part, tuple[str, ...]]:
    """The lines of each part of a ``course.md``."""
    found: dict[Part, list[str]] = {part: [] for part in Part}
    current: Part | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        heading = _HEADING.match(line.strip())
        said = line.strip()
        if heading and not line.startswith("- "):
            title = (heading["plain"] or heading["bold"]).lower()
            current = next(part for part, begins in _BEGINS if re.match(begins, title))
            said = (heading["rest"] or "").strip()
        if current is not None and said:
            found[current].append(said)
    return {part: tuple(lines) for part, lines in found.items()}


def threads(path: Path) -> tuple[Item, ...]:
    """The planted threads, running jokes left out: a line each, or several in bold on one line."""
    told = (
        line.removeprefix("- ") for line in parts(path)[Part.THREADS] if "running jokes" not in line.lower()
    )
    return _items(piece for line in told for piece in re.split(r"(?<=[.\d)]) (?=\*\*)", line))


def clauses(path: Path, part: Part) -> tuple[Item, ...]:
    """Every clause (between ``·``, ``;`` or line ends) of a part that names a place."""
    return _items(piece for line in parts(path)[part] for piece in re.split(r" · |; | \| ", line))


def _items(pieces: Iterable[str]) -> tuple[Item, ...]:
    named = ((piece.strip(), places(piece)) for piece in pieces)
    return tuple(Item(text, found) for text, found in named if found)


def turns_by_number(table: Path, transcript: Transcript) -> Mapping[int, str]:
    """The turn of the captions that stands for each numbered turn of a session's table.

    A turn that is nothing but a silence has no caption of its own, so the two can't be told apart by counting: it stands in the
    gap before the caption that its row names.
    """
    of_cue = {cue: turn.id for turn in transcript.turns for cue in turn.source_rows}
    with table.open(encoding="utf-8", newline="") as file:
        return {int(row["turn"]): of_cue[int(row["cue_first"])] for row in csv.DictReader(file)}
