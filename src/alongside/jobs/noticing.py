"""A look at one session by every detector in use. Made to run in a process of its own; knows no database."""

import hashlib
from collections.abc import Callable
from functools import cache

from alongside.notice import Report, Scene, run
from alongside.notice.earned import SHIPPED, in_use, switched_on
from alongside.session import Transcript


@cache
def versions() -> str:
    """Tells one set of detectors from another; no network is loaded for it."""
    stamps = "\n".join(each.card.stamp for each in switched_on(in_use()))
    return hashlib.sha256(stamps.encode()).hexdigest()[:16]


def look(transcript: Transcript, at_each: Callable[[int], None] = lambda _percent: None) -> Report:
    """What is noticed in a session, the turn encoder's kinds among it; ``at_each`` is told how far that is, in percent."""
    from alongside.notice.encoder import Encoder

    encoder = Encoder.load(SHIPPED)
    at_each(20)
    scene = Scene(transcript)
    scene = Scene(transcript, encoder.read(scene))
    at_each(70)
    return run(switched_on(in_use(encoder.folder)).detectors, transcript, scene=scene)
