"""Backups are whole or refused; a new master key takes the old one's place at one stroke; a store is moved to a new version safely."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.store.conftest import Acts, Program

from alongside.store.backups import checked
from alongside.store.refusal import CannotStore

pytestmark = pytest.mark.slow  # each act is a process of its own


def cut(backup: Path) -> None:
    data = backup / "data.sqlite3"
    data.write_bytes(data.read_bytes()[:-4096])


def change(backup: Path) -> None:
    data = backup / "data.sqlite3"
    whole = bytearray(data.read_bytes())
    whole[len(whole) // 2] ^= 1
    data.write_bytes(whole)


def lose_the_manifest(backup: Path) -> None:
    (backup / "manifest.json").unlink()


def halve_the_manifest(backup: Path) -> None:
    manifest = backup / "manifest.json"
    manifest.write_text(manifest.read_text()[:30])


def lose_the_data(backup: Path) -> None:
    (backup / "data.sqlite3").unlink()


def be_of_another_version(backup: Path) -> None:
    manifest = backup / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "format": "alongside.backup/9"}))


def test_what_is_not_a_whole_backup_is_refused(
    program: Program, acts: Acts, filled: dict[str, Any], tmp_path: Path
) -> None:
    assert filled["course"]
    harms = (
        cut, change, lose_the_manifest, halve_the_manifest, lose_the_data, be_of_another_version,
    )  # fmt: skip
    *made, before = acts(*(("backup", str(tmp_path / harm.__name__)) for harm in harms), ("there",))
    for harm, (folder, _keys) in zip(harms, made, strict=True):
        assert checked(Path(folder)).data.is_file()
        harm(Path(folder))
        with pytest.raises(CannotStore, match=Path(folder).name):
            checked(Path(folder))
    program("restore", made[0][0], code=2)
    broken = tmp_path / "keys.sqlite3"
    broken.write_bytes(b"not a database")
    refused = program("restore", "--keys", str(broken), code=2)
    assert "isn't a whole copy" in refused.stderr
    assert acts(("there",)) == [before]


@pytest.mark.parametrize(
    "step",
    [
        "before:write_master",
        "after:write_master",
        "before:rewrap",
        "after:rewrap",
        "before:unlock",
        "after:back_up_keys",
    ],
)
def test_a_change_of_the_master_key_that_is_killed_is_finished_or_undone(
    acts: Acts, filled: dict[str, Any], place: Path, step: str
) -> None:
    assert filled["course"]
    master = place / "keys" / "master.toml"
    old = master.read_text()
    acts(("broken_rotation", step), code=-9)
    found = acts(("faults",), ("there",))
    assert found[0] == []
    assert len(found[1]) > 1
    changed = step in ("after:rewrap", "after:back_up_keys")
    assert (master.read_text() != old) is changed
    assert [
        one.name for one in (place / "keys").iterdir() if "next" in one.name or one.suffix == ".part"
    ] == []


def test_a_changed_master_key_opens_everything_and_the_old_one_nothing(
    program: Program, acts: Acts, filled: dict[str, Any], place: Path, tmp_path: Path
) -> None:
    assert filled["course"]
    master, old = place / "keys" / "master.toml", tmp_path / "old.toml"
    (before,) = acts(("there",))
    old.write_bytes(master.read_bytes())
    sheet = tmp_path / "sheet.txt"
    program("keys", "rotate", "--sheet", str(sheet))
    assert acts(("there",)) == [before]
    assert sheet.stat().st_mode & 0o077 == 0
    new = master.read_bytes()
    master.write_bytes(old.read_bytes())
    assert "isn't the one" in program("check-store", code=2).stderr
    master.unlink()
    assert "alongside keys new" in program("check-store", code=2).stderr
    program("keys", "recovery", "--type-in", typed=sheet.read_text())
    assert master.read_bytes() == new
    assert acts(("there",)) == [before]


def test_a_store_of_an_earlier_version_is_backed_up_and_then_changed(
    program: Program, acts: Acts, filled: dict[str, Any], place: Path
) -> None:
    assert filled["course"]
    (before,) = acts(("there",))
    program("manage", "migrate", "jobs", "zero", "--verbosity", "0")
    assert "alongside upgrade" in program("check-store", code=2).stderr
    assert list((place / "backups").iterdir()) == []
    program("upgrade")
    assert len(list((place / "backups").iterdir())) == 1
    assert len(list((place / "keys" / "backups").iterdir())) == 1
    assert acts(("there",)) == [before]
    program("upgrade")
    assert len(list((place / "backups").iterdir())) == 1


def test_a_new_computer_is_set_up_from_two_backups_and_the_sheet(
    program: Program, acts: Acts, filled: dict[str, Any], place: Path, tmp_path: Path
) -> None:
    assert filled["course"]
    sheet = program("keys", "recovery").stdout
    ((data, keys), before) = acts(("backup", str(tmp_path / "data"), str(tmp_path / "keys")), ("there",))
    shutil.rmtree(place)
    program("keys", "new")
    program("restore", data, "--keys", keys)
    assert "isn't the one" in program("check-store", code=2).stderr
    program("keys", "recovery", "--type-in", typed=sheet)
    assert acts(("there",)) == [before]


def test_the_doctor_says_what_is_wrong(program: Program, filled: dict[str, Any], place: Path) -> None:
    assert filled["course"]
    well = program("doctor").stdout
    assert "ILL" not in well
    assert "no backup yet" in well
    (place / "keys" / "master.toml").chmod(0o644)
    ill = program("doctor", code=2).stdout
    assert "chmod 600" in ill
    (place / "keys" / "keys.sqlite3").write_bytes(b"no database")
    assert "keys.sqlite3 is broken" in program("doctor", code=2).stdout


def test_a_place_without_keys_says_how_to_make_them(program: Program, place: Path) -> None:
    assert "alongside keys new" in program("check-store", code=2).stderr
    assert not place.exists()


def test_a_second_store_is_not_made_over_the_first(
    program: Program, acts: Acts, filled: dict[str, Any]
) -> None:
    assert filled["course"]
    assert "already" in program("keys", "new", code=2).stderr
    assert acts(("faults",)) == [[]]
