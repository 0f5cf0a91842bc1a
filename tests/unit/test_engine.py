"""The gate between what a detector drafts and what is noticed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from alongside.notice import (
    CannotPlan,
    Card,
    Claim,
    Detector,
    Draft,
    Movement,
    Need,
    Registry,
    Scene,
    detector,
    leaves,
    notices,
    run,
)
from alongside.notice.engine import Noticer
from alongside.session import Role, Span
from alongside.testing import CHECKS, check_detector, transcript_of

SESSION = transcript_of("T: And then?", "C: I nearly told her.")


def card(
    kind: str = "almost", *, needs: frozenset[Need] = frozenset(), listens_to: Role | None = Role.CLIENT
) -> Card:
    return Card(
        kind=kind, version=1, claim=Claim.SEEN, movement=Movement.NEITHER, listens_to=listens_to, title="Almost", looks_for="almost",
        opening="Is it so?", clinical="none", source="ours", needs=needs,
        examples=(notices("nearly", "C: I nearly told her."), notices("nearly", "C: We nearly met."), leaves("C: I told her."), leaves("C: It rains.")),
    )  # fmt: skip


def drafting(*spans: Span, says: str = "A word.", because: str = "It is there.") -> Detector:
    def look(_scene: Scene) -> Iterator[Draft]:
        yield Draft(spans, says, because)

    return Noticer(card(), look)


def test_what_stands_on_words_is_noticed() -> None:
    (seen,) = run([drafting(Span("t2", 2, 8))], SESSION).observations
    assert (seen.kind, seen.noticed_by, seen.evidence[0].quote, seen.turns) == (
        "almost",
        "almost@1",
        "nearly",
        ("t2",),
    )


@pytest.mark.parametrize(
    "each",
    [
        drafting(),
        drafting(Span("t9", 0, 3)),
        drafting(Span("t2", 0, 999)),
        drafting(Span("t1", 0, 3)),
        drafting(Span("t2", 2, 8), says=" "),
        drafting(Span("t2", 2, 8), because=""),
    ],
    ids=["no span", "no such turn", "beyond the end", "the other chair", "says nothing", "no reason"],
)
def test_what_does_not_hold_is_refused_and_counted(each: Detector) -> None:
    report = run([each], SESSION)
    assert report.observations == ()
    assert [one.noticed_by for one in report.refused] == ["almost@1"]


def test_a_broken_detector_is_named_and_the_others_go_on() -> None:
    @detector(card("broken"))
    def broken(_scene: Scene) -> Iterator[Draft]:
        yield Draft((Span("t2", 2, 8),), "A word.", "It is there.")
        raise RuntimeError("quinquereme")

    report = run([broken, drafting(Span("t2", 2, 8))], SESSION)
    assert [(one.noticed_by, one.error) for one in report.failures] == [("broken@1", "RuntimeError")]
    assert [one.kind for one in report.observations] == ["almost"]
    assert "quinquereme" not in repr(report)


def test_a_missing_need_is_said_with_its_reason() -> None:
    each = Noticer(card(needs=frozenset({Need.TIMES})), lambda _scene: iter(()))
    assert [(one.noticed_by, one.reason) for one in run([each], SESSION).absent] == [("almost@1", "no times")]
    timed = transcript_of("0-1 T: And then?", "1.2-3 C: I nearly told her.")
    assert run([each], timed).absent == ()


def test_written_pauses_are_enough_for_silences() -> None:
    each = Noticer(card(needs=frozenset({Need.SILENCES})), lambda _scene: iter(()))
    assert run([each], SESSION).absent
    assert run([each], transcript_of("T: And?", "C: [pause 6s] I nearly told her.")).absent == ()


def test_two_detectors_of_one_kind_are_refused_before_anything_runs() -> None:
    with pytest.raises(CannotPlan, match="almost"):
        run([drafting(Span("t2", 2, 8)), drafting(Span("t2", 2, 8))], SESSION)


def test_an_id_survives_a_newer_version_and_changes_with_the_words() -> None:
    each = drafting(Span("t2", 2, 8))
    newer = Noticer(
        replace(card(), version=2),
        lambda _s: iter([Draft((Span("t2", 2, 8),), "Other words.", "Still there.")]),
    )
    (one,), (two,) = run([each], SESSION).observations, run([newer], SESSION).observations
    assert one.id == two.id
    (other,) = run([each], transcript_of("T: And then?", "C: I hardly told her.")).observations
    assert other.id != one.id


def test_the_battery_finds_a_detector_that_peeks() -> None:
    @detector(card())
    def peeking(scene: Scene) -> Iterator[Draft]:
        if (
            len(scene.turns) > 1
            and scene.client[:1] == scene.turns[:1]
            and "nearly" in scene.turns[0].vocabulary
        ):
            yield Draft((scene.turns[0].span(2, 8),), "A word.", "It is there.")

    lines = ("C: I nearly told her.", "T: Mm.")
    peeking = replace(
        peeking,
        card=replace(
            peeking.card,
            examples=(
                notices("nearly", *lines),
                notices("nearly", *lines),
                leaves("C: No."),
                leaves("C: Yes."),
            ),
        ),
    )
    with pytest.raises(AssertionError, match="peeks"):
        check_detector(peeking)


def test_the_battery_finds_a_detector_that_marks_the_other_chair() -> None:
    @detector(card(listens_to=None))
    def anybody(scene: Scene) -> Iterator[Draft]:
        for heard in scene.turns:
            at = heard.plain.find("nearly")
            if at >= 0:
                yield Draft((heard.span(at, at + 6),), "A word.", "It is there.")

    with pytest.raises(AssertionError, match="imagined"):
        check_detector(anybody)


def test_the_battery_has_every_check() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS) == 7


def test_a_stranger_s_detector_that_can_t_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        name = "theirs"

        def load(self) -> object:
            raise ImportError("quinquereme")

    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [Point()])
    registry = Registry(()).with_installed()
    assert [(one.noticed_by, one.error) for one in registry.left_out] == [("theirs", "ImportError")]
