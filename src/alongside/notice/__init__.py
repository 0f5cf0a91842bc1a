"""Detectors and the one gate through which everything that is noticed must pass."""

from alongside.notice.answer import Answer, Placed, Stance, place_answer, place_mark
from alongside.notice.card import Card, Claim, Example, Movement, Need, leaves, notices
from alongside.notice.engine import (
    Absence,
    CannotPlan,
    Detector,
    Draft,
    Failure,
    Observation,
    Plan,
    Refusal,
    Report,
    detector,
    run,
)
from alongside.notice.registry import Registry
from alongside.notice.scene import Heard, Scene, Silence

__all__ = [
    "Absence", "Answer", "CannotPlan", "Card", "Claim", "Detector", "Draft", "Example", "Failure", "Heard", "Movement", "Need",
    "Observation", "Placed", "Plan", "Refusal", "Registry", "Report", "Scene", "Silence", "Stance", "detector", "leaves", "notices",
    "place_answer", "place_mark", "run",
]  # fmt: skip
