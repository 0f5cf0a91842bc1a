"""The therapist is told first; nobody else, and no log."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import alongside.mirror

SCHEMA = json.loads(
    (Path(alongside.mirror.__file__).parent / "notice.schema.json").read_text(encoding="utf-8")
)
SAID = "I want to die, quinquereme."
SESSION = f"T: How was the week?\nC: Long.\nT: Mm.\nC: {SAID}\nT: Thank you for saying it.\n"


def run(*arguments: str | Path, contacts: str | None = None) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key != "ALONGSIDE_CONTACTS"}
    if contacts is not None:
        env["ALONGSIDE_CONTACTS"] = contacts
    return subprocess.run(
        [sys.executable, "-c", "from alongside.cli import main; main()", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, env=env,
    )  # fmt: skip


@pytest.fixture
def session(tmp_path: Path) -> Path:
    place = tmp_path / "session.txt"
    place.write_text(SESSION, encoding="utf-8")
    return place


@pytest.mark.parametrize("command", ["mirror", "notice"])
def test_the_terminal_begins_with_it(command: str, session: Path) -> None:
    done = run(command, session)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("For the therapist, before anything else:")
    first = " ".join(done.stdout.split())
    assert f"turn 4, Client “{SAID}”" in first
    assert "Please read these before you show the page to anyone." in first
    assert "wanting to die" in first
    assert "116 123" in first
    assert "quinquereme" not in done.stderr


def test_the_page_says_nothing_of_it(session: Path) -> None:
    run("mirror", session)
    page = session.with_name("session.mirror.html").read_text(encoding="utf-8")
    assert "116 123" not in page
    assert "These words speak of" not in page


def test_nothing_is_printed_where_nothing_was_found(tmp_path: Path) -> None:
    place = tmp_path / "calm.txt"
    place.write_text("T: How was the week?\nC: Fine.\nT: Mm.\nC: We had soup.\n", encoding="utf-8")
    assert "For the therapist" not in run("notice", place).stdout
    assert json.loads(run("notice", place, "--json").stdout)["danger"] == []


def test_json_holds_it_and_standard_error_counts_it(session: Path) -> None:
    done = run("notice", session, "--json")
    told = json.loads(done.stdout)
    jsonschema.validate(told, SCHEMA)
    (danger,) = told["danger"]
    assert danger["topic"] == "dying"
    turn = next(turn for turn in told["session"]["turns"] if turn["id"] == danger["turn"])
    assert turn["text"][danger["start"] : danger["end"]] == danger["quote"] == SAID
    assert danger["answers"] == dict.fromkeys(
        ("negated", "past", "hypothetical", "someone_else", "figure"), False
    )
    assert "1 place in the session may speak of danger" in done.stderr
    assert "quinquereme" not in done.stderr


def test_a_table_is_not_silent_either(session: Path) -> None:
    assert "may speak of danger" in run("notice", session, "--csv").stderr


def test_somebodys_own_contacts_take_the_place_of_the_numbers(session: Path, tmp_path: Path) -> None:
    own = tmp_path / "contacts.txt"
    own.write_text("Clinic at night: 01234 567\n\nDr Ash: 07000 1\n", encoding="utf-8")
    for done in (run("notice", session, "--contacts", own), run("notice", session, contacts=str(own))):
        assert "Clinic at night: 01234 567" in done.stdout
        assert "116 123" not in done.stdout


def test_contacts_that_cannot_be_read_are_refused_before_anything(session: Path, tmp_path: Path) -> None:
    done = run("mirror", session, "--contacts", tmp_path / "none.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("alongside: no contacts could be read from none.txt")
    assert not session.with_name("session.mirror.html").exists()


def test_the_cards_tell_of_it() -> None:
    told = " ".join(run("detectors", "danger").stdout.split())
    assert "danger" in told
    assert "recall" in told
    assert "nothing found means nothing" in told
    assert "danger" in run("detectors").stdout
