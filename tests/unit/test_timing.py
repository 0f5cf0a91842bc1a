"""Silences, late answers, overlaps, pace and short answers: what must be noticed, what must be left alone, and what is said of it."""

from dataclasses import replace

import pytest

from alongside.notice import Detector, Observation, Registry, run
from alongside.notice.border import all_words, first_words, last_words
from alongside.notice.floor import overlaps_in, replies_in
from alongside.notice.usual import Usual, median
from alongside.notice.wording import about
from alongside.session import Interval, Transcript
from alongside.testing import scene_of, transcript_of

REGISTRY = Registry.built_in()
TALK = (
    "0-2 T: How was the week?", "2.5-6 C: It was long and wet, mostly.",
    "6.5-8 T: Long in what way?", "8.5-12 C: The days had no end to them.",
    "12.5-14 T: And the nights?", "14.5-18 C: The nights were a bit easier.",
    "18.5-20 T: What helped with that?", "20.5-24 C: I had the radio on low.",
    "24.5-26 T: The radio, at night.", "26.5-30 C: It keeps the house from ticking.",
    "30.5-32 T: Ticking, like a clock?", "32.5-36 C: Like somebody waiting for me.",
)  # fmt: skip
TOLD = "0-9 C: He took the keys off the hook and said that he would be back before the children were in bed."


def one(kind: str) -> Detector:
    return next(each for each in REGISTRY if each.card.kind == kind)


def seen(kind: str, *lines: str) -> tuple[Observation, ...]:
    return run([one(kind)], transcript_of(*lines)).observations


@pytest.mark.parametrize(
    ("kind", "lines", "quote"),
    [
        ("silence", ("C: I cried in the car. [pause 7s] Nobody saw.",), "Nobody saw."),
        ("silence", ("0-3 C: I was so ashamed.", "9-10 T: Mm. Ashamed."), "Mm. Ashamed."),
        ("silence", ("C: I was so ashamed. [pause 7s]", "T: Ashamed of what, do you think?"), "Ashamed of what, do you think?"),
        ("silence", ("T: What then?", "C: [pause 8s] I've never told anyone this."), "I've never told anyone this."),
        ("silence", ("C: I was so ashamed.", "T: Mm. [pause 8s]", "C: He saw it all."), "He saw it all."),
        ("silence", ("C: That was the last of the boxes. [pause 15s] So that's the flat.",), "So that's the flat."),
        ("slow_reply", (*TALK, "36.5-38 T: Who is it that waits?", "42-44 C: My father, I think."), "My father, I think."),
        ("slow_reply", (*TALK, "36.5-38 T: Who is it that waits?", "41-44 C: Do you want the truth?"), "Do you want the truth?"),
        ("slow_reply", (*TALK[:-1], "32.5-36 C: What would you do?", "41-43 T: I'd want to know who it was."), "I'd want to know who it was."),
        ("overlap", (TOLD, "7-11 T: Hold on, whose keys were those?"), "Hold on, whose keys were those?"),
        ("overlap", (TOLD.replace("C:", "T:"), "7.5-11 C: That isn't what happened at all."), "That isn't what happened at all."),
        ("overlap", (TOLD, "2-2.4 T: Mm.", "7-11 T: Hold on, whose keys were those?"), "Hold on, whose keys were those?"),
        ("short_answer", ("T: What was it like, in that house?", "C: Okay, I guess."), "Okay, I guess."),
        ("short_answer", ("T: Tell me more about the evening.", "C: Nothing much."), "Nothing much."),
        ("short_answer", ("T: How did you feel when the letter came?", "C: Fine.", "T: Fine."), "Fine."),
    ],
)  # fmt: skip
def test_these_are_noticed(kind: str, lines: tuple[str, ...], quote: str) -> None:
    assert quote in [one.evidence[0].quote for one in seen(kind, *lines)]


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("silence", ("C: I cried in the car. [pause 4s] Nobody saw.",)),
        ("silence", ("C: The form is in here somewhere. [pause 7s] There.",)),
        ("silence", ("C: I cried in the car. [pause] Nobody saw.",)),
        ("silence", ("C: I cried in the car. [pause 7s]",)),
        ("silence", ("0-3 C: I was so ashamed.", "3.5-4 T: Mm.", "9-9.5 O: Parcel!")),
        ("silence", ("0-20 C: I was so ashamed of all of it.", "2-2.5 T: Mm.", "20.5-22 T: All of it.")),
        ("silence", ("C: She said she was so ashamed. [pause 7s] It's the blue one.",)),
        ("silence", ("C: The boxes. [pause 9s] The flat.", "T: Mm. [pause 9s]", "C: Then. [pause 9s] The van.", "T: So. [pause 13s]", "C: It went.")),
        ("slow_reply", (*TALK, "36.5-38 T: Who is it that waits?", "40-44 C: My father, I think.")),
        ("slow_reply", (*TALK, "36.5-38 T: Somebody waits.", "42-44 C: My father, I think.")),
        ("slow_reply", (*TALK, "36.5-38 T: Who is it that waits?", "42-44 C: Hm, yeah.")),
        ("slow_reply", (*TALK[:4], "36.5-38 T: Who is it that waits?", "42-44 C: My father, I think.")),
        ("slow_reply", (*TALK, "36.5-38 T: Who is it that waits?", "44.5-48 C: I was so ashamed of him.")),
        ("slow_reply", ("T: Who is it that waits?", "C: My father, I think.")),
        ("overlap", (TOLD, "8.6-11 T: Hold on, whose keys were those?")),
        ("overlap", (TOLD, "7-9.5 T: Mm. Yeah, right.")),
        ("overlap", (TOLD, "7-9.5 T: Okay, whose keys were those?")),
        ("overlap", (TOLD, "5-7 T: He took the keys.")),
        ("overlap", (TOLD, "9.5-12 T: Hold on, whose keys were those?")),
        ("overlap", (TOLD, "7-11 C: Hold on, whose keys were those?")),
        ("overlap", ("0-9 C: Bye bye, thanks.", "7-11 T: Hold on, whose keys were those?")),
        ("overlap", (TOLD.replace("C:", "O:"), "7-11 T: Hold on, whose keys were those?")),
        ("short_answer", ("T: What was it like, in that house?", "C: Cold.")),
        ("short_answer", ("T: What was it like, in that house?", "C: I don't know, I…")),
        ("short_answer", ("T: What was it like, in that house?", "C: Okay. You know, apart from the dog and the stairs.")),
        ("short_answer", ("T: Were you all right, in that house?", "C: Fine.")),
        ("short_answer", ("T: How was it? Was it warm enough?", "C: Not really.")),
        ("short_answer", ("T: What was it like, in that house?", "C: Fine.", "T: Mm.", "C: I say fine, I slept in my coat.")),
        ("short_answer", ("T: How are you?", "C: Okay.")),
    ],
)  # fmt: skip
def test_these_are_left_alone(kind: str, lines: tuple[str, ...]) -> None:
    assert seen(kind, *lines) == ()


@pytest.mark.parametrize(
    ("kind", "lines", "says"),
    [
        (
            "silence",
            ("0-3 C: I was so ashamed.", "9.4-10 T: Mm. Ashamed."),
            "After “I was so ashamed.” there are 6 seconds without a word. Then the therapist speaks: “Mm. Ashamed.”",
        ),
        (
            "silence",
            ("C: I was so ashamed. [pause 7s] He saw it all.",),
            "After “I was so ashamed.” there are 7 seconds without a word. Then the client goes on: “He saw it all.”",
        ),
        (
            "slow_reply",
            (*TALK, "36.5-38 T: Who is it that waits?", "42.4-44 C: My father, I think."),
            "Between the question “Who is it that waits?” and the words that came next, “My father, I think.”, there are about 4 seconds.",
        ),
        (
            "overlap",
            (TOLD, "7-11 T: Hold on, whose keys were those?"),
            "“Hold on, whose keys were those?” begins about 2 seconds before "
            "“hook and said that he would be back before the children were in bed.” has ended.",
        ),
        (
            "short_answer",
            ("T: What was it like, in that house?", "C: I don't know, really."),
            "To “What was it like, in that house?” the whole answer is 4 words: “I don't know, really.”",
        ),
    ],
)  # fmt: skip
def test_what_is_said_is_what_the_times_say(kind: str, lines: tuple[str, ...], says: str) -> None:
    assert [one.says for one in seen(kind, *lines)] == [says]


def test_a_passage_is_marked_once() -> None:
    lines = ("C: I was so ashamed. [pause 7s] So ashamed.", "T: Mm. [pause 7s]", "C: I was ashamed of him.")
    assert len(seen("silence", *lines)) == 1


@pytest.mark.parametrize("kind", ["silence", "slow_reply", "overlap", "slows", "quickens"])
@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ((None, None), "no times"),
        ((Interval(0), Interval(2)), "the source says when turns begin, not when they end"),
        ((Interval(0, 1), None), "not every turn has times"),
    ],
)
def test_without_times_nothing_is_looked_for_and_the_reason_is_told(
    kind: str, at: tuple[Interval | None, Interval | None], reason: str
) -> None:
    turns = transcript_of("T: And then?", "C: I was so ashamed.").turns
    report = run(
        [one(kind)], Transcript(tuple(replace(turn, at=time) for turn, time in zip(turns, at, strict=True)))
    )
    assert [(each.noticed_by.split("@")[0], each.reason) for each in report.absent] == [(kind, reason)]
    assert report.observations == ()


def test_pauses_of_no_stated_length_are_no_silences_to_reckon() -> None:
    assert run([one("silence")], transcript_of("C: I was so ashamed. [pause] All day.")).absent
    assert not run([one("silence")], transcript_of("C: I was so ashamed. [pause 7s] All day.")).absent


def test_a_sound_within_anothers_talk_is_no_reply() -> None:
    scene = scene_of(
        "0-10 C: And so on and so forth.",
        "2-2.4 T: Mm.",
        "4-6 T: So forth.",
        "11-12 C: Yes.",
        "12.5-13 T: And?",
    )
    assert [(one.turn.id, one.latency_ms) for one in replies_in(scene)] == [("t5", 500)]
    assert [(one.turn.id, one.length_ms, one.outlasts) for one in overlaps_in(scene)] == [
        ("t3", 2_000, False)
    ]


@pytest.mark.parametrize(
    ("length_ms", "told"),
    [
        (300, "about half a second"), (500, "about half a second"), (1_000, "about one second"), (1_400, "about one and a half seconds"), (2_600, "about 3 seconds"),
        (2_800, "about 3 seconds"), (10_400, "about 10 seconds"), (10_700, "about 11 seconds"),
    ],
)  # fmt: skip
def test_a_length_is_told_in_whole_seconds_and_in_halves_under_two(length_ms: int, told: str) -> None:
    assert about(length_ms) == told


def test_the_usual_is_the_middle_of_what_came_before() -> None:
    usual = Usual()
    assert usual.middle(least=0) is None
    for value in (5, 1, 3):
        usual.add(value)
    assert usual.middle(least=3) == 3
    assert usual.middle(least=4) is None
    usual.add(2)
    assert usual.middle(least=1) == median([5, 1, 3, 2]) == 2.5
    with pytest.raises(ValueError, match="no middle"):
        median([])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Yes. No. I went home.", "Yes. No. I went home.", "I went home."),
        ("Yes. I never went home again.", "Yes. I never went home again.", "I never went home again."),
        ("I never went home again. No.", "I never went home again.", "I never went home again. No."),
        ("[laughs] I went. [sighs] She stayed.", "I went.", "She stayed."),
        ("“Go home,” he said. So I went.", "“Go home,” he said.", "So I went."),
        ("Mm", "Mm", "Mm"),
    ],
)  # fmt: skip
def test_the_words_at_a_border_are_quoted_by_the_sentence(text: str, first: str, last: str) -> None:
    heard = scene_of(f"C: {text}").turns[0]
    begun, ended = first_words(heard), last_words(heard)
    assert begun is not None
    assert ended is not None
    assert (heard.quote(begun), heard.quote(ended)) == (first, last)


def test_a_long_sentence_is_quoted_by_what_is_next_to_the_border() -> None:
    heard = scene_of("C: " + "and then the other one went down " * 9).turns[0]
    begun, ended = first_words(heard), last_words(heard)
    assert begun is not None
    assert ended is not None
    assert heard.quote(begun) == "and then the other one went down and then the other one went down and"
    assert heard.quote(ended) == "down and then the other one went down and then the other one went down"


def test_where_nothing_is_said_there_is_nothing_to_quote() -> None:
    heard = scene_of("C: [laughs]").turns[0]
    assert first_words(heard) is last_words(heard) is all_words(heard) is None
