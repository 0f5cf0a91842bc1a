"""Time in a session: whole milliseconds from its start, half-open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of a session; the end is ``None`` where the source only says when something began."""

    start_ms: int
    end_ms: int | None = None

    def __post_init__(self) -> None:
        if self.start_ms < 0:
            raise ValueError(f"starts before the session does: {self.start_ms} ms")
        if self.end_ms is not None and self.end_ms <= self.start_ms:
            raise ValueError(f"empty or backwards interval: {self.start_ms}-{self.end_ms} ms")

    @property
    def length_ms(self) -> int | None:
        """How long it lasts, where both ends are known."""
        return None if self.end_ms is None else self.end_ms - self.start_ms
