"""Questions: which leave room, which narrow, which stand on top of each other, which go beneath or ask how it landed."""

import pytest
from table import check

OPEN = [
    (("C: And then he left.", "T: What was that like?"), "What was that like?"),
    (("T: Okay. So how did you get through that week?",), "how did you get through that week?"),
    (("T: Tell me a bit more about your brother.",), "Tell me a bit more about your brother."),
    (("T: Can you say a little more about that?",), "Can you say a little more about that?"),
    (("T: I'm wondering what it was like to come home to that.",), "I'm wondering what it was like to come home to that."),
    (("T: W-what happens in you when she says that?",), "what happens in you when she says that?"),
    (("C: She took the car.", "T: And the children?"), "And the children?"),
    (("T: what do you make of that",), "what do you make of that"),
    (("T: When you were alone in the flat, what did you do with the evenings?",), "what did you do with the evenings?"),
    (("T: Any thoughts about why it came back this week?",), "Any thoughts about why it came back this week?"),
]  # fmt: skip
NOT_OPEN = [
    ("T: Did you go home?",),
    ("T: How many of them were there?",),
    ("T: What time did he come in?",),
    ("T: On a scale of nought to ten, what would you say?",),
    ("T: What you said last week stayed with me.",),
    ("T: What a day you've had.",),
    ("T: Could you tell me your date of birth?",),
    ("T: He keeps asking you, 'What do you want?'",),
    ("T: You went home?",),
    ("T: Why don't you ring her?",),
    ("T: You know what? I think that's enough for today.",),
    ("C: What was it like for you?", "T: Mm."),
]  # fmt: skip
CLOSED = [
    (("T: Did you go home after that?",), "Did you go home after that?"),
    (("T: And, um, how long were you there?",), "how long were you there?"),
    (("T: Is there anyone at home tonight?",), "Is there anyone at home tonight?"),
    (("T: Have you told your sister?",), "Have you told your sister?"),
    (("T: On a scale of nought to ten, how sure are you?",), "On a scale of nought to ten, how sure are you?"),
    (("T: When did you last sleep through?",), "When did you last sleep through?"),
    (("T: Who else was in the car?",), "Who else was in the car?"),
    (("T: do you live on your own",), "do you live on your own"),
    (("T: If it came back, would you tell him?",), "would you tell him?"),
]  # fmt: skip
NOT_CLOSED = [
    ("T: What did you do after that?",),
    ("T: Can you tell me what happened after that?",),
    ("T: It's hard to sit with, isn't it?",),
    ("T: You went home.",),
    ("T: So you went home and nobody was there?",),
    ("T: Right? Okay?",),
    ("T: Did you?",),
    ("T: She wanted to know, 'Did you lock it?'",),
    ("T: What you have is a cold.",),
]  # fmt: skip
STACKED = [
    ("T: What did your brother make of it? And how are you sleeping at the moment?",),
    ("T: Did you ring the hospital? Who is looking after the baby?",),
    ("T: How did the interview go? Are you still angry with your sister?",),
    ("T: So where did you sleep that night? Did anybody feed the dog? What about your job, do they know?",),
    ("T: Have you eaten today? And what happened with the landlord?",),
    ("T: Okay. What did the letter say? Have you shown it to Maria?",),
    ("T: When did the pains start? Is your mother still in the flat upstairs?",),
]  # fmt: skip
NOT_STACKED = [
    ("T: What did your brother make of it?", "C: Not a lot.", "T: And how are you sleeping at the moment?"),
    ("T: How was the funeral? How was it for you, the funeral?",),
    ("T: How did the interview go? [pause 6s] Are you still angry with your sister?",),
    ("T: What happened on Sunday? You were crying?",),
    ("T: Could I ask you something? What happened on Sunday?",),
    ("T: How are you doing? Did you find somewhere to park?",),
    ("T: You'd ask yourself, 'What do they want? Who told them?'",),
    ("T: What did the letter say? Can you tell me more about that?",),
    ("T: Did she shout? Or was it more of a whisper?",),
    ("T: What happened on Sunday? I remember that you were dreading it and had asked your sister along. Did she come with you?",),
    ("C: What did he say? Who is looking after the baby?", "T: Mm."),
    ("T: You told her, right? Okay?",),
]  # fmt: skip
BENEATH = [
    (("T: What are you most afraid would happen?",), "What are you most afraid would happen?"),
    (("T: What would it mean about you if they said no?",), "What would it mean about you if they said no?"),
    (("T: What's underneath that, do you think?",), "What's underneath that, do you think?"),
    (("T: And where does that come from?",), "And where does that come from?"),
    (("T: What would be the worst thing she could say?",), "What would be the worst thing she could say?"),
    (("T: What did you think would happen, if you'd told her?",), "What did you think would happen, if you'd told her?"),
    (("T: What kept you there?",), "What kept you there?"),
]  # fmt: skip
NOT_BENEATH = [
    ("T: What would happen on a normal Tuesday?",),
    ("T: What does that word mean in Welsh?",),
    ("T: When did you first come to the clinic?",),
    ("T: What do you think would help?",),
    ("T: You asked her what she was afraid of.",),
    ("C: What are you most afraid of?", "T: Me?"),
]  # fmt: skip
IMPACT = [
    (("T: What's it like to hear me say that?",), "What's it like to hear me say that?"),
    (("T: Did that reach you?",), "Did that reach you?"),
    (("T: How was it to tell me that?",), "How was it to tell me that?"),
    (("T: How did that land?",), "How did that land?"),
    (("T: What happened in you when I looked at the clock?",), "What happened in you when I looked at the clock?"),
    (("T: How do you feel about what I just said?",), "How do you feel about what I just said?"),
]  # fmt: skip
NOT_IMPACT = [
    ("T: What's it like to live by the sea?",),
    ("T: Did that letter reach you?",),
    ("T: How was it to drive again?",),
    ("T: How did the plane land?",),
    ("T: What happened in the kitchen?",),
    ("T: How do you feel about Christmas?",),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), OPEN)
def test_open_questions(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "asks_open", quote)


@pytest.mark.parametrize("lines", NOT_OPEN)
def test_no_open_question(lines: tuple[str, ...]) -> None:
    check(lines, "asks_open", None)


@pytest.mark.parametrize(("lines", "quote"), CLOSED)
def test_closed_questions(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "asks_closed", quote)


@pytest.mark.parametrize("lines", NOT_CLOSED)
def test_no_closed_question(lines: tuple[str, ...]) -> None:
    check(lines, "asks_closed", None)


@pytest.mark.parametrize("lines", STACKED)
def test_stacked_questions(lines: tuple[str, ...]) -> None:
    first = lines[0].removeprefix("T: ").split("?")[0] + "?"
    for lead in ("Okay. ", "So "):
        first = first.removeprefix(lead)
    check(lines, "stacks_questions", first)


@pytest.mark.parametrize("lines", NOT_STACKED)
def test_no_stacked_questions(lines: tuple[str, ...]) -> None:
    check(lines, "stacks_questions", None)


@pytest.mark.parametrize(("lines", "quote"), BENEATH)
def test_questions_that_go_beneath(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "asks_beneath", quote)


@pytest.mark.parametrize("lines", NOT_BENEATH)
def test_questions_that_stay_above(lines: tuple[str, ...]) -> None:
    check(lines, "asks_beneath", None)


@pytest.mark.parametrize(("lines", "quote"), IMPACT)
def test_questions_how_it_landed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "asks_impact", quote)


@pytest.mark.parametrize("lines", NOT_IMPACT)
def test_questions_about_something_else(lines: tuple[str, ...]) -> None:
    check(lines, "asks_impact", None)
