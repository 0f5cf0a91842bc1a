"""Turns, times, sounds, spans and evidence."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, replace

import pytest

from alongside.session import (
    Evidence,
    Interval,
    Role,
    SoundKind,
    Span,
    Timed,
    Timing,
    Transcript,
    Turn,
    cite,
    sounds_in,
)


def turn(text: str = "I nearly told her.", *, id: str = "t1", at: Interval | None = None) -> Turn:
    return Turn(id, "Dawn", Role.CLIENT, text, at)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (5, 4), (-1, 3)])
def test_an_interval_is_never_empty_nor_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="ms"):
        Interval(start, end)


def test_an_interval_may_know_its_start_alone() -> None:
    assert Interval(5).length_ms is None
    assert Interval(5, 9).length_ms == 4


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("He died. [laughs] Anyway.", [SoundKind.LAUGHTER]),
        ("(sighs) I know.", [SoundKind.SIGH]),
        ("[both laugh]", [SoundKind.SHARED_LAUGHTER]),
        ("[crosstalk] no [unintelligible 00:01:18]", [SoundKind.CROSSTALK, SoundKind.UNINTELLIGIBLE]),
        ("[chuckles] [crying] [sniffs]", [SoundKind.LAUGHTER, SoundKind.CRYING, SoundKind.SNIFF]),
        ("[chair creaks]", [SoundKind.NOISE]),
        ("I went (with my sister) to town.", []),
        ("I laughed and sighed.", []),
        ("a < b and b > a", []),
        ("My brother (laugh if you like) came too, the tall one (you met him).", []),
    ],
)
def test_sounds_are_found_in_brackets_only(text: str, kinds: list[SoundKind]) -> None:
    sounds = sounds_in(text)
    assert [sound.kind for sound in sounds] == kinds
    assert all(text[sound.start] in "[(" and text[sound.end - 1] in "])" for sound in sounds)


def test_a_written_pause_knows_its_length() -> None:
    (pause,) = sounds_in("[pause 6s] I don't know.")
    assert (pause.kind, pause.length_ms) == (SoundKind.PAUSE, 6000)


def test_sounds_follow_from_the_text() -> None:
    changed = replace(turn("[laughs] Right."), text="Right.")
    assert changed.sounds == ()


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        turn().text = "I told her."  # type: ignore[misc]


def test_a_timed_word_must_lie_in_its_turn() -> None:
    with pytest.raises(ValueError, match="outside"):
        replace(turn(), words=(Timed(0, 99, Interval(0, 5)),))


def test_two_turns_never_share_an_id() -> None:
    with pytest.raises(ValueError, match="one id"):
        Transcript((turn(), turn()))


@pytest.mark.parametrize(
    "edited",
    [
        turn("I nearly told him."),
        replace(turn(), speaker="Ruth"),
        replace(turn(), role=Role.THERAPIST),
        turn(at=Interval(0, 5)),
        turn(at=Interval(0)),
    ],
)
def test_any_edit_makes_another_revision(edited: Turn) -> None:
    assert Transcript((edited,)).revision != Transcript((turn(),)).revision


def test_the_file_it_came_from_is_no_part_of_the_revision() -> None:
    assert Transcript((turn(),), source="a.vtt", name="3").revision == Transcript((turn(),)).revision


def test_order_is_part_of_the_revision() -> None:
    one, other = turn(id="t1"), turn("And then?", id="t2")
    assert Transcript((one, other)).revision != Transcript((other, one)).revision


@pytest.mark.parametrize(
    ("times", "timing"),
    [
        ((Interval(0, 5), Interval(5, 9)), Timing.FULL),
        ((Interval(0, 5), Interval(5)), Timing.STARTS),
        ((Interval(0, 5), None), Timing.NONE),
        ((None, None), Timing.NONE),
    ],
)
def test_a_transcript_says_how_much_it_knows_of_time(
    times: tuple[Interval | None, ...], timing: Timing
) -> None:
    assert Transcript(tuple(turn(id=f"t{n}", at=at) for n, at in enumerate(times))).timing is timing


def test_evidence_holds_only_in_its_own_revision() -> None:
    transcript = Transcript((turn(),))
    evidence = cite(transcript, Span("t1", 2, 8))
    assert evidence.quote == "nearly"
    assert evidence.holds_in(transcript)
    assert not evidence.holds_in(Transcript((turn("I nearly  told her."),)))
    assert not replace(evidence, quote="hardly").holds_in(transcript)
    assert not Evidence(Span("t9", 2, 8), "nearly", transcript.revision).holds_in(transcript)


@pytest.mark.parametrize("span", [Span("t1", 0, 400), Span("t1", 1, 2)])
def test_nothing_is_cited_where_nothing_stands(span: Span) -> None:
    with pytest.raises(ValueError, match="nothing stands"):
        cite(Transcript((turn(),)), span)


def test_the_session_package_knows_only_the_standard_library() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, alongside.session; print(*sorted({m.partition('.')[0] for m in sys.modules}))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    beyond = {
        name
        for name in told.stdout.split()
        if name not in sys.stdlib_module_names and not name.startswith("_")
    }
    assert beyond <= {"alongside", "sitecustomize"}
