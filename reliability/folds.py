"""Which session stands in which fold, worked out anew; predictions made with other folds are refused.

Real sessions: ``StratifiedGroupKFold(5, shuffle=True, random_state=42)`` over turns, stratified by the experts' label and grouped by
video. Invented sessions: a course never stands in two folds.
"""

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from reliability.agreement import Counts
from reliability.turns import Turns

FOLDS = 5
SEED = 42


class WrongFolds(Exception):
    """The predictions were not made with these folds: they may have been made by a model that saw the session."""


def real_folds(turns: Turns) -> Counts:
    """The fold of each real turn; -1 for the invented ones."""
    rows = np.flatnonzero(turns.real)
    labels = np.where(turns.choices["move"] >= 0, turns.choices["move"], 10 + turns.choices["talk"])[rows]
    groups = np.array(turns.group)[rows]
    made = np.full(len(turns.keys), -1)
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for fold, (_, held_out) in enumerate(splitter.split(rows, labels, groups)):
        made[rows[held_out]] = fold
    return made


def check(turns: Turns, folds: Counts) -> None:
    """Refuse folds that split a video or a course, or that are not the ones worked out here.

    Raises:
        WrongFolds: says what is wrong, by ids only.
    """
    of_group: dict[str, set[int]] = {}
    for group, fold in zip(turns.group, folds.tolist(), strict=True):
        of_group.setdefault(group, set()).add(fold)
    split = sorted(group for group, found in of_group.items() if len(found) > 1)
    if split:
        raise WrongFolds(
            f"{len(split)} videos or courses stand in more than one fold, the first is {split[0]}"
        )
    if not set(folds.tolist()) <= set(range(FOLDS)):
        raise WrongFolds(f"folds are numbered 0 to {FOLDS - 1}")
    other = turns.real & (folds != real_folds(turns))
    if other.any():
        session = turns.keys[int(np.flatnonzero(other)[0])].rpartition("/")[0]
        raise WrongFolds(
            f"{other.sum()} real turns stand in another fold than StratifiedGroupKFold({FOLDS}, shuffle=True, random_state={SEED}) "
            f"by video gives, first in {session}"
        )
