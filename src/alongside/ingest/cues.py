"""Caption files as cues: the one parser behind WebVTT and SubRip.

It keeps what is whole and counts what isn't. A cue is a line with two times and the lines under it, up to a blank line
or to the next line with times; a line right above the times is the cue's name.
"""

import re
from dataclasses import dataclass, field

from alongside.ingest.clock import STAMP, clock_ms

_TIMES = re.compile(rf"\s*({STAMP})[ \t]*-->[ \t]*({STAMP})(?:[ \t].*)?", re.ASCII)
_LIKE_TIMES = re.compile(r"\s*(?:\d+[:.,]\d\S*\s*[-–—]{1,2}>|[-–—]{1,2}>\s*\d)", re.ASCII)
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)(?:\s.*)?")
_OPEN_MARK = re.compile(r"<(?:/?[vciburl][^>]*|/|\d[\d:.,]*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """One whole cue. ``place`` counts every cue of the file, malformed ones too."""

    place: int
    start_ms: int
    end_ms: int | None
    payload: str


@dataclass(slots=True)
class Cues:
    """What a caption file holds."""

    whole: list[Cue] = field(default_factory=list)
    malformed: int = 0
    backwards: int = 0
    """Cues that end before they begin: their words are kept, their end isn't."""
    cut: bool = False
    """The file ends inside its last cue, which was left out."""


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together: a cue, an aside, or lines without times (``times`` is empty)."""

    times: str = ""
    lines: list[str] = field(default_factory=list)


def cues_in(text: str) -> Cues:
    """Read every cue of a caption file."""
    found = Cues()
    chunks = _chunks(text.lstrip())
    cut = not text.endswith("\n")
    closes = sum("</v>" in line for chunk in chunks for line in chunk.lines) * 2 > len(chunks)
    for place, chunk in enumerate(chunks):
        last = place == len(chunks) - 1
        payload = "\n".join(line.strip() for line in chunk.lines)
        times = _TIMES.fullmatch(chunk.times)
        start = clock_ms(times[1]) if times else None
        end = clock_ms(times[2]) if times else None
        if last and (not payload or (cut and (start is None or _is_open(payload, closes=closes)))):
            found.cut = True
        elif not payload or start is None or end is None:
            found.malformed += 1
        else:
            found.backwards += end < start
            found.whole.append(Cue(place, start, max(end, start + 1) if end >= start else None, payload))
    return found


def _chunks(text: str) -> list[_Chunk]:
    """Cues and stray lines, in order; headings, asides and names of cues left out."""
    chunks: list[_Chunk] = []
    current: _Chunk | None = None
    skipping = text.startswith("WEBVTT")
    for line in text.split("\n"):
        if _LIKE_TIMES.match(line):
            if current is not None and not current.times and len(current.lines) == 1:
                chunks.pop()  # the cue's name
            elif current is not None and current.lines and current.lines[-1].strip().isdecimal():
                current.lines.pop()  # a cue's number, where the blank line before it is missing
            current, skipping = _Chunk(line), False
            chunks.append(current)
        elif not line.strip():
            _settle(chunks, current)
            current, skipping = None, False
        elif skipping:
            continue
        elif current is None and _ASIDE.fullmatch(line):
            skipping = True
        elif current is None:
            current = _Chunk(lines=[line])
            chunks.append(current)
        else:
            current.lines.append(line)
    _settle(chunks, current)
    return chunks


def _settle(chunks: list[_Chunk], current: _Chunk | None) -> None:
    """Give stray lines to the cue before them where that has none of its own: some files double every line break."""
    if current is None or current.times:
        return
    if len(current.lines) == 1 and current.lines[0].strip().isdecimal():
        chunks.pop()  # a cue's number, parted from its cue
    elif len(chunks) > 1 and chunks[-2].times and not chunks[-2].lines:
        chunks[-2].lines = current.lines
        chunks.pop()


def _is_open(payload: str, *, closes: bool) -> bool:
    """Whether a cue stops inside a mark, or before the end of a voice where the file closes its voices."""
    if _OPEN_MARK.search(payload):
        return True
    return closes and payload.count("<v") > payload.count("</v>")
