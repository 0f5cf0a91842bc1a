"""What is counted of words and times, and the reasons where it can't be."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.notice import Registry, Scene, run
from alongside.notice.lexicon import ABSOLUTIST
from alongside.notice.measures import MEASURES, measure
from alongside.notice.measures.function_words import CATEGORIES, carries_matter, categories_of
from alongside.notice.measures.matching import matching
from alongside.notice.usual import median
from alongside.session import Interval, NotScored, Role, Score, Scored, Transcript, Turn
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


def test_one_voice_alone_shares_nothing() -> None:
    found = measured("T: How was it then?", "C: [laughs]", "O: I will go again now.")
    for name in ("talk_share_client", "talk_share_therapist", "turns_client", "turn_length_client"):
        assert found[name] == NotScored("the client does not speak")
    assert value(found, "turns_therapist") == 1
    assert found["absolutist_words_client"] == NotScored("the client does not speak")


def test_an_imagined_voice_and_a_third_one_are_left_out() -> None:
    lines = ("0-2 T: How was it?", "2.5-10 C: It was long.", "10.5-12 T: Long.", "16-18 C: Yes, long.")
    plain = measured(*lines)
    others = (
        Turn("t5", "X", Role.IMAGINED, "It was always all of it. Always.", Interval(26_000, 30_000)),
        Turn("t6", "O", Role.OTHER, "Sorry, wrong room, I never know.", Interval(36_000, 40_000)),
    )
    scene = Scene(Transcript((*transcript_of(*lines).turns, *others)))
    found = measure(scene, run(Registry.built_in().detectors, scene.transcript, scene=scene), research=True)
    changed = {name for name in found if found[name] != plain[name]}
    assert changed == {"silence_share"}, "only the session is longer"


def test_the_words_of_a_turn_are_the_middle_ones() -> None:
    found = measured("C: One.", "T: And?", "C: One two three.", "T: Mm.", "C: One two three four five six.")
    assert value(found, "turn_length_client") == 3
    assert value(found, "turns_client") == 3


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


def test_a_sound_within_the_others_talk_is_neither_reply_nor_overlap_nor_silence() -> None:
    found = measured(
        "0-20 C: It was a long week, and so on.", "4-4.5 T: Mm.", "21-22 T: So on.", "22.2-23 C: Yes."
    )
    assert value(found, "latency_therapist") == 1_000
    assert value(found, "latency_client") == 200
    assert value(found, "overlaps") == 0
    assert value(found, "silences") == 0
    assert found["silences_ended_by_client"] == NotScored("no silence of 3 s or more")


def test_closeness_is_no_overlap() -> None:
    assert value(measured("0-2 C: It was long.", "1.75-3 T: How long?"), "overlaps") == 0
    assert value(measured("0-2 C: It was long.", "1.7-3 T: How long?"), "overlaps") == 1


def test_starts_alone_say_when_turns_begin() -> None:
    turns = tuple(
        Turn(f"t{n}", role, role, "It was long.", Interval(n * 1000))
        for n, role in enumerate((Role.CLIENT, Role.THERAPIST))
    )
    found = measure(Scene(Transcript(turns)))
    for name in (
        "silences",
        "silence_share",
        "silences_ended_by_client",
        "latency_client",
        "latency_therapist",
        "overlaps",
    ):
        assert found[name] == NotScored("the source says when turns begin, not when they end")


def test_pauses_too_short_to_count_are_none_at_all() -> None:
    assert value(measured("T: How was it?", "C: [pause 2s] Long."), "silences") == 0
    assert measured("T: How was it?", "C: [pause] Long.")["silences"] == NotScored("no times")


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


def test_questions_and_reflections_are_counted_by_the_turn() -> None:
    found = measured(
        "T: What was it like? And how did it end?", "C: It was cold in that house.",
        "T: It sounds like it was cold in more ways than one.", "C: Yes.", "T: Did you go back?", "C: No.",
    )  # fmt: skip
    assert value(found, "questions") == 2
    assert value(found, "open_question_share") == 0.5
    assert value(found, "reflections") == 1
    assert value(found, "reflections_to_questions") == 0.5


def test_without_a_report_technique_is_absent() -> None:
    found = measure(scene_of("T: How was it?", "C: Long."), research=True)
    assert found["questions"] == NotScored("questions and reflections were not looked for")


def test_every_measure_introduces_itself_and_points_nowhere() -> None:
    names = [one.name for one in MEASURES]
    assert len(set(names)) == len(names)
    for one in MEASURES:
        assert one.title, one.name
        assert one.unit, one.name
        assert one.source, one.name
        assert one.direction is None
    page = [one.name for one in MEASURES if not one.research]
    assert page == [
        "talk_share_client", "turns_client", "turn_length_client", "talk_share_therapist", "turns_therapist", "turn_length_therapist",
        "silence_share", "silences", "silences_ended_by_client", "latency_client", "latency_therapist", "overlaps",
    ]  # fmt: skip


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


def test_a_word_counts_with_what_is_joined_to_it() -> None:
    found = measured("T: So?", "C: Everyone's late, I'd say. Mustn't grumble. It must've been all the rain.")
    assert value(found, "absolutist_words_client") == pytest.approx(100 * 3 / 12)
    assert value(found, "first_person_singular_client") == pytest.approx(100 * 1 / 12)


@pytest.mark.parametrize(
    ("word", "categories"),
    [
        ("i'm", {"personal_pronouns", "auxiliary_verbs"}), ("don't", {"negations", "auxiliary_verbs"}),
        ("that's", {"impersonal_pronouns", "auxiliary_verbs"}), ("the", {"articles"}), ("kettle", set()), ("kettle's", set()),
        ("nobody's", {"impersonal_pronouns", "negations"}), ("couldn't've", {"negations", "auxiliary_verbs"}),
    ],
)  # fmt: skip
def test_a_joined_word_has_the_categories_of_both_parts(word: str, categories: set[str]) -> None:
    assert categories_of(word) == categories
    assert carries_matter(word) == (not categories)


def test_there_are_nine_categories_of_function_words() -> None:
    assert len(CATEGORIES) == 9
    assert all(word == word.lower() for words in CATEGORIES.values() for word in words)


def test_only_what_was_said_just_before_is_an_echo() -> None:
    found = measured("C: The kettle was cold. " + "And so it went on and on. " * 10, "T: A kettle?")
    assert value(found, "echo_therapist") == 0
    assert (
        value(measured("C: " + "And so it went on. " * 12 + "The kettle.", "T: A kettle?"), "echo_therapist")
        == 1
    )


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
    assert sum(v < middle for v in values) <= len(values) / 2 >= sum(v > middle for v in values)


times = st.one_of(
    st.none(),
    st.integers(0, 60_000).map(Interval),
    st.tuples(st.integers(0, 60_000), st.integers(1, 20_000)).map(lambda at: Interval(at[0], at[0] + at[1])),
)
texts = st.sampled_from(
    [
        "I never know.",
        "Mm.",
        "",
        "[laughs]",
        "And what was it like?",
        "[pause 5s] Yes.",
        "[pause] It's the kettle I don’t like. [pause 4s]",
    ]
)
roles = st.sampled_from(list(Role))


@given(st.lists(st.tuples(roles, texts, times), max_size=12), st.booleans())
def test_every_value_is_finite_and_shares_are_shares(
    said: list[tuple[Role, str, Interval | None]], all_full: bool
) -> None:
    full = [row for row in said if row[2] and row[2].end_ms] if all_full else said
    ordered = sorted(full, key=lambda row: row[2].start_ms if row[2] else 0)
    transcript = Transcript(
        tuple(Turn(f"t{n}", role, role, text, at) for n, (role, text, at) in enumerate(ordered))
    )
    scene = Scene(transcript)
    found = measure(scene, run(TECHNIQUE, transcript, scene=scene), research=True)
    assert set(found) == {one.name for one in MEASURES}
    for name, score in found.items():
        if isinstance(score, Scored):
            assert math.isfinite(score.value), name
            if score.unit.startswith("share"):
                assert 0 <= score.value <= 1, name
            if score.unit == "0 to 1":
                assert 0 <= score.value <= 1, name
        else:
            assert score.reason, name


TECHNIQUE = tuple(
    each for each in Registry.built_in() if each.card.kind in ("asks_open", "asks_closed", "reflects")
)
