"""Near, then away: places where somebody came close and stepped back soon after, over the whole of a course."""

from collections.abc import Sequence

from alongside.bond.cited import Cited, Noticed
from alongside.bond.strain import NearThenAway
from alongside.notice import Observation

_KIND = "near_then_away"


def steps_away(hours: Sequence[Noticed]) -> tuple[NearThenAway, ...]:
    """Every place that was noticed so, in order; a remembered hour has none, since its moments don't follow one another."""
    return tuple(
        _step(noticed, seen)
        for noticed in hours
        if not noticed.hour.remembered
        for seen in noticed.report.observations
        if seen.kind == _KIND and len(seen.evidence) > 1
    )


def _step(noticed: Noticed, seen: Observation) -> NearThenAway:
    away, near = (
        Cited(noticed.hour.id, noticed.words.turn(one.span.turn).role, one, (_KIND,))
        for one in seen.evidence[:2]
    )
    return NearThenAway(noticed.hour.id, near, away)
