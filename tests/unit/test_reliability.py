"""The figures that ship are those that the shipped detectors earn."""

from pathlib import Path

import pytest

from alongside.notice import Registry
from alongside.notice.standing import Standing, measured

ROOT = Path(__file__).parents[2]


def test_every_kind_has_been_measured() -> None:
    versions = {each.card.kind: each.card.version for each in Registry.built_in()}
    assert {kind: one.version for kind, one in measured().items()} == versions


def test_nobody_is_promoted_by_hand() -> None:
    """A read kind among the few has its hits and its precision; a seen one its verdicts."""
    for one in measured().values():
        if one.standing is Standing.FEW and one.verdicts is None:
            assert one.real.hits >= 15
            assert one.real.best is not None
            assert one.real.best >= 0.60


@pytest.mark.slow
@pytest.mark.data
def test_the_shipped_figures_are_reproduced(shared: Path) -> None:
    from reliability import page, verdicts
    from reliability.coded import DATA, all_sessions, consultations
    from reliability.figures import reliability_of

    assert DATA.resolve() == shared.resolve()
    sessions, uncoded, given = all_sessions(), tuple(consultations()), verdicts.given()
    found = [reliability_of(each, sessions, given, uncoded=uncoded) for each in Registry.built_in()]
    assert (ROOT / "src/alongside/notice/reliability.json").read_text(encoding="utf-8") == page.shipped(found)
    assert (ROOT / "docs/reliability.md").read_text(encoding="utf-8") == page.page(found, sessions)
