"""Everything that is found in a course, in one value: what the page and the data are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.bond.cited import Noticed
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import NearThenAway, Strain
from alongside.course.course import Course
from alongside.course.sign import Growth, Sign
from alongside.course.stretch import Stretch
from alongside.course.thread import Thread

type Vectors = Mapping[str, NDArray[np.float16]]
"""By hour: turns × width, as the turn encoder reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands in the words of a course, and what people added to it; every part may be empty.

    ``noticed`` holds every hour of the course, in order. ``asks`` names (by id) the sequences of which the client is asked
    "Did what came next reach you?", at most two an hour. ``signs`` are all that are proposed, kept ones among them; ``growth``
    is made of kept ones alone.
    """

    noticed: tuple[Noticed, ...]
    strains: tuple[Strain, ...] = ()
    near_then_away: tuple[NearThenAway, ...] = ()
    sequences: tuple[CorrectiveSequence, ...] = ()
    asks: frozenset[str] = frozenset()
    threads: tuple[Thread, ...] = ()
    signs: tuple[Sign, ...] = ()
    growth: tuple[Growth, ...] = ()
    stretches: tuple[Stretch, ...] = ()


def look(course: Course, noticed: Sequence[Noticed], vectors: Vectors | None = None) -> Found:
    """Find what stands between the two, what comes back, and what grows; what people wrote of it beats what was found."""
    return Found(noticed=tuple(noticed))
