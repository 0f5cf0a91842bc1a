"""What a danger is about, and which wordings belong to it."""

from collections.abc import Mapping
from enum import StrEnum

from alongside.notice.danger import wordings
from alongside.notice.phrases import Phrases


class Topic(StrEnum):
    """What is spoken of."""

    DYING = "dying"
    """Wanting to die, and suicide."""
    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    """Given or suffered."""
    ABUSE = "abuse"


GROUPS: Mapping[str, tuple[Topic, Phrases]] = {
    "wish": (Topic.DYING, wordings.WISH),
    "thought": (Topic.DYING, wordings.THOUGHT),
    "way": (Topic.DYING, wordings.WAY),
    "plan": (Topic.DYING, wordings.PLAN),
    "act": (Topic.DYING, wordings.ACT),
    "self_harm": (Topic.SELF_HARM, wordings.SELF_HARM),
    "violence": (Topic.VIOLENCE, wordings.VIOLENCE),
    "abuse": (Topic.ABUSE, wordings.ABUSE),
}
"""Every group of wordings, by name."""
