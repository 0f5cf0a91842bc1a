"""Between the two: strain and mending as passages, what came instead of what was expected as a chain, and near, then away."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.bond.cited import Cited, Own
from alongside.bond.sequence import CorrectiveSequence, Part
from alongside.bond.strain import Mend, NearThenAway, Strain, Way
from alongside.bond.strategies import MEND
from alongside.course.looking import Found
from alongside.mirror.course.quoting import Asked, Line, Quoting, Told, ends, joined
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

MOST_PASSAGES, MOST_CHAINS, MOST_STEPS = 3, 3, 4
"""Passages, chains, and places of near and away that stand open; the rest is folded."""
_MOST_MENDS = 3
_MORE = 4, 8
"""How many of the first and of the latest are folded; all of them stand in the data."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Lines of one hour that stand together; ``day`` where it is another hour than the passage's own."""

    day: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of strain, and what was done after it."""

    id: str
    hour: str
    day: str
    when: str
    says: str
    scenes: tuple[Scene, ...]
    noticed: str
    opening: str
    heavy: bool


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: words of an hour, or what somebody wrote, or neither."""

    name: str
    lines: tuple[Line, ...] = ()
    own: Told | None = None
    same: bool = False
    """Whether it stands in the words of an earlier link already."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A corrective sequence as it is read; ``asks`` where the client is asked whether it reached them."""

    id: str
    hour: str
    day: str
    when: str
    says: str
    links: tuple[Link, ...]
    later: tuple[Link, ...]
    asks: bool
    reached: Told | None
    tied: str
    heavy: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A place near, and the step back soon after it."""

    hour: str
    day: str
    when: str
    lines: tuple[Line, ...]
    heavy: bool


@dataclass(frozen=True, slots=True)
class Between:
    """What the page shows between the two: what stands open, and what is folded."""

    passages: tuple[Passage, ...]
    more_passages: tuple[Passage, ...]
    chains: tuple[Chain, ...]
    more_chains: tuple[Chain, ...]
    steps: tuple[Step, ...]
    more_steps: tuple[Step, ...]

    @property
    def empty(self) -> bool:
        return not any(
            (self.passages, self.more_passages, self.chains, self.more_chains, self.steps, self.more_steps)
        )


def between(quoting: Quoting, found: Found) -> Between:
    """Choose what stands open, never a closed passage, and what is folded; of many, the first and the latest are folded."""
    first = _first_strains([one for one in _best_strains(found.strains) if not _closed(quoting, one)])
    names = {thread.id: thread.name for thread in found.threads}
    asked = [one for one in found.sequences if one.id in found.asks or _touched(one)]
    chains = {one: _chain(quoting, one, found, names) for one in _few_chains(asked)}
    first_chains = _first_chains([one for one in chains if not chains[one].heavy])
    opened = [one for one in chains if one in first_chains or (chains[one].heavy and _touched(one))]
    near = ends(found.near_then_away, MOST_STEPS // 2, MOST_STEPS // 2)
    between_them = [one for one in found.near_then_away if one not in near]
    return Between(
        passages=tuple(_passage(quoting, one) for one in first),
        more_passages=tuple(_folded(quoting, one) for one in ends([one for one in found.strains if one not in first], *_MORE)),
        chains=tuple(chains[one] for one in opened),
        more_chains=tuple(chains[one] for one in chains if one not in opened),
        steps=tuple(_step(quoting, one) for one in near),
        more_steps=tuple(_step(quoting, one) for one in ends(between_them, *_MORE)),
    )  # fmt: skip


def _few_chains(asked: Sequence[CorrectiveSequence]) -> list[CorrectiveSequence]:
    """Those that people said something of, those with most links, and the first and latest of the others, in order."""
    best = sorted(asked, key=lambda one: (not _touched(one), -one.links))[: 4 * MOST_CHAINS]
    chosen = {*best, *ends([one for one in asked if one not in best], *_MORE)}
    return [one for one in asked if one in chosen]


def _best_strains(strains: Sequence[Strain]) -> Iterator[Strain]:
    """Mended ones first; before them one that is the therapist's, if any is."""

    def fits(strain: Strain) -> tuple[bool, bool, int]:
        return strain.back is None, not strain.mends, -len(strain.places)

    best = sorted(strains, key=fits)
    yield from [one for one in best if one.by is Role.THERAPIST][:1]
    yield from best


def _first_strains(best: Sequence[Strain]) -> list[Strain]:
    """At most three, one an hour."""
    return _one_an_hour(best, MOST_PASSAGES, lambda one: one.hour)


def _first_chains(found: Sequence[CorrectiveSequence]) -> list[CorrectiveSequence]:
    """At most three, one an hour: those that people said something of, then those with most links."""
    best = sorted(found, key=lambda one: (not _touched(one), -one.links))
    return _one_an_hour(best, MOST_CHAINS, lambda one: one.stepped.hour)


def _one_an_hour[Found](best: Sequence[Found], most: int, hour: Callable[[Found], str]) -> list[Found]:
    """The best of each hour, in the order of the hours."""
    by_hour: dict[str, Found] = {}
    for one in best:
        if len(by_hour) < most:
            by_hour.setdefault(hour(one), one)
    return [by_hour[each] for each in sorted(by_hour)]


def _touched(one: CorrectiveSequence) -> bool:
    return one.reached is not None or one.thread is not None


def _passage(quoting: Quoting, strain: Strain) -> Passage:
    here = [mend for mend in strain.mends if mend.cited.hour == strain.hour][:_MOST_MENDS]
    after = [mend for mend in strain.mends if mend.cited.hour != strain.hour][:_MOST_MENDS]
    parts = [Asked("", strain.places), *(_asked(quoting, mend) for mend in here)]
    last = Asked(_("After that"), (strain.back,)) if strain.back else None
    if last and strain.back and strain.back.hour == strain.hour:
        parts.append(last)
    scenes = [Scene("", quoting.passage(strain.hour, parts))]
    for hour, mends in itertools.groupby(after, key=lambda mend: mend.cited.hour):
        later = [_asked(quoting, mend) for mend in mends]
        if last and strain.back and strain.back.hour == hour:
            later.append(last)
        scenes.append(Scene(quoting.day(hour), quoting.passage(hour, later)))
    return replace(_folded(quoting, strain), scenes=tuple(scenes), heavy=False)


def _folded(quoting: Quoting, strain: Strain) -> Passage:
    """What is said of a passage, without its words around."""
    first = strain.places[0]
    return Passage(
        id=f"{strain.hour}-{first.turn}",
        hour=strain.hour,
        day=quoting.day(strain.hour),
        when=quoting.when(first),
        says=_says(quoting, strain),
        scenes=(),
        noticed=joined([quoting.title(one) for one in strain.places]),
        opening=_opening(quoting, strain),
        heavy=quoting.closed(first),
    )


def _closed(quoting: Quoting, strain: Strain) -> bool:
    """Whether heavy words stand in a passage, beside it, or in what was done after it."""
    after = [*(mend.cited for mend in strain.mends), *([strain.back] if strain.back else ())]
    return quoting.closed(*strain.places) or quoting.closed(*after, beside=False)


def _asked(quoting: Quoting, mend: Mend) -> Asked:
    return Asked(quoting.cards[MEND + mend.strategy].title, (mend.cited,))


def _says(quoting: Quoting, strain: Strain) -> str:
    """Both chairs are spoken of alike."""
    who, quote = quoting.people[strain.by], said(quoting.words(strain.places[0]))
    if strain.way is Way.CONFRONTATION:
        return _("{who}: {quote} Perhaps something stood between the two here.").format(who=who, quote=quote)
    return _("{who}: {quote} Perhaps the two were a little farther apart here.").format(who=who, quote=quote)


def _opening(quoting: Quoting, strain: Strain) -> str:
    if strain.mends:
        return quoting.cards[MEND + strain.mends[0].strategy].opening
    return _("What was it like here, in each chair? Is it over, or is something left?")


def _chain(
    quoting: Quoting, one: CorrectiveSequence, found: Found, names: dict[str, str]
) -> Chain:  # fmt: skip
    """The links in the order in which they are told; what stands in no words has no lines."""
    hour, first = one.stepped.hour, _("Coming close") if one.close else _("A step back")
    links = (
        _link(quoting, _("What was thought would come"), one.expected, hour),
        _link(quoting, first, one.stepped, hour),
        Link(_("What the other did"), tuple(quoting.line(each, marked=False) for each in one.did)),
        _link(quoting, _("Named aloud"), one.named, hour),
        _otherwise(quoting, one),
        _link(quoting, _("What followed"), one.followed, hour),
    )
    later = (
        _link(quoting, _("When it came again here"), one.again, hour),
        _link(quoting, _("Out there"), one.outside, hour),
    )
    parts = (one.expected, one.named, one.otherwise, one.followed, one.again, one.outside, *one.did)
    cited = [part for part in parts if isinstance(part, Cited)]
    owns = [quoting.told(part) for part in (one.expected, one.named, one.outside, one.reached) if isinstance(part, Own)]  # fmt: skip
    return Chain(
        id=one.id,
        hour=hour,
        day=quoting.day(hour),
        when=quoting.when(one.stepped),
        says=_("It began with {quote}").format(quote=said(quoting.words(one.stepped))),
        links=links,
        later=later,
        asks=one.id in found.asks,
        reached=quoting.told(one.reached) if one.reached else None,
        tied=names.get(one.thread or "", ""),
        heavy=quoting.closed(one.stepped)
        or quoting.closed(*cited, beside=False)
        or any(own.heavy for own in owns),
    )


def _otherwise(quoting: Quoting, one: CorrectiveSequence) -> Link:
    """What came otherwise; not quoted twice where it is what the other did."""
    name, part = _("What came otherwise"), one.otherwise
    if part is not None and (part.hour, part.turn) in {(each.hour, each.turn) for each in one.did}:
        return Link(name, same=True)
    return _link(quoting, name, part, one.stepped.hour)


def _link(quoting: Quoting, name: str, part: Part | None, hour: str) -> Link:
    if isinstance(part, Own):
        return Link(name, own=quoting.told(part))
    if part is None:
        return Link(name)
    return Link(name, (quoting.line(part, dated=part.hour != hour),))


def _step(quoting: Quoting, one: NearThenAway) -> Step:
    if one.near.turn == one.away.turn:
        parts = [Asked(_("Near, then a step back"), (one.near, one.away))]
    else:
        parts = [Asked(_("Near"), (one.near,)), Asked(_("Then a step back"), (one.away,))]
    return Step(
        hour=one.hour,
        day=quoting.day(one.hour),
        when=quoting.when(one.near),
        lines=quoting.passage(one.hour, parts),
        heavy=quoting.closed(one.near, one.away),
    )


def strip_hours(steps: Sequence[NearThenAway]) -> Iterator[str]:
    """The hours in which it was noticed, each once."""
    yield from dict.fromkeys(one.hour for one in steps)
