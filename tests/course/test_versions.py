"""One telling looked at closely. All lines are invented."""

import pytest

from alongside.bond.cited import whole
from alongside.course.versions import new_in, version
from alongside.testing import hours_of


def acting(said: str, *names: str) -> tuple[str, ...]:
    (noticed,) = hours_of((f"C: {said}",))
    return version(noticed, whole(noticed, "t1"), names).acting


def of_oneself(said: str) -> list[str]:
    (noticed,) = hours_of((f"C: {said}",))
    return [one.evidence.quote for one in version(noticed, whole(noticed, "t1"), ()).of_oneself]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("He shut the lid and I stayed.", ("He shut", "I stayed")),
        ("My mum never rang.", ("My mum never rang",)),
        ("Then Marlene laughed.", ("Marlene laughed",)),
        ("I didn't open it. She'd hung up.", ("I didn't open", "She'd hung")),
        ("He used to whistle.", ("He used to whistle",)),
        ("I was crying and they were singing.", ("I was crying", "they were singing")),
        ("I said no.", ("I said",)),
        ("I mean, I think so, I don't know.", ()),
        ("He's a roofer. They're short. I'm cold.", ()),
        ("I was the youngest.", ()),
        ("Did I not tell you?", ()),
        ("I left. I left. i LEFT.", ("I left",)),
    ],
)
def test_who_does_the_acting(said: str, told: tuple[str, ...]) -> None:
    assert acting(said, "Marlene") == told


def test_no_more_than_a_few_acts() -> None:
    assert len(acting("I ran, I hid, I ate, I slept, I rose, I sang, I wept, I left.")) == 6


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I was like a coat on a hook.", ["I was like a coat on a hook"]),
        ("I'm a coward, and he knows it.", ["I'm a coward"]),
        ("I've always been too loud.", ["I've always been too loud"]),
        ("I should have rung her.", ["I should have rung her"]),
        ("I was sitting in the car.", []),
        ("I was at the shops.", []),
        ("I'm sorry, I'm late.", []),
        ("She said I'm a coward.", []),
        ("I'm going home.", []),
        ("He was like a coat.", []),
    ],
)
def test_what_is_said_of_oneself(said: str, told: list[str]) -> None:
    assert of_oneself(said) == told


def test_what_no_earlier_telling_has_is_new() -> None:
    (noticed,) = hours_of(("C: He shut the lid. The piano stool was still warm. I stayed.",))
    new = new_in(noticed, whole(noticed, "t1"), {"shut", "lid"})
    assert [one.evidence.quote for one in new] == ["The piano stool was still warm."]


def test_nothing_is_new_where_all_was_told_before() -> None:
    (noticed,) = hours_of(("C: The piano stool was still warm.",))
    assert new_in(noticed, whole(noticed, "t1"), {"piano", "stool", "warm"}) == ()
