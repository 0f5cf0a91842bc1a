"""Stretches of a course: quiet hours, and hours after which something went otherwise, said on stated evidence."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.bond.cited import Cited


class Pace(StrEnum):
    """What kind of stretch it was."""

    QUIET = "quiet"
    """Little was marked; hours like these count."""
    TURNING = "turning"
    """Something was said or done that had not stood in the words before."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some hours that follow each other (often one), what may be said of them, and why.

    ``says`` and ``because`` are read by both people; ``cited`` are the words it rests on, empty for a quiet stretch.
    """

    pace: Pace
    hours: tuple[str, ...]
    says: str
    because: str
    cited: tuple[Cited, ...] = ()
