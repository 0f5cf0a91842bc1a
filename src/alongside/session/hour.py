"""One hour of a course of therapy: when it was, and what is known of it."""

import datetime
from dataclasses import dataclass

from alongside.session.remembered import Remembered
from alongside.session.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour, recorded or remembered; ``id`` is its date, with a letter behind where a day had several (``2026-05-04b``)."""

    id: str
    date: datetime.date
    told: Transcript | Remembered

    @property
    def words(self) -> Transcript:
        """The turns, or the moments that both remember; empty while one of them has not written yet."""
        return self.told.words if isinstance(self.told, Remembered) else self.told

    @property
    def remembered(self) -> bool:
        """Whether there is no transcript: moments have no order, no times and nothing between them."""
        return isinstance(self.told, Remembered)
