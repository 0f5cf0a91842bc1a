"""People, places, themes and stories that come back in at least two hours; what a person made of them beats what was found."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alongside.bond.cited import Cited, Noticed, whole
from alongside.course.course import OwnThread
from alongside.course.gathering import Gathered, gather, lone, named
from alongside.course.likeness import ByVectors, ByWords
from alongside.course.spoken import Places, Spoken
from alongside.course.terms import Term, terms
from alongside.course.thread import Strand, Telling, Thread, Version
from alongside.course.versions import content, new_in, plain_of, version
from alongside.session import Role

_GAP = 2
"""Turns between two of a thread's turns that belong to the telling, too."""
_FULL = 8
"""Words from which a turn is a telling that can be laid beside another."""
_STORY_TURNS, _STORY_WORDS, _STORY_REACH = 2, 90, 2
"""A story is told where the client names it in so many turns and says so many words there, turns beside it included."""
_OVERLAPS = 0.5
"""With this share of its turns in a thread that a person made, the machine's isn't shown beside it."""


def threads(
    hours: Sequence[Noticed],
    own: Sequence[OwnThread] = (),
    vectors: Mapping[str, NDArray[np.float16]] | None = None,
) -> tuple[Thread, ...]:
    """A dozen at most, the plainest first, those that a person made before them.

    ``vectors`` are the turn encoder's, turns × width by hour; without them, passages are likened by their words.
    """
    spoken = Spoken.of(hours)
    likeness = ByVectors(spoken, vectors) if vectors else ByWords(spoken)
    found = terms(spoken)
    proposed = gather(spoken, found, likeness)
    made = _made(spoken, own, found, proposed)
    gone = frozenset(one.id for one in made)
    kept = [one for one in made if not one.put_away]
    mine = [
        _Drawn.of(spoken, one)
        for one in proposed
        if gone.isdisjoint(map(thread_id, one.keys)) and not _folded(one, kept)
    ]
    return tuple(_thread(spoken, one) for one in (*kept, *mine))


def thread_id(key: str) -> str:
    """A digest of the word that a thread is known by: the same when an hour is added."""
    return hashlib.sha256(f"thread\n{key}".encode()).hexdigest()[:12]


@dataclass(frozen=True)
class _Drawn:
    """A thread about to be written out."""

    id: str
    name: str
    strand: Strand
    turns: Places
    words: tuple[str, ...] = ()
    told: Places | None = None
    """For each turn of the course, how many words stand in the sentences that name it."""
    by: Role | None = None
    put_away: bool = False

    @classmethod
    def of(cls, spoken: Spoken, one: Gathered) -> "_Drawn":
        strand = one.term.strand
        if strand is Strand.THEME and _told_twice(spoken, one.turns):
            strand = Strand.STORY
        told = spoken.naming(one.tokens)
        return cls(thread_id(one.term.key), named(spoken, one), strand, one.turns, one.words, told)


def _made(
    spoken: Spoken, own: Sequence[OwnThread], found: Sequence[Term], proposed: Sequence[Gathered]
) -> list[_Drawn]:
    """What people made, each once: where a thread was written again, the last holds, and what it leaves open the one before."""
    last: dict[str, OwnThread] = {}
    for one in own:
        before = last.get(_own_id(one), one)
        last[_own_id(one)] = replace(
            one, name=one.name or before.name, tellings=one.tellings or before.tellings
        )
    if not last:
        return []
    gathered = {thread_id(key): one for one in proposed[::-1] for key in one.keys}
    gathered |= {thread_id(one.term.key): one for one in proposed}
    known = {thread_id(term.key): term for term in found}
    made = []
    for key, one in last.items():
        drawn = _Drawn(key, one.name, Strand.THEME, _none())
        if key in gathered or key in known:
            drawn = _Drawn.of(spoken, gathered[key] if key in gathered else lone(spoken, known[key]))
        chosen = _chosen(spoken, one)
        if chosen is not None:
            drawn = replace(drawn, turns=chosen)
        made.append(replace(drawn, id=key, name=one.name or drawn.name, by=one.role, put_away=one.put_away))
    return made


def _own_id(one: OwnThread) -> str:
    return one.of or thread_id(f"own\n{one.name.casefold()}")


def _chosen(spoken: Spoken, one: OwnThread) -> Places | None:
    """The places that a person chose; those that are no longer there are left out."""
    if not one.tellings:
        return None
    places = (spoken.place(hour, turn) for hour, turn in one.tellings)
    return np.unique(np.asarray([place for place in places if place is not None], dtype=np.int64))


def _none() -> Places:
    return np.zeros(0, dtype=np.int64)


def _folded(one: Gathered, kept: Sequence[_Drawn]) -> bool:
    """Whether a thread lies within one that a person made, or goes by the same name."""
    own = frozenset(one.turns.tolist())
    stems = frozenset(one.term.key.split())
    return any(
        len(own.intersection(other.turns.tolist())) >= _OVERLAPS * len(own)
        or content(other.name.lower()) == stems
        for other in kept
    )


def _told_twice(spoken: Spoken, turns: Places) -> bool:
    """Whether the client tells of it at length in two hours: in several turns near to each other."""
    own = turns[spoken.client[turns]]
    near = np.flatnonzero(spoken.beside(own, _STORY_REACH) & spoken.client)
    if not len(near):
        return False
    apart = np.diff(near, prepend=near[0]) > _STORY_REACH
    passage = np.cumsum(apart | (np.diff(spoken.hour[near], prepend=spoken.hour[near[0]]) > 0))
    words = np.bincount(passage, spoken.sizes[near])
    naming = np.bincount(passage, np.isin(near, own))
    told = (words >= _STORY_WORDS) & (naming >= _STORY_TURNS)
    hour = spoken.hour[near[np.searchsorted(passage, np.flatnonzero(told))]]
    return len(np.unique(hour)) >= 2


def _thread(spoken: Spoken, drawn: _Drawn) -> Thread:
    tellings = tuple(_tellings(spoken, drawn))
    full = [
        telling
        for telling in tellings
        if telling.longest.role is Role.CLIENT and len(telling.longest.evidence.quote.split()) >= _FULL
    ]
    names = drawn.words if drawn.strand is Strand.PERSON else ()
    early = late = None
    new: tuple[Cited, ...] = ()
    if full:
        early = _version(spoken, full[0], names)
    if len(full) > 1:
        late = _version(spoken, full[-1], names)
        new = new_in(_hour(spoken, full[-1]), full[-1].longest, _said_before(spoken, tellings, full[-1]))
    return Thread(drawn.id, drawn.name, drawn.strand, tellings, drawn.words, drawn.by, early, late, new)


def _tellings(spoken: Spoken, drawn: _Drawn) -> Iterator[Telling]:
    """Where it came up, an hour at a time."""
    for number in np.unique(spoken.hour[drawn.turns]):
        noticed = spoken.hours[int(number)]
        own = drawn.turns[spoken.hour[drawn.turns] == number]
        client = own[spoken.client[own]]
        longest = _longest(spoken, drawn, client if len(client) else own)
        passage = own if noticed.hour.remembered or drawn.by is not None else _filled(own)
        yield Telling(
            noticed.hour.id,
            tuple(spoken.turns[place].id for place in passage),
            None if noticed.hour.remembered else _opened_by(spoken, drawn, own),
            whole(noticed, spoken.turns[longest].id),
        )


def _longest(spoken: Spoken, drawn: _Drawn, turns: Places) -> int:
    """The turn that says most of it, not the one that says most."""
    told = spoken.sizes if drawn.told is None else drawn.told
    return int(max(turns, key=lambda place: (told[place], spoken.sizes[place], -place)))


def _opened_by(spoken: Spoken, drawn: _Drawn, turns: Places) -> Role:
    """Who named it first."""
    naming = turns if drawn.told is None else turns[drawn.told[turns] > 0]
    first = int(naming[0] if len(naming) else turns[0])
    return spoken.turns[first].role


def _filled(turns: Places) -> list[int]:
    """These turns and short gaps between them."""
    filled: list[int] = []
    for place in turns.tolist():
        if filled and 1 < place - filled[-1] <= _GAP + 1:
            filled.extend(range(filled[-1] + 1, place))
        filled.append(place)
    return filled


def _hour(spoken: Spoken, telling: Telling) -> Noticed:
    return next(noticed for noticed in spoken.hours if noticed.hour.id == telling.hour)


def _version(spoken: Spoken, telling: Telling, names: Sequence[str]) -> Version:
    return version(_hour(spoken, telling), telling.longest, names)


def _said_before(spoken: Spoken, tellings: Sequence[Telling], late: Telling) -> set[str]:
    """The stems of all that was said in earlier tellings."""
    said: set[str] = set()
    for telling in tellings:
        if telling.hour == late.hour:
            break
        noticed = _hour(spoken, telling)
        for turn in telling.turns:
            said |= content(plain_of(noticed, turn))
    return said
