"""The kinds of noticing that the encoder reads, on real and on invented sessions apart.

*Given* is what every coder gave who was asked; what only some gave is *doubtful*: left out, or, strictly, counted as not given.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from training.targets import KINDS

from alongside.notice.standing import Agreement
from reliability.agreement import Counts, f1, marks, precision, ratio, recall
from reliability.bootstrap import Figure, figure, summed
from reliability.floors import Floors
from reliability.predictions import NOT_ASKED, Predictions
from reliability.turns import Material, Turns, given

OFTEN = 40
"""Gold turns in the invented sessions from which a kind counts towards the mean."""
CODERS = {True: ("A", "B", "C"), False: ("author", "second")}
"""Who coded the real and the invented sessions; the first two of each coded with the same codebook."""


@dataclass(frozen=True)
class Measured:
    """Noticed turns against given ones."""

    precision: Figure
    recall: Figure
    f1: Figure


@dataclass(frozen=True)
class KindFigures:
    """One kind (``role:name``) on one body of sessions; ``coders`` holds each coder alone, ``between`` the first two with each other."""

    kind: str
    gold: int
    gold_sessions: int
    doubtful: int
    noticed: int
    sure: Measured
    strict: Measured
    coders: Mapping[str, Agreement | None]
    between: Agreement | None
    words: Figure


def kinds(material: Material, told: Predictions, floors: Floors, *, real: bool) -> list[KindFigures]:
    """Every kind that was given or noticed at all."""
    found = [_kind(kind, material, told, floors, real=real) for kind in KINDS]
    return [one for one in found if one.gold or one.noticed]


def _kind(kind: str, material: Material, told: Predictions, floors: Floors, *, real: bool) -> KindFigures:
    turns = material.turns
    rows, sure = asked(turns, told, kind, real=real)
    share = turns.share(kind)
    said = noticed(told, kind)
    return KindFigures(
        kind=kind,
        gold=int((rows & (share == 1)).sum()),
        gold_sessions=turns.sessions_of(rows & (share == 1)),
        doubtful=int((rows & ~sure).sum()),
        noticed=int((rows & said).sum()),
        sure=_measured(counted(turns, sure, share == 1, said, real=real)),
        strict=_measured(counted(turns, rows, share == 1, said, real=real)),
        coders={coder: against(rows, said, given(material, coder, kind)) for coder in CODERS[real]},
        between=_between(material, kind, rows, real=real),
        words=_measured(counted(turns, sure, share == 1, floors.noticed[kind], real=real)).f1,
    )


def asked(
    turns: Turns, told: Predictions, kind: str, *, real: bool
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The turns of which a kind is asked, and those of them on which the coders agree."""
    share = turns.share(kind)
    rows = (turns.real == real) & ~np.isnan(share) & (told.noticed[:, KINDS.index(kind)] != NOT_ASKED)
    return rows, rows & ((share == 0) | (share == 1))


def noticed(told: Predictions, kind: str) -> NDArray[np.bool_]:
    """The turns over the threshold of best F1."""
    return np.equal(told.noticed[:, KINDS.index(kind)], 1)


def counted(
    turns: Turns, rows: NDArray[np.bool_], gold: NDArray[np.bool_], said: NDArray[np.bool_], *, real: bool
) -> Counts:
    """Blocks × (said, given, both) on these rows; blocks that hold none of them are drawn all the same."""
    source = turns.real == real
    block, blocks = turns.blocks_of(source)
    within = rows[source]
    return marks(gold[source] & within, said[source] & within, block, blocks)


def _measured(counts: Counts) -> Measured:
    whole, drawn = summed(counts)
    return Measured(*(figure(what(whole), what(drawn)) for what in (precision, recall, f1)))


def against(
    rows: NDArray[np.bool_], said: NDArray[np.bool_] | None, gold: NDArray[np.bool_] | None
) -> Agreement | None:
    """What is said against what one coder gave; ``None`` where a codebook doesn't know the kind."""
    if said is None or gold is None:
        return None
    return Agreement(int((rows & said).sum()), int((rows & gold).sum()), int((rows & said & gold).sum()))


def _between(material: Material, kind: str, rows: NDArray[np.bool_], *, real: bool) -> Agreement | None:
    one, other = CODERS[real][:2]
    return against(rows, given(material, one, kind), given(material, other, kind))


@dataclass(frozen=True)
class MeanFigures:
    """The mean F1 over the kinds that the invented sessions hold often enough."""

    kinds: tuple[str, ...]
    sure: Figure
    strict: Figure
    words: Figure
    lost: Figure


def often(turns: Turns) -> tuple[str, ...]:
    """Kinds that every coder gave to at least forty turns of the invented sessions."""
    return tuple(kind for kind in KINDS if (~turns.real & (turns.share(kind) == 1)).sum() >= OFTEN)


def mean(turns: Turns, told: Predictions, floors: Floors, *, real: bool) -> MeanFigures:
    """The mean over these kinds, drawn together, so that its interval knows how the kinds hang together."""
    names = often(turns)
    sure_rows = {kind: asked(turns, told, kind, real=real) for kind in names}

    def over(said: Mapping[str, NDArray[np.bool_]], *, strict: bool = False) -> Counts:
        each = [
            counted(turns, sure_rows[kind][0 if strict else 1], turns.share(kind) == 1, said[kind], real=real)
            for kind in names
        ]
        return np.stack(each, axis=1) if each else np.zeros((0, 0, 3), dtype=np.int64)

    said = {kind: noticed(told, kind) for kind in names}
    plain = over(said)
    bare = over({kind: noticed_bare(told, kind) for kind in names})
    return MeanFigures(
        kinds=names,
        sure=_mean(plain),
        strict=_mean(over(said, strict=True)),
        words=_mean(over(floors.noticed)),
        lost=_lost(plain, bare),
    )


def _mean(counts: Counts) -> Figure:
    whole, drawn = summed(counts)
    return figure(_over_kinds(whole), _over_kinds(drawn))


def _lost(plain: Counts, bare: Counts) -> Figure:
    (whole, drawn), (bare_whole, bare_drawn) = summed(plain), summed(bare)
    return figure(
        (_over_kinds(whole) - _over_kinds(bare_whole)), _over_kinds(drawn) - _over_kinds(bare_drawn)
    )


def _over_kinds(counts: Counts) -> NDArray[np.float64]:
    each = f1(counts)
    known = ~np.isnan(each)
    return ratio(np.where(known, each, 0).sum(axis=-1), known.sum(axis=-1))


def noticed_bare(told: Predictions, kind: str) -> NDArray[np.bool_]:
    """What the same thresholds notice in the bare words: in each fold, the least probability that was noticed there."""
    said, full, bare = noticed(told, kind), told.kind(kind), told.kind(kind, bare=True)
    made = np.zeros(len(said), dtype=np.bool_)
    for one in sorted(set(told.fold.tolist())):
        here = told.fold == one
        if (said & here).any():
            made[here] = np.nan_to_num(bare[here], nan=-1.0) >= full[said & here].min()
    return made
