"""Wordings of the therapist's side that were added later: each kind in other words, and what only sounds alike."""

import pytest
from table import check

NOTICED: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "repairs": [
        (("C: You laughed when I said it.", "T: I did."), "I did."),
        (("C: You weren't listening to me.", "T: You're right. What did I lose?"), "You're right."),
        (("T: I should've asked you first.",), "I should've asked you first."),
        (("T: I put that badly.",), "I put that badly."),
        (("T: That wasn't very kind.",), "That wasn't very kind."),
        (("T: I think I hurried you past your sister.",), "I think I hurried you past your sister."),
        (("C: You think I'm making a fuss.", "T: That's not what I meant."), "That's not what I meant."),
        (("T: What was it like when I changed the day?",), "What was it like when I changed the day?"),
    ],
    "validates": [
        (("T: That's a hard decision.",), "That's a hard decision."),
        (("T: I'm sure that was really painful.",), "I'm sure that was really painful."),
        (("T: You don't have to find me anything.",), "You don't have to find me anything."),
        (("T: Most people would be angry.",), "Most people would be angry."),
        (("T: It isn't always easy.",), "It isn't always easy."),
        (("T: I understand why you left.",), "I understand why you left."),
    ],
    "advises": [
        (("T: Could you ring the school?",), "Could you ring the school?"),
        (("T: We'd recommend starting with the gum.",), "We'd recommend starting with the gum."),
        (("T: You'd be better off without the car.",), "You'd be better off without the car."),
        (("T: One thing you could try is a bath.",), "One thing you could try is a bath."),
        (("T: You might want to ask your manager.",), "You might want to ask your manager."),
        (("T: Might be worth talking to the nurse.",), "Might be worth talking to the nurse."),
    ],
    "reassures": [
        (("C: What if I forget it all?", "T: It'll come back."), "It'll come back."),
        (("T: You've done it before.",), "You've done it before."),
        (("T: It's not permanent.",), "It's not permanent."),
        (("T: That's very common.",), "That's very common."),
        (("T: Anybody would have done the same.",), "Anybody would have done the same."),
        (("T: It's not about blame.",), "It's not about blame."),
    ],
    "defends_self": [
        (("C: You moved the clock.", "T: I only moved it because of the sun."), "I only moved it because of the sun."),
        (("C: Why all these questions?", "T: I do need to ask these."), "I do need to ask these."),
        (("C: So it counts against me.", "T: It's their rule."), "It's their rule."),
        (("C: Another lecture.", "T: I don't think I'm giving a lecture."), "I don't think I'm giving a lecture."),
        (("C: I only get half an hour.", "T: In fairness, you were late."), "In fairness, you were late."),
        (("C: You sound cross.", "T: I'm not telling you off."), "I'm not telling you off."),
    ],
    "affirms": [
        (("T: I still think it's brave.",), "I still think it's brave."),
        (("T: That's a big step.",), "That's a big step."),
        (("T: Not everybody can do that.",), "Not everybody can do that."),
        (("T: You managed to say no.",), "You managed to say no."),
        (("T: You seem really determined.",), "You seem really determined."),
        (("T: You really have something to offer.",), "You really have something to offer."),
    ],
    "soothes": [
        (("C: I hung up on him. [crying]", "T: Oh love."), "Oh love."),
        (("C: I can't find the word.", "T: You don't have to say anything."), "You don't have to say anything."),
        (("C: It won't stop.", "T: You're not alone with it."), "You're not alone with it."),
        (("C: Don't go.", "T: I'm here with you."), "I'm here with you."),
        (("C: I can't look at it.", "T: We can just sit here."), "We can just sit here."),
        (("C: I need a minute.", "T: As long as you need."), "As long as you need."),
    ],
    "does_not_know": [
        (("C: Will she come back?", "T: I don't know."), "I don't know."),
        (("C: I don't know which is worse.", "T: No, nor do I."), "No, nor do I."),
        (("C: What's it for?", "T: I honestly don't know."), "I honestly don't know."),
        (("C: Is it my fault?", "T: I wish I knew."), "I wish I knew."),
        (("C: What comes next?", "T: I'm not sure either."), "I'm not sure either."),
        (("C: Why him?", "T: I've no idea."), "I've no idea."),
    ],
    "names_now": [
        (("T: You sound very sure.",), "You sound very sure."),
        (("T: Something shifted just then.",), "Something shifted just then."),
        (("T: That came out fast.",), "That came out fast."),
        (("T: You look really tired.",), "You look really tired."),
        (("T: You did just change the subject.",), "You did just change the subject."),
        (("T: As you say that, I notice the room goes still.",), "As you say that, I notice the room goes still."),
    ],
    "asks_beneath": [
        (("T: Do you have any idea why?",), "Do you have any idea why?"),
        (("T: Why do you think it stayed with you?",), "Why do you think it stayed with you?"),
        (("T: What's the worry, if they all know?",), "What's the worry, if they all know?"),
        (("T: What about it feels too much?",), "What about it feels too much?"),
        (("T: What would have happened if you'd said no?",), "What would have happened if you'd said no?"),
        (("T: What makes you stay?",), "What makes you stay?"),
    ],
}  # fmt: skip

LEFT_ALONE: dict[str, list[tuple[str, ...]]] = {
    "repairs": [
        ("C: You know the shop by the station?", "T: I do, yes."),
        ("C: He laughed at me.", "T: You're right to say it."),
        ("T: You should've asked him first.",),
        ("T: He put that badly.",),
        ("C: You asked about my sister.", "T: I have to ask everyone about family."),
        ("T: Sorry, I didn't catch that.",),
        ("T: Stop me if I'm wrong.",),
    ],
    "validates": [
        ("T: Is it hard to find parking here?",),
        ("T: [laughs] That's terrible.",),
        ("T: Would it be hard to stop?",),
        ("T: You get to choose the day.",),
        ("T: I can see that you've filled it in.",),
        ("T: Is there anybody in your life who knows?",),
    ],
    "advises": [
        ("T: Why would it be good to stop?",),
        ("T: When do you think you might want to start?",),
        ("T: Thoughts that you'd be better off dead?",),
        ("T: Could you say that again?",),
        ("T: So it's something you could do.",),
        ("T: I'd call that mild.",),
    ],
    "reassures": [
        ("T: I'll keep an eye on the time, don't worry.",),
        ("T: I'm sure it's pretty overwhelming.",),
        ("T: I bet it was.",),
        ("T: At least it's Friday.",),
        ("T: Will it come back, do you think?",),
        ("T: You hope that it'll come back.",),
    ],
    "defends_self": [
        ("C: I cut it down to two.", "T: I just wanted to check the dates."),
        ("C: It's their rule.", "T: Whose rule is it?"),
        ("C: You moved the clock.", "T: I'm sorry, I only moved it because of the sun."),
        ("C: You did warn me.", "T: [laughs] I did tell you."),
        ("T: It's their rule.",),
        ("C: Why all these questions?", "T: He has to ask these."),
    ],
    "affirms": [
        ("T: Is it brave, do you think?",),
        ("T: It's a big step down to the platform.",),
        ("T: So you've got good reasons to stop?",),
        ("T: You've tried a lot of tablets.",),
        ("T: You made a decision on Monday.",),
        ("T: She's really determined.",),
    ],
    "soothes": [
        ("T: I'm here to help with the plan.",),
        ("T: [laughs] Next Tuesday, I'll be here.",),
        ("T: I'm so sorry, the room was booked.",),
        ("T: You're not alone, a lot of people do that.",),
        ("T: Are you alone with it?",),
        ("T: He can just sit here.",),
    ],
    "does_not_know": [
        ("T: I'm not sure how much you know about the group.",),
        ("T: I'm not sure that more tests would help.",),
        ("T: I sat there for I don't know how long.",),
        ("T: I didn't know that.",),
        ("T: He doesn't know.",),
        ("T: So you don't know.",),
    ],
    "names_now": [
        ("T: Have you got somewhere to be?",),
        ("T: Your hands are tied, then.",),
        ("T: He looked really tired.",),
        ("T: She rang just now.",),
        ("T: Something shifted at home, when you left.",),
        ("T: You looked tired at work, you said.",),
    ],
    "asks_beneath": [
        ("T: What kept you from a lower number?",),
        ("T: Why don't you ring?",),
        ("T: What about it?",),
        ("T: What would you like to drink?",),
        ("T: What happened on Tuesday?",),
        ("T: You have no idea why.",),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [(kind, lines, quote) for kind, rows in NOTICED.items() for lines, quote in rows],
)
def test_noticed_in_other_words(kind: str, lines: tuple[str, ...], quote: str) -> None:
    check(lines, kind, quote)


@pytest.mark.parametrize(
    ("kind", "lines"), [(kind, lines) for kind, rows in LEFT_ALONE.items() for lines in rows]
)
def test_what_only_sounds_alike_is_left_alone(kind: str, lines: tuple[str, ...]) -> None:
    check(lines, kind, None)
