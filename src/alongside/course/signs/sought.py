"""A sign of growth as it is listened for: its card, and the ways in which it may stand in somebody's words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from alongside.notice import Card, Claim, Draft, Example, Heard, Movement, Scene
from alongside.notice.context import meant, quoted, told_of
from alongside.notice.engine import Detector, Noticer
from alongside.notice.phrases import Match, Phrases
from alongside.notice.worded import close_by
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _

type Look = Callable[[Scene], Iterable[tuple[Heard, Span]]]
"""Where something stands in a scene."""

DONE, HERE, SAID = 3.0, 2.0, 1.0
"""How much a way is worth proposing: what was done, what happens in the words themselves, what is only said or wished."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a sign may stand in the words; ``because`` tells it from the others wherever it is noticed."""

    because: str
    weight: float
    look: Look


class Worth(NamedTuple):
    """How much a sign is worth proposing: by its wording, and by the turn encoder's reading."""

    words: float
    read: float


_BANDS = (
    (0.5, 3.0, _("these words, after those before them, are much like places that were marked so in other sessions")),
    (0.35, 2.0, _("these words, after those before them, are like places that were marked so in other sessions")),
    (0.2, 1.0, _("these words, after those before them, are a little like places that were marked so in other sessions")),
)  # fmt: skip
"""From which probability on the encoder's reading counts, for how much, and how that is said."""
_AND = "; "


@dataclass(frozen=True)
class Sought:
    """A sign and its ways, the weightiest first; ``code`` is the turn encoder's name for what is like it.

    Where the scene has the encoder's codes, they add to a way and can stand alone. A report keeps words and no numbers, so
    the reasons tell how much each noticing is worth. Empty where nothing of the encoder's is like it.
    """

    card: Card
    says: str
    ways: tuple[Way, ...]
    code: str = ""

    @property
    def detector(self) -> Noticer:
        return Noticer(self.card, self._look)

    def worth(self, because: str) -> Worth:
        """What a noticing for this reason is worth; nothing where the reason isn't one of ours."""
        return self._worths.get(because, Worth(0.0, 0.0))

    @cached_property
    def _worths(self) -> dict[str, Worth]:
        known = {reason: Worth(0.0, weight) for _least, weight, reason in _BANDS}
        for way in self.ways:
            known[way.because] = Worth(way.weight, 0.0)
            for _least, weight, reason in _BANDS:
                known[way.because + _AND + reason] = Worth(way.weight, weight)
        return known

    def _look(self, scene: Scene) -> Iterator[Draft]:
        """One draft a turn: by the first way that finds something there, or by the encoder's reading alone."""
        found: dict[int, tuple[Span, str]] = {}
        for way in self.ways:
            for turn, span in way.look(scene):
                found.setdefault(turn.index, (span, way.because))
        for turn in scene.client:
            at, reason = found.get(turn.index), self._read(turn)
            if at is None and reason is None:
                continue
            span, because = at or (_weightiest(turn), "")
            told = self.says.format(quote=said(turn.quote(span)))
            yield Draft((span,), told, _AND.join(filter(None, (because, reason))))

    def _read(self, turn: Heard) -> str | None:
        """How the encoder's reading of this turn is said, if it counts."""
        coded = turn.coded
        if coded is None or not turn.words:
            return None
        probability = coded.probability.get(f"notice.{self.code}", 0.0)
        return next((reason for least, _weight, reason in _BANDS if probability >= least), None)


def _weightiest(turn: Heard) -> Span:
    """The sentence that weighed most for the encoder; the first one where it doesn't say."""
    coded = turn.coded
    if coded is not None and coded.start < coded.end:
        return turn.span(coded.start, coded.end)
    return turn.span(*turn.sentences[0])


def sign_card(
    kind: str,
    *,
    title: str,
    looks_for: str,
    opening: str,
    clinical: str,
    source: str,
    examples: tuple[Example, ...],
) -> Card:
    """A card of a sign: about the client, needs judgement, and never stands on a session's page."""
    return Card(
        kind=kind, version=1, claim=Claim.READ, movement=Movement.TOWARD, listens_to=Role.CLIENT, title=title,
        looks_for=looks_for, opening=opening, clinical=clinical, source=source, examples=examples, figure=True,
    )  # fmt: skip


def wordings(listened: Phrases, *, unless: Phrases | None = None, planned: bool = False) -> Look:
    """A way known by its wording: not quoted, supposed or (unless ``planned``) only hoped for."""

    def look(scene: Scene) -> Iterator[tuple[Heard, Span]]:
        for turn in scene.client:
            for match in meant(turn, listened, reach=0, tentative=True):
                if unless is not None and near(turn, match, unless):
                    continue
                if not planned and ahead(turn, match.start):
                    continue
                yield turn, close_by(turn, match.start, match.end)
                break

    return look


def both(first: Phrases, then: Phrases, *, within: int = 18, unless: Phrases | None = None) -> Look:
    """A way made of two wordings, the second up to ``within`` words after the first; the second is cited."""

    def look(scene: Scene) -> Iterator[tuple[Heard, Span]]:
        for turn in scene.client:
            match = _after(turn, first, then, within)
            if match is not None and not (unless is not None and near(turn, match, unless)):
                yield turn, close_by(turn, match.start, match.end)

    return look


def _after(turn: Heard, first: Phrases, then: Phrases, within: int) -> Match | None:
    begun = [one.end for one in first.find(turn) if not quoted(turn, one.start)]
    if not begun:
        return None
    for match in then.find(turn):
        if quoted(turn, match.end - 1):
            continue
        for end in begun:
            between = sum(end <= word.start < match.start for word in turn.words)
            if end <= match.start and between <= within:
                return match
    return None


def as_noticed(detector: Detector) -> Look:
    """A way that is an existing kind: wherever that is noticed."""

    def look(scene: Scene) -> Iterator[tuple[Heard, Span]]:
        for draft in detector.notice(scene):
            place = draft.spans[0]
            yield scene.turns[scene.transcript.index(place.turn)], place

    return look


def near(turn: Heard, match: Match, others: Phrases) -> bool:
    """Whether one of the other wordings touches the sentence of this one."""
    start, end = turn.sentence_at(match.start)
    return any(one.start < end and start < one.end for one in others.find(turn))


_AHEAD = frozenset(
    "will i'll gonna should could wish hope plan planning trying try wanna can't couldn't until till whenever "
    "supposed ought going would i'd'a might may must unless if need".split()
)
_WIDE = 6
"""So many words before a wording, in its clause, are looked at for a plan or a wish."""


def ahead(turn: Heard, place: int) -> bool:
    """Whether it is only planned, wished for or owed: a word of that stands shortly before, or opens the wording itself."""
    start, _end = turn.sentence_at(place)
    before = [word.said for word in turn.words if start <= word.start < place]
    return any(word in _AHEAD for word in before[-_WIDE:]) and not told_of(turn, place)
