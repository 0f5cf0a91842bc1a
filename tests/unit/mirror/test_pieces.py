"""A turn's text, cut and put together again."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.mirror.pieces import Mark, Pause, Rank, runs
from alongside.session import sounds_in

TEXT = st.text(max_size=60) | st.lists(
    st.sampled_from(["I went ", "home", "[laughs]", "--", " ", "(sighs)", "\n", "…", "🙂", "שלום"]),
    max_size=12,
).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[Pause]]:
    text = draw(TEXT)
    marks, pauses = [], []
    if text:
        places = st.integers(0, len(text))
        for number, (one, other) in enumerate(draw(st.lists(st.tuples(places, places), max_size=6))):
            if one != other:
                marks.append(
                    Mark(min(one, other), max(one, other), f"n{number}", draw(st.sampled_from(Rank)))
                )
        pauses = [Pause(place, "9 seconds") for place in draw(st.lists(places, max_size=3, unique=True))]
    return text, marks, pauses


@given(marked())
def test_the_runs_joined_are_the_text_again(given_: tuple[str, list[Mark], list[Pause]]) -> None:
    text, marks, pauses = given_
    cut = runs(text, marks, sounds_in(text), pauses)
    assert "".join(run.text for run in cut) == text
    assert all(run.text for run in cut)


@given(marked())
def test_every_letter_bears_exactly_the_marks_that_stand_on_it(
    given_: tuple[str, list[Mark], list[Pause]],
) -> None:
    text, marks, pauses = given_
    place = 0
    sounds = sounds_in(text)
    for run in runs(text, marks, sounds, pauses):
        for piece in run.pieces:
            for at in range(place, place + len(piece.text)):
                over = [mark for mark in marks if mark.start <= at < mark.end]
                assert set(run.notes) == {mark.note for mark in over}
                assert run.rank == min((mark.rank for mark in over), key=list(Rank).index, default=None)
                assert piece.sound == any(sound.start <= at < sound.end for sound in sounds)
            place += len(piece.text)


def test_overlapping_marks_are_split_at_their_borders() -> None:
    cut = runs("one two three", [Mark(0, 7, "a", Rank.FEW), Mark(4, 13, "b", Rank.FOLDED)])
    assert [(run.text, run.notes, run.rank) for run in cut] == [
        ("one ", ("a",), Rank.FEW),
        ("two", ("a", "b"), Rank.FEW),
        (" three", ("b",), Rank.FOLDED),
    ]


def test_a_sound_does_not_break_a_mark() -> None:
    text = "He died. [laughs] Well."
    cut = runs(text, [Mark(0, 17, "a", Rank.FEW)], sounds_in(text))
    assert [[piece.text for piece in run.pieces] for run in cut] == [["He died. ", "[laughs]"], [" Well."]]


def test_only_what_stands_within_is_shown() -> None:
    text = "well. I nearly told her. Anyway."
    cut = runs(text, [Mark(6, 24, "a", Rank.FEW)], within=(6, 32))
    assert [(run.text, run.rank) for run in cut] == [("I nearly told her.", Rank.FEW), (" Anyway.", None)]


def test_a_silence_stands_before_the_words_that_end_it() -> None:
    cut = runs("Yes. No.", pauses=[Pause(5, "9 seconds")])
    assert [(run.text, run.silence) for run in cut] == [("Yes. ", ""), ("No.", "9 seconds")]


def test_no_line_ends_within_a_dash_of_hyphens() -> None:
    cut = runs("They were quite-- I said it's fine.")
    assert [(piece.text, piece.dash) for piece in cut[0].pieces] == [
        ("They were quite", False),
        ("--", True),
        (" I said it's fine.", False),
    ]
