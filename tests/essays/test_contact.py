"""Contact comes before defence: what is told for the first time, wondered at, seen, and what only looks like it."""

import pytest
from table import check, kinds_in, quotes_of

CONTACT = [
    (("C: I've never said that out loud before.",), "I've never said that out loud before."),
    (("C: I always thought that was just how I was.",), "I always thought that was just how I was."),
    (("C: I don't know why I do that.",), "I don't know why I do that."),
    (
        ("C: I've never had anyone stay when I talk about this.",),
        "I've never had anyone stay when I talk about this.",
    ),
    (
        ("C: I haven't told anybody this, not even my sister.",),
        "I haven't told anybody this, not even my sister.",
    ),
    (("T: Mm.", "C: You're the first person I've told."), "You're the first person I've told."),
    (("C: I’ve never put it into words.",), "I’ve never put it into words."),
    (("C: Why do I always say sorry first?",), "Why do I always say sorry first?"),
    (
        ("C: Part of me wants her to ring, and part of me hopes she won't.",),
        "Part of me wants her to ring, and part of me hopes she won't.",
    ),
    (("C: All those years I thought it was my job to keep them happy.",), None),
    (("C: I used to think I was the difficult one.",), "I used to think I was the difficult one."),
    (("C: I wonder if I'm frightened of being known.",), "I wonder if I'm frightened of being known."),
    (
        ("C: um I don't really know what I feel when she does that",),
        "um I don't really know what I feel when she does that",
    ),
    (("C: Nobody ever asked me that.",), None),
    (("C: I grew up thinking crying was for babies.",), "I grew up thinking crying was for babies."),
    # first tellings
    (("C: I’ve not told a living soul about that.",), "I’ve not told a living soul about that."),
    (("C: I never tell anyone how I feel.",), "I never tell anyone how I feel."),
    (("C: It's the first time I've admitted it.",), "It's the first time I've admitted it."),
    (
        ("C: I don't think I've ever said that to a person.",),
        "I don't think I've ever said that to a person.",
    ),
    (("C: There's something I haven't told you.",), "There's something I haven't told you."),
    (("C: I don't usually talk about my dad.",), "I don't usually talk about my dad."),
    (("C: It feels odd to hear myself say that.",), "It feels odd to hear myself say that."),
    (("T: Have you told anyone else?", "C: No. Not a word."), "No. Not a word."),
    (("T: Had you ever said that out loud?", "C: Never."), "Never."),
    # wondering
    (("C: I don't know where that came from.",), "I don't know where that came from."),
    (("C: I honestly don't understand why it hurts so much.",), None),
    (("C: I'm not sure whether it's me or the job.",), "I'm not sure whether it's me or the job."),
    (("C: I keep wondering if I'm lonely.",), None),
    (("C: Why can't I just let it go? Why do I need her to say it?",), None),
    (("C: Something in me goes very small when he walks in.",), None),
    (("C: I really don't know who I am without it.",), "I really don't know who I am without it."),
    (("C: I'm torn, I want to ring and I want to hide.",), "I'm torn, I want to ring and I want to hide."),
    # then and now
    (("C: All my life I've been the one who copes.",), "All my life I've been the one who copes."),
    (("C: I'd always believed people meant it kindly.",), "I'd always believed people meant it kindly."),
    (("C: I didn't even know I was holding my breath.",), "I didn't even know I was holding my breath."),
    # somebody who stayed
    (("C: No one's ever listened like that.",), "No one's ever listened like that."),
    (("C: You didn't flinch.",), "You didn't flinch."),
    (("C: And she just sat with me until the bus came.",), None),
]
"""``None`` here: contact is given, with other words around it; see below."""

CONTACT_NEAR_MISSES = [
    ("T: Is it Tuesday or Thursday?", "C: I don't know."),
    ("C: I don't know why I have to come here, the court sent me."),
    ("C: My brother said he had never told anyone."),
    ("C: I've never been to Leeds."),
    ("C: I always thought the clinic was on the ground floor."),
    ("C: I don't know what time the bus goes."),
    ("T: I've never said that out loud before.", "C: Oh."),
    ("C: If I'd never told her I would have kept the house."),
    ("C: I wonder if it will rain."),
    ("C: I never told him to bring a cake."),
    ("C: I never said that, you said that."),
    ("C: I haven't talked to the landlord yet."),
    ("C: Nobody knows what time it opens."),
    ("C: I don't know if it's the right form."),
    ("C: I don't know why the printer does that."),
    ("C: It's the first time I've been to this building."),
    ("C: Maybe, I don't know, maybe Thursday."),
    ("C: I thought it was the postman."),
    ("C: I used to live by the harbour."),
    ("C: You waited ages for that bus."),
    ("T: Have you told your manager?", "C: No, she's off sick."),
    ("T: Did you sleep?", "C: No. Not much."),
]


@pytest.mark.parametrize(("lines", "quote"), CONTACT)
def test_contact_is_noticed(lines: tuple[str, ...], quote: str | None) -> None:
    quotes = quotes_of("contact", *lines)
    assert quotes, lines
    assert quote is None or quote in quotes


@pytest.mark.parametrize("lines", CONTACT_NEAR_MISSES)
def test_what_only_looks_like_contact_is_left_alone(lines: str | tuple[str, ...]) -> None:
    check((lines,) if isinstance(lines, str) else lines, "contact", None)


@pytest.mark.parametrize(
    "line",
    [
        "I've never said that out loud before",
        "I've never said that out loud before.",
        "I always thought that was just how I was",
        "I always thought that was just how I was.",
        "I don't know why I do that",
        "I don’t know why I do that.",
        "I've never had anyone stay when I talk about this",
        "I’ve never had anyone stay when I talk about this.",
        "I never told anyone that.",
        "I always thought everyone felt like this.",
        "I've never told a soul, and I don't know why I'm telling it now.",
    ],
)
def test_contact_is_neither_absolute_nor_vanishing(line: str) -> None:
    kinds = kinds_in(f"C: {line}")
    assert "contact" in kinds
    assert not kinds & {"absolute", "vanishes", "shuts_down", "certainty_over_fear"}


def test_a_closed_story_about_oneself_is_absolute_and_not_contact() -> None:
    kinds = kinds_in("C: That's just how I am.")
    assert "absolute" in kinds
    assert "contact" not in kinds


DISCLOSES = [
    (("T: And at school?", "C: I was so ashamed of my coat."), "I was so ashamed of my coat."),
    (("C: I just feel like a burden.",), "I just feel like a burden."),
    (("C: I'm terrified she'll find out.",), "I'm terrified she'll find out."),
    (("C: To be honest I drink when they're asleep.",), "To be honest I drink when they're asleep."),
    (("C: I let my kids down.",), "I let my kids down."),
    (("C: I miss him. I miss him every day.",), "I miss him."),
    (("C: I hate myself when I do it.",), "I hate myself when I do it."),
    (("C: I cried in the stock room for an hour.",), "I cried in the stock room for an hour."),
    (("C: We split up in May and I haven't slept since.",), "We split up in May and I haven't slept since."),
    (("C: I started smoking again.",), "I started smoking again."),
    (("C: It makes me so sad when he says that.",), "It makes me so sad when he says that."),
    (("C: I felt like I was nothing to them.",), "I felt like I was nothing to them."),
    (("C: I'm being a terrible mother to him.",), "I'm being a terrible mother to him."),
    (("C: My brother died in the spring.",), "My brother died in the spring."),
    (("C: They don't know I lost the job.",), "They don't know I lost the job."),
    (("C: I was drunk when I drove her home.",), "I was drunk when I drove her home."),
    (("C: I hate having to ask.",), "I hate having to ask."),
]
DISCLOSES_NEAR_MISSES = [
    ("C: I'm not ashamed of where I come from.",),
    ("C: She told me I was pathetic.",),
    ("C: If I was scared I'd say so.",),
    ("C: I missed the bus and then I miss the next one every week.",),
    ("C: I'm fifty-two, I have two sons and I work in a bank.",),
    ("T: I feel so alone with that.", "C: Right."),
    ("C: The film was about a man who is ashamed.",),
    ("C: The plant died in the spring.",),
    ("C: I don't feel bad about it.",),
    ("C: He said I was a terrible mother.",),
    ("C: They don't know the way to the station.",),
    ("C: I'm sick of this jacket.",),
]


@pytest.mark.parametrize(("lines", "quote"), DISCLOSES)
def test_something_tender_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "discloses", quote)


@pytest.mark.parametrize("lines", DISCLOSES_NEAR_MISSES)
def test_flat_facts_and_other_peoples_pain_are_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "discloses", None)


INSIGHT = [
    (("C: I've just realised I do that with everyone.",), "I've just realised I do that with everyone."),
    (
        ("C: I hadn't looked at it like that, that I was protecting her.",),
        "I hadn't looked at it like that, that I was protecting her.",
    ),
    (("C: Maybe that's why I never finish anything.",), "Maybe that's why I never finish anything."),
    (
        ("C: Now that I think about it, I was the same with my dad.",),
        "Now that I think about it, I was the same with my dad.",
    ),
    (("C: It's just hit me. I was waiting for him to say sorry.",), None),
    (("C: It's the same feeling I had in that kitchen.",), "It's the same feeling I had in that kitchen."),
    (
        ("C: I'd never thought about myself that way.",),
        "I'd never thought about myself that way.",
    ),
    (("C: It made me see that I was waiting for permission.",), None),
    (("C: That's exactly what I did to my sister.",), "That's exactly what I did to my sister."),
    (
        ("C: It was never about the money, I wanted her to notice.",),
        "It was never about the money, I wanted her to notice.",
    ),
]
INSIGHT_NEAR_MISSES = [
    ("C: I realised I'd left my phone on the bus.",),
    ("C: Maybe that's why the boiler broke.",),
    ("C: He says he's just realised I do that.",),
    ("T: I've just realised I do that with everyone.", "C: Okay."),
    ("C: That's why they moved the bus stop.",),
    ("C: I know why. I've always known why.",),
    ("C: I hadn't really thought about it, but I suppose so.",),
    ("C: If I realised that I would stop.",),
    ("C: I've not seen that film before.",),
]


@pytest.mark.parametrize(("lines", "quote"), INSIGHT)
def test_a_new_thought_is_noticed(lines: tuple[str, ...], quote: str | None) -> None:
    quotes = quotes_of("insight", *lines)
    assert quotes, lines
    assert quote is None or quote in quotes


@pytest.mark.parametrize("lines", INSIGHT_NEAR_MISSES)
def test_ordinary_finding_out_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "insight", None)


CATCHES_SELF = [
    (("C: I'm doing it again.",), "I'm doing it again."),
    (("C: Sorry. See, I did it again.",), "See, I did it again."),
    (("C: There I go again, making excuses for him.",), "There I go again, making excuses for him."),
    (("C: I caught myself saying it's fine.",), "I caught myself saying it's fine."),
    (("C: I can hear myself doing it.",), "I can hear myself doing it."),
    (("C: I notice I'm smiling while I say this.",), "I notice I'm smiling while I say this."),
    (("C: I almost said sorry.",), "I almost said sorry."),
    (("C: I'm laughing but I'm not happy.",), "I'm laughing but I'm not happy."),
    (("C: Listen to me. Two minutes in and it's a joke.",), "Listen to me."),
]
CATCHES_SELF_NEAR_MISSES = [
    ("C: I'm doing it again on Saturday, the park run.",),
    ("C: She's doing it again.",),
    ("C: Nobody will listen to me.",),
    ("T: There I go again.", "C: It's all right."),
    ("C: I did it because they asked.",),
    ("C: If I'm doing it again, tell me.",),
    ("C: I go there again in June.",),
    ("C: He said do it again. So I did it again, louder.",),
    ("C: I was going to say that the shop was shut.",),
]


@pytest.mark.parametrize(("lines", "quote"), CATCHES_SELF)
def test_catching_oneself_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "catches_self", quote)


@pytest.mark.parametrize("lines", CATCHES_SELF_NEAR_MISSES)
def test_doing_something_again_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "catches_self", None)


INNER_VOICE = [
    (("C: I could hear you saying, one thing at a time.",), "I could hear you saying, one thing at a time."),
    (("C: On the train I thought, what would you say?",), "On the train I thought, what would you say?"),
    (
        ("C: I kept thinking about what you said about doors.",),
        "I kept thinking about what you said about doors.",
    ),
    (("C: It was in your voice, sort of.",), "It was in your voice, sort of."),
    (("C: I know what you'd say. That I'm allowed.",), "I know what you'd say."),
    (
        ("C: I told myself it's okay, you're allowed to be tired.",),
        "I told myself it's okay, you're allowed to be tired.",
    ),
]
INNER_VOICE_NEAR_MISSES = [
    ("C: I could hear you from the waiting room.",),
    ("C: What would you say is a normal amount?",),
    ("C: My manager said I should slow down.",),
    ("T: I could hear you saying that.", "C: Yes."),
    ("C: You said last week was the last one.",),
    ("C: Can you lower your voice?",),
]


@pytest.mark.parametrize(("lines", "quote"), INNER_VOICE)
def test_a_voice_carried_along_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "inner_voice", quote)


@pytest.mark.parametrize("lines", INNER_VOICE_NEAR_MISSES)
def test_a_voice_heard_in_the_ordinary_way_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "inner_voice", None)
