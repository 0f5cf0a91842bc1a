"""What must hold whatever was said."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.notice import Registry, Scene, run
from alongside.session import Interval, Role, Span, Transcript, Turn, cite, sounds_in
from alongside.testing import transcript_of

words = st.lists(
    st.sampled_from(
        "I never always you know why do that sorry [laughs] [pause 6s] scared died my mum dad said “no” don't it's fine anyway . ? ! … -- "
        "what should I just how am İ 🙂 שלום ﬁ".split()
    ),
    max_size=25,
).map(" ".join)
sessions = st.lists(st.tuples(st.sampled_from("CTO"), words), max_size=12)


@given(st.text())
def test_a_sound_reads_back_from_the_text(text: str) -> None:
    reached = 0
    for sound in sounds_in(text):
        assert reached <= sound.start < sound.end <= len(text)
        reached = sound.end


@given(st.text(min_size=1), st.data())
def test_a_span_reads_back_or_is_refused(text: str, data: st.DataObject) -> None:
    transcript = Transcript((Turn("t1", "Dawn", Role.CLIENT, text),))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text) + 3))
    try:
        evidence = cite(transcript, Span("t1", start, end))
    except ValueError:
        assert end > len(text) or not text[start:end].strip()
    else:
        assert evidence.quote == text[start:end]
        assert evidence.holds_in(transcript)


@given(st.text())
def test_the_plain_form_has_the_length_of_the_text(text: str) -> None:
    heard = Scene(Transcript((Turn("t1", "Dawn", Role.CLIENT, text),))).turns[0]
    assert len(heard.plain) == len(text)
    for word in heard.words:
        assert heard.plain[word.start : word.end] == word.said
    reached = 0
    for start, end in heard.sentences:
        assert reached <= start < end <= len(text)
        reached = end


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_an_interval_is_as_long_as_it_says(start: int, length: int) -> None:
    assert Interval(start, start + length).length_ms == length


@given(sessions)
def test_whatever_is_noticed_stands_on_the_words(said: list[tuple[str, str]]) -> None:
    transcript = transcript_of(*(f"{who}: {text}" for who, text in said))
    report = run(Registry.built_in().detectors, transcript)
    assert report.failures == ()
    assert report.refused == ()
    for one in report.observations:
        assert all(evidence.holds_in(transcript) for evidence in one.evidence)
        assert transcript.turn(one.turns[0]).role in (Role.CLIENT, Role.THERAPIST)


@given(sessions)
def test_no_live_detector_peeks(said: list[tuple[str, str]]) -> None:
    lines = [f"{who}: {text}" for who, text in said]
    live = [each for each in Registry.built_in() if each.card.live]
    whole = {(one.id, one.turns) for one in run(live, transcript_of(*lines)).observations}
    heard = len(lines) // 2
    known = {f"t{n}" for n in range(1, heard + 1)}
    then = {(one.id, one.turns) for one in run(live, transcript_of(*lines[:heard])).observations}
    assert then == {one for one in whole if set(one[1]) <= known}
