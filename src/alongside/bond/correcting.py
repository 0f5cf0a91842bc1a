"""Corrective sequences as they are found in the words: drafted hour by hour, then tied to what other hours say of them."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from alongside.bond.cited import Cited, Noticed
from alongside.bond.passage import OWNED, Draft, Later, Link, Reading
from alongside.bond.reading import listened
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.talk import Talk

MOST = 3
"""Sequences that are proposed of one hour."""
ASKS = 2
"""Places an hour of which the client is asked "Did what came next reach you?"."""
_APART = 12
"""Turns between the beginnings of two sequences: nearer ones are one."""
_RARE = 8
"""A word that stands in more of the turns that may tell of something earlier than this tells little of one place."""
_SHARED = 2
"""Rare words that a later place must share with a passage to be tied to it."""


def sequences(hours: Sequence[Noticed]) -> tuple[CorrectiveSequence, ...]:
    """At most three sequences an hour, in order; those with most links were chosen."""
    found: list[list[Draft]] = []
    known: list[Later] = []
    for number, noticed in enumerate(hours):
        reading = Reading(Talk(listened(noticed)), number)
        found.append(list(reading.drafts()) if reading.talk.ordered else [])
        known.extend(reading.laters())
    index: dict[str, list[Later]] = {}
    for one in known:
        for word in one.words:
            index.setdefault(word, []).append(one)
    rare = {word: told for word, told in index.items() if len(told) <= _RARE}
    tied = ([(draft, _tied(draft, rare)) for draft in hour] for hour in found)
    return tuple(itertools.chain.from_iterable(_chosen(hour) for hour in tied))


def asks(found: Sequence[CorrectiveSequence]) -> frozenset[str]:
    """Which sequences (by id) ask the client whether what came next reached them: where something came, most links first.

    One that was answered keeps its place among the two of its hour, so that no answer brings a new question.
    """
    hours: dict[str, list[CorrectiveSequence]] = {}
    for one in found:
        if one.otherwise is not None:
            hours.setdefault(one.stepped.hour, []).append(one)
    chosen = (
        sorted(hour, key=lambda one: (one.reached is None, -one.links))[:ASKS] for hour in hours.values()
    )
    return frozenset(one.id for one in itertools.chain.from_iterable(chosen) if one.reached is None)


def _chosen(hour: Sequence[tuple[Draft, CorrectiveSequence]]) -> Iterator[CorrectiveSequence]:
    """Those with most links, none beginning beside another, in the order of the hour."""
    kept: list[tuple[Draft, CorrectiveSequence]] = []
    for draft, one in sorted(hour, key=_most):
        if len(kept) == MOST:
            break
        if any(abs(draft.place - other.place) < _APART for other, _ in kept):
            continue
        if one.otherwise or one.named or one.expected:
            kept.append((draft, one))
    yield from (one for _, one in sorted(kept, key=lambda pair: pair[0].place))


def _most(pair: tuple[Draft, CorrectiveSequence]) -> tuple[int, int, int, int]:
    """Most links within the hour first, an owning among them counted twice, then the plainest step, then links from other hours."""
    draft, one = pair
    owned = one.otherwise is not None and not OWNED.isdisjoint(one.otherwise.noticed[:1])
    return -draft.sequence.links - owned, -draft.plain, -one.links, draft.place


def _tied(draft: Draft, index: Mapping[str, Sequence[Later]]) -> CorrectiveSequence:
    """The draft with what later words say of it: links that no words show stay ``None``."""
    shared: dict[int, tuple[int, Later]] = {}
    for word in draft.words:
        for one in index.get(word, ()):
            if one.after(draft.hour, draft.until):
                count = shared.get(id(one), (0, one))[0]
                shared[id(one)] = (count + 1, one)
    near = sorted(
        (pair for pair in shared.values() if pair[0] >= _SHARED),
        key=lambda pair: (-pair[0], pair[1].hour, pair[1].place),
    )
    sequence = draft.sequence
    for _, one in near:
        link = next(
            (link for link in _ORDER if link in one.parts and _open(sequence, draft, link, one)), None
        )
        if link is not None:
            sequence = _filled(sequence, link, one.cited)
    return sequence


_ORDER = (Link.EXPECTED, Link.NAMED, Link.OUTSIDE, Link.AGAIN)


def _open(sequence: CorrectiveSequence, draft: Draft, link: Link, later: Later) -> bool:
    """Whether this part is still empty, and may be filled from there: naming and life outside only from another hour."""
    if getattr(sequence, link) is not None:
        return False
    if link is Link.AGAIN:
        return draft.step in later.kinds or "catches_self" in later.kinds
    return link is Link.EXPECTED or later.hour != draft.hour


def _filled(sequence: CorrectiveSequence, link: Link, cited: Cited) -> CorrectiveSequence:
    match link:
        case Link.EXPECTED:
            return replace(sequence, expected=cited)
        case Link.NAMED:
            return replace(sequence, named=cited)
        case Link.OUTSIDE:
            return replace(sequence, outside=cited)
        case Link.AGAIN:
            return replace(sequence, again=cited)
