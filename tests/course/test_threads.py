"""Threads: what comes back, what does not, and what a person makes of them. All lines are invented."""

from collections.abc import Sequence

import numpy as np
import pytest

from alongside.course.course import OwnThread
from alongside.course.thread import Strand, Thread
from alongside.course.threads import thread_id, threads
from alongside.session import Remembered, Role
from alongside.testing import hours_of

ALLOTMENT = (
    (
        "T: Where would you like to begin?",
        "C: I went down the allotment on Sunday. I never lifted a fork.",
        "T: Not once.",
        "C: No.",
        "T: And then?",
        "C: Then I sat in the shed.",
        "T: You sat in the shed.",
        "C: The shed was my grandad's. He built it out of doors. I was like a spare part in there.",
        "T: Mm.",
        "C: It was his.",
        "T: It was.",
        "C: Marlene says sell it. Marlene says that about everything.",
    ),
    (
        "T: How has it been?",
        "C: Busy. Marlene had her hip done. I drove Marlene there and back.",
        "T: Both ways.",
        "C: Both ways, twice.",
        "T: And the allotment?",
        "C: I've not been near it.",
    ),
    (
        "C: I painted the shed. I took the padlock off and I painted all of it green, and next door's lad held the ladder.",
        "T: You painted it.",
        "C: I did.",
        "T: Mm.",
        "C: And I told Marlene I'm keeping the allotment. She laughed.",
    ),
)


def named(found: Sequence[Thread], word: str) -> Thread:
    return next(thread for thread in found if word in thread.name.lower().split())


def names(found: Sequence[Thread]) -> set[str]:
    return {thread.name for thread in found}


def test_what_comes_back_is_named_by_its_own_words() -> None:
    found = threads(hours_of(*ALLOTMENT))
    assert {"the shed", "the allotment", "Marlene"} <= names(found)
    assert named(found, "marlene").strand is Strand.PERSON


def test_a_thread_tells_where_it_came_up_and_who_opened_it() -> None:
    found = named(threads(hours_of(*ALLOTMENT)), "allotment")
    assert [telling.opened_by for telling in found.tellings] == [Role.CLIENT, Role.THERAPIST, Role.CLIENT]
    assert found.tellings[1].turns == ("t5",)
    assert found.tellings[1].longest.role is Role.THERAPIST


def test_early_and_late_stand_side_by_side() -> None:
    shed = named(threads(hours_of(*ALLOTMENT)), "shed")
    assert shed.early is not None
    assert shed.late is not None
    assert shed.early.cited.hour < shed.late.cited.hour
    assert shed.late.acting == ("I painted", "I took")
    assert [one.evidence.quote for one in shed.new] == [
        "I took the padlock off and I painted all of it green",
        "and next door's lad held the ladder.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "C: It rained all week and the weather is here to stay.",
        "C: I was late, the time got away from me on Tuesday.",
        "C: Right, well, I mean, you know, I don't know really.",
        "C: The session last week was fine, the room was warm.",
        "C: Oh God. God, I am tired.",
    ],
)
def test_everyday_talk_is_no_thread(said: str) -> None:
    assert threads(hours_of(*[("T: How are you?", said, "T: Mm.", said)] * 3)) == ()


def test_what_comes_up_in_one_hour_only_is_no_thread() -> None:
    hours = hours_of(
        ("C: The accordion broke.", "C: I loved the accordion.", "C: That accordion was mine."),
        ("C: Hello.",),
    )
    assert threads(hours) == ()


def test_what_only_the_therapist_says_is_no_thread() -> None:
    hours = hours_of(*[("T: Shall we use the worksheet?", "C: Fine.", "T: The worksheet helps some.")] * 3)
    assert threads(hours) == ()


def test_a_name_that_is_only_called_out_is_no_thread() -> None:
    hours = hours_of(*[("T: Hello, Winifred.", "C: Hello, Bertram.", "T: Winifred, sit down.")] * 3)
    assert threads(hours) == ()


def test_a_person_is_found_without_capital_letters() -> None:
    hours = hours_of(
        ("C: i rang with marlene on sunday and marlene said no", "C: marlene was cross"),
        ("C: i went with marlene to the shops", "C: i told marlene about it"),
    )
    assert named(threads(hours), "marlene").strand is Strand.PERSON


def test_kin_is_a_person() -> None:
    hours = hours_of(
        ("C: My gran kept hens.", "C: My gran said hens know."),
        ("C: I dreamt of my gran.", "C: My gran laughed."),
    )
    found = threads(hours)
    assert named(found, "gran").name == "my gran"
    assert named(found, "gran").strand is Strand.PERSON


def test_two_words_that_stand_together_are_one_name() -> None:
    hours = hours_of(
        ("C: He went dead quiet, I called it stone pie.", "C: Stone pie for tea."),
        ("C: It was stone pie again.", "T: Stone pie."),
        ("C: No stone pie this week.",),
    )
    assert "stone pie" in names(threads(hours))


def test_a_story_is_told_at_length_in_two_hours() -> None:
    long = (
        "C: The ferry left without us. My dad stood on the quay with both suitcases and he waved at it, he actually waved, "
        "and my sister counted the gulls out loud so that nobody had to speak, and I held the sandwiches until they were warm.",
        "T: He waved.",
        "C: The ferry got small. And he said the ferry would come back for us, it knew our names, and he bought four teas with "
        "the last of the money, and we drank them standing up in the wind and nobody sat, because sitting down meant staying.",
    )
    assert named(threads(hours_of(long, ("C: Nothing new.",), long)), "ferry").strand is Strand.STORY


def test_remembered_hours_count_as_tellings_without_an_opener() -> None:
    hours = hours_of(
        ALLOTMENT[0], Remembered(("The shed. I said the shed was mine.",), ("Something about a shed.",))
    )
    shed = named(threads(hours), "shed")
    assert [telling.opened_by for telling in shed.tellings] == [Role.CLIENT, None]
    assert shed.tellings[1].turns == ("c1", "t1")


def test_an_hour_that_waits_for_the_other_chair_has_no_words() -> None:
    hours = hours_of(*ALLOTMENT, Remembered(("The shed again.",), None))
    assert all(telling.hour != hours[3].hour.id for one in threads(hours) for telling in one.tellings)


def test_no_hours_no_threads() -> None:
    assert threads(()) == ()
    assert threads(hours_of(Remembered(), ())) == ()


def test_a_new_name_beats_the_machines_and_keeps_the_id() -> None:
    hours = hours_of(*ALLOTMENT)
    before = named(threads(hours), "shed")
    own = OwnThread("Grandad's place", Role.CLIENT, of=before.id)
    after = next(one for one in threads(hours, (own,)) if one.id == before.id)
    assert (after.name, after.by, after.tellings) == ("Grandad's place", Role.CLIENT, before.tellings)


def test_a_new_name_holds_for_a_thread_that_is_no_longer_proposed() -> None:
    hours = hours_of(*ALLOTMENT, *[("C: The heron came. I fed the heron. That heron, honestly.",)] * 30)
    own = OwnThread("Fork", Role.CLIENT, of=thread_id("shed"))
    assert threads(hours, (own,))[0].name == "Fork"


def test_chosen_tellings_are_taken() -> None:
    hours = hours_of(*ALLOTMENT)
    own = OwnThread(
        "Green", Role.CLIENT, tellings=((hours[2].hour.id, "t1"), (hours[2].hour.id, "t99"), ("never", "t1"))
    )
    first = threads(hours, (own,))[0]
    assert [(telling.hour, telling.turns) for telling in first.tellings] == [(hours[2].hour.id, ("t1",))]
    assert first.name == "Green"


def test_a_thread_without_any_telling_yet_is_kept() -> None:
    first = threads(hours_of(*ALLOTMENT), (OwnThread("My voice", Role.CLIENT),))[0]
    assert (first.name, first.tellings, first.early) == ("My voice", (), None)


def test_what_was_put_away_does_not_come_back_under_another_word() -> None:
    hours = hours_of(*ALLOTMENT)
    shed = named(threads(hours), "shed")
    found = threads(hours, (OwnThread("", Role.CLIENT, of=shed.id, put_away=True),))
    assert shed.id not in {one.id for one in found}


def test_a_thread_that_was_put_away_hides_no_other() -> None:
    hours = hours_of(*ALLOTMENT)
    before = threads(hours)
    shed = named(before, "shed")
    after = threads(hours, (OwnThread("", Role.CLIENT, of=shed.id, put_away=True),))
    assert {one.id for one in before} - {one.id for one in after} == {shed.id}


def test_the_machines_thread_lies_within_a_persons_own() -> None:
    hours = hours_of(*ALLOTMENT)
    places = tuple((hours[at].hour.id, turn) for at, turn in ((0, "t6"), (0, "t7"), (0, "t8"), (2, "t1")))
    found = threads(hours, (OwnThread("His doors", Role.CLIENT, tellings=places),))
    assert "the shed" not in names(found)


def test_the_last_name_holds_and_keeps_the_chosen_tellings() -> None:
    hours = hours_of(*ALLOTMENT)
    chosen = OwnThread("Green", Role.CLIENT, tellings=((hours[2].hour.id, "t1"),))
    first = threads(hours, (chosen,))[0]
    renamed = threads(hours, (chosen, OwnThread("Paint", Role.THERAPIST, of=first.id)))[0]
    assert (renamed.id, renamed.name, renamed.by) == (first.id, "Paint", Role.THERAPIST)
    assert renamed.tellings == first.tellings


def test_vectors_of_another_shape_are_left_alone() -> None:
    hours = hours_of(*ALLOTMENT)
    vectors = {hours[0].hour.id: np.zeros((2, 8), dtype=np.float16)}
    assert names(threads(hours, (), vectors)) == names(threads(hours))
