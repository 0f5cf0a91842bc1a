"""The encoder's predictions on turns it was not trained on: keys and numbers, no words."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training.targets import CHOICES, KINDS

from reliability import folds
from reliability.agreement import Counts
from reliability.bootstrap import Numbers
from reliability.turns import Turns

FILE = Path(__file__).with_name("predictions.npz")
NOT_ASKED = 255


class Unfit(Exception):
    """The file does not hold what it should."""


@dataclass(frozen=True)
class Predictions:
    """Row for row beside :class:`Turns`; ``noticed`` and ``marked`` have one column for each of ``KINDS``."""

    made: str
    fold: Counts
    columns: tuple[str, ...]
    probability: Numbers
    bare: Numbers
    noticed: NDArray[np.uint8]
    marked: NDArray[np.uint8]

    def choice(self, name: str, rows: NDArray[np.bool_], *, bare: bool = False) -> Counts:
        """The most probable class of a head for these rows."""
        held = (self.bare if bare else self.probability)[rows][:, self._choices(name)]
        if np.isnan(held).any():
            raise Unfit(f"{name}: turns with a label and without a probability")
        return held.argmax(axis=1)

    def kind(self, kind: str, *, bare: bool = False) -> Numbers:
        """The probability of a kind, NaN where it is not asked."""
        role, _, name = kind.partition(":")
        return (self.bare if bare else self.probability)[:, self.columns.index(f"{role}.notice.{name}")]

    def depth(self) -> Numbers:
        """Depth, 1 to 7."""
        return self.probability[:, self.columns.index("depth")]

    def _choices(self, name: str) -> list[int]:
        classes = next(one.classes for one in CHOICES if one.name == name)
        return [self.columns.index(f"{name}.{each}") for each in classes]


def wanted_columns() -> set[str]:
    """The columns that a file must have."""
    classes = {f"{choice.name}.{each}" for choice in CHOICES for each in choice.classes}
    return classes | {kind.replace(":", ".notice.") for kind in KINDS} | {"depth"}


def read(path: Path, turns: Turns) -> Predictions:
    """The file's predictions in the order of ``turns``.

    Raises:
        Unfit: a column is missing, or a turn is missing, unknown or told twice.
        WrongFolds: a session may have been seen in training.
    """
    with np.load(path, allow_pickle=False) as held:
        told = {name: held[name] for name in held.files}
    missing = {"made", "key", "fold", "columns", "probability", "bare", "noticed", "marked"} - told.keys()
    if missing:
        raise Unfit(f"missing: {', '.join(sorted(missing))}")
    columns = tuple(map(str, told["columns"]))
    if lacking := wanted_columns() - set(columns):
        raise Unfit(f"{len(lacking)} columns are missing, the first is {min(lacking)}")
    order = _order([str(key) for key in told["key"]], turns)
    shapes = {name: told[name].shape[1] for name in ("probability", "bare", "noticed", "marked")}
    if shapes != {
        "probability": len(columns),
        "bare": len(columns),
        "noticed": len(KINDS),
        "marked": len(KINDS),
    }:
        raise Unfit(f"tables of another width than their columns: {shapes}")
    kind_columns = [name for name in columns if ".notice." in name]
    # ``noticed`` follows the file's own order of kinds, which need not be ours.
    ours = [kind_columns.index(kind.replace(":", ".notice.")) for kind in KINDS]
    found = Predictions(
        made=str(told["made"]),
        fold=told["fold"][order].astype(np.int64),
        columns=columns,
        probability=told["probability"][order].astype(np.float64),
        bare=told["bare"][order].astype(np.float64),
        noticed=told["noticed"][order][:, ours],
        marked=told["marked"][order][:, ours],
    )
    folds.check(turns, found.fold)
    return found


def _order(keys: list[str], turns: Turns) -> NDArray[np.int64]:
    place = {key: row for row, key in enumerate(keys)}
    if len(place) != len(keys):
        raise Unfit("a turn is told twice")
    for what, those in (
        ("missing", turns.place.keys() - place.keys()),
        ("unknown", place.keys() - turns.place.keys()),
    ):
        if those:
            raise Unfit(f"{len(those)} turns are {what}, the first is {min(those)}")
    return np.array([place[key] for key in turns.keys], dtype=np.int64)
