"""Vanishing, close and then away, a closing answer; and what only looks like them."""

import pytest
from table import check, kinds_in, noticed

from alongside.notice import Registry, run
from alongside.testing import transcript_of

VANISHES = [
    # the thread is lost, in so many words
    (("T: And your father?", "C: He was at the door and I. What was I saying?"), "What was I saying?"),
    (("C: There was something about the stairs. I've lost my thread.",), "I've lost my thread."),
    (("C: I had it a second ago. My mind's gone blank.",), "My mind's gone blank."),
    (("T: What came up then?", "C: [pause 5s] It's gone."), "It's gone."),
    (
        ("C: I wanted to tell her that I… [pause 4s]", "T: Mm.", "C: Sorry, what was your question?"),
        "Sorry, what was your question?",
    ),
    # an own sentence stops, and a silence follows
    (("C: She put the phone down and I just… [pause 9s]", "T: Mm."), "She put the phone down and I just…"),
    (("C: He'd got his hand on the [pause 12s]", "T: I'm here."), "He'd got his hand on the"),
    (("0-4 C: I opened the letter and", "9-10 T: Mm."), "I opened the letter and"),
    (("C: When she said that I felt…", "T: You felt something."), "When she said that I felt…"),
    (("C: And then my aunt, she. What were we talking about?",), "What were we talking about?"),
    (("C: The word's gone.",), "The word's gone."),
    # begun and let go
    (("C: I was going to ask if you ever… never mind.",), "never mind"),
    # something lighter after something that weighs, or after a silence
    (
        ("T: What was the funeral like?", "C: Nobody came. [pause 5s] Is that radiator always on?"),
        "Is that radiator always on?",
    ),
    (("C: I was so lonely in that flat.", "T: So lonely.", "C: What time is it?"), "What time is it?"),
    (("C: They told me it was cancer.", "T: Mm.", "C: Anyway. How's your new office?"), "Anyway."),
    # from I to you, one or people
    (
        ("C: I was so scared every night. You learn to lie very still.",),
        "You learn to lie very still.",
    ),
    (("C: I cried when he left. One gets over these things.",), "One gets over these things."),
]
VANISHES_NEAR_MISSES = [
    # a dash is where the other spoke, and the client goes on
    ("C: And then I said to my mother that I wanted—", "T: Right.", "C: —to move out by June."),
    ("C: I was going to the-", "T: Mm-hmm.", "C: -to the shop, and it was shut."),
    ("0-4 C: I went to the", "3.5-5 T: The clinic?", "5-6 C: Yes, the clinic."),
    # the words alone
    ("C: I lost it with him on Friday, I shouted.",),
    ("C: It's gone up again, the rent.",),
    ("C: Shall I sign it here, or…", "T: There, yes."),
    ("C: Where were we supposed to meet?",),
    ("C: I feel you were kind, and you never hurry me.",),
    ("C: She said never mind and gave me the biscuit.",),
    ("C: Where was I born? Derby.",),
    ("C: It doesn't matter which bus, they all stop there.",),
    ("C: Never mind the bus, I walked.",),
    # light talk after light talk
    ("T: Come in.", "C: Is it always this cold in here?"),
    ("C: We had soup.", "T: Nice.", "C: What time is it?"),
    ("C: So anyway I got the job and we went for a drink.",),
    # you is the person addressed, or everybody from the start
    ("C: I was scared. Can you pass the tissues?",),
    ("C: I was hurt. You said it would be quick.",),
    ("C: You know how I was scared of dogs.",),
    # a correction inside a sentence that gets finished
    ("C: I told him, no, I asked him, to leave.",),
    # a silence, and then the sentence goes on to its end
    ("C: I think I was [pause 5s] I was happy there.",),
]


@pytest.mark.parametrize(("lines", "quote"), VANISHES)
def test_losing_the_thread_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "vanishes", quote)


@pytest.mark.parametrize("lines", VANISHES_NEAR_MISSES)
def test_a_dash_or_a_light_word_alone_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "vanishes", None)


def test_an_ellipsis_says_nothing_where_every_line_ends_in_one() -> None:
    lines = [f"{'CT'[n % 2]}: And then there was number {n} and the..." for n in range(20)]
    assert sum(one.kind == "vanishes" for one in noticed(*lines)) <= 2


NEAR_THEN_AWAY = [
    (("C: I've never told anyone I cried.", "T: Mm.", "C: It's silly."), "It's silly."),
    (("C: I was so scared of losing him.", "T: Yes.", "C: Anyway. The car passed its test."), "Anyway."),
    (
        ("C: And at the end she was…", "T: Mm.", "C: Anyway. How was your holiday?"),
        "Anyway.",
    ),
    (("C: I was so lonely that winter.", "T: Yes.", "C: It's silly, really."), "It's silly, really."),
    (
        ("C: I cried and I couldn't say why.", "T: Mm.", "C: What's the next question?"),
        "What's the next question?",
    ),
    (("C: I'm so ashamed of it.", "T: That's a lot to carry.", "C: I'm fine."), "I'm fine."),
    (("C: I felt like everyone was laughing at me. [laughs]",), "[laughs]"),
    (("C: [crying] I loved that dog.", "T: Of course.", "C: What time is it?"), "What time is it?"),
    (
        ("C: I don't know why I push her away.", "T: Mm.", "C: Other people have it worse."),
        "Other people have it worse.",
    ),
    (("T: I'm so glad you told me.", "C: Well. It's no big deal."), "It's no big deal."),
    (
        ("C: I miss her.", "T: You miss her.", "C: A bit.", "T: Mm.", "C: Forget I said it."),
        "Forget I said it.",
    ),
]
NEAR_THEN_AWAY_NEAR_MISSES = [
    ("T: I'm glad you came.", "C: [crying] Oh, don't. I'm not going to say anything. Have you got a tissue?"),
    ("C: I've never told anyone that.", "T: Mm.", "C: He used to lock the door and I would count."),
    ("C: The train was full. [laughs] Anyway, we got there."),
    ("C: I was so scared.", "T: Yes.", "C: I still am."),
    ("T: How was the week?", "C: It's fine."),
    ("C: I felt so alone.", "T: Mm.", "C: So anyway I rang her and told her all of it, and I cried."),
    (
        "C: I'm so ashamed.", "T: Mm.", "C: My mother knew.", "T: Mm.", "C: She never spoke of it.", "T: Mm.",
        "C: My aunt did.", "T: Yes.", "C: What time is it?",
    ),
    ("C: He said he was ashamed.", "T: Mm.", "C: It's silly."),
    ("C: I was so lonely.", "T: [laughs] In that palace!", "C: [laughs] In that palace, yes."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "quote"), NEAR_THEN_AWAY)
def test_close_and_then_a_step_back_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "near_then_away", quote)


@pytest.mark.parametrize("lines", NEAR_THEN_AWAY_NEAR_MISSES)
def test_going_on_is_not_a_step_back(lines: str | tuple[str, ...]) -> None:
    check((lines,) if isinstance(lines, str) else lines, "near_then_away", None)


SHUTS_DOWN = [
    (("T: You went very quiet. What happened just then?", "C: Nothing."), "Nothing."),
    (("T: What was that like for you?", "C: It's fine. It's done now."), "It's fine. It's done now."),
    (("T: How do you feel about it?", "C: I don't want to talk about it."), "I don't want to talk about it."),
    (("T: What might help?", "C: What's the point?"), "What's the point?"),
    (
        ("T: Tell me a bit more about her.", "C: That's it. That's all there is."),
        "That's it. That's all there is.",
    ),
    (("T: You looked sad there.", "C: I'm fine."), "I'm fine."),
    (("T: What do you make of that?", "C: Yeah, whatever."), "Yeah, whatever."),
    (("T: What would that mean for you?", "C: I honestly don't care."), "I honestly don't care."),
    (("T: That matters, I think.", "C: Okay. Can I go now?"), "Can I go now?"),
    (("T: Could we try once more?", "C: Nothing helps. I give up."), "Nothing helps."),
]
SHUTS_DOWN_NEAR_MISSES = [
    ("T: How was the journey?", "C: Fine."),
    ("T: Would you like some water?", "C: I'm fine, thanks."),
    ("T: What did you feel?", "C: Relief, mostly."),
    ("T: What did she say?", "C: She said there's no point."),
    ("T: What happened then?", "C: It's fine now, but it took two years and I had to move."),
    ("T: Is Thursday all right?", "C: That's fine."),
    ("T: What was it like?", "C: Like being seen."),
    ("T: What shall we start with?", "C: Whatever helps you most."),
    ("T: How is the new flat?", "C: I don't care for the wallpaper."),
    ("T: What was different today?", "C: Nothing, it was good."),
    ("T: Shall I open it?", "C: No, leave it, I've got my coat."),
]


@pytest.mark.parametrize(("lines", "quote"), SHUTS_DOWN)
def test_a_closing_answer_is_noticed(lines: tuple[str, ...], quote: str) -> None:
    check(lines, "shuts_down", quote)


@pytest.mark.parametrize("lines", SHUTS_DOWN_NEAR_MISSES)
def test_a_short_answer_that_suffices_is_left_alone(lines: tuple[str, ...]) -> None:
    check(lines, "shuts_down", None)


def test_a_thoughtful_short_answer_is_neither_closing_nor_away() -> None:
    kinds = kinds_in("C: I was so lonely there.", "T: What was the loneliest part?", "C: Sunday evenings.")
    assert not kinds & {"shuts_down", "near_then_away", "vanishes"}


def test_an_empty_turn_after_an_unfinished_sentence_breaks_nothing() -> None:
    report = run(Registry.built_in().detectors, transcript_of("C: I, I…", "C: "))
    assert report.failures == ()


def test_what_comes_after_a_long_silence_is_not_called_soon() -> None:
    """A minute without words stands between; the wording says so."""
    told = transcript_of(
        "0-4 C: They told me it was cancer.", "70-71 T: Mm.", "71-75 C: Anyway. How's your office?"
    )
    seen = next(one for one in run(list(Registry.built_in()), told).observations if one.kind == "vanishes")
    assert seen.says == (
        "After “They told me it was cancer.” there is a silence of 66 seconds. After it comes: “Anyway.”"
    )
