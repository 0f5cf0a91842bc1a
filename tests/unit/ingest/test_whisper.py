"""JSON of Whisper and WhisperX, and our own. All talk here is invented."""

import json
from typing import Any

import pytest
from files import reading, refusal, said

from alongside.session import Interval


def word(said: str, start: object = None, end: object = None, **more: object) -> dict[str, Any]:
    return {"word": said, **({} if start is None else {"start": start, "end": end}), **more}


WHISPERX = {
    "segments": [
        {"start": 0.5, "end": 2.0, "text": " Where shall we start?", "speaker": "SPEAKER_01",
         "words": [word("Where", 0.5, 0.8), word("shall", 0.8, 1.0), word("we", 1.0, 1.1), word("start?", 1.2, 2.0)]},
        {"start": 3.0, "end": 5.0, "text": "At 7, as always.", "speaker": "SPEAKER_00",
         "words": [word("At", 3.0, 3.2), word("7,"), word("as", 3.9, None), word("always.", 4.0, 5.0)]},
        {"start": 5.5, "end": 6.0, "text": "I was late.", "speaker": "SPEAKER_00"},
    ],
    "word_segments": [],
}  # fmt: skip


def test_segments_words_and_speakers() -> None:
    found = reading(json.dumps(WHISPERX), "x.json", therapist="speaker_01")
    assert found.format == "Whisper JSON"
    first, second = found.transcripts[0].turns
    assert (first.text, first.at, first.role) == ("Where shall we start?", Interval(500, 2000), "therapist")
    assert [first.text[one.start : one.end] for one in first.words] == ["Where", "shall", "we", "start?"]
    assert (second.text, second.at, second.source_rows) == (
        "At 7, as always. I was late.",
        Interval(3000, 6000),
        (1, 2),
    )
    assert [(second.text[one.start : one.end], one.at) for one in second.words] == [
        ("At", Interval(3000, 3200)),
        ("as", Interval(3900)),
        ("always.", Interval(4000, 5000)),
    ]


def test_a_bare_list_of_segments_will_do() -> None:
    assert said(
        reading(json.dumps([{"speaker": "T", "text": "One?"}, {"speaker": "C", "text": "Two."}]))
    ) == [
        ("T", "One?"),
        ("C", "Two."),
    ]


def test_segments_without_a_speaker_follow_their_words() -> None:
    segments = [
        {"text": "One? Two. Three", "start": 0, "end": 3, "words": [
            word("One?", 0, 1, speaker="T"), word("Two.", 1, 2, speaker="C"), word("Three", 2, 3, speaker="C")]},
        {"text": "Four?", "words": [word("Four?", 4, 5, speaker="T")]},
        {"text": "Somebody."},
    ]  # fmt: skip
    found = reading(json.dumps({"segments": segments}))
    assert said(found) == [("T", "One?"), ("C", "Two. Three"), ("T", "Four?"), ("unnamed", "Somebody.")]
    turns = found.transcripts[0].turns
    assert [turn.at for turn in turns[:2]] == [Interval(0, 1000), Interval(1000, 3000)]
    assert any("1 segment has no speaker" in warning for warning in found.warnings)


def test_whisper_alone_does_not_know_who_speaks() -> None:
    assert "--diarize" in refusal(
        json.dumps({"text": "One? Two.", "segments": [{"text": "One?"}, {"text": "Two."}]})
    )


@pytest.mark.parametrize("time", ["NaN", "-1", "1e999", "1" + "0" * 30, "true", "null", '"soon"', "[]", "{}"])
def test_impossible_times_are_no_times(time: str) -> None:
    text = f'{{"segments": [{{"speaker": "T", "text": "One?", "start": {time}, "end": {time}}}, {{"speaker": "C", "text": "Two."}}]}}'
    assert reading(text).transcripts[0].turns[0].at is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"segments": [{"text": "One', "isn't whole JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"segments": [{"text": "One?", "start": ' + "1" * 5000 + "}]}", "too long"),
        ("{}", "no segments"),
        ('{"segments": {"a": 1}}', "no segments"),
        ('{"segments": [1, null, "x", {"text": 5}]}', "it doesn't say who speaks"),
        ('{"format": "alongside.notice/9", "turns": []}', "doesn't know"),
        ('{"format": "alongside.transcript/1", "turns": [{"text": "One?"}]}', "aren't whole"),
        ('{"format": "alongside.transcript/1", "turns": []}', "no words"),
        ('{"format": "alongside.notice-many/1", "sessions": []}', "no words"),
    ],
)
def test_json_that_is_no_session_is_refused(text: str, told: str) -> None:
    assert told in refusal(text, "x.json")


def test_halves_of_characters_and_control_characters_become_harmless() -> None:
    found = reading('[{"speaker": "T\\u001b[31m", "text": "On\\ud83de\\u0000?"}, {"speaker": "C", "text": "Two \\ud83d\\ude42"}]',
                    therapist="T [31m")  # fmt: skip
    assert said(found) == [("T [31m", "On\ufffde ?"), ("C", "Two 🙂")]
    json.dumps([turn.text for turn in found.transcripts[0].turns]).encode()


NOTICE = {
    "format": "alongside.notice/1",
    "session": {
        "source": "session.vtt",
        "name": "3",
        "turns": [
            {"id": "t1", "source_rows": [0, 1], "speaker": "Kit", "role": "client", "start_ms": 0, "end_ms": 900, "text": "One."},
            {"id": "t2", "source_rows": [2], "speaker": "Kit", "role": "client", "start_ms": 950, "end_ms": None, "text": "Two."},
            {"id": "t3", "source_rows": [3], "speaker": "Mo", "role": "therapist", "start_ms": None, "end_ms": None, "text": "Mm."},
        ],
    },
    "observations": [],
}  # fmt: skip


def test_what_was_noticed_can_be_read_again() -> None:
    found = reading(json.dumps(NOTICE), "x.json")
    assert found.format == "Alongside JSON"
    (transcript,) = found.transcripts
    assert transcript.name == "3"
    assert [(turn.id, turn.role, turn.at, turn.source_rows) for turn in transcript.turns] == [
        ("t1", "client", Interval(0, 900), (0, 1)),
        ("t2", "client", Interval(950), (2,)),
        ("t3", "therapist", None, (3,)),
    ]


def test_many_noticed_sessions_can_be_read_again() -> None:
    many = {"format": "alongside.notice-many/1", "sessions": [{"id": "a", **NOTICE}, {"id": "b", **NOTICE}]}
    assert [transcript.name for transcript in reading(json.dumps(many)).transcripts] == ["a", "b"]
