"""Files that are broken, huge, strange or something else. All talk here is invented."""

import os
from pathlib import Path

import pytest
from files import reading, refusal, said

from alongside.ingest import CannotRead, read
from alongside.ingest.source import LARGEST

TALK = "T: How was it at the café, then?\nC: It was “fine” – I never felt so naïve.\n"


def told(*paths: Path) -> str:
    with pytest.raises(CannotRead) as caught:
        read(paths)
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (bytes(range(256)) * 8, "isn't text"),
        (b"\x00" * 400, "isn't text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(200)), "isn't text"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00\x00\x00", "isn't text"),
        (b"\x01\x02\x03T: One?\nC: Two.\n\x04\x05", "isn't text"),
        (b"\xff\xfe\x00\x00T\x00\x00\x00", "isn't text"),
        (b"%PDF-1.7\n1 0 obj", "it is a PDF"),
        (b"{\\rtf1\\ansi T: One?\\par C: Two.}", "rich text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "old Word"),
        (b"PK\x03\x04", "broken"),
        (b"PK\x03\x04" + bytes(range(256)), "broken"),
    ],
)
def test_what_is_no_transcript_is_refused(data: bytes, reason: str) -> None:
    assert reason in refusal(data)


def test_a_file_over_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    place = tmp_path / "big.vtt"
    with place.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "over 50 MB" in told(place)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert "no such file" in told(tmp_path / "nosuch.vtt")
    assert "is a folder" in told(tmp_path)
    assert "no such file" in told(tmp_path / "a\0b.vtt")
    assert told(tmp_path / ("a" * 5000))
    assert "no file was named" in told()
    gone, loop = tmp_path / "gone.vtt", tmp_path / "loop.vtt"
    gone.symlink_to(tmp_path / "nosuch.vtt")
    loop.symlink_to(loop)
    assert "no such file" in told(gone)
    assert told(loop)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "isn't a plain file" in told(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a.vtt"
    place.write_text(TALK, encoding="utf-8")

    def forbidden(*_arguments: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert "may not be read" in told(place)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    assert read([tmp_path / "link.txt"]).transcripts[0].source == "link.txt"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_encodings_are_detected_and_told(encoding: str, named: str | None) -> None:
    found = reading(TALK.encode(encoding))
    assert said(found)[1] == ("C", "It was “fine” – I never felt so naïve.")
    assert len(found.warnings) == (named is not None)
    assert named is None or named in found.warnings[0]


def test_utf16_with_its_mark_in_the_big_end() -> None:
    assert said(reading(b"\xfe\xff" + TALK.encode("utf-16-be")))[0][0] == "T"


def test_a_few_broken_bytes_are_told_and_the_rest_is_read() -> None:
    data = (TALK * 20).encode() + b"T: Well \xff\xfe.\nC: So.\n"
    found = reading(data)
    assert "“fine”" in said(found)[1][1]
    assert "can't be made out" in found.warnings[0]


def test_a_file_cut_inside_a_character_is_read_to_there() -> None:
    found = reading((TALK * 20 + "T: Café…").encode()[:-1])
    assert said(found)[-1][1].startswith("Café")


def test_stray_control_characters_become_blanks() -> None:
    found = reading(TALK * 30 + "T: A\x1b[31mred\x07 one?\x0cC: Two.\u2028And on.\n")
    assert said(found)[-2:] == [("T", "A [31mred  one?"), ("C", "Two. And on.")]


def test_right_to_left_and_emoji_are_read_and_told() -> None:
    found = reading("T: And the word?\nC: שלום, I said. 🙂\n")
    assert said(found)[1] == ("C", "שלום, I said. 🙂")
    assert any("right to left" in warning for warning in found.warnings)
    assert any("emoji" in warning for warning in found.warnings)


def test_a_very_long_session_is_read_and_told() -> None:
    found = reading(
        "".join(f"T: And {n}, what of it?\nC: I don't know, {n} is what I have.\n" for n in range(5_000))
    )
    assert len(found.transcripts[0].turns) == 10_000
    assert "10000 turns" in found.warnings[0]


def test_no_words_of_a_session_reach_a_message() -> None:
    word = "quinquereme"
    for text in (
        f"T: {word}?\n",
        f"{word} {word}\n" * 9,
        f"WEBVTT\n\n{word}\n\n00:01.000 --> 00:02.000\n{word}\n",
        f'{{"segments": [{{"text": "{word}"',
        f'[{{"text": "{word}"}}]',
        f"text,start\n{word},1\n",
        f"speaker,text\nT,{word}\n",
        f'speaker,text\nT,"{word}\n' * 3,
        f"Ruth: {word}\nDawn: {word}\nRuth: {word}\nDawn: {word}\n",
    ):
        assert word not in refusal(text, therapist="Kit")
    found = reading(
        f"WEBVTT\n\n00:05.000 --> 00:04.000\n<v T>{word}\n\n{word}\n\n00:02.000 --> 00:09.000\n<v C>{word} 🙂 שלום\n\n"
        f"00:03.000 --> 00:04.000\n{word}\n\n00:06.000 --> 00:07.000\n<v T>{word} <v C>{word}\n\n00:07"
    )
    assert len(found.warnings) >= 6
    assert not any(word in warning or "\n" in warning for warning in found.warnings)


def test_a_strange_file_name_stays_on_one_line(tmp_path: Path) -> None:
    place = tmp_path / "a\nb\x1b[31m\udcff.txt"
    place.write_text("", encoding="utf-8")
    message = told(place)
    assert message.isprintable()
    message.encode()
