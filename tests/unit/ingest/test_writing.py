"""Sessions to files and back. All talk here is invented."""

import csv
import io
import json
from pathlib import Path

import pytest
from files import reading

from alongside.ingest import CannotRead, CannotWrite, Format, read, write
from alongside.session import Interval, Role, Timed, Transcript, Turn

SESSION = Transcript(
    (
        Turn("t1", "Ruth Hill", Role.THERAPIST, "Where to? --> <i>here</i> & &amp; there: yes.", Interval(0, 1500)),
        Turn(
            "t2", "Dawn", Role.CLIENT, "[sighs] Well, I nearly told her.", Interval(2000, 6000),
            words=(
                Timed(0, 7, Interval(2000, 2400)), Timed(8, 13, Interval(2400, 3000)),
                Timed(14, 22, Interval(5000, 5400)), Timed(23, 32, Interval(5400, 6000)),
            ),
            cues=(Timed(0, 13, Interval(2000, 3000)), Timed(14, 32, Interval(5000, 6000))),
        ),
        Turn("t3", "Ruth Hill", Role.THERAPIST, "Mm.", Interval(5500, 3_700_000)),
    )
)  # fmt: skip


def again(transcript: Transcript, form: Format, **asked: str) -> Transcript:
    return reading(write(transcript, form), f"again.{form}", **asked).transcripts[0]


@pytest.mark.parametrize("form", Format)
def test_speakers_and_words_come_back(form: Format) -> None:
    asked = {} if form in (Format.VTT, Format.JSON, Format.CSV) else {"therapist": "Ruth Hill"}
    turns = again(SESSION, form, **asked).turns
    assert [(t.speaker, t.role, t.text) for t in turns] == [
        (t.speaker, t.role, t.text) for t in SESSION.turns
    ]


@pytest.mark.parametrize("form", [Format.VTT, Format.SRT, Format.CSV, Format.JSON])
def test_both_times_come_back(form: Format) -> None:
    assert [turn.at for turn in again(SESSION, form, therapist="Ruth Hill").turns] == [
        turn.at for turn in SESSION.turns
    ]


def test_plain_text_keeps_starts() -> None:
    assert write(SESSION, Format.TXT).startswith("[00:00:00.000] Ruth Hill: Where to?")
    turns = again(SESSION, Format.TXT, therapist="Ruth Hill").turns
    assert [turn.at for turn in turns] == [Interval(0), Interval(2000), Interval(5500)]


def test_captions_keep_cues_and_webvtt_keeps_when_words_begin() -> None:
    for form in (Format.VTT, Format.SRT):
        assert again(SESSION, form, therapist="Ruth Hill").turns[1].cues == SESSION.turns[1].cues
    assert again(SESSION, Format.VTT).turns[1].words == SESSION.turns[1].words


def test_json_keeps_everything() -> None:
    assert again(SESSION, Format.JSON).turns == SESSION.turns
    told = json.loads(write(SESSION, Format.JSON))
    assert told["format"] == "alongside.transcript/1"
    assert told["revision"] == SESSION.revision


def test_csv_has_one_row_a_turn() -> None:
    rows = list(csv.DictReader(io.StringIO(write(SESSION, Format.CSV))))
    assert len(rows) == 3
    assert {**rows[0], "text": ""} == {
        "session": "", "speaker": "Ruth Hill", "role": "therapist", "start": "0.000", "end": "1.500", "text": "",
    }  # fmt: skip


@pytest.mark.parametrize("at", [None, Interval(1000)])
def test_captions_are_not_written_with_made_up_times(at: Interval | None) -> None:
    untimed = Transcript(
        (Turn("t1", "T", Role.THERAPIST, "One?", at), Turn("t2", "C", Role.CLIENT, "Two.", at))
    )
    for form in (Format.VTT, Format.SRT):
        with pytest.raises(CannotWrite, match="Write txt, csv or json"):
            write(untimed, form)
    for form in (Format.TXT, Format.CSV, Format.JSON):
        assert [turn.at for turn in again(untimed, form).turns] == [at, at]


def test_one_except_meets_every_refusal() -> None:
    assert issubclass(CannotWrite, CannotRead)


def test_what_is_lost_is_what_is_said_to_be_lost() -> None:
    odd = Transcript(
        (
            Turn("a", "Ruth: Hill", Role.THERAPIST, "One?\nOr two?", Interval(0, 900)),
            Turn("b", "Ruth Hill", Role.CLIENT, "Three.", Interval(1000, 1900)),
            Turn("c", "Ruth Hill", Role.CLIENT, "Four.", Interval(2000, 2900)),
        )
    )
    for form in (Format.SRT, Format.TXT):
        turns = again(odd, form, therapist="ruth hill").turns
        assert [(turn.speaker, turn.text) for turn in turns] == [
            ("Ruth Hill", "One? Or two?"),
            ("Ruth Hill 2", "Three. Four."),
        ]
    assert [turn.text for turn in again(odd, Format.VTT).turns] == ["One?\nOr two?", "Three. Four."]
    assert [turn.text for turn in again(odd, Format.CSV).turns] == ["One?\nOr two?", "Three.", "Four."]
    assert again(odd, Format.JSON).turns == odd.turns


def test_a_session_of_several_keeps_its_id() -> None:
    for form in (Format.JSON, Format.CSV):
        assert again(Transcript(SESSION.turns, name="7"), form).name == "7"


@pytest.mark.parametrize("name", ["willow-1-early", "willow-4-strain-and-repair", "willow-6-late"])
def test_the_samples_come_back_whole(examples: Path, name: str) -> None:
    (first,) = read([examples / f"{name}.vtt"]).transcripts
    for form in (Format.VTT, Format.JSON):
        assert again(first, form).turns == first.turns
    assert again(first, Format.SRT).turns == first.turns
    assert again(first, Format.VTT).revision == first.revision
