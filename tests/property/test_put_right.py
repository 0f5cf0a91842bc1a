"""What people said of a session after its words were corrected. All talk here is invented."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.notice import Answer, Claim, Observation, Report, Stance, place_answer, place_mark
from alongside.session import (
    About,
    CannotCorrect,
    Correction,
    Evidence,
    Interval,
    Mark,
    Move,
    NewChair,
    NewSpeaker,
    NewWords,
    Role,
    Span,
    Timed,
    Transcript,
    Turn,
    cite,
    corrected,
)

AT = datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC)
WORDS = st.lists(st.sampled_from("well yes no I my mother was fine and then [laughs] so".split()), min_size=1, max_size=8).map(" ".join)  # fmt: skip


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    texts = draw(st.lists(WORDS, min_size=2, max_size=9))
    return Transcript(
        tuple(
            Turn(f"t{n}", "TC"[n % 2], (Role.THERAPIST, Role.CLIENT)[n % 2], text)
            for n, text in enumerate(texts, start=1)
        )
    )


@st.composite
def corrections(draw: st.DrawFn, transcript: Transcript) -> tuple[Correction, ...]:
    turns = st.sampled_from([turn.id for turn in transcript.turns])
    one = st.one_of(
        st.builds(NewWords, turns, WORDS),
        st.builds(NewSpeaker, turns, st.sampled_from("TC")),
        st.builds(NewChair, st.sampled_from("TC"), st.sampled_from(list(Role))),
    )
    return tuple(draw(st.lists(one, max_size=4)))


def put_right(transcript: Transcript, made: tuple[Correction, ...]) -> Transcript:
    try:
        return corrected(transcript, made)
    except CannotCorrect:
        return transcript


@st.composite
def places(draw: st.DrawFn, transcript: Transcript) -> Evidence:
    turn = draw(st.sampled_from(transcript.turns))
    start = draw(st.integers(0, len(turn.text) - 1))
    end = draw(st.integers(start + 1, len(turn.text)))
    if not turn.text[start:end].strip():
        start, end = 0, len(turn.text)
    return cite(transcript, Span(turn.id, start, end))


@given(st.data())
def test_a_place_moves_with_words_that_nobody_touched_and_with_no_others(data: st.DataObject) -> None:
    before = data.draw(transcripts())
    after = put_right(before, data.draw(corrections(before)))
    place = data.draw(places(before))
    moved = Move(before, after).of(place)
    old, new = before.turn(place.span.turn), after.turn(place.span.turn)
    assert (moved is not None) == (old.text == new.text and old.role is new.role)
    if moved is not None:
        assert moved.holds_in(after)
        assert moved.quote == place.quote


@given(st.data())
def test_there_and_back_again_is_where_it_was(data: st.DataObject) -> None:
    before = data.draw(transcripts())
    after = put_right(before, data.draw(corrections(before)))
    place = data.draw(places(before))
    moved = Move(before, after).of(place)
    if moved is not None:
        assert Move(after, before).of(moved) == place
    assert Move(before, before).of(place) == place


@given(st.data())
def test_a_new_reading_with_other_ids_keeps_what_says_the_same(data: st.DataObject) -> None:
    before = data.draw(transcripts())
    more = Turn("x", "C", Role.CLIENT, "something that is nowhere else")
    at = data.draw(st.integers(0, len(before.turns)))
    turns = [*before.turns[:at], more, *before.turns[at:]]
    after = Transcript(tuple(replace(turn, id=f"n{n}") for n, turn in enumerate(turns)))
    place = data.draw(places(before))
    moved = Move(before, after).of(place)
    assert moved is not None
    assert moved.holds_in(after)
    index = before.index(place.span.turn)
    assert after.index(moved.span.turn) == index + (index >= at)


@given(st.data())
def test_evidence_of_another_revision_is_never_moved(data: st.DataObject) -> None:
    before = data.draw(transcripts())
    place = replace(data.draw(places(before)), revision="0" * 16)
    assert Move(before, before).of(place) is None


@given(st.data())
def test_a_correction_keeps_ids_times_and_whole_words_with_theirs(data: st.DataObject) -> None:
    before = data.draw(transcripts())
    turn = before.turns[0]
    timed, reached = [], 0
    for n, word in enumerate(turn.text.split()):
        timed.append(Timed(reached, reached + len(word), Interval(n * 100, n * 100 + 90)))
        reached += len(word) + 1
    before = Transcript((replace(turn, words=tuple(timed), at=Interval(0, 5_000)), *before.turns[1:]))
    after = corrected(before, [NewWords(turn.id, data.draw(WORDS))])
    assert [one.id for one in after.turns] == [one.id for one in before.turns]
    assert after.turns[0].at == Interval(0, 5_000)
    for one in after.turns[0].words:
        said = after.turns[0].text[one.start : one.end]
        assert said in [turn.text[old.start : old.end] for old in timed if old.at == one.at]
    starts = [one.at.start_ms for one in after.turns[0].words]
    assert starts == sorted(set(starts))


SESSION = Transcript(
    (
        Turn("t1", "T", Role.THERAPIST, "And your mother?"),
        Turn("t2", "C", Role.CLIENT, "She was fine."),
        Turn("t3", "T", Role.THERAPIST, "Fine."),
        Turn("t4", "C", Role.CLIENT, "I was not."),
    )
)


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (NewWords("t9", "Well."), "no such turn"),
        (NewWords("t1", "  "), "a turn has words"),
        (NewWords("t1", "a\x1b[31m"), "no keyboard"),
        (NewWords("t1", "a" * 60_000), "more than anyone"),
        (NewSpeaker("t9", "C"), "no such turn"),
        (NewSpeaker("t1", "X"), "nobody in it"),
        (NewChair("X", Role.CLIENT), "nobody in it"),
        (NewChair("C", Role.OTHER), "would be empty"),
    ],
)
def test_what_does_not_fit_is_refused(made: Correction, reason: str) -> None:
    with pytest.raises(CannotCorrect, match=reason):
        corrected(SESSION, [made])


def test_two_chairs_can_be_swapped_at_once() -> None:
    swapped = corrected(SESSION, [NewChair("T", Role.CLIENT), NewChair("C", Role.THERAPIST)])
    assert [turn.role for turn in swapped.turns] == [Role.CLIENT, Role.THERAPIST] * 2
    assert swapped.revision != SESSION.revision


def answered(transcript: Transcript) -> tuple[Answer, Report]:
    evidence = (cite(transcript, Span("t2", 0, 3)), cite(transcript, Span("t4", 0, 5)))
    seen = Observation("turning_away", Claim.SEEN, evidence, "It turns.", "It is said.", "turning_away@1")
    report = Report(revision=transcript.revision, detectors=(), observations=(seen,))
    return Answer(Role.CLIENT, "turning_away", evidence, Stance.NOT_QUITE, AT, "A little."), report


def test_an_answer_goes_with_its_words() -> None:
    answer, _report = answered(SESSION)
    after = corrected(SESSION, [NewWords("t1", "And your father?")])
    _again, report = answered(after)
    placed = place_answer(answer, Move(SESSION, after), report)
    assert placed.about is About.THESE_WORDS
    assert placed.said.observation == report.observations[0].id
    assert all(one.holds_in(after) for one in placed.said.evidence)
    assert placed.said.words == "A little."


def test_an_answer_to_corrected_words_is_kept_and_says_so() -> None:
    answer, report = answered(SESSION)
    after = corrected(SESSION, [NewWords("t4", "I was not there.")])
    placed = place_answer(answer, Move(SESSION, after), report)
    assert placed.about is About.EARLIER_WORDS
    assert placed.said == answer


def test_an_answer_to_what_is_no_longer_noticed_is_kept_and_says_so() -> None:
    answer, report = answered(SESSION)
    here = Move(SESSION, SESSION)
    assert place_answer(answer, here, report).about is About.THESE_WORDS
    for newer in (replace(report, observations=()), None):
        assert place_answer(answer, here, newer).about is About.EARLIER_LOOK


def test_a_mark_goes_with_its_words() -> None:
    mark = Mark(Role.CLIENT, cite(SESSION, Span("t2", 0, 13)), AT)
    renamed = Transcript(tuple(replace(turn, speaker=turn.speaker * 2) for turn in SESSION.turns))
    placed = place_mark(mark, Move(SESSION, renamed))
    assert placed.about is About.THESE_WORDS
    assert placed.said.evidence.holds_in(renamed)
    other = corrected(SESSION, [NewSpeaker("t2", "T")])
    assert place_mark(mark, Move(SESSION, other)).about is About.EARLIER_WORDS
