"""Small invented transcripts, written as they read."""

import re

from alongside.notice.scene import Scene
from alongside.session import Interval, Role, Transcript, Turn

_LINE = re.compile(
    r"(?:(?P<start>\d+(?:\.\d+)?)-(?P<end>\d+(?:\.\d+)?)\s+)?(?P<who>[CTO]):\s*(?P<text>.*)", re.DOTALL
)
_ROLES = {"C": Role.CLIENT, "T": Role.THERAPIST, "O": Role.OTHER}


def transcript_of(*lines: str) -> Transcript:
    """A transcript from lines like ``C: I nearly told her.`` or, with times in seconds, ``12-14.5 T: And?``."""
    turns = []
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"line {number} of the example must begin with C:, T: or O:")
        at = None
        if match["start"] is not None:
            at = Interval(round(float(match["start"]) * 1000), round(float(match["end"]) * 1000))
        turns.append(
            Turn(
                f"t{number}", match["who"], _ROLES[match["who"]], match["text"], at, source_rows=(number - 1,)
            )
        )
    return Transcript(tuple(turns))


def scene_of(*lines: str) -> Scene:
    """A scene from such lines."""
    return Scene(transcript_of(*lines))
