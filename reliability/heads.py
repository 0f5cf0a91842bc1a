"""The heads of which one class is true, and depth: measured against AnnoMI's experts and against coders A and B."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from training.targets import CHOICES, Choice

from reliability.agreement import Counts, class_f1, kappa, macro_f1, tables
from reliability.bootstrap import Figure, Numbers, draws, figure, summed
from reliability.floors import Floors
from reliability.predictions import Predictions
from reliability.turns import Material, Turns


@dataclass(frozen=True)
class HeadFigures:
    """One head; ``classes`` holds F1, turns and sessions of each class; ``lost`` is what bare text costs."""

    name: str
    turns: int
    sessions: int
    macro: Figure
    kappa: Figure
    lost: Figure
    majority: float
    words: Figure
    classes: Mapping[str, tuple[Figure, int, int]]


@dataclass(frozen=True)
class DepthFigures:
    """Depth against the coders' mean, and the two coders against each other."""

    turns: int
    sessions: int
    rank: Figure
    error: Figure
    constant_error: float
    coders_rank: Figure
    coders_error: Figure


def heads(turns: Turns, told: Predictions, floors: Floors) -> list[HeadFigures]:
    """All heads, on the turns that the experts labelled."""
    return [_head(choice, turns, told, floors) for choice in CHOICES]


def _head(choice: Choice, turns: Turns, told: Predictions, floors: Floors) -> HeadFigures:
    gold = turns.choices[choice.name]
    rows = gold >= 0
    block, blocks = turns.blocks_of(rows)

    def counted(said: Counts) -> tuple[Counts, Counts]:
        return summed(tables(gold[rows], said, len(choice.classes), block, blocks))

    whole, drawn = counted(told.choice(choice.name, rows))
    bare, bare_drawn = counted(told.choice(choice.name, rows, bare=True))
    words, words_drawn = counted(floors.choices[choice.name][rows])
    majority, _ = counted(np.full(rows.sum(), np.bincount(gold[rows]).argmax()))
    each, each_drawn = class_f1(whole), class_f1(drawn)
    return HeadFigures(
        name=choice.name,
        turns=int(rows.sum()),
        sessions=turns.sessions_of(rows),
        macro=figure(macro_f1(whole), macro_f1(drawn)),
        kappa=figure(kappa(whole), kappa(drawn)),
        lost=figure(macro_f1(whole) - macro_f1(bare), macro_f1(drawn) - macro_f1(bare_drawn)),
        majority=float(np.nan_to_num(class_f1(majority)).sum() / len(choice.classes)),
        words=figure(macro_f1(words), macro_f1(words_drawn)),
        classes={
            name: (
                figure(each[place], each_drawn[:, place]),
                int((gold == place).sum()),
                turns.sessions_of(gold == place),
            )
            for place, name in enumerate(choice.classes)
        },
    )


def depth(material: Material, told: Predictions) -> DepthFigures:
    """Depth on the client turns that both coders A and B rated."""
    turns = material.turns
    both = np.array([material.depths.get(key, (np.nan, np.nan)) for key in turns.keys], dtype=np.float64)
    rows = ~np.isnan(both).any(axis=1)
    gold, said = turns.depth[rows], told.depth()[rows]
    block, blocks = turns.blocks_of(rows)

    def measured(what: Callable[[Numbers, Numbers], float], one: Numbers, other: Numbers) -> Figure:
        return figure(what(one, other), resampled(what, one, other, block, blocks))

    return DepthFigures(
        turns=int(rows.sum()),
        sessions=turns.sessions_of(rows),
        rank=measured(rank_correlation, gold, said),
        error=measured(absolute_error, gold, said),
        constant_error=absolute_error(gold, np.full(len(gold), np.median(gold))) if len(gold) else np.nan,
        coders_rank=measured(rank_correlation, both[rows, 0], both[rows, 1]),
        coders_error=measured(absolute_error, both[rows, 0], both[rows, 1]),
    )


def resampled(
    what: Callable[[Numbers, Numbers], float], one: Numbers, other: Numbers, block: Counts, blocks: int
) -> Numbers:
    """A figure of two columns, once for every draw of blocks."""
    found = []
    for times in draws(blocks):
        rows = np.repeat(np.arange(len(one)), times[block])
        found.append(what(one[rows], other[rows]))
    return np.array(found, dtype=np.float64)


def absolute_error(one: Numbers, other: Numbers) -> float:
    """Mean absolute difference."""
    return float(np.abs(one - other).mean()) if len(one) else np.nan


def correlation(one: Numbers, other: Numbers) -> float:
    """Pearson's r; NaN where one side never changes."""
    if len(one) < 2 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return np.nan
    return float(np.corrcoef(one, other)[0, 1])


def rank_correlation(one: Numbers, other: Numbers) -> float:
    """Spearman's rho, ties sharing their mean rank."""
    return correlation(ranks(one), ranks(other))


def ranks(values: Numbers) -> Numbers:
    """Ranks from 1; equal values share the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    mean: Numbers = last - (counts - 1) / 2
    return mean[place]
