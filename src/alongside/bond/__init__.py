"""What happens between the two: strain and repair, near and away, and what came instead of what was expected. Pure."""

from alongside.bond.away import steps_away
from alongside.bond.correcting import asks, sequences
from alongside.bond.reading import DETECTORS, listened, unordered
from alongside.bond.straining import strains

__all__ = ["DETECTORS", "asks", "listened", "sequences", "steps_away", "strains", "unordered"]
