"""Small made-up reports: cards, noticings on given words, and how far each kind is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.notice import Card, Claim, Draft, Movement, Observation, Registry, Report, Scene
from alongside.notice.standing import Agreement, Reliability, Standing, Tally, Verdicts
from alongside.session import Role, Span, Transcript, cite


@dataclass(frozen=True, slots=True)
class Silent:
    """A detector that never drafts: it only brings its card."""

    card: Card

    def notice(self, scene: Scene) -> Iterable[Draft]:
        del scene
        return ()


def card_of(
    kind: str,
    *,
    claim: Claim = Claim.SEEN,
    movement: Movement = Movement.NEITHER,
    listens_to: Role | None = Role.CLIENT,
    everyday: bool = False,
) -> Card:
    """A card with plain wording and no examples."""
    return Card(
        kind=kind, version=1, claim=claim, movement=movement, listens_to=listens_to,
        title=f"A place of {kind}", looks_for=f"words of {kind}", opening="What was it like?",
        clinical=f"clinical term of {kind}", source="made up", examples=(), everyday=everyday,
    )  # fmt: skip


def registry_of(*cards: Card) -> Registry:
    """A registry of these cards."""
    return Registry(tuple(Silent(card) for card in cards))


def seen_in(transcript: Transcript, card: Card, *quotes: str, against: str = "") -> Observation:
    """A noticing that stands on the first place of each quote."""
    spans = [
        next(
            Span(turn.id, turn.text.index(quote), turn.text.index(quote) + len(quote))
            for turn in transcript.turns
            if quote in turn.text
        )
        for quote in quotes
    ]
    evidence = tuple(cite(transcript, span) for span in spans)
    says, because = f"Something stands here: “{quotes[0]}”.", "the words stand there"
    return Observation(card.kind, card.claim, evidence, says, because, card.stamp, against)


def report_of(transcript: Transcript, *observations: Observation) -> Report:
    """A report of these noticings."""
    stamps = tuple(dict.fromkeys(one.noticed_by for one in observations))
    return Report(revision=transcript.revision, detectors=stamps, observations=observations)


def known_of(
    registry: Registry, standings: Mapping[str, Standing], *, invented: bool = False
) -> dict[str, Reliability]:
    """Figures that give each kind its standing; ``invented`` where hardly any come from real sessions."""
    return {
        kind: _reliability(registry.card(kind), standing, invented=invented)
        for kind, standing in standings.items()
    }


_BOTH = {Standing.FEW: 50, Standing.FOLDED: 30, Standing.MARGIN: 30, Standing.OFF: 3}
_MENTION = {Standing.FEW: 40, Standing.MARGIN: 5, Standing.OFF: 5}


def _reliability(card: Card, standing: Standing, *, invented: bool) -> Reliability:
    seen = card.claim is Claim.SEEN
    tally = Tally(
        hours=10, hits=60, false=10, coders={"C": Agreement(hits=60, gold=60, both=_BOTH[standing])}
    )
    few = Tally(hours=10, hits=3, false=1, coders={"C": Agreement(hits=3, gold=3, both=2)})
    verdicts = (
        Verdicts(hits=60, judged=50, true=40 if standing is Standing.OFF else 50, mention=_MENTION[standing])
        if seen and standing in _MENTION
        else None
    )
    made = Reliability(
        kind=card.kind,
        version=card.version,
        claim=card.claim,
        real=few if invented else tally,
        invented=tally,
        verdicts=verdicts,
    )
    if made.standing is not standing:
        raise ValueError(f"a {card.claim} kind can't be made {standing} like this")
    return made
