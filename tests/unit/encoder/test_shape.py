"""How turns are given to the encoder: cut, numbered, and looking back only."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from alongside.notice.encoder.grams import fields, grams, weighed
from alongside.notice.encoder.shape import (
    FEATURES,
    LATE,
    LONGEST,
    cut,
    features,
    looks,
    role_number,
)

TALK = st.lists(
    st.tuples(st.text(max_size=40), st.sampled_from(["client", "therapist", "other", "imagined"])),
    max_size=12,
)


def test_a_long_turn_keeps_its_beginning_and_its_end() -> None:
    ids = list(range(1000))
    short = cut(ids)
    assert len(short) == LONGEST
    assert (short[0], short[-1]) == (0, 999)
    assert cut(ids[:LONGEST]) == ids[:LONGEST]


def test_whoever_is_neither_is_other() -> None:
    assert [role_number(role) for role in ("client", "therapist", "other", "imagined")] == [0, 1, 2, 2]


def test_a_turn_looks_at_itself_and_back() -> None:
    assert looks(3, 2).tolist() == [[0, -1, -1], [1, 0, -1], [2, 1, 0]]


def test_features_say_what_is_echoed_and_asked() -> None:
    texts, roles = ["I nearly drowned there.", "You nearly drowned?"], ["client", "therapist"]
    first, second = features(texts, roles)
    assert first[1:5].tolist() == [0, 0, 0, 0]
    assert second[1] == 1
    assert second[2] == 1
    assert features(texts, roles, begin=LATE)[0][5] == 1


@given(TALK)
def test_what_comes_later_changes_no_number(talk: list[tuple[str, str]]) -> None:
    texts, roles = [text for text, _ in talk], [role for _, role in talk]
    whole = features(texts, roles)
    assert whole.shape == (len(talk), FEATURES)
    assert np.isfinite(whole).all()
    around = list(fields(texts, roles))
    for heard in range(len(talk)):
        assert np.array_equal(whole[:heard], features(texts[:heard], roles[:heard]))
        assert around[:heard] == list(fields(texts[:heard], roles[:heard]))


def test_grams_are_words_pairs_and_the_marks_that_carry_a_tone() -> None:
    found = grams("I don’t know. [laughs] Really?")
    assert found["don't know"] == 1
    assert found["["] == 1
    assert found["really ?"] == 1


def test_only_known_grams_weigh_and_each_field_has_unit_length() -> None:
    (_, one) = fields(["How are you?", "Tired. Tired."], ["therapist", "client"])
    made = weighed(one, {"own:tired": 2.0, "heard:you": 1.0, "heard:how": 1.0})
    assert made["own:tired"] == 1
    assert abs(made["heard:you"] ** 2 + made["heard:how"] ** 2 - 0.25) < 1e-9
    assert "own:how" not in made
    assert made["own brief"] == 1
