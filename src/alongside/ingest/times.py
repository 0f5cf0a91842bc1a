"""Times that can't be so: they are dropped, never mended; overlaps are kept, and told."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from alongside.ingest.block import Block
from alongside.session import Turn


def forward(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """The blocks with the times dropped of those that start before an earlier one, and how many those were.

    As few as possible are dropped: one wild time at the beginning costs itself, not all that follow.
    """
    timed = [index for index, block in enumerate(blocks) if block.start_ms is not None]
    kept = {timed[place] for place in _longest_rise([blocks[index].start_ms or 0 for index in timed])}
    dropped = len(timed) - len(kept)
    if not dropped:
        return list(blocks), 0
    fall = set(timed) - kept
    return [block.without_times() if index in fall else block for index, block in enumerate(blocks)], dropped


def _longest_rise(starts: Sequence[int]) -> list[int]:
    """Places of the longest run that never falls (patience sorting, n log n)."""
    if all(one <= other for one, other in pairwise(starts)):
        return list(range(len(starts)))
    tops: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, start in enumerate(starts):
        pile = bisect_right(tops, start)
        before.append(places[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [start]
        places[pile : pile + 1] = [place]
    rise, place = [], places[-1]
    while place >= 0:
        rise.append(place)
        place = before[place]
    return rise[::-1]


def possible(block: Block) -> Block:
    """The block with an end only behind its start; a moment too short for whole milliseconds lasts one."""
    if block.end_ms is None or (block.start_ms is not None and block.start_ms < block.end_ms):
        return block
    if block.start_ms is None or block.end_ms < block.start_ms:
        return replace(block, end_ms=None)
    return replace(block, end_ms=max(block.end_ms, block.start_ms + 1))


def overlaps(turns: Sequence[Turn]) -> int:
    """How many turns begin before an earlier one has ended."""
    count, reached = 0, 0
    for turn in turns:
        if turn.at is None:
            continue
        count += turn.at.start_ms < reached
        reached = max(reached, turn.at.end_ms or 0)
    return count
