"""What is said about the two of them: the other, the work, a correction, an edge, and what is feared."""

import pytest
from table import check, kinds_in, quotes_of

type Line = tuple[tuple[str, ...], str | None]

BETWEEN_US: list[Line] = [
    (("C: You went quiet when I said that.",), "You went quiet when I said that."),
    (("C: I was so angry with you last week.",), "I was so angry with you last week."),
    (("C: It helps, talking to you.",), "It helps, talking to you."),
    (("C: What do you think of me?",), "What do you think of me?"),
    (("C: I like coming here.",), "I like coming here."),
    (("C: I thought you'd be disappointed.",), "I thought you'd be disappointed."),
    (("C: There's something I've never told you.",), "There's something I've never told you."),
    (("C: I can say things in here.",), "I can say things in here."),
    (("C: I trust you.",), "I trust you."),
    (("C: It hurt when you looked at the clock.",), "It hurt when you looked at the clock."),
    (("C: You yawned, just then.",), "You yawned, just then."),
    (("C: What are you writing?",), "What are you writing?"),
    (("C: I could see it in your face.",), "I could see it in your face."),
    (("C: Talking to you really helps.",), "Talking to you really helps."),
    (("C: I'm glad you asked me that.",), "I'm glad you asked me that."),
    (("C: You're cheering me up again.",), "You're cheering me up again."),
    # near misses
    (("C: You know, it's the same every week.",), None),
    (("C: She went quiet when I said that.",), None),
    (("C: Like you said, two glasses is the limit.",), None),
    (("C: He asked me, what do you think of me?",), None),
    (("C: It's cold in here.",), None),
    (("C: You don't really notice it after a while.",), None),
    (("C: And it's like, you never asked me.",), None),
    (("C: I told her, you never asked me.",), None),
    (("C: I was angry with her last week.",), None),
    (("C: It's like when you yawned in church and they all saw.",), None),
    (("C: She goes, you yawned.",), None),
    (("C: It sounds a lot when you say it like that.",), None),
    (("C: He said he could see it in your face.",), None),
]

CORRECTS: list[Line] = [
    (("T: So it was her silence.", "C: That's not what I meant."), "That's not what I meant."),
    (
        ("T: It sounds as if you were angry.", "C: It's more that I was tired."),
        "It's more that I was tired.",
    ),
    (
        ("T: So you'd given up by then.", "C: No, I was only waiting for him."),
        "No, I was only waiting for him.",
    ),
    (("T: You felt small beside her.", "C: Not quite. I felt young."), "Not quite."),
    (("T: So it was the money.", "C: No, it's not about the money."), "No, it's not about the money."),
    (("T: You were jealous of him.", "C: I wouldn't say that. I missed her."), "I wouldn't say that."),
    (("T: You left because you were tired.", "C: You've got it backwards."), "You've got it backwards."),
    # near misses
    (("T: You forgot the line.", "C: No, not the line. The song."), "No, not the line."),
    (("T: So you blame your mother.", "C: It's not because of her."), "It's not because of her."),
    # near misses
    (("T: You look cold.", "C: No, I'm all right, it's only the wind."), None),
    (("T: You've left your scarf.", "C: No, that one is for the next person."), None),
    (("T: You seem not to be in the mood today.", "C: Not really."), None),
    (("T: You don't like it.", "C: No, I don't like it at all."), None),
    (("T: Did you go?", "C: No, I stayed at home that day."), None),
    (("T: So it was her silence.", "C: No, you're right, it was that."), None),
    (("T: So it was her silence.", "C: He said that's not what he meant."), None),
    (("T: So you went alone.", "C: No one wanted to come with me."), None),
    (("T: Mm.", "C: It's more that I was tired."), None),
    (("T: You'll be glad of the rest.", "C: No, thank you, I'm fine as I am."), None),
]

PUSHES_BACK: list[Line] = [
    (("C: You're not listening.",), "You're not listening."),
    (("C: That's none of your business.",), "That's none of your business."),
    (("C: I don't need a lecture.",), "I don't need a lecture."),
    (("C: What's the point of talking about it?",), "What's the point of talking about it?"),
    (("C: Why are you asking me that?",), "Why are you asking me that?"),
    (("C: I've heard all this before.",), "I've heard all this before."),
    (("C: You don't know what it's like.",), "You don't know what it's like."),
    (("C: It's my life.",), "It's my life."),
    (("T: I did it for you.", "C: You didn't ask."), "You didn't ask."),
    (("C: Are you going to tell me off?",), "Are you going to tell me off?"),
    (("C: I'm done with this.",), "I'm done with this."),
    (("C: Do you think it's all in my head?",), "Do you think it's all in my head?"),
    (("C: Why are you asking me all these questions?",), "Why are you asking me all these questions?"),
    # near misses
    (("C: She's not listening.",), None),
    (("C: I told him it's none of his business.",), None),
    (("C: I'd like to think about it first.",), None),
    (("C: You never know what you'll get.",), None),
    (("C: I said to her, you're not listening.",), None),
    (("C: I don't need a coat.",), None),
    (("C: He said it's my life.",), None),
    (("C: I've heard of it.",), None),
    (("T: Which one?", "C: Whatever you like."), None),
    (("T: It has a dimmer.", "C: Oh, you're joking."), None),
    (("C: At least it is my choice, that feels right.",), None),
]

RELUCTANT: list[Line] = [
    (("C: My wife made me come.",), "My wife made me come."),
    (("T: What made you come today?", "C: My husband."), "My husband."),
    (("C: I guess I'll be here if I have to be.",), "I guess I'll be here if I have to be."),
    (("T: Who cooks at home?", "C: My husband."), None),
    (("C: It wasn't my idea.",), "It wasn't my idea."),
    (("C: I didn't want to come today.",), "I didn't want to come today."),
    (("C: I don't know why I'm here.",), "I don't know why I'm here."),
    (("C: I was sent by my boss, I was sent here.",), "I was sent by my boss, I was sent here."),
    (("C: I'd rather be anywhere else.",), "I'd rather be anywhere else."),
    (("C: Can we just get this over with?",), "Can we just get this over with?"),
    # near misses
    (("C: My wife made me a cake.",), None),
    (("C: It was my idea to come.",), None),
    (("C: I wanted to come today.",), None),
    (("C: He was sent home.",), None),
    (("C: How long is it until the bus?",), None),
    (("C: She didn't want to come.",), None),
]

EXPECTS_HURT: list[Line] = [
    (("C: You'll get sick of me.",), "You'll get sick of me."),
    (("C: I knew she'd laugh at me.",), "I knew she'd laugh at me."),
    (("C: Everyone leaves in the end.",), "Everyone leaves in the end."),
    (("C: Are you angry with me?",), "Are you angry with me?"),
    (("C: You must think I'm mad.",), "You must think I'm mad."),
    (("C: I was afraid you'd judge me.",), "I was afraid you'd judge me."),
    (("C: If they knew what I did they'd go.",), "If they knew what I did they'd go."),
    (("C: I'm too much for people.",), "I'm too much for people."),
    (("C: Am I in trouble?",), "Am I in trouble?"),
    (("C: I suppose you're going to give me a lecture.",), "I suppose you're going to give me a lecture."),
    (("C: I thought you'd forgotten me.",), "I thought you'd forgotten me."),
    # near misses
    (("C: You'll get wet out there.",), None),
    (("C: I knew she'd like it.",), None),
    (("C: Everyone left at six.",), None),
    (("C: Is he angry with you?",), None),
    (("C: She thought everyone was laughing at her.",), None),
    (("C: It's too much for one evening.",), None),
    (("C: They were angry about the car.",), None),
]

TABLES = {
    "between_us": BETWEEN_US, "corrects": CORRECTS, "pushes_back": PUSHES_BACK, "reluctant": RELUCTANT,
    "expects_hurt": EXPECTS_HURT,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [(kind, lines, quote) for kind, table in TABLES.items() for lines, quote in table],
)
def test_what_is_between_the_two(kind: str, lines: tuple[str, ...], quote: str | None) -> None:
    check(lines, kind, quote)


@pytest.mark.parametrize(("lines", "quote"), [line for line in CORRECTS if line[1]])
def test_an_honest_correction_is_no_edge(lines: tuple[str, ...], quote: str) -> None:
    assert quote in quotes_of("corrects", *lines)
    assert "pushes_back" not in kinds_in(*lines)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_table_has_six_of_each(table: list[Line]) -> None:
    found = sum(quote is not None for _lines, quote in table)
    assert found >= 6
    assert len(table) - found >= 6
