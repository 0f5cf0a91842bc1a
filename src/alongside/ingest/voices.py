"""What stands inside one caption cue: voices, formatting, entities, word times."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from alongside.ingest.clock import clock_ms
from alongside.session import Interval, Timed

_STAMP = r"\d{1,4}:\d\d(?::\d\d)?[.,]\d{1,3}"
# Only marks that WebVTT and SubRip know are taken for marks: "<UNIN/>" and "I <3 that" are words.
_MARK = re.compile(
    r"<v(?:\.[^\s>]{0,80})?(?:\s+(?P<voice>[^>]{0,200}))?>|(?P<close></v>)"
    rf"|<(?P<stamp>{_STAMP})>|</?(?:c|i|b|u|ruby|rt|lang|font)(?:[.\s][^>]{{0,200}})?>|\{{\\[^}}\n]{{0,80}}\}}",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos|nbsp|lrm|rlm)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));")
_ENTITIES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0", "lrm": "\u200e", "rlm": "\u200f",
}  # fmt: skip
KEPT_BREAK = "\x1e"
"""Stands for a line break written as an entity, until the breaks that only wrap a caption have become blanks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one voice says in a cue; wrapping line breaks still stand in ``text``."""

    voice: str | None
    text: str
    words: tuple[Timed, ...] = ()
    starts_ms: int | None = None
    """When it begins, where a word time stands before its first word."""


def voices_in(payload: str, start_ms: int, end_ms: int | None) -> list[Piece]:
    """Split a cue's text at its voices.

    A stretch of words with a time lasts until the next time in the cue; words before the first one begin with the cue.
    What is written before the first voice, or behind one that was closed, belongs to the nearest voice.
    """
    pieces = [_Growing(None)]
    reached = 0
    for match in _MARK.finditer(payload):
        pieces[-1].say(payload[reached : match.start()])
        reached = match.end()
        if match["stamp"]:
            pieces[-1].note(clock_ms(match["stamp"]))
        elif match["voice"] is not None:
            name = entities_in(" ".join(match["voice"].split()))
            if pieces[-1].voice is None:
                pieces[-1].voice = name
            elif pieces[-1].voice != name:
                pieces.append(_Growing(name, stamps=pieces[-1].trailing_stamps()))
    pieces[-1].say(payload[reached:])
    if any(piece.stamps for piece in pieces) and pieces[0].stamps[:1] != [(0, start_ms)]:
        pieces[0].stamps.insert(0, (0, start_ms))
    told: list[Piece] = []
    until = end_ms
    for piece in reversed(pieces):
        told.append(piece.done(until))
        until = told[-1].starts_ms
    return [piece for piece in reversed(told) if piece.text]


@dataclass(slots=True)
class _Growing:
    """A piece while its cue is read: what was written so far, and which times stand where in it."""

    voice: str | None
    parts: list[str] = field(default_factory=list)
    length: int = 0
    stamps: list[tuple[int, int]] = field(default_factory=list)

    def say(self, raw: str) -> None:
        if raw:
            self.parts.append(entities_in(raw))
            self.length += len(self.parts[-1])

    def note(self, ms: int | None) -> None:
        if ms is not None:
            self.stamps.append((self.length, ms))

    def trailing_stamps(self) -> list[tuple[int, int]]:
        """Take away a time that stands behind the last word: it belongs to the next voice."""
        if self.stamps and not "".join(self.parts)[self.stamps[-1][0] :].strip():
            return [(0, self.stamps.pop()[1])]
        return []

    def done(self, until: int | None) -> Piece:
        written = "".join(self.parts)
        text, lead = stripped(written)
        bounds: list[tuple[int, int | None]] = [*self.stamps, (len(written), until)]
        words = []
        for (start, ms), (end, next_ms) in itertools.pairwise(bounds):
            said, inner = stripped(written[start:end])
            if ms is not None and said:
                begin = start + inner - lead
                stop = next_ms if next_ms is not None and next_ms > ms else None
                words.append(Timed(begin, begin + len(said), Interval(ms, stop)))
        starts = words[0].at.start_ms if words and words[0].start == 0 else None
        return Piece(self.voice, text, tuple(words), starts)


def entities_in(raw: str) -> str:
    """``raw`` with its character references replaced, once."""
    return _ENTITY.sub(_character, raw) if "&" in raw else raw


def _character(match: re.Match[str]) -> str:
    name, number, hexadecimal = match.groups()
    if name:
        return _ENTITIES[name]
    code = int(number) if number else int(hexadecimal, 16)
    if code == 10:
        return KEPT_BREAK
    if code < 32 or 0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return match.group()
    return chr(code)


def unwrapped(text: str) -> str:
    """The text on one line, apart from breaks that were written as entities; of the same length."""
    return text.replace("\n", " ").replace(KEPT_BREAK, "\n")


def stripped(text: str) -> tuple[str, int]:
    """``text`` without blanks at its ends, and how many characters went from its beginning."""
    return text.strip(), len(text) - len(text.lstrip())


def moved(words: Iterable[Timed], by: int) -> tuple[Timed, ...]:
    """The same timed stretches, ``by`` characters further on."""
    return tuple(replace(word, start=word.start + by, end=word.end + by) for word in words)
