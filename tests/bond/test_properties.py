"""What must hold of the bond whatever was said."""

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bond.hours import hour_of, remembered_of

from alongside.bond import asks, sequences, steps_away, strains
from alongside.bond.cited import Cited, Noticed
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import Strain

LINES = (
    "C: You never asked me about the harbour.", "C: It doesn't matter.", "C: I've never told anyone this, but I was so ashamed of the harbour.",
    "C: I thought you'd laugh.", "C: Okay, you're right.", "C: Anyway. [laughs]", "C: No.", "C: I was really cross with you.", "C:  ", "C: [pause 6s]",
    "C: I told my sister about the harbour on Sunday and she stayed with me.", "C: We painted the shed and then it rained for an hour or two.",
    "T: I talked over you.", "T: Mm.", "T: [pause 8s]", "T: In fairness, I did ask.", "T: What was it like when I laughed?",
    "T: Last week you told me about the harbour, and I looked away.", "T: But I really do think that the group might be worth trying on a Monday with the others.",
    "T: It'll keep.", "O: Sorry, wrong room.", "T: İ 🙂",
)  # fmt: skip
lines = st.lists(st.sampled_from(LINES), max_size=16).map(tuple)
courses = st.lists(
    st.one_of(
        st.tuples(st.just(False), lines),
        st.tuples(st.just(True), st.lists(st.sampled_from(LINES[:4]), max_size=3).map(tuple)),
    ),
    max_size=3,
)


def made(course: list[tuple[bool, tuple[str, ...]]]) -> list[Noticed]:
    return [
        remembered_of(week, tuple(line[3:] for line in told), ()) if remembered else hour_of(week, *told)
        for week, (remembered, told) in enumerate(course)
    ]


def cited_of(found: list[Strain], chains: list[CorrectiveSequence]) -> list[Cited]:
    of_strains = [(*one.places, *(mend.cited for mend in one.mends), one.back) for one in found]
    of_chains = [
        (one.stepped, *one.did, one.expected, one.named, one.otherwise, one.followed, one.again, one.outside)
        for one in chains
    ]
    return [one for one in itertools.chain(*of_strains, *of_chains) if isinstance(one, Cited)]


@settings(max_examples=40, deadline=None)
@given(courses)
def test_everything_cited_stands_where_it_says(course: list[tuple[bool, tuple[str, ...]]]) -> None:
    hours = made(course)
    by_id = {one.hour.id: one for one in hours}
    found, chains = list(strains(hours)), list(sequences(hours))
    for one in cited_of(found, chains):
        assert one.evidence.holds_in(by_id[one.hour].words)
        assert one.role is by_id[one.hour].words.turn(one.turn).role
    assert all(one.near.evidence.holds_in(by_id[one.hour].words) for one in steps_away(hours))


@settings(max_examples=40, deadline=None)
@given(courses)
def test_a_beginning_of_a_course_shows_the_same_strains_but_for_what_mends_them(
    course: list[tuple[bool, tuple[str, ...]]],
) -> None:
    hours = made(course)
    whole = strains(hours)
    for count in range(len(hours)):
        known = {one.hour.id for one in hours[:count]}
        expected = [replace(one, mends=(), back=None) for one in whole if one.hour in known]
        assert [replace(one, mends=(), back=None) for one in strains(hours[:count])] == expected


@settings(max_examples=40, deadline=None)
@given(courses)
def test_everything_stands_in_order_and_is_few(course: list[tuple[bool, tuple[str, ...]]]) -> None:
    hours = made(course)
    places = {one.hour.id: (at, one.words) for at, one in enumerate(hours)}
    found, chains = strains(hours), sequences(hours)
    starts = [(places[one.hour][0], places[one.hour][1].index(one.places[0].turn)) for one in found]
    assert starts == sorted(starts)
    assert all(sum(one.hour == hour for one in found) <= 3 for hour in places)
    steps = [
        (places[one.stepped.hour][0], places[one.stepped.hour][1].index(one.stepped.turn)) for one in chains
    ]
    assert steps == sorted(steps)
    assert len({one.id for one in chains}) == len(chains)
    asked = asks(chains)
    for hour in places:
        own = [one for one in chains if one.stepped.hour == hour]
        assert len(own) <= 3
        assert sum(one.id in asked for one in own) <= 2
    for one in chains:
        assert one.did
        assert one.otherwise or one.named or one.expected
        assert one.reached is None


@settings(max_examples=20, deadline=None)
@given(courses)
def test_looking_again_changes_nothing(course: list[tuple[bool, tuple[str, ...]]]) -> None:
    assert strains(made(course)) == strains(made(course))
    assert sequences(made(course)) == sequences(made(course))
