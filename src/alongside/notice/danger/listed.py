"""Places where a wording of the list stands, with what they look like."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.notice.danger.answers import Answers, answers, asks
from alongside.notice.danger.lookalikes import HARMLESS
from alongside.notice.danger.topic import GROUPS, Topic
from alongside.notice.phrases import Match
from alongside.notice.scene import Heard


@dataclass(frozen=True, slots=True)
class Listed:
    """One place: the group of wordings that knows it, where it stands, and the five answers."""

    group: str
    topic: Topic
    match: Match
    answers: Answers
    asked: bool


def listed(heard: Heard) -> Iterator[Listed]:
    """Every place in a turn where a wording stands that isn't a harmless look-alike."""
    found = [
        (group, topic, match) for group, (topic, wordings) in GROUPS.items() for match in wordings.find(heard)
    ]
    if not found:
        return
    light = list(HARMLESS.find(heard))
    for group, topic, match in found:
        if any(other.start < match.end and match.start < other.end for other in light):
            continue
        about_others = topic in (Topic.VIOLENCE, Topic.ABUSE)
        yield Listed(
            group, topic, match, answers(heard, match, about_others=about_others), asks(heard, match)
        )
