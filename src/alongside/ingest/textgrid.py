"""Praat TextGrids, long and short, usually one file for each speaker.

As Praat does, it takes free-standing numbers, strings and flags, and passes over everything else: so the long form and the
short are one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from alongside.ingest.block import Block, Blocks, tidy_name
from alongside.ingest.clock import LONGEST_MS, number_ms
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.translation import gettext as _
from alongside.translation import ngettext

_TOKEN = re.compile(
    r'"([^"]*(?:""[^"]*)*)"|(?<!\S)(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![^\s])|<(exists|absent)>', re.ASCII
)
_EMPTY = frozenset(["", "sil", "sp", "silence", "silent", "<sil>", "<sp>", "<p:>", "#", "<silence>"])
_SOUNDS_ONLY = re.compile(r"(?:.*[\s_-])?(?:phones?|phonemes?|segments?|syllables?)", re.IGNORECASE)
_WORDS_TIER = re.compile(r"[\s_-]+words?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Interval:
    start_s: float
    end_s: float
    text: str


@dataclass(slots=True)
class _Tier:
    name: str
    intervals: list[_Interval] = field(default_factory=list)


class TextGrid:
    """A reader for TextGrids. Each tier of intervals is a speaker."""

    name = "TextGrid"

    def score(self, head: Sample) -> int | None:
        """Praat's own first lines."""
        return 95 if "ooTextFile" in head.text[:200] and "TextGrid" in head.text[:400] else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every interval with words, of every tier, in the order of time."""
        tiers, cut = _tiers(source.text)
        tiers = [tier for tier in tiers if tier.intervals and not _SOUNDS_ONLY.fullmatch(tier.name)]
        if not tiers:
            raise CannotRead(_("no interval in it holds words. Check that the right tiers were saved."))
        stem = tidy_name(source.name.rpartition(".")[0] or source.name)
        blocks: list[Block] = []
        untimed = 0
        for tier in tiers:
            speaker = tidy_name(_WORDS_TIER.sub("", tier.name)) or stem
            for one in tier.intervals:
                start, end = number_ms(one.start_s), number_ms(one.end_s)
                untimed += start is None or end is None
                blocks.append(Block((len(blocks),), speaker, one.text, start, end))
        warnings = []
        if cut:
            warnings.append(_("the file ends inside an interval, which was left out."))
        if untimed:
            warnings.append(
                ngettext(
                    "{count} time can't be read; it was left out.",
                    "{count} times can't be read; they were left out.",
                    untimed,
                ).format(count=untimed)
            )
        return (interleaved([Blocks(blocks=tuple(blocks), warnings=tuple(warnings))]),)


def interleaved(voices: Sequence[Blocks]) -> Blocks:
    """The blocks of several speakers' tiers or files in the order of time; their rows are counted in that order."""
    blocks = [block for voice in voices for block in voice.blocks]
    blocks.sort(key=lambda block: LONGEST_MS + 1 if block.start_ms is None else block.start_ms)
    return Blocks(
        blocks=tuple(replace(block, rows=(row,)) for row, block in enumerate(blocks)),
        warnings=tuple(warning for voice in voices for warning in voice.warnings),
    )


def told_apart(files: Sequence[tuple[str, Blocks]]) -> list[Blocks]:
    """The files' blocks, no two files with one speaker's name; where their tiers share one, the files' names tell."""
    names = [{block.speaker or "" for block in blocks.blocks} for _file, blocks in files]
    if sum(map(len, names)) == len(set().union(*names)):
        return [blocks for _file, blocks in files]
    found = []
    for stem, own, (_file, blocks) in zip(
        _short_stems([file for file, _blocks in files]), names, files, strict=True
    ):
        called = {name: stem if len(own) == 1 else f"{stem} {name}" for name in own}
        renamed = tuple(
            replace(block, speaker=tidy_name(called[block.speaker or ""])) for block in blocks.blocks
        )
        found.append(replace(blocks, blocks=renamed))
    return found


def _short_stems(files: Sequence[str]) -> list[str]:
    """File names without what they all begin and end with."""
    stems = [file.rpartition(".")[0] or file for file in files]
    parts = [re.split(r"[\s_.-]+", stem) for stem in stems]
    while all(len(one) > 1 for one in parts) and len({one[0] for one in parts}) == 1:
        parts = [one[1:] for one in parts]
    while all(len(one) > 1 for one in parts) and len({one[-1] for one in parts}) == 1:
        parts = [one[:-1] for one in parts]
    short = [" ".join(one).strip() for one in parts]
    if len(set(short)) == len(short) and all(short):
        return short
    return [f"{number} {stem}" for number, stem in enumerate(stems, start=1)]


def _tiers(text: str) -> tuple[list[_Tier], bool]:
    """The tiers of intervals, and whether the file ends before they do."""
    tokens = _tokens(text)
    tiers: list[_Tier] = []
    try:
        while next(tokens) != "TextGrid":
            pass
        _number(tokens), _number(tokens)
        count = int(_number(tokens))
        for _tier in range(count):
            kind, name = _string(tokens), _string(tokens)
            _number(tokens), _number(tokens)
            tier = _Tier(name.strip())
            if kind == "IntervalTier":
                tiers.append(tier)
            for _interval in range(int(_number(tokens))):
                start = _number(tokens)
                end = _number(tokens) if kind == "IntervalTier" else start
                said = " ".join(_string(tokens).split())
                if said.casefold() not in _EMPTY:
                    tier.intervals.append(_Interval(start, end, said))
    except StopIteration:
        return tiers, True
    except (TypeError, OverflowError, ValueError):
        raise CannotRead(_("its TextGrid isn't in order. Save it again from Praat.")) from None
    return tiers, False


def _tokens(text: str) -> Iterator[str | float]:
    for match in _TOKEN.finditer(text):
        if match[1] is not None:
            yield match[1].replace('""', '"')
        elif match[2] is not None:
            yield float(match[2])


def _number(tokens: Iterator[str | float]) -> float:
    token = next(tokens)
    if not isinstance(token, float):
        raise TypeError(type(token).__name__)
    return token


def _string(tokens: Iterator[str | float]) -> str:
    token = next(tokens)
    if not isinstance(token, str):
        raise TypeError(type(token).__name__)
    return token
