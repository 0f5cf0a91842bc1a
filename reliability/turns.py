"""The coded turns as one table, in a fixed order: what everything that is measured of the encoder is measured against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from training.data import REAL, CodedSession, arrays
from training.targets import CHOICES, KINDS

from reliability.agreement import Counts
from reliability.bootstrap import Numbers
from reliability.coded import codes_meant


@dataclass(frozen=True)
class Material:
    """All that is known of the coded sessions: ``codes`` by coder and turn, ``depths`` of coders A and B by turn, ``hours`` by source."""

    sessions: tuple[CodedSession, ...]
    codes: Mapping[str, Mapping[str, frozenset[str]]]
    depths: Mapping[str, tuple[float, float]]
    hours: Mapping[str, float]

    @cached_property
    def turns(self) -> "Turns":
        """The sessions' turns as one table."""
        return Turns.of(self.sessions)


@dataclass(frozen=True)
class Turns:
    """One row a turn. ``block`` is what the bootstrap draws: a video of the real sessions, or one invented session."""

    keys: tuple[str, ...]
    texts: tuple[str, ...]
    role: NDArray[np.str_]
    real: NDArray[np.bool_]
    session: Counts
    block: Counts
    group: tuple[str, ...]
    choices: Mapping[str, Counts]
    kinds: Numbers
    depth: Numbers

    @classmethod
    def of(cls, sessions: Sequence[CodedSession]) -> "Turns":
        """The turns of these sessions, in their order."""
        pairs = [(number, session, turn) for number, session in enumerate(sessions) for turn in session.turns]
        blocks: dict[str, int] = {}
        block = [
            blocks.setdefault(one.group if one.source == REAL else one.id, len(blocks)) for _, one, _ in pairs
        ]
        made = arrays(tuple(turn for _, _, turn in pairs))
        return cls(
            keys=tuple(turn.key for _, _, turn in pairs),
            texts=tuple(turn.text for _, _, turn in pairs),
            role=np.array([turn.role for _, _, turn in pairs]),
            real=np.array([one.source == REAL for _, one, _ in pairs]),
            session=np.array([number for number, _, _ in pairs]),
            block=np.array(block),
            group=tuple(one.group for _, one, _ in pairs),
            choices={choice.name: made[choice.name].astype(np.int64) for choice in CHOICES},
            kinds=made["kinds"].astype(np.float64),
            depth=1 + 6 * made["depth"].astype(np.float64),
        )

    @cached_property
    def blocks(self) -> int:
        """How many blocks there are."""
        return int(self.block.max()) + 1

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The row of a turn's key."""
        return {key: row for row, key in enumerate(self.keys)}

    def blocks_of(self, rows: NDArray[np.bool_]) -> tuple[Counts, int]:
        """The blocks of some rows, numbered anew without gaps, and how many there are: a draw must not be spent on other material."""
        known, numbered = np.unique(self.block[rows], return_inverse=True)
        return numbered.astype(np.int64), len(known)

    def sessions_of(self, rows: NDArray[np.bool_]) -> int:
        """How many sessions these rows come from."""
        return len(np.unique(self.session[rows]))

    def share(self, kind: str) -> Numbers:
        """The share of coders who gave a kind to each turn."""
        return self.kinds[:, KINDS.index(kind)]


def given(material: Material, coder: str, kind: str) -> NDArray[np.bool_] | None:
    """The turns to which one coder gave a kind (``role:name``); ``None`` where the coder's codebook doesn't know it."""
    role, _, name = kind.partition(":")
    meant = codes_meant(coder, name)
    if meant is None:
        return None
    codes = material.codes[coder]
    turns = material.turns
    gave: NDArray[np.bool_] = np.array([bool(meant & codes.get(key, frozenset())) for key in turns.keys])
    return gave & np.equal(turns.role, role)
