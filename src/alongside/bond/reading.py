"""What the bond listens for besides the kinds of a session's page, and an hour in which that was noticed too."""

from dataclasses import replace

from alongside.bond import apart, earlier, expectation, strategies
from alongside.bond.cited import Noticed
from alongside.notice import run
from alongside.notice.engine import Noticer

DETECTORS: tuple[Noticer, ...] = (
    *apart.DETECTORS,
    *earlier.DETECTORS,
    *expectation.DETECTORS,
    *strategies.DETECTORS,
)
"""Run with the others and kept with their report, they cost nothing later on. None of them stands on a session's page."""
_STAMPS = frozenset(each.card.stamp for each in DETECTORS)


def listened(noticed: Noticed) -> Noticed:
    """The hour with everything that the bond listens for; looked through now where its report has not been."""
    missing = [each for each in DETECTORS if each.card.stamp not in noticed.report.detectors]
    if not missing or not noticed.words.turns:
        return noticed
    more = run(missing, noticed.words)
    report = noticed.report
    return Noticed(
        noticed.hour,
        replace(
            report,
            detectors=(*report.detectors, *more.detectors),
            observations=(*report.observations, *more.observations),
        ),
    )
