"""What is proposed of the invented courses, for a second reader: ``python -m reliability.proposals PART COURSE…``.

A second reader sees the claim and the lines it stands on, and says whether they would offer it to the two people as a question
(1) or not (0). Verdicts are kept in ``course_verdicts.csv`` as ids alone. All courses are invented.
"""

import csv
import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.bond.cited import Cited, Noticed, Own
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import Strain
from alongside.course.course import Course
from alongside.course.looking import Found, look
from alongside.course.sign import Sign
from alongside.course.thread import Thread
from alongside.notice.earned import in_use, switched_on
from alongside.session import Role, Turn
from reliability.bond import hours_of

VERDICTS = Path(__file__).with_name("course_verdicts.csv")
PARTS = ("strains", "sequences", "threads", "signs")
AROUND = 2
"""Lines shown before and after what is cited."""
MOST_TELLINGS = 4


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that is proposed: what is claimed, and the lines to judge it by."""

    part: str
    id: str
    claim: str
    lines: tuple[str, ...]


class _Lines:
    """Lines of the hours of a course."""

    def __init__(self, hours: Sequence[Noticed]) -> None:
        self._hours = {
            noticed.hour.id: (number, noticed.words) for number, noticed in enumerate(hours, start=1)
        }

    def around(self, cited: Sequence[Cited], around: int = AROUND) -> Iterator[str]:
        """The cited turns of each hour and those around them, in order; cited ones are marked."""
        for hour in sorted({one.hour for one in cited}):
            number, words = self._hours[hour]
            marked = {words.index(one.turn) for one in cited if one.hour == hour}
            shown = sorted({near for at in marked for near in range(at - around, at + around + 1)})
            for at in shown:
                if 0 <= at < len(words.turns):
                    yield f"  s{number} {'>' if at in marked else ' '} {_said(words.turns[at])}"

    def turn(self, cited: Cited) -> str:
        number, words = self._hours[cited.hour]
        return f"  s{number}   {_said(words.turn(cited.turn))}"


def _said(turn: Turn) -> str:
    return f"{'C' if turn.role is Role.CLIENT else 'T'}: {turn.text}"


def found_in(course: str) -> Found:
    """Everything proposed of a course, by rules alone."""
    hours = hours_of(course, switched_on(in_use(None)), None)
    return look(Course(course, tuple(noticed.hour for noticed in hours)), hours)


def proposals(found: Found, part: str) -> Iterator[Proposal]:
    """The proposals of one part."""
    lines = _Lines(found.noticed)
    if part == "strains":
        yield from (_strain(one, lines) for one in found.strains)
    elif part == "sequences":
        yield from (_sequence(one, lines) for one in found.sequences)
    elif part == "threads":
        yield from (_thread(one, lines) for one in found.threads)
    else:
        yield from (_sign(one, lines) for one in found.signs)


def _strain(one: Strain, lines: _Lines) -> Proposal:
    cited = [*one.places, *(mend.cited for mend in one.mends), *((one.back,) if one.back else ())]
    claim = f"Something may have moved the two apart here; {one.by} moved {'away' if one.way == 'withdrawal' else 'against'}."
    if one.mends:
        claim += f" Afterwards, toward mending: {', '.join(mend.strategy for mend in one.mends)}."
    return Proposal("strains", strain_id(one), claim, tuple(lines.around(cited)))


def strain_id(one: Strain) -> str:
    """A strain has no id of its own: a digest of where it begins."""
    first = one.places[0]
    return hashlib.sha256(f"{one.hour}\n{first.turn}\n{one.way}\n{one.by}".encode()).hexdigest()[:12]


def _sequence(one: CorrectiveSequence, lines: _Lines) -> Proposal:
    parts = {
        "expected": one.expected, "came close" if one.close else "stepped back": one.stepped, "the other did": one.did,
        "named": one.named, "what came otherwise": one.otherwise, "what followed": one.followed, "again": one.again, "out there": one.outside,
    }  # fmt: skip
    told: list[str] = []
    for name, part in parts.items():
        if part is None or isinstance(part, Own):
            continue
        told += [
            f"  [{name}]",
            *(lines.turn(each) for each in (part if isinstance(part, tuple) else (part,))),
        ]
    claim = (
        "One thing was expected or feared, and something else may have come (a chain to ask the two about)."
    )
    return Proposal(
        "sequences", one.id, claim, (*told, "  [around it]", *lines.around((one.stepped, *one.did)))
    )


def _thread(one: Thread, lines: _Lines) -> Proposal:
    shown = [telling.longest for telling in one.tellings[:MOST_TELLINGS]]
    claim = f"Something that comes back: {one.name} ({one.strand})"
    return Proposal(
        "threads", one.id, claim, tuple(line for each in shown for line in lines.around((each,), 1))
    )


def _sign(one: Sign, lines: _Lines) -> Proposal:
    return Proposal(
        "signs",
        one.id,
        f"{one.card.title}: {one.card.looks_for}. {one.says}",
        tuple(lines.around((one.cited,))),
    )


def to_read(part: str, courses: Iterable[str]) -> Iterator[str]:
    """The proposals of a part, as a second reader sees them."""
    for course in courses:
        for one in proposals(found_in(course), part):
            yield f"## {one.part},{course},{one.id}  {one.claim}"
            yield from one.lines
            yield ""


def verdicts(path: Path = VERDICTS) -> dict[tuple[str, str, str], bool]:
    """The second reader's verdicts by part, course and id; none where there is no file."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row["part"], row["course"], row["id"]): row["verdict"] == "1" for row in csv.DictReader(file)
        }


def keep(read: Sequence[Path], path: Path = VERDICTS) -> None:
    """Put a second reader's tables together, in order, as ids alone."""
    rows: dict[tuple[str, str, str], str] = {}
    for each in read:
        with each.open(encoding="utf-8", newline="") as file:
            rows |= {(row["part"], row["course"], row["id"]): row["verdict"] for row in csv.DictReader(file)}
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("part", "course", "id", "verdict"))
        table.writerows((*key, verdict) for key, verdict in sorted(rows.items()))


def main() -> None:
    """Print what a second reader reads."""
    if len(sys.argv) < 3 or sys.argv[1] not in PARTS:
        sys.exit(f"proposals: name a part ({', '.join(PARTS)}) and courses")
    for line in to_read(sys.argv[1], sys.argv[2:]):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
