"""The master key: its file, its passphrase, and its sheet of paper."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.store.master import (
    Cost,
    Master,
    fingerprint_of,
    new_master,
    passphrase_given,
    read_master,
    wants_passphrase,
    write_master,
)
from alongside.store.refusal import CannotStart
from alongside.store.sheet import sheet, sheet_from, typed_in

CHEAP = Cost(passes=1, memory_kib=64, lanes=1)
PASSPHRASE = " ".join(("four", "words", "and", "a", "dögs"))


def never() -> str:
    raise AssertionError("asked for a passphrase")


def test_a_key_file_opens_without_asking(tmp_path: Path) -> None:
    place, master = tmp_path / "master.toml", new_master()
    write_master(place, master, None)
    assert read_master(place, never) == master
    assert place.stat().st_mode & 0o777 == 0o600
    assert fingerprint_of(place) == master.fingerprint
    assert not wants_passphrase(place)


def test_a_passphrase_opens_and_another_does_not(tmp_path: Path) -> None:
    place, master = tmp_path / "master.toml", new_master()
    write_master(place, master, PASSPHRASE, cost=CHEAP)
    assert master.key.hex() not in place.read_text()
    assert read_master(place, lambda: PASSPHRASE) == master
    assert read_master(place, lambda: PASSPHRASE.replace("ö", "o\u0308")) == master
    with pytest.raises(CannotStart, match="isn't the passphrase"):
        read_master(place, lambda: PASSPHRASE + "!")


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="at least 12"):
        write_master(tmp_path / "master.toml", new_master(), "short", cost=CHEAP)
    assert not list(tmp_path.iterdir())


def test_without_a_key_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="alongside keys new"):
        read_master(tmp_path / "master.toml", never)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "master.toml"
    write_master(place, new_master(), None)
    place.chmod(0o640)
    with pytest.raises(CannotStart, match="chmod 600"):
        read_master(place, never)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("memory_kib = 64", "memory_kib = 99999999999"),
        ("passes = 1", "passes = 0"),
        ("lanes = 1", "lanes = 1000"),
        ('salt = "', 'salt = "zz'),
        ("alongside.master/1", "alongside.master/9"),
        ("sealed", "unsealed"),
    ],
)
def test_a_hostile_file_is_refused_before_it_costs_anything(tmp_path: Path, old: str, new: str) -> None:
    place = tmp_path / "master.toml"
    write_master(place, new_master(), PASSPHRASE, cost=CHEAP)
    place.write_text(place.read_text().replace(old, new))
    with pytest.raises(CannotStart, match="isn't a master key"):
        read_master(place, never)


def test_a_master_key_does_not_show_itself() -> None:
    master = new_master()
    assert master.key.hex() not in repr(master)
    assert str(master.key) not in repr(master)


def test_a_passphrase_may_come_from_a_file_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o600)
    assert passphrase_given({"ALONGSIDE_PASSPHRASE_FILE": str(file)}) == PASSPHRASE
    assert passphrase_given({"ALONGSIDE_PASSPHRASE": PASSPHRASE}) == PASSPHRASE
    assert passphrase_given({}) is None
    file.chmod(0o644)
    with pytest.raises(CannotStart, match="chmod 600"):
        passphrase_given({"ALONGSIDE_PASSPHRASE_FILE": str(file)})


@given(st.binary(min_size=32, max_size=32))
def test_a_sheet_can_be_typed_in_again(key: bytes) -> None:
    printed = sheet(key)
    assert typed_in(printed) == key
    rows = [line.split(".")[1] for line in printed.splitlines() if line.startswith("    ")]
    assert typed_in("\n".join(row.lower().replace("0", "o").replace("1", "l") for row in rows)) == key


@given(st.binary(min_size=32, max_size=32), st.data())
def test_a_slip_of_the_pen_is_told_by_its_line(key: bytes, data: st.DataObject) -> None:
    lines = sheet(key).splitlines()
    rows = [index for index, line in enumerate(lines) if line.startswith("    ")]
    number = data.draw(st.integers(min_value=0, max_value=len(rows) - 1))
    line = lines[rows[number]]
    at = data.draw(st.sampled_from([8, 9, 10, 11, 13, 14, 15, 16]))
    other = data.draw(st.sampled_from([one for one in "23456789ABCDEFGH" if one != line[at]]))
    lines[rows[number]] = line[:at] + other + line[at + 1 :]
    try:
        assert typed_in("\n".join(lines)) == key
    except CannotStart as refusal:
        assert f"line {number + 1} " in str(refusal) or "line 9 " in str(refusal)
    else:
        raise AssertionError("a slip went unnoticed")


def test_lines_in_another_order_are_refused() -> None:
    lines = sheet(bytes(range(32))).splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith("    1."))
    lines[first], lines[first + 1] = lines[first + 1], lines[first]
    with pytest.raises(CannotStart, match="line 1 "):
        typed_in("\n".join(lines))


def test_a_missing_line_is_told() -> None:
    lines = [line for line in sheet(bytes(32)).splitlines() if not line.startswith("    4.")]
    with pytest.raises(CannotStart, match="8 can be read"):
        typed_in("\n".join(lines))


def test_nothing_is_read_after_the_last_line() -> None:
    typed = iter([*sheet(bytes(32)).splitlines(keepends=True)[:14], "a passphrase of many words\n"])
    assert sheet_from(typed) == bytes(32)
    assert "a passphrase of many words\n" in list(typed)


def test_fingerprints_tell_keys_apart() -> None:
    assert Master(bytes(32)).fingerprint != Master(bytes(31) + b"\x01").fingerprint
