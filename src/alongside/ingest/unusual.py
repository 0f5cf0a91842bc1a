"""What is read all the same, but told: strange encodings, writing from right to left, pictures, very long sessions."""

import re
from collections.abc import Iterator, Sequence

from alongside.ingest.source import Source
from alongside.session import Turn
from alongside.translation import gettext as _

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PICTURE = re.compile(r"[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]")
_LONG = 5_000


def unusual_file(source: Source) -> Iterator[str]:
    """What is unusual about the file itself."""
    if source.encoding != "UTF-8":
        yield _(
            "it is in {encoding}, not UTF-8; it was read as such. Look whether its letters are right."
        ).format(encoding=source.encoding)
    if source.lost:
        yield _("{count} of its characters can't be made out; they stand as “\ufffd”.").format(
            count=source.lost
        )


def unusual_turns(turns: Sequence[Turn]) -> Iterator[str]:
    """What is unusual about the words."""
    if any(_RIGHT_TO_LEFT.search(turn.text) for turn in turns):
        yield _(
            "some of its words run from right to left; they are kept as they are, and nothing is noticed in them."
        )
    if any(_PICTURE.search(turn.text) for turn in turns):
        yield _(
            "some of its characters are pictures (emoji); they are kept as they are, and nothing is noticed in them."
        )
    if len(turns) > _LONG:
        yield _("it is very long ({count} turns). Look whether it holds more than one session.").format(
            count=len(turns)
        )
