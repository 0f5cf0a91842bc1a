"""JSON of Whisper, WhisperX and their kin: segments, with words and speakers where they were told apart."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from alongside.ingest.block import UNNAMED, Block, Blocks, tidy_name
from alongside.ingest.clock import number_ms, written_ms
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.written import Object, objects, string, values_in
from alongside.session import Interval, Timed
from alongside.translation import gettext as _
from alongside.translation import ngettext

_FARTHEST = 200
"""How far behind the last word the next is looked for, in characters."""

_LISTS = ("segments", "word_segments")


class WhisperJson:
    """A reader for lists of segments."""

    name = "Whisper JSON"

    def score(self, head: Sample) -> int | None:
        """An object, or a list of objects."""
        start = head.text.lstrip()[:400]
        if start.startswith("{"):
            return 60
        return 60 if start.startswith("[") and start[1:].lstrip()[:1] in ("{", "[", "]", '"') else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every segment; one whose words have several speakers is parted between them."""
        value = values_in(source.text)
        listed = (
            next((value[key] for key in _LISTS if value.get(key)), None) if isinstance(value, dict) else value
        )
        segments = objects(listed)
        blocks: list[Block] = []
        silent = 0
        for row, segment in enumerate(segments):
            found = list(_blocks(segment, row))
            silent += not found
            blocks += found
        if not blocks:
            raise CannotRead(_("its JSON holds no segments with words. Whisper writes them as “segments”."))
        if all(block.speaker == UNNAMED for block in blocks):
            raise CannotRead(
                _(
                    "it doesn't say who speaks. Let the recognition tell speakers apart, as WhisperX does with --diarize."
                )
            )
        return (Blocks(blocks=tuple(blocks), warnings=tuple(_warnings(blocks, silent))),)


def _blocks(segment: Object, row: int) -> Iterator[Block]:
    words = objects(segment.get("words"))
    speaker = _speaker(segment)
    start, end = _time(segment.get("start")), _time(segment.get("end"))
    text = string(segment.get("text")).strip()
    if not text:
        text = " ".join(said for word in words if (said := _said(word)))
    if not text:
        return
    speakers = {name for word in words if (name := _speaker(word))}
    if speaker or len(speakers) <= 1:
        yield Block((row,), speaker or next(iter(speakers), UNNAMED), text, start, end, _timed(text, words))
        return
    for name, group in groupby(words, key=lambda word: _speaker(word) or UNNAMED):
        own = list(group)
        said = " ".join(part for word in own if (part := _said(word)))
        if said:
            yield Block(
                (row,), name, said, _time(own[0].get("start")), _time(own[-1].get("end")), _timed(said, own)
            )


def _speaker(value: Object) -> str:
    return tidy_name(string(value.get("speaker")))


def _said(word: Object) -> str:
    return (string(word.get("word")) or string(word.get("text"))).strip()


def _time(value: object) -> int | None:
    return written_ms(value) if isinstance(value, str) else number_ms(value)


def _timed(text: str, words: Sequence[Object]) -> tuple[Timed, ...]:
    """The words that have a time, where they stand in the text; numbers often have none."""
    found, reached = [], 0
    for word in words:
        said, start, end = _said(word), _time(word.get("start")), _time(word.get("end"))
        place = text.find(said, reached, reached + len(said) + _FARTHEST) if said else -1
        if place < 0:
            continue
        reached = place + len(said)
        if start is not None:
            found.append(
                Timed(place, reached, Interval(start, end if end is not None and end > start else None))
            )
    return tuple(found)


def _warnings(blocks: Sequence[Block], silent: int) -> Iterator[str]:
    if silent:
        yield ngettext(
            "{count} segment without words was left out.",
            "{count} segments without words were left out.",
            silent,
        ).format(count=silent)
    unnamed = sum(block.speaker == UNNAMED for block in blocks)
    if unnamed:
        yield ngettext(
            "{count} segment has no speaker; it is kept as “unnamed”.",
            "{count} segments have no speaker; they are kept as “unnamed”.",
            unnamed,
        ).format(count=unnamed)
