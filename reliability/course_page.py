"""How much of what was planted in the invented courses is proposed, as a page: ``docs/reliability-course.md``."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from alongside.course.looking import Found
from reliability import bond, planted, signs, threads
from reliability.coded import DATA
from reliability.proposals import PARTS, found_in, proposals, verdicts

PAGE = Path(__file__).parent.parent / "docs/reliability-course.md"
READ = tuple(name for name in planted.COURSES if name not in planted.HELD_OUT)
SETS = (
    ("alder, birch, hazel, willow (rules were written on them)", READ),
    ("maple, rowan (held out)", planted.HELD_OUT),
)

HEAD = """\
# What is proposed of a course

<!-- Written by `make evaluate`; do not edit. -->

**All six courses are invented, by the project.** Their authors planted strains, threads, corrective sequences and signs in them and wrote down where. The figures say how much of that is proposed, and how
much of what is proposed a second reader would offer to the two people. They are no evidence about real courses of therapy, and none about people.

The rules were written by reading four courses; two were never read while writing. Everything here is found by rules alone, without the turn encoder (which learnt from these very courses). The second reader is a language model: it saw the claim and its lines, strictly,
and nothing of how they were found; its verdicts are kept as ids (`reliability/course_verdicts.csv`).

## What was planted, and is proposed

| what | {sets} |
| --- | --- | --- |
"""


def write() -> None:
    """Measure, and write the page; without the invented courses nothing is done."""
    if (DATA / "data/invented").is_dir():
        PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page."""
    found = {course: found_in(course) for course in planted.COURSES}
    measured = [bond.figures(course, one.noticed) for course, one in found.items()]
    rows = [_row(name, cells) for name, cells in _planted(measured).items()]
    head = HEAD.format(sets=" | ".join(name for name, _ in SETS))
    return (
        head
        + "\n".join(rows)
        + "\n\n"
        + READER
        + "\n".join(_judged(found, verdicts()))
        + "\n\n"
        + LIMITS.format(right=sum(one.found for one in measured))
    )


READER = """\
## What is proposed, and would be offered

*Judged* are those of the proposals on which the second reader has spoken; *offered* those it would put to the two people as a question.

| what | courses | proposed | judged | offered |
| --- | --- | --- | --- | --- |
"""

LIMITS = """\
Strain and repair were both in the right session in {right} of six courses. That is an easy mark: most hours have a proposed strain. Threads are counted as found where a proposal meets at least half of the planted
tellings' sessions, within two turns: much meets that by chance (in brackets), since threads are long and hours short. Small samples all: read them as a first look.
"""


def _planted(told: Sequence[bond.Figures]) -> Mapping[str, list[str]]:
    rows: dict[str, list[str]] = {
        "strain, in the right session": [],
        "strain, within three turns": [],
        "repair, in the right session": [],
        "repair, within three turns": [],
        "places named in sequences": [],
        "threads (by chance)": [],
        "signs of growth": [],
    }
    for _, courses in SETS:
        chosen = [one for one in told if one.course in courses]
        for row, column in zip(
            rows, ("strains", "strains_near", "repairs", "repairs_near", "links"), strict=False
        ):
            rows[row].append(str(sum((getattr(one, column) for one in chosen), bond.Share(0, 0))))
        rows["threads (by chance)"].append(_threads(courses))
        found = signs.figures([signs.course(name) for name in courses])
        rows["signs of growth"].append(f"{found.found}/{found.planted}")
    return rows


def _threads(courses: Sequence[str]) -> str:
    known = [threads.invented(name) for name in courses]
    each = [threads.figures(one, threads.proposals(one, None)) for one in known]
    total = sum(each[1:], each[0])
    return f"{total.found}/{total.planted} ({total.by_chance_found:.0f})"


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _judged(found: Mapping[str, Found], told: Mapping[tuple[str, str, str], bool]) -> list[str]:
    rows = []
    for part in PARTS:
        for name, courses in SETS:
            ids = [(part, course, one.id) for course in courses for one in proposals(found[course], part)]
            known = [told[one] for one in ids if one in told]
            share = f"{sum(known)} ({sum(known) / len(known):.2f})" if known else "–"
            rows.append(f"| {part} | {name.partition(' (')[0]} | {len(ids)} | {len(known)} | {share} |")
    return rows
