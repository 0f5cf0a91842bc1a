"""Reading is fast, and importing it pulls in nothing heavy. All talk here is invented."""

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from alongside.ingest import CannotRead, read


def vtt(turns: int) -> str:
    cues = (
        f"00:{n // 60 % 60:02}:{n % 60:02}.000 --> 00:{n // 60 % 60:02}:{n % 60:02}.900\n<v {'TC'[n % 2]}>And {n}, [sighs] what of it &amp; me? "
        "I don't know what to say about that.</v>\n\n"
        for n in range(turns)
    )
    return "WEBVTT\n\n" + "".join(cues)


def quickest(place: Path, times: int) -> float:
    """Seconds of work, at best: others may keep the machine busy."""
    took = []
    for _run in range(times):
        begin = time.process_time()
        read([place])
        took.append(time.process_time() - begin)
    return min(took)


def test_importing_pulls_in_nothing_heavy() -> None:
    command = "import sys, alongside.ingest; print(*sorted(sys.modules))"
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", command], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    assert not loaded & {
        "docx",
        "lxml",
        "click",
        "rich",
        "jinja2",
        "numpy",
        "alongside.notice",
        "html.entities",
    }


def test_four_hundred_turns_are_read_at_once(tmp_path: Path) -> None:
    place = tmp_path / "a.vtt"
    place.write_text(vtt(400), encoding="utf-8")
    assert quickest(place, 12) < 0.03


def test_ten_thousand_turns_take_no_longer_each(tmp_path: Path) -> None:
    few, many = tmp_path / "few.vtt", tmp_path / "many.vtt"
    few.write_text(vtt(400), encoding="utf-8")
    many.write_text(vtt(10_000), encoding="utf-8")
    assert quickest(many, 2) / 25 < quickest(few, 7) * 2


_CUE = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
_GRID = (
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n9\n<exists>\n1\n"IntervalTier"\n"T"\n0\n9\n3\n'
)
MANY = 100_000
HOSTILE = {
    "unclosed voices": _CUE + "<v " * MANY,
    "voices": _CUE + "<v A>a<v B>b" * (MANY // 10),
    "word times": _CUE + "<v A><00:00:01.500>" * (MANY // 10),
    "blanks": "a" + " " * MANY + "b: c",
    "stars": "*" * MANY + "a: b",
    "brackets": "T: a\nC: b\n" * 3 + "T: " + "[" * MANY,
    "quotes": _GRID + '"' * MANY,
    "one utterance": "session,utterance_id,speaker,text\n" + "".join(f"a,1,T,b{n}\n" for n in range(MANY // 10)),
    "names": "speaker,text\n" + "".join(f"a{n},b\n" for n in range(MANY // 10)),
    "lost words": '[{"speaker":"T","text":"' + "a " * MANY + '","words":[' + ",".join(['{"word":"z","start":1}'] * (MANY // 10)) + "]}]",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_makes_a_reader_go_on_for_ever(tmp_path: Path, name: str) -> None:
    place = tmp_path / "a"
    place.write_text(HOSTILE[name], encoding="utf-8")
    begin = time.process_time()
    with suppress(CannotRead):
        read([place])
    assert time.process_time() - begin < 3
