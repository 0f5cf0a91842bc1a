"""Every sign of growth keeps the contract of all detectors, and shows more examples than they must."""

from collections.abc import Callable

import pytest

from alongside.course.signs import DETECTORS
from alongside.notice import Detector
from alongside.testing import CHECKS

LEAST = 6


@pytest.mark.parametrize("each", DETECTORS, ids=lambda each: each.card.stamp)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_sign_keeps_the_contract(each: Detector, check: Callable[[Detector], None]) -> None:
    check(each)


@pytest.mark.parametrize("each", DETECTORS, ids=lambda each: each.card.stamp)
def test_every_sign_shows_what_it_must_notice_and_leave(each: Detector) -> None:
    kept = [example.quote is not None for example in each.card.examples]
    assert kept.count(True) >= LEAST
    assert kept.count(False) >= LEAST
