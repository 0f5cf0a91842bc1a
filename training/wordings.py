"""The part beside the network: from words and pairs of words to the kinds and the choices, all by logistic regression.

Rare kinds hang on wordings (``"never told"``, ``"thank you so much"``) that a network learns too slowly from a few dozen turns.
"""

import math
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from training.data import REAL, WRITTEN, CodedSession
from training.shape import grams
from training.targets import CHOICES, KINDS
from training.words import bare

LEAST = {"own": 3, "heard": 4, "said": 4}
"""Turns in which a gram must stand to count."""
SURENESS, KIND_SURENESS = 2.0, 5.0
"""The logistic regressions' C, for choices and for kinds."""
NEVER = -9.0
"""The score of a kind that nobody gave."""
HOUR_WEIGHT = 0.3
"""What a turn of a single hour (real, or invented for training) weighs for the kinds beside one of a course: there are more of them, and few bear these kinds."""
ADDED_WEIGHT = 0.5
"""What a turn written for training weighs for the choices beside one that experts labelled."""
LENGTHS = ("own length", "own brief", "heard length", "heard brief")


@dataclass(frozen=True)
class Wordings:
    """For one role: rarity of each gram, and what each gram (and length) adds to each column's score.

    ``columns`` are named as in the output: ``notice.contact``, ``talk.change`` … The scores of a choice's classes are logits.
    """

    role: str
    rarity: dict[str, float]
    names: tuple[str, ...]
    columns: tuple[str, ...]
    weight: np.ndarray
    constant: np.ndarray

    def scores(self, made: Sequence[dict[str, float]]) -> np.ndarray:
        """Turns × columns."""
        return np.asarray(_matrix(made, self.names) @ self.weight + self.constant)


def weighed(
    session: CodedSession, rarity: dict[str, float], role: str, *, as_bare: bool = False
) -> list[dict[str, float]]:
    """The named numbers of one role's turns in a session."""
    texts = [bare(turn.text) if as_bare else turn.text for turn in session.turns]
    roles = [turn.role for turn in session.turns]
    return [
        grams.weighed(one, rarity)
        for one, who in zip(grams.fields(texts, roles), roles, strict=True)
        if who == role
    ]


def fit_wordings(train: Sequence[CodedSession], role: str) -> Wordings:
    """Everything for one role; a choice that nobody gave a label for has no columns."""
    rarity = _rarity(train, role)
    names = (*rarity, *LENGTHS)
    turns = [(session, turn) for session in train for turn in session.turns if turn.role == role]
    rows = _matrix([one for session in train for one in weighed(session, rarity, role)], names)
    kinds = tuple(kind for kind in KINDS if kind.startswith(f"{role}:"))
    given = np.array([[turn.kinds.get(kind, np.nan) for kind in kinds] for _, turn in turns]).reshape(
        -1, len(kinds)
    )
    heavy = np.array([HOUR_WEIGHT if _single(session) else 1.0 for session, _ in turns])
    added = np.array([ADDED_WEIGHT if session.source == WRITTEN else 1.0 for session, _ in turns])
    columns = [f"notice.{kind.partition(':')[2]}" for kind in kinds]
    weight, constant = _kinds(rows, given, heavy)
    for choice in CHOICES:
        labels = np.array([turn.choices.get(choice.name, "") for _, turn in turns])
        asked = np.isin(labels, choice.classes)
        if choice.role == role and len(np.unique(labels[asked])) == len(choice.classes):
            found = LogisticRegression(C=SURENESS, class_weight="balanced", max_iter=1000).fit(
                rows[asked], labels[asked], sample_weight=added[asked]
            )
            order = [list(found.classes_).index(each) for each in choice.classes]
            columns += [f"{choice.name}.{each}" for each in choice.classes]
            weight = np.hstack([weight, found.coef_[order].T])
            constant = np.append(constant, found.intercept_[order])
    return Wordings(role, rarity, names, tuple(columns), weight, constant)


def _single(session: CodedSession) -> bool:
    """Whether it is a single hour, and not one of a course."""
    return session.source == REAL or "/hour-" in session.id


def _kinds(rows: csr_matrix, given: np.ndarray, heavy: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weight and constant of every kind; a kind that nobody gave is never told."""
    with ThreadPoolExecutor(2) as side_by_side:
        made = list(side_by_side.map(lambda column: _kind(rows, column, heavy), given.T))
    weight = np.stack([each for each, _ in made], axis=1) if made else np.zeros((rows.shape[1], 0))
    return weight, np.array([constant for _, constant in made])


def _kind(rows: csr_matrix, share: np.ndarray, heavy: np.ndarray) -> tuple[np.ndarray, float]:
    """A logistic regression; a turn that only a share of the coders gave counts as a yes by that share and a no by the rest.

    Turns on which the kind wasn't asked are left out. A yes counts more by the root of how rare it is.
    """
    yes, no = np.nonzero(share > 0)[0], np.nonzero(share < 1)[0]
    counts = np.concatenate([heavy[yes] * share[yes], heavy[no] * (1 - share[no])])
    answer = np.concatenate([np.ones(len(yes)), np.zeros(len(no))])
    if not len(yes) or not len(no):
        return np.zeros(rows.shape[1]), NEVER
    counts[: len(yes)] *= np.sqrt(counts[len(yes) :].sum() / counts[: len(yes)].sum())
    found = LogisticRegression(C=KIND_SURENESS, solver="liblinear", max_iter=300, random_state=0)
    found.fit(rows[np.concatenate([yes, no])], answer, sample_weight=counts)
    return found.coef_[0], float(found.intercept_[0])


def _rarity(train: Sequence[CodedSession], role: str) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for session in train:
        texts, roles = [turn.text for turn in session.turns], [turn.role for turn in session.turns]
        for one, who in zip(grams.fields(texts, roles), roles, strict=True):
            if who == role:
                total += 1
                for name, _ in grams.FIELDS:
                    counts.update({f"{name}:{gram}" for gram in grams.grams(getattr(one, name))})
    return {
        gram: 1 + math.log((1 + total) / (1 + count))
        for gram, count in sorted(counts.items())
        if count >= LEAST[gram.partition(":")[0]]
    }


def _matrix(made: Sequence[dict[str, float]], names: Sequence[str]) -> csr_matrix:
    place = {name: at for at, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, one in enumerate(made):
        for name, value in one.items():
            rows.append(row)
            columns.append(place[name])
            values.append(value)
    return csr_matrix((values, (rows, columns)), shape=(len(made), len(names)))
