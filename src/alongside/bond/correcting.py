"""Corrective sequences as they are found in the words: drafted hour by hour, then tied to what other hours say of them."""

import itertools
from collections.abc import Mapping, Sequence
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
_APART = 10
"""Turns between the beginnings of two sequences: nearer ones are one."""
_RARE = 8
"""A word that stands in more of the turns that may tell of something earlier than this tells little of one place."""
_SHARED, _SAME_HOUR = 3, 2
"""Rare words that a place of another hour, or of the same, must share with a passage to be tied to it."""
_LEAST = 2
"""Links beside where it begins and what the other did without which no sequence is proposed."""

type Tie = tuple[int, Later]
"""How many rare words a later place shares with a passage, and the place."""


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
    kept = [told for hour in found for told in _chosen([(draft, _ties(draft, rare)) for draft in hour])]
    return tuple(one for one in _served(kept) if _enough(one))


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


def _chosen(hour: Sequence[tuple[Draft, list[Tie]]]) -> list[tuple[Draft, list[Tie]]]:
    """Those with most links, none beginning beside another, in the order of the hour."""
    tied = [(draft, ties, _tied(draft, ties)) for draft, ties in hour]
    kept: list[tuple[Draft, list[Tie]]] = []
    for draft, ties, one in sorted(tied, key=lambda told: _most(told[0], told[2])):
        if len(kept) == MOST:
            break
        if any(abs(draft.place - other.place) < _APART for other, _ in kept):
            continue
        if _enough(one):
            kept.append((draft, ties))
    return sorted(kept, key=lambda told: told[0].place)


def _enough(one: CorrectiveSequence) -> bool:
    """Whether the passage itself tells enough: *again* and life outside add to a sequence, but don't make one."""
    parts = (one.expected, one.named, one.otherwise, one.followed)
    return sum(part is not None for part in parts) >= _LEAST


def _most(draft: Draft, one: CorrectiveSequence) -> tuple[int, int, int, int]:
    """Most links within the hour first, an owning among them counted twice, then the plainest step, then links from other hours."""
    owned = one.otherwise is not None and not OWNED.isdisjoint(one.otherwise.noticed[:1])
    return -draft.sequence.links - owned, -draft.plain, -one.links, draft.place


def _ties(draft: Draft, index: Mapping[str, Sequence[Later]]) -> list[Tie]:
    """The later places that share enough rare words with the passage, those that share most first."""
    shared: dict[int, Tie] = {}
    for word in draft.words:
        for one in index.get(word, ()):
            if one.after(draft.hour, draft.until):
                count = shared.get(id(one), (0, one))[0]
                shared[id(one)] = (count + 1, one)
    near = (
        (count, one)
        for count, one in shared.values()
        if count >= (_SAME_HOUR if one.hour == draft.hour else _SHARED)
    )
    return sorted(near, key=lambda tie: (-tie[0], tie[1].hour, tie[1].place))


def _served(kept: Sequence[tuple[Draft, Sequence[Tie]]]) -> list[CorrectiveSequence]:
    """The drafts with what later words say of them: a later place serves one only, the one it shares most with, then the nearest."""
    found = [draft.sequence for draft, _ in kept]
    fits = sorted(
        (-count, later.hour - draft.hour, later.place, at, order)
        for at, (draft, ties) in enumerate(kept)
        for order, (count, later) in enumerate(ties)
    )
    used: set[tuple[int, int]] = set()
    for *_, at, order in fits:
        draft, ties = kept[at]
        later = ties[order][1]
        if (later.hour, later.place) in used:
            continue
        filled = _with(found[at], draft, later)
        if filled is not None:
            found[at] = filled
            used.add((later.hour, later.place))
    return found


def _tied(draft: Draft, ties: Sequence[Tie]) -> CorrectiveSequence:
    """The draft as it would be if every later place were its own: links that no words show stay ``None``."""
    sequence = draft.sequence
    for _, later in ties:
        sequence = _with(sequence, draft, later) or sequence
    return sequence


def _with(sequence: CorrectiveSequence, draft: Draft, later: Later) -> CorrectiveSequence | None:
    """The sequence with a later place in the first of its parts that this may fill; ``None`` where it may fill none."""
    link = next((one for one in _ORDER if one in later.parts and _open(sequence, draft, one, later)), None)
    return None if link is None else _filled(sequence, link, later.cited)


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
