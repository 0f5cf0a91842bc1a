"""What the mirror would mark with the stricter threshold, against every coder; and the standing that a read kind earns by it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from training.data import INVENTED, REAL
from training.targets import KINDS

from alongside.notice import Claim
from alongside.notice.standing import ENOUGH_HITS, Agreement, Reliability, Standing, Tally
from reliability.agreement import marks, precision
from reliability.bootstrap import Figure, figure, summed
from reliability.kinds import CODERS
from reliability.predictions import Predictions
from reliability.turns import Material, given


@dataclass(frozen=True)
class Marked:
    """One kind as the mirror would mark it; ``best`` is its precision against the coder who agrees most on real sessions."""

    kind: str
    real: Tally
    invented: Tally
    best: Figure

    @property
    def standing(self) -> Standing:
        """Where a *read* kind with these figures may stand: by the rule that the package itself keeps."""
        lower = 0.0 if self.best.low is None else self.best.low
        return Reliability(
            kind=self.kind, version=0, claim=Claim.READ, real=self.real, invented=self.invented, lower=lower
        ).standing

    @property
    def few_on_real(self) -> bool:
        """Whether too little is known of it from real sessions."""
        return self.real.hits < ENOUGH_HITS


def marked(material: Material, told: Predictions) -> list[Marked]:
    """Every kind."""
    return [_marked(kind, material, told) for kind in KINDS]


def _marked(kind: str, material: Material, told: Predictions) -> Marked:
    said = told.marked[:, KINDS.index(kind)] == 1
    return Marked(
        kind=kind,
        real=_tally(kind, said, material, real=True),
        invented=_tally(kind, said, material, real=False),
        best=_best(kind, said, material),
    )


def _tally(kind: str, said: NDArray[np.bool_], material: Material, *, real: bool) -> Tally:
    here = said & (material.turns.real == real)
    coders, agreed = {}, np.zeros(len(said), dtype=np.bool_)
    for coder in CODERS[real]:
        gold = given(material, coder, kind)
        if gold is not None:
            gold &= material.turns.real == real
            coders[coder] = Agreement(
                hits=int(here.sum()), gold=int(gold.sum()), both=int((here & gold).sum())
            )
            agreed |= gold
    return Tally(
        hours=material.hours[REAL if real else INVENTED],
        hits=int(here.sum()),
        false=int((here & ~agreed).sum()) if coders else 0,
        coders=coders,
    )


def _best(kind: str, said: NDArray[np.bool_], material: Material) -> Figure:
    """Chosen on the whole and not again in every draw, which would flatter it."""
    turns = material.turns
    block, blocks = turns.blocks_of(turns.real)
    found = [Figure(None)]
    for coder in CODERS[True]:
        gold = given(material, coder, kind)
        if gold is not None:
            whole, drawn = summed(marks(gold[turns.real], said[turns.real], block, blocks))
            found.append(figure(precision(whole), precision(drawn)))
    return max(found, key=lambda one: -1.0 if one.value is None else one.value)


def shipped(made: str, found: Sequence[Marked]) -> str:
    """The figures that ship with the encoder, ``reliability.json`` in its folder."""
    kinds: dict[str, Mapping[str, object]] = {}
    for one in found:
        lower = None if one.best.low is None else round(one.best.low, 4)
        kinds[one.kind.replace(":", ".")] = {
            "real": asdict(one.real),
            "invented": asdict(one.invented),
            "lower": lower,
        }
    return json.dumps({"made": made, "kinds": kinds}, indent=1, sort_keys=True) + "\n"
