"""Every value that can be sealed comes back as it was; nothing half-understood is taken."""

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.course.course import CheckIn, Kept, OwnThread, Reached, Tie, Why, Wish, Written
from alongside.notice import Absence, Claim, Failure, Observation, Refusal, Report
from alongside.session import Evidence, Interval, Remembered, Role, Span, Timed, Transcript, Turn
from alongside.store.form import read_any, read_as, written
from alongside.store.refusal import CannotOpen

words = st.text(max_size=30)
some_words = st.text(min_size=1, max_size=30).filter(str.strip)
chairs = st.sampled_from((Role.CLIENT, Role.THERAPIST))
dates = st.dates()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start = draw(st.integers(min_value=0, max_value=10**7))
    return Interval(start, draw(st.none() | st.integers(min_value=start + 1, max_value=start + 10**6)))


@st.composite
def turns(draw: st.DrawFn, number: int) -> Turn:
    text = draw(words)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    timed = st.lists(st.builds(lambda at, when: Timed(at[0], at[1], when), places, intervals()), max_size=3)
    return Turn(
        f"t{number}", draw(words), draw(st.sampled_from(Role)), text, draw(st.none() | intervals()),
        tuple(draw(timed)), tuple(draw(timed)), tuple(draw(st.lists(st.integers(0, 99), max_size=3))),
    )  # fmt: skip


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    count = draw(st.integers(0, 4))
    return Transcript(tuple(draw(turns(number)) for number in range(count)), draw(words), draw(words))


moments = st.none() | st.lists(some_words, max_size=5).map(tuple)
spans = st.builds(
    lambda turn, start, length: Span(turn, start, start + length),
    words,
    st.integers(0, 99),
    st.integers(1, 9),
)
evidence = st.lists(st.builds(Evidence, spans, words, words), min_size=1, max_size=3).map(tuple)
observations = st.builds(Observation, words, st.sampled_from(Claim), evidence, words, words, words, words)


def few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


reports = st.builds(
    Report, revision=words, detectors=few(words), observations=few(observations), refused=few(st.builds(Refusal, words)),
    failures=few(st.builds(Failure, words, words)), absent=few(st.builds(Absence, words, words)),
)  # fmt: skip
entries = (
    st.builds(Written, st.sampled_from(Wish), chairs, dates, words)
    | st.builds(CheckIn, words, chairs, words, words, words)
    | st.builds(Why, chairs, dates, words, words, words, words, words, words, words)
    | st.builds(Kept, words, st.booleans(), dates, words)
    | st.builds(Reached, words, dates, words)
    | st.builds(Tie, words, words, chairs, dates, words)
    | st.builds(OwnThread, words, chairs, words, few(st.tuples(words, words)), st.booleans())
)
values = transcripts() | st.builds(Remembered, moments, moments) | reports | entries | words | few(words)


@given(values)
def test_what_is_written_reads_back(value: object) -> None:
    again = read_as(type(value), written(value))
    assert again == value
    assert type(again) is type(value)


@given(transcripts())
def test_a_transcript_keeps_its_revision_and_its_sounds(transcript: Transcript) -> None:
    again = read_as(Transcript, written(transcript))
    assert again.revision == transcript.revision
    assert [turn.sounds for turn in again.turns] == [turn.sounds for turn in transcript.turns]


def test_half_a_character_survives() -> None:
    assert read_as(str, written("\ud83d")) == "\ud83d"


CHECK_IN = json.loads(written(CheckIn("2026-05-04", Role.CLIENT, "a quinquereme")))


@pytest.mark.parametrize(
    "told",
    [
        {**CHECK_IN, "format": "alongside.box/2"},
        {**CHECK_IN, "kind": "Unknown"},
        {**CHECK_IN, "kind": "Why"},
        {**CHECK_IN, "value": {**CHECK_IN["value"], "more": "words"}},
        {**CHECK_IN, "value": {**CHECK_IN["value"], "role": "nobody"}},
        {**CHECK_IN, "value": {**CHECK_IN["value"], "stayed": 5}},
        {**CHECK_IN, "value": {"role": "client"}},
        {**CHECK_IN, "value": ["2026-05-04", "client"]},
        {},
        [],
        None,
    ],
)
def test_what_is_not_as_it_should_be_is_refused_without_a_word_of_it(told: object) -> None:
    with pytest.raises(CannotOpen) as refused:
        read_any(json.dumps(told).encode())
    assert "quinquereme" not in str(refused.value)


@given(st.binary(max_size=80))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(CannotOpen):
        read_any(data)


def test_days_are_days() -> None:
    value = Reached("s", datetime.date(2026, 5, 4), "words")
    assert read_as(Reached, written(value)).date == datetime.date(2026, 5, 4)
