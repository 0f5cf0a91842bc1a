"""From logits to probabilities."""

import numpy as np

from alongside.notice.encoder.heads import Choice, Heads, Kind
from alongside.session import Role

HEADS = Heads(
    (Choice(("talk.change", "talk.neutral"), Role.CLIENT, 0, 2.0),),
    (
        Kind("contact", Role.CLIENT, 2, 1.0, 0.5, -1.0, 0.6),
        Kind("stays", Role.CLIENT, 3, 1.0, 0.0, 0.0, None),
        Kind("stays", Role.THERAPIST, 4, 1.0, 0.0, 0.0, 0.5),
    ),
    depth=5, back=6, layers=2,
)  # fmt: skip


def test_a_choice_adds_up_to_one_and_is_softened_by_its_temperature() -> None:
    logits = np.array([[2.0, 0.0, 0, 0, 0, 0]], dtype=np.float32)
    told = HEADS.named(logits, np.zeros((1, 4), dtype=np.float32), Role.CLIENT)
    assert abs(told["talk.change"][0] + told["talk.neutral"][0] - 1) < 1e-6
    # Network: 2 apart; wordings: 0 apart; halfway, and over a temperature of 2.
    assert abs(told["talk.change"][0] - 1 / (1 + np.exp(-0.5))) < 1e-6


def test_a_kind_is_a_mix_of_network_and_wordings() -> None:
    logits = np.zeros((1, 6), dtype=np.float32)
    told = HEADS.named(logits, np.array([[2.0, 0.0, 0.0, 0.0]], dtype=np.float32), Role.CLIENT)
    assert told["notice.contact"][0] == 0.5
    assert set(HEADS.named(logits, np.zeros((1, 1), dtype=np.float32), Role.THERAPIST)) == {"notice.stays"}


def test_marks_need_a_threshold() -> None:
    assert HEADS.marks({"notice.contact": 0.6, "notice.stays": 0.99}, Role.CLIENT) == {"contact"}
    assert HEADS.marks({"notice.contact": 0.59, "notice.stays": 0.99}, Role.CLIENT) == frozenset()
    assert HEADS.marks({"notice.stays": 0.5}, Role.THERAPIST) == {"stays"}


def test_huge_logits_stay_numbers() -> None:
    logits = np.full((1, 6), 1e6, dtype=np.float32)
    told = HEADS.named(logits, np.zeros((1, 4), dtype=np.float32), Role.CLIENT)
    assert all(np.isfinite(one).all() for one in told.values())
