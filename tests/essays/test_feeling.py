"""Own feeling words, quoted; and what only sounds like one."""

import pytest
from table import check, quotes_of

FEELING = [
    (("C: I was so ashamed when he saw it.",), "I was so ashamed"),
    (("C: I feel lonely most evenings.",), "I feel lonely"),
    (("C: It's that he goes quiet. That scares me.",), "That scares me"),
    (("C: I'm dreading it.",), "I'm dreading it"),
    (("C: I've been so down.",), "I've been so down"),
    (("C: I don't know, I just felt sad.",), "I just felt sad"),
    (("T: How did that feel?", "C: Terrified."), "Terrified"),
    (("C: I miss her.",), "I miss her"),
    (("C: It makes me really angry.",), "makes me really angry"),
    (("C: She said no, and I was furious.",), "I was furious"),
    (("C: I’m frightened of it.",), "I’m frightened"),
    (("C: um I guess I felt kind of hurt",), "I felt kind of hurt"),
    (("C: I were that relieved.",), "I were that relieved"),
    (("C: I feel so much guilt about it.",), "I feel so much guilt"),
    (("C: I was really worried about him.",), "I was really worried"),
    (("C: If she rings late, it makes me scared.",), "makes me scared"),
    (("C: I get jealous when they laugh.",), "I get jealous"),
    (("C: I felt proud of that.",), "I felt proud"),
    (("C: I feel left out.",), "I feel left out"),
    (("C: I get resentful when they all sit down.",), "I get resentful"),
    (("C: I worry about my son.",), "I worry about my son"),
    (("C: I was kind of feeling down last week.",), "I was kind of feeling down"),
]

NEAR_MISSES = [
    ("C: I feel like we never talk.",),
    ("C: I feel that he was wrong.",),
    ("C: I'm not angry with her.",),
    ("C: I don't think I'm scared of it.",),
    ("C: She said I was jealous.",),
    ("C: He's proud of it.",),
    ("C: I'm sorry, go on.",),
    ("C: I'm afraid so.",),
    ("C: I'm afraid not.",),
    ("C: I'm afraid I can't come on Monday.",),
    ("C: I'm happy to do that.",),
    ("C: If I was scared I'd say so.",),
    ("C: I'm down to ten a day.",),
    ("C: I got hurt at football.",),
    ("C: I'm desperate for a cup of tea.",),
    ("C: I miss her cooking.",),
    ("C: She was feeling sad.",),
    ("C: I would be angry too.",),
    ("T: You felt ashamed.", "C: Yes, I felt ashamed."),
    ("T: I'm so sad about that.", "C: Thank you."),
    ("C: Am I angry? I was angry?",),
    ("C: I'm anxious to get home.",),
    ("C: You'd feel sad too.",),
    ("C: I was lost in town.",),
    ("C: It was embarrassing for her friends.",),
    ("C: I don't worry about my son.",),
    ("C: He gets resentful.",),
    ("C: No, that one is mine. I'm quite proud of it.",),
    ("T: How does that feel?", "C: Heavy."),
    ("C: I'm a bit worried about the parking.",),
]


@pytest.mark.parametrize(("lines", "quote"), FEELING)
def test_an_own_feeling_is_quoted(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "feeling", quote)


@pytest.mark.parametrize("lines", NEAR_MISSES)
def test_what_only_sounds_like_a_feeling_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "feeling", None)


def test_one_feeling_a_turn_and_the_tenderest_first() -> None:
    assert quotes_of("feeling", "C: I was really worried, and in the end I felt so lonely.") == (
        "I felt so lonely",
    )
