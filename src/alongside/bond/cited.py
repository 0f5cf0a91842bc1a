"""What a part of a sequence stands on: words of a named hour, or what one of the two says of it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.notice import Observation, Report
from alongside.session import Evidence, Hour, Role, Span, Transcript, cite


@dataclass(frozen=True, slots=True)
class Cited:
    """Words said (or remembered) in one hour; ``noticed`` are the kinds that were noticed on that turn, the one that counts here first."""

    hour: str
    role: Role
    evidence: Evidence
    noticed: tuple[str, ...] = ()

    @property
    def turn(self) -> str:
        return self.evidence.span.turn


@dataclass(frozen=True, slots=True)
class Own:
    """What one of the two says of it, in their own words."""

    role: Role
    words: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Noticed:
    """An hour and what was noticed in it: what the bond and the course are made from."""

    hour: Hour
    report: Report

    @property
    def words(self) -> Transcript:
        return self.hour.words

    def by_turn(self) -> dict[str, list[Observation]]:
        """The observations by the turn they mark."""
        found: dict[str, list[Observation]] = {}
        for one in self.report.observations:
            found.setdefault(one.turns[0], []).append(one)
        return found


def whole(noticed: Noticed, turn: str, kinds: Sequence[str] = ()) -> Cited:
    """Cite a whole turn."""
    said = noticed.words.turn(turn)
    start = len(said.text) - len(said.text.lstrip())
    return Cited(
        noticed.hour.id,
        said.role,
        cite(noticed.words, Span(turn, start, len(said.text.rstrip()))),
        tuple(kinds),
    )


def marked(noticed: Noticed, seen: Observation) -> Cited:
    """Cite what an observation marks first."""
    evidence = seen.evidence[0]
    return Cited(noticed.hour.id, noticed.words.turn(evidence.span.turn).role, evidence, (seen.kind,))
