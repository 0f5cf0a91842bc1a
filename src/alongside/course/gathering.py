"""From words that come back to a few threads: words that are said in the same passages belong together."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.course.likeness import Likeness
from alongside.course.spoken import Flags, Places, Spoken
from alongside.course.terms import Term
from alongside.course.thread import Strand

MOST = 12
"""Threads that are proposed of a course."""
MOST_PEOPLE = 4
"""Of these, people."""
_LOOKED_AT = 80
_REACH = 1
"""Turns beside a word that still belong to its passage."""
_TOGETHER = 0.3
"""From this cosine on, two words are said in the same passages."""
_LENGTH = 12
"""Words from which a turn tells enough to be likened to others."""
_ALIKE = 2
"""At most so many alike turns for four in which a word is said."""


@dataclass(frozen=True)
class Gathered:
    """A thread in the making: the term it is known by, the words that go with it, and its turns."""

    term: Term
    words: tuple[str, ...]
    turns: Places
    """Where one of its words is said, or something alike."""
    tokens: Places
    pairs: tuple[Term, ...] = ()
    """Two words that hold the one it is known by."""

    @property
    def keys(self) -> frozenset[str]:
        """Every word by which the thread may have been known before another hour was added."""
        own = self.term.key
        return frozenset((own, *own.split(), *(pair.key for pair in self.pairs)))


def gather(spoken: Spoken, found: Sequence[Term], likeness: Likeness) -> list[Gathered]:
    """At most a dozen, the plainest first."""
    looked = found[:_LOOKED_AT]
    if not looked:
        return []
    together = _together([spoken.beside(term.turns, _REACH) for term in looked])
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
            if _joins(term, looked[other])
        ]
        taken[others] = True
        people += person
        made.append(_gathered(spoken, [term, *(looked[other] for other in others)], likeness))
    return made


def _joins(term: Term, other: Term) -> bool:
    """Whether words said in the same passages make one thread: a person is one by themselves, but for their fuller name."""
    if other.size > 1 and term.key in other.key.split():
        return True
    return Strand.PERSON not in (term.strand, other.strand)


def _together(near: Sequence[Flags]) -> NDArray[np.float64]:
    """For each two words, the cosine of the turns in and beside which they are said; eight turns a byte."""
    packed = np.packbits(np.asarray(near), axis=1)
    shared = np.asarray([np.bitwise_count(packed & row).sum(axis=1, dtype=np.int64) for row in packed])
    size = np.sqrt(shared.diagonal())
    cosines: NDArray[np.float64] = shared / np.outer(size, size)
    return cosines


def _gathered(spoken: Spoken, group: Sequence[Term], likeness: Likeness) -> Gathered:
    turns = np.unique(np.concatenate([term.turns for term in group]))
    if group[0].strand is Strand.THEME:
        turns = np.union1d(turns, _alike(spoken, turns, likeness))
    tokens = np.concatenate([term.tokens for term in group])
    first = group[0]
    pairs = tuple(term for term in group[1:] if term.size > 1 and first.key in term.key.split())
    return Gathered(
        first, tuple(dict.fromkeys(written(spoken, term) for term in group)), turns, tokens, pairs
    )


def _alike(spoken: Spoken, turns: Places, likeness: Likeness) -> Places:
    """What the client tells at some length in passages that are alike, though none of the words is said there; only in hours in which one is."""
    cosines = likeness.to(turns[spoken.client[turns]])
    able = spoken.client & (spoken.sizes >= _LENGTH) & (cosines >= likeness.least)
    able &= np.isin(spoken.hour, spoken.hour[turns])
    able[turns] = False
    best = np.flatnonzero(able)
    best = best[np.argsort(-cosines[best], kind="stable")]
    return np.sort(best[: _ALIKE * len(turns) // 4])


def lone(spoken: Spoken, term: Term) -> Gathered:
    """A term as a thread by itself."""
    return Gathered(term, (written(spoken, term),), term.turns, term.tokens)


def written(spoken: Spoken, term: Term) -> str:
    """The word or two as the client mostly writes them; with a capital letter only where there is no other way."""
    own = term.tokens[spoken.client[spoken.at[term.tokens]]]
    return " ".join(
        _written(spoken, own + number, term.strand is not Strand.THEME) for number in range(term.size)
    )


def _written(spoken: Spoken, places: Places, name: bool) -> str:
    forms = Counter(_POSSESSIVE.sub("", spoken.surfaces[number]) for number in spoken.tokens[places].tolist())
    lowered = [form for form in forms if not form[0].isupper()]
    able = list(forms) if name or not lowered else lowered
    return max(able, key=lambda form: (forms[form], form))


def named(spoken: Spoken, group: Gathered) -> str:
    """The name of a thread: its words, with the small word that mostly stands before them."""
    term = next((pair for pair in group.pairs if 2 * len(pair.turns) >= len(group.term.turns)), group.term)
    word = written(spoken, term)
    if word[0].isupper():
        return word
    own = term.tokens[spoken.client[spoken.at[term.tokens]]]
    before = Counter(spoken.surfaces[number].lower() for number in spoken.tokens[own[own > 0] - 1].tolist())
    for small, least in _BEFORE.items():
        if before[small] >= least * len(own):
            return f"{small} {word}"
    return word


_BEFORE = {"my": 0.4, "his": 0.5, "her": 0.5, "our": 0.4, "their": 0.5, "the": 0.2}
"""Small words, and the share of places from which on they belong to a name."""
_POSSESSIVE = re.compile("['’ʼ]s$")
