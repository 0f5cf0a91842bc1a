"""What was said, when, by whom. Values only; nothing here knows anything outside the standard library."""

from alongside.session.evidence import Evidence, Span, cite
from alongside.session.interval import Interval
from alongside.session.score import NotScored, Score, Scored
from alongside.session.sound import Sound, SoundKind, sounds_in
from alongside.session.transcript import Role, Timed, Timing, Transcript, Turn

__all__ = [
    "Evidence", "Interval", "NotScored", "Role", "Score", "Scored", "Sound", "SoundKind",
    "Span", "Timed", "Timing", "Transcript", "Turn", "cite", "sounds_in",
]  # fmt: skip
