"""``alongside course``, as two people use it: from a new folder to the page."""

import io
import json
import re
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from alongside.cli import main
from alongside.cli.course.finding import MANY, HourLooker, found_in
from alongside.cli.looking import Look
from alongside.course.sign import Sign
from alongside.folder import Folder
from alongside.ingest import read

WORD = "quinquereme"
SESSION = f"""WEBVTT

00:00:00.000 --> 00:00:02.000
<v Therapist>Where would you like to start today?</v>

00:00:03.000 --> 00:00:09.000
<v Client>I've never said this out loud before. I was so ashamed of the {WORD}.</v>

00:00:15.000 --> 00:00:16.000
<v Therapist>Mm.</v>

00:00:22.000 --> 00:00:30.000
<v Client>I don't know why I do that. [laughs] He died, and I just, anyway. Is that radiator always on?</v>
"""


@dataclass(frozen=True)
class Run:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def course(*arguments: str | Path, typed: str = "") -> Run:
    """Run the whole program in this very process, as ``main`` does; nothing is typed beyond ``typed``."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["alongside", "course", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as end:
            main()
    return Run(int(end.value.code or 0), out.getvalue(), err.getvalue())


def refused(run: Run, wanted: str) -> None:
    assert run.returncode == 2, run.stdout + run.stderr
    assert re.search(wanted, run.stderr), run.stderr
    assert run.stderr.splitlines()[-1].startswith("alongside: ")
    assert WORD not in run.stderr
    assert "Traceback" not in run.stderr


def done(run: Run) -> str:
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture
def session(tmp_path: Path) -> Path:
    place = tmp_path / "session three.vtt"
    place.write_text(SESSION, encoding="utf-8")
    return place


@pytest.fixture
def willow(tmp_path: Path, session: Path) -> Path:
    place = tmp_path / "willow"
    done(course("new", place, "--date", "2026-05-04"))
    done(course("add", place, session, "--date", "2026-05-04"))
    return place


def words(willow: Path, name: str) -> str:
    return (willow / "words" / f"{name}.toml").read_text(encoding="utf-8")


def test_a_new_course_says_what_comes_next_and_that_it_is_not_sealed(tmp_path: Path) -> None:
    told = done(course("new", tmp_path / "willow"))
    assert "not sealed" in told
    assert "course add" in told
    refused(course("new", tmp_path / "willow"), "is there already")
    refused(course("list", tmp_path / "other"), "course new")


def test_hours_are_listed_without_a_word_of_them(willow: Path) -> None:
    done(course("remember", willow, "--date", "2026-05-11", "--chair", "client", "--moment", f"The {WORD}."))
    told = done(course("list", willow)).splitlines()
    assert told == [
        "willow",
        "  2026-05-04   recorded: session three.vtt",
        "  2026-05-11   remembered; waits until both have written",
    ]
    done(course("remember", willow, "--date", "2026-05-11", "--chair", "therapist", "--moment", "Quiet."))
    assert done(course("list", willow)).splitlines()[-1] == "  2026-05-11   remembered by both"


def test_the_same_file_is_refused_and_a_second_hour_of_a_day_is_told(willow: Path, session: Path) -> None:
    refused(course("add", willow, session, "--date", "2026-05-11"), "already: 2026-05-04")
    session.write_text(SESSION.replace("today", "now"), encoding="utf-8")
    run = course("add", willow, session, "--date", "2026-05-04")
    assert done(run).startswith("2026-05-04b is in the course.")
    assert "course remove willow --date 2026-05-04b" in run.stderr
    refused(course("add", willow, session, "--date", "May"), "2026-05-04")


def test_remembering_is_asked_line_by_line_and_blind(willow: Path) -> None:
    done(
        course(
            "remember",
            willow,
            "--date",
            "2026-05-11",
            "--chair",
            "client",
            typed=f"The {WORD}.\nOne more.\n\n",
        )
    )
    for typed in ("Something else.\n\n", "\n"):
        run = course(
            "remember", willow, "--date", "2026-05-11", "--chair", "therapist", "--again", typed=typed
        )
        assert WORD not in done(run) + run.stderr
        assert "open" in run.stdout
    kept = (willow / "sessions/2026-05-11.toml").read_text(encoding="utf-8")
    assert f"The {WORD}." in kept


def test_the_second_to_write_sees_what_the_first_one_saw(willow: Path) -> None:
    """Nothing hints at what the other wrote, not even how much."""
    seen = []
    for date, first in (("2026-05-11", ["--moment", WORD] * 5), ("2026-05-18", ["--moment", WORD])):
        done(course("remember", willow, "--date", date, "--chair", "client", *first))
        run = course("remember", willow, "--date", date, "--chair", "therapist", typed="Quiet.\n\n")
        seen.append((done(run) + run.stderr).replace(date, "DAY"))
    assert seen[0] == seen[1]


def test_ones_own_words_are_written_over_only_when_that_is_meant(willow: Path) -> None:
    asked = ("remember", willow, "--date", "2026-05-11", "--chair", "client")
    done(course(*asked, "--moment", "First."))
    refused(course(*asked, "--moment", "Second.", typed="n\n"), "nothing was changed")
    assert "First." in (willow / "sessions/2026-05-11.toml").read_text(encoding="utf-8")
    done(course(*asked, "--moment", "Third.", typed="y\n"))
    done(course(*asked, "--moment", "Fourth.", "--again"))
    assert "Fourth." in (willow / "sessions/2026-05-11.toml").read_text(encoding="utf-8")


def test_an_hour_takes_five_moments_and_no_transcript(willow: Path) -> None:
    refused(
        course("remember", willow, "--date", "2026-05-11", "--chair", "client", *["--moment", WORD] * 6),
        "5 moments",
    )
    refused(
        course("remember", willow, "--date", "2026-05-04", "--chair", "client", "--moment", WORD), "check-in"
    )
    assert not (willow / "sessions/2026-05-11.toml").exists()


def test_what_each_says_is_added_and_the_last_can_be_taken_back(willow: Path) -> None:
    done(course("say", willow, "here-for", "--chair", "client", "To stay.", "--date", "2026-05-04"))
    done(course("say", willow, "here-for", "--chair", "client", "To be found.", "--date", "2026-06-04"))
    done(course("say", willow, "want-next", "--chair", "therapist", typed="To ask sooner.\n"))
    told = words(willow, "wishes")
    assert [one in told for one in ("To stay.", "To be found.", "To ask sooner.")] == [True] * 3
    done(course("undo", willow, "say", "--chair", "client", "--yes"))
    assert "To stay." in words(willow, "wishes")
    assert "To be found." not in words(willow, "wishes")
    refused(course("undo", willow, "why", "--yes"), "nothing of that kind")
    refused(course("say", willow, "open", "--chair", "client", "  "), "nothing was written")


def test_a_check_in_and_a_why_may_leave_lines_out(willow: Path) -> None:
    done(
        course(
            "check-in",
            willow,
            "--date",
            "2026-05-04",
            "--chair",
            "client",
            typed="The radiator.\n\nThat I was cold.\n",
        )
    )
    assert 'unsaid = "That I was cold."' in words(willow, "check-ins")
    assert "met" not in words(willow, "check-ins")
    refused(
        course("check-in", willow, "--date", "2026-05-04", "--chair", "client", "--met", "Yes.", typed="n\n"),
        "nothing was changed",
    )
    done(course("check-in", willow, "--date", "2026-05-04", "--chair", "client", "--met", "Yes.", "--again"))
    assert words(willow, "check-ins").count("[[check_in]]") == 1
    refused(
        course("check-in", willow, "--date", "2026-05-05", "--chair", "client", "--met", "Yes."),
        "no hour of that date",
    )
    done(course("why", willow, "--chair", "client", typed="He shut the door.\n\n\nThat he would go.\n\n\n\n"))
    assert 'fear = "That he would go."' in words(willow, "whys")
    refused(course("why", willow, "--chair", "client", typed="\n" * 7), "nothing was written")


def test_an_hour_is_removed_with_its_check_ins_after_asking(willow: Path) -> None:
    done(course("check-in", willow, "--date", "2026-05-04", "--chair", "client", "--met", WORD))
    refused(course("remove", willow, "--date", "2026-05-04", typed="n\n"), "nothing was changed")
    done(course("remove", willow, "--date", "2026-05-04", "--yes"))
    assert not [
        place for place in willow.rglob("*") if place.is_file() and WORD in place.read_text(encoding="utf-8")
    ]
    assert "no hour yet" in done(course("list", willow))


def test_the_course_can_be_renamed(willow: Path) -> None:
    done(course("rename", willow, "The long way"))
    assert done(course("list", willow)).startswith("The long way\n")


@pytest.mark.parametrize(
    "asked",
    [
        ("keep", "nosuch"),
        ("turn-down", "nosuch"),
        ("reached", "nosuch", "Yes."),
        ("tie", "nosuch", "nosuch", "--chair", "client"),
    ],
)
def test_an_id_that_is_not_there_is_refused_and_it_is_said_where_ids_are(
    willow: Path, asked: tuple[str, ...]
) -> None:
    refused(course(asked[0], willow, *asked[1:], "--no-encoder"), "course mirror willow")
    assert list((willow / "words").iterdir()) == []


def test_a_person_makes_a_thread_and_renames_it(willow: Path) -> None:
    refused(
        course("thread", willow, "--name", "the boat", "--chair", "client", "--no-encoder"), "--at HOUR:TURN"
    )
    refused(
        course("thread", willow, "--name", "x", "--at", "2026-05-04:99", "--chair", "client", "--no-encoder"),
        "no such place",
    )
    done(
        course(
            "thread",
            willow,
            "--name",
            "the boat",
            "--at",
            "2026-05-04:2",
            "--chair",
            "client",
            "--no-encoder",
        )
    )
    (line,) = done(course("thread", willow, "--no-encoder")).splitlines()
    thread, name = line.split(maxsplit=1)
    assert name == "the boat"
    done(course("thread", willow, thread[:4], "--name", "the old boat", "--chair", "client", "--no-encoder"))
    assert done(course("thread", willow, "--no-encoder")).split(maxsplit=1)[1].strip() == "the old boat"
    done(course("thread", willow, thread[:4], "--put-away", "--chair", "client", "--no-encoder"))
    assert "the old boat" not in done(course("thread", willow, "--no-encoder"))
    done(course("undo", willow, "thread", "--yes"))
    assert "the old boat" in done(course("thread", willow, "--no-encoder"))


def test_a_mistake_made_by_hand_is_told_with_file_and_line(willow: Path) -> None:
    (willow / "words/kept.toml").write_text(f'[[kept]]\nsign = "a"\nkept = "{WORD}"\n', encoding="utf-8")
    refused(course("thread", willow, "--no-encoder"), r"willow/words/kept\.toml, line 3: ")


def test_a_newer_folder_is_refused(willow: Path) -> None:
    about = willow / "course.toml"
    about.write_text(about.read_text(encoding="utf-8").replace("course/1", "course/2"), encoding="utf-8")
    refused(course("list", willow), "another version of Alongside")


@pytest.mark.parametrize(
    "part", ["alongside.course.looking.look", "alongside.notice.run", "alongside.mirror.course.page.page"]
)
def test_no_words_reach_a_message_when_something_breaks(
    willow: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def broken(*_given: object, **_named: object) -> None:
        raise ValueError(WORD)

    monkeypatch.setattr(part, broken)
    run = course("mirror", willow, "--no-encoder")
    assert run.returncode == 1
    assert "ValueError" in run.stderr
    assert WORD not in run.stdout + run.stderr
    assert "Traceback" not in run.stderr
    assert not willow.with_name("willow.course.html").exists()


def test_the_page_is_written_beside_the_folder_and_over_its_own_alone(willow: Path) -> None:
    page = willow.with_name("willow.course.html")
    for _time in range(2):
        assert done(course("mirror", willow, "--no-encoder")).strip() == str(page)
    assert WORD in page.read_text(encoding="utf-8")
    page.write_text("<title>somebody's own</title>", encoding="utf-8")
    refused(course("mirror", willow, "--no-encoder"), "willow.course.html is there already")
    assert page.read_text(encoding="utf-8") == "<title>somebody's own</title>"
    place = willow.parent / "pages" / "first.html"
    assert done(course("mirror", willow, "--no-encoder", "--out", place)).strip() == str(place)
    done(course("mirror", willow, "--no-encoder", "--out", place.parent))
    assert (place.parent / "willow.course.html").exists()


def test_the_data_are_printed_and_nothing_else(tmp_path: Path, session: Path) -> None:
    place = tmp_path / "willow"
    done(course("new", place, "--invented"))
    done(course("add", place, session, "--date", "2026-05-04"))
    told = json.loads(done(course("mirror", place, "--no-encoder", "--json")))
    assert told["format"] == "alongside.course-mirror/1"
    assert told["course"]["name"] == "willow (all of it is invented)"
    assert [hour["id"] for hour in told["course"]["hours"]] == ["2026-05-04"]
    assert not place.with_name("willow.course.html").exists()
    refused(course("mirror", place, "--json", "--open"), "leave out")
    done(course("mirror", place, "--no-encoder"))
    assert "all of it is invented" in place.with_name("willow.course.html").read_text(encoding="utf-8")


def test_many_hours_are_looked_at_beside_each_other_with_the_same_outcome(session: Path) -> None:
    how = Look(installed=False, encoder=None, no_encoder=True)
    looker, (words,) = HourLooker(how), read([session]).transcripts
    alone, beside = looker.look(words), list(looker.look_at([words] * MANY))
    assert beside == [alone] * MANY


def test_a_course_of_hours_that_wait_has_a_page_without_their_words(tmp_path: Path) -> None:
    place = tmp_path / "willow"
    done(course("new", place))
    done(course("mirror", place, "--no-encoder"))
    done(course("remember", place, "--date", "2026-05-11", "--chair", "client", "--moment", WORD))
    done(course("mirror", place, "--no-encoder"))
    assert WORD not in place.with_name("willow.course.html").read_text(encoding="utf-8")
    assert not list(place.glob("cache/2026*"))


def test_a_proposed_sign_is_kept_and_turned_down(willow: Path, session: Path) -> None:
    session.write_text(
        SESSION.replace(
            "I don't know why I do that.", "I nearly sent it. Then I waited, and went for a walk first."
        ),
        encoding="utf-8",
    )
    done(course("add", willow, session, "--date", "2026-05-11"))

    def proposed() -> tuple[Sign, ...]:
        return found_in(Folder.open(willow), Look(installed=False, encoder=None, no_encoder=True))[1].signs

    first = proposed()[0]
    done(course("keep", willow, first.id[:9], "--no-encoder", "--words", "I could wait."))
    assert {one.id: one.in_course for one in proposed()}[first.id]
    done(course("turn-down", willow, first.id, "--no-encoder"))
    assert not {one.id: one.in_course for one in proposed()}[first.id]
    assert words(willow, "kept").count("[[kept]]") == 2
    done(course("undo", willow, "keep", "--yes"))
    assert {one.id: one.in_course for one in proposed()}[first.id]


def test_danger_is_counted_on_adding_and_shown_to_the_therapist_alone(tmp_path: Path, willow: Path) -> None:
    place = tmp_path / "second.vtt"
    place.write_text(
        SESSION.replace("I don't know why I do that.", f"I want to kill myself, {WORD}."), encoding="utf-8"
    )
    run = course("add", willow, place, "--date", "2026-05-11")
    done(run)
    assert "may speak of danger" in run.stderr
    assert "kill" not in run.stdout + run.stderr
    assert "kill myself" in done(course("danger", willow))


def test_every_command_has_help() -> None:
    from alongside.cli.course import command

    for name in command.names:
        told = done(course(name, "--help"))
        assert len(told) > 150, name
