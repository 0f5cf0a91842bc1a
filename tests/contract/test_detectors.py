"""Every detector keeps the contract."""

from collections.abc import Callable

import pytest

from alongside.notice import Detector, Registry
from alongside.testing import CHECKS


@pytest.mark.parametrize("each", tuple(Registry.built_in()), ids=lambda each: each.card.stamp)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_detector_keeps_the_contract(each: Detector, check: Callable[[Detector], None]) -> None:
    check(each)
