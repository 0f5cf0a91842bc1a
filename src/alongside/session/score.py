"""A measure's value, or the reason why there is none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scored:
    """A value with its unit and the source of its definition."""

    value: float
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class NotScored:
    """No value, and why."""

    reason: str


type Score = Scored | NotScored
