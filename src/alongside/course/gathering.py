"""From words that come back to a few threads: words that are said in the same passages belong together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from alongside.course.likeness import Likeness
from alongside.course.spoken import Places, Spoken
from alongside.course.terms import Term
from alongside.course.thread import Strand

MOST = 12
"""Threads that are proposed of a course."""
MOST_PEOPLE = 4
"""Of these, people."""
_LOOKED_AT = 80
_REACH = 2
"""Turns beside a word that still belong to its passage."""
_TOGETHER = 0.4
"""From this cosine on, two words are said in the same passages."""
_INSIDE = 0.75
"""With this share of its turns in another's passages, a word says nothing of its own."""


@dataclass(frozen=True)
class Gathered:
    """A thread in the making: the term it is known by, the words that go with it, and its turns."""

    term: Term
    words: tuple[str, ...]
    turns: Places
    """Where one of its words is said."""

    @property
    def key(self) -> str:
        return self.term.key


def gather(spoken: Spoken, found: Sequence[Term], likeness: Likeness) -> list[Gathered]:
    """At most a dozen, the plainest first."""
    looked = found[:_LOOKED_AT]
    if not looked:
        return []
    near = np.asarray([spoken.beside(term.turns, _REACH) for term in looked], dtype=np.float32)
    inside = near @ near.T
    size = np.sqrt(inside.diagonal())
    together = inside / np.outer(size, size)
    taken = np.zeros(len(looked), dtype=np.bool_)
    made: list[Gathered] = []
    people = 0
    for number, term in enumerate(looked):
        if taken[number] or len(made) == MOST:
            continue
        person = term.strand is Strand.PERSON
        if person and people == MOST_PEOPLE:
            continue
        taken[number] = True
        others = [
            other
            for other in np.flatnonzero((together[number] >= _TOGETHER) & ~taken).tolist()
            if not (person and looked[other].strand is Strand.PERSON)
        ]
        taken[others] = True
        people += person
        made.append(_gathered(spoken, [term, *(looked[other] for other in others)], likeness))
    return made


def _gathered(spoken: Spoken, group: Sequence[Term], likeness: Likeness) -> Gathered:
    turns = np.unique(np.concatenate([term.turns for term in group]))
    return Gathered(group[0], tuple(dict.fromkeys(written(spoken, term) for term in group)), turns)


def lone(spoken: Spoken, term: Term) -> Gathered:
    """A term as a thread by itself."""
    return Gathered(term, (written(spoken, term),), term.turns)


def written(spoken: Spoken, term: Term) -> str:
    """The word or two as the client mostly writes them."""
    own = term.tokens[spoken.client[spoken.at[term.tokens]]]
    forms = Counter(
        " ".join(spoken.surfaces[one] for one in spoken.tokens[place : place + term.size])
        .removesuffix("'s")
        .removesuffix("’s")
        for place in own
    )
    lowered = Counter[str]()
    for form, count in forms.items():
        lowered[form.lower()] += count
    if term.strand in (Strand.PERSON, Strand.PLACE):
        return max(forms, key=lambda form: (forms[form] + (form[0].isupper() and 0.5), form))
    return max(lowered, key=lambda form: (lowered[form], form))


def named(spoken: Spoken, term: Term) -> str:
    """The name of a thread: its words, with the small word that mostly stands before them."""
    word = written(spoken, term)
    if word[0].isupper():
        return word
    own = term.tokens[spoken.client[spoken.at[term.tokens]]]
    before = Counter(spoken.surfaces[spoken.tokens[place - 1]].lower() for place in own if place)
    small, count = max(
        ((one, count) for one, count in before.items() if one in _BEFORE),
        key=lambda pair: (pair[1], pair[0]),
        default=("", 0),
    )
    return f"{small} {word}" if count >= 0.3 * len(own) else word


_BEFORE = frozenset(["the", "my", "his", "her", "our", "their"])
