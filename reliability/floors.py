"""What single words and pairs of words already give: TF-IDF and a balanced logistic regression on a turn's own words, same folds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from training.calibrate import best_threshold
from training.targets import CHOICES, KINDS

from reliability.agreement import Counts
from reliability.bootstrap import Numbers
from reliability.turns import Turns

HALF = 0.5
WORD = r"(?u)\w+|\?"


@dataclass(frozen=True)
class Floors:
    """Row for row beside :class:`Turns`: the class of each head (-1 not asked), and whether a kind was noticed."""

    choices: Mapping[str, Counts]
    noticed: Mapping[str, NDArray[np.bool_]]


def floors(turns: Turns, fold: Counts) -> Floors:
    """Every head and every kind."""
    choices = {choice.name: choice_floor(turns.texts, turns.choices[choice.name], fold) for choice in CHOICES}
    noticed: dict[str, NDArray[np.bool_]] = {}
    for role in ("client", "therapist"):
        kinds = [kind for kind in KINDS if kind.startswith(f"{role}:")]
        noticed |= kind_floors(turns, fold, role, kinds)
    return Floors(choices, noticed)


def words() -> TfidfVectorizer:
    """Words, pairs of words, and the question mark as a word."""
    return TfidfVectorizer(ngram_range=(1, 2), token_pattern=WORD, sublinear_tf=True, min_df=2)


def choice_floor(texts: Sequence[str], gold: Counts, fold: Counts) -> Counts:
    """The class that the regression says of each turn, fitted on the other folds; -1 where no class was given."""
    said = np.full(len(gold), -1)
    for one in sorted(set(fold[gold >= 0].tolist())):
        learn, held_out = (np.flatnonzero((gold >= 0) & which) for which in (fold != one, fold == one))
        if len(set(gold[learn].tolist())) < 2:
            continue
        table = words()
        model = LogisticRegression(class_weight="balanced", max_iter=1000)
        model.fit(table.fit_transform([texts[row] for row in learn.tolist()]), gold[learn])
        said[held_out] = model.predict(table.transform([texts[row] for row in held_out.tolist()]))
    return said


def kind_floors(turns: Turns, fold: Counts, role: str, kinds: Sequence[str]) -> dict[str, NDArray[np.bool_]]:
    """Which turns the regression notices: learned from turns that at least half the coders gave, its threshold chosen on the other folds."""
    asked = turns.role == role
    made = {kind: np.full(len(turns.keys), np.nan) for kind in kinds}
    for one in sorted(set(fold[asked].tolist())):
        learn, held_out = np.flatnonzero(asked & (fold != one)), np.flatnonzero(asked & (fold == one))
        if not len(learn):
            continue
        table = words()
        known = table.fit_transform([turns.texts[row] for row in learn])
        new = table.transform([turns.texts[row] for row in held_out.tolist()])
        for kind in kinds:
            share = turns.share(kind)[learn]
            asked_here = ~np.isnan(share)
            gold = share[asked_here] >= HALF
            if 0 < gold.sum() < len(gold):
                model = LogisticRegression(class_weight="balanced", solver="liblinear", random_state=0)
                model.fit(known[np.flatnonzero(asked_here)], gold)
                made[kind][held_out] = model.predict_proba(new)[:, 1]
    return {kind: over_threshold(made[kind], turns.share(kind), fold) for kind in kinds}


def over_threshold(probability: Numbers, share: Numbers, fold: Counts) -> NDArray[np.bool_]:
    """Turns over the threshold that gave the best F1 on the other folds; doubtful turns have no say in it."""
    noticed = np.zeros(len(share), dtype=np.bool_)
    sure = ~np.isnan(probability) & ((share == 0) | (share == 1))
    for one in sorted(set(fold.tolist())):
        others = sure & (fold != one)
        here = (fold == one) & ~np.isnan(probability)
        noticed[here] = probability[here] >= best_threshold(probability[others], share[others] == 1)
    return noticed
