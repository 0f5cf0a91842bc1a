"""The heads of an encoder: what its numbers are called, whose turns they are asked of, and how they become probabilities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alongside.session import Role

type Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Choice:
    """Columns of which one is true: what network and wordings think likely, halfway, over a ``temperature`` (Guo et al. 2017)."""

    names: tuple[str, ...]
    role: Role
    first: int
    temperature: float

    def probabilities(self, logits: Numbers, scores: Numbers) -> Numbers:
        """Turns × classes; ``scores`` are the wordings' logits of the same classes."""
        own = _log_softmax(logits[:, self.first : self.first + len(self.names)])
        told = np.exp(_log_softmax((own + _log_softmax(scores)) / np.float32(2 * self.temperature)))
        return told.astype(np.float32)


@dataclass(frozen=True)
class Kind:
    """One noticing: a sigmoid of the network's logit and the wordings' score (Platt 1999); marked from ``threshold``, ``None`` for never."""

    name: str
    role: Role
    column: int
    network: float
    wordings: float
    shift: float
    threshold: float | None


@dataclass(frozen=True)
class Heads:
    """All heads of one encoder.

    ``depth`` is its column, ``None`` where nobody coded depth. ``back`` turns in each of ``layers`` are looked back at.
    """

    choices: tuple[Choice, ...]
    kinds: tuple[Kind, ...]
    depth: int | None
    back: int
    layers: int

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Heads":
        """From ``heads.json``; ``KeyError``, ``TypeError`` or ``ValueError`` where it is not whole."""
        choices = tuple(
            Choice(tuple(one["names"]), Role(one["role"]), one["first"], one["temperature"])
            for one in told["choices"]
        )
        kinds = tuple(
            Kind(
                one["name"], Role(one["role"]), one["column"], one["network"], one["wordings"], one["shift"], one["threshold"]
            )
            for one in told["kinds"]
        )  # fmt: skip
        return cls(choices, kinds, told["depth"], told["back"], told["layers"])

    def of_role(self, role: Role) -> tuple[Kind, ...]:
        """The kinds that are asked of a role's turns."""
        return tuple(kind for kind in self.kinds if kind.role is role)

    def columns(self, role: Role) -> tuple[str, ...]:
        """What is told of a role's turns, in the order of the wordings' columns: its kinds, then the classes of its choices."""
        kinds = [f"notice.{kind.name}" for kind in self.of_role(role)]
        return (*kinds, *(name for choice in self.choices if choice.role is role for name in choice.names))

    def named(self, logits: Numbers, scores: Numbers, role: Role) -> dict[str, Numbers]:
        """One column of probabilities by name, for turns of one role; ``scores`` has the columns of :meth:`columns`."""
        made: dict[str, Numbers] = {}
        at = len(self.of_role(role))
        for choice in self.choices:
            if choice.role is role:
                beside = scores[:, at : at + len(choice.names)]
                made.update(zip(choice.names, choice.probabilities(logits, beside).T, strict=True))
                at += len(choice.names)
        for at, kind in enumerate(self.of_role(role)):
            told = kind.network * logits[:, kind.column] + kind.wordings * scores[:, at] + kind.shift
            made[f"notice.{kind.name}"] = sigmoid(told.astype(np.float32))
        return made

    def marks(self, told: Mapping[str, float], role: Role) -> frozenset[str]:
        """The kinds whose probability reaches their threshold."""
        return frozenset(
            kind.name
            for kind in self.of_role(role)
            if kind.threshold is not None and told[f"notice.{kind.name}"] >= kind.threshold
        )


def sigmoid(told: Numbers) -> Numbers:
    """From any number to one between 0 and 1."""
    return (1 / (1 + np.exp(-np.clip(told, -40, 40)))).astype(np.float32)


def _log_softmax(told: Numbers) -> Numbers:
    told = told - told.max(axis=1, keepdims=True)
    return (told - np.log(np.exp(told).sum(axis=1, keepdims=True))).astype(np.float32)
