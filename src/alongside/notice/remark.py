"""A remark of the therapist's that is known by its wording: where it stands, and the draft that quotes it."""

from collections.abc import Callable, Iterator

from alongside.notice.context import negated, quoted
from alongside.notice.engine import Draft
from alongside.notice.phrases import Match, Phrases
from alongside.notice.question import Form, questions_in
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded

type Guard = Callable[[Heard, Match], bool]
"""Whether a place that sounds alike must be left alone."""


def remarks(
    scene: Scene,
    listened: Phrases,
    *,
    says: str,
    because: str,
    unless: Guard | None = None,
    against: Callable[[Heard], str] = lambda _: "",
) -> Iterator[Draft]:
    """One draft a turn: the first of these wordings that the therapist means as their own words.

    ``against`` tells what in the turn speaks against it.
    """
    for turn in scene.therapist:
        match = remark_in(turn, listened, unless=unless)
        if match is not None:
            yield worded(turn, match, says, because, against=against(turn))


def remark_in(heard: Heard, listened: Phrases, *, unless: Guard | None = None) -> Match | None:
    """The first of these wordings in a turn that isn't somebody else's, or left alone by ``unless``."""
    for match in listened.find(heard):
        if quoted(heard, match.start) or (unless is not None and unless(heard, match)):
            continue
        return match
    return None


def asked(heard: Heard, match: Match) -> bool:
    """Whether the place stands in a question."""
    return any(
        one.start - 12 <= match.start < one.end
        for one in questions_in(heard)
        if one.form is not Form.CONFIRMING
    )


def denied(heard: Heard, match: Match) -> bool:
    """Whether a word of denial stands just before the place."""
    return negated(heard, match.start, reach=3)


def asked_or_denied(heard: Heard, match: Match) -> bool:
    """Whether the place stands in a question or behind a denial."""
    return asked(heard, match) or denied(heard, match)
