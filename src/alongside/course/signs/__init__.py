"""Signs of growth: what a course listens for, what is proposed of it, and what the person kept."""

from alongside.course.signs.growing import growth
from alongside.course.signs.proposing import signs
from alongside.course.signs.reading import DETECTORS

__all__ = ["DETECTORS", "growth", "signs"]
