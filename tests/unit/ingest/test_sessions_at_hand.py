"""The sessions at hand, read whole: none of their words stands here."""

import csv
import re
from collections import defaultdict
from itertools import groupby
from pathlib import Path

import pytest

from alongside.ingest import Format, read, write
from alongside.session import Timing

pytestmark = pytest.mark.data


def test_annomi_is_ninety_eight_sessions_turn_for_turn(shared: Path) -> None:
    path = shared / "data/annomi/annomi-full.csv"
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["transcript_id"]].append((row["interlocutor"], row["utterance_text"].strip()))
    found = read([path])
    assert found.refused == ()
    assert {t.name: [(turn.role.value, turn.text) for turn in t.turns] for t in found.transcripts} == rows
    starts_only = [t for t in found.transcripts if t.timing is Timing.STARTS]
    assert len(starts_only) == 98 - 6
    assert all(turn.at is None or turn.at.end_ms is None for t in found.transcripts for turn in t.turns)
    told = [warning for warning in found.warnings if "backwards" in warning or "can't be read" in warning]
    assert len(told) == len(found.warnings) == 6


def test_invented_hours_have_a_turn_for_each_change_of_speaker(shared: Path, tmp_path: Path) -> None:
    paths = sorted((shared / "data/invented").glob("*/*.vtt"))
    assert len(paths) == 36
    for path in paths:
        found = read([path])
        (transcript,) = found.transcripts
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            voiced = [row for row in csv.DictReader(file) if row["cue_last"]]  # others hold silence alone
        spoken = [list(rows) for _role, rows in groupby(voiced, key=lambda row: row["role"])]
        assert found.warnings == ()
        assert transcript.timing is Timing.FULL
        assert [turn.role.value for turn in transcript.turns] == [rows[0]["role"] for rows in spoken]
        assert [turn.source_rows for turn in transcript.turns] == [
            tuple(range(int(rows[0]["cue_first"]), int(rows[-1]["cue_last"]) + 1)) for rows in spoken
        ]
        assert [turn.text.split() for turn in transcript.turns] == [
            re.sub(r"\[pause \d+s\]", " ", " ".join(row["text"] for row in rows)).split() for rows in spoken
        ]
        for form in (Format.VTT, Format.SRT, Format.JSON):
            again = tmp_path / f"again.{form}"
            again.write_text(write(transcript, form), encoding="utf-8")
            assert read([again]).transcripts[0].turns == transcript.turns


def test_consultations_are_read_from_two_textgrids(shared: Path) -> None:
    doctors = sorted((shared / "data/primock57").glob("*doctor.TextGrid"))
    assert len(doctors) == 19
    for doctor in doctors:
        patient = doctor.with_name(doctor.name.replace("doctor", "patient"))
        (told,), (guessed,) = (
            read([doctor, patient], client=patient.name).transcripts,
            read([doctor, patient]).transcripts,
        )
        assert told.turns == guessed.turns
        assert told.timing is Timing.FULL
        assert len({turn.speaker for turn in told.turns}) == 2
        starts = [turn.at.start_ms for turn in told.turns if turn.at]
        assert starts == sorted(starts)
