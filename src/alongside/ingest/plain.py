"""Plain text: a name before what is said, or above it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alongside.ingest.block import Block, Blocks
from alongside.ingest.labels import (
    Label,
    folded,
    header_of,
    is_shaped_like_a_name,
    label_of,
    speakers_among,
    time_alone,
    time_first,
)
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.telling import tells
from alongside.translation import gettext as _
from alongside.translation import ngettext

_FOOTER = re.compile(r"Transcribed by https?://\S+", re.IGNORECASE)
_WRAPPED_AT = 100
_LONGEST_HEADING = 60


class PlainText:
    """The reader asked last: it takes any text, and refuses it where nobody speaks in it."""

    name = "plain text"

    def score(self, head: Sample) -> int | None:
        """Any text will do."""
        return 1 if head.text.strip() else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every block under a name."""
        return (blocks_in(source.text.split("\n")),)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    label: Label | None = None


def blocks_in(written: Sequence[str]) -> Blocks:
    """Read lines with names before them or above them; refuses prose."""
    lines = _known(_Line(text, label_of(text) or header_of(text)) for text in _plain(written))
    begin = _heading(lines)
    if not _is_a_session(lines[begin:], sum(len(line.text.split()) for line in lines[:begin])):
        raise CannotRead(
            _(
                "nobody speaks in it. Write each speaker's name and a colon before what they say, as in “Ruth: …”."
            )
        )
    warnings = []
    if left_out := sum(bool(line.text) for line in lines[:begin]):
        warnings.append(
            ngettext(
                "{count} line above the first speaker was left out as a heading.",
                "{count} lines above the first speaker were left out as a heading.",
                left_out,
            ).format(count=left_out)
        )
    return Blocks(blocks=tuple(_blocks(lines[begin:])), warnings=tuple(warnings))


def _plain(written: Sequence[str]) -> Iterator[str]:
    for line in written:
        text = line.strip()
        if not _FOOTER.fullmatch(text):
            yield text


def _known(found: Iterable[_Line]) -> list[_Line]:
    """The lines, with labels only where they name a speaker."""
    lines = [_settled(line, following) for line, following in pairwise((*found, _Line("")))]
    before = [line.label.name if line.label and not line.label.above else None for line in lines if line.text]
    speakers = speakers_among(before)
    counts = Counter(folded(line.label.name) for line in lines if line.label)
    for line in lines:
        label = line.label
        if label is None or not is_shaped_like_a_name(label.name):
            continue
        if (label.above and not label.loose) or counts[folded(label.name)] > 1:
            speakers.setdefault(folded(label.name), label.name)
    return [
        line if line.label and folded(line.label.name) in speakers else _Line(line.text) for line in lines
    ]


def _settled(line: _Line, following: _Line) -> _Line:
    """A name alone behind a time needs words under it; otherwise it is itself what was said then."""
    alone = line.label is not None and line.label.above and line.label.text_at == len(line.text)
    words_under = following.text and following.label is None and not time_first(following.text)
    if alone and time_first(line.text) and not words_under:
        return _Line(line.text)
    return line


def _heading(lines: Sequence[_Line]) -> int:
    """How many lines stand before the talk: titles, dates, and who is who."""
    counts = Counter(folded(line.label.name) for line in lines if line.label)
    for index, line in enumerate(lines):
        if line.label is None:
            continue
        said = line.text[line.label.text_at :]
        short = len(said.split()) <= 4 and not said.endswith((".", "?", "!", "…"))
        once = counts[folded(line.label.name)] == 1 and tells(line.label.name) is not None
        if said and short and ((once and len(counts) > 2) or (tells(said) and line.label.start_ms is None)):
            continue
        return index
    return len(lines)


def _is_a_session(lines: Sequence[_Line], words_above: int) -> bool:
    """Whether names begin often enough for talk; now and then a colon stands in prose too."""
    labelled = sum(line.label is not None for line in lines)
    written = [line for line in lines if line.text]
    if not labelled or words_above > max(
        _LONGEST_HEADING, sum(len(line.text.split()) for line in written) // 3
    ):
        return False
    paragraphs = sum(bool(line.text and not before.text) for before, line in pairwise((_Line(""), *lines)))
    if 1 < paragraphs < len(written) and labelled <= paragraphs:
        return labelled * 3 >= paragraphs
    lengths = sorted(len(line.text) for line in written)
    wrapped = lengths[len(lengths) // 2] < _WRAPPED_AT
    return labelled * (12 if wrapped else 3) >= len(written)


def _blocks(lines: Sequence[_Line]) -> Iterator[Block]:
    """One block for each name, and for each time at the beginning of a line under it."""
    names: dict[str, str] = {}
    growing: _Growing | None = None
    pending: int | None = None
    count = 0
    for line in lines:
        label = line.label
        lone = time_alone(line.text)
        timed = time_first(line.text) if label is None and lone is None else None
        if label is not None:
            if growing and growing.parts:
                yield growing.block(count)
                count += 1
            name = names.setdefault(folded(label.name), label.name)
            start = pending if label.start_ms is None else label.start_ms
            growing = _Growing(name, start, label.end_ms, [])
            growing.say(label.sound + line.text[label.text_at :])
            pending = None
        elif lone is not None:
            if growing and not growing.parts and growing.start_ms is None:
                growing.start_ms = lone
            else:
                pending = lone
        elif growing is not None and line.text:
            at, place = timed or (pending, 0)
            if at is not None and (growing.parts or growing.start_ms is None):
                if growing.parts:
                    yield growing.block(count)
                    count += 1
                growing = _Growing(growing.speaker, at, None, [])
            growing.say(line.text[place:])
            pending = None
    if growing and growing.parts:
        yield growing.block(count)


@dataclass(slots=True)
class _Growing:
    """A block while its lines are read."""

    speaker: str
    start_ms: int | None
    end_ms: int | None
    parts: list[str]

    def say(self, text: str) -> None:
        if text.strip():
            self.parts.append(text.strip())

    def block(self, row: int) -> Block:
        return Block((row,), self.speaker, " ".join(self.parts), self.start_ms, self.end_ms)
