"""Whatever a file holds, it is a session or it is refused in one line. All talk here is invented."""

import io
import json
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.ingest import READERS, CannotRead, Format, Reading, read, write


def _word() -> bytes:
    document = Document()
    for text in (
        "Ruth   0:03\nOne?",
        "Dawn   0:05\nTwo.",
        "T: One?",
        "C: Two.",
        "0:0:1.0 --> 0:0:2.0\nRuth\nMm.",
    ):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("0:01", "T", "One?", "0:05", "C", "Two."), strict=True
    ):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_TURN = {
    "id": "t1",
    "source_rows": [0],
    "speaker": "T",
    "role": "therapist",
    "start_ms": 0,
    "end_ms": 9,
    "text": "One?",
}
_TURNS = [
    {**_TURN, "words": [{"start": 0, "end": 4, "start_ms": 0, "end_ms": 9}]},
    {**_TURN, "id": "t2", "speaker": "C", "role": "client"},
]
_SEGMENTS = [
    {
        "start": 0.5,
        "end": 2.0,
        "text": " One two?",
        "speaker": "T",
        "words": [{"word": "One", "start": 0.5, "end": 0.8, "speaker": "T"}, {"word": "two?"}],
    },
    {
        "start": 2.5,
        "end": 3,
        "text": "Three.",
        "words": [{"word": "Three.", "start": 2.5, "end": 3, "speaker": "C"}],
    },
]
_GRID = (
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 9\ntiers? <exists>\nsize = 2\nitem []:\n'
    '  item [1]:\n class = "IntervalTier"\n name = "T"\n xmin = 0\n xmax = 9\n intervals: size = 1\n intervals [1]:\n'
    ' xmin = 0\n xmax = 1.5\n text = "One ""two""?"\n'
    '  item [2]:\n class = "IntervalTier"\n name = "C"\n xmin = 0\n xmax = 9\n intervals: size = 1\n intervals [1]:\n'
    ' xmin = 2\n xmax = 3\n text = "Three."\n'
)
WHOLE = {
    "WebVTT": "WEBVTT\n\nNOTE alongside roles\ntherapist: T\nclient: C\n\n1\n00:01.000 --> 00:02.000 align:start\n<v T>One &amp; <00:00:01.500>two?</v>\n\n"
    "00:03.000 --> 00:04.000\n<v.loud C>Three. <v T>Mm.</v>\n\nSTYLE\n::cue {}\n\n00:05.000 --> 00:06.000\n<v C>Four.</v>\n",
    "SubRip": "1\n00:00:01,000 --> 00:00:02,000\nT: One?\n\n2\n00:00:03,000 --> 00:00:04,000\nC: Two.\nand <i>on</i> {\\an8}\n\n"
    "3\n00:00:05,000 --> 00:00:06,000\nT (laughs): Three?\n\n4\n00:00:07,000 --> 00:00:08,000\nC: Four.\n",
    "plain text": "Session 3\nDate: today\n\nT: One?\nC: Two.\nand on\n[0:05] T: Three?\nC [0:09]: Four.\nRuth  0:12\nFive.\n\nDawn  0:14\nSix.\n[00:20]\n",
    "CSV": 'session,utterance_id,speaker,role,start,end,text\na,0,Ruth,therapist,0:01,2.5,"One, two?"\na,1,Dawn,client,3,,Three.\nb,0,T,,1,,One?\nb,1,C,,2,,"Two ""x"""\n',
    "Whisper JSON": json.dumps({"segments": _SEGMENTS}),
    "Alongside JSON": json.dumps({"format": "alongside.notice-many/1", "sessions": [
        {"id": "a", "format": "alongside.notice/1", "session": {"name": "a", "turns": _TURNS}}, {"id": "b", "session": {"turns": _TURNS}}]}),
    "TextGrid": _GRID,
}  # fmt: skip
FILES = {**{name: text.encode() for name, text in WHOLE.items()}, "Word": _word()}
STRANGE = [
    *(piece.encode() for piece in (
        "\n", "\n\n", "\r", " ", ":", "::", ": ", "-->", "<", ">", "<v ", "</v>", "&", "&#", ";", '"', '""', "'", ",", "\t", "{", "}", "[", "]", "\\", "\\u0000",
        "\\ud800", "null", "true", "NaN", "Infinity", "-1", "1e999", "9" * 30, "00:00:01.000", "99:99:99.999", "00:01.000 --> 00:02.000\n", "NOTE", "WEBVTT", "T:", "C: ",
        "unnamed: ", "[0:01] ", "(laughs)", "ooTextFile", "🙂", "שלום", "\u2028", "\x1e", "\x1b[31m", "é", "speaker,text\n", "IntervalTier", "\ufeff", "Transcribed by https://a",
    )),
    b"\x00", b"\xff\xfe", b"\xfe\xff", b"\x80", b"\xe2\x80", b"PK\x03\x04", b"\xed\xa0\x80",
]  # fmt: skip


def test_every_reader_has_a_file_to_be_spoiled() -> None:
    assert set(FILES) == {reader.name for reader in READERS}
    for name, data in FILES.items():
        outcome = settled(data)
        assert isinstance(outcome, Reading), (name, outcome)
        assert outcome.format == name


def settled(data: bytes, **asked: Any) -> Reading | str:
    """What comes of a file: a reading that keeps every promise, or one line."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "session"
        place.write_bytes(data)
        try:
            found = read([place], **asked)
        except CannotRead as refusal:
            line = str(refusal)
            assert len(line.splitlines()) == 1
            line.encode()
            return line
    assert len(found.transcripts) == len(found.castings) > 0
    for line in (*found.warnings, *(reason for _name, reason in found.refused)):
        assert len(line.splitlines()) == 1
    for transcript in found.transcripts:
        assert {turn.role.value for turn in transcript.turns} >= {"therapist", "client"}
        for turn in transcript.turns:
            assert turn.text.strip() == turn.text or found.format == "Alongside JSON"
            assert turn.speaker
            turn.text.encode()
            turn.speaker.encode()
        write(transcript, Format.JSON).encode()
    return found


@st.composite
def spoiled(draw: st.DrawFn, data: bytes) -> bytes:
    """A whole file with a few places spoiled: cut, doubled, moved, or with something strange put in."""
    for _time in range(draw(st.integers(1, 5))):
        if not data:
            break
        at = draw(st.integers(0, len(data)))
        end = min(len(data), at + draw(st.integers(0, 40)))
        match draw(st.sampled_from(["strange", "cut", "gone", "twice", "moved"])):
            case "strange":
                data = data[:at] + draw(st.sampled_from(STRANGE)) + data[draw(st.sampled_from([at, end])) :]
            case "cut":
                data = data[:at]
            case "gone":
                data = data[:at] + data[end:]
            case "twice":
                data = data[:end] + data[at:]
            case _:
                data = data[:at] + data[end:] + data[at:end]
    return data


@pytest.mark.parametrize("name", FILES)
@given(st.data())
@settings(max_examples=100)
def test_a_spoiled_file_is_a_session_or_refused(name: str, data: st.DataObject) -> None:
    settled(data.draw(spoiled(FILES[name])))


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
@given(st.data())
@settings(max_examples=1500)
def test_many_spoiled_files_are_sessions_or_refused(name: str, data: st.DataObject) -> None:
    settled(
        data.draw(spoiled(FILES[name])),
        **data.draw(st.sampled_from([{}, {"therapist": "T"}, {"session": "a"}])),
    )


@given(st.data())
@settings(max_examples=60)
def test_a_word_file_with_a_spoiled_part_is_a_session_or_refused(data: st.DataObject) -> None:
    """Bytes spoiled inside the container are rarely seen past its checksums; here they are."""
    with zipfile.ZipFile(io.BytesIO(FILES["Word"])) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    name = data.draw(st.sampled_from(["word/document.xml", *parts]))
    parts[name] = data.draw(spoiled(parts[name]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        for part, held in parts.items():
            container.writestr(part, held)
    settled(out.getvalue())


heads = st.sampled_from(
    [
        b"",
        b"WEBVTT\n\n",
        b"1\n00:00:01,000 --> ",
        b"speaker,text\n",
        b"{",
        b'{"segments":',
        b"PK\x03\x04",
        _GRID.encode()[:60],
        b'{"format":"alongside.',
    ]
)


@given(
    heads,
    st.one_of(
        st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
    ),
)
@settings(max_examples=150)
def test_any_bytes_are_a_session_or_refused(head: bytes, rest: bytes) -> None:
    settled(head + rest)


@given(st.lists(st.sampled_from(STRANGE), max_size=40).map(b"".join))
@settings(max_examples=150)
def test_any_strange_pieces_are_a_session_or_refused(data: bytes) -> None:
    settled(data)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(
        st.sampled_from("format session sessions turns segments words word speaker role text start end start_ms end_ms source_rows cues id name".split()),
        inner, max_size=6)),
    max_leaves=25,
)  # fmt: skip


@given(
    st.sampled_from(["alongside.notice/1", "alongside.notice-many/1", "alongside.transcript/1", ""]),
    json_values,
)
@settings(max_examples=150)
def test_json_of_any_shape_is_a_session_or_refused(form: str, value: object) -> None:
    for told in (
        value,
        {"format": form, "session": value, "turns": value, "sessions": [value, value], "segments": value},
    ):
        settled(json.dumps(told).encode())
