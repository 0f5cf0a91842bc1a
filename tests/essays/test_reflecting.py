"""Giving back, making understandable, owning a part, not knowing, naming the moment, sharing, naming a strength."""

import pytest
from table import check

HOME = "C: I sat at home till ten with the phone in my hand."

NOTICED: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "reflects": [
        ((HOME, "T: It sounds like you were waiting for her."), "It sounds like you were waiting for her."),
        ((HOME, "T: So you sat there, waiting."), "So you sat there, waiting."),
        ((HOME, "T: With the phone in your hand."), "With the phone in your hand."),
        ((HOME, "T: You felt forgotten."), "You felt forgotten."),
        ((HOME, "T: What I'm hearing is that the evenings are long."), "What I'm hearing is that the evenings are long."),
        ((HOME, "T: Part of you hoped she'd ring."), "Part of you hoped she'd ring."),
        ((HOME, "T: You held that phone all evening."), "You held that phone all evening."),
        ((HOME, "T: You're worried she's had enough?"), "You're worried she's had enough?"),
    ],
    "validates": [
        (("C: I locked it twice.", "T: That makes a lot of sense."), "That makes a lot of sense."),
        (("T: No wonder you were tired.",), "No wonder you were tired."),
        (("T: That must have been frightening.",), "That must have been frightening."),
        (("T: Of course you wanted to go home.",), "Of course you wanted to go home."),
        (("T: It’s really hard to be new somewhere.",), "It’s really hard to be new somewhere."),
        (("T: Anyone would feel shaken by that.",), "Anyone would feel shaken by that."),
        (("T: That's completely understandable.",), "That's completely understandable."),
    ],
    "repairs": [
        (("C: You didn't let me finish.", "T: I'm sorry, I rushed you there."), "I'm sorry, I rushed you there."),
        (("T: I got that wrong.",), "I got that wrong."),
        (("T: I think I just tried to cheer you along.",), "I think I just tried to cheer you along."),
        (("T: Did I miss something there?",), "Did I miss something there?"),
        (("T: I should have asked you first.",), "I should have asked you first."),
        (("T: That was clumsy of me.",), "That was clumsy of me."),
    ],
    "does_not_know": [
        (("C: Will it stop?", "T: I don't know."), "I don't know."),
        (("C: I don't know what to do.", "T: Nor do I."), "Nor do I."),
        (("T: I'm not sure what to say.",), "I'm not sure what to say."),
        (("T: I don't know yet what it is.",), "I don't know yet what it is."),
        (("T: I've no idea.",), "I've no idea."),
        (("T: I wish I knew.",), "I wish I knew."),
    ],
    "names_now": [
        (("T: You went very quiet just now.",), "You went very quiet just now."),
        (("T: I notice you laughed when you said that.",), "I notice you laughed when you said that."),
        (("T: Where did you go, just then?",), "Where did you go, just then?"),
        (("T: Your voice changed when you spoke of him.",), "Your voice changed when you spoke of him."),
        (("T: You just changed the subject.",), "You just changed the subject."),
        (("T: What's happening right now?",), "What's happening right now?"),
    ],
    "shares_self": [
        (("T: I felt sad when you told me that.",), "I felt sad when you told me that."),
        (("T: I've got a lump in my throat.",), "I've got a lump in my throat."),
        (("T: My own mother was like that.",), "My own mother was like that."),
        (("T: I'm going to miss you.",), "I'm going to miss you."),
        (("T: That moved me.",), "That moved me."),
        (("T: When I was a student I hid in the library.",), "When I was a student I hid in the library."),
    ],
    "affirms": [
        (("T: It took courage to ring her.",), "It took courage to ring her."),
        (("T: You've worked hard on this.",), "You've worked hard on this."),
        (("T: I appreciate your honesty.",), "I appreciate your honesty."),
        (("T: You really care about those children.",), "You really care about those children."),
        (("T: You're a very determined woman.",), "You're a very determined woman."),
        (("T: That shows how much you love him.",), "That shows how much you love him."),
    ],
}  # fmt: skip

LEFT_ALONE: dict[str, list[tuple[str, ...]]] = {
    "reflects": [
        (HOME, "T: You need to ring her."),
        (HOME, "T: What did you feel then?"),
        (HOME, "T: You're welcome."),
        (HOME, "T: So I'll see you next week."),
        (HOME, "T: Good. That's great."),
        (HOME, "T: You could write to her."),
        (HOME, "T: Mm-hmm."),
        (HOME, "T: Research shows that people sleep less now."),
    ],
    "validates": [
        ("T: Does that make sense?",),
        ("T: That must have been in March.",),
        ("T: It's hard to hear you with that drill.",),
        ("T: It doesn't make sense to wait.",),
        ("T: Was it hard for you?",),
        ("T: Of course the shop is closed on Mondays.",),
        ("C: That makes a lot of sense.", "T: Mm."),
    ],
    "repairs": [
        ("T: I'm sorry you had to see that.",),
        ("T: Sorry, could you say that again?",),
        ("T: I'm sorry for your loss.",),
        ("T: He got that wrong.",),
        ("T: I'm sorry to hear it.",),
        ("T: You should have asked first.",),
    ],
    "does_not_know": [
        ("T: I don't know if you've heard of the group.",),
        ("T: You don't know what to do with it.",),
        ("T: I don't know about you, but I'm cold.",),
        ("T: So you say to him, 'I don't know.'",),
        ("T: Do I know him?",),
        ("C: I don't know.", "T: Mm."),
    ],
    "names_now": [
        ("T: You went very quiet at the party.",),
        ("T: I notice it's five to.",),
        ("T: Where did you go for Easter?",),
        ("T: He went quiet just now, did he?",),
        ("T: What happened on Sunday?",),
        ("C: You went quiet just now.", "T: Did I?"),
    ],
    "shares_self": [
        ("T: I feel that you need a plan.",),
        ("T: So you'd say, 'I felt sad.'",),
        ("T: My sense is that you're tired.",),
        ("T: I was thinking about the form.",),
        ("T: I'm glad to meet you.",),
        ("T: Your mother was like that.",),
    ],
    "affirms": [
        ("T: Great.",),
        ("T: Do you care about what they think?",),
        ("T: I appreciate you filling in the form.",),
        ("T: It took an hour to ring her.",),
        ("T: You're kind of tired.",),
        ("T: You've worked at the depot since June.",),
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
