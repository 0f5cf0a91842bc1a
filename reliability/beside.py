"""Encoder and rules side by side, on the sessions that no rule was written on, turn by turn as the session is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from training.targets import KINDS

from alongside.notice import Detector, run
from alongside.notice.standing import ENOUGH_HITS
from reliability.agreement import Counts, f1, marks
from reliability.bootstrap import Figure, figure, summed
from reliability.coded import Coded
from reliability.predictions import Predictions
from reliability.turns import Turns

WIDER = {"therapist:reflects": ("therapist:reflects", "therapist:reflects_deeper")}
"""Rules that stand for more than one code: both sides are measured on all of them together."""


@dataclass(frozen=True)
class Heard:
    """One turn of a session, the coded rows that stand in it, and the kinds (``role:name``) that the rules notice there."""

    session: str
    real: bool
    keys: tuple[str, ...]
    noticed: frozenset[str]


@dataclass(frozen=True)
class Beside:
    """F1 of one kind by rule and by encoder; ``more`` is how much the encoder's is higher."""

    kind: str
    gold: int
    rule: Figure
    encoder: Figure
    more: Figure

    @property
    def better(self) -> str:
        """Which of the two is better, as far as the interval of their difference tells."""
        if self.gold < ENOUGH_HITS or self.more.low is None or self.more.high is None:
            return "too few to tell"
        if self.more.low > 0:
            return "encoder"
        return "rule" if self.more.high < 0 else "can't be told"


def heard(sessions: Iterable[Coded], detectors: Sequence[Detector]) -> list[Heard]:
    """The turns of held-out sessions with what the rules notice."""
    found = []
    for session in sessions:
        if session.shaping:
            continue
        turns = session.transcript.turns
        said: list[set[str]] = [set() for _ in turns]
        for one in run(detectors, session.transcript).observations:
            at = session.transcript.index(one.turns[0])
            said[at].add(f"{turns[at].role.value}:{one.kind}")
        found += [
            Heard(session.name, session.real, keys, frozenset(kinds))
            for keys, kinds in zip(session.keys, said, strict=True)
        ]
    return found


def beside(
    turns: Turns, told: Predictions, lines: Sequence[Heard], ruled: set[str], *, real: bool
) -> list[Beside]:
    """Every kind that has a rule and was given at least once; doubtful turns are left out."""
    here = [line for line in lines if line.real == real]
    names = [kind for kind in KINDS if kind in ruled]
    found = [_beside(kind, turns, told, here) for kind in names]
    return [one for one in found if one.gold]


def _beside(kind: str, turns: Turns, told: Predictions, lines: Sequence[Heard]) -> Beside:
    kinds = WIDER.get(kind, (kind,))
    share = np.max([turns.share(one) for one in kinds], axis=0)
    noticed = (told.noticed[:, [KINDS.index(one) for one in kinds]] == 1).any(axis=1)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(line.session for line in lines))}
    table: list[tuple[bool, bool, bool, int]] = []
    for line in lines:
        rows = [row for row in (turns.place[key] for key in line.keys) if not np.isnan(share[row])]
        if not rows:
            continue
        gold = bool((share[rows] == 1).any())
        if gold or (share[rows] == 0).all():
            table.append((gold, kind in line.noticed, bool(noticed[rows].any()), numbers[line.session]))
    found = np.array(table, dtype=np.int64).reshape(-1, 4)
    gold, by_rule, by_encoder = (found[:, place] == 1 for place in range(3))
    session = found[:, 3]
    return _compared(
        kind,
        int(gold.sum()),
        marks(gold, by_rule, session, len(numbers)),
        marks(gold, by_encoder, session, len(numbers)),
    )


def _compared(kind: str, gold: int, rule: Counts, encoder: Counts) -> Beside:
    (rule_whole, rule_drawn), (whole, drawn) = summed(rule), summed(encoder)
    return Beside(
        kind=kind,
        gold=gold,
        rule=figure(f1(rule_whole), f1(rule_drawn)),
        encoder=figure(f1(whole), f1(drawn)),
        more=figure((f1(whole) - f1(rule_whole)), f1(drawn) - f1(rule_drawn)),
    )
