"""Silences and times, as detectors find them in a scene."""

import pytest

from alongside.notice.scene import Scene
from alongside.session import Interval, Role, Timed, Transcript, Turn
from alongside.testing import scene_of


def told(scene: Scene) -> list[tuple[str, str, int, bool]]:
    return [(one.before.id, one.after.id, one.length_ms, one.written) for one in scene.silences]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("0-2 T: And then?", "6-9 C: He left."), [("t1", "t2", 4000, False)]),
        (("0-2 T: And then?", "4.9-9 C: He left."), []),
        (("T: And then?", "C: [pause 6s] He left."), [("t1", "t2", 6000, True)]),
        (("T: And then? [pause 6s]", "C: He left."), [("t1", "t2", 6000, True)]),
        (("C: He left. [pause 6s] I stayed."), [("t1", "t1", 6000, True)]),
        (("T: And then?", "C: [pause 6s]", "T: Mm."), [("t1", "t3", 6000, True)]),
        (("C: He left. [pause 2s] [sighs] [pause 3s] I stayed."), [("t1", "t1", 5000, True)]),
        (("C: He left. [pause 4s]", "T: [pause 5s]", "C: I stayed."), [("t1", "t3", 9000, True)]),
        (("C: [pause 6s] He left."), []),
        (("C: He left. [pause]", "T: Mm."), []),
        (("C: He left. [pause 6s]"), []),
    ],
)  # fmt: skip
def test_a_silence_lies_between_words(
    lines: tuple[str, ...] | str, expected: list[tuple[str, str, int, bool]]
) -> None:
    assert told(scene_of(*((lines,) if isinstance(lines, str) else lines))) == expected


def test_a_sound_within_anothers_talk_makes_no_silence() -> None:
    assert told(scene_of("0-30 C: It was a long day.", "5-5.4 T: Mm.", "31-33 T: And then?")) == []


def test_what_is_written_goes_before_what_is_reckoned() -> None:
    assert told(scene_of("0-2 T: And then? [pause 6s]", "7.5-9 C: He left.")) == [("t1", "t2", 6000, True)]
    assert told(scene_of("0-2 T: And then? [pause 1s]", "7.5-9 C: He left.")) == [("t1", "t2", 5500, False)]


def cued(*others: Turn) -> Scene:
    turn = Turn(
        "t1", "C", Role.CLIENT, "He left. I stayed.", Interval(0, 12_000),
        cues=(Timed(0, 8, Interval(0, 2_000)), Timed(9, 18, Interval(8_000, 12_000))),
    )  # fmt: skip
    return Scene(Transcript((turn, *others)))


def test_captions_of_one_turn_tell_of_a_silence_in_it() -> None:
    (one,) = cued().silences
    assert (one.before.id, one.after.id, one.place, one.length_ms) == ("t1", "t1", 9, 6_000)


def test_no_silence_lies_in_a_turn_where_the_other_speaks() -> None:
    assert cued(Turn("t2", "T", Role.THERAPIST, "Mm.", Interval(4_000, 4_500))).silences == ()


@pytest.mark.parametrize(
    ("times", "reason"),
    [
        ((Interval(0, 5), Interval(6, 7)), None),
        ((Interval(0), Interval(6)), "the source says when turns begin, not when they end"),
        ((None, None), "no times"),
        ((Interval(0, 5), None), "not every turn has times"),
    ],
)
def test_a_scene_says_why_it_has_no_times(times: tuple[Interval | None, ...], reason: str | None) -> None:
    turns = tuple(Turn(f"t{n}", "C", Role.CLIENT, "Mm.", at) for n, at in enumerate(times))
    assert Scene(Transcript(turns)).untimed == reason
