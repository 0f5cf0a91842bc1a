"""Detectors draft; the engine grounds each draft in the transcript and refuses what does not hold."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from alongside.notice.card import Card, Claim, Need
from alongside.notice.scene import Scene
from alongside.session import Evidence, Span, Transcript, cite


@dataclass(frozen=True, slots=True)
class Draft:
    """What a detector proposes: the places it means (the one to mark first), plain words, and why.

    ``says`` is read by both people; ``because`` says what was seen there; ``against`` what speaks against it, if anything does.
    """

    spans: tuple[Span, ...]
    says: str
    because: str
    against: str = ""


class Detector(Protocol):
    """Anything that has a card and drafts."""

    @property
    def card(self) -> Card: ...

    def notice(self, scene: Scene) -> Iterable[Draft]: ...


@dataclass(frozen=True, slots=True)
class Noticer:
    """A detector made of a card and one function."""

    card: Card
    look: Callable[[Scene], Iterator[Draft]]

    def notice(self, scene: Scene) -> Iterable[Draft]:
        return self.look(scene)


def detector(card: Card) -> Callable[[Callable[[Scene], Iterator[Draft]]], Noticer]:
    """Make a detector of a function over a scene."""
    return lambda look: Noticer(card, look)


@dataclass(frozen=True, slots=True)
class Observation:
    """One noticing, standing on words that were said."""

    kind: str
    claim: Claim
    evidence: tuple[Evidence, ...]
    says: str
    because: str
    noticed_by: str
    against: str = ""

    @property
    def id(self) -> str:
        """A digest of kind and evidence: the same after a re-run and under a newer version of the detector."""
        return id_of(self.kind, self.evidence)

    @property
    def turns(self) -> tuple[str, ...]:
        """The turns it rests on, the marked one first, each once."""
        return tuple(dict.fromkeys(one.span.turn for one in self.evidence))


def id_of(kind: str, evidence: Sequence[Evidence]) -> str:
    """The id of an observation of this kind that rests on this evidence."""
    places = [(one.span.turn, one.span.start, one.span.end, one.quote) for one in evidence]
    told = json.dumps([kind, places], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A draft that did not hold: by whom it was proposed, never its words."""

    noticed_by: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A detector that broke: which one, and the type of its error, never the text."""

    noticed_by: str
    error: str


@dataclass(frozen=True, slots=True)
class Absence:
    """A detector that could not look at all, and why."""

    noticed_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything one run did: what it noticed, what it refused, what broke, what it could not look for."""

    revision: str
    detectors: tuple[str, ...]
    observations: tuple[Observation, ...]
    refused: tuple[Refusal, ...] = ()
    failures: tuple[Failure, ...] = ()
    absent: tuple[Absence, ...] = ()


class CannotPlan(ValueError):
    """Two detectors of one kind, or a kind that nobody knows."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The detectors of one run, checked before anything runs."""

    detectors: tuple[Detector, ...]

    def __post_init__(self) -> None:
        kinds = [each.card.kind for each in self.detectors]
        twice = sorted({kind for kind in kinds if kinds.count(kind) > 1})
        if twice:
            raise CannotPlan(f"two detectors notice {', '.join(twice)}; leave one of them out")


def run(detectors: Sequence[Detector], transcript: Transcript, *, scene: Scene | None = None) -> Report:
    """Let each detector look at the transcript, and keep what stands on its words.

    Never raises for a detector's fault and never hides one: see ``Report.failures``.
    """
    plan = Plan(tuple(detectors))
    scene = scene or Scene(transcript)
    missing = _missing(scene)
    observations, refused, failures, absent = [], [], [], []
    for each in plan.detectors:
        card = each.card
        lacking = next((missing[need] for need in sorted(card.needs) if need in missing), None)
        if lacking:
            absent.append(Absence(card.stamp, lacking))
            continue
        try:
            drafts = tuple(each.notice(scene))
        except Exception as fault:  # noqa: BLE001 - somebody else's detector must not take the session down
            failures.append(Failure(card.stamp, type(fault).__name__))
            continue
        for draft in drafts:
            held = ground(draft, card, transcript)
            if held is None:
                refused.append(Refusal(card.stamp))
            else:
                observations.append(held)
    unique = {one.id: one for one in reversed(observations)}
    ordered = sorted(unique.values(), key=lambda one: _place(one, transcript))
    return Report(
        revision=transcript.revision,
        detectors=tuple(each.card.stamp for each in plan.detectors),
        observations=tuple(ordered),
        refused=tuple(refused),
        failures=tuple(failures),
        absent=tuple(absent),
    )


def ground(draft: Draft, card: Card, transcript: Transcript) -> Observation | None:
    """Make an observation of a draft, or refuse it: every span must hold words that were said."""
    if not draft.spans or not draft.says.strip() or not draft.because.strip():
        return None
    try:
        evidence = tuple(cite(transcript, span) for span in dict.fromkeys(draft.spans))
    except (KeyError, ValueError):
        return None
    if card.listens_to is not None and transcript.turn(evidence[0].span.turn).role is not card.listens_to:
        return None
    return Observation(card.kind, card.claim, evidence, draft.says, draft.because, card.stamp, draft.against)


def _missing(scene: Scene) -> dict[Need, str]:
    """What this transcript lacks, and why."""
    if scene.untimed is None:
        return {}
    lacking = {Need.TIMES: scene.untimed}
    if not any(sound.length_ms for heard in scene.turns for sound in heard.turn.sounds):
        lacking[Need.SILENCES] = scene.untimed
    return lacking


def _place(one: Observation, transcript: Transcript) -> tuple[int, int, str]:
    first = one.evidence[0].span
    return transcript.index(first.turn), first.start, one.kind
