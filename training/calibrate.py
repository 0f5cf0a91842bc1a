"""From logits to probabilities: temperatures for the choices, a logistic mix of network and wordings for the kinds, thresholds.

Everything is fitted across folds: what a fold is told with was fitted on the others. What ships was fitted on all of them.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.special import expit, log_softmax

from training.folds import FOLDS
from training.targets import CHOICES, KINDS

PRECISE = 0.65
"""Share of marks that some coder should have given too, from which a threshold is taken on the other folds."""
FEWEST = 15
"""Marks that must lie behind that share."""
PULL = 1.0
"""How strongly the mix is pulled toward zero (L2), in standard units."""


@dataclass(frozen=True)
class Held:
    """Out-of-fold logits and targets, one row a turn; ``real`` says which turns real people spoke.

    ``choices`` hold the mean of what network and wordings think likely (in logarithms), ``kinds`` the network's logits alone.
    """

    key: np.ndarray
    fold: np.ndarray
    real: np.ndarray
    choices: dict[str, np.ndarray]
    kinds: np.ndarray
    wordings: np.ndarray
    labels: dict[str, np.ndarray]
    shares: np.ndarray


@dataclass(frozen=True)
class Mix:
    """``sigmoid(network * logit + wordings * score + shift)``; ``best`` and ``precise`` are thresholds, ``None`` for never."""

    network: float
    wordings: float
    shift: float
    best: float | None
    precise: float | None

    def probability(self, logit: np.ndarray, score: np.ndarray) -> np.ndarray:
        return np.asarray(expit(self.network * logit + self.wordings * score + self.shift))


def temperature(logits: np.ndarray, labels: np.ndarray) -> float:
    """The temperature under which the labels are likeliest (Guo et al. 2017)."""
    asked = labels >= 0

    def unlikely(log_heat: float) -> float:
        told = log_softmax(logits[asked] / np.exp(log_heat), axis=1)
        return float(-told[np.arange(asked.sum()), labels[asked]].mean())

    return float(np.exp(minimize_scalar(unlikely, bounds=(-1.5, 1.5), method="bounded").x))


def mix(held: Held, column: int, rows: np.ndarray) -> Mix:
    """Fit one kind's mix on ``rows``, with the share of coders as a soft target."""
    share = held.shares[rows, column]
    asked = ~np.isnan(share)
    if not asked.any():
        return Mix(0.0, 0.0, -9.0, None, None)
    share, logit = share[asked], held.kinds[rows, column][asked]
    score, real = held.wordings[rows, column][asked], held.real[rows][asked]
    centre, spread = (logit.mean(), score.mean()), (logit.std() + 1e-9, score.std() + 1e-9)
    one, other = (logit - centre[0]) / spread[0], (score - centre[1]) / spread[1]

    def unlikely(x: np.ndarray) -> float:
        told = x[0] * one + x[1] * other + x[2]
        return float((np.logaddexp(0, told) - share * told).sum() + PULL * (x[0] ** 2 + x[1] ** 2) / 2)

    found = minimize(unlikely, np.array([0.5, 0.5, -3.0]), bounds=[(0, None), (0, None), (None, None)]).x
    network, wordings = found[0] / spread[0], found[1] / spread[1]
    shift = found[2] - network * centre[0] - wordings * centre[1]
    told = expit(network * logit + wordings * score + shift)
    return Mix(float(network), float(wordings), float(shift), _best(told, share, real), _precise(told, share))


def _best(told: np.ndarray, share: np.ndarray, real: np.ndarray) -> float | None:
    """The threshold of the best F1 against what both coders gave, on invented turns, doubtful ones left out.

    Where fewer than :data:`FEWEST` of those are given, against what at least half the coders gave, on all turns.
    """
    rows = ~real & (share != 0.5)
    gold = share == 1
    if gold[rows].sum() < FEWEST:
        rows, gold = np.ones(len(told), dtype=bool), share >= 0.5
    if not gold[rows].any():
        return None
    return best_threshold(told[rows], gold[rows])


def _precise(told: np.ndarray, share: np.ndarray) -> float | None:
    """The lowest threshold at which enough of the marked turns were given by somebody, over all turns; ``None`` without one."""
    ordered, hits, marks = _from_the_top(told, share > 0)
    enough = np.nonzero((hits >= PRECISE * marks) & (marks >= FEWEST))[0]
    return float(ordered[enough[-1]]) if len(enough) else None


def best_threshold(told: np.ndarray, gold: np.ndarray) -> float:
    """The threshold with the highest F1; turns of one probability stand on the same side of it. Infinite where nothing was given."""
    if not gold.any():
        return float("inf")
    ordered, hits, marks = _from_the_top(told, gold)
    return float(ordered[int((2 * hits / (marks + gold.sum())).argmax())])


def _from_the_top(told: np.ndarray, gold: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every distinct probability from the highest down, with the given turns and all turns that reach it."""
    order = np.argsort(-told, kind="stable")
    last = np.append(np.diff(told[order]) != 0, True)
    return told[order][last], np.cumsum(gold[order])[last], np.arange(1, len(told) + 1)[last]


@dataclass(frozen=True)
class Fitted:
    """Temperatures by choice and one mix a kind, in the order of ``KINDS``."""

    heat: dict[str, float]
    mixes: tuple[Mix, ...]


def fitted(held: Held, rows: np.ndarray) -> Fitted:
    """Fit everything on ``rows``."""
    heat = {
        choice.name: temperature(held.choices[choice.name][rows], held.labels[choice.name][rows])
        for choice in CHOICES
        if (held.labels[choice.name][rows] >= 0).any()
    }
    return Fitted(heat, tuple(mix(held, column, rows) for column in range(len(KINDS))))


@dataclass(frozen=True)
class Told:
    """Probabilities by choice and by kind, and the marks of both thresholds (1, 0; 255 unasked)."""

    choices: dict[str, np.ndarray]
    kinds: np.ndarray
    noticed: np.ndarray
    marked: np.ndarray


def told(held: Held, by_fold: dict[int, Fitted]) -> Told:
    """What every turn is told, each fold with what was fitted on the others."""
    choices = {name: np.full(logits.shape, np.nan) for name, logits in held.choices.items()}
    kinds = np.full(held.kinds.shape, np.nan)
    noticed, marked = (np.full(held.kinds.shape, 255, dtype=np.uint8) for _ in range(2))
    for fold, found in by_fold.items():
        here = held.fold == fold
        for name, heat in found.heat.items():
            made = np.exp(log_softmax(held.choices[name][here] / heat, axis=1))
            choices[name][here] = np.where(held.labels[name][here][:, None] >= 0, made, np.nan)
        for column, one in enumerate(found.mixes):
            made = one.probability(held.kinds[here, column], held.wordings[here, column])
            asked = ~np.isnan(held.shares[here, column])
            kinds[here, column] = np.where(asked, made, np.nan)
            for table, threshold in ((noticed, one.best), (marked, one.precise)):
                reached = made >= threshold if threshold is not None else np.zeros(len(made), dtype=bool)
                table[here, column] = np.where(asked, reached, 255)
    return Told(choices, kinds, noticed, marked)


def across_folds(held: Held) -> dict[int, Fitted]:
    """For each fold, what the other folds teach."""
    return {fold: fitted(held, held.fold != fold) for fold in range(FOLDS) if (held.fold == fold).any()}
