"""Figures of a session like those of MITI and MISC, from predicted moves and from the experts', session by session."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from training.targets import CHOICES

from reliability.agreement import Counts
from reliability.bootstrap import Figure, Numbers, figure
from reliability.heads import absolute_error, correlation, resampled
from reliability.predictions import Predictions
from reliability.turns import Turns

REFLECTION, QUESTION = 0, 1
"""Places of these two in the classes of *move*."""
HEADS = ("move", "question", "reflection")
_CLASSES = {choice.name: choice.classes for choice in CHOICES}
NONE, OPEN = _CLASSES["question"].index("none"), _CLASSES["question"].index("open")
PLAIN, COMPLEX = _CLASSES["reflection"].index("none"), _CLASSES["reflection"].index("complex")


@dataclass(frozen=True)
class TechniqueFigures:
    """One session figure: correlation and mean absolute error over the sessions in which it has a meaning."""

    name: str
    sessions: int
    mean: float
    r: Figure
    error: Figure


def of_session(move: Counts, question: Counts, reflection: Counts) -> Mapping[str, float]:
    """The figures of one session's therapist turns; NaN where there is nothing to divide by."""
    reflections, questions = (move == REFLECTION).sum(), (move == QUESTION).sum()
    asked, opened = (question != NONE).sum(), (question == OPEN).sum()
    reflected, complex_ones = (reflection != PLAIN).sum(), (reflection == COMPLEX).sum()
    return {
        "share of reflections": float(reflections / len(move)),
        "share of questions": float(questions / len(move)),
        "share of open questions among questions": float(opened / asked) if asked else np.nan,
        "share of complex reflections among reflections": float(complex_ones / reflected)
        if reflected
        else np.nan,
        "reflections to questions": float(reflections / questions) if questions else np.nan,
    }


def technique(turns: Turns, told: Predictions) -> list[TechniqueFigures]:
    """Every figure, real sessions only."""
    rows = np.all([turns.choices[name] >= 0 for name in HEADS], axis=0)
    everything = np.zeros(len(turns.keys), dtype=np.int64)
    said = {name: everything.copy() for name in HEADS}
    for name, column in said.items():
        column[rows] = told.choice(name, rows)
    experts, predicted, blocks = [], [], []
    for session in np.unique(turns.session[rows]):
        own = rows & (turns.session == session)
        experts.append(of_session(*(turns.choices[name][own] for name in HEADS)))
        predicted.append(of_session(*(said[name][own] for name in HEADS)))
        blocks.append(int(turns.block[own][0]))
    return [_figures(name, experts, predicted, np.array(blocks)) for name in (experts[0] if experts else ())]


def _figures(
    name: str, experts: list[Mapping[str, float]], predicted: list[Mapping[str, float]], blocks: Counts
) -> TechniqueFigures:
    gold, said = (np.array([one[name] for one in each]) for each in (experts, predicted))
    known = ~np.isnan(gold) & ~np.isnan(said)
    gold, said = gold[known], said[known]
    numbers, block = np.unique(blocks[known], return_inverse=True)

    def measured(what: Callable[[Numbers, Numbers], float]) -> Figure:
        return figure(what(gold, said), resampled(what, gold, said, block, len(numbers)))

    return TechniqueFigures(
        name,
        len(gold),
        float(gold.mean()) if len(gold) else np.nan,
        measured(correlation),
        measured(absolute_error),
    )
