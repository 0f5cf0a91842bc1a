"""Praat TextGrids: long and short, one file a speaker or a tier a speaker. All talk here is invented."""

from pathlib import Path

import pytest
from files import reading, refusal, said

from alongside.ingest import CannotRead, read
from alongside.session import Interval, SoundKind

Said = list[tuple[float, float, str]]


def long(*tiers: tuple[str, Said]) -> str:
    lines = [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "xmin = 0 ",
        "xmax = 60 ",
        "tiers? <exists> ",
    ]
    lines += [f"size = {len(tiers)} ", "item []: "]
    for place, (name, intervals) in enumerate(tiers, start=1):
        lines += [f"    item [{place}]:", '        class = "IntervalTier" ', f'        name = "{name}" ']
        lines += ["        xmin = 0 ", "        xmax = 60 ", f"        intervals: size = {len(intervals)} "]
        for number, (start, end, text) in enumerate(intervals, start=1):
            quoted = text.replace('"', '""')
            lines += [
                f"        intervals [{number}]:",
                f"            xmin = {start} ",
                f"            xmax = {end} ",
            ]
            lines += [f'            text = "{quoted}" ']
    return "\r\n".join(lines) + "\r\n"


def short(*tiers: tuple[str, Said]) -> str:
    lines = [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "0",
        "60",
        "<exists>",
        str(len(tiers)),
    ]
    for name, intervals in tiers:
        lines += ['"IntervalTier"', f'"{name}"', "0", "60", str(len(intervals))]
        for start, end, text in intervals:
            quoted = text.replace('"', '""')
            lines += [str(start), str(end), f'"{quoted}"']
    return "\n".join(lines) + "\n"


ONE: Said = [
    (0, 1.5, ""),
    (1.5, 4, 'She said "go" [1] 5?'),
    (4, 6, "sil"),
    (6, 7.25, "<UNSURE>And</UNSURE> then?"),
    (9, 10, "Mm."),
]
OTHER: Said = [(0, 3.5, ""), (3.5, 4.5, "Yes. <UNIN/>"), (4.5, 8, ""), (8, 8.5, "Then nothing.")]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    places = tmp_path / "hour_3_ruth.TextGrid", tmp_path / "hour_3_dawn.TextGrid"
    places[0].write_text(long(("Speaker", ONE)), encoding="utf-8")
    places[1].write_text(long(("Speaker", OTHER)), encoding="utf-8")
    return places


def test_two_files_interleave_by_time(pair: tuple[Path, Path]) -> None:
    found = read(pair, client="hour_3_dawn.TextGrid")
    (transcript,) = found.transcripts
    assert found.format == "TextGrid"
    assert [(turn.speaker, turn.role, turn.text, turn.at) for turn in transcript.turns] == [
        ("ruth", "therapist", 'She said "go" [1] 5?', Interval(1500, 4000)),
        ("dawn", "client", "Yes. <UNIN/>", Interval(3500, 4500)),
        ("ruth", "therapist", "<UNSURE>And</UNSURE> then?", Interval(6000, 7250)),
        ("dawn", "client", "Then nothing.", Interval(8000, 8500)),
        ("ruth", "therapist", "Mm.", Interval(9000, 10_000)),
    ]
    assert transcript.turns[1].sounds[0].kind is SoundKind.UNINTELLIGIBLE
    assert [turn.source_rows for turn in transcript.turns] == [(0,), (1,), (2,), (3,), (4,)]
    assert any("1 turn begins before another has ended" in warning for warning in found.warnings)


def test_a_file_can_be_named_by_its_path(pair: tuple[Path, Path]) -> None:
    for therapist, client in ((None, str(pair[1])), (str(pair[0]), None), ("RUTH", None)):
        found = read(pair, therapist=therapist, client=client)
        assert found.transcripts[0].turns[0].role == "therapist"


def test_the_names_of_tiers_are_used_where_they_differ(tmp_path: Path) -> None:
    for name, tier, intervals in (("a", "Doctor", ONE), ("b", "Patient", OTHER)):
        (tmp_path / f"{name}.TextGrid").write_text(short((tier, intervals)), encoding="utf-16")
    found = read([tmp_path / "a.TextGrid", tmp_path / "b.TextGrid"])
    assert {turn.speaker for turn in found.transcripts[0].turns} == {"Doctor", "Patient"}
    assert sum("UTF-16" in warning for warning in found.warnings) == 2


@pytest.mark.parametrize("form", [long, short])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_tiers_of_one_file_are_speakers_in_any_form_and_encoding(form: object, encoding: str) -> None:
    made = long if form is long else short
    text = made(
        ("Therapist", [(0, 1, "One – two?")]),
        ("Client", [(2, 3, "Café.")]),
        ("Client - phones", [(2, 3, "k")]),
    )
    found = reading(text.encode(encoding), "a.TextGrid")
    assert said(found) == [("Therapist", "One – two?"), ("Client", "Café.")]


def test_neighbouring_intervals_of_one_speaker_are_one_turn() -> None:
    found = reading(long(("T", [(0, 1, "One?")]), ("C", [(2, 3, "Two,"), (4, 5, "three.")])))
    turn = found.transcripts[0].turns[1]
    assert (turn.text, turn.at, turn.source_rows) == ("Two, three.", Interval(2000, 5000), (1, 2))
    assert [cue.at for cue in turn.cues] == [Interval(2000, 3000), Interval(4000, 5000)]


def test_one_speaker_alone_is_refused_with_what_to_do(pair: tuple[Path, Path]) -> None:
    with pytest.raises(CannotRead, match="a TextGrid of its own"):
        read(pair[:1])


def test_a_file_cut_off_keeps_its_whole_intervals() -> None:
    whole = short(("T", [(0, 1, "One?")]), ("C", [(2, 3, "Two."), (4, 5, "Three.")]))
    found = reading(whole[:-8])
    assert said(found) == [("T", "One?"), ("C", "Two.")]
    assert any("ends inside an interval" in warning for warning in found.warnings)
    assert "no interval in it holds words" in refusal(whole[:70])


@pytest.mark.parametrize("broken", ['"IntervalTier"\n"T"\n0\n60\n"x"\n', '0\n60\n"IntervalTier"', "1e999\n"])
def test_a_grid_out_of_order_is_refused(broken: str) -> None:
    head = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n60\n<exists>\n1\n'
    refusal(head + broken)


def test_only_textgrids_are_read_together(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    other = tmp_path / "a.txt"
    other.write_text("T: One?\nC: Two.\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="only where each is a TextGrid"):
        read([pair[0], other])
