"""The commands, as a person runs them: output, messages, exit codes, files."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

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


def alongside(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from alongside.cli import main; main()", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def session(tmp_path: Path) -> Path:
    place = tmp_path / "session.vtt"
    place.write_text(SESSION, encoding="utf-8")
    return place


def test_mirror_writes_one_page_beside_its_input_and_says_where(session: Path) -> None:
    run = alongside("mirror", session)
    assert run.returncode == 0, run.stderr
    page = session.with_name("session.mirror.html")
    assert str(page) in run.stdout.replace("\n", "")
    assert WORD in page.read_text(encoding="utf-8")
    assert sorted(path.name for path in session.parent.iterdir()) == ["session.mirror.html", "session.vtt"]


def test_mirror_writes_over_its_own_page_and_over_no_other(session: Path) -> None:
    page = session.with_name("session.mirror.html")
    assert alongside("mirror", session).returncode == 0
    assert alongside("mirror", session).returncode == 0
    page.write_text("<title>somebody's own</title>", encoding="utf-8")
    run = alongside("mirror", session)
    assert run.returncode == 2
    assert run.stderr.startswith("alongside: session.mirror.html is there already")
    assert page.read_text(encoding="utf-8") == "<title>somebody's own</title>"


def test_mirror_writes_where_it_is_told(session: Path) -> None:
    place = session.parent / "pages" / "first.html"
    assert alongside("mirror", session, "--out", place).returncode == 0
    assert place.exists()


def test_a_clinical_reading_needs_both(session: Path) -> None:
    run = alongside("mirror", session, "--reading", "clinical")
    assert run.returncode == 2
    assert "--both-agreed" in run.stderr
    assert not session.with_name("session.mirror.html").exists()
    assert alongside("mirror", session, "--reading", "clinical", "--both-agreed").returncode == 0


def test_notice_prints_json_and_nothing_else(session: Path) -> None:
    run = alongside("notice", session, "--json")
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    schema = json.loads(
        (Path(__file__).parents[3] / "src/alongside/mirror/notice.schema.json").read_text(encoding="utf-8")
    )
    jsonschema.validate(told, schema)
    assert told["format"] == "alongside.notice/1"
    assert [turn["source_rows"] for turn in told["session"]["turns"]] == [[0], [1], [2], [3]]
    assert told["observations"]
    text = {turn["id"]: turn["text"] for turn in told["session"]["turns"]}
    for one in told["observations"]:
        for evidence in one["evidence"]:
            assert text[evidence["turn"]][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_notice_prints_a_table(session: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(alongside("notice", session, "--csv").stdout)))
    told = json.loads(alongside("notice", session, "--json").stdout)
    assert [row["id"] for row in rows] == [one["id"] for one in told["observations"]]


def test_notice_lists_for_people(session: Path) -> None:
    run = alongside("notice", session)
    assert run.returncode == 0
    assert WORD in run.stdout


def test_research_figures_stand_apart(session: Path) -> None:
    plain = json.loads(alongside("notice", session, "--json").stdout)["measures"]
    research = json.loads(alongside("notice", session, "--json", "--research").stdout)["measures"]
    assert set(plain) < set(research)
    assert "language_style_matching" not in plain
    printed = alongside("research", session).stdout
    assert all(name in printed for name in research)


def test_codes_stand_in_research_output_alone(session: Path) -> None:
    """What the encoder tells is for researchers: without --research not a trace of it but the marks that earned a place."""
    plain = alongside("notice", session, "--json")
    assert "codes" not in plain.stdout
    told = json.loads(alongside("notice", session, "--json", "--research").stdout)
    schema = Path(__file__).parents[3] / "src/alongside/mirror/notice.schema.json"
    jsonschema.validate(told, json.loads(schema.read_text(encoding="utf-8")))
    by_role = {turn["role"]: turn["codes"] for turn in told["session"]["turns"]}
    assert {name.partition(".")[0] for name in by_role["client"]} == {"talk", "notice", "depth"}
    assert "move.question" in by_role["therapist"]
    assert "value" in told["measures"]["encoder_questions"]


def test_rules_can_look_alone(session: Path) -> None:
    run = alongside("notice", session, "--json", "--research", "--no-encoder")
    told = json.loads(run.stdout)
    assert all("codes" not in turn for turn in told["session"]["turns"])
    assert told["measures"]["encoder_questions"] == {"not_scored": "the turn encoder was not asked"}
    assert all(int(one["noticed_by"].partition("@")[2]) < 1000 for one in told["observations"])


def test_a_folder_without_an_encoder_is_refused_and_nothing_is_written(session: Path) -> None:
    run = alongside("mirror", session, "--encoder", session.parent)
    assert run.returncode == 2
    assert run.stderr.startswith("alongside: the encoder's folder lacks words.onnx")
    assert "--no-encoder" in run.stderr
    assert [path.name for path in session.parent.iterdir()] == ["session.vtt"]


def test_speakers_says_who_and_why(session: Path) -> None:
    run = alongside("speakers", session)
    assert run.returncode == 0
    assert "Therapist" in run.stdout
    assert "client" in run.stdout


def test_a_telling_option_is_believed(session: Path) -> None:
    told = json.loads(alongside("notice", session, "--json", "--therapist", "Client").stdout)
    assert [turn["role"] for turn in told["session"]["turns"]] == [
        "client",
        "therapist",
        "client",
        "therapist",
    ]


def test_detectors_prints_every_card() -> None:
    run = alongside("detectors")
    assert run.returncode == 0
    for kind in ("contact", "vanishes", "stays", "silence"):
        assert f"{kind}@" in run.stdout
    cards = json.loads(alongside("detectors", "--json").stdout)
    assert {"kind", "claim", "source", "standing", "examples"} <= set(cards[0])
    assert alongside("detectors", "nosuch").returncode == 2


@pytest.mark.parametrize("wanted", ["vtt", "srt", "txt", "json", "csv"])
def test_export_can_be_read_again(session: Path, tmp_path: Path, wanted: str) -> None:
    out = tmp_path / f"again.{wanted}"
    run = alongside("export", session, "--to", wanted, "--out", out)
    assert run.returncode == 0, run.stderr
    again = json.loads(alongside("notice", out, "--json").stdout)["session"]["turns"]
    first = json.loads(alongside("notice", session, "--json").stdout)["session"]["turns"]
    assert [(turn["role"], turn["text"]) for turn in again] == [
        (turn["role"], turn["text"]) for turn in first
    ]
    assert alongside("export", session, "--to", wanted, "--out", out).returncode == 2


HOSTILE = {
    "empty.vtt": b"",
    "binary.vtt": bytes(range(256)) * 8,
    "prose.txt": b"It was a long winter and nobody came. The house stood by itself.\n" * 20,
    "one.txt": b"T: Hello.\nT: Are you there?\n",
    "german.txt": "T: Wie geht es Ihnen heute, und was hat sich seit dem letzten Mal verändert?\nC: Ich weiß nicht, es ist alles so schwer und ich kann nicht schlafen.\n".encode() * 6,
    "broken.json": b'{"segments": [{"text": "quinquereme", "start": 0',
    "deep.json": b"[" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_one_line(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.write_bytes(HOSTILE[name])
    for command in ("mirror", "notice", "speakers", "research"):
        run = alongside(command, place)
        assert run.returncode == 2, (command, run.stdout, run.stderr)
        assert run.stderr.startswith("alongside: ")
        assert len(run.stderr.splitlines()) == 1
        assert "Traceback" not in run.stderr
        assert WORD not in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "arguments", [("mirror",), ("nosuch",), ("mirror", "--nosuch"), ("notice", "nosuch.vtt"), ("notice", ".")]
)
def test_wrong_use_is_one_line_and_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    run = alongside(*arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr.startswith("alongside: ")
    assert len(run.stderr.splitlines()) == 1


def many(tmp_path: Path, third: str = "client,I don't know why I do that.") -> Path:
    place = tmp_path / "many.csv"
    rows = ["session,speaker,text"]
    for name, first in (("a/1", "client,I've never said this out loud before."), ("b", third)):
        rows += [f"{name},therapist,How was the week for you?", f"{name},{first}", f"{name},therapist,Mm."]
    place.write_text("\n".join(rows), encoding="utf-8")
    return place


def test_a_file_of_several_sessions_becomes_a_folder(tmp_path: Path) -> None:
    run = alongside("mirror", many(tmp_path))
    assert run.returncode == 0, run.stderr
    assert sorted(path.name for path in (tmp_path / "many.mirrors").iterdir()) == [
        "a_1.mirror.html",
        "b.mirror.html",
    ]


def test_one_session_of_several_can_be_chosen(tmp_path: Path) -> None:
    told = json.loads(alongside("notice", many(tmp_path), "--json", "--session", "b").stdout)
    assert (told["format"], told["session"]["name"]) == ("alongside.notice/1", "b")
    everything = json.loads(alongside("notice", many(tmp_path), "--json").stdout)
    assert everything["format"] == "alongside.notice-many/1"
    assert [one["id"] for one in everything["sessions"]] == ["a/1", "b"]
    assert alongside("notice", many(tmp_path), "--json", "--session", "c").returncode == 2


def test_some_of_several_refused_is_exit_3(tmp_path: Path) -> None:
    run = alongside("notice", many(tmp_path, "therapist,Nobody else is here."), "--json")
    assert run.returncode == 3, run.stderr
    assert [one["id"] for one in json.loads(run.stdout)["sessions"]] == ["a/1"]
    assert "session b was refused" in run.stderr


def test_no_words_of_a_session_reach_a_message(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own fault in the middle of a session: the type is told, never the text."""
    broken = (
        "import alongside.notice.engine as engine\n"
        "def look(*_a, **_k): raise ValueError('quinquereme')\n"
        "import alongside.notice; alongside.notice.run = look\n"
        "from alongside.cli import main; main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", broken, "notice", str(session)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "ValueError" in run.stderr
    assert WORD not in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


def test_a_reader_who_stops_reading_is_no_fault(session: Path) -> None:
    command = f'"{sys.executable}" -c "from alongside.cli import main; main()" notice "{session}" --json | head -c 10'
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr
    assert "alongside:" not in run.stderr


def test_every_command_has_help() -> None:
    from alongside.cli.program import program

    for name in program.list_commands(
        program.make_context("alongside", ["--version"], resilient_parsing=True)
    ):
        run = alongside(name, "--help")
        assert run.returncode == 0
        assert len(run.stdout) > 200
