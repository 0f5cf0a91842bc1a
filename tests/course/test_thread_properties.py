"""What holds of threads whatever was said. Courses are put together from invented lines."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.bond.cited import Noticed
from alongside.course.course import OwnThread
from alongside.course.thread import Thread
from alongside.course.threads import threads
from alongside.session import Evidence, Remembered, Role, Transcript
from alongside.testing import hours_of

_THINGS = (
    "the kettle",
    "our Marlene",
    "my gran",
    "the İstanbul tram",
    "the kiln’s door",
    "Oswestry",
    "the 4x4",
    "my dad's boat",
)
_SAID = (
    "I went back for {} and he laughed.",
    "She never liked {}, I was like a spare chair.",
    "[laughs] And {}? “No,” she said… {} again.",
    "{}.",
    "Nothing, really — {} is nothing.",
    "İ said {} at İzmir, didn't I.",
)

lines = st.builds(
    lambda who, said, thing: f"{who}: {said.replace('{}', thing)}",
    st.sampled_from("CTO"),
    st.sampled_from(_SAID),
    st.sampled_from(_THINGS),
)
transcripts = st.lists(lines, max_size=14)
moments = st.lists(
    st.builds(
        lambda said, thing: said.replace("{}", thing), st.sampled_from(_SAID), st.sampled_from(_THINGS)
    ),
    max_size=5,
).map(tuple)
remembered = st.builds(Remembered, st.none() | moments, st.none() | moments)
courses = st.lists(transcripts | remembered, max_size=7).map(lambda told: hours_of(*told))


def evidence(thread: Thread) -> list[tuple[str, Evidence]]:
    cited = [telling.longest for telling in thread.tellings] + list(thread.new)
    for version in (thread.early, thread.late):
        if version is not None:
            cited += [version.cited, *version.of_oneself]
    return [(one.hour, one.evidence) for one in cited]


def words(hours: tuple[Noticed, ...], hour: str) -> Transcript:
    return next(noticed.words for noticed in hours if noticed.hour.id == hour)


@given(courses)
def test_everything_cited_stands_there(hours: tuple[Noticed, ...]) -> None:
    for thread in threads(hours):
        assert all(one.holds_in(words(hours, hour)) for hour, one in evidence(thread))


@given(courses)
def test_acts_are_words_of_their_telling(hours: tuple[Noticed, ...]) -> None:
    for thread in threads(hours):
        for version in (thread.early, thread.late):
            if version is not None:
                said = " ".join(version.cited.evidence.quote.split())
                assert all(act in said for act in version.acting)


@given(courses)
def test_a_thread_comes_up_in_two_hours_at_least_and_its_turns_are_there(hours: tuple[Noticed, ...]) -> None:
    found = threads(hours)
    assert len(found) <= 12
    assert len({one.id for one in found}) == len(found)
    for thread in found:
        assert len(thread.tellings) >= 2
        assert thread.name.strip()
        for telling in thread.tellings:
            transcript = words(hours, telling.hour)
            places = [transcript.index(turn) for turn in telling.turns]
            assert places == sorted(set(places))
            assert telling.longest.turn in telling.turns


@given(courses, st.randoms(use_true_random=False))
def test_the_order_in_which_hours_are_given_does_not_matter(
    hours: tuple[Noticed, ...], chance: random.Random
) -> None:
    shuffled = list(hours)
    chance.shuffle(shuffled)
    assert threads(shuffled) == threads(hours)


@settings(max_examples=40)
@given(courses)
def test_the_name_that_a_person_gives_is_kept(hours: tuple[Noticed, ...]) -> None:
    for thread in threads(hours):
        own = OwnThread("What we call it", Role.CLIENT, of=thread.id)
        first = threads(hours, (own,))[0]
        assert (first.id, first.name, first.by) == (thread.id, "What we call it", Role.CLIENT)


@settings(max_examples=40)
@given(courses)
def test_what_a_person_puts_away_is_gone(hours: tuple[Noticed, ...]) -> None:
    for thread in threads(hours):
        away = OwnThread(thread.name, Role.CLIENT, of=thread.id, put_away=True)
        assert thread.id not in {one.id for one in threads(hours, (away,))}


@settings(max_examples=40)
@given(courses, transcripts)
def test_a_name_still_holds_when_an_hour_is_added(hours: tuple[Noticed, ...], more: list[str]) -> None:
    added = (*hours, _later(hours_of(*[[]] * len(hours), more)[-1], hours))
    for thread in threads(hours):
        own = OwnThread("Ours", Role.THERAPIST, of=thread.id)
        first = threads(added, (own,))[0]
        assert (first.id, first.name) == (thread.id, "Ours")
        assert {telling.hour for telling in thread.tellings} <= {telling.hour for telling in first.tellings}


def _later(noticed: Noticed, hours: tuple[Noticed, ...]) -> Noticed:
    return replace(noticed, hour=replace(noticed.hour, id=f"{noticed.hour.id}b")) if hours else noticed
