"""The little arithmetic that measures need; the standard library's ``statistics`` takes longer to import than all of it."""

from collections.abc import Sequence

from alongside.session import NotScored, Score, Scored


def median(values: Sequence[float]) -> float | None:
    """The middle value, or the mean of the two middle ones; ``None`` without any."""
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    return float(ordered[half]) if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def share(part: float, whole: float, *, unit: str, source: str, none: str) -> Score:
    """``part`` of ``whole``, or the reason ``none`` where there is no whole."""
    return Scored(part / whole, unit, source) if whole else NotScored(none)


def per_hundred(part: int, whole: int, *, source: str, none: str) -> Score:
    """``part`` in a hundred of ``whole``, or the reason ``none`` where there is no whole."""
    return Scored(100 * part / whole, "per 100 words", source) if whole else NotScored(none)
