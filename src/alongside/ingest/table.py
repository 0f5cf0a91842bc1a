"""Tables with named columns: CSV, TSV and their kin; one session or several in a file."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from alongside.ingest.block import UNNAMED, Block, Blocks, tidy_name
from alongside.ingest.clock import written_ms
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.session import Role
from alongside.translation import gettext as _
from alongside.translation import ngettext

_SPELLINGS = {
    "speaker": ("speaker", "speaker_name", "speaker_label", "name", "interlocutor", "type", "participant", "who", "role"),
    "role": ("role", "interlocutor", "type"),
    "text": ("text", "utterance_text", "utterance", "vol_text", "utt_text", "transcript", "transcription", "content", "sentence"),
    "start": ("start", "start_ms", "start_s", "start_time", "timestamp", "begin", "time", "time_start", "offset"),
    "end": ("end", "end_ms", "end_s", "end_time", "stop", "time_end"),
    "session": ("session", "transcript_id", "conv_id", "session_id", "conversation_id"),
    "utterance": ("utterance_id", "utt_id"),
}  # fmt: skip
_ROLES = {
    "therapist": Role.THERAPIST, "counsellor": Role.THERAPIST, "counselor": Role.THERAPIST, "client": Role.CLIENT,
    "patient": Role.CLIENT, "other": Role.OTHER, "imagined": Role.IMAGINED,
}  # fmt: skip
_DELIMITERS = ",;\t|"
_MOST_SESSIONS = 10_000


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what."""

    places: dict[str, int]
    in_ms: frozenset[str] = frozenset()

    def cell(self, row: Sequence[str], what: str) -> str:
        """The cell, without blanks at its ends; empty where there is none."""
        place = self.places.get(what)
        return row[place].strip() if place is not None and place < len(row) else ""


def columns_in(heading: Iterable[str]) -> Columns | None:
    """The columns that a heading names; ``None`` where it names no text."""
    names = [re.sub(r"[\s.-]+", "_", cell.strip().strip("\"'").casefold()) for cell in heading]
    named = {
        re.sub(r"_?\((?:ms|s|sec|seconds|milliseconds)\)$", "", name): at
        for at, name in reversed(list(enumerate(names)))
    }
    places: dict[str, int] = {}
    for what, spellings in _SPELLINGS.items():
        for spelling in spellings:
            if spelling in named and (what == "role" or named[spelling] not in places.values()):
                places[what] = named[spelling]
                break
    if "text" not in places:
        return None
    in_ms = frozenset(
        what
        for what in ("start", "end")
        if what in places and re.search(r"_\(?(?:ms|milliseconds)\)?$", names[places[what]])
    )
    return Columns(places, in_ms)


class Table:
    """A reader for tables; it finds the delimiter from the heading."""

    name = "CSV"

    def score(self, head: Sample) -> int | None:
        """A heading that names a text, and at least one column more."""
        found = _columns_of(head.text)
        return 85 if found is not None and len(found[1].places) > 1 else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every row, by session; rows of one session and utterance are one turn."""
        found = _columns_of(source.text)
        if found is None:
            raise CannotRead(
                _("its columns have no names. Name them in the first line: speaker,text,start,end.")
            )
        delimiter, columns = found
        rows, cut = _rows(source.text, delimiter)
        return sessions_in(rows[1:], columns, cut=cut)


def sessions_in(rows: Sequence[Sequence[str]], columns: Columns, *, cut: bool = False) -> tuple[Blocks, ...]:
    """The sessions that these data rows hold, in order of appearance."""
    if "speaker" not in columns.places:
        raise CannotRead(_("no column says who speaks. Name one of them “speaker” in the first line."))
    sessions: dict[str, _Growing] = {}
    for index, row in enumerate(rows):
        name = tidy_name(columns.cell(row, "session"))
        if name not in sessions and len(sessions) >= _MOST_SESSIONS:
            raise CannotRead(_("it holds too many sessions. Check which column is called “session”."))
        sessions.setdefault(name, _Growing()).take(index, row, columns)
    warnings = [_("the file ends inside its last row, which was left out.")] if cut else []
    return tuple(
        Blocks(
            blocks=tuple(turn.block() for turn in one.turns),
            name=name,
            merges=False,
            warnings=(*warnings, *one.warnings()),
        )
        for name, one in sessions.items()
    )


@dataclass(slots=True)
class _Turn:
    """One turn while its rows are read: coders' rows repeat its words, others go on with them."""

    first: Block
    rows: list[int]
    texts: list[str]
    end_ms: int | None

    def block(self) -> Block:
        return replace(self.first, rows=tuple(self.rows), text=" ".join(self.texts), end_ms=self.end_ms)


@dataclass(slots=True)
class _Growing:
    """One session while its rows are read."""

    turns: list[_Turn] = field(default_factory=list)
    by_utterance: dict[tuple[str, str], _Turn] = field(default_factory=dict)
    silent: int = 0
    untimed: int = 0
    unnamed: int = 0

    def take(self, index: int, row: Sequence[str], columns: Columns) -> None:
        text = columns.cell(row, "text")
        if not text:
            self.silent += 1
            return
        speaker = tidy_name(columns.cell(row, "speaker")) or UNNAMED
        start, end = self._time(row, columns, "start"), self._time(row, columns, "end")
        utterance = columns.cell(row, "utterance")
        known = self.by_utterance.get((utterance, speaker)) if utterance else None
        if known is not None:
            known.rows.append(index)
            if text not in (known.first.text, known.texts[-1]):
                known.texts.append(text)
                known.end_ms = end
            return
        self.unnamed += speaker == UNNAMED
        role = _ROLES.get(columns.cell(row, "role").casefold())
        turn = _Turn(Block((index,), speaker, text, start, role=role), [index], [text], end)
        self.turns.append(turn)
        if utterance:
            self.by_utterance[utterance, speaker] = turn

    def _time(self, row: Sequence[str], columns: Columns, what: str) -> int | None:
        written = columns.cell(row, what)
        ms = written_ms(written, unit_ms=1 if what in columns.in_ms else 1000) if written else None
        self.untimed += ms is None and written.casefold() not in ("", "n/a", "na", "nan", "none", "null", "-")
        return ms

    def warnings(self) -> Iterator[str]:
        if self.silent:
            yield ngettext(
                "{count} row without words was left out.",
                "{count} rows without words were left out.",
                self.silent,
            ).format(count=self.silent)
        if self.untimed:
            yield ngettext(
                "{count} time can't be read; it was left out.",
                "{count} times can't be read; they were left out.",
                self.untimed,
            ).format(count=self.untimed)
        if self.unnamed:
            yield ngettext(
                "{count} row has no speaker; it is kept as “unnamed”.",
                "{count} rows have no speaker; they are kept as “unnamed”.",
                self.unnamed,
            ).format(count=self.unnamed)


def _columns_of(text: str) -> tuple[str, Columns] | None:
    heading = next((line for line in text.split("\n") if line.strip()), "")
    found = [
        (len(columns.places), delimiter, columns)
        for delimiter in _DELIMITERS
        if delimiter in heading and (columns := columns_in(_cells(heading, delimiter))) is not None
    ]
    return max(found, key=lambda one: one[0])[1:] if found else None


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], bool]:
    """Every row that isn't blank, heading first, and whether the last was cut off (it is then left out)."""
    cut = False
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as fault:
        cut = "end of data" in str(fault)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            raise CannotRead(_("its rows can't be told apart. A quotation mark may be left open.")) from None
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) > 1 and (cut or (not text.endswith("\n") and len(rows[-1]) < len(rows[0]))):
        return rows[:-1], True
    return rows, False
