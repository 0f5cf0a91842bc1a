"""What a kind of noticing has earned: how far it has been measured, and where it may therefore be shown.

The figures are measured by ``make reliability`` on coded sessions that no rule was written on, and shipped as
``reliability.json``. A ``seen`` kind is judged for literal truth by a second reader; a ``read`` kind by its precision
against the coders.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import sqrt
from pathlib import Path

from alongside.notice.card import Claim

ENOUGH_HITS = 15
"""Hits on real sessions from which a precision decides anything."""
ONE_SIDED_95 = 1.645
"""For the upper bound of a precision from fewer hits (Wilson 1927)."""
ENOUGH_JUDGED = 50
"""Hits that a second reader judges, where there are so many."""
LEAST_LOWER = 0.45
"""The lower end of an interval from which a precision of .60 is believed."""
TRUTH, WORTH_SAYING, PRECISION, TOO_LOW = 0.98, 0.5, 0.60, 0.40


class Standing(StrEnum):
    """Where a kind may be shown."""

    FEW = "few"
    """It may be one of the few."""
    MARGIN = "margin"
    """True to the letter, but seldom worth a word: a mark in the margin, at most six an hour."""
    FOLDED = "folded"
    """Known too little: folded away, worded as a question."""
    OFF = "off"
    """Wrong too often: not noticed at all."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Marked turns against one coder's: ``hits`` marked, ``gold`` coded, ``both`` marked and coded."""

    hits: int
    gold: int
    both: int

    @property
    def precision(self) -> float | None:
        """Share of the marked turns that the coder gave too; ``None`` without any."""
        return self.both / self.hits if self.hits else None

    @property
    def recall(self) -> float | None:
        """Share of the coder's turns that were marked; ``None`` without any."""
        return self.both / self.gold if self.gold else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was found in one body of sessions; ``false`` marks are those that no coder gave."""

    hours: float
    hits: int
    false: int
    coders: Mapping[str, Agreement]

    @property
    def best(self) -> float | None:
        """The precision against the coder who agrees most; ``None`` where no coder's codebook knows the kind."""
        known = [agreement.precision for agreement in self.coders.values() if agreement.precision is not None]
        return max(known, default=None)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A second reader's verdicts on a ``seen`` kind: how many of ``judged`` hits were true and worth mentioning."""

    hits: int
    judged: int
    true: int
    mention: int

    @property
    def enough(self) -> bool:
        """Fifty, or all there are."""
        return self.judged >= min(ENOUGH_JUDGED, self.hits) and self.judged > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """All that is known of one kind."""

    kind: str
    version: int
    claim: Claim
    real: Tally
    invented: Tally
    verdicts: Verdicts | None = None
    lower: float | None = None
    """For a ``read`` kind: the lower end of the 95 % interval, over sessions, of its best precision on real ones."""

    @property
    def standing(self) -> Standing:
        """The rule that decides where a kind may be shown (``docs/explanation/standing.md``)."""
        if self.claim is Claim.SEEN:
            return _seen(self.verdicts)
        standing = _read(self.real, self.invented)
        unsure = self.lower is not None and self.lower < LEAST_LOWER
        return Standing.FOLDED if standing is Standing.FEW and unsure else standing

    @property
    def mostly_invented(self) -> bool:
        """Whether too little of what is known comes from real sessions."""
        return self.real.hits < ENOUGH_HITS


def _seen(verdicts: Verdicts | None) -> Standing:
    if verdicts is None or not verdicts.enough:
        return Standing.FOLDED
    if verdicts.true < TRUTH * verdicts.judged:
        return Standing.OFF
    return Standing.FEW if verdicts.mention >= WORTH_SAYING * verdicts.judged else Standing.MARGIN


def _read(real: Tally, invented: Tally) -> Standing:
    if real.best is not None and real.hits >= ENOUGH_HITS:
        if real.best >= PRECISION:
            return Standing.FEW
        return Standing.FOLDED if real.best >= TOO_LOW else Standing.OFF
    # Too little real evidence to show it first: folded, unless what there is speaks clearly against it.
    in_favour = real.best is not None and real.best >= TOO_LOW
    against = _clearly_too_low(real) or (_clearly_too_low(invented) and not in_favour)
    return Standing.OFF if against else Standing.FOLDED


def _clearly_too_low(tally: Tally) -> bool:
    """Whether even the upper bound of the precision lies under the least that is let stand; from enough hits, the precision itself."""
    if tally.best is None:
        return False
    if tally.hits >= ENOUGH_HITS:
        return tally.best < TOO_LOW
    z, n, p = ONE_SIDED_95, tally.hits, tally.best
    upper = (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)
    return upper < TOO_LOW


@cache
def measured() -> Mapping[str, Reliability]:
    """The shipped figures by kind."""
    told = json.loads(files("alongside.notice").joinpath("reliability.json").read_text(encoding="utf-8"))
    return {kind: _from_json(kind, one) for kind, one in told["kinds"].items()}


def measured_of(encoder: Path) -> Mapping[str, Reliability]:
    """What was measured of the encoder in this folder, by role and kind (*client.contact*).

    Nothing where nobody measured it, or where what was measured was another training.
    """
    path = encoder / "reliability.json"
    if not path.is_file():
        return {}
    told = json.loads(path.read_text(encoding="utf-8"))
    if told["made"] != json.loads((encoder / "heads.json").read_text(encoding="utf-8"))["made"]:
        return {}
    return {
        name: Reliability(
            kind=name.partition(".")[2],
            version=0,
            claim=Claim.READ,
            real=_tally(one["real"]),
            invented=_tally(one["invented"]),
            lower=0.0 if one["lower"] is None else one["lower"],
        )
        for name, one in told["kinds"].items()
    }


def _from_json(kind: str, told: Mapping[str, object]) -> Reliability:
    verdicts = told["verdicts"]
    return Reliability(
        kind=kind,
        version=int(str(told["version"])),
        claim=Claim(str(told["claim"])),
        real=_tally(told["real"]),
        invented=_tally(told["invented"]),
        verdicts=Verdicts(**verdicts) if isinstance(verdicts, dict) else None,
        lower=None if told["lower"] is None else float(str(told["lower"])),
    )


def _tally(told: object) -> Tally:
    if not isinstance(told, dict):
        raise TypeError("reliability.json holds a tally that is not a table")
    coders = {name: Agreement(**agreement) for name, agreement in told["coders"].items()}
    return Tally(hours=told["hours"], hits=told["hits"], false=told["false"], coders=coders)
