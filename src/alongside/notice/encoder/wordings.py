"""The table beside the network: what each word and pair of words adds to the score of each kind and class."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alongside.notice.encoder.grams import Fields, weighed

type Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Wordings:
    """One role's table: rarity and row of each known gram, and a column for each name in ``columns`` (``notice.contact``, ``talk.change`` …)."""

    rarity: dict[str, float]
    row: dict[str, int]
    columns: tuple[str, ...]
    weight: Numbers
    constant: Numbers

    @classmethod
    def load(cls, path: Path) -> "Wordings":
        """Read ``wordings-ROLE.npz``; ``KeyError``, ``OSError`` or ``ValueError`` where it is not whole."""
        with np.load(path, allow_pickle=False) as held:
            names = str(held["names"]).split("\n")
            rarity = held["rarity"].tolist()
            return cls(
                {name: value for name, value in zip(names, rarity, strict=True) if value},
                {name: at for at, name in enumerate(names)},
                tuple(held["columns"].tolist()),
                held["weight"].astype(np.float32),
                held["constant"].astype(np.float32),
            )

    def scores(self, turns: Sequence[Fields]) -> Numbers:
        """Turns × columns."""
        made = np.tile(self.constant, (len(turns), 1))
        for at, one in enumerate(turns):
            found = weighed(one, self.rarity)
            rows = [self.row[name] for name in found]
            made[at] += np.fromiter(found.values(), dtype=np.float32, count=len(found)) @ self.weight[rows]
        return made
