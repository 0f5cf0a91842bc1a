"""What a course listens for so that signs of growth can be proposed."""

from dataclasses import replace

from alongside.bond.cited import Noticed
from alongside.course.signs import holding, minding, owning, reaching, standing
from alongside.course.signs.sought import Sought
from alongside.notice import run
from alongside.notice.engine import Noticer

SOUGHT: tuple[Sought, ...] = (
    *holding.SIGNS,
    *owning.SIGNS,
    *standing.SIGNS,
    *reaching.SIGNS,
    *minding.SIGNS,
)
"""The signs in the order in which a course shows them."""

BY_KIND: dict[str, Sought] = {each.card.kind: each for each in SOUGHT}

DETECTORS: tuple[Noticer, ...] = tuple(each.detector for each in SOUGHT)
"""One for each sign; run with the others and kept with their report. None of them stands on a session's page."""


def listened(noticed: Noticed) -> Noticed:
    """The hour with its signs; looked through now where its report has not been."""
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
