"""Words that fade: on disk, through every file that there is, and through every backup that was ever made."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.store.conftest import FIRST, MARKERS, NOW, SECOND, THIRD, Acts, Program

from alongside.store.backups import prune_keys

pytestmark = pytest.mark.slow  # each act is a process of its own

FADED = {"state": "faded", "opens": []}


def every_file(*roots: Path) -> Iterator[tuple[Path, bytes]]:
    for root in roots:
        for place in root.rglob("*"):
            if place.is_file():
                yield place, place.read_bytes()


def holding(needle: bytes, *roots: Path) -> list[str]:
    return [place.name for place, data in every_file(*roots) if needle in data]


def test_no_file_ever_holds_a_word(
    program: Program, acts: Acts, filled: dict[str, Any], place: Path, tmp_path: Path
) -> None:
    outside, keys, temporary = (tmp_path / name for name in ("outside", "keys-outside", "temporary"))
    roots = (place, outside, keys, temporary)

    def nowhere() -> bool:
        words = (*MARKERS, "xylograph")  # the name of the course among them
        coded = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
        return [holding(one, *roots) for one in coded] == [[]] * len(coded)

    program("backup", "--to", str(outside), "--keys-to", str(keys))
    assert nowhere()
    acts(("there",), ("fade", filled["hours"][FIRST]))
    assert nowhere()
    program("restore", str(next(outside.iterdir())))
    acts(("there",), ("erase_course", filled["course"]))
    assert nowhere()
    assert list(temporary.iterdir()) == []
    assert not [
        file for file, _data in every_file(place) if file.name.endswith((".part", ".restoring", ".next"))
    ]


def test_one_hour_fades_alone(program: Program, acts: Acts, filled: dict[str, Any], place: Path) -> None:
    keys, _copies, before, _none, after = acts(
        ("keys_of", filled["hours"][FIRST]),
        ("backup", str(place.parent / "old")),
        ("there",),
        ("fade", filled["hours"][FIRST]),
        ("there",),
    )
    assert len(keys) == 3  # what both share, and what is private to each
    assert before[FIRST]["state"] == "read"
    assert len(before[FIRST]["opens"]) == 6
    assert after == {**before, FIRST: FADED}
    for one in keys:
        # copies of the keys are kept for seven days, and no longer; nothing else has them
        assert holding(bytes.fromhex(one), place) == ["keys-20260504T093000Z.sqlite3"]
    assert "things opened" in program("check-store").stdout


def test_no_key_that_is_left_opens_what_faded_in_an_old_backup(
    acts: Acts, filled: dict[str, Any], tmp_path: Path
) -> None:
    ((folder, _keys),) = acts(("backup", str(tmp_path / "old")))
    opens = ("keys_open", f"{folder}/data.sqlite3")
    counts = acts(
        opens,
        ("fade", filled["hours"][FIRST]),
        opens,
        ("fade", filled["hours"][SECOND]),
        opens,
        ("erase_course", filled["course"]),
        opens,
    )
    # transcript, report, two notes, audio in three pieces; a check-in of the first; two people's moments of the third
    assert counts[::2] == [8 + 7 + 2, 7 + 2, 2, 0]


def test_an_older_backup_brings_nothing_back(
    program: Program, acts: Acts, filled: dict[str, Any], place: Path, tmp_path: Path
) -> None:
    (backup, keys), _none, faded = acts(
        ("backup", str(tmp_path / "old"), str(tmp_path / "keys-old")),
        ("fade", filled["hours"][FIRST]),
        ("there",),
    )
    assert faded[FIRST] == FADED
    assert acts(("restore", backup), ("there",)) == [None, faded]
    assert acts(("restore", backup, keys), ("there",)) == [None, faded]
    for one in (place / "keys").glob(
        "keys.sqlite3*"
    ):  # even where the database is lost, the list beside it is not
        one.unlink()
    program("restore", backup, "--keys", keys)
    assert acts(("there",)) == [faded]
    program("check-store")


def test_an_erased_course_and_an_erased_person_do_not_come_back(
    acts: Acts, filled: dict[str, Any], tmp_path: Path
) -> None:
    (backup, _keys), _none, *gone = acts(
        ("backup", str(tmp_path / "old")), ("erase_person", filled["client"]), ("people",), ("there",)
    )
    assert gone == [
        [
            {"name": "rowan", "active": True, "password": True},
            {"name": f"gone-{filled['client']}", "active": False, "password": False},
        ],
        {"none": []},
    ]
    assert acts(("restore", backup), ("people",), ("there",))[1:] == gone


def test_a_therapist_who_leaves_takes_only_what_is_private_to_them(
    acts: Acts, filled: dict[str, Any]
) -> None:
    before, _none, after = acts(("there",), ("erase_person", filled["therapist"]), ("there",))
    for hour in (FIRST, SECOND):
        assert "notes:therapist" in before[hour]["opens"]
        assert after[hour]["opens"] == [one for one in before[hour]["opens"] if one != "notes:therapist"]
    assert after[THIRD]["opens"] == ["remembered:client"]


def test_hours_fade_on_their_day_and_not_before(acts: Acts, filled: dict[str, Any]) -> None:
    days = ("2026-07-31", "2026-08-01", "2026-08-02")
    *faded, after = acts(*(("fade_due", day) for day in days), ("there",))
    due = sorted(filled["hours"][name] for name in (FIRST, SECOND))
    assert [sorted(one) for one in faded] == [[], due, []]
    assert after[THIRD]["opens"] == ["remembered:client", "remembered:therapist"]


@pytest.mark.parametrize(
    "step", ["before:destroy_hour", "after:destroy_hour", "after:sweep", "after:write_list"]
)
def test_a_fade_that_is_killed_leaves_all_or_nothing(acts: Acts, filled: dict[str, Any], step: str) -> None:
    acts(("broken_fade", filled["hours"][FIRST], step), code=-9)
    found, faults = acts(("there",), ("faults",))
    assert faults == []
    if step.startswith("before"):
        assert found[FIRST]["state"] == "read"
        assert len(found[FIRST]["opens"]) == 6
    else:
        assert found[FIRST] == FADED


def test_copies_of_the_keys_go_after_seven_days(tmp_path: Path) -> None:
    names = ("keys-20260427T092959Z.sqlite3", "keys-20260427T093001Z.sqlite3", "keys-mine.sqlite3")
    for name in names:
        (tmp_path / name).write_bytes(b"")
    prune_keys(tmp_path, NOW)  # at half past nine on the fourth of May
    assert sorted(one.name for one in tmp_path.iterdir()) == list(names[1:])


def test_every_start_lets_go_of_old_copies_of_the_keys(
    acts: Acts, filled: dict[str, Any], place: Path
) -> None:
    assert filled["course"]
    old = place / "keys" / "backups" / "keys-20200101T000000Z.sqlite3"
    old.write_bytes(b"")
    acts(("faults",))
    assert not old.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_everything_is_for_its_owner_alone(program: Program, filled: dict[str, Any], place: Path) -> None:
    assert filled["course"]
    program("backup")
    for one in (place, *place.rglob("*")):
        assert one.stat().st_mode & 0o077 == 0, one
