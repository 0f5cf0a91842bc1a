"""What was usual so far: the middle of values, as they come in."""

from bisect import insort
from collections.abc import Sequence


def median(values: Sequence[float]) -> float:
    """The middle of some values; ``ValueError`` where there are none."""
    if not values:
        raise ValueError("no values have no middle")
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


class Usual:
    """Values in the order of the session; at each of them only those before it are known."""

    def __init__(self) -> None:
        self._ordered: list[float] = []

    def __len__(self) -> int:
        return len(self._ordered)

    def add(self, value: float) -> None:
        """Take in one more value."""
        insort(self._ordered, value)

    def middle(self, *, least: int) -> float | None:
        """The median so far; ``None`` while fewer than ``least`` values are known."""
        count = len(self._ordered)
        if count < max(1, least):
            return None
        return (self._ordered[(count - 1) // 2] + self._ordered[count // 2]) / 2
