"""Leaving room: a silence, a sound, or a few words that ask and add nothing."""

from alongside.notice.lexicon import BARE_ASSENT
from alongside.notice.phrases import phrases
from alongside.notice.reflection import TURNED
from alongside.notice.scene import Heard
from alongside.session import Role, SoundKind

MOST_WORDS_OF_ANSWER = 7
MOST_WORDS_AGAIN = 6
STEM = 4
LAST_WORDS = 20
"""Among so many words just heard the listener's own must stand, to be those said again."""

_ROOM = phrases(
    "take (your|all the) time", "go on", "i'm (still|right|just)? here", "i'm (with you|listening|about)", "there's (no|plenty of) (rush|hurry|time)", "there's time",
    "no (rush|hurry)", "(we've|we have|you've|you have) (got)? (plenty of|lots of|all the)? time", "stay with (that|it|this)", "let it come", "i('m)? (hear|hearing) you", "i see",
    "i know", "you're (okay|all right|alright)", "it's (okay|all right|alright)( to cry)?", "yes you did", "say it", "keep going", "oh god", "oh no", "oh dear", "i'm (so)? sorry",
)  # fmt: skip
_LISTENING = BARE_ASSENT | frozenset("no mhm mh hm ooh wow aw aww gosh i see know you so and".split())
_BROKEN_IN = (SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER, SoundKind.CROSSTALK, SoundKind.UNINTELLIGIBLE)


def leaves_room(heard: Heard) -> bool:
    """Whether a turn is a silence, a sound, or a few words that ask and add nothing."""
    if len(heard.words) > MOST_WORDS_OF_ANSWER or "?" in heard.plain or heard.has_sound(*_BROKEN_IN):
        return False
    if not heard.words:
        return bool(heard.turn.sounds) and bool(heard.text.strip())
    said = [word.said for word in heard.words]
    if all(word in _LISTENING for word in said):
        return not (said[-1] == "so" or heard.plain.rstrip().endswith(("-", "—", "…")))
    for match in _ROOM.find(heard):
        rest = [word.said for word in heard.words if not match.start <= word.start < match.end]
        if all(word in _LISTENING for word in rest):
            return True
    return not heard.plain.rstrip().endswith(("-", "—", "–")) and _says_again(heard, said)


def _says_again(heard: Heard, said: list[str]) -> bool:
    """Whether the words are the last ones just heard, said again."""
    before = heard.previous
    if before is None or before.role is not Role.CLIENT or len(said) > MOST_WORDS_AGAIN:
        return False
    if heard.has_sound(*_BROKEN_IN) or "?" in heard.plain:
        return False
    last = frozenset(word.said[:STEM] for word in before.words[-LAST_WORDS:])
    matter = [word for word in said if word not in _LISTENING and word not in TURNED]
    return any(len(word) > 2 for word in matter) and all(word[:STEM] in last for word in matter)
