"""Small invented courses: a few lines an hour, a week apart."""

import datetime
from collections.abc import Sequence

from alongside.bond.cited import Noticed
from alongside.notice import Report
from alongside.session import Hour, Remembered, Transcript
from alongside.testing.scenes import transcript_of


def hours_of(*hours: Sequence[str] | Remembered) -> tuple[Noticed, ...]:
    """Hours in which nothing was noticed: lines like ``C: I nearly told her.``, or what each chair remembers."""
    return tuple(_hour(number, told) for number, told in enumerate(hours))


def _hour(number: int, told: Sequence[str] | Remembered) -> Noticed:
    date = datetime.date(2026, 3, 2) + datetime.timedelta(weeks=number)
    words: Transcript | Remembered = told if isinstance(told, Remembered) else transcript_of(*told)
    hour = Hour(date.isoformat(), date, words)
    return Noticed(hour, Report(revision=hour.words.revision, detectors=(), observations=()))
