"""Small invented hours, looked through with the built-in rules."""

import datetime

from alongside.bond.cited import Noticed
from alongside.bond.talk import Talk
from alongside.notice import Registry, run
from alongside.session import Hour, Remembered
from alongside.testing import transcript_of

REGISTRY = Registry.built_in()


def hour_of(week: int, *lines: str) -> Noticed:
    """An hour of lines like ``C: …`` in the given week of an invented course."""
    transcript = transcript_of(*lines)
    return Noticed(
        Hour(_date(week).isoformat(), _date(week), transcript), run(REGISTRY.detectors, transcript)
    )


def remembered_of(week: int, client: tuple[str, ...] | None, therapist: tuple[str, ...] | None) -> Noticed:
    """An hour that nobody recorded."""
    hour = Hour(_date(week).isoformat(), _date(week), Remembered(client, therapist))
    return Noticed(hour, run(REGISTRY.detectors, hour.words))


def talk_of(*lines: str) -> Talk:
    """One hour, made ready."""
    return Talk(hour_of(1, *lines))


def _date(week: int) -> datetime.date:
    return datetime.date(2026, 3, 2) + datetime.timedelta(weeks=week)
