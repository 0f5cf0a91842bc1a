"""How planted signs are counted, on a small course of our own."""

from pathlib import Path

from reliability.planted import Item, turns_by_number
from reliability.signs import Course, figures, missed, told
from tests.bond.hours import hour_of

from alongside.course.signs import signs
from alongside.session import Role, Transcript, Turn

HOUR = hour_of(
    1, "C: I waited a minute before I rang back.", "T: Mm.", "C: The bus was late.", "C: I asked her to stay."
)


def course() -> Course:
    at = HOUR.hour.id
    planted = (
        (Item("waits", ()), frozenset({(at, "t1"), (at, "t2")})),
        (Item("goes by bus", ()), frozenset({(at, "t3")})),
    )
    return Course("made-up", (HOUR,), signs([HOUR]), planted)


def test_a_sign_is_found_on_a_planted_turn_or_beside_it() -> None:
    made = course()
    assert made.found == [True, False]
    found = figures([made])
    assert (found.planted, found.found, found.proposed, found.were_planted) == (2, 1, 2, 1)
    assert "invented" in next(told("made-up", found))
    assert list(missed([made])) == ["made-up: goes by bus"]


def test_a_silent_turn_stands_in_the_gap_before_its_caption(tmp_path: Path) -> None:
    turns = tuple(
        Turn(f"t{at}", "C", Role.CLIENT, text, source_rows=(at,)) for at, text in enumerate(("Yes.", "No."))
    )
    table = tmp_path / "session-1.csv"
    table.write_text("turn,cue_first\n1,0\n2,1\n3,1\n", encoding="utf-8")
    assert turns_by_number(table, Transcript(turns)) == {1: "t0", 2: "t1", 3: "t1"}
