"""Which detectors are in use, and by whom each kind is carried."""

from collections.abc import Iterator

import pytest

from alongside.notice import Claim, Detector, Draft, Registry, Scene, detector, run
from alongside.notice.codes import Coded, Codes
from alongside.notice.earned import Carried, carry, in_use, known_of, switched_on
from alongside.notice.standing import Agreement, Reliability, Standing, Tally, measured
from alongside.testing import card_of, transcript_of

CARD = card_of("contact", claim=Claim.READ)


@detector(CARD)
def _rule(scene: Scene) -> Iterator[Draft]:
    """Marks every client turn that says *never*."""
    for turn in scene.client:
        if "never" in turn.plain:
            at = turn.plain.index("never")
            yield Draft((turn.span(at, at + 5),), says="“never” stands here.", because="it stands there")


def figures(
    real: tuple[int, int], invented: tuple[int, int] = (0, 0), lower: float | None = 0.5
) -> Reliability:
    """Hits and how many of them coders gave too."""
    tallies = [
        Tally(hours=2.0, hits=hits, false=hits - both, coders={"C": Agreement(hits=hits, gold=50, both=both)})
        for hits, both in (real, invented)
    ]
    return Reliability(
        kind="contact", version=0, claim=Claim.READ, real=tallies[0], invented=tallies[1], lower=lower
    )


def scene_with(marked: frozenset[str], *lines: str) -> Scene:
    transcript = transcript_of(*lines)
    coded = tuple(Coded({}, marked, None, 0, len(turn.text)) for turn in transcript.turns)
    return Scene(transcript, Codes(20260101, coded))


def carried(reliability: Reliability | None = None) -> Detector:
    return Carried(_rule, 20260101, reliability or figures((20, 14)))


def test_the_encoder_says_where_and_the_rule_lends_its_words() -> None:
    scene = scene_with(frozenset({"contact"}), "C: I never told her.", "T: Mm.", "C: I told nobody.")
    report = run([carried()], scene.transcript, scene=scene)
    assert [one.says for one in report.observations] == [
        "“never” stands here.",
        "A place of contact, perhaps: “I told nobody.”",
    ]
    assert {one.noticed_by for one in report.observations} == {"contact@20260101"}


def test_what_is_not_marked_is_left_alone_though_the_rule_sees_it() -> None:
    scene = scene_with(frozenset(), "C: I never told her.")
    assert not run([carried()], scene.transcript, scene=scene).observations


def test_without_codes_nothing_is_carried() -> None:
    assert not run([carried()], transcript_of("C: I never told her.")).observations


@pytest.mark.parametrize(
    ("reliability", "standing"),
    [
        (figures((20, 13)), Standing.FEW),
        (figures((20, 13), lower=0.44), Standing.FOLDED),
        (figures((20, 13), lower=None), Standing.FEW),
        (figures((20, 9)), Standing.FOLDED),
        (figures((20, 7)), Standing.OFF),
        (figures((3, 2), (40, 38)), Standing.FOLDED),
    ],
)
def test_a_carried_kind_stands_where_its_figures_put_it(reliability: Reliability, standing: Standing) -> None:
    assert reliability.standing is standing


def test_the_better_of_the_two_carries_a_kind() -> None:
    rules = Registry(
        tuple(each for each in Registry.built_in() if each.card.kind in ("contact", "asks_open", "silence"))
    )
    good, poor = figures((200, 190), (200, 190)), figures((20, 1))
    told = {"client.contact": good, "therapist.asks_open": poor, "client.silence": good}
    by_kind = {each.card.kind: each for each in carry(rules, 20260101, told)}
    assert isinstance(by_kind["contact"], Carried)
    assert not isinstance(by_kind["asks_open"], Carried)
    assert not isinstance(by_kind["silence"], Carried), "what is seen is never carried"


def test_what_is_off_is_not_in_use() -> None:
    off = Registry((carried(figures((20, 2))),))
    assert not switched_on(off).detectors
    assert switched_on(Registry((carried(),))).detectors


def test_figures_belong_to_whoever_carries_the_kind() -> None:
    reliability = figures((20, 14))
    assert known_of(Registry((carried(reliability),)))["contact"] is reliability
    assert known_of(Registry.built_in()) == dict(measured())


def test_every_kind_stands_once_with_the_encoder_and_without() -> None:
    kinds = [each.card.kind for each in in_use()]
    assert kinds == [each.card.kind for each in in_use(None)]
    assert len(kinds) == len(set(kinds))


def test_nobody_is_promoted_by_hand() -> None:
    for kind, known in known_of(in_use()).items():
        if known.claim is Claim.READ and known.standing is Standing.FEW:
            assert known.real.hits >= 15, kind
            assert known.real.best is not None
            assert known.real.best >= 0.60
