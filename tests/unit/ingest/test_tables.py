"""Tables with named columns. All talk here is invented."""

import pytest
from files import reading, refusal, said

from alongside.session import Interval, Timing


@pytest.mark.parametrize("speaker", ["speaker", "role", "interlocutor", "Type", "SPEAKER", " Speaker Name "])
@pytest.mark.parametrize("text", ["text", "utterance_text", "Utterance", "vol_text", "utt_text"])
def test_columns_may_be_spelled_in_many_ways(speaker: str, text: str) -> None:
    found = reading(f"{speaker},{text}\ntherapist,One?\nclient,Two.\n", "a.csv")
    assert said(found) == [("therapist", "One?"), ("client", "Two.")]
    assert [turn.role for turn in found.transcripts[0].turns] == ["therapist", "client"]
    assert found.format == "CSV"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(mark: str) -> None:
    found = reading(mark.join(("speaker", "text", "start", "end")) + f'\nT{mark}"One{mark} or two?"{mark}0{mark}1.5\n'
                    f"C{mark}Two.{mark}2{mark}3\n")  # fmt: skip
    assert said(found) == [("T", f"One{mark} or two?" if mark != "\t" else "One  or two?"), ("C", "Two.")]
    assert found.transcripts[0].turns[0].at == Interval(0, 1500)


@pytest.mark.parametrize(
    ("columns", "start", "end", "at"),
    [
        ("start,end", "1.5", "2.25", Interval(1500, 2250)),
        ("start,end", "0:01", "00:00:02.25", Interval(1000, 2250)),
        ("start,end", '"00:00:01,500"', '"2,25"', Interval(1500, 2250)),
        ("start_ms,end_ms", "1500", "2250", Interval(1500, 2250)),
        ("Start (ms),End (ms)", "1500", "2250", Interval(1500, 2250)),
        ("Start Time,End Time", "1", "2", Interval(1000, 2000)),
        ("timestamp,end", "00:00:01", "", Interval(1000)),
        ("start,end", "", "2", None),
        ("start,end", "2", "1", Interval(2000)),
        ("start,end", "2", "2", Interval(2000, 2001)),
    ],
)
def test_times_may_be_clocks_or_numbers(columns: str, start: str, end: str, at: Interval | None) -> None:
    found = reading(f"speaker,text,{columns}\nT,One?,{start},{end}\nC,Two.,,\n")
    assert found.transcripts[0].turns[0].at == at


@pytest.mark.parametrize("time", ["-1", "nan1", "1e99", "inf", "99:99:99", "360001", "soon", "1" * 400])
def test_impossible_times_are_left_out_and_counted(time: str) -> None:
    found = reading(f"speaker,text,start\nT,One?,{time}\nC,Two.,5\n")
    assert found.transcripts[0].turns[0].at is None
    assert any("1 time can't be read" in warning for warning in found.warnings)


def test_rows_are_never_merged_unless_asked() -> None:
    table = "speaker,text\nT,One?\nC,Two.\nC,Three.\nT,Mm.\n"
    assert said(reading(table)) == [("T", "One?"), ("C", "Two."), ("C", "Three."), ("T", "Mm.")]
    merged = reading(table, merge=True)
    assert said(merged) == [("T", "One?"), ("C", "Two. Three."), ("T", "Mm.")]
    assert [turn.source_rows for turn in merged.transcripts[0].turns] == [(0,), (1, 2), (3,)]


def test_rows_of_one_utterance_are_one_turn() -> None:
    found = reading(
        "transcript_id,utterance_id,interlocutor,timestamp,utterance_text,annotator_id\n"
        "7,0,therapist,00:00:01,One?,1\n7,0,therapist,00:00:01,One?,2\n7,1,client,00:00:03,Two.,1\n"
        "7,1,client,00:00:03,And a half.,1\n7,1,therapist,00:00:04,Mm.,1\n",
        "annotated.csv",
    )
    (transcript,) = found.transcripts
    assert transcript.name == "7"
    assert [(turn.text, turn.source_rows, turn.at) for turn in transcript.turns] == [
        ("One?", (0, 1), Interval(1000)),
        ("Two. And a half.", (2, 3), Interval(3000)),
        ("Mm.", (4,), Interval(4000)),
    ]
    assert transcript.timing is Timing.STARTS


MANY = "session,speaker,text\nb,T,One?\na,T,Six?\nb,C,Two.\na,C,Seven.\nc,T,Alone.\n"


def test_several_sessions_in_one_file() -> None:
    found = reading(MANY)
    assert [transcript.name for transcript in found.transcripts] == ["b", "a"]
    assert [turn.source_rows for turn in found.transcripts[1].turns] == [(1,), (3,)]
    assert len(found.castings) == 2
    ((name, reason),) = found.refused
    assert name == "c"
    assert "only one person" in reason


def test_one_of_several_sessions_can_be_chosen() -> None:
    found = reading(MANY, session="a")
    assert [transcript.name for transcript in found.transcripts] == ["a"]
    assert found.refused == ()
    assert "holds no session z. Its sessions: b, a, c." in refusal(MANY, session="z")
    assert "only one person" in refusal(MANY, session="c")
    assert "has no id" in refusal("speaker,text\nT,One?\nC,Two.\n", session="a")


def test_where_no_session_can_be_read_the_file_is_refused() -> None:
    assert "none of its 2 sessions can be read" in refusal("session,speaker,text\na,T,One?\nb,T,Two?\n")


def test_a_name_and_a_role_may_stand_beside_each_other() -> None:
    found = reading("speaker,role,text\nRuth,therapist,One?\nDawn,client,Two.\nKit,other,Three.\n")
    assert [(turn.speaker, turn.role) for turn in found.transcripts[0].turns] == [
        ("Ruth", "therapist"),
        ("Dawn", "client"),
        ("Kit", "other"),
    ]


def test_rows_without_words_or_speaker_are_counted() -> None:
    found = reading("speaker,text\nT,One?\nC,\n,Somebody.\n\n\nC,Two.\n")
    assert said(found) == [("T", "One?"), ("unnamed", "Somebody."), ("C", "Two.")]
    assert [turn.source_rows for turn in found.transcripts[0].turns] == [(0,), (2,), (3,)]
    assert any("1 row without words" in warning for warning in found.warnings)
    assert any("1 row has no speaker" in warning for warning in found.warnings)


@pytest.mark.parametrize("cut", ['C,"Two, and', "C"])
def test_a_row_that_was_cut_off_is_left_out_and_told(cut: str) -> None:
    found = reading(f"speaker,text\nT,One?\nC,So.\n{cut}")
    assert said(found) == [("T", "One?"), ("C", "So.")]
    assert any("ends inside its last row" in warning for warning in found.warnings)


def test_line_breaks_inside_a_cell_are_kept() -> None:
    assert said(reading('speaker,text\nT,"One?\nOr two?"\nC,Two.\n'))[0] == ("T", "One?\nOr two?")


def test_a_table_that_does_not_say_who_speaks_is_refused() -> None:
    assert "no column says who speaks" in refusal("text,start\nOne?,1\nTwo.,2\n")
    assert "nobody speaks" in refusal("T,One?\nC,Two.\n")
