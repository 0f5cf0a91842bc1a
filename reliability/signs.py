"""How many of the signs of growth planted in the invented courses are proposed: ``python -m reliability.signs``.

All six courses are invented, so that nothing here is evidence about people. The wordings were written on *alder*, *birch*,
*hazel* and *willow*; *maple* and *rowan* are held out. What a second reader says of what is proposed: ``reliability.proposals``.
"""

import argparse
import datetime
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from alongside.bond.cited import Noticed
from alongside.bond.reading import DETECTORS as BOND
from alongside.course.sign import Sign
from alongside.course.signs import DETECTORS, signs
from alongside.ingest import read
from alongside.notice import Detector, Registry, Report, Scene, run
from alongside.notice.codes import Coded, Codes
from alongside.session import Hour, Transcript
from reliability.coded import DATA, invented_sessions
from reliability.planted import COURSES, HELD_OUT, Item, Part, clauses, turns_by_number
from reliability.predictions import FILE

TRAINED = tuple(name for name in COURSES if name not in HELD_OUT)
_FIRST_DAY = datetime.date(2026, 1, 5)


@dataclass(frozen=True, slots=True)
class Course:
    """One invented course: its hours and what is proposed, and the turns (by hour) of each planted sign."""

    name: str
    hours: tuple[Noticed, ...]
    proposed: tuple[Sign, ...]
    planted: tuple[tuple[Item, frozenset[tuple[str, str]]], ...]

    def place(self, sign: Sign) -> tuple[str, str]:
        return sign.hour, sign.cited.turn

    @property
    def found(self) -> list[bool]:
        """For each planted sign, whether something is proposed on one of its turns or on one beside them."""
        places = {self.place(sign) for sign in self.proposed}
        return [bool(turns & places) for _, turns in self.planted]

    def is_planted(self, sign: Sign) -> bool:
        return any(self.place(sign) in turns for _, turns in self.planted)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of some courses together."""

    planted: int
    found: int
    proposed: int
    were_planted: int
    hours: int


def course(name: str, read_by: "Reader | None" = None) -> Course:
    """Read a course and propose its signs, by rules alone or with the encoder's readings of hours it was not trained on."""
    folder = DATA / "data/invented" / name
    detectors = (*Registry.built_in().detectors, *BOND, *DETECTORS)
    hours, numbered = [], []
    for number in range(1, 7):
        transcript = read([folder / f"session-{number}.vtt"]).transcripts[0]
        day = _FIRST_DAY + datetime.timedelta(weeks=number)
        hours.append(
            Noticed(Hour(f"s{number}", day, transcript), _look(detectors, transcript, name, number, read_by))
        )
        numbered.append(turns_by_number(folder / f"session-{number}.csv", transcript))
    items = clauses(folder / "course.md", Part.SIGNS)
    return Course(
        name, tuple(hours), signs(hours), tuple((item, _turns(item, hours, numbered)) for item in items)
    )


def _look(
    detectors: Sequence[Detector], transcript: Transcript, name: str, number: int, read_by: "Reader | None"
) -> Report:
    scene = Scene(transcript, read_by.codes(name, number, transcript) if read_by else None)
    return run(detectors, transcript, scene=scene)


class Reader:
    """What the turn encoder tells of the invented hours, each read by a network that had not seen its course."""

    def __init__(self) -> None:
        with np.load(FILE, allow_pickle=False) as held:
            columns = [str(name) for name in held["columns"]]
            self._kept = [at for at, name in enumerate(columns) if name.startswith(_CLIENT)]
            self._names = [columns[at].removeprefix("client.") for at in self._kept]
            self._rows = dict(zip(map(str, held["key"]), held["probability"].astype(float), strict=True))
        self._keys = {session.name: session.keys for session in invented_sessions()}

    def codes(self, name: str, number: int, transcript: Transcript) -> Codes:
        keys = self._keys[f"{name}-{number}"]
        return Codes(0, tuple(self._coded(each) for each, _ in zip(keys, transcript.turns, strict=True)))

    def _coded(self, keys: Sequence[str]) -> Coded:
        rows = [self._rows[key][self._kept] for key in keys if key in self._rows]
        if not rows:
            return Coded()
        told = np.nan_to_num(np.array(rows)).max(axis=0)
        return Coded(dict(zip(self._names, map(float, told), strict=True)))


_CLIENT = "client.notice."


def _turns(
    item: Item, hours: Sequence[Noticed], numbered: Sequence[Mapping[int, str]]
) -> frozenset[tuple[str, str]]:
    """The turns of a planted sign, and the one before and after each of its places."""
    found: set[tuple[str, str]] = set()
    for place in item.places:
        noticed, ids = hours[place.session - 1], numbered[place.session - 1]
        at = [noticed.words.index(ids[turn]) for turn in range(place.first, place.last + 1) if turn in ids]
        if at:
            turns = noticed.words.turns[max(0, at[0] - 1) : at[-1] + 2]
            found |= {(noticed.hour.id, turn.id) for turn in turns}
    return frozenset(found)


def figures(courses: Sequence[Course]) -> Figures:
    """Planted and proposed."""
    proposed = sum(len(one.proposed) for one in courses)
    return Figures(
        planted=sum(len(one.planted) for one in courses),
        found=sum(sum(one.found) for one in courses),
        proposed=proposed,
        were_planted=sum(one.is_planted(sign) for one in courses for sign in one.proposed),
        hours=sum(len(one.hours) for one in courses),
    )


def told(what: str, found: Figures) -> Iterator[str]:
    """Figures in words."""
    yield f"{what} (invented)"
    yield f"  planted signs proposed: {_share(found.found, found.planted)}"
    yield f"  proposals that were planted: {_share(found.were_planted, found.proposed)}"
    yield f"  proposals an hour: {found.proposed / found.hours:.1f}"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({part / whole:.2f})" if whole else "")


def missed(courses: Iterable[Course]) -> Iterator[str]:
    """The planted signs beside which nothing is proposed, as their author put them."""
    for one in courses:
        for (item, _), there in zip(one.planted, one.found, strict=True):
            if not there:
                yield f"{one.name}: {item.text}"


def main() -> None:
    """Print figures, or what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--missed", action="store_true", help="planted signs of the courses that rules are written on"
    )
    parser.add_argument("--encoder", action="store_true", help="with --missed: as found with the encoder")
    asked = parser.parse_args()
    reader = Reader() if asked.encoder else None
    for line in missed(course(name, reader) for name in TRAINED) if asked.missed else _all_figures():
        sys.stdout.write(f"{line}\n")


def _all_figures() -> Iterator[str]:
    reader = Reader()
    for how, read_by in (("rules alone", None), ("with the encoder, out of fold", reader)):
        courses = {name: course(name, read_by) for name in COURSES}
        yield f"# {how}"
        for name in COURSES:
            kept = "held out" if name in HELD_OUT else "wordings were written on it"
            yield from told(f"{name}, {kept}", figures([courses[name]]))
        yield from told(
            "the four that wordings were written on", figures([courses[name] for name in TRAINED])
        )
        yield from told("the two held out", figures([courses[name] for name in HELD_OUT]))


if __name__ == "__main__":
    main()
