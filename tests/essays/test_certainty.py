"""All-or-nothing, and certainty beside fear; and what only looks like them."""

import pytest
from table import REGISTRY, check, kinds_in

from alongside.notice import run
from alongside.testing import transcript_of

ABSOLUTE = [
    (("C: That's just how I am.",), "That's just how I am."),
    (("C: That’s just the way I am.",), "That’s just the way I am."),
    (("C: Nobody ever listens to me.",), "Nobody ever listens to me."),
    (("C: It never works.",), "It never works."),
    (("C: I'll never change.",), "I'll never change."),
    (("C: I always ruin it.",), "I always ruin it."),
    (("C: People always leave.",), "People always leave."),
    (("C: I can't do anything right.",), "I can't do anything right."),
    (("C: There's no point, nothing helps.",), "There's no point, nothing helps."),
    (("C: You can't trust anyone.",), "You can't trust anyone."),
    (("C: I'm just not the kind of person who asks.",), "I'm just not the kind of person who asks."),
    (("C: he never listens and he'll never change",), "he never listens and he'll never change"),
    (("C: It is what it is.",), "It is what it is."),
    (("C: People like me don't change.",), "People like me don't change."),
    (("C: We're not huggers. That's just how we are.",), "That's just how we are."),
    (("C: No one cares about it.",), "No one cares about it."),
]
ABSOLUTE_NEAR_MISSES = [
    ("C: I've never said that out loud before.",),
    ("C: I always thought that was just how I was.",),
    ("C: I don't know why I do that.",),
    ("C: I've never had anyone stay when I talk about this.",),
    ("C: I always take the stairs.",),
    ("C: I never take sugar.",),
    ("C: Nobody was in the waiting room.",),
    ("C: My mother says nobody ever listens.",),
    ('C: He goes, "That\'s just how I am."',),
    ("C: It's not that nobody cares.",),
    ("C: I don't think people always leave.",),
    ("C: He's always kind to me.",),
    ("C: Everything is in the bag.",),
    ("C: If it never works I'll send it back.",),
    ("C: Does it never work?",),
    ("T: That's just how it is.", "C: Hm."),
    ("C: I'll never forget her face.",),
    ("C: It's the end of the week, everyone is tired.",),
    ("C: I just felt like everyone could see.",),
    ("C: I don't get it at all, this form.",),
    ("C: That's how it is in films.",),
    ("C: It's nothing, I do it on Sundays.",),
    ("C: Then it's too late for the last train.",),
    ("C: Have you smoked? I never have been a smoker.",),
]


@pytest.mark.parametrize(("lines", "quote"), ABSOLUTE)
def test_all_or_nothing_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "absolute", quote)


@pytest.mark.parametrize("lines", ABSOLUTE_NEAR_MISSES)
def test_habits_events_other_voices_and_contact_are_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "absolute", None)


def test_an_exception_in_the_same_sentence_speaks_against_it() -> None:
    report = run(REGISTRY.detectors, transcript_of("C: Nobody ever listens, except sometimes my aunt."))
    (one,) = (one for one in report.observations if one.kind == "absolute")
    assert "except" in one.against


CERTAINTY_OVER_FEAR = [
    (
        ("C: I'm frightened of the results.", "T: Mm.", "C: It won't be anything. It won't happen."),
        "It won't happen.",
    ),
    (("C: I'm scared of being on my own. I'll never trust anyone again.",), "I'll never trust anyone again."),
    (
        ("C: There's no question, we should sell. [pause 5s] I'm terrified.",),
        "There's no question, we should sell.",
    ),
    (("C: I don't know if I can do it.", "T: Mm.", "C: It never works anyway."), "It never works anyway."),
    (("C: What if he leaves?", "T: Yes.", "C: People always leave."), "People always leave."),
    (("C: I'm absolutely sure.", "T: Are you?", "C: No. I'm afraid, actually."), "I'm absolutely sure."),
]
CERTAINTY_NEAR_MISSES = [
    ("C: It won't happen.", "T: No?", "C: No."),
    ("C: My sister's afraid of the scan.", "T: Mm.", "C: It won't happen."),
    ("C: I'm scared of spiders.", "T: Mm.", "C: We had one in the bath."),
    ("C: I'm frightened.", "T: Mm.", "C: Yes.", "T: Mm.", "C: Of him.", "T: Mm.", "C: He came at six.", "T: Mm.", "C: It never works."),
    ("C: I don't know what time it is.", "T: Two.", "C: It never works, that clock."),
    ("C: I'm not afraid.", "T: No?", "C: I'm absolutely sure."),
    ("T: I'm afraid we have to stop.", "C: It never works."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), CERTAINTY_OVER_FEAR)
def test_certainty_beside_fear_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "certainty_over_fear", quote)


@pytest.mark.parametrize("lines", CERTAINTY_NEAR_MISSES)
def test_certainty_alone_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "certainty_over_fear", None)


def test_what_is_said_with_hesitation_is_not_flat() -> None:
    assert "absolute" in kinds_in("C: That's just how I am.")
    assert "absolute" not in kinds_in("C: That's, uh, that's just, um, how I am.")
