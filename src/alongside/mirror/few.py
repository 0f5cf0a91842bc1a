"""The few: which noticings are held up first, which are folded, and which only a person opens.

Chosen by rules that anybody can check, never by a weight: contact before protection, at most one protective move, one
about the therapist or the two of them, nothing from a passage that only a person opens.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from alongside.mirror.guard import heavy_turns, passage
from alongside.notice import Card, Claim, Movement, Observation, Registry, Report, Scene
from alongside.notice.earned import known_of
from alongside.notice.standing import Reliability, Standing
from alongside.session import Role, Transcript

MOST = 3
"""How many are held up first."""
MOST_AN_HOUR = 6
"""How many marks of one kind the margin bears in an hour."""
WORDS_AN_HOUR = 9_000
"""What two people say in an hour of talk, for sessions whose length is not known."""


@dataclass(frozen=True, slots=True)
class Place:
    """A noticing, where it stands in the order of turns, and how far its kind is known."""

    seen: Observation
    card: Card
    standing: Standing
    invented: bool
    at: int

    @property
    def asks(self) -> bool:
        """Whether it is worded as a question: its kind is known too little for more."""
        return self.standing is Standing.FOLDED

    @property
    def told(self) -> bool:
        """Whether it is said in words on the page, and not only marked in the margin."""
        return not self.card.everyday and self.standing is not Standing.MARGIN

    @property
    def both_chairs(self) -> bool:
        """Whether it is about the therapist or the two of them."""
        return self.card.listens_to in (Role.THERAPIST, None)


@dataclass(frozen=True, slots=True)
class Held:
    """What a session's mirror shows, and how: every noticing stands in one of the four, or nowhere.

    ``few`` come first and are at most three; ``folded`` are a click away; ``closed`` stand near heavy words and are opened
    by a person; ``margin`` are marks in the transcript alone.
    """

    few: tuple[Place, ...] = ()
    folded: tuple[Place, ...] = ()
    closed: tuple[Place, ...] = ()
    margin: tuple[Place, ...] = ()

    @property
    def marked(self) -> tuple[Place, ...]:
        """Everything that is marked in the transcript: all but what a person opens."""
        return self.few + self.folded + self.margin


def choose(
    transcript: Transcript,
    report: Report,
    registry: Registry,
    *,
    known: Mapping[str, Reliability] | None = None,
) -> Held:
    """Choose how each noticing is held up; ``known`` are the shipped figures unless others are given."""
    heavy = heavy_turns(Scene(transcript))
    places = sorted(
        _places(transcript, report, registry, known_of(registry) if known is None else known),
        key=lambda place: (place.at, place.seen.evidence[0].span.start, place.seen.kind, place.seen.id),
    )
    light, closed = [], []
    for place in places:
        if not passage(place.seen, transcript) & heavy:
            light.append(place)
        elif place.told:
            closed.append(place)
    few = _few(light, len(transcript.turns))
    rest = [place for place in light if place not in few]
    folded = [place for place in rest if place.told]
    aside = [place for place in rest if not place.told]
    return Held(few, tuple(folded), tuple(closed), tuple(_margin(aside, [*few, *folded], transcript)))


def _places(
    transcript: Transcript, report: Report, registry: Registry, known: Mapping[str, Reliability]
) -> Iterator[Place]:
    cards = {each.card.kind: each.card for each in registry}
    for seen in report.observations:
        card, reliability = cards.get(seen.kind), known.get(seen.kind)
        standing = reliability.standing if reliability else Standing.FOLDED
        if card is not None and not card.figure and standing is not Standing.OFF:
            invented = reliability is None or reliability.mostly_invented
            yield Place(seen, card, standing, invented, transcript.index(seen.turns[0]))


def _able(places: Sequence[Place]) -> list[Place]:
    """The places that may be among the few: of a kind that earned it, or read where something that did is seen."""
    earned = [place for place in places if place.standing is Standing.FEW]
    ground = {
        turn
        for place in earned
        if place.seen.claim is Claim.SEEN and not place.card.everyday
        for turn in place.seen.turns
    }
    borne = [
        place
        for place in places
        if place.standing is Standing.FOLDED
        and place.seen.claim is Claim.READ
        and place.seen.turns[0] in ground
        and not place.card.everyday
    ]
    return earned + borne


_CONTACT_FIRST = {Movement.TOWARD: 0, Movement.NEITHER: 1, Movement.AWAY: 2}
_PROTECTION_ONCE = {Movement.AWAY: 0, Movement.TOWARD: 1, Movement.NEITHER: 2}


@dataclass(frozen=True, slots=True)
class _Hour:
    """What the choice weighs of a whole session: how often each kind comes, how much comes together in a turn."""

    kinds: Mapping[str, int]
    turns: Mapping[str, int]
    third: int

    def best(self, places: Iterable[Place], chosen: Sequence[Place], wish: Mapping[Movement, int]) -> Place:
        """Apart from those chosen, of the wished movement, of a kind that earned it, in another part of the hour, rare."""
        return min(
            places,
            key=lambda place: (
                any(_together(place, other) for other in chosen),
                any(place.seen.kind == other.seen.kind for other in chosen),
                wish[place.card.movement],
                place.asks,
                any(place.at // self.third == other.at // self.third for other in chosen),
                self.kinds[place.seen.kind],
                -self.turns[place.seen.turns[0]],
                place.at,
                place.seen.evidence[0].span.start,
                place.seen.kind,
            ),
        )


def _together(place: Place, other: Place) -> bool:
    """Whether two places are one passage, of which one is enough."""
    return abs(place.at - other.at) <= 2


def _everyday(able: Sequence[Place], light: Sequence[Place]) -> list[Place]:
    """What can stand for the therapist where nothing rarer does: beside another place if there is such a one."""
    found = [place for place in able if place.both_chairs]
    told = {place.at for place in light if place.told}
    return [place for place in found if {place.at - 1, place.at, place.at + 1} & told] or found


def _few(light: Sequence[Place], turns: int) -> tuple[Place, ...]:
    """Contact first; then the therapist or the two of them; then what is left, with one protective move at most."""
    able = _able(light)
    hour = _Hour(
        Counter(place.seen.kind for place in light),
        Counter(turn for place in light for turn in place.seen.turns),
        max(1, -(-turns // 3)),
    )
    plain = [place for place in able if not place.card.everyday]
    toward = [place for place in plain if place.card.movement is Movement.TOWARD]
    chosen: list[Place] = []
    if toward:
        own = [place for place in toward if not place.both_chairs]
        chosen.append(hour.best(own or toward, chosen, _CONTACT_FIRST))
    dyad = [place for place in plain if place.both_chairs] or _everyday(able, light)
    if dyad and not any(place.both_chairs for place in chosen):
        chosen.append(hour.best(dyad, chosen, _CONTACT_FIRST))
    while len(chosen) < MOST:
        protected = any(place.card.movement is Movement.AWAY for place in chosen)
        left = [
            place
            for place in plain
            if not any(_together(place, other) for other in chosen)
            and not (protected and place.card.movement is Movement.AWAY)
        ]
        if not left:
            break
        chosen.append(hour.best(left, chosen, _PROTECTION_ONCE))
    return tuple(sorted(chosen, key=lambda place: (place.card.movement is not Movement.TOWARD, place.at)))


def _margin(aside: Sequence[Place], marked: Sequence[Place], transcript: Transcript) -> Iterator[Place]:
    """Marks beside the words: few of each kind, and everyday kinds only where they touch another mark."""
    most = max(1, int(MOST_AN_HOUR * _hours(transcript)))
    rare = [
        place
        for kind in dict.fromkeys(place.seen.kind for place in aside if not place.card.everyday)
        for place in _evenly([one for one in aside if one.seen.kind == kind], most)
    ]
    marks = {transcript.index(turn) for place in [*marked, *rare] for turn in place.seen.turns}
    reached = {near for at in marks for near in (at - 1, at, at + 1)}
    everyday = [place for place in aside if place.card.everyday and place.at in reached]
    bounded = [
        place
        for kind in dict.fromkeys(place.seen.kind for place in everyday)
        for place in _bounded([one for one in everyday if one.seen.kind == kind], most)
    ]
    yield from sorted([*rare, *bounded], key=lambda place: (place.at, place.seen.kind))


def _bounded(places: Sequence[Place], most: int) -> Sequence[Place]:
    return _evenly(places, most) if places[0].standing is Standing.MARGIN else places


def _evenly(places: Sequence[Place], most: int) -> Sequence[Place]:
    """At most ``most`` of them, spread over the session."""
    if len(places) <= most:
        return places
    return [places[step * len(places) // most] for step in range(most)]


def _hours(transcript: Transcript) -> float:
    if transcript.length_ms is not None:
        return transcript.length_ms / 3_600_000
    return sum(len(turn.text.split()) for turn in transcript.turns) / WORDS_AN_HOUR
