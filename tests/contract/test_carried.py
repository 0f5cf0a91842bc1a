"""Kinds that the encoder carries keep the contract too: they never peek, never misquote, never mark the other chair."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import pytest

from alongside.notice import Card, Detector, Draft, Scene
from alongside.notice.earned import Carried, in_use
from alongside.notice.encoder import Encoder
from alongside.testing import CHECKS

_load = cache(Encoder.load)
_OF_THE_RULE = ("has_examples_and_near_misses", "keeps_its_examples")
"""An encoder promises no sentence; the rule beneath is held to its examples elsewhere."""


@dataclass(frozen=True)
class WithCodes:
    """A carried detector that has every scene read by the encoder first."""

    carried: Detector

    @property
    def card(self) -> Card:
        return self.carried.card

    def notice(self, scene: Scene) -> Iterable[Draft]:
        return self.carried.notice(Scene(scene.transcript, _load().read(scene)))


CARRIED = tuple(each for each in in_use() if isinstance(each, Carried))


@pytest.mark.parametrize("each", CARRIED, ids=lambda each: each.card.kind)
@pytest.mark.parametrize(
    "check", [one for one in CHECKS if one.__name__ not in _OF_THE_RULE], ids=lambda check: check.__name__
)
def test_a_carried_kind_keeps_the_contract(each: Detector, check: Callable[[Detector], None]) -> None:
    check(WithCodes(each))


def test_the_encoder_carries_something() -> None:
    assert CARRIED
