"""Blocks to turns: what one speaker says without another in between is one turn."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from alongside.ingest.block import Block, printable
from alongside.ingest.voices import moved
from alongside.session import Interval, Role, Timed, Turn


def turns_of(blocks: Iterable[Block], role_of: Callable[[Block], Role], *, merges: bool) -> tuple[Turn, ...]:
    """The turns, in order, as ``t1``, ``t2`` … unless the source gave them ids of its own."""
    groups = _together(blocks) if merges else ([block] for block in blocks)
    listed = list(groups)
    ids = [group[0].id for group in listed]
    own = all(ids) and len(set(ids)) == len(ids)
    return tuple(
        _turn(group, ids[index] if own else f"t{index + 1}", role_of(group[0]))
        for index, group in enumerate(listed)
    )


def _together(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    for _speaker, group in groupby(blocks, key=lambda block: (block.speaker, block.role)):
        yield list(group)


def _turn(blocks: Sequence[Block], turn_id: str, role: Role) -> Turn:
    first, *more = blocks
    texts, words, cues = [printable(first.text)], list(first.words), list(_cues(first, 0))
    rows, reached = list(first.rows), len(first.text)
    for block in more:
        begin = reached + 1
        texts.append(printable(block.text))
        words += moved(block.words, begin)
        cues += _cues(block, begin)
        rows += [row for row in block.rows if row not in rows[-1:]]
        reached = begin + len(block.text)
    return Turn(
        id=turn_id,
        speaker=first.speaker or "",
        role=role,
        text=" ".join(texts),
        at=_at(blocks),
        words=tuple(words),
        cues=tuple(cues),
        source_rows=tuple(rows),
    )


def _cues(block: Block, begin: int) -> tuple[Timed, ...]:
    if block.cues is not None:
        return moved(block.cues, begin)
    at = _interval(block.start_ms, block.end_ms)
    return (Timed(begin, begin + len(block.text), at),) if at is not None else ()


def _at(blocks: Sequence[Block]) -> Interval | None:
    """From the first block's start to the latest end, where the last block's end is known."""
    ends = [block.end_ms for block in blocks if block.end_ms is not None]
    return _interval(blocks[0].start_ms, max(ends) if ends and blocks[-1].end_ms is not None else None)


def _interval(start_ms: int | None, end_ms: int | None) -> Interval | None:
    return None if start_ms is None else Interval(start_ms, end_ms)
