"""What readers give: blocks of talk, before it is decided who is who and what makes one turn."""

import re
from dataclasses import dataclass, field, replace

from alongside.session import Role, Timed

UNNAMED = "unnamed"
"""Speaker of blocks that a format leaves without one, where that doesn't mean that the last speaker goes on."""

LONGEST_NAME = 80

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_HALF = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """One cue, segment, paragraph or data row.

    ``rows`` is where it stands in the source, from 0. ``words`` are offsets into ``text``. ``cues``, ``role`` and ``id``
    are given only where the source itself states them.
    """

    rows: tuple[int, ...]
    speaker: str | None
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    words: tuple[Timed, ...] = ()
    cues: tuple[Timed, ...] | None = None
    role: Role | None = None
    id: str = ""

    def without_times(self) -> "Block":
        """The same words, not knowing when."""
        return replace(self, start_ms=None, end_ms=None, words=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """One session as a reader found it.

    ``merges`` says whether blocks of one speaker that follow each other are one turn; ``warnings`` are lines without
    words of the session; ``roles`` are chairs that the source states for a name.
    """

    blocks: tuple[Block, ...]
    name: str = ""
    merges: bool = True
    warnings: tuple[str, ...] = ()
    roles: dict[str, Role] = field(default_factory=dict)


def tidy_name(name: str) -> str:
    """A speaker's name on one line, not endless."""
    return " ".join(printable(name).split())[:LONGEST_NAME].strip()


def printable(text: str) -> str:
    """``text`` at its own length, with blanks for control characters and U+FFFD for halves of characters.

    Files lose these when they are decoded; escapes in JSON can bring them back.
    """
    return _HALF.sub("\ufffd", _CONTROL.sub(" ", text))
