"""What was said, when, by whom. Values only; nothing here knows anything outside the standard library."""

from alongside.session.evidence import Evidence, Span, cite
from alongside.session.hour import Hour
from alongside.session.interval import Interval
from alongside.session.remembered import MOST_MOMENTS, Remembered
from alongside.session.score import NotScored, Score, Scored
from alongside.session.sound import Sound, SoundKind, sounds_in
from alongside.session.transcript import Role, Timed, Timing, Transcript, Turn

__all__ = [
    "MOST_MOMENTS", "Evidence", "Hour", "Interval", "NotScored", "Remembered", "Role", "Score", "Scored", "Sound", "SoundKind",
    "Span", "Timed", "Timing", "Transcript", "Turn", "cite", "sounds_in",
]  # fmt: skip
