"""Apologies, quick agreement and promises as a pattern only; asking to be told; care let in or turned aside."""

import pytest
from table import check, kinds_in, quotes_of

type Line = tuple[tuple[str, ...], str | None]

KIND = "T: It took courage to tell her."
SORRY = "T: I'm so sorry that happened to you."
IDEA = "T: I think you could write to her and see what comes back."

PLEASES: list[Line] = [
    (
        ("C: Sorry, I'm going on.", "T: There's time.", "C: I'm so sorry, it's a silly thing."),
        "I'm so sorry, it's a silly thing.",
    ),
    (("C: I'm sorry for crying.", IDEA, "C: Yeah, definitely."), "Yeah, definitely."),
    (
        (IDEA, "C: Good idea.", "T: When might you?", "C: I'll do better, I promise."),
        "I'll do better, I promise.",
    ),
    (("C: I don't want to waste your time.", "T: It isn't wasted.", "C: You know best."), "You know best."),
    (("C: I promise I'll try harder.", "T: Mm.", "C: I shouldn't complain."), "I shouldn't complain."),
    (("C: You're the expert.", "T: Am I?", "C: Sorry for going on."), "Sorry for going on."),
    (
        ("C: Thank you so much, you're so kind.", "T: And your week?", "C: I'm sorry about all this."),
        "I'm sorry about all this.",
    ),
    # near misses
    (("C: Sorry, I'm late.",), None),
    ((IDEA, "C: Yeah, definitely."), None),
    (("C: I promise I'll try harder.",), None),
    (("C: Sorry, what?", "T: How was it?", "C: Sorry, could you say that again?"), None),
    (("C: Thank you so much.", "T: Same time next week?", "C: This has been very helpful."), None),
    (("C: I'm sorry for your loss.", "T: Thank you.", "C: I feel sorry for her."), None),
    (("C: I said sorry, I'm going on, and he laughed.", "T: Mm.", "C: He promised to do better."), None),
    (
        (
            IDEA,
            "C: Yeah, definitely, because she never had the chance to answer and I would like to know what she thinks of it.",
            "T: Mm.",
            "C: So I'll write on Sunday.",
        ),
        None,
    ),
]

ASKS_TO_BE_TOLD: list[Line] = [
    (("C: What should I do?",), "What should I do?"),
    (("C: Just tell me what to do.",), "Just tell me what to do."),
    (
        ("T: What comes first, the house or the letter?", "C: How do you think I should begin?"),
        "How do you think I should begin?",
    ),
    (("C: Am I a bad person?",), "Am I a bad person?"),
    (("C: Do you think I'm being unreasonable?",), "Do you think I'm being unreasonable?"),
    (("C: Should I leave him?",), "Should I leave him?"),
    (("C: How do I stop?",), "How do I stop?"),
    (("C: How do I get over it?",), "How do I get over it?"),
    (("C: I just want somebody to tell me what to do.",), "I just want somebody to tell me what to do."),
    # near misses
    (("C: What time should I come?",), None),
    (("C: I thought, what should I do, and then I rang.",), None),
    (("C: She always tells me what to do.",), None),
    (("C: I asked him, should I leave?",), None),
    (("C: What would you do that for?",), None),
    (("C: Is it still raining?",), None),
    (("C: He said, what should I do?",), None),
]

RECEIVES_CARE: list[Line] = [
    ((KIND, "C: Thank you for saying that."), "Thank you for saying that."),
    ((SORRY, "C: That means a lot."), "That means a lot."),
    ((SORRY, "C: [crying]"), "[crying]"),
    (("T: I'm going to miss you.", "C: So am I. I'll miss it here."), "So am I."),
    (("T: It wasn't your fault.", "C: I needed to hear that."), "I needed to hear that."),
    (("T: I'm glad you told me.", "C: It's nice to be asked."), "It's nice to be asked."),
    (("T: I was very moved by that.", "C: Thank you."), "Thank you."),
    (("T: We can take it slowly from here.", "C: Thank you, I feel better."), "Thank you, I feel better."),
    (("T: I'll keep the chair where it was.", "C: That means a lot to me."), "That means a lot to me."),
    (
        ("T: And what was it like for you?", "C: Nobody's ever really asked me that."),
        "Nobody's ever really asked me that.",
    ),
    (("T: It was brave.", "C: Okay. Thank you."), None),
    (("T: Salt makes the bones thinner.", "C: That's good to know."), None),
    # near misses
    ((KIND, "C: Anyone would have."), None),
    ((KIND, "C: And then she put the phone down."), None),
    (("T: The room is free on Monday.", "C: Thank you."), None),
    (("T: Is the chair all right?", "C: That helps."), None),
    (("T: I'm sorry, I missed the last word.", "C: That means a lot of work."), None),
    (("T: I appreciate you coming in.", "C: Thanks for the information sheet."), None),
]

TURNS_CARE_ASIDE: list[Line] = [
    ((KIND, "C: Anyone would have."), "Anyone would have."),
    ((SORRY, "C: It's nothing."), "It's nothing."),
    (("T: You're a good father.", "C: You have to say that."), "You have to say that."),
    ((SORRY, "C: Other people have it much worse."), "Other people have it much worse."),
    ((KIND, "C: I just got lucky."), "I just got lucky."),
    (("T: You've been so strong.", "C: I wouldn't say that."), "I wouldn't say that."),
    (("T: I'm going to miss you.", "C: Give over."), "Give over."),
    # near misses
    ((KIND, "C: Thank you for saying that."), None),
    (("T: Is it far?", "C: It's nothing, ten minutes."), None),
    ((SORRY, "C: I don't know what happened after that."), None),
    ((SORRY, "C: [crying] It's nothing."), None),
    (("T: Do you want the window shut?", "C: No thanks."), None),
    (("T: Did anyone help?", "C: Anyone would have."), None),
]

TABLES = {
    "pleases": PLEASES, "asks_to_be_told": ASKS_TO_BE_TOLD, "receives_care": RECEIVES_CARE,
    "turns_care_aside": TURNS_CARE_ASIDE,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [(kind, lines, quote) for kind, table in TABLES.items() for lines, quote in table],
)
def test_making_it_easy_and_care(kind: str, lines: tuple[str, ...], quote: str | None) -> None:
    check(lines, kind, quote)


@pytest.mark.parametrize(("lines", "quote"), [line for line in PLEASES if line[1]])
def test_one_apology_agreement_or_promise_alone_is_nothing(lines: tuple[str, ...], quote: str) -> None:
    """The pattern is marked on the turn that completes it, and gone without the turn before."""
    assert quotes_of("pleases", *lines) == (quote,)
    assert "pleases" not in kinds_in(*lines[-2:])


@pytest.mark.parametrize(("lines", "quote"), [line for line in RECEIVES_CARE if line[1]])
def test_care_let_in_is_not_care_turned_aside(lines: tuple[str, ...], quote: str) -> None:
    assert quote in quotes_of("receives_care", *lines)
    assert "turns_care_aside" not in kinds_in(*lines)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_table_has_six_of_each(table: list[Line]) -> None:
    found = sum(quote is not None for _lines, quote in table)
    assert found >= 6
    assert len(table) - found >= 6
