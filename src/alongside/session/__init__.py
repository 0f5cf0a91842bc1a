"""What was said, when, by whom. Values only; nothing here knows anything outside the standard library."""

from alongside.session.correction import CannotCorrect, Correction, NewChair, NewSpeaker, NewWords, corrected
from alongside.session.evidence import Evidence, Span, cite
from alongside.session.hour import Hour
from alongside.session.interval import Interval
from alongside.session.mark import Mark
from alongside.session.moving import About, Move
from alongside.session.remembered import MOST_MOMENTS, Remembered
from alongside.session.score import NotScored, Score, Scored
from alongside.session.sound import Sound, SoundKind, sounds_in
from alongside.session.transcript import Role, Timed, Timing, Transcript, Turn

__all__ = [
    "MOST_MOMENTS", "About", "CannotCorrect", "Correction", "Evidence", "Hour", "Interval", "Mark", "Move", "NewChair", "NewSpeaker",
    "NewWords", "NotScored", "Remembered", "Role", "Score", "Scored", "Sound", "SoundKind", "Span", "Timed", "Timing", "Transcript",
    "Turn", "cite", "corrected", "sounds_in",
]  # fmt: skip
