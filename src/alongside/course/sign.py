"""Signs of growth: proposed from the words, kept only by the person they are about."""

from dataclasses import dataclass

from alongside.bond.cited import Cited
from alongside.course.course import Kept
from alongside.notice import Card


@dataclass(frozen=True, slots=True)
class Sign:
    """One proposed sign: where it stands, and whether the old way came back soon after.

    ``id`` is made of its hour and of the observation behind it. ``old_way`` are words within the next turns in which an old
    way returns; they stand beside the sign and do not take it away. ``unordered`` says why nobody could look for them, and
    is empty where somebody could.
    """

    id: str
    card: Card
    hour: str
    cited: Cited
    says: str
    because: str
    old_way: Cited | None = None
    kept: Kept | None = None
    unordered: str = ""

    @property
    def in_course(self) -> bool:
        """Only a sign that the person keeps belongs to the course."""
        return self.kept is not None and self.kept.kept


@dataclass(frozen=True, slots=True)
class Growth:
    """One kind of sign as the course shows it: two examples at most, early and late; never how many there were."""

    card: Card
    early: Sign
    late: Sign | None
