"""Signs of growth: proposed on words, ranked, and part of the course only where the person keeps them."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bond.hours import hour_of, remembered_of

from alongside.bond.cited import Noticed
from alongside.course.course import Kept
from alongside.course.sign import Sign
from alongside.course.signs import DETECTORS, growth, signs
from alongside.course.signs.proposing import AN_HOUR, MOST_AN_HOUR, OLD_WAYS
from alongside.course.signs.reading import SOUGHT
from alongside.notice import Movement, Registry, Scene, run
from alongside.notice.codes import Coded, Codes
from alongside.session import Role
from alongside.testing import transcript_of

DAY = datetime.date(2026, 6, 1)
STEPS = (
    "C: I waited a minute before I rang back.",
    "C: He went red. I didn't back down.",
    "C: I asked her to stay.",
    "C: I told my wife all of it.",
    "C: I let him hold me.",
    "C: I didn't take it out on the kids.",
    "C: I made myself a cup of tea.",
    "C: I could hear you asking.",
    "C: They all said paint it. I kept it because I like it, but I'd rather wait.",
    "C: I stayed on the phone.",
)
PLAIN = ("C: The bus was late.", "T: Was it raining?", "C: It was.")


def kept(sign: Sign, *, yes: bool = True, day: int = 0, words: str = "") -> Kept:
    return Kept(sign.id, yes, DAY + datetime.timedelta(days=day), words)


def kinds(*hours: Noticed) -> list[str]:
    return [sign.card.kind for sign in signs(hours)]


def test_a_sign_stands_on_the_words() -> None:
    (sign,) = signs([hour_of(1, *PLAIN, "C: I waited a minute before I rang back.")])
    assert sign.card.kind == "sign_paused"
    assert sign.cited.evidence.quote == "I waited a minute before I rang back."
    assert sign.cited.role is Role.CLIENT
    assert sign.cited.noticed == ("sign_paused",)
    assert "I waited a minute" in sign.says
    assert sign.because
    assert not sign.in_course


def test_no_sign_where_nothing_is_told() -> None:
    assert signs([hour_of(1, *PLAIN), hour_of(2)]) == ()


def test_about_three_an_hour_and_what_is_left_over_is_for_later() -> None:
    assert len(signs([hour_of(1, *STEPS)])) == AN_HOUR
    assert len(signs([hour_of(1, *PLAIN), hour_of(2, *STEPS)])) == 2 * AN_HOUR
    quiet = [hour_of(week, *PLAIN) for week in range(1, 6)]
    assert len(signs([*quiet, hour_of(6, *STEPS)])) == MOST_AN_HOUR


def test_an_hour_without_words_leaves_nothing_over() -> None:
    unwritten = remembered_of(1, ("I stayed on the phone.",), None)
    assert len(signs([unwritten, hour_of(2, *STEPS)])) == AN_HOUR


def test_what_was_done_comes_before_what_is_wished() -> None:
    lines = [f"C: I'd like you to wait for me, number {number}." for number in range(6)]
    found = signs([hour_of(1, *lines, "C: I asked her to stay.")])
    assert [sign.cited.evidence.quote for sign in found] == ["I asked her to stay."]


def test_of_one_turn_there_is_one_sign() -> None:
    found = signs(
        [
            hour_of(
                1, "C: I waited a minute before I rang back, and I asked her to stay, and I let him hold me."
            )
        ]
    )
    assert len(found) == 1


def test_signs_stand_in_the_order_of_the_course() -> None:
    hours = [hour_of(1, *STEPS[5:]), hour_of(2, *STEPS[:5])]
    found = signs(hours)
    places = [(sign.hour, int(sign.cited.turn[1:])) for sign in found]
    assert places == sorted(places)


def test_a_later_hour_changes_nothing_before_it() -> None:
    first = [hour_of(1, *STEPS[:4]), hour_of(2, *STEPS)]
    alone, more = signs(first), signs([*first, hour_of(3, *STEPS)])
    assert more[: len(alone)] == alone


def test_the_same_words_in_two_hours_are_two_signs() -> None:
    found = signs([hour_of(1, STEPS[0]), hour_of(2, STEPS[0])])
    assert len({sign.id for sign in found}) == 2


def test_only_what_is_kept_is_in_the_course() -> None:
    hours = [hour_of(1, *STEPS)]
    one, other, third = signs(hours)
    answered = signs(hours, (kept(one, words="It was the first time."), kept(other, yes=False)))
    assert [sign.in_course for sign in answered] == [True, False, False]
    assert answered[0].kept is not None
    assert answered[0].kept.words == "It was the first time."
    assert answered[2] == third
    assert [each.early.id for each in growth(answered)] == [one.id]


def test_the_last_answer_holds() -> None:
    hours = [hour_of(1, *STEPS)]
    one = signs(hours)[0]
    answers = (kept(one, yes=False, day=3), kept(one, day=1))
    assert not signs(hours, answers)[0].in_course
    assert signs(hours, (*answers, kept(one, day=3)))[0].in_course


def test_a_kept_sign_stays_though_it_would_no_longer_be_proposed() -> None:
    few = [hour_of(1, *PLAIN), hour_of(2, *STEPS)]
    answers = tuple(kept(sign) for sign in signs(few))
    crowded = [hour_of(1, *STEPS), hour_of(2, *STEPS)]
    assert {one.sign for one in answers} <= {sign.id for sign in signs(crowded, answers)}


def test_growth_shows_two_examples_early_and_late_and_no_more() -> None:
    hours = [hour_of(week, STEPS[0], STEPS[2] if week == 2 else "C: Mm.") for week in range(1, 5)]
    answers = [kept(sign) for sign in signs(hours)]
    paused, asked = sorted(growth(signs(hours, answers)), key=lambda one: one.card.kind, reverse=True)
    assert (paused.card.kind, asked.card.kind) == ("sign_paused", "sign_asked")
    assert paused.early.hour == hours[0].hour.id
    assert paused.late is not None
    assert paused.late.hour == hours[3].hour.id
    assert asked.late is None


def test_two_of_one_hour_are_not_early_and_late() -> None:
    hours = [hour_of(1, STEPS[0], "C: I counted to ten.")]
    answers = [kept(sign) for sign in signs(hours)]
    assert len(answers) == 2
    (only,) = growth(signs(hours, answers))
    assert only.late is None


def test_nothing_grows_unless_it_is_kept() -> None:
    assert growth(signs([hour_of(1, *STEPS)])) == ()


def test_an_old_way_soon_after_stands_beside_the_sign() -> None:
    back = "C: It's all my fault, I'm just so stupid."
    (sign,) = signs([hour_of(1, STEPS[0], "T: Mm.", back)])
    assert sign.old_way is not None
    assert sign.old_way.noticed == ("self_attack",)
    assert "stupid" in sign.old_way.evidence.quote
    far = ["C: We had soup.", "T: Mm."] * 4
    (alone,) = signs([hour_of(1, STEPS[0], *far, back)])
    assert alone.old_way is None
    assert not alone.unordered


def test_an_old_way_before_the_sign_or_of_the_other_chair_is_none() -> None:
    (sign,) = signs([hour_of(1, "C: I'm just so stupid.", STEPS[0], "T: I'm just so stupid.")])
    assert sign.old_way is None


def test_remembered_moments_have_signs_and_no_order() -> None:
    hour = remembered_of(1, ("I stayed on the phone.", "I'm just so stupid."), ("I liked the quiet.",))
    (sign,) = signs([hour])
    assert sign.cited.turn == "c1"
    assert sign.old_way is None
    assert sign.unordered


def test_the_therapist_s_moments_are_nobody_s_growth() -> None:
    assert signs([remembered_of(1, (), ("I stayed on the phone.",))]) == ()


def test_an_hour_that_one_chair_has_not_written_holds_nothing() -> None:
    assert signs([remembered_of(1, ("I stayed on the phone.",), None)]) == ()


def test_the_old_ways_are_those_that_the_cards_say_move_away() -> None:
    away = {
        each.card.kind
        for each in Registry.built_in()
        if each.card.movement is Movement.AWAY and each.card.listens_to is Role.CLIENT
    }
    assert away == OLD_WAYS


def test_a_report_that_holds_the_signs_is_not_looked_through_again() -> None:
    hour = hour_of(1, *STEPS)
    seen = run((*Registry.built_in(), *DETECTORS), hour.words)
    whole = replace(hour, report=seen)
    assert signs([whole]) == signs([hour])
    none = replace(hour, report=replace(seen, observations=()))
    assert signs([none]) == ()


def test_every_sign_has_its_own_kind_and_its_own_reasons() -> None:
    assert len(SOUGHT) == 14
    assert len({each.card.kind for each in SOUGHT}) == 14
    for each in SOUGHT:
        reasons = [way.because for way in each.ways]
        assert len(set(reasons)) == len(reasons)
        assert [way.weight for way in each.ways] == sorted((way.weight for way in each.ways), reverse=True)
        assert each.card.figure


def test_a_reason_of_somebody_else_is_worth_nothing() -> None:
    for each in SOUGHT:
        assert each.worth("a reason that nobody gives") == (0.0, 0.0)


@pytest.mark.parametrize(("probability", "read"), [(0.1, 0.0), (0.25, 1.0), (0.4, 2.0), (0.9, 3.0)])
def test_the_encoder_s_reading_counts_from_a_fifth_on(probability: float, read: float) -> None:
    transcript = transcript_of("C: The kettle was on and nobody said a word.")
    codes = Codes(1, (Coded({"notice.bears": probability}, start=0, end=15),))
    each = next(one for one in SOUGHT if one.code == "bears")
    found = run([each.detector], transcript, scene=Scene(transcript, codes)).observations
    assert [each.worth(one.because).read for one in found] == ([read] if read else [])
    assert [one.evidence[0].quote for one in found] == (["The kettle was"] if read else [])


def test_the_encoder_s_reading_adds_to_a_wording() -> None:
    transcript = transcript_of(STEPS[0])
    codes = Codes(1, (Coded({"notice.pauses": 0.6}),))
    each = SOUGHT[0]
    (with_it,) = run([each.detector], transcript, scene=Scene(transcript, codes)).observations
    (without,) = run([each.detector], transcript).observations
    assert with_it.id == without.id
    assert each.worth(with_it.because).words == each.worth(without.because).words
    assert (each.worth(with_it.because).read, each.worth(without.because).read) == (3.0, 0.0)


SAYINGS = (
    *STEPS,
    *PLAIN,
    "C: I'm just so stupid.",
    "C: No.",
    "T: Could we stop here?",
    "C: [laughs]",
    "T: [pause 8s]",
    "C: ",
)
HOURS = st.lists(st.lists(st.sampled_from(SAYINGS), max_size=14), max_size=5)


@settings(max_examples=25)
@given(HOURS, st.data())
def test_whatever_is_said(said: list[list[str]], data: st.DataObject) -> None:
    hours = [hour_of(week, *lines) for week, lines in enumerate(said, start=1)]
    found = signs(hours)
    assert len(found) <= AN_HOUR * len(hours)
    assert len({sign.id for sign in found}) == len(found)
    words = {hour.hour.id: hour.words for hour in hours}
    for sign in found:
        assert sign.cited.evidence.holds_in(words[sign.hour])
        assert sign.cited.role is Role.CLIENT
        assert sign.kept is None
        if sign.old_way is not None:
            assert words[sign.hour].index(sign.old_way.turn) > words[sign.hour].index(sign.cited.turn)
    chosen = data.draw(st.lists(st.sampled_from(found), unique_by=lambda one: one.id)) if found else []
    answered = signs(hours, [kept(sign) for sign in chosen])
    assert [replace(sign, kept=None) for sign in answered] == list(found)
    shown = growth(answered)
    assert {one.card.kind for one in shown} == {sign.card.kind for sign in chosen}
    for one in shown:
        assert one.late is None or one.late.hour > one.early.hour
