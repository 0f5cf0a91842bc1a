"""Quiet stretches and turning points. All lines are invented."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from alongside.bond.cited import Noticed, whole
from alongside.course.course import Kept
from alongside.course.sign import Sign
from alongside.course.stretch import Pace
from alongside.course.stretches import MARKING, OPENING, STOPPING, stretches
from alongside.course.threads import threads
from alongside.notice import Claim, Observation, Registry
from alongside.session import Remembered, Span, cite
from alongside.testing import card_of, hours_of

LINES = tuple(f"{who}: Some talk of this and that." for who in "CT" * 15)


def noticing(noticed: Noticed, *marks: tuple[str, str]) -> Noticed:
    """The hour with these kinds noticed on these turns."""
    observations = tuple(
        Observation(
            kind,
            Claim.READ,
            (cite(noticed.words, Span(turn, 0, 4)),),
            "Something stands here.",
            "it was said",
            f"{kind}@1",
        )
        for turn, kind in marks
    )
    return replace(
        noticed, report=replace(noticed.report, detectors=("contact@1",), observations=observations)
    )


def marked_hours(*counts: int) -> list[Noticed]:
    hours = hours_of(*[LINES] * len(counts))
    return [
        noticing(noticed, *((f"t{at}", "contact") for at in range(1, count + 1)))
        for noticed, count in zip(hours, counts, strict=True)
    ]


def said(hours: Sequence[Noticed]) -> list[str]:
    return [one.says for one in stretches(hours)]


def test_a_quiet_stretch_is_told_by_its_days() -> None:
    assert said(marked_hours(6, 1, 0, 6, 6)) == [
        "From 9 March to 16 March little was marked. Hours like these count."
    ]


def test_one_quiet_hour() -> None:
    assert said(marked_hours(6, 6, 0, 6, 6)) == ["On 16 March little was marked. Hours like this one count."]


def test_hours_that_are_much_alike_are_not_quiet() -> None:
    assert said(marked_hours(5, 6, 5, 6, 5)) == []
    assert said(marked_hours(0, 0, 0, 0, 0)) == []


def test_few_hours_tell_nothing() -> None:
    assert said(marked_hours(6, 0, 6)) == []


def test_an_hour_that_nothing_looked_at_is_not_quiet() -> None:
    hours = marked_hours(6, 6, 6, 6, 0)
    hours[-1] = replace(hours[-1], report=replace(hours[-1].report, detectors=()))
    assert said(hours) == []


def test_a_remembered_hour_is_not_quiet_and_ends_a_stretch() -> None:
    hours = marked_hours(6, 0, 6, 0, 6, 6)
    told = hours_of(*[LINES] * 2, Remembered(("It stayed.",), ()))[2]
    hours[2] = replace(told, report=replace(told.report, detectors=("contact@1",)))
    assert [one.hours for one in stretches(hours)] == [(hours[1].hour.id,), (hours[3].hour.id,)]


def test_more_was_told_of_what_had_been_begun() -> None:
    begun = ("C: The ferry came in and then…", "T: Yes?", "C: Anyway. The ferry.", *LINES)
    whole_story = (
        "C: The ferry came in and my dad wasn't on it. I stood there till the lights went off along the whole quay, and the man "
        "with the ropes asked was I lost, and I said no, I'm waiting, and he gave me half his pie, and I have never told anyone "
        "that I ate it, that I was hungry, that I ate all of it and looked at the ferry and hoped it would sink.",
        *LINES,
    )
    hours = hours_of(begun, begun, whole_story)
    noticed = [
        noticing(hours[0], ("t3", "vanishes")),
        noticing(hours[1], ("t3", "vanishes")),
        noticing(hours[2], ("t1", "discloses")),
    ]
    (turning,) = stretches(noticed, threads(noticed))
    assert turning.pace is Pace.TURNING
    assert turning.says == "On 16 March more was told about “the ferry” than before."
    assert [one.hour for one in turning.cited] == [one.hour.id for one in noticed]


def test_a_kept_sign_is_a_turning_point_and_a_proposed_one_is_not() -> None:
    hours = marked_hours(3, 3, 3)
    sign = Sign(
        "s1",
        card_of("sign_stayed"),
        hours[1].hour.id,
        whole(hours[1], "t3"),
        "Something stands here.",
        "it was said",
    )
    assert stretches(hours, (), (sign,)) == ()
    kept = replace(sign, kept=Kept("s1", True, datetime.date(2026, 4, 1)))
    (turning,) = stretches(hours, (), (kept,))
    assert turning.hours == (hours[1].hour.id,)
    assert turning.cited == (sign.cited,)


def test_the_kinds_are_known() -> None:
    known = {each.card.kind for each in Registry.built_in()}
    assert known >= MARKING | STOPPING | OPENING
