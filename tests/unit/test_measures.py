"""What is counted of words and times, and the reasons where it can't be."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.notice import Registry, Scene, run
from alongside.notice.lexicon import ABSOLUTIST
from alongside.notice.measures import measure
from alongside.notice.measures.arithmetic import median
from alongside.notice.measures.matching import matching
from alongside.session import NotScored, Score, Scored
from alongside.testing import scene_of, transcript_of


def measured(*lines: str, research: bool = True) -> dict[str, Score]:
    transcript = transcript_of(*lines)
    scene = Scene(transcript)
    return measure(scene, run(Registry.built_in().detectors, transcript, scene=scene), research=research)


def value(found: dict[str, Score], name: str) -> float:
    score = found[name]
    assert isinstance(score, Scored), score
    return score.value


TIMED = (
    "0-2 T: How was it?",
    "2.5-10 C: I never sleep, I always wake at four.",
    "14-15 T: Always at four.",
    "14.5-20 C: Yes.",
)


def test_the_words_are_shared_out() -> None:
    found = measured(
        "T: How was it then?", "C: It was a long week.", "O: Sorry, wrong room, I will go again now."
    )
    assert value(found, "talk_share_client") == pytest.approx(5 / 9)
    assert value(found, "talk_share_therapist") == pytest.approx(4 / 9)
    assert value(found, "turn_length_client") == 5


def test_sounds_are_no_words() -> None:
    assert value(measured("T: Well.", "C: [laughs] Well. [pause 6s]"), "talk_share_client") == 0.5


def test_silences_replies_and_overlaps_are_reckoned_from_times() -> None:
    found = measured(*TIMED)
    assert value(found, "silences") == 1
    assert value(found, "silence_share") == pytest.approx(4 / 20)
    assert value(found, "silences_ended_by_client") == 0
    assert value(found, "overlaps") == 1
    assert value(found, "latency_client") == 0
    assert value(found, "latency_therapist") == 4000


def test_without_times_the_reason_stands_there() -> None:
    found = measured("T: How was it?", "C: Long.")
    for name in ("silences", "silence_share", "latency_client", "overlaps"):
        assert found[name] == NotScored("no times")


def test_written_pauses_are_counted_without_times() -> None:
    found = measured("T: How was it?", "C: [pause 6s] Long.")
    assert value(found, "silences") == 1
    assert value(found, "silences_ended_by_client") == 1
    assert found["silence_share"] == NotScored("no times")


def test_a_ratio_without_questions_is_absent() -> None:
    found = measured("T: Mm.", "C: It was a long week.")
    assert found["reflections_to_questions"] == NotScored("no questions")
    assert value(found, "questions") == 0


def test_technique_is_absent_where_nobody_looked_for_it() -> None:
    scene = scene_of("T: How was it?", "C: Long.")
    found = measure(scene, run([], scene.transcript), research=True)
    assert isinstance(found["questions"], NotScored)


def test_figures_for_research_are_given_only_when_asked_for() -> None:
    plain = measured(*TIMED, research=False)
    assert not {"questions", "absolutist_words_client", "language_style_matching", "echo_therapist"} & set(
        plain
    )
    assert {"questions", "absolutist_words_client", "language_style_matching", "echo_therapist"} < set(
        measured(*TIMED)
    )


def test_absolutist_words_are_the_nineteen_and_in_a_hundred() -> None:
    assert len(ABSOLUTIST.phrases) == 19
    assert value(measured(*TIMED), "absolutist_words_client") == pytest.approx(100 * 2 / 9)


def test_the_first_person_is_counted_with_its_contractions() -> None:
    assert value(
        measured("T: So?", "C: I’m not myself, am I"), "first_person_singular_client"
    ) == pytest.approx(100 * 3 / 5)


def test_echo_is_what_had_just_been_said() -> None:
    found = measured("C: The kettle was cold.", "T: A cold kettle, on the stairs.")
    assert value(found, "echo_therapist") == pytest.approx(2 / 3)
    assert isinstance(found["echo_client"], NotScored)


@pytest.mark.parametrize(
    ("one", "other", "alike"), [(10, 10, 1), (8, 12, 0.8000010), (0, 0, 1), (0, 5, 0.00002)]
)
def test_matching_follows_its_formula(one: float, other: float, alike: float) -> None:
    assert matching(one, other) == pytest.approx(alike, abs=1e-7 if alike else 1e-9)


def test_matching_needs_words_of_both() -> None:
    assert isinstance(measured(*TIMED)["language_style_matching"], NotScored)
    talk = "I think that it was not the end of it and we all could see some of them very well. " * 4
    found = measured(f"T: {talk}", f"C: {talk}")
    assert value(found, "language_style_matching") == pytest.approx(1)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_the_median_lies_in_the_middle(values: list[float]) -> None:
    middle = median(values)
    assert middle is not None
    assert sum(v < middle for v in values) <= len(values) / 2 >= sum(v > middle for v in values)


lines = st.lists(
    st.tuples(
        st.sampled_from("CTO"),
        st.sampled_from(["I never know.", "Mm.", "", "[laughs]", "And what was it like?", "[pause 5s] Yes."]),
    ),
    max_size=8,
)


@given(lines, st.booleans())
def test_every_value_is_finite_and_shares_are_shares(said: list[tuple[str, str]], timed: bool) -> None:
    found = measured(
        *(f"{f'{n * 4}-{n * 4 + 2} ' if timed else ''}{who}: {text}" for n, (who, text) in enumerate(said))
    )
    for name, score in found.items():
        if isinstance(score, Scored):
            assert math.isfinite(score.value), name
            assert score.unit, name
            assert score.source, name
            if score.unit.startswith("share"):
                assert 0 <= score.value <= 1, name
        else:
            assert score.reason, name
