"""How many planted threads are found, and how much of what is proposed was planted: ``python -m reliability.threads``.

All courses are invented; the figures say nothing about real ones. *maple* and *rowan* are held out: only figures are printed of them.
A proposed thread meets a planted one where its turns stand within two turns of the planted places in at least half of the planted
one's sessions.
"""

import argparse
import datetime
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.bond.cited import Noticed
from alongside.course.threads import threads
from alongside.ingest import read
from alongside.notice import Report, Scene
from alongside.notice.encoder import Encoder
from alongside.session import Hour
from reliability import planted
from reliability.coded import DATA

_BESIDE = 2
_TURNED = 40
"""How often everything proposed is turned round within its sessions, to see what chance would meet."""

type Turns = Mapping[int, frozenset[int]]
"""By session: turns, numbered from 0."""


@dataclass(frozen=True)
class Invented:
    """One invented course: its hours, what was planted in it, and the jokes that run through it."""

    name: str
    hours: tuple[Noticed, ...]
    planted: tuple[Turns, ...]
    jokes: tuple[Turns, ...]

    @property
    def lengths(self) -> dict[int, int]:
        return {number: len(noticed.words.turns) for number, noticed in enumerate(self.hours, start=1)}


@dataclass(frozen=True)
class ThreadFigures:
    """What was found of one set of courses.

    ``apart`` lets a proposed thread stand for one planted thread only; ``beside`` adds up, for each proposed thread, the share of
    its turns at the places of the one planted thread that it is nearest to.
    """

    planted: int
    found: int
    apart: int
    proposed: int
    meeting: int
    by_chance_found: float
    by_chance_apart: float
    by_chance_meeting: float
    beside: float
    by_chance_beside: float

    def __add__(self, other: "ThreadFigures") -> "ThreadFigures":
        return ThreadFigures(
            self.planted + other.planted,
            self.found + other.found,
            self.apart + other.apart,
            self.proposed + other.proposed,
            self.meeting + other.meeting,
            self.by_chance_found + other.by_chance_found,
            self.by_chance_apart + other.by_chance_apart,
            self.by_chance_meeting + other.by_chance_meeting,
            self.beside + other.beside,
            self.by_chance_beside + other.by_chance_beside,
        )


def invented(name: str) -> Invented:
    """Read one course."""
    folder = DATA / "data/invented" / name
    hours, numbered = [], {}
    for number, path in enumerate(sorted(folder.glob("session-*.vtt")), start=1):
        transcript = read([path]).transcripts[0]
        date = datetime.date(2024, 9, 1) + datetime.timedelta(weeks=3 * number)
        report = Report(revision=transcript.revision, detectors=(), observations=())
        hours.append(Noticed(Hour(date.isoformat(), date, transcript), report))
        by_number = planted.turns_by_number(path.with_suffix(".csv"), transcript)
        numbered[number] = {told: transcript.index(turn) for told, turn in by_number.items()}
    course = folder / "course.md"
    told = planted.parts(course)[planted.Part.THREADS]
    jokes = (
        piece
        for line in told
        if "running jokes" in line.lower()
        for piece in line.replace(", ", " · ").split(" · ")
    )
    return Invented(
        name,
        tuple(hours),
        tuple(_turns(item.places, numbered) for item in planted.threads(course)),
        tuple(_turns(found, numbered) for piece in jokes if (found := planted.places(piece))),
    )


def _turns(places: Sequence[planted.Stretch], numbered: Mapping[int, Mapping[int, int]]) -> Turns:
    found: dict[int, set[int]] = {}
    for place in places:
        known = numbered.get(place.session, {})
        found.setdefault(place.session, set()).update(
            known[number] for number in range(place.first, place.last + 1) if number in known
        )
    return {session: frozenset(turns) for session, turns in found.items()}


def proposals(course: Invented, vectors: Mapping[str, NDArray[np.float16]] | None) -> tuple[Turns, ...]:
    """The turns of every thread that is proposed of a course."""
    number = {noticed.hour.id: at for at, noticed in enumerate(course.hours, start=1)}
    return tuple(
        {
            number[telling.hour]: frozenset(
                course.hours[number[telling.hour] - 1].words.index(turn) for turn in telling.turns
            )
            for telling in thread.tellings
        }
        for thread in threads(course.hours, (), vectors)
    )


def meets(proposed: Turns, item: Turns) -> bool:
    """Whether it stands at the planted places in at least half of the planted one's sessions."""
    met = sum(
        any(abs(turn - there) <= _BESIDE for turn in proposed.get(session, ()) for there in turns)
        for session, turns in item.items()
    )
    return 2 * met >= len(item)


def figures(course: Invented, found: Sequence[Turns]) -> ThreadFigures:
    """Measure what was proposed of one course."""
    counted = _counted(course, found)
    chance = random.Random(course.name)  # noqa: S311 - not for secrets
    turned = [_counted(course, [_turn_round(one, course, chance) for one in found]) for _ in range(_TURNED)]
    return ThreadFigures(
        len(course.planted),
        *counted[:2],
        *counted[2:4],
        sum(one[0] for one in turned) / _TURNED,
        sum(one[1] for one in turned) / _TURNED,
        sum(one[3] / max(one[2], 1) for one in turned) / _TURNED * counted[2],
        counted[4],
        sum(one[4] for one in turned) / _TURNED,
    )


def _counted(course: Invented, found: Sequence[Turns]) -> tuple[int, int, int, int, float]:
    """Planted threads found, found each by a proposal of its own, proposals that are no joke, those that meet, and how near."""
    table = [[meets(one, item) for one in found] for item in course.planted]
    meeting = [any(row[at] for row in table) for at in range(len(found))]
    serious = [
        met or not any(meets(one, joke) for joke in course.jokes)
        for one, met in zip(found, meeting, strict=True)
    ]
    return (
        sum(map(any, table)),
        _matched(table),
        sum(serious),
        sum(meeting),
        _nearness(course, found, serious),
    )


def _nearness(course: Invented, found: Sequence[Turns], serious: Sequence[bool]) -> float:
    return sum(
        max(_share(one, item) for item in course.planted)
        for one, counts in zip(found, serious, strict=True)
        if counts
    )


def _share(proposed: Turns, item: Turns) -> float:
    near = [
        any(abs(turn - there) <= _BESIDE for there in item.get(session, ()))
        for session, turns in proposed.items()
        for turn in turns
    ]
    return sum(near) / len(near)


def _matched(table: Sequence[Sequence[bool]]) -> int:
    """The most planted threads that can each have a proposal of their own (Kuhn's augmenting paths)."""
    holder: dict[int, int] = {}

    def place(item: int, tried: set[int]) -> bool:
        for at, met in enumerate(table[item]):
            if met and at not in tried:
                tried.add(at)
                if at not in holder or place(holder[at], tried):
                    holder[at] = item
                    return True
        return False

    return sum(place(item, set()) for item in range(len(table)))


def _turn_round(proposed: Turns, course: Invented, chance: random.Random) -> Turns:
    return {
        session: _shifted(turns, course.lengths[session], chance.randrange(course.lengths[session]))
        for session, turns in proposed.items()
    }


def _shifted(turns: frozenset[int], length: int, by: int) -> frozenset[int]:
    return frozenset((turn + by) % length for turn in turns)


def lines(names: Sequence[str], encoder: Encoder | None) -> Iterator[str]:
    """One line of figures for a set of courses."""
    total = None
    for name in names:
        course = invented(name)
        vectors = (
            {noticed.hour.id: encoder.vectors(Scene(noticed.words)) for noticed in course.hours}
            if encoder
            else None
        )
        own = figures(course, proposals(course, vectors))
        total = own if total is None else total + own
    if total is None:
        return
    yield (
        f"planted {total.planted}: found {total.found / total.planted:.2f} "
        f"(by chance {total.by_chance_found / total.planted:.2f}), each by a proposal of its own "
        f"{total.apart / total.planted:.2f} (by chance {total.by_chance_apart / total.planted:.2f}); proposed {total.proposed}: planted {total.meeting / total.proposed:.2f} "
        f"(by chance {total.by_chance_meeting / total.proposed:.2f}), share of turns at one planted thread "
        f"{total.beside / total.proposed:.2f} (by chance {total.by_chance_beside / total.proposed:.2f})"
    )


def main() -> None:
    """Print figures only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shaping", action="store_true", help="leave the held-out courses alone")
    parser.add_argument("--no-encoder", action="store_true")
    asked = parser.parse_args()
    shaping = [name for name in planted.COURSES if name not in planted.HELD_OUT]
    sets = [("shaping", shaping)] + ([] if asked.shaping else [("held out", list(planted.HELD_OUT))])
    encoders = [None] if asked.no_encoder else [None, Encoder.load()]
    for title, names in sets:
        for encoder in encoders:
            for line in lines(names, encoder):
                sys.stdout.write(f"invented, {title}, {'with' if encoder else 'without'} encoder: {line}\n")


if __name__ == "__main__":
    main()
