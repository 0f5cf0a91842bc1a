"""Passages that only a person opens: words of abuse, violence, self-harm, suicide or shame stand in them.

A list of wordings, and of the harmless ones that look alike; all but those of shame are shared with the detector of danger. It errs toward keeping a passage closed: a place that is
folded for nothing costs little, and one that is held up too soon may cost much.
"""

from collections.abc import Iterable

from alongside.notice import Heard, Observation, Scene
from alongside.notice.danger.lookalikes import DENIED, HARMLESS, WITH_LAUGHTER
from alongside.notice.danger.wordings import (
    ABUSE,
    ACT,
    ONESELF,
    PLAN,
    SELF_HARM,
    THOUGHT,
    VIOLENCE,
    WAY,
    WISH,
)
from alongside.notice.phrases import Match, phrases
from alongside.session import SoundKind, Transcript

_SHAME = phrases(
    "(ashamed|shameful|shamed|shaming|humiliate|humiliated|humiliating|humiliation|degraded|degrading|shame|worthless)",
    "(i'm|i am|i was|i feel|i felt|feel|felt|feeling|being|makes me|made me feel|you're|he's|she's) (so|just|really|utterly|such|completely|a bit|too|that)? (disgusting|dirty|filthy|repulsive|revolting|vile|subhuman)",
    "disgusted (with|at|by) (me|myself|who i am|what i did)",
    "(think|thinks|thought|find|finds|found|that|knew|because|when) (i'm|i was|it's|that's|it was|i am|me) (just|so|really)? (disgusting|revolting|repulsive|vile)",
    f"(hate|hates|hated|hating|loathe|loathes|loathed|loathing|despise|despises|despised|detest) ({ONESELF}|who i am|what i am|my body|my own body)",
    "self (loathing|hatred|disgust|hate)",
)  # fmt: skip

_NO_SHAME = phrases(
    "(what|such|quite|rather|real|crying|great|terrible|awful|big|it's|that's|is|was|it'd be|seems|seemed|bit of|be|oh) (a|the)? (real|great|crying|terrible|awful|big|such a|bit of a|bloody)? shame",
    "shame (about|we|it|they|i|really|that|he couldn't|she couldn't|you|on you)",
    "(put|puts|putting) (me|him|her|them|us|you|the others|everyone) to shame",
    "(not|never|isn't|aren't|wasn't) (at all|in the least|remotely)? (ashamed|worthless)",
    "worthless (piece|paper|junk|car|shares|stock|thing|rubbish)",
    "(dirty|filthy|disgusting) (dishes|washing|laundry|plates|coffee|tea|food|weather|water|kitchen|boots|hands|car)",
    "(the|some|of|sheer|more|a) (food|coffee|tea|weather|soup|stuff|smell|milk) (is|was|that|tastes|tasted) (just|so|really)? disgusting",
)  # fmt: skip

_HEAVY = (VIOLENCE, ABUSE, SELF_HARM, WISH, THOUGHT, WAY, PLAN, ACT, _SHAME)
_LIGHT = (HARMLESS, DENIED, _NO_SHAME)
_LAUGHTER = (SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)


def heavy(heard: Heard) -> bool:
    """Whether words of abuse, violence, self-harm, suicide or shame stand in a turn, meant as such."""
    found = [match for wordings in _HEAVY for match in wordings.find(heard)]
    if not found:
        return False
    light = [match for wordings in _LIGHT for match in wordings.find(heard)]
    if heard.has_sound(*_LAUGHTER):
        light.extend(WITH_LAUGHTER.find(heard))
    return any(not _touched(match, light) for match in found)


def _touched(match: Match, others: Iterable[Match]) -> bool:
    return any(other.start < match.end and match.start < other.end for other in others)


def heavy_turns(scene: Scene) -> frozenset[int]:
    """Where in the order the turns with such words stand."""
    return frozenset(heard.index for heard in scene.turns if heavy(heard))


def passage(seen: Observation, transcript: Transcript) -> frozenset[int]:
    """Where in the order a noticing stands: its turns, and one neighbour on each side of each."""
    last = len(transcript.turns) - 1
    places = (transcript.index(turn) for turn in seen.turns)
    return frozenset(near for at in places for near in (at - 1, at, at + 1) if 0 <= near <= last)
