"""WebVTT and SubRip: cues with a time at both ends, and voices in them."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.ingest.block import UNNAMED, Block, Blocks, tidy_name
from alongside.ingest.clock import STAMP
from alongside.ingest.cues import Cues, cues_in
from alongside.ingest.labels import Label, folded, label_of, speakers_among
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.voices import Piece, entities_in, moved, stripped, unwrapped, voices_in
from alongside.session import Role
from alongside.translation import gettext as _
from alongside.translation import ngettext

_ARROW = re.compile(rf"^[ \t]*{STAMP}[ \t]*-->[ \t]*\d", re.ASCII | re.MULTILINE)
_SIGNATURE = re.compile(r"WEBVTT(?:\s|$)")
ROLES_NOTE = "NOTE alongside roles"
"""First line of a note in which our own WebVTT files say who sits where."""

_ROLES = re.compile(rf"^{ROLES_NOTE}\n((?:[^\n]+\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Captions:
    """A reader for both: they differ in their heading and their decimal mark, and many files mix the two."""

    name: str

    def score(self, head: Sample) -> int | None:
        """WebVTT by its first word; SubRip by a line with two times."""
        if _SIGNATURE.match(head.text):
            return 100 if self.name == "WebVTT" else None
        return 80 if self.name == "SubRip" and _ARROW.search(head.text) else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every voice of every whole cue."""
        cues = cues_in(source.text)
        if not cues.whole:
            raise CannotRead(_("it holds no whole cue. It may have been cut off while it was saved or sent."))
        said = [(cue, voices_in(cue.payload, cue.start_ms, cue.end_ms)) for cue in cues.whole]
        tagged = any(piece.voice for _cue, pieces in said for piece in pieces)
        split = _Tagged() if tagged else _Labelled(piece for _cue, pieces in said for piece in pieces)
        blocks: list[Block] = []
        shared = 0
        for cue, pieces in said:
            voices = [voice for piece in pieces for voice in split.voices(piece)]
            shared += any(voice.starts_ms is None for voice in voices[1:])
            blocks += _blocks(voices, cue.place, cue.start_ms, cue.end_ms)
        return (
            Blocks(
                blocks=tuple(blocks),
                warnings=tuple(_warnings(cues, shared, sum(one.speaker == UNNAMED for one in blocks))),
                roles=_roles(source.text),
            ),
        )


def _blocks(voices: list[Piece], place: int, start_ms: int, end_ms: int | None) -> Iterator[Block]:
    """One block a voice.

    Of several voices in one cue the first begins with it and the last ends with it. Where one gives way to the next is
    known only from a word time there; otherwise those times stay unknown.
    """
    last = len(voices) - 1
    for index, piece in enumerate(voices):
        starts = start_ms if index == 0 else piece.starts_ms
        ends = end_ms if index == last else voices[index + 1].starts_ms
        if starts is None or (ends is not None and ends <= starts):
            ends = None
        yield Block((place,), piece.voice, unwrapped(piece.text), starts, ends, piece.words)


class _Tagged:
    """Voices by ``<v Name>``. A cue without one has no speaker: WebVTT ends a voice with its cue."""

    def voices(self, piece: Piece) -> list[Piece]:
        return [Piece(tidy_name(piece.voice or "") or UNNAMED, piece.text, piece.words, piece.starts_ms)]


class _Labelled:
    """Voices by ``Name:`` at the beginning of a line.

    Where names come again while one person goes on, a cue without one has no speaker; where they come only at a change,
    it belongs to the last speaker.
    """

    def __init__(self, pieces: Iterator[Piece]) -> None:
        cues = [[label_of(line) for line in piece.text.split("\n")] for piece in pieces]
        self._speakers = speakers_among(label.name if label else None for cue in cues for label in cue)
        known = [[name for label in cue if label and (name := self._known(label))] for cue in cues]
        repeats = any(one and other and one[-1] == other[0] for one, other in itertools.pairwise(known))
        self._otherwise: str | None = UNNAMED
        self._goes_on = not repeats

    def _known(self, label: Label | None) -> str | None:
        return self._speakers.get(folded(label.name)) if label else None

    def voices(self, piece: Piece) -> list[Piece]:
        found: list[Piece] = []
        begin, speaker, at, sound = 0, self._otherwise, 0, ""
        for line in piece.text.split("\n"):
            label = label_of(line)
            known = self._known(label)
            if label and known:
                found += _part(piece, begin, at, speaker, sound)
                begin, speaker, sound = at + label.text_at, known, label.sound
            at += len(line) + 1
        found += _part(piece, begin, len(piece.text), speaker, sound)
        if self._goes_on:
            self._otherwise = speaker
        return found


def _part(piece: Piece, begin: int, end: int, speaker: str | None, sound: str) -> Iterator[Piece]:
    text, lead = stripped(piece.text[begin:end])
    text = f"{sound}{text}".rstrip()
    if text:
        within = [word for word in piece.words if begin <= word.start and word.end <= end]
        words = moved(within, len(sound) - begin - lead)
        starts = words[0].at.start_ms if words and words[0].start == 0 else None
        yield Piece(speaker, text, words, starts)


def _roles(text: str) -> dict[str, Role]:
    note = _ROLES.search(text)
    told = (line.partition(": ") for line in note[1].split("\n")) if note else ()
    return {tidy_name(entities_in(name)): Role(role) for role, _colon, name in told if name and role in Role}


def _warnings(cues: Cues, shared: int, unnamed: int) -> Iterator[str]:
    if cues.malformed:
        yield ngettext(
            "{count} malformed or empty cue was left out.",
            "{count} malformed or empty cues were left out.",
            cues.malformed,
        ).format(count=cues.malformed)
    if cues.cut:
        yield _("the file ends inside its last cue; that cue was left out.")
    if cues.backwards:
        yield ngettext(
            "{count} cue ends before it begins; its end was dropped.",
            "{count} cues end before they begin; their ends were dropped.",
            cues.backwards,
        ).format(count=cues.backwards)
    if shared:
        yield ngettext(
            "{count} cue holds more than one voice; when one gives way to the next isn't known.",
            "{count} cues hold more than one voice; when one gives way to the next isn't known.",
            shared,
        ).format(count=shared)
    if unnamed:
        yield ngettext(
            "{count} cue has no speaker; it is kept as “unnamed”.",
            "{count} cues have no speaker; they are kept as “unnamed”.",
            unnamed,
        ).format(count=unnamed)
