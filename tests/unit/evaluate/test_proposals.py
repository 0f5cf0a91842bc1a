"""What a second reader sees, and how verdicts are kept."""

from pathlib import Path

from reliability.proposals import PARTS, keep, proposals, verdicts
from tests.bond.hours import hour_of

from alongside.course.course import Course
from alongside.course.looking import Found, look

HOURS = (
    hour_of(1, "C: I waited a minute before I rang Annie back.", "T: Mm.", "C: Annie said nothing at all."),
    hour_of(2, "C: Annie rang me, and I asked her to stay.", "T: You asked.", "C: Annie is my sister."),
)


def found() -> Found:
    return look(Course("made-up", tuple(noticed.hour for noticed in HOURS)), HOURS)


def test_every_proposal_is_read_with_its_claim_and_its_lines() -> None:
    made = [one for part in PARTS for one in proposals(found(), part)]
    assert {one.part for one in made} >= {"signs"}
    assert all(one.claim and any(">" in line for line in one.lines) for one in made)
    assert len({(one.part, one.id) for one in made}) == len(made)


def test_verdicts_are_kept_as_ids_and_a_later_one_stands(tmp_path: Path) -> None:
    first, second, kept = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "kept.csv"
    assert verdicts(kept) == {}
    first.write_text("part,course,id,verdict\nsigns,birch,2,0\nsigns,alder,1,1\n", encoding="utf-8")
    second.write_text("part,course,id,verdict\nsigns,birch,2,1\n", encoding="utf-8")
    keep([first, second], kept)
    assert kept.read_text(encoding="utf-8").splitlines()[1:] == ["signs,alder,1,1", "signs,birch,2,1"]
    assert verdicts(kept) == {("signs", "alder", "1"): True, ("signs", "birch", "2"): True}
