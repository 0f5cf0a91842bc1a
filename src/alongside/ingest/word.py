"""Word files: what Teams writes, and plain ``Name: text``; in paragraphs or in tables."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from alongside.ingest.block import Block, Blocks, tidy_name
from alongside.ingest.clock import STAMP, clock_ms
from alongside.ingest.plain import blocks_in
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.table import columns_in, sessions_in
from alongside.translation import gettext as _

_LARGEST = 150_000_000
_LARGEST_PART = 60_000_000
_MOST_PARTS = 4_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABLE, _PARAGRAPH, _RUN = f"{_W}tbl", f"{_W}p", f"{_W}r"
_WRITTEN = {f"{_W}t": "", f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_INSIDE = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "customXml", "smartTag"))
_RANGE = re.compile(rf"({STAMP})\s*-->\s*({STAMP})", re.ASCII)


class WordDocument:
    """A reader for ``.docx``; python-docx is imported only here, and only when there is one."""

    name = "Word"

    def score(self, head: Sample) -> int | None:
        """A zip container."""
        return 95 if head.start.startswith(b"PK\x03\x04") else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """The paragraphs and tables, in order."""
        _check_container(source.data)
        try:
            from docx import Document
        except ImportError:
            raise CannotRead(
                _(
                    "Word files need an extra part of Alongside. Install it with: uv tool install 'alongside[documents]'"
                )
            ) from None
        try:
            parts = list(_parts(Document(io.BytesIO(source.data)).element.body))
            tables = [_rows(part) for part in parts if part.tag == _TABLE]
            lines = [line for part in parts for line in _lines(part)]
        except Exception:  # noqa: BLE001 - a broken container fails in python-docx in any way; its text may hold session words
            raise CannotRead(_("its Word container is broken. Open it in Word and save it again.")) from None
        return _as_named_columns(tables) or _as_ranges(lines) or (blocks_in(lines),)


def _check_container(data: bytes) -> None:
    """Look at what the container says of itself before anything in it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            parts = container.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise CannotRead(
            _("its Word container is broken. It may have been cut off; open it in Word and save it again.")
        ) from None
    if not any(part.filename == "word/document.xml" for part in parts):
        raise CannotRead(_("it is a container, but no Word document. Take the transcript out of it first."))
    sizes = [part.file_size for part in parts]
    if len(parts) > _MOST_PARTS or sum(sizes) > _LARGEST or max(sizes) > _LARGEST_PART:
        raise CannotRead(
            _("it unpacks to far more than a transcript. Save the text alone as a new Word file.")
        )


def _as_named_columns(tables: Sequence[Sequence[Sequence[str]]]) -> tuple[Blocks, ...]:
    """Tables whose first row names a speaker and a text."""
    for rows in tables:
        columns = columns_in(rows[0]) if rows else None
        if columns is not None and "speaker" in columns.places:
            return sessions_in(rows[1:], columns)
    return ()


def _as_ranges(lines: Sequence[str]) -> tuple[Blocks, ...]:
    """What Teams wrote earlier: a line with two times, a line with a name, lines with words."""
    blocks: list[Block] = []
    current: list[str] | None = None
    times: tuple[int | None, int | None] = (None, None)
    for line in (*lines, "0:0:0.0 --> 0:0:0.0"):
        match = _RANGE.fullmatch(line.strip())
        if match is None:
            if current is not None and line.strip():
                current.append(line.strip())
            continue
        if current and len(current) > 1:
            start, end = times
            end = end if start is not None and end is not None and end > start else None
            blocks.append(Block((len(blocks),), tidy_name(current[0]), " ".join(current[1:]), start, end))
        current, times = [], (clock_ms(match[1]), clock_ms(match[2]))
    return (Blocks(blocks=tuple(blocks)),) if len(blocks) > 1 else ()


def _parts(element: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those in content controls and tracked insertions too."""
    for child in element:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _INSIDE:
            yield from _parts(child)


def _lines(part: Any) -> Iterator[str]:
    """The lines of a paragraph, or of a table row as ``[time] name: text``."""
    if part.tag == _PARAGRAPH:
        yield from _words(part).split("\n")
        return
    for row in _rows(part):
        cells = [" ".join(cell.split()) for cell in row if cell.strip()]
        times = [cell for cell in cells if clock_ms(cell.strip("[]()")) is not None]
        rest = [cell for cell in cells if cell not in times]
        at = f"[{times[0].strip('[]()')}] " if times else ""
        yield f"{at}{rest[0].rstrip(': ')}: {' '.join(rest[1:])}" if len(rest) > 1 else " ".join(rest)


def _rows(table: Any) -> list[list[str]]:
    """The rows of a table; a cell that spans several columns counts once."""
    return [
        ["\n".join(_words(part) for part in cell.iter(_PARAGRAPH)) for cell in row.tc_lst]
        for row in table.tr_lst
    ]


def _words(paragraph: Any) -> str:
    """A paragraph's text, with words that were inserted while changes were tracked, and without deleted ones."""
    return "".join(
        (element.text or "") + _WRITTEN[element.tag]
        for element in paragraph.iter(*_WRITTEN)
        if element.getparent().tag == _RUN
    )
