"""Sounds and silences that a transcript writes in brackets: ``[laughs]``, ``(sighs)``, ``[pause 6s]``.

They stay where they are in the text; a :class:`Sound` says what one is and where it stands.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class SoundKind(StrEnum):
    """What a bracketed mark in a transcript stands for."""

    LAUGHTER = "laughter"
    SHARED_LAUGHTER = "shared_laughter"
    CRYING = "crying"
    SIGH = "sigh"
    BREATH = "breath"
    SNIFF = "sniff"
    COUGH = "cough"
    YAWN = "yawn"
    PAUSE = "pause"
    QUIET = "quiet"
    CROSSTALK = "crosstalk"
    UNINTELLIGIBLE = "unintelligible"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Sound:
    """One bracketed mark: ``start`` and ``end`` are code points in the turn's text, half-open."""

    kind: SoundKind
    start: int
    end: int
    length_ms: int | None = None


# Tried in order; each must match at the beginning of what stands between the brackets.
_TELLING: tuple[tuple[SoundKind, str], ...] = (
    (
        SoundKind.SHARED_LAUGHTER,
        r"(?:both|all|they|we) (?:are )?(?:laugh|chuckl|giggl)|laughter from both|shared laugh",
    ),
    (SoundKind.LAUGHTER, r"(?:\w+ )?(?:laugh|chuckl|giggl|snigger|snicker|titter|guffaw|scoff)"),
    (SoundKind.CRYING, r"(?:\w+ )?(?:cry|cries|sob|tear|weep|whimper)"),
    (SoundKind.SIGH, r"(?:\w+ )?sigh"),
    (SoundKind.BREATH, r"(?:deep |takes? a (?:deep )?|sharp )?(?:breath|exhal|inhal|gasp|breathes)"),
    (SoundKind.SNIFF, r"(?:\w+ )?(?:sniff|blow(?:s|ing) (?:\w+ )?nose)"),
    (SoundKind.COUGH, r"(?:\w+ )?(?:cough|clears? (?:\w+ )?throat|clearing|sneez)"),
    (SoundKind.YAWN, r"(?:\w+ )?yawn"),
    (SoundKind.PAUSE, r"(?:short |long |brief )?(?:pause|silence|silent)"),
    (SoundKind.QUIET, r"(?:quiet|whisper|softly|under (?:\w+ )?breath)"),
    (SoundKind.CROSSTALK, r"(?:cross[- ]?talk|overlap|interpos|both (?:speak|talk)|talk(?:ing)? over)"),
    (
        SoundKind.UNINTELLIGIBLE,
        r"(?:unintelligible|inaudible|indistinct|unclear|uninteligible|foreign language|phonetic|unsure|unin\b|\?+$)",
    ),
    (
        SoundKind.NOISE,
        r"(?:[\w' ]+ )?(?:creak|rustl|buzz|ring|door|knock|music|bang|clatter|drop|noise|pour|hum|click|phone|"
        r"chair|window|applause|claps?|snap|tap|tuts?|groan|grunt|gulp|swallow|shrug|nod|smil|silence)s?\w*",
    ),
)
_KNOWN = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TELLING)
_BRACKETED = re.compile(
    r"\[([^\[\]\n]{1,60})\]|\(([^()\n]{1,40})\)|<(UNSURE|/UNSURE|UNIN/|LAUGH/?|INAUDIBLE_SPEECH/?)>|(?<!\w)\(\.{2,}\)"
)
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(?:s\b|sec|seconds?\b|\")", re.IGNORECASE)


def sounds_in(text: str) -> tuple[Sound, ...]:
    """Find the sounds that ``text`` writes in brackets, in order.

    Square brackets always hold something other than speech, so an unknown word in them is ``noise``.
    Round brackets may be ordinary punctuation, so there only a telling word counts.
    """
    if "[" not in text and "(" not in text and "<" not in text:
        return ()
    found = []
    for match in _BRACKETED.finditer(text):
        square, around, tag = match.group(1), match.group(2), match.group(3)
        inner = (square or around or (tag or "pause").lstrip("/")).strip()
        kind = next((kind for kind, pattern in _KNOWN if pattern.match(inner)), None)
        if kind is None and square is not None:
            kind = SoundKind.NOISE
        if kind is None or (around is not None and len(inner.split()) > 3):
            continue
        length = _LENGTH.search(inner) if kind is SoundKind.PAUSE else None
        length_ms = round(float(length.group(1)) * 1000) if length else None
        found.append(Sound(kind, match.start(), match.end(), length_ms))
    return tuple(found)
