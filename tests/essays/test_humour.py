"""A laugh beside something that hurts, and laughs that are only laughs."""

import pytest
from table import check

HUMOUR = [
    (("C: My dad died that week. [laughs]",), "[laughs]"),
    (("C: I was terrified. [chuckles] It was only a dog.",), "[chuckles]"),
    (("C: [laughs] I cried in the lift.",), "[laughs]"),
    (("C: He left me, [laughs] for my cousin.",), "[laughs]"),
    (("C: I just feel useless.", "T: Useless.", "C: [laughs] Ask my wife."), "[laughs]"),
    (("C: I was so ashamed. (laughs) I wore a hat for a month.",), "(laughs)"),
    (("C: I couldn't stop crying. Well, you have to laugh.",), "Well, you have to laugh."),
    (("T: You were scared of him.", "C: Yeah. [laughs] A bit."), "[laughs]"),
]
HUMOUR_NEAR_MISSES = [
    ("C: The dog ate the whole cake. [laughs]",),
    ("T: That sounds painful. [laughs] And the hat!", "C: [laughs] The hat."),
    ("C: I wasn't scared. [laughs]",),
    ("C: My sister is scared of geese. [laughs]",),
    ("C: If I cried every time. [laughs]",),
    ("C: I cried at the funeral, in 1990. Last week we went to the sea and my grandson fell in the water with his shoes on. [laughs]",),
    ("C: I was hurt by that.", "T: [laughs] Sorry, the phone.", "C: [laughs] It's all right."),
    ("T: [laughs] I'm terrified of him.", "C: Who isn't. [laughs]"),
    ("C: I cried. [pause 12s] [laughs] There's a pigeon.",),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), HUMOUR)
def test_a_laugh_beside_pain_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "humour_over_pain", quote)


@pytest.mark.parametrize("lines", HUMOUR_NEAR_MISSES)
def test_light_and_shared_laughter_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "humour_over_pain", None)
