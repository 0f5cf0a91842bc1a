"""Word files: Teams and plain, paragraphs and tables, and containers that are something else. All talk here is invented."""

import io
import sys
import zipfile
from collections.abc import Callable, Sequence

import pytest
from docx import Document
from files import reading, refusal, said

from alongside.session import Interval


def word(*paragraphs: str, table: Sequence[Sequence[str]] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rezipped(change: Callable[[dict[str, bytes]], object]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word("T: One?", "C: Two."))) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in parts.items():
            container.writestr(name, data)
    return out.getvalue()


def test_plain_paragraphs() -> None:
    found = reading(word("Session 3", "T: One?", "C: Two.", "And on.", "", "T: Mm."), "a.docx")
    assert said(found) == [("T", "One?"), ("C", "Two. And on."), ("T", "Mm.")]
    assert found.format == "Word"
    assert "heading" in found.warnings[0]


def test_teams_writes_name_and_time_above_the_words_in_one_paragraph() -> None:
    found = reading(
        word("Check-in-20250101_Recording", "1 January 2025, 10:00am", "Ruth Hill   0:03\nOne?", "Dawn   0:09\nTwo.\nThree.", "Ruth Hill   1:00:10\nMm."),
        "a.docx",
        therapist="ruth hill",
    )  # fmt: skip
    assert [(turn.speaker, turn.text, turn.at) for turn in found.transcripts[0].turns] == [
        ("Ruth Hill", "One?", Interval(3000)),
        ("Dawn", "Two. Three.", Interval(9000)),
        ("Ruth Hill", "Mm.", Interval(3_610_000)),
    ]


def test_teams_wrote_two_times_above_the_name_earlier() -> None:
    found = reading(
        word("0:0:0.0 --> 0:0:2.430\nRuth\nOne?\nOr so?", "0:0:3.500 --> 0:0:4.0\nDawn\nTwo.", "0:0:5.0 --> 0:0:6.0\nRuth\nMm."),
        therapist="Ruth",
    )  # fmt: skip
    assert [(turn.text, turn.at) for turn in found.transcripts[0].turns] == [
        ("One? Or so?", Interval(0, 2430)),
        ("Two.", Interval(3500, 4000)),
        ("Mm.", Interval(5000, 6000)),
    ]


@pytest.mark.parametrize(
    "table",
    [
        [("Speaker", "Text"), ("T", "One?"), ("C", "Two.")],
        [("T", "One?"), ("C", "Two.")],
        [("T:", "One?"), ("C:", "Two.")],
    ],
)
def test_tables(table: Sequence[Sequence[str]]) -> None:
    assert said(reading(word(table=table))) == [("T", "One?"), ("C", "Two.")]


def test_tables_with_times() -> None:
    for table in (
        [("0:01", "T", "One?"), ("0:05", "C", "Two.")],
        [("Time", "Speaker", "Text"), ("0:01", "T", "One?"), ("0:05", "C", "Two.")],
    ):
        turns = reading(word(table=table)).transcripts[0].turns
        assert [turn.at for turn in turns] == [Interval(1000), Interval(5000)]


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    def change(parts: dict[str, bytes]) -> None:
        body = parts["word/document.xml"]
        run = b"<w:r><w:t>C: Two.</w:t></w:r>"
        assert run in body
        deleted = b"<w:del w:id='2'><w:r><w:delText>No.</w:delText></w:r></w:del>"
        inserted = b"<w:ins w:id='1'><w:r><w:t xml:space='preserve'> Three.</w:t></w:r></w:ins>"
        parts["word/document.xml"] = body.replace(run, run + deleted + inserted)

    assert said(reading(rezipped(change))) == [("T", "One?"), ("C", "Two. Three.")]


def test_prose_in_word_is_refused() -> None:
    assert "nobody speaks in it" in refusal(word("It was a long winter and nobody came."), "a.docx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = rezipped(lambda parts: parts.update({"word/media/a.bin": b"\0" * 70_000_000}))
    assert len(bomb) < 1_000_000
    assert "far more than a transcript" in refusal(bomb)
    many = rezipped(lambda parts: parts.update({f"a/{number}": b"" for number in range(4_100)}))
    assert "far more than a transcript" in refusal(many)


def test_entities_that_grow_are_not_followed() -> None:
    def change(parts: dict[str, bytes]) -> None:
        grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        head = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "lol">{grown}]>'.encode()
        body = parts["word/document.xml"].split(b"?>", 1)[1]
        parts["word/document.xml"] = head + body.replace(b"One?", b"&a11;")

    try:
        assert all(len(text) < 100 for _speaker, text in said(reading(rezipped(change))))
    except ValueError as told:
        assert "broken" in str(told)


@pytest.mark.parametrize("left", [20, 400, 5000])
def test_a_container_cut_off_is_refused(left: int) -> None:
    assert "broken" in refusal(word("T: One?", "C: Two.")[:-left], "a.docx")


def test_another_container_is_refused() -> None:
    assert "no Word document" in refusal(rezipped(lambda parts: parts.pop("word/document.xml")))


@pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
@pytest.mark.parametrize("data", [b"", b"<", b"<a/>", b"\xff\xfe"])
def test_broken_parts_are_refused(name: str, data: bytes) -> None:
    refusal(rezipped(lambda parts: parts.update({name: data})))


def test_without_the_extra_it_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word("T: One?", "C: Two.")
    monkeypatch.setitem(sys.modules, "docx", None)
    assert "alongside[documents]" in refusal(data)
