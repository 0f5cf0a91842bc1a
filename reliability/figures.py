"""From coded sessions to figures: what each detector marked, and who among the coders gave it too."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from alongside.notice import Claim, Detector, Observation, run
from alongside.notice.standing import ENOUGH_JUDGED, Agreement, Reliability, Tally, Verdicts
from reliability.agreement import ratio
from reliability.bootstrap import figure, summed
from reliability.coded import Coded


@dataclass(frozen=True)
class Hit:
    """One noticing in one session; ``id`` stands for its place and the very claim, across sessions, without its words."""

    session: Coded
    observation: Observation

    @property
    def id(self) -> str:
        told = f"{self.session.name}/{self.observation.id}/{self.observation.says}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def place(self) -> tuple[str, int]:
        """The session and the index of the marked turn."""
        return self.session.name, self.session.transcript.index(self.observation.turns[0])


def hits_of(each: Detector, sessions: Iterable[Coded]) -> list[Hit]:
    """Everything a detector notices in these sessions."""
    return [Hit(session, one) for session in sessions for one in run([each], session.transcript).observations]


def tally(kind: str, hits: Sequence[Hit], sessions: Sequence[Coded]) -> Tally:
    """Marked turns against each coder whose codebook knows the kind."""
    marked = {hit.place for hit in hits}
    coders, agreed = {}, set()
    for coder in sessions[0].coders if sessions else ():
        if not sessions[0].can_give(coder, kind):
            continue
        gold = places_given(kind, coder, sessions)
        coders[coder] = Agreement(hits=len(marked), gold=len(gold), both=len(marked & gold))
        agreed |= marked & gold
    return Tally(
        hours=hours(sessions), hits=len(marked), false=len(marked - agreed) if coders else 0, coders=coders
    )


def places_given(kind: str, coder: str, sessions: Sequence[Coded]) -> set[tuple[str, int]]:
    """The turns to which a coder gave a kind."""
    return {
        (session.name, index)
        for session in sessions
        for index in range(len(session.transcript.turns))
        if session.gives(coder, kind, index)
    }


def between_coders(kind: str, one: str, other: str, sessions: Sequence[Coded]) -> Agreement:
    """How far two coders agree on a kind: the ceiling beside every figure."""
    first, second = places_given(kind, one, sessions), places_given(kind, other, sessions)
    return Agreement(hits=len(first), gold=len(second), both=len(first & second))


def hours(sessions: Iterable[Coded]) -> float:
    """How long the sessions last together."""
    return round(sum(session.length_ms for session in sessions) / 3_600_000, 2)


def sample(hits: Iterable[Hit]) -> list[Hit]:
    """The fifty hits that a second reader judges, or all: held-out sessions first, then by digest, so that a rule's change keeps most."""
    return sorted(hits, key=lambda hit: (hit.session.shaping, hit.id))[:ENOUGH_JUDGED]


def verdicts(hits: Sequence[Hit], given: dict[str, tuple[bool, bool]]) -> Verdicts | None:
    """The second reader's verdicts on the sample; ``None`` where none of it was judged."""
    judged = [given[hit.id] for hit in sample(hits) if hit.id in given]
    if not judged:
        return None
    return Verdicts(
        hits=len(hits), judged=len(judged), true=sum(t for t, _ in judged), mention=sum(m for _, m in judged)
    )


def lower(kind: str, hits: Sequence[Hit], sessions: Sequence[Coded], found: Tally) -> float | None:
    """The lower end of the 95 % interval, over sessions, of the precision against the coder who agrees most; ``None`` without one."""
    best = max(found.coders, key=lambda coder: found.coders[coder].precision or 0.0, default=None)
    if best is None or not found.hits:
        return None
    marked = {hit.place for hit in hits}
    gave = places_given(kind, best, sessions)
    counts = np.array(
        [
            (sum(name == one.name for name, _ in marked), sum(name == one.name for name, _ in marked & gave))
            for one in sessions
        ]
    )
    whole, drawn = summed(counts)
    return figure(ratio(whole[1], whole[0]), ratio(drawn[:, 1], drawn[:, 0])).low


def reliability_of(
    each: Detector,
    sessions: Sequence[Coded],
    given: dict[str, tuple[bool, bool]],
    *,
    uncoded: Sequence[Coded] = (),
) -> Reliability:
    """All figures of one detector: agreement on held-out sessions, literal truth on held-out ones first, ``uncoded`` ones last."""
    everywhere = hits_of(each, [*sessions, *uncoded])
    hits = [hit for hit in everywhere if not hit.session.shaping]
    real = [session for session in sessions if session.real and not session.shaping]
    invented = [session for session in sessions if not session.real and not session.shaping]
    card = each.card
    on_real = [hit for hit in hits if hit.session.real]
    found = tally(card.kind, on_real, real)
    return Reliability(
        kind=card.kind,
        version=card.version,
        claim=card.claim,
        real=found,
        lower=lower(card.kind, on_real, real, found) if card.claim is Claim.READ else None,
        invented=tally(card.kind, [hit for hit in hits if not hit.session.real], invented),
        verdicts=verdicts(everywhere, given) if card.claim is Claim.SEEN else None,
    )
