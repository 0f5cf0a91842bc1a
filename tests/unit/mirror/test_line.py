"""The session as one line."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.mirror.drawing import NARROW, WIDE, clock, rows
from alongside.mirror.few import Held, Place
from alongside.mirror.line import Dot, Line, Stretch, line
from alongside.notice import Scene
from alongside.notice.standing import Standing
from alongside.session import Interval, Role, Timed, Transcript, Turn
from alongside.testing import card_of, scene_of, seen_in

TIMED = ("0-4 T: Where were we?", "4-10 C: At the shop.", "22-24 T: Mm.", "24.5-30 C: And then home.")


def place_in(scene: Scene, quote: str) -> Place:
    card = card_of("contact", listens_to=None)
    seen = seen_in(scene.transcript, card, quote)
    return Place(seen, card, Standing.FEW, False, scene.transcript.index(seen.turns[0]))


def test_talk_and_silences_stand_where_they_were() -> None:
    drawn = line(scene_of(*TIMED), Held())
    assert drawn.timed
    assert (drawn.start, drawn.end) == (0, 30_000)
    assert drawn.silences == ((10_000, 22_000),)
    assert [(one.role, one.start, one.end) for one in drawn.talk][:2] == [
        (Role.THERAPIST, 0, 4_000),
        (Role.CLIENT, 4_000, 10_000),
    ]


def test_a_silence_within_a_turn_is_a_gap_too() -> None:
    cues = (Timed(0, 4, Interval(0, 2_000)), Timed(5, 9, Interval(12_000, 14_000)))
    scene = Scene(Transcript((Turn("t1", "C", Role.CLIENT, "Yes. Home", Interval(0, 14_000), cues=cues),)))
    drawn = line(scene, Held())
    assert len(drawn.talk) == 2
    assert drawn.silences == ((2_000, 12_000),)


def test_captions_within_a_breath_are_one_stretch() -> None:
    cues = (Timed(0, 4, Interval(0, 2_000)), Timed(5, 9, Interval(2_400, 4_000)))
    scene = Scene(Transcript((Turn("t1", "C", Role.CLIENT, "Yes. Home", Interval(0, 4_000), cues=cues),)))
    assert line(scene, Held()).talk == (Stretch(Role.CLIENT, 0, 4_000),)


def test_without_times_it_goes_by_words_and_knows_only_written_pauses() -> None:
    drawn = line(scene_of("C: one two three", "T: [pause 8s] four", "C: five"), Held())
    assert not drawn.timed
    assert [(one.start, one.end) for one in drawn.talk] == [(0, 3), (23, 24), (24, 25)]
    assert drawn.silences == ((3, 23),)


def test_places_stand_where_their_words_were_said() -> None:
    scene = scene_of(*TIMED)
    held = Held(few=(place_in(scene, "the shop"),), folded=(place_in(scene, "home"),))
    few, folded = line(scene, held).dots
    assert few.letter == "a"
    assert 4_000 < few.at < 10_000
    assert (folded.letter, folded.role) == ("", Role.CLIENT)
    words = scene_of(*(told.split(" ", 1)[1] for told in TIMED))
    assert [dot.at for dot in line(words, held).dots] == [4, 9]


def test_an_empty_session_is_drawn_as_nothing() -> None:
    drawn = line(Scene(Transcript(())), Held())
    assert drawn.talk == ()
    assert rows(drawn, WIDE, count=1)[0].client == ""


@pytest.mark.parametrize(("ms", "shown"), [(0, "0:00"), (247_900, "4:07"), (3_847_000, "1:04:07")])
def test_clock(ms: int, shown: str) -> None:
    assert clock(ms) == shown


STRETCHES = st.lists(
    st.tuples(st.sampled_from(Role), st.integers(0, 3_600_000), st.integers(1, 60_000)),
    min_size=1,
    max_size=30,
)


@given(STRETCHES, st.integers(1, 6), st.lists(st.integers(0, 3_660_000), max_size=5))
def test_everything_stays_within_its_row(
    talk: list[tuple[Role, int, int]], count: int, places: list[int]
) -> None:
    stretches = tuple(Stretch(role, start, start + length) for role, start, length in talk)
    start, end = min(one.start for one in stretches), max(one.end for one in stretches)
    dots = tuple(Dot(Role.CLIENT, min(max(at, start), end), "abcde"[i]) for i, at in enumerate(places))
    drawn = rows(Line(True, start, end, stretches, (), dots), NARROW, count=count)
    letters = []
    for row in drawn:
        for left, across in re.findall(
            r"M([-\d.]+) [\d.]+h([\d.]+)", row.client + row.therapist + row.others
        ):
            assert float(left) >= 0
            assert float(left) + float(across) <= NARROW.width + 1
        places_across = [disc.x for disc in row.discs]
        assert places_across == sorted(places_across)
        assert all(0 <= disc.x <= NARROW.width for disc in row.discs)
        assert all(other - one >= 2 * NARROW.disc for one, other in itertools.pairwise(places_across))
        letters += [disc.letter for disc in row.discs]
    assert sorted(letters) == sorted(dot.letter for dot in dots)


def test_rows_together_hold_all_talk() -> None:
    drawn = Line(True, 0, 100_000, (Stretch(Role.CLIENT, 0, 100_000),), (), ())
    across = [
        float(length)
        for row in rows(drawn, NARROW, count=4)
        for length in re.findall(r"h([\d.]+)", row.client)
    ]
    assert across == [NARROW.width] * 4
