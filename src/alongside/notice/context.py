"""Whose words, and how meant: questions to ask before a wording is taken at its face.

After the ConText algorithm (Harkema et al. 2009): negated, someone else's, quoted, supposed.
"""

import re

from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard

_NOT = frozenset(
    [
        "not",
        "no",
        "never",
        "don't",
        "didn't",
        "doesn't",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
        "can't",
        "couldn't",
        "won't",
        "wouldn't",
        "haven't",
        "hasn't",
        "hadn't",
        "ain't",
        "nor",
        "neither",
        "without",
        "hardly",
        "shouldn't",
    ]
)
_REPORTING = phrases(
    "(he|she|they|mum|mom|dad|mother|father|sister|brother|boss|people|everyone|everybody|nan|gran|wife|husband) "
    "(said|says|told|asked|goes|went|thinks|thought|used to say|kept saying|always said|would say|was like|were like)",
    "(his|her|their|my) * (said|says|told|goes|used to say|always says|kept saying|would say|thinks|was like)",
    "(according to|as) (him|her|them)",
)
_SUPPOSED = frozenset(["if", "imagine", "suppose", "unless", "would", "might", "perhaps", "maybe"])
_CLAUSE = re.compile(r"[.!?;…]|,? but |--|—")


def clause(heard: Heard, place: int) -> tuple[int, int]:
    """The stretch between stops, dashes and *but* in which ``place`` stands."""
    start, end = 0, len(heard.plain)
    for match in _CLAUSE.finditer(heard.plain):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return start, end


def negated(heard: Heard, place: int, *, reach: int = 4) -> bool:
    """Whether a word of denial stands up to ``reach`` words before ``place``, in the same clause."""
    start, _ = clause(heard, place)
    before = [word.said for word in heard.words if start <= word.start and word.end <= place]
    return any(word in _NOT for word in before[-reach:])


def supposed(heard: Heard, place: int) -> bool:
    """Whether the clause is a supposition up to ``place``."""
    start, _ = clause(heard, place)
    return any(word.said in _SUPPOSED for word in heard.words if start <= word.start < place)


def quoted(heard: Heard, place: int) -> bool:
    """Whether ``place`` stands between quotation marks, or after *he said*, *they think* in its sentence."""
    if heard.plain.count('"', 0, place) % 2:
        return True
    start, _ = heard.sentence_at(place)
    return any(start <= match.start and match.end <= place for match in _REPORTING.find(heard))
