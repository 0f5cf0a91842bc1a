"""Corrective sequences: every link cites words, and what no words show is not there."""

from dataclasses import replace

from tests.bond.hours import hour_of, remembered_of

from alongside.bond import asks, sequences
from alongside.bond.cited import Cited, Own
from alongside.session import Role

STEP = (
    "T: How was the week?",
    "C: We painted the shed and the rain held off.",
    "T: And the violin?",
    "C: I've never told anyone this, but I still play the violin at night, in the cellar, with the lamp off.",
    "T: Mm.",
    "C: Yes.",
    "T: [pause 6s]",
    "C: I thought you'd laugh at the cellar and the violin.",
    "T: I looked away just then. I'm sorry I did that.",
    "C: I'm glad that you said it. I was ashamed of the violin for so many years, and nobody knew about it.",
    "T: You looked up.",
)
LATER_LINES = (
    "T: Hello.",
    "C: I played the violin for my sister in the cellar on Sunday, by the lamp. I told her everything and she stayed.",
)
LATER = hour_of(2, *LATER_LINES)


def test_the_links_of_a_step_are_cited() -> None:
    hour = hour_of(1, *STEP)
    found = sequences([hour])
    first = next(one for one in found if one.stepped.turn == "t4")
    assert first.close
    assert [one.turn for one in first.did] == ["t5", "t7"]
    assert isinstance(first.expected, Cited)
    assert first.expected.evidence.quote == "I thought you'd laugh at the cellar and the violin."
    assert first.otherwise is not None
    assert first.otherwise.turn == "t9"
    assert first.followed is not None
    assert first.followed.turn == "t10"
    assert (first.again, first.outside, first.reached, first.thread) == (None, None, None, None)


def test_nothing_is_made_of_talk_without_a_step() -> None:
    assert (
        sequences(
            [hour_of(1, "T: How was the week?", "C: We painted the shed.", "T: What colour?", "C: Green.")]
        )
        == ()
    )


def test_a_step_that_nobody_answers_is_no_sequence() -> None:
    assert sequences([hour_of(1, "C: I've never told anyone this, but I still play the violin.")]) == ()


def test_words_of_another_hour_without_shared_words_tie_nothing() -> None:
    other = hour_of(2, "T: Hello.", "C: I rang my uncle on Sunday. I told him everything and he stayed.")
    for one in sequences([hour_of(1, *STEP), other]):
        assert one.outside is None


def test_life_outside_is_cited_from_a_later_hour_that_shares_rare_words() -> None:
    found = sequences([hour_of(1, *STEP), LATER])
    outside = [one.outside for one in found if one.outside is not None]
    assert all(isinstance(one, Cited) and one.hour == LATER.hour.id for one in outside)


def test_a_remembered_hour_begins_none_but_may_tell_of_one() -> None:
    remembered = remembered_of(2, ("I thought you'd laugh about the lamp and the orchestra.",), ())
    step = (*STEP[:7], "C: I play with the lamp off and I pretend that it's an orchestra.", *STEP[8:])
    assert sequences([remembered]) == ()
    (first, *_) = sequences([hour_of(1, *step), remembered])
    assert first.expected is None or isinstance(first.expected, Cited)
    assert {one.stepped.hour for one in sequences([hour_of(1, *step), remembered])} == {first.stepped.hour}


def test_two_places_an_hour_are_asked_about_and_an_answer_brings_no_new_question() -> None:
    lines = [
        line
        for _ in range(4)
        for line in (*STEP, *("T: Mm.", "C: We went on to the lake after that, and it was cold.") * 6)
    ]
    found = sequences([hour_of(1, *lines)])
    asked = asks(found)
    assert len(found) == 3
    assert len(asked) == 2
    answered = next(one for one in found if one.id in asked)
    own = Own(Role.CLIENT, "It did.", LATER.hour.date)
    again = asks([replace(one, reached=own) if one is answered else one for one in found])
    assert again == asked - {answered.id}


def test_the_id_stays_when_hours_are_added() -> None:
    first = {one.id for one in sequences([hour_of(1, *STEP)])}
    assert first <= {one.id for one in sequences([hour_of(1, *STEP), LATER])}


def test_an_echo_of_what_was_said_is_not_what_came_otherwise() -> None:
    lines = (*STEP[:8], "T: Laugh at the cellar.", *STEP[9:])
    for one in sequences([hour_of(1, *lines)]):
        assert one.otherwise is None
        assert one.followed is None


def test_a_step_with_one_more_link_is_not_proposed() -> None:
    lines = (*STEP[:7], "C: The lamp is an old one that nobody wanted.", *STEP[8:9], "C: Yes.")
    assert sequences([hour_of(1, *lines)]) == ()


def test_a_line_of_another_hour_serves_one_sequence_only() -> None:
    found = sequences([hour_of(1, *STEP), hour_of(2, *STEP), hour_of(3, *LATER_LINES)])
    lent = [
        (part.hour, part.turn)
        for one in found
        for part in (one.expected, one.named, one.again, one.outside)
        if isinstance(part, Cited) and part.hour != one.stepped.hour
    ]
    assert lent
    assert len(lent) == len(set(lent))
