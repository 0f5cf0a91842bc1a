"""What the bond listens for besides the kinds of a session's page, and an hour in which that was noticed too."""

from dataclasses import replace

from alongside.bond import apart, earlier, expectation, strategies
from alongside.bond.cited import Noticed
from alongside.notice import run
from alongside.notice.engine import Noticer
from alongside.session import NotScored
from alongside.translation import gettext as _

DETECTORS: tuple[Noticer, ...] = (
    *apart.DETECTORS,
    *earlier.DETECTORS,
    *expectation.DETECTORS,
    *strategies.DETECTORS,
)
"""Run with the others and kept with their report, they cost nothing later on. None of them stands on a session's page."""
_OF_TWO = frozenset(["apart.waves_off", "apart.quick_yes", "apart.talks_over", "expected.asked"])
"""Kinds that hear a turn as an answer to the one before it: remembered moments answer nothing."""


def listened(noticed: Noticed) -> Noticed:
    """The hour with everything that the bond listens for; looked through now where its report has not been."""
    report, remembered = noticed.report, noticed.hour.remembered
    missing = [each for each in DETECTORS if each.card.stamp not in report.detectors]
    more = run(missing, noticed.words) if missing and noticed.words.turns else None
    seen = (*report.observations, *(more.observations if more else ()))
    kept = tuple(one for one in seen if not (remembered and one.kind in _OF_TWO))
    if more is None and len(kept) == len(seen):
        return noticed
    stamps = (*report.detectors, *(more.detectors if more else ()))
    return Noticed(noticed.hour, replace(report, detectors=stamps, observations=kept))


def unordered(noticed: Noticed) -> NotScored | None:
    """Why an hour can't show what came after what; ``None`` where it can."""
    if not noticed.hour.remembered:
        return None
    return NotScored(_("nobody recorded this hour, and what is remembered has no order"))
