"""Measure the bond on the invented courses: ``python -m reliability.bond``; figures only, never a line of a session.

All six courses are invented, and what was planted in them was planted by their authors: nothing here is evidence about people.
*maple* and *rowan* were never read while the rules were written.
"""

import csv
import datetime
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.bond import asks, sequences, steps_away, strains
from alongside.bond.cited import Cited, Noticed
from alongside.bond.reading import listened
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import Strain
from alongside.ingest import read
from alongside.notice import Registry, Scene, run
from alongside.notice.earned import SHIPPED, in_use, switched_on
from alongside.notice.encoder import Encoder
from alongside.session import Hour
from reliability import planted
from reliability.coded import DATA

NEAR = 3
"""Turns between a planted place and a proposed passage that still touches it."""
BESIDE = 1
"""Turns between a planted link and a cited turn."""

type Place = tuple[int, int]
"""Session (from 1) and turn (from 0, in the order of the transcript)."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    of: int
    out_of: int

    def __add__(self, other: "Share") -> "Share":
        return Share(self.of + other.of, self.out_of + other.out_of)

    def __str__(self) -> str:
        return f"{self.of}/{self.out_of}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured on one invented course.

    ``strains`` and ``repairs``: planted ones whose session has a proposed strain, or a proposed mend or coming back;
    ``strains_near`` and ``repairs_near``: those that such a proposal touches. ``links``: places named in the planted sequences
    that a proposed sequence cites, or the turn beside. ``touching``: proposed sequences that touch a planted one.
    ``strained``: proposed strains that touch a place named among the planted strains and repairs.
    """

    course: str
    strains: Share
    strains_near: Share
    repairs: Share
    repairs_near: Share
    strained: Share
    hours: Share
    links: Share
    touching: Share
    asked: int
    steps: int

    @property
    def held_out(self) -> bool:
        return self.course in planted.HELD_OUT

    @property
    def found(self) -> bool:
        """Whether every planted strain and every planted repair has a proposal in its session."""
        return self.strains.of == self.strains.out_of and self.repairs.of == self.repairs.out_of


@dataclass(frozen=True)
class Planted:
    """What the author of a course planted, as places in the transcripts."""

    strains: tuple[Place, ...]
    repairs: tuple[Place, ...]
    around: frozenset[Place]
    links: tuple[frozenset[Place], ...]


def hours_of(course: str, registry: Registry, encoder: Encoder | None) -> tuple[Noticed, ...]:
    """The sessions of an invented course, looked through."""
    made = []
    for number, path in enumerate(sorted((DATA / "data/invented" / course).glob("session-*.vtt")), start=1):
        transcript = read([path]).transcripts[0]
        scene = Scene(transcript)
        if encoder is not None:
            scene = Scene(transcript, encoder.read(scene))
        date = datetime.date(2026, 1, 1) + datetime.timedelta(weeks=number)
        report = run(registry.detectors, transcript, scene=scene)
        made.append(listened(Noticed(Hour(date.isoformat(), date, transcript), report)))
    return tuple(made)


def planted_in(course: str, hours: Sequence[Noticed]) -> Planted:
    """The author's codes and the places of ``course.md``; silent turns stand in the turn before whose cue they fall."""
    folder = DATA / "data/invented" / course
    numbered: dict[Place, int] = {}
    coded: dict[str, list[Place]] = {"strain": [], "repair": []}
    for session, noticed in enumerate(hours, start=1):
        of_cue = {cue: at for at, turn in enumerate(noticed.words.turns) for cue in turn.source_rows}
        for row in _rows(folder / f"session-{session}.csv"):
            at = of_cue[int(row["cue_first"])]
            numbered[session, int(row["turn"])] = at
            for code, places in coded.items():
                if code in row["codes"].split():
                    places.append((session, at))
    told = planted.parts(folder / "course.md")
    around = (stretch for line in told[planted.Part.STRAINS] for stretch in planted.places(line))
    links = {
        stretch
        for one in planted.clauses(folder / "course.md", planted.Part.SEQUENCES)
        for stretch in one.places
    }
    return Planted(
        tuple(dict.fromkeys(coded["strain"])),
        tuple(dict.fromkeys(coded["repair"])),
        frozenset(place for stretch in around for place in _turns(stretch, numbered)),
        tuple(found for stretch in sorted(links) if (found := frozenset(_turns(stretch, numbered)))),
    )


def figures(course: str, hours: Sequence[Noticed]) -> Figures:
    """Everything that is measured on one course."""
    there = planted_in(course, hours)
    found, chained = strains(hours), sequences(hours)
    where = _Where(hours)
    passages = [where.passage(one) for one in found]
    mended = [[where(one) for one in _mends(strain)] for strain in found]
    ends = [place for places in mended for place in places]
    cited = {where(one) for chain in chained for one in _cited(chain)}
    linked = frozenset(place for link in there.links for place in link)
    near = [{where(one) for one in _cited(chain)} for chain in chained]
    with_strain = {first[0] for first, _ in passages}
    return Figures(
        course=course,
        strains=_share(place[0] in with_strain for place in there.strains),
        strains_near=_share(any(_touches(place, one) for one in passages) for place in there.strains),
        repairs=_share(any(place[0] == other[0] for other in ends) for place in there.repairs),
        repairs_near=_share(any(_beside(place, other, NEAR) for other in ends) for place in there.repairs),
        strained=_share(any(_touches(place, one) for place in there.around) for one in passages),
        hours=Share(len(with_strain), len(hours)),
        links=_share(any(_beside(place, other) for place in link for other in cited) for link in there.links),
        touching=_share(any(_beside(place, other) for place in linked for other in own) for own in near),
        asked=len(asks(chained)),
        steps=len(steps_away(hours)),
    )


class _Where:
    """Where cited words stand, as session and turn."""

    def __init__(self, hours: Sequence[Noticed]) -> None:
        self._hours = {noticed.hour.id: (session, noticed) for session, noticed in enumerate(hours, start=1)}

    def __call__(self, cited: Cited) -> Place:
        session, noticed = self._hours[cited.hour]
        return session, noticed.words.index(cited.turn)

    def passage(self, strain: Strain) -> tuple[Place, Place]:
        places = sorted(self(one) for one in strain.places)
        return places[0], places[-1]


def _mends(strain: Strain) -> list[Cited]:
    return [*(mend.cited for mend in strain.mends), *((strain.back,) if strain.back else ())]


def _cited(chain: CorrectiveSequence) -> list[Cited]:
    parts = (chain.expected, chain.named, chain.otherwise, chain.followed, chain.again, chain.outside)
    return [chain.stepped, *chain.did, *(one for one in parts if isinstance(one, Cited))]


def _beside(place: Place, other: Place, within: int = BESIDE) -> bool:
    return place[0] == other[0] and abs(place[1] - other[1]) <= within


def _touches(place: Place, passage: tuple[Place, Place]) -> bool:
    first, last = passage
    return place[0] == first[0] and first[1] - NEAR <= place[1] <= last[1] + NEAR


def _turns(stretch: planted.Stretch, numbered: dict[Place, int]) -> Iterable[Place]:
    for turn in range(stretch.first, stretch.last + 1):
        if (stretch.session, turn) in numbered:
            yield stretch.session, numbered[stretch.session, turn]


def _share(held: Iterable[bool]) -> Share:
    told = list(held)
    return Share(sum(told), len(told))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def measure(*, encoder: bool, courses: Sequence[str] = planted.COURSES) -> tuple[Figures, ...]:
    """The figures of each course, with the encoder that ships or with rules alone."""
    reader = Encoder.load(SHIPPED) if encoder else None
    registry = switched_on(in_use(SHIPPED if encoder else None))
    return tuple(figures(course, hours_of(course, registry, reader)) for course in courses)


_COLUMNS = ("strains", "strains_near", "repairs", "repairs_near", "strained", "hours", "links", "touching")


def _line(name: str, told: Sequence[Figures]) -> str:
    sums = (sum((getattr(one, column) for one in told), Share(0, 0)) for column in _COLUMNS)
    return f"{name:22}" + "".join(f"{share!s:>14}" for share in sums) + "\n"


def main() -> None:
    """Print the figures, read courses and held-out ones apart."""
    courses = sys.argv[1:] or planted.COURSES
    for encoder in (False, True):
        found = measure(encoder=encoder, courses=courses)
        sys.stdout.write(
            f"\nAll courses are invented. {'With the encoder' if encoder else 'Rules alone'}\n{'':22}"
        )
        sys.stdout.write("".join(f"{column:>14}" for column in _COLUMNS) + "\n")
        for one in found:
            sys.stdout.write(_line(one.course + (" (held out)" if one.held_out else ""), [one]))
        for name, held in (("read", False), ("held out", True)):
            told = [one for one in found if one.held_out is held]
            if told:
                sys.stdout.write(_line(f"together, {name}", told))
        sys.stdout.write(
            f"strain and repair in the right session: {sum(one.found for one in found)} of {len(found)}\n"
        )


if __name__ == "__main__":
    main()
