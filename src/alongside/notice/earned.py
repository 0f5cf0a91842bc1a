"""Which detectors are in use: those that earned a place, each kind carried by its rule or by the turn encoder.

Where the encoder carries a kind, it says where, and the rule's own words say what, where the rule sees it too. For every
``read`` kind either its rule looks alone or the encoder does, whichever has earned the better standing; where both stand
alike, the encoder if it finds more and is wrong no more often.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from alongside.notice.card import Card, Claim
from alongside.notice.engine import Detector, Draft
from alongside.notice.registry import Registry
from alongside.notice.scene import Heard, Scene
from alongside.notice.standing import Reliability, Standing, measured, measured_of
from alongside.notice.wording import said
from alongside.translation import gettext as _

_ORDER = (Standing.OFF, Standing.MARGIN, Standing.FOLDED, Standing.FEW)


@dataclass(frozen=True)
class Carried:
    """A detector whose places come from the encoder; ``rule`` lends its card and, where it agrees, its words.

    ``version`` is the encoder's, and ``reliability`` what was measured of it on this kind.
    """

    rule: Detector
    version: int
    reliability: Reliability

    @cached_property
    def card(self) -> Card:
        return replace(self.rule.card, version=self.version, carried=True)

    def notice(self, scene: Scene) -> Iterator[Draft]:
        """One draft for each turn that is marked; nothing where the scene has no codes."""
        if scene.codes is None:
            return
        worded: dict[str, Draft] = {}
        for draft in self.rule.notice(scene):
            worded.setdefault(draft.spans[0].turn, draft)
        for turn in scene.turns:
            coded = turn.coded
            if coded and turn.role is self.card.listens_to and self.card.kind in coded.marks:
                yield worded.get(turn.id) or _plain(self.card, turn, coded.start, coded.end)


def _plain(card: Card, turn: Heard, start: int, end: int) -> Draft:
    """The card's title, as a maybe, and the words that weighed most."""
    span = turn.span(start, end)
    return Draft(
        (span,),
        says=_("{title}, perhaps: {quote}").format(title=card.title, quote=said(turn.quote(span))),
        because=_(
            "these words, after those before them, are like places that were marked so in other sessions"
        ),
    )


SHIPPED = Path(__file__).parent / "encoder" / "model"
"""Where the encoder that comes with Alongside lies."""


def in_use(encoder: Path | None = SHIPPED) -> Registry:
    """Every built-in kind, as it is noticed with the encoder in this folder; ``None`` for rules alone.

    Reads figures only, so that the cards can be shown without loading a network; ``OSError`` or ``KeyError`` where the folder
    holds no encoder.
    """
    rules = Registry.built_in()
    if encoder is None:
        return rules
    told = json.loads((encoder / "heads.json").read_text(encoding="utf-8"))
    return carry(rules, int(told["version"]), measured_of(encoder))


def carry(rules: Registry, version: int, figures: Mapping[str, Reliability]) -> Registry:
    """The same kinds, with those that the encoder finds better carried by it; ``figures`` by role and kind, as *client.contact*."""
    return replace(rules, detectors=tuple(_better(each, version, figures) for each in rules))


def _better(rule: Detector, version: int, figures: Mapping[str, Reliability]) -> Detector:
    card = rule.card
    if card.claim is not Claim.READ or card.listens_to is None:
        return rule
    told, known = figures.get(f"{card.listens_to.value}.{card.kind}"), measured().get(card.kind)
    if told is None or not (told.real.hits or told.invented.hits):
        return rule
    if known is not None and not _better_than(told, known):
        return rule
    return Carried(rule, version, told)


def _better_than(told: Reliability, known: Reliability) -> bool:
    """Whether the encoder stands better; where both stand alike, whether it finds more and is wrong no more often."""
    here, there = _ORDER.index(told.standing), _ORDER.index(known.standing)
    if here != there:
        return here > there
    return _agreed(told) > _agreed(known) and _precision(told) >= _precision(known)


def _agreed(known: Reliability) -> float:
    """Marks an hour that the coder who agrees most gave too, on real and on invented sessions."""
    return sum(
        max((one.both for one in tally.coders.values()), default=0) / tally.hours
        for tally in (known.real, known.invented)
        if tally.hours
    )


def _precision(known: Reliability) -> float:
    """On real sessions where there are enough marks, on invented ones otherwise; 0 without any."""
    return (known.invented.best if known.mostly_invented else known.real.best) or 0.0


def known_of(registry: Registry) -> dict[str, Reliability]:
    """What is known of each kind as this registry notices it: of the encoder where it carries the kind, of the rule elsewhere."""
    rules, made = measured(), {}
    for each in registry:
        found = each.reliability if isinstance(each, Carried) else rules.get(each.card.kind)
        if found is not None:
            made[each.card.kind] = found
    return made


def switched_on(registry: Registry) -> Registry:
    """The detectors whose kind is not off."""
    known = known_of(registry)
    return replace(
        registry,
        detectors=tuple(
            each
            for each in registry
            if each.card.kind not in known or known[each.card.kind].standing is not Standing.OFF
        ),
    )
