"""How much a figure would have moved with other sessions: a bootstrap over whole sessions, never over single turns (Efron 1979)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]

DRAWS = 1000
SEED = 42


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval; ``None`` where it has no meaning, as a precision without a mark."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        if self.low is None or self.high is None:
            return shown(self.value, 3)
        return f"{shown(self.value, 3)} ({shown(self.low, 2)} to {shown(self.high, 2)})"


def shown(value: float, places: int) -> str:
    """A number with a true minus, and nothing below zero that rounds to it."""
    text = f"{abs(value):.{places}f}"
    return f"−{text}" if value < 0 and float(text) else text


def draws(groups: int) -> NDArray[np.int64]:
    """Draws × groups: how often each group was drawn, as many as there are, with putting back."""
    chance = np.random.default_rng(SEED)
    return (
        chance.multinomial(groups, np.full(groups, 1 / groups), size=DRAWS)
        if groups
        else np.zeros((DRAWS, 0), int)
    )


def summed(counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """``counts`` (groups first) summed over all groups, and summed once for every draw."""
    return counts.sum(axis=0), np.tensordot(draws(len(counts)), counts, axes=1)


def figure(value: float | Numbers, drawn: Numbers) -> Figure:
    """A figure, and the interval that holds 95 % of its draws; draws in which it has no meaning are left out."""
    known_value = float(value)
    if np.isnan(known_value):
        return Figure(None)
    known = drawn[~np.isnan(drawn)]
    if not len(known):
        return Figure(known_value)
    low, high = np.percentile(known, [2.5, 97.5])
    return Figure(known_value, float(low), float(high))
