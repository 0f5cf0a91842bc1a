"""Sentences left unfinished: how they stop, and whether it was the speaker who stopped.

A dash alone says little: in most transcripts it means that the other spoke. An ellipsis, or a sentence that stops on a
word like *and* before a silence, says more.
"""

import itertools
from dataclasses import dataclass

from alongside.notice.scene import LEAST_SILENCE_MS, Heard
from alongside.session import SoundKind

_HANGING = frozenset(
    "and but or because cause 'cause the a an my to of with if when i he she they his i'd i've i'm he'd he's she'd she's they'd like "
    "just about from than which who we you're it's that's every nobody's".split()
)
"""Words on which a finished sentence hardly stops."""
_FILLERS = frozenset("um uh er erm ah".split())
_DASHES = ("—", "–", "--", "-")
_DOTS = ("…", "...", "..")


@dataclass(frozen=True, slots=True)
class Trail:
    """The last words before a sentence stops; ``length_ms`` of the silence after it, where one is known."""

    start: int
    end: int
    length_ms: int | None = None


def trails_off(heard: Heard) -> Trail | None:
    """The turn's last sentence, where it stops in an ellipsis."""
    said = heard.plain.rstrip()
    if not said.endswith(_DOTS):
        return None
    return _last_sentence(heard, len(said))


def trails_into_silence(heard: Heard) -> Trail | None:
    """The turn's last sentence, where it is left unfinished and a written silence of three seconds or more follows it."""
    end = len(heard.plain.rstrip())
    for sound in heard.turn.sounds:
        if (
            sound.kind is SoundKind.PAUSE
            and (sound.length_ms or 0) >= LEAST_SILENCE_MS
            and sound.start >= end
        ):
            trail = _last_sentence(heard, end) if stops_short(heard, end) else None
            return Trail(trail.start, trail.end, sound.length_ms) if trail else None
    return None


def silent_between(heard: Heard, start: int, end: int) -> bool:
    """Whether three seconds or more pass within one turn, between two places in its text."""
    for sound in heard.turn.sounds:
        if (
            sound.kind is SoundKind.PAUSE
            and start <= sound.start < end
            and (sound.length_ms or 0) >= LEAST_SILENCE_MS
        ):
            return True
    pieces = heard.turn.words or heard.turn.cues
    return any(
        one.at.end_ms is not None
        and start <= other.start <= end
        and other.at.start_ms - one.at.end_ms >= LEAST_SILENCE_MS
        for one, other in itertools.pairwise(pieces)
    )


def stops_short(heard: Heard, end: int) -> bool:
    """Whether what stands before ``end`` is an unfinished sentence: dots, a dash, a comma, or a word like *and*."""
    said = heard.plain[:end].rstrip()
    if said.endswith((*_DOTS, *_DASHES, ",")):
        return True
    if not said or not (said[-1].isalnum() or said[-1] == "'"):
        return False
    before = [word.said for word in heard.words if word.end <= len(said)]
    while before and before[-1] in _FILLERS:
        before.pop()
    return bool(before) and before[-1] in _HANGING


def _last_sentence(heard: Heard, end: int) -> Trail | None:
    """The last sentence with words in it that stands before ``end``; at least two words."""
    start, _ = heard.sentence_at(max(0, end - 1))
    words = [word for word in heard.words if start <= word.start < end]
    return Trail(words[0].start, end) if len(words) >= 2 else None
