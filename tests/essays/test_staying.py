"""Staying: after pain or contact a silence, a bare "mm" or a few words, and the telling goes on."""

import pytest
from table import check, noticed

PAIN = "C: I was so ashamed I couldn't look at her."
ON = "C: She'd been standing in the rain all that time, waiting for me."

STAYED = [
    ((PAIN, "T: Mm.", ON), "Mm."),
    ((PAIN, "T: [pause 8s]", ON), "[pause 8s]"),
    ((PAIN, "T: [pause 5s] Yeah.", ON), "[pause 5s] Yeah."),
    ((PAIN, "T: Take your time.", ON), "Take your time."),
    ((PAIN, "T: I'm here.", ON), "I'm here."),
    ((PAIN, "T: Yes. There's no hurry.", ON), "Yes. There's no hurry."),
    ((PAIN, "T: Couldn't look at her.", ON), "Couldn't look at her."),
    (("C: I've never told anyone about the tin under the bed.", "T: Mm-hmm.", "C: There are four letters in it, all from that summer."), "Mm-hmm."),
    (("C: I don’t know why I go quiet with him.", "T: Hmm.", "C: It’s like somebody turns the sound off in my head."), "Hmm."),
    (("C: I miss him so much. [crying]", "T: Oh.", "C: It's the evenings, when nobody puts a key in the door."), "Oh."),
    (("C: Nobody asked me. I should have said something.", "T: No. [pause 6s]", "C: I stood there holding the cake like a waiter."), "No. [pause 6s]"),
    (("C: I felt so alone in that house. [pause 9s] I used to count the cars to get to sleep.",), "I felt so alone in that house."),
    (("0-6 C: I was so frightened of him.", "14-19 C: He used to stand on the landing and just listen."), "I was so frightened of him."),
    (("0-6 C: I was so frightened of him.", "12-12.5 T: Mm.", "18-24 C: He used to stand on the landing and just listen."), "Mm."),
    ((PAIN, "T: Mm.", "C: I mean it.", "T: [pause 7s]", ON), "[pause 7s]"),
    (("C: So I put the ring back in its box.", "T: Back in its box. [pause 4s]", "C: I haven't opened that drawer since the wedding."), "Back in its box. [pause 4s]"),
    (("C: I carried her coat all the way home.", "T: You carried it.", "C: [sniffs] It still smelled of her, that's the trouble."), "You carried it."),
    (("C: I worry about him every single night.", "T: Right.", "C: And I'm so angry that I can't say it to his face."), "Right."),
    (("C: It made me feel so small.", "T: Yeah.", "C: I hated going in there, I used to sit in the car first."), "Yeah."),
    (("C: I said no to her.", "T: Mm. [pause 5s]", "C: I'd practised it in the mirror for a week."), "Mm. [pause 5s]"),
]  # fmt: skip

NOT_STAYED = [
    ("C: The bus was late again on Monday.", "T: Mm.", "C: It was twenty minutes, with all the shopping."),
    ("C: We moved to the flat above the bakery.", "T: [pause 8s]", "C: It smelled of bread at four in the morning."),
    (PAIN, "T: Mm.", "C: Yeah."),
    (PAIN, "T: Mm.", "C: Is that clock right, do you think?"),
    (PAIN, "T: Mm.", "C: Anyway, my sister has bought a boat."),
    (PAIN, "T: Mm.", "C: [laughs] Listen to me, it's nothing, it really was nothing."),
    (PAIN, "T: Okay, and what did you do next?", ON),
    (PAIN, "T: Have you thought about writing to her?", ON),
    (PAIN, "T: Great.", ON),
    (PAIN, "T: [laughs]", ON),
    (PAIN, "T: It wasn't your fault, you know, not at all.", ON),
    ("C: He said that I was scared of dogs.", "T: Mm.", "C: So we always walked round by the canal instead."),
    ("C: I'm not ashamed of any of it.", "T: Mm.", "C: We had the party in the garden in the end."),
    ("C: If I was scared I would tell somebody.", "T: Mm.", "C: That's what the leaflet on the wall says too."),
    ("C: The film was sad. Everybody died.", "T: Mm.", "C: And then the lights came on and we went home."),
    ("C: I was so ashamed because-", "T: Mm-hmm.", "C: -because she was standing there in the rain."),
    (PAIN, "T: Mm."),
    ("C: I filled in both sides of the form.", "T: Mm-hmm.", "C: The blue one goes to the clinic, I think."),
    ("C: I worry about the parking here.", "T: Mm-hmm.", "C: They put the price up again last month."),
    ("C: Can I leave my bag by the door? [pause 6s]", "T: Mm.", "C: It's only got my lunch in it anyway."),
    ("C: I said no to her.", "T: Brilliant. [pause 5s]", "C: I'd practised it in the mirror for a week."),
    ("C: I was so frightened of him. [pause 9s]", "T: We have to stop there for today."),
    ("C: I was so frightened of him. [pause 2s] He used to stand on the landing and listen.",),
    ("T: I was so frightened of him.", "C: Mm.", "T: He used to stand on the landing and listen."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), STAYED)
def test_staying_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "stays", quote)


@pytest.mark.parametrize("lines", NOT_STAYED)
def test_what_only_looks_like_staying_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "stays", None)


def test_a_passage_of_listening_is_marked_once() -> None:
    lines = (PAIN, "T: Mm.", "C: I was ashamed of my hands, of my shoes.", "T: Mm.", ON)
    assert [one.kind for one in noticed(*lines)].count("stays") == 1


SOOTHED = [
    (("C: I hung up on him. [crying]", "T: I'm here."), "I'm here."),
    (("C: I can't get it out.", "T: There's no rush."), "There's no rush."),
    (("C: She died on the Tuesday.", "T: Oh, I'm so sorry."), "Oh, I'm so sorry."),
    (("C: I feel silly crying.", "T: It's okay to cry."), "It's okay to cry."),
    (("C: I thought it was only me.", "T: You're not alone in this."), "You're not alone in this."),
    (("C: I don't know where to begin.", "T: Take all the time you need."), "Take all the time you need."),
]  # fmt: skip

NOT_SOOTHED = [
    ("T: I'm here on Mondays and Thursdays.",),
    ("T: There's no hurry with the form.",),
    ("T: Sorry, I didn't catch that.",),
    ("T: I'm sorry about the noise outside.",),
    ("T: Are you safe there?",),
    ("T: She told you that you're not alone.",),
    ("C: I'm here.", "T: So you are."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), SOOTHED)
def test_comfort_that_stays_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "soothes", quote)


@pytest.mark.parametrize("lines", NOT_SOOTHED)
def test_what_only_sounds_like_comfort_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "soothes", None)
