"""How a measure introduces itself."""

from collections.abc import Callable
from dataclasses import dataclass

from alongside.notice.measures.pair import Pair
from alongside.session import NotScored, Score, Scored


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is counted, in which unit, and where its definition comes from.

    ``research`` measures never reach the pair's page. No measure has a ``direction``: none says which way would be better.
    """

    name: str
    title: str
    unit: str
    source: str
    reckon: Callable[[Pair], float | NotScored]
    research: bool = False
    direction: None = None

    def score(self, pair: Pair) -> Score:
        """The value with its unit and source, or the reason why there is none."""
        value = self.reckon(pair)
        return value if isinstance(value, NotScored) else Scored(value, self.unit, self.source)


def share(part: float, whole: float, none: str) -> float | NotScored:
    """``part`` of ``whole``, or the reason ``none`` where there is no whole."""
    return part / whole if whole else NotScored(none)
