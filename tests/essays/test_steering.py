"""Advice and orders, comfort that closes, praise, a hard edge, explaining oneself, and turning to something else after pain."""

import pytest
from table import check, kinds_in

PAIN = "C: I was so ashamed I couldn't look at her."

NOTICED: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "advises": [
        (("C: What now?", "T: I'd suggest ringing them first."), "I'd suggest ringing them first."),
        (("T: You could write it down at night.",), "You could write it down at night."),
        (("T: Have you thought about asking your sister?",), "Have you thought about asking your sister?"),
        (("T: It might help to go for a walk.",), "It might help to go for a walk."),
        (("T: Why don't you ring her tonight?",), "Why don't you ring her tonight?"),
        (("T: Maybe you could try the stairs first.",), "Maybe you could try the stairs first."),
        (("T: If I were you, I'd wait.",), "If I were you, I'd wait."),
        (("T: My advice would be to sleep on it.",), "My advice would be to sleep on it."),
    ],
    "directs": [
        (("C: I went again.", "T: You need to stop seeing him."), "You need to stop seeing him."),
        (("T: I want you to write a list.",), "I want you to write a list."),
        (("T: You’ve got to tell her.",), "You’ve got to tell her."),
        (("T: Don't ring him.",), "Don't ring him."),
        (("T: Okay. Write it down tonight.",), "Write it down tonight."),
        (("T: You really need to make a plan.",), "You really need to make a plan."),
        (("T: This has to stop.",), "This has to stop."),
    ],
    "reassures": [
        (("C: What if it comes back?", "T: Don't worry."), "Don't worry."),
        (("C: I'm dreading it.", "T: It'll be fine."), "It'll be fine."),
        (("C: It hurt.", "T: I'm sure she didn't mean it."), "I'm sure she didn't mean it."),
        (("C: I felt so ashamed.", "T: There's nothing to be ashamed of."), "There's nothing to be ashamed of."),
        (("T: You'll get over it.",), "You'll get over it."),
        (("T: Everyone feels like that sometimes.",), "Everyone feels like that sometimes."),
        (("T: It's not as bad as you think.",), "It's not as bad as you think."),
        (("T: At least you've got your health.",), "At least you've got your health."),
    ],
    "praises": [
        (("C: I cut it down to ten.", "T: That's great."), "That's great."),
        (("C: I went.", "T: Well done."), "Well done."),
        (("T: What a lovely plan.",), "What a lovely plan."),
        (("C: I told him no.", "T: Good for you."), "Good for you."),
        (("T: I'm so proud of you.",), "I'm so proud of you."),
        (("T: You're doing a great job.",), "You're doing a great job."),
        (("T: That sounds like a wonderful idea.",), "That sounds like a wonderful idea."),
    ],
    "confronts": [
        (("T: You're putting your health at risk.",), "You're putting your health at risk."),
        (("T: You know that's not good for you.",), "You know that's not good for you."),
        (("C: I was tired.", "T: That's just an excuse."), "That's just an excuse."),
        (("T: I told you this would happen.",), "I told you this would happen."),
        (("T: You're not being honest with yourself.",), "You're not being honest with yourself."),
        (("T: You can't just walk out on them.",), "You can't just walk out on them."),
    ],
    "defends_self": [
        (("C: You weren't listening.", "T: I was only trying to help."), "I was only trying to help."),
        (("C: Why do you ask that?", "T: I have to ask everyone that."), "I have to ask everyone that."),
        (("C: You said it was my fault.", "T: That's not what I said."), "That's not what I said."),
        (("C: You moved my chair.", "T: I only did it because I thought you wanted it."), "I only did it because I thought you wanted it."),
        (("C: You sound like the rest of them.", "T: I'm only doing my job here."), "I'm only doing my job here."),
        (("C: You charged me for the week I was ill.", "T: It's their rule, not mine."), "It's their rule, not mine."),
        (("C: It felt cold, what you wrote.", "T: I didn't mean it like that."), "I didn't mean it like that."),
    ],
    "moves_away": [
        ((PAIN, "T: Okay. Anyway, let's move on to the questionnaire."), "Anyway, let's move on to the questionnaire."),
        (("C: I just feel useless when they go out.", "T: Okay. And how many hours do you work?"), "And how many hours do you work?"),
        (("C: I've never told anyone that.", "T: Before I forget, did you bring the form?"), "Before I forget, did you bring the form?"),
        (("C: I miss him so much. [crying]", "T: I can get you a glass of water."), "I can get you a glass of water."),
        ((PAIN, "T: So what other problems have there been this week?"), "So what other problems have there been this week?"),
        ((PAIN, "T: There's a worksheet that might fit here."), "There's a worksheet that might fit here."),
        (("C: I'm so lonely since she left.", "C: Yeah.", "T: Mm. By the way, are you taking the tablets?"), "By the way, are you taking the tablets?"),
        (("C: I was so scared he would die.", "T: Right. What kind of work do you do?"), "What kind of work do you do?"),
    ],
    "informs": [
        (("T: Research shows that sleep gets lighter with age.",), "Research shows that sleep gets lighter with age."),
        (("C: What was that?", "T: It's called a flashback, when that happens."), "It's called a flashback, when that happens."),
        (("T: There's a group that meets here on Mondays.",), "There's a group that meets here on Mondays."),
        (("T: Many people find that the second week is easier.",), "Many people find that the second week is easier."),
        (("T: What we know is that worry keeps the body awake.",), "What we know is that worry keeps the body awake."),
        (("T: The most common side effects are a headache and tiredness.",), "The most common side effects are a headache and tiredness."),
    ],
    "agenda": [
        (("T: What would be useful to talk about today?",), "What would be useful to talk about today?"),
        (("T: We've got about ten minutes left.",), "We've got about ten minutes left."),
        (("T: I'll see you next week.",), "I'll see you next week."),
        (("T: Let's go back to the phone call.",), "Let's go back to the phone call."),
        (("T: Thank you for coming in today.",), "Thank you for coming in today."),
        (("T: What brings you here?",), "What brings you here?"),
    ],
}  # fmt: skip

LEFT_ALONE: dict[str, list[tuple[str, ...]]] = {
    "advises": [
        ("T: You could hear the sea from there.",),
        ("T: So she suggested that you write it down.",),
        ("T: You thought you could manage it.",),
        ("T: What might help?",),
        ("T: Could you say more?",),
        ("T: You might have been asleep.",),
        ("C: You could write it down.", "T: Mm."),
    ],
    "directs": [
        ("T: Do you need to stop?",),
        ("T: So you feel you need to stop seeing him.",),
        ("T: You don't have to tell her.",),
        ("T: You had to tell her then.",),
        ("T: Don't worry.",),
        ("T: You need to be heard.",),
        ("T: You told yourself you had better go.",),
        ("T: He'd say, 'You need to stop.'",),
    ],
    "reassures": [
        ("T: You told her not to worry, it'll be fine.",),
        ("T: I'm sure you remember the lady at the desk.",),
        ("T: Will it be fine, do you think?",),
        ("T: You don't worry about that part.",),
        ("T: It's fine to leave that box empty.",),
        ("T: You hope that it'll be all right.",),
        ("T: I'm here. Take your time.",),
    ],
    "praises": [
        ("T: That's a great deal of work.",),
        ("T: Good morning.",),
        ("T: Would that be a good day?",),
        ("T: That's not great.",),
        ("T: Great, so I'll see you on Monday.",),
        ("T: It's good to see you.",),
        ("C: That's great.", "T: Mm."),
    ],
    "confronts": [
        ("T: You feel you're putting your health at risk.",),
        ("T: He told you it was an excuse.",),
        ("T: I told you about the group, I think.",),
        ("T: Is it an excuse, do you think?",),
        ("T: So you're hurting yourself to keep them quiet.",),
        ("T: You're worried that you're ruining it.",),
    ],
    "defends_self": [
        ("C: You weren't listening.", "T: I'm sorry, I was trying to help and I rushed you."),
        ("C: You weren't listening.", "T: He was only trying to help."),
        ("C: She left.", "T: So you told her, 'I was only trying to help.'"),
        ("C: She left.", "T: That's not what she said."),
        ("C: You said so.", "T: Is that not what I said?"),
        ("C: You weren't listening.", "T: You're right, I wasn't."),
        ("C: I was only trying to help.", "T: Mm."),
    ],
    "moves_away": [
        (PAIN, "T: How long did you stand there, ashamed?"),
        ("C: The bus was late again.", "T: Okay. And how many hours do you work?"),
        (PAIN, "T: You were so ashamed. And how many were in the room?"),
        (PAIN, "T: Let's stay with that for a moment."),
        (PAIN, "C: Anyway, what's next on your list?", "T: Let's move on to the form."),
        (PAIN, "T: Mm."),
        (PAIN, "T: What was it like to stand there?"),
        ("C: He said he was scared.", "T: Okay. And how many hours do you work?"),
    ],
    "informs": [
        ("T: Does research interest you?",),
        ("T: You called it a flashback.",),
        ("T: There's a lot of pain in that.",),
        ("T: Mm-hmm.",),
        ("T: So you read that sleep gets lighter with age.",),
        ("C: Research shows that sleep gets lighter.", "T: Mm."),
    ],
    "agenda": [
        ("T: You'll see her next week.",),
        ("T: Ten minutes is a long time in the dark.",),
        ("T: You were glad to see him.",),
        ("T: You're welcome.",),
        ("T: She said hello and went upstairs.",),
        ("T: It was his first visit to the house.",),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [(kind, lines, quote) for kind, rows in NOTICED.items() for lines, quote in rows],
)
def test_noticed(kind: str, lines: tuple[str, ...], quote: str) -> None:
    check(lines, kind, quote)


@pytest.mark.parametrize(
    ("kind", "lines"), [(kind, lines) for kind, rows in LEFT_ALONE.items() for lines in rows]
)
def test_left_alone(kind: str, lines: tuple[str, ...]) -> None:
    check(lines, kind, None)


def test_one_who_stays_has_not_moved_away() -> None:
    kinds = kinds_in(PAIN, "T: Mm. [pause 6s]", "C: She'd been standing in the rain all that time.")
    assert "stays" in kinds
    assert not kinds & {"moves_away", "reassures", "advises"}
