"""Word rates and echo, for research."""

from collections.abc import Callable

from alongside.notice.floor import PAIR
from alongside.notice.lexicon import ABSOLUTIST
from alongside.notice.measures.card import Measure, share
from alongside.notice.measures.function_words import carries_matter
from alongside.notice.measures.pair import Pair, does_not_speak
from alongside.notice.scene import Word
from alongside.session import NotScored, Role
from alongside.translation import gettext as _

ABSOLUTIST_SOURCE = (
    "19 absolutist words, Al-Mosaiwi & Johnstone 2018, Table 1; no threshold for a person is known"
)
FIRST_PERSON_SOURCE = "I, me, my, mine, myself and contractions (Edwards & Holtzman 2017: r = .13 with depression; Tackman et al. 2019: r = .10)"
FIRST_WORDS, LAST_WORDS = 25, 50
ECHO_SOURCE = (
    f"share of the content words among a turn's first {FIRST_WORDS} words that stand among the last {LAST_WORDS} words "
    "of the other's turn just before, word for word; defined by Alongside"
)
ABSOLUTIST_WORDS = frozenset(ABSOLUTIST.phrases)
FIRST_PERSON = frozenset("i me my mine myself".split())


def _rate(role: Role, listed: frozenset[str]) -> Callable[[Pair], float | NotScored]:
    """How many in a hundred of somebody's words are in a list; what follows an apostrophe (*I'm*, *everyone's*) left out."""

    def rate(pair: Pair) -> float | NotScored:
        said = sum(count for word, count in pair.words[role].items() if word.partition("'")[0] in listed)
        return share(100 * said, pair.word_count[role], does_not_speak(role))

    return rate


def _echo(role: Role) -> Callable[[Pair], float | NotScored]:
    """How many of the content words with which somebody begins a turn had just been said by the other."""

    def echo(pair: Pair) -> float | NotScored:
        taken = whole = 0
        for heard in pair.turns[role]:
            before = heard.previous
            if before is None or before.role is role or before.role not in PAIR:
                continue
            own = _content(heard.words[:FIRST_WORDS])
            told = frozenset(_content(before.words[-LAST_WORDS:])) if own else frozenset()
            taken += sum(word in told for word in own)
            whole += len(own)
        return share(taken, whole, f"the {role.value} never answers with content words")

    return echo


def _content(words: tuple[Word, ...]) -> list[str]:
    return [word.said for word in words if carries_matter(word.said)]


MEASURES = (
    Measure(
        name="absolutist_words_client", title=_("All-or-nothing words of the client"), unit="per 100 words",
        source=ABSOLUTIST_SOURCE, research=True, reckon=_rate(Role.CLIENT, ABSOLUTIST_WORDS),
    ),
    Measure(
        name="first_person_singular_client", title=_("I, me and my of the client"), unit="per 100 words",
        source=FIRST_PERSON_SOURCE, research=True, reckon=_rate(Role.CLIENT, FIRST_PERSON),
    ),
    Measure(
        name="echo_client", title=_("The other's words in the client's answers"), unit="share of content words",
        source=ECHO_SOURCE, research=True, reckon=_echo(Role.CLIENT),
    ),
    Measure(
        name="echo_therapist", title=_("The other's words in the therapist's answers"), unit="share of content words",
        source=ECHO_SOURCE, research=True, reckon=_echo(Role.THERAPIST),
    ),
)  # fmt: skip
