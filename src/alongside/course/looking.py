"""Everything that is found in a course, in one value: what the page and the data are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alongside.bond import asks, sequences, steps_away, strains
from alongside.bond.cited import Noticed, Own
from alongside.bond.reading import DETECTORS as bond_listens
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import NearThenAway, Strain
from alongside.course.course import Course, Reached, Tie
from alongside.course.sign import Growth, Sign
from alongside.course.signs import DETECTORS as growth_listens
from alongside.course.signs import growth, signs
from alongside.course.stretch import Stretch
from alongside.course.stretches import stretches
from alongside.course.thread import Thread
from alongside.course.threads import threads
from alongside.notice.engine import Noticer
from alongside.session import Role

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


LISTENS: tuple[Noticer, ...] = (*bond_listens, *growth_listens)
"""What a course listens for beside the kinds of a session's page: run with those, and kept with the same report."""


def look(course: Course, noticed: Sequence[Noticed], vectors: Vectors | None = None) -> Found:
    """Find what stands between the two, what comes back, and what grows; what people wrote of it beats what was found."""
    found, returning = sequences(noticed), threads(noticed, course.threads, vectors)
    proposed = signs(noticed, course.kept)
    return Found(
        noticed=tuple(noticed),
        strains=strains(noticed),
        near_then_away=steps_away(noticed),
        sequences=tuple(answered(one, course) for one in found),
        asks=asks(found),
        threads=returning,
        signs=proposed,
        growth=growth(proposed),
        stretches=stretches(noticed, returning, proposed),
    )


def answered(sequence: CorrectiveSequence, course: Course) -> CorrectiveSequence:
    """A sequence with what people said of it: whether it reached the client, and what it has to do with life outside.

    Of several answers the latest stands; a tie to a thread that is taken up again beats the earlier one.
    """
    reached = _latest([one for one in course.reached if one.sequence == sequence.id])
    tie = _latest([one for one in course.ties if one.sequence == sequence.id])
    told = _latest([one for one in course.ties if one.sequence == sequence.id and one.words])
    return replace(
        sequence,
        reached=Own(Role.CLIENT, reached.words, reached.date) if reached else sequence.reached,
        thread=tie.thread if tie else sequence.thread,
        outside=Own(told.role, told.words, told.date) if told else sequence.outside,
    )


def _latest[Answer: (Reached, Tie)](answers: Sequence[Answer]) -> Answer | None:
    """The last one of the latest day."""
    return max(enumerate(answers), key=lambda pair: (pair[1].date, pair[0]), default=(0, None))[1]
