"""Whose words, and how meant."""

import pytest

from alongside.notice.context import meant, negated, quoted, supposed, told_of
from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard
from alongside.testing import scene_of

WORTHLESS = phrases("i'm worthless")


def said(text: str) -> tuple[Heard, int]:
    """The turn, and where the word of interest begins in it."""
    heard = scene_of(f"C: {text}").turns[0]
    return heard, heard.plain.index("i'm worthless")


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("He said, 'I'm worthless.' And left.", True),
        ("'Cause I'm worthless.", False),
        ("The boys' room, I'm worthless there.", False),
        ("It was his, 'the lads', but I'm worthless.", False),
        ("She goes ‘I'm worthless’ and cries.", True),
        ('It said "I\'m worthless" on the card.', True),
        ("She said no, and I'm worthless.", False),
        ("He told me to go but I'm worthless.", False),
        ("He goes, I'm worthless.", True),
        ("He goes out and I'm worthless.", False),
        ("He told me I'm worthless.", True),
    ],
)
def test_words_between_quotation_marks_are_quoted(text: str, within: bool) -> None:
    assert quoted(*said(text)) is within


def test_a_tentative_word_can_be_let_pass() -> None:
    heard, place = said("Maybe I'm worthless.")
    assert supposed(heard, place)
    assert not supposed(heard, place, tentative=True)
    assert supposed(*said("If I'm worthless he is too."), tentative=True)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I'm worthless.", 1),
        ("She says I'm worthless.", 0),
        ("If I'm worthless, fine.", 0),
        ("It's not that I'm worthless.", 0),
        ("I did not go. I'm worthless.", 1),
    ],
)
def test_what_is_meant_is_not_quoted_supposed_or_denied(text: str, count: int) -> None:
    assert len(list(meant(said(text)[0], WORTHLESS))) == count


def test_denial_is_not_looked_for_without_reach() -> None:
    heard, place = said("It's not that I'm worthless.")
    assert negated(heard, place)
    assert list(meant(heard, WORTHLESS, reach=0))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("I thought, I'm worthless.", True),
        ("And I was like, I'm worthless.", True),
        ("I told her I'm worthless.", True),
        ("I said so. I'm worthless.", False),
        ("I'm worthless, I said.", False),
    ],
)
def test_own_words_of_another_time_are_told_of(text: str, before: bool) -> None:
    assert told_of(*said(text)) is before


@pytest.mark.parametrize(
    ("said", "is_quoted"),
    [
        ("Then Maureen goes, I'm so jealous of you.", True),
        ("And Peter said I was jealous.", True),
        ("Joan's like, I was never jealous.", True),
        ("Then Maureen went home and I was jealous.", False),
        ("Maureen said no, and I was jealous.", False),
        ("I said I was jealous.", False),
    ],
)
def test_somebody_called_by_name_can_be_quoted(said: str, is_quoted: bool) -> None:
    heard = scene_of(f"C: {said}").turns[0]
    assert quoted(heard, heard.plain.index("jealous")) is is_quoted
