"""What follows a step, within its hour: what the other did, what came otherwise, what came after; and later words that may tell of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from alongside.bond import expectation
from alongside.bond.cited import Cited
from alongside.bond.mending import NEARER, mend_at, takes_part
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import Strategy
from alongside.bond.talk import Talk
from alongside.bond.telling import telling
from alongside.session import Role

_CLOSE = {
    "contact": 3,
    "discloses": 2,
    "between_us": 2,
    "states_need": 2,
    "corrects": 2,
    "expects_hurt": 1,
    "feeling": 1,
    "own_step": 1,
}
_PROTECTED = {"shuts_down": 3, "near_then_away": 3, "vanishes": 2, "turns_care_aside": 2, "pushes_back": 2, "pleases": 2, "self_attack": 2, "certainty_over_fear": 2, "humour_over_pain": 1}  # fmt: skip
"""Kinds at which somebody comes close or protects themself, and how plain each is."""
_STEPS = frozenset((*_CLOSE, *_PROTECTED))
_OTHERWISE = (
    "repairs",
    "shares_self",
    "asks_impact",
    "does_not_know",
    "stays",
    "soothes",
    "validates",
    "asks_beneath",
)
"""What a therapist does that need not have been expected, the plainest first."""
_MENDS = (Strategy.OWNS, Strategy.TELLS_OWN, Strategy.INVITES, Strategy.CHANGES_COURSE)
OWNED = frozenset(["mend.owns", "mend.tells_own", "mend.invites", "repairs"])
"""Kinds of a turn in which the therapist owns a part, tells their own side or asks about it."""
_NAMES = ("names_now", "catches_self", "mend.links_here", "mend.links_out", "apart.complains", "between_us")
"""Kinds of a turn in which somebody says what happens, or what the other does."""
_TELLS_BACK = frozenset(
    ["names_now", "catches_self", "repairs", "mend.links_here", "earlier.client", "earlier.therapist"]
)
"""Kinds of a turn that may name something of another hour."""
_OUTSIDE = frozenset(["own_step", "leans_on_others", "sees_impact", "owns"])
_PASSAGE = 6
"""Turns after a step of which the words belong to its passage in any case."""
_WINDOW = 14
"""Turns after a step in which what came otherwise is looked for."""
_BEFORE, _BEHIND = 12, 18
"""Turns before and after a step in which words of what was expected, or a naming, still belong to it."""
_SOON, _QUIET = 14, 8
"""Turns after a step in which what is said of the two, or what is done quietly, is still about it."""
_AFTER = 6
"""Turns after what came otherwise in which the client may take part again because of it."""
_OWN_WORDS = 5
"""With fewer words nothing was done of its own, unless the therapist owned, told or asked something."""
_ALIKE = 2
"""Telling words by which a long turn is seen to speak of the same, where it's no answer."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A sequence as its own hour shows it; ``words`` are those of its passage, from ``place`` until ``until``."""

    hour: int
    place: int
    until: int
    plain: int
    step: str
    words: frozenset[str]
    sequence: CorrectiveSequence


class Link(StrEnum):
    """The parts of a sequence that later words may fill."""

    EXPECTED = "expected"
    NAMED = "named"
    OUTSIDE = "outside"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Step:
    """Where the client came close or protected themself, and how plain that is."""

    close: bool
    plain: int
    cited: Cited


@dataclass(frozen=True, slots=True)
class Later:
    """Words that may tell of something earlier, and which parts of it they could be."""

    hour: int
    place: int
    words: frozenset[str]
    cited: Cited
    parts: frozenset[Link]
    kinds: frozenset[str]

    def after(self, hour: int, place: int) -> bool:
        """Whether these words were said after that place."""
        return self.hour > hour or (self.hour == hour and self.place > place)


@dataclass(frozen=True)
class Reading:
    """An hour as it is read for sequences; ``number`` is its place in the course."""

    talk: Talk
    number: int

    @cached_property
    def expectations(self) -> Mapping[int, Cited]:
        """What the client's turns say was expected, by place."""
        found = (
            (place, self.talk.first(place, *expectation.KINDS)) for place in self.talk.marked(Role.CLIENT)
        )
        return {place: self.talk.mark(place, seen) for place, seen in found if seen is not None}

    @cached_property
    def done(self) -> Mapping[int, tuple[int, Cited]]:
        """What the therapist's turns did that need not have been expected, by place; a lower number is plainer."""
        found = ((place, _done(self.talk, place)) for place in self.talk.marked(Role.THERAPIST))
        return {place: done for place, done in found if done is not None}

    def drafts(self) -> Iterator[Draft]:
        """A draft for every step of the client's after which somebody spoke, or a silence was noticed."""
        for place in self.talk.marked(Role.CLIENT):
            stepped = _stepped(self.talk, place)
            did = _did(self.talk, place) if stepped else ()
            if stepped and did:
                yield self._draft(place, stepped, did)

    def laters(self) -> Iterator[Later]:
        """Every turn that may tell of something earlier."""
        for place in sorted(self.talk.seen):
            kinds = self.talk.kinds(place)
            client = self.talk.turns[place].role is Role.CLIENT
            expected = self.expectations.get(place)
            parts = frozenset(
                part
                for part, holds in (
                    (Link.EXPECTED, expected is not None),
                    (Link.NAMED, not kinds.isdisjoint(_TELLS_BACK)),
                    (Link.OUTSIDE, client and not kinds.isdisjoint(_OUTSIDE) and "between_us" not in kinds),
                    (Link.AGAIN, client and self.talk.ordered and not kinds.isdisjoint(_STEPS)),
                )
                if holds
            )
            if parts:
                yield Later(
                    self.number,
                    place,
                    self._words(place),
                    expected or self.talk.quote(place),
                    parts,
                    frozenset(kinds),
                )

    @cached_property
    def _told(self) -> dict[int, frozenset[str]]:
        return {}

    def _words(self, place: int) -> frozenset[str]:
        """The telling words of a turn, found once."""
        if place not in self._told:
            self._told[place] = telling(self.talk.turns[place].text)
        return self._told[place]

    def _draft(self, place: int, stepped: Step, did: tuple[Cited, ...]) -> Draft:
        talk = self.talk
        otherwise = self._otherwise(place)
        named = _named(talk, place)
        taken = frozenset(one.turn for one in (*did, stepped.cited, *((named,) if named else ())))
        followed = None if otherwise is None else self._followed(place, otherwise[0], taken)
        until = max(place + _PASSAGE, followed or 0)
        words = (self._words(one) for one in range(max(0, place - 2), min(until + 1, len(talk.turns))))
        sequence = CorrectiveSequence(
            stepped=stepped.cited,
            close=stepped.close,
            did=did,
            expected=self._expected(place),
            named=named,
            otherwise=None if otherwise is None else otherwise[1],
            followed=None if followed is None else talk.quote(followed),
        )
        return Draft(
            self.number,
            place,
            until,
            stepped.plain,
            stepped.cited.noticed[0],
            frozenset().union(*words),
            sequence,
        )

    def _otherwise(self, place: int) -> tuple[int, Cited] | None:
        """The plainest thing the therapist did soon after a step, with its place."""
        near = [
            (self.done[later][0], later)
            for later in range(place + 1, place + 1 + _WINDOW)
            if later in self.done and self._of_its_own(place, later)
        ]
        return (min(near)[1], self.done[min(near)[1]][1]) if near else None

    def _of_its_own(self, place: int, later: int) -> bool:
        """Whether the therapist's turn says or does something besides answering: no echo, no bare *mm*, not only *the other did*."""
        talk = self.talk
        if not OWNED.isdisjoint(self.done[later][1].noticed[:1]):
            return True
        if talk.said(later) < _OWN_WORDS or later - place > _QUIET:
            return False
        answered = talk.next_of_client(place)
        if answered is None or later < answered:
            return False
        before = max(talk.by(Role.CLIENT, place, later))
        return not self._words(later) or not self._words(later) <= self._words(before)

    def _followed(self, place: int, otherwise: int, taken: frozenset[str]) -> int | None:
        """Where the client took part again after that: nearer, in answer to it, or on the same matter, and in words that no other part cites."""
        talk = self.talk
        answer = talk.next_of_client(otherwise)
        same = frozenset().union(*(self._words(one) for one in range(place, otherwise + 1)))
        for later in talk.by(Role.CLIENT, otherwise + 1, otherwise + 1 + _AFTER):
            if talk.turns[later].id in taken or not takes_part(talk, later):
                continue
            if later == answer or talk.kinds(later) & NEARER or len(same & self._words(later)) >= _ALIKE:
                return later
        return None

    def _expected(self, place: int) -> Cited | None:
        """What was said of what would come, nearest to the step."""
        near = [one for one in self.expectations if -_BEFORE <= one - place <= _BEHIND]
        return self.expectations[min(near, key=lambda one: (abs(one - place), one))] if near else None


def _stepped(talk: Talk, place: int) -> Step | None:
    """The plainest step on a turn, close or protecting; protecting where both stand there alike."""
    found = [
        (weight, close, seen)
        for close, weights in ((False, _PROTECTED), (True, _CLOSE))
        for seen in talk.seen[place].values()
        if (weight := weights.get(seen.kind, 0))
    ]
    if not found:
        return None
    weight, close, seen = max(found, key=lambda one: one[0])
    return Step(close, weight, talk.mark(place, seen))


def _did(talk: Talk, place: int) -> tuple[Cited, ...]:
    """The therapist's turns up to the client's next four words; where there are none, the turn that ends a silence."""
    following = talk.next_of_client(place)
    end = len(talk.turns) if following is None else following
    spoke = talk.by(Role.THERAPIST, place + 1, end)
    told = tuple(talk.quote(one) for one in spoke if talk.turns[one].text.strip())
    if told or following is None or "silence" not in talk.kinds(following):
        return told
    return (talk.quote(following, "silence"),)


def _done(talk: Talk, place: int) -> tuple[int, Cited] | None:
    mend = mend_at(talk, place)
    if mend is not None and mend.strategy in _MENDS:
        return _MENDS.index(mend.strategy), mend.cited
    seen = talk.first(place, *_OTHERWISE)
    return None if seen is None else (_OTHERWISE.index(seen.kind) + 1, talk.mark(place, seen))


def _named(talk: Talk, place: int) -> Cited | None:
    """Where either of the two says what just happened, within the passage."""
    for later in range(place + 1, min(place + 1 + _BEHIND, len(talk.turns))):
        seen = talk.first(later, *_NAMES)
        if seen is not None and (seen.kind != "between_us" or later - place <= _SOON):
            return talk.mark(later, seen)
    return None
