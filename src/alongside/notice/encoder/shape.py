"""How turns are given to the encoder: tokens cut to length, six plain numbers a turn, and which turns a turn may look back at.

Training loads this very file, so that a turn is cut in the same way there and here. It needs numpy and nothing else.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LONGEST = 96
"""Tokens of a turn that are read; of a longer one, its first and its last half of that."""

ROLES = ("client", "therapist", "other")
FEATURES = 6
LATE = 40
"""Turns after which an hour is no longer young."""
_EDGES = ".,;:!?\"'()[]-–—…"
_CONTENT = 4
"""Letters from which a word counts as one with content."""


def cut(ids: list[int], longest: int = LONGEST) -> list[int]:
    """``ids``, with their first and last special token, shortened to ``longest``: the middle is left out."""
    if len(ids) <= longest:
        return ids
    half = longest // 2
    return ids[:half] + ids[len(ids) - (longest - half) :]


def role_number(role: str) -> int:
    """The place of a role in :data:`ROLES`; whoever is neither client nor therapist is *other*."""
    return ROLES.index(role) if role in ROLES else ROLES.index("other")


def features(texts: Sequence[str], roles: Sequence[str], *, begin: int = 0) -> NDArray[np.float32]:
    """Turns × 6 plain numbers.

    Length; a question mark; the share of words with content that the other said last; the same for one's own last turn;
    whether the same voice goes on; how far into the hour (``begin`` turns came before these).
    """
    made = np.zeros((len(texts), FEATURES), dtype=np.float32)
    last: dict[str, frozenset[str]] = {}
    before = ""
    for at, (text, role) in enumerate(zip(texts, roles, strict=True)):
        words = [word.strip(_EDGES).lower() for word in text.split()]
        content = frozenset(word for word in words if len(word) >= _CONTENT)
        heard = frozenset[str]().union(*(said for who, said in last.items() if who != role))
        made[at] = (
            np.log1p(len(words)) / 4,
            "?" in text,
            len(content & heard) / len(content) if content else 0.0,
            len(content & last.get(role, frozenset())) / len(content) if content else 0.0,
            role == before,
            min(begin + at, LATE) / LATE,
        )
        if content or role not in last:
            last[role] = content
        before = role
    return made


def looks(count: int, back: int) -> NDArray[np.int64]:
    """For each of ``count`` turns its own index and those of the ``back`` turns before it; -1 where there is none."""
    at = np.arange(count)[:, None] - np.arange(back + 1)[None, :]
    return np.where(at >= 0, at, -1)
