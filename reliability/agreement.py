"""Agreement from counts: F1, precision, recall and kappa; each works on one table of counts or on many at once."""

import numpy as np
from numpy.typing import NDArray

from reliability.bootstrap import Numbers

type Counts = NDArray[np.int64]


def tables(gold: Counts, said: Counts, classes: int, group: Counts, groups: int) -> Counts:
    """Groups × classes × classes: how often ``gold`` was called ``said`` in each group."""
    counts = np.zeros((groups, classes, classes), dtype=np.int64)
    np.add.at(counts, (group, gold, said), 1)
    return counts


def class_f1(table: Counts) -> Numbers:
    """F1 of each class; NaN for a class that was neither given nor said."""
    right = np.einsum("...ii->...i", table)
    return ratio(2 * right, table.sum(axis=-1) + table.sum(axis=-2))


def macro_f1(table: Counts) -> Numbers:
    """The mean of the classes' F1, over the classes that were given or said."""
    each = class_f1(table)
    known = ~np.isnan(each)
    return ratio(np.where(known, each, 0).sum(axis=-1), known.sum(axis=-1))


def kappa(table: Counts) -> Numbers:
    """Cohen's kappa (1960)."""
    total = table.sum(axis=(-1, -2))
    seen = ratio(np.einsum("...ii->...", table), total)
    chance = ratio((table.sum(axis=-1) * table.sum(axis=-2)).sum(axis=-1), total * total)
    return ratio(seen - chance, 1 - chance)


def marks(gold: NDArray[np.bool_], said: NDArray[np.bool_], group: Counts, groups: int) -> Counts:
    """Groups × 3: turns said, turns given, and turns both said and given."""
    counts = np.zeros((groups, 3), dtype=np.int64)
    for place, which in enumerate((said, gold, said & gold)):
        np.add.at(counts[:, place], group[which], 1)
    return counts


def precision(counts: Counts) -> Numbers:
    """Of what was said, the share that was given."""
    return ratio(counts[..., 2], counts[..., 0])


def recall(counts: Counts) -> Numbers:
    """Of what was given, the share that was said."""
    return ratio(counts[..., 2], counts[..., 1])


def f1(counts: Counts) -> Numbers:
    """The harmonic mean of precision and recall; NaN where nothing was said or given."""
    return ratio(2 * counts[..., 2], counts[..., 0] + counts[..., 1])


def ratio(part: Counts | Numbers, whole: Counts | Numbers) -> Numbers:
    """``part / whole``; NaN where there is no whole."""
    above, below = np.asarray(part, dtype=np.float64), np.asarray(whole, dtype=np.float64)
    made = np.full(np.broadcast(above, below).shape, np.nan)
    np.divide(above, below, out=made, where=below != 0)
    return made
