"""How the words are shared out."""

from alongside.notice.floor import PAIR
from alongside.notice.measures.card import Measure
from alongside.notice.measures.pair import Pair, does_not_speak
from alongside.notice.usual import median
from alongside.session import NotScored, Role
from alongside.translation import gettext as _

OURS = "counted by Alongside; words are runs of letters and digits, apostrophes within them; sounds in brackets are none"
TITLES = {
    Role.CLIENT: (
        _("The client's share of the words"),
        _("Turns of the client"),
        _("Words in a turn of the client"),
    ),
    Role.THERAPIST: (
        _("The therapist's share of the words"),
        _("Turns of the therapist"),
        _("Words in a turn of the therapist"),
    ),
}


def _share(pair: Pair, role: Role) -> float | NotScored:
    if pair.silent:
        return NotScored(does_not_speak(pair.silent))
    return pair.word_count[role] / sum(pair.word_count.values())


def _count(pair: Pair, role: Role) -> float | NotScored:
    return len(pair.turns[role]) or NotScored(does_not_speak(role))


def _length(pair: Pair, role: Role) -> float | NotScored:
    lengths = [len(heard.words) for heard in pair.turns[role]]
    return median(lengths) if lengths else NotScored(does_not_speak(role))


def _of(role: Role) -> tuple[Measure, ...]:
    share, count, length = TITLES[role]
    return (
        Measure(
            name=f"talk_share_{role.value}", title=share, unit="share of words", source=OURS,
            reckon=lambda pair: _share(pair, role),
        ),
        Measure(
            name=f"turns_{role.value}", title=count, unit="turns with words", source=OURS,
            reckon=lambda pair: _count(pair, role),
        ),
        Measure(
            name=f"turn_length_{role.value}", title=length, unit="words, median", source=OURS,
            reckon=lambda pair: _length(pair, role),
        ),
    )  # fmt: skip


MEASURES = tuple(measure for role in PAIR for measure in _of(role))
