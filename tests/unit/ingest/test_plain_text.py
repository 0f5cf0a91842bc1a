"""Plain text: names before or above the words. All talk here is invented."""

import pytest
from files import reading, refusal, said

from alongside.session import Interval, Timing


def test_names_before_the_words() -> None:
    text = "Ruth: Where shall we start?\nDawn: I don't know.\nIt was\n\na week.\nRuth: Mm.\nRuth: Go on.\nDawn: Well: no.\n"
    assert said(reading(text, therapist="Ruth")) == [
        ("Ruth", "Where shall we start?"),
        ("Dawn", "I don't know. It was a week."),
        ("Ruth", "Mm. Go on."),
        ("Dawn", "Well: no."),
    ]
    turns = reading(text, therapist="Ruth").transcripts[0].turns
    assert [turn.source_rows for turn in turns] == [(0,), (1,), (2, 3), (4,)]


@pytest.mark.parametrize(
    ("one", "other", "roles"),
    [
        ("T", "C", ("therapist", "client")),
        ("C", "T", ("client", "therapist")),
        ("T", "P", ("therapist", "client")),
        ("C", "P", ("therapist", "client")),
        ("P", "C", ("client", "therapist")),
        ("t", "c", ("therapist", "client")),
        ("Th", "Cl", ("therapist", "client")),
        ("T1", "C1", ("therapist", "client")),
    ],
)
def test_letters_tell_roles_by_what_stands_beside_them(one: str, other: str, roles: tuple[str, str]) -> None:
    turns = reading(f"{one}: One.\n{other}: Two.\n{one}: Three.\n{other}: Four.\n").transcripts[0].turns
    assert (turns[0].role, turns[1].role) == roles


def test_otter_names_stand_above_the_words_with_a_time() -> None:
    read = reading(
        "Ruth Hill  0:03\nWhere shall we start?\n\nDawn  0:09\nI don't know.\nAnywhere.\n\nRuth Hill  1:02:03\nMm.\n\n"
        "Transcribed by https://otter.ai\n",
        therapist="Ruth Hill",
    )
    (transcript,) = read.transcripts
    assert [(turn.speaker, turn.text, turn.at) for turn in transcript.turns] == [
        ("Ruth Hill", "Where shall we start?", Interval(3000)),
        ("Dawn", "I don't know. Anywhere.", Interval(9000)),
        ("Ruth Hill", "Mm.", Interval(3_723_000)),
    ]
    assert transcript.timing is Timing.STARTS


@pytest.mark.parametrize(
    "line",
    [
        "[00:01:02] Ruth: Mm.",
        "(1:02) Ruth: Mm.",
        "00:01:02 Ruth: Mm.",
        "00:01:02 - Ruth: Mm.",
        "Ruth [00:01:02]: Mm.",
        "Ruth (01:02): Mm.",
        "Ruth 1:02: Mm.",
        "Ruth: [00:01:02] Mm.",
        "**Ruth** [00:01:02]: Mm.",
        "**Ruth:** [00:01:02] Mm.",
        "- [00:01:02] Ruth: Mm.",
        "[00:01:02]\nRuth: Mm.",
        "Ruth:\n[00:01:02]\nMm.",
        "Ruth (1:02)\nMm.",
        "Ruth\t1:02\nMm.",
    ],
)
def test_stamps_may_stand_before_or_after_the_name(line: str) -> None:
    turns = reading(f"Dawn: No.\n{line}\nDawn: Yes.\n", therapist="Ruth").transcripts[0].turns
    assert [(turn.speaker, turn.text, turn.at) for turn in turns] == [
        ("Dawn", "No.", None),
        ("Ruth", "Mm.", Interval(62_000)),
        ("Dawn", "Yes.", None),
    ]


def test_a_time_and_a_name_may_stand_above_the_words() -> None:
    text = "[0:01] Ruth\nOne?\n[0:05] Dawn\nTwo.\n[0:09] Okay\n[0:12] Ruth\nMm.\n[0:15] Dawn\nSo.\n"
    assert said(reading(text, therapist="Ruth")) == [
        ("Ruth", "One?"),
        ("Dawn", "Two. Okay"),
        ("Ruth", "Mm."),
        ("Dawn", "So."),
    ]


def test_two_stamps_give_both_ends() -> None:
    turns = (
        reading("[00:00:01 - 00:00:05] T: One?\n[00:00:06.000 --> 00:00:07.500] C: Two.\n")
        .transcripts[0]
        .turns
    )
    assert [turn.at for turn in turns] == [Interval(1000, 5000), Interval(6000, 7500)]


def test_a_stamp_inside_a_turn_is_kept_as_a_time_within_it() -> None:
    turn = reading("T: One?\n[00:00:05] C: Two,\n[00:00:30] and three.\nT: Mm.\n").transcripts[0].turns[1]
    assert (turn.text, turn.at) == ("Two, and three.", Interval(5000))
    assert [(cue.start, cue.at) for cue in turn.cues] == [(0, Interval(5000)), (5, Interval(30_000))]


def test_sounds_keep_their_place() -> None:
    turn = (
        reading("T: And?\nC: [laughs] Well. (sighs) [pause 6s] [unintelligible 00:01:18] No.\n")
        .transcripts[0]
        .turns[1]
    )
    assert turn.text == "[laughs] Well. (sighs) [pause 6s] [unintelligible 00:01:18] No."
    assert [sound.kind for sound in turn.sounds] == ["laughter", "sigh", "pause", "unintelligible"]


def test_a_heading_is_left_out_and_told() -> None:
    read = reading(
        "Session 3\nDate: 12 March\nTherapist: Ruth Hill\nClient: Dawn\n\nT: Where shall we start?\nC: Here.\nT: Mm.\nC: So.\n"
    )
    assert [turn.text for turn in read.transcripts[0].turns] == [
        "Where shall we start?",
        "Here.",
        "Mm.",
        "So.",
    ]
    assert "4 lines above the first speaker were left out" in read.warnings[0]


def test_a_legend_is_no_talk() -> None:
    assert said(reading("T: Therapist\nC: Client\n\nT: One?\nC: Two.\n")) == [("T", "One?"), ("C", "Two.")]


def test_somebody_who_speaks_once_is_kept() -> None:
    read = reading(
        "Receptionist: She's here.\nTherapist: Come in?\nClient: Yes.\nTherapist: Mm.\nClient: So.\n"
    )
    assert [(turn.speaker, turn.role) for turn in read.transcripts[0].turns][:2] == [
        ("Receptionist", "other"),
        ("Therapist", "therapist"),
    ]


def test_long_lines_wrapped_at_a_width() -> None:
    wrapped = "and so it went on for a while, as such things do, and nobody said\n" * 6
    turns = said(reading(f"T: How was it?\nC: Well,\n{wrapped}T: Mm.\nC: Yes,\n{wrapped}"))
    assert [speaker for speaker, _text in turns] == ["T", "C", "T", "C"]


PROSE = "It was a long winter and nobody came. The house stood by itself, and she wrote letters.\n"


@pytest.mark.parametrize(
    "text",
    [
        PROSE * 20,
        f"{PROSE}Note: nobody came.\n{PROSE}Note: she wrote.\n{PROSE * 9}",
        f"{PROSE * 9}She said: no.\n{PROSE * 9}She said: yes.\n{PROSE}",
        f"{PROSE}\nRemember: breathe.\n\n{PROSE * 3}\nRemember: rest.\n\nExercise: walk.\n\n{PROSE}",
        f"{PROSE * 12}\nAnna: Are you there?\n\nBen: Yes.\n\nAnna: Good.\n\n{PROSE * 12}",
        "We met at 10:30\nWe met at 11:30\nWe met at 12:30\n",
        "https://a.example\nhttps://b.example\n",
        "WEBVTTish",
        "<html><body><p>It was a long winter.</p></body></html>",
    ],
)  # fmt: skip
def test_prose_is_no_session(text: str) -> None:
    assert "nobody speaks in it" in refusal(text)


def test_a_list_of_words_is_no_session() -> None:
    refusal("Apple: a fruit\nBear: an animal\nChair: a seat\nDoor: a way in\nEgg: a beginning\n")


def test_the_contents_decide_not_the_suffix() -> None:
    assert reading("T: One?\nC: Two.\n", "session.vtt").format == "plain text"
    assert (
        reading(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v T>A?\n\n00:03.000 --> 00:04.000\n<v C>B.\n", "a.csv"
        ).format
        == "WebVTT"
    )
