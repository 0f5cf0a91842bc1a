"""What is found stands on the words, never raises, and says no word of a session in a fault."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.ingest import read
from alongside.notice import Scene
from alongside.notice.danger import Topic, dangers
from alongside.notice.danger.learned import weights
from alongside.notice.danger.ngrams import grams, tokens
from alongside.session import Role, Transcript, Turn
from alongside.testing import scene_of

PIECES = st.sampled_from(
    [
        "i want to die",
        "he hit me",
        "I cut myself",
        "if",
        "not",
        "[laughs]",
        "(sighs)",
        "’",
        "“",
        "\n",
        ". ",
        "? ",
        "İ",
        "😀",
        "years ago",
        "film",
        "  ",
        "so",
        "rope",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


@given(st.lists(st.tuples(st.sampled_from(list(Role)), TEXTS), max_size=6))
def test_it_never_raises_and_every_span_holds(said: list[tuple[Role, str]]) -> None:
    turns = tuple(Turn(f"t{number}", role, role, text) for number, (role, text) in enumerate(said))
    transcript = Transcript(turns)
    for one in dangers(Scene(transcript)):
        assert one.evidence.holds_in(transcript)
        assert (
            transcript.turn(one.evidence.span.turn).text[one.evidence.span.start : one.evidence.span.end]
            == one.evidence.quote
        )
        assert one.says
        assert one.role is transcript.turn(one.evidence.span.turn).role


@given(TEXTS)
def test_what_is_said_of_a_place_holds_none_of_its_words(text: str) -> None:
    """The sentences are fixed, so that nothing but the quotation can carry words of a session."""
    fixed = {one.says for line in ("He hit me.",) for one in dangers(scene_of(f"C: {line}"))}
    for one in dangers(Scene(Transcript((Turn("t1", "C", Role.CLIENT, text),)))):
        assert one.says not in fixed or one.topic is Topic.VIOLENCE
        assert one.says.startswith("These words ")


def test_a_question_is_told_as_one_and_a_no_is_heard() -> None:
    asked, _no = scene_of("T: Have you thought about killing yourself?", "C: No, never.").turns
    (found,) = dangers(asked.scene)
    assert found.asked
    assert found.answers.negated
    assert "ask about" in found.says
    (bare,) = dangers(scene_of("T: have you had any thoughts of killing yourself", "C: um no"))
    assert bare.asked
    assert bare.answers.negated
    (open_still,) = dangers(scene_of("T: Have you thought about killing yourself?", "C: Most days."))
    assert not open_still.answers.negated


def test_the_dead_of_others_are_no_danger() -> None:
    assert not dangers(scene_of("C: Me dad's dead.", "C: She died in the spring."))


def test_the_plainest_place_of_a_sentence_stands_for_it() -> None:
    (found,) = dangers(scene_of("C: I used to hit him and he hit me last night."))
    assert found.topic is Topic.VIOLENCE


def test_a_long_turn_is_quoted_around_the_words() -> None:
    long = "and then we went on and on about nothing much at all " * 20
    (found,) = dangers(scene_of(f"C: {long}i want to die {long}"))
    assert "i want to die" in found.evidence.quote
    assert len(found.evidence.quote) <= 200


def test_laughter_makes_a_figure_of_speech_and_hides_nothing() -> None:
    (found,) = dangers(scene_of("C: I could have killed him. [laughs]"))
    assert found.answers.figure


def test_the_learned_part_is_the_sum_of_its_features() -> None:
    scorer = weights("sentence")
    assert scorer.features
    assert scorer.score("i just do not want to be alive any longer") > scorer.score(
        "we had soup for lunch on sunday"
    )
    assert scorer.score("") == scorer.bias


def test_words_are_counted_alike_however_they_are_written() -> None:
    assert tokens("I’m gonna take 30 Pills, dont") == ["i'm", "going", "to", "take", "#", "pills", "don't"]
    assert {"i", "i'm here", "<me>"} <= set(grams(["i", "i'm", "here"]))


def test_the_shipped_weights_are_small_and_hold_no_long_run_of_words() -> None:
    import alongside.notice.danger as package

    place = Path(package.__file__).with_name("learned.json")
    assert place.stat().st_size <= 400_000
    assert all(
        len(feature.split()) <= 3 for name in ("sentence", "post") for feature in weights(name).features
    )


@pytest.mark.slow
def test_looking_at_a_session_takes_hardly_any_time(examples: Path) -> None:
    transcript = read([examples / "willow-4-strain-and-repair.vtt"]).transcripts[0]
    dangers(Scene(transcript))
    began = time.perf_counter()
    dangers(Scene(transcript))
    assert (time.perf_counter() - began) / len(transcript.turns) < 0.0005
