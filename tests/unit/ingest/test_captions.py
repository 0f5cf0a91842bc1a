"""WebVTT and SubRip: cues, voices, times, and what is wrong with them. All talk here is invented."""

import pytest
from files import reading, refusal

from alongside.ingest.cues import cues_in
from alongside.session import Interval, Timing

TEAMS = """WEBVTT

NOTE An aside that
goes on for two lines

STYLE
::cue { color: red }

5c0f/12-0
00:00:01.000 --> 00:00:03.500 align:start position:0%
<v Ruth Hill>Where shall we
start?</v>

00:00:04.000 --> 00:00:05.000
<v Dawn>I don&apos;t know. <i>Fish</i> &amp; chips, I &lt;3 them.</v>

00:00:09.250 --> 00:00:12.000
<v Dawn>[sighs] Anywhere.</v>
"""


def test_teams_voices_become_turns() -> None:
    read = reading(TEAMS, "session.vtt", therapist="ruth hill")
    (transcript,) = read.transcripts
    assert read.format == "WebVTT"
    assert read.warnings == ()
    first, second = transcript.turns
    assert (first.id, first.speaker, first.role, first.text) == (
        "t1",
        "Ruth Hill",
        "therapist",
        "Where shall we start?",
    )
    assert first.at == Interval(1000, 3500)
    assert (second.speaker, second.role) == ("Dawn", "client")
    assert second.text == "I don't know. Fish & chips, I <3 them. [sighs] Anywhere."
    assert (second.at, second.source_rows) == (Interval(4000, 12_000), (1, 2))
    assert [second.text[cue.start : cue.end] for cue in second.cues] == [
        "I don't know. Fish & chips, I <3 them.",
        "[sighs] Anywhere.",
    ]
    assert [cue.at for cue in second.cues] == [Interval(4000, 5000), Interval(9250, 12_000)]
    assert [sound.kind for sound in second.sounds] == ["sigh"]
    assert transcript.timing is Timing.FULL


ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:02.000
Therapist: How was it: the week?

2
00:02.500 --> 00:04.000
Client: So I said: no.

3
00:00:05.000 --> 00:00:06.000
Client: And that was that.

4
00:00:07.000 --> 00:00:08.000
Note: this is no name
"""


def test_zoom_names_stand_in_the_cue() -> None:
    read = reading(ZOOM, "zoom.vtt")
    turns = read.transcripts[0].turns
    assert [(turn.speaker, turn.text) for turn in turns] == [
        ("Therapist", "How was it: the week?"),
        ("Client", "So I said: no. And that was that."),
        ("unnamed", "Note: this is no name"),
    ]
    assert turns[2].role == "other"
    assert "1 cue has no speaker" in read.warnings[0]


SRT = """1
00:00:01,000 --> 00:00:02,000
Speaker 1: What would you like to look at today? How did your week go?

2
00:00:03,000 --> 00:00:04,000
Speaker 2: My sister rang.
I never pick up, I just

3
00:00:04,500 --> 00:00:06,000
I let it ring.

4
00:00:07,5 --> 00:00:08,000
Speaker 1: {\\an8}<font color="red">And</font> then? What do you make of that?
"""


def test_srt_goes_on_without_a_prefix() -> None:
    read = reading(SRT, "session.srt", client="speaker 2")
    turns = read.transcripts[0].turns
    assert read.format == "SubRip"
    assert [(turn.speaker, turn.text, turn.source_rows) for turn in turns] == [
        ("Speaker 1", "What would you like to look at today? How did your week go?", (0,)),
        ("Speaker 2", "My sister rang. I never pick up, I just I let it ring.", (1, 2)),
        ("Speaker 1", "And then? What do you make of that?", (3,)),
    ]
    assert turns[2].at == Interval(7500, 8000)


def test_a_cue_of_two_voices_is_two_turns_and_guesses_no_time() -> None:
    read = reading(
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v T>And you stayed? <v C>I stayed.</v></v>\n\n00:05.000 --> 00:06.000\n<v T>Mm.</v>\n"
    )
    turns = read.transcripts[0].turns
    assert [(turn.speaker, turn.text, turn.at) for turn in turns] == [
        ("T", "And you stayed?", Interval(1000)),
        ("C", "I stayed.", None),
        ("T", "Mm.", Interval(5000, 6000)),
    ]
    assert [turn.source_rows for turn in turns] == [(0,), (0,), (1,)]
    assert any("more than one voice" in warning for warning in read.warnings)


def test_a_word_time_tells_when_the_second_voice_begins() -> None:
    read = reading("WEBVTT\n\n00:01.000 --> 00:04.000\n<v T>Stayed?</v> <00:00:02.500><v C>Yes.</v>\n")
    assert [turn.at for turn in read.transcripts[0].turns] == [Interval(1000, 2500), Interval(2500, 4000)]
    assert read.warnings == ()


def test_two_names_in_one_cue_are_two_turns() -> None:
    read = reading(
        "1\n00:00:01,000 --> 00:00:02,000\nT: Really?\nC: Yes.\n\n2\n00:00:03,000 --> 00:00:04,000\nT: Mm.\n"
    )
    assert [turn.text for turn in read.transcripts[0].turns] == ["Really?", "Yes.", "Mm."]


def test_inline_times_are_word_times() -> None:
    read = reading(
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v T><c>So</c> <00:00:02.000><c>what</c> <00:00:03.000><c>now?</c></v>\n\n"
        "00:05.000 --> 00:06.000\n<v C>Nothing.</v>\n"
    )
    first, second = read.transcripts[0].turns
    assert [(first.text[word.start : word.end], word.at) for word in first.words] == [
        ("So", Interval(1000, 2000)),
        ("what", Interval(2000, 3000)),
        ("now?", Interval(3000, 4000)),
    ]
    assert second.words == ()


def test_word_times_move_with_their_words_when_cues_join() -> None:
    cue = "00:0{}.000 --> 00:0{}.900\n<v C>Well, <00:00:0{}.500>yes.</v>\n\n"
    read = reading(
        "WEBVTT\n\n" + cue.format(1, 1, 1) + cue.format(2, 2, 2) + "00:03.000 --> 00:04.000\n<v T>Mm.</v>\n"
    )
    turn = read.transcripts[0].turns[0]
    assert [turn.text[word.start : word.end] for word in turn.words] == ["Well,", "yes.", "Well,", "yes."]


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("a&nbsp;b &#8217; &#x263A;", "a\u00a0b ’ ☺"),
        ("&bogus; &#0; &#xD800; &", "&bogus; &#0; &#xD800; &"),
        ("<UNIN/> <UNSURE>maybe</UNSURE>", "<UNIN/> <UNSURE>maybe</UNSURE>"),
        ("<lang en>yes</lang> <ruby>a<rt>b</rt></ruby>", "yes ab"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("- <v.loud C>Yes.", "- Yes."),
        ("a --\u0020> b", "a -- > b"),
    ],
)
def test_only_marks_that_captions_know_are_marks(payload: str, text: str) -> None:
    body = payload if "<v" in payload else f"<v C>{payload}"
    read = reading(
        f"WEBVTT\n\n00:01.000 --> 00:02.000\n{body}</v>\n\n00:03.000 --> 00:04.000\n<v T>Mm.</v>\n"
    )
    assert read.transcripts[0].turns[0].text == text


def test_malformed_cues_are_counted_and_the_rest_is_kept() -> None:
    read = reading(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v T>One.</v>\n\n00:03.000 -> 00:04.000\n<v C>Bad arrow.</v>\n\n"
        "stray words\n\n00:99.000 --> 00:04.000\n<v C>Bad time.</v>\n\n00:05.000 --> 00:06.000\n\n"
        "9\n00:07.000 --> 00:08.000\n<v C>Two.</v>\n\n"
    )
    assert [(turn.text, turn.source_rows) for turn in read.transcripts[0].turns] == [
        ("One.", (0,)),
        ("Two.", (5,)),
    ]
    assert "4 malformed or empty cues were left out" in read.warnings[0]


def test_a_missing_blank_line_costs_nothing() -> None:
    read = reading("1\n00:00:01,000 --> 00:00:02,000\nT: One?\n2\n00:00:03,000 --> 00:00:04,000\nC: Two.\n")
    assert [turn.text for turn in read.transcripts[0].turns] == ["One?", "Two."]
    assert read.warnings == ()


def test_doubled_line_breaks_cost_nothing() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nT: One?\n\n2\n00:00:03,000 --> 00:00:04,000\nC: Two.\n"
    doubled = reading(text.replace("\n", "\n\n"))
    assert [(turn.text, turn.at) for turn in doubled.transcripts[0].turns] == [
        ("One?", Interval(1000, 2000)),
        ("Two.", Interval(3000, 4000)),
    ]
    assert doubled.warnings == ()


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r", "\r\r\n"])
def test_any_line_break_will_do(breaks: str) -> None:
    read = reading(TEAMS.replace("\n", breaks), therapist="Ruth Hill")
    assert len(read.transcripts[0].turns) == 2


WHOLE = (
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v T>One?</v>\n\n00:03.000 --> 00:04.000\n<v C>Two.</v>\n\n"
    "00:05.000 --> 00:06.000\n<v T>Three, and on.</v>\n"
)


@pytest.mark.parametrize("left", range(1, 46))
def test_a_file_cut_anywhere_in_its_last_cue_keeps_the_whole_ones(left: int) -> None:
    read = reading(WHOLE[: len(WHOLE) - left])
    turns = read.transcripts[0].turns
    assert [turn.text for turn in turns[:2]] == ["One?", "Two."]
    assert all(turn.text == "Three, and on." for turn in turns[2:])
    if len(turns) == 2 and left < 44:
        assert "ends inside its last cue" in read.warnings[0]


def test_a_file_cut_before_its_first_whole_cue_is_refused() -> None:
    assert "no whole cue" in refusal(WHOLE[:30])
    assert "no whole cue" in refusal("WEBVTT\n")


def test_starts_that_run_backwards_lose_their_times() -> None:
    cues = "".join(
        f"00:00:{second:02}.000 --> 00:00:{second + 1:02}.000\n<v {who}>Words.</v>\n\n"
        for second, who in ((50, "T"), (2, "C"), (4, "T"), (6, "C"), (3, "T"))
    )
    read = reading("WEBVTT\n\n" + cues)
    starts = [turn.at.start_ms if turn.at else None for turn in read.transcripts[0].turns]
    assert starts == [None, 2000, 4000, 6000, None]
    assert any("2 starts run backwards" in warning for warning in read.warnings)


def test_overlaps_are_kept_and_told() -> None:
    read = reading(
        "WEBVTT\n\n00:01.000 --> 00:09.000\n<v T>One?</v>\n\n00:03.000 --> 00:04.000\n<v C>Two.</v>\n"
    )
    assert [turn.at for turn in read.transcripts[0].turns] == [Interval(1000, 9000), Interval(3000, 4000)]
    assert any("1 turn begins before another has ended" in warning for warning in read.warnings)


def test_a_cue_that_ends_before_it_begins_keeps_its_words_and_its_start() -> None:
    read = reading(
        "WEBVTT\n\n00:05.000 --> 00:04.000\n<v T>One?</v>\n\n00:06.000 --> 00:06.000\n<v C>Two.</v>\n"
    )
    assert [turn.at for turn in read.transcripts[0].turns] == [Interval(5000), Interval(6000, 6001)]
    assert any("ends before it begins" in warning for warning in read.warnings)


def test_a_cue_without_a_voice_has_no_speaker_where_others_have_tags() -> None:
    read = reading(WHOLE + "\n00:07.000 --> 00:08.000\nA voice from the corridor.\n")
    last = read.transcripts[0].turns[-1]
    assert (last.speaker, last.role) == ("unnamed", "other")


def test_captions_without_names_are_refused() -> None:
    assert "only one person" in refusal(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nOne?\n\n00:03.000 --> 00:04.000\nTwo.\n"
    )


@pytest.mark.parametrize(
    "times", ["1000:00:00.000 --> 1000:00:01.000", "99:99.000 --> 99:99.100", "-00:01.000 --> 00:02.000"]
)
def test_impossible_times_are_malformed(times: str) -> None:
    cues = cues_in(f"WEBVTT\n\n{times}\nWords.\n\n00:01.000 --> 00:02.000\nWords.\n")
    assert (len(cues.whole), cues.malformed) == (1, 1)


def test_a_name_with_a_sound_beside_it_is_the_same_person() -> None:
    read = reading(
        "1\n00:00:01,000 --> 00:00:02,000\nT: One?\n\n2\n00:00:03,000 --> 00:00:04,000\nC (laughing): Two.\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\nT: Three?\n\n4\n00:00:07,000 --> 00:00:08,000\nC: Four.\n"
    )
    second = read.transcripts[0].turns[1]
    assert (second.speaker, second.text) == ("C", "(laughing) Two.")
    assert [sound.kind for sound in second.sounds] == ["laughter"]


def test_a_note_says_who_sits_where_and_binds_nobody_who_is_silent() -> None:
    note = "NOTE alongside roles\ntherapist: Dawn\nclient: {}\n\n"
    told = WHOLE.replace("<v T>", "<v Ruth>").replace("<v C>", "<v Dawn>")
    found = reading(told.replace("WEBVTT\n\n", "WEBVTT\n\n" + note.format("Ruth")))
    assert [turn.role for turn in found.transcripts[0].turns][:2] == ["client", "therapist"]
    found = reading(told.replace("WEBVTT\n\n", "WEBVTT\n\n" + note.format("Kit")))
    assert [turn.role for turn in found.transcripts[0].turns][:2] == ["client", "therapist"]
