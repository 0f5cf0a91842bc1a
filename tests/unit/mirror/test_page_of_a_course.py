"""The course page: what stands on it, what is kept closed, and the pages of courses that have hardly begun."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from alongside.bond.cited import Noticed
from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.mirror.course.page import page
from alongside.session import Role, Transcript
from alongside.testing.whole import bare, long_course, whole_course


def shown(made: tuple[Course, Found]) -> str:
    return page(*made, title="Lake", folder="lake")


def words(text: str) -> str:
    """The page as it reads: tags taken out."""
    bare_text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", text, flags=re.DOTALL)
    return " ".join(html.unescape(bare_text).split())


def headings(text: str) -> list[str]:
    return [words(one) for one in re.findall(r"<h2[^>]*>(.*?)</h2>", text, flags=re.DOTALL)]


def closed(text: str) -> str:
    """What stands in parts that only a person opens."""
    return " ".join(words(one) for one in re.findall(r'<details class="shut">(.*?)</details>', text, flags=re.DOTALL))  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> str:
    return shown(whole_course())


def test_the_parts_stand_in_their_order(whole: str) -> None:
    assert headings(whole) == [
        "What we are here for", "The way so far", "Between the two", "What comes back", "What grows", "Why under the what",
        "After the hours", "Measures", "Quiet stretches and turning points", "What I want next", "The ending", "How to read this",
    ]  # fmt: skip


def test_it_is_one_file_without_script_or_request(whole: str) -> None:
    assert "<script" not in whole
    assert "default-src 'none'" in whole
    assert not re.search(r"""(?:src|href)=["'](?!#)""", whole)
    assert "http" not in whole.replace("http-equiv", "")


def test_what_each_is_here_for_stands_early_and_late(whole: str) -> None:
    told = words(whole)
    assert told.index("To find out why I sit at the back.") < told.index("To take the oars sometimes.")


def test_a_passage_is_quoted_with_what_mended_it_and_a_question(whole: str) -> None:
    told = words(whole)
    assert "Client: “It's nothing. Anyway.” Perhaps the two were a little farther apart here." in told
    assert "Owning a part Therapist I think I hurried past that. I'm sorry." in told
    assert "Later, on 23 March 2026" in told
    assert "Did it help to hear that, or is something left?" in told


def test_both_chairs_are_spoken_of_alike(whole: str) -> None:
    assert "Therapist: “And then?” Perhaps something stood between the two here." in words(whole)


def test_a_chain_says_what_is_not_in_the_words_and_asks_only_where_nothing_was_answered(whole: str) -> None:
    told = words(whole)
    assert "What followed not in the words" in told
    assert "What came otherwise in those same words, perhaps" in told
    assert told.count("“Did what came next reach you?”") == 2
    assert "Not that day. The week after, yes." in told
    assert whole.count("alongside course reached lake") == 1
    assert "“This happens out there, too”: The lake, the boat, and who is to sit at the back" in told


def test_a_thread_is_told_early_and_late_side_by_side(whole: str) -> None:
    told = words(whole)
    early, late = told.index("Early · 2 March 2026"), told.index("Late · 23 March 2026")
    assert early < late
    assert "“we rowed” “I counted”" in told
    assert "remembered, so it has no order" in told
    assert "The whole of it" in told


def test_a_sign_is_kept_with_the_persons_own_words_and_the_old_way_beside_it(whole: str) -> None:
    told = words(whole)
    assert "in the words of the client I said it to his face." in told
    assert "Soon after, perhaps the old way" in told
    assert "alongside course keep lake sign-propo" in told


def test_what_waits_is_never_hinted_at(whole: str) -> None:
    assert "This hour waits until both have written." in words(whole)
    assert "Nobody is to read this" not in whole
    assert "This waits, too" not in whole


def test_heavy_words_are_kept_closed_wherever_they_stand(whole: str) -> None:
    for heavy in ("he hit me with the oar", "worthless at listening"):
        assert heavy in closed(whole)
        assert words(whole).count(heavy) == closed(whole).count(heavy)


def test_a_course_is_never_counted_or_graded(whole: str) -> None:
    assert not re.search(r"\d+ ?%|\b\d+ (?:signs|strains|times|threads|points)\b", words(whole))


def test_the_two_differ_side_by_side(whole: str) -> None:
    told = words(whole)
    assert told.index("Here and there.") < told.index("The clock.")


def test_what_nobody_wrote_is_left_to_a_pen(whole: str) -> None:
    assert "Nobody fills in measures in this course. A course without them is complete." in words(whole)
    assert whole.count('class="pen"') >= 10


def test_the_files_are_said_to_be_open(whole: str) -> None:
    assert "are not sealed" in words(whole)
    assert "Put this away now. It will keep." in words(whole)


@pytest.mark.parametrize(
    ("kinds", "told", "parts"),
    [
        ((), "There is no hour in it yet.", 8),
        (("recorded",), "One hour is here so far.", 11),
        (("waiting",), "waits until both have written", 8),
        (("remembered", "remembered"), "Remembered moments have no order.", 11),
        (("recorded", "waiting"), "Here is the way so far", 11),
    ],
)
def test_every_beginning_has_a_page_of_its_own(kinds: Sequence[str], told: str, parts: int) -> None:
    made = shown(bare(*kinds))
    assert told in words(made)
    assert len(headings(made)) == parts
    assert "Nobody is to read this" not in made


def test_a_course_of_sixty_hours_keeps_few_things_open() -> None:
    made = shown(long_course(60))
    opened = re.sub(r'<details class="[^"]*long[^"]*">.*?</details>', "", made, flags=re.DOTALL)
    assert len(re.findall(r'class="place"', opened)) < 20
    assert len(re.findall(r'class="place chained"', opened)) <= 3


def test_ids_stand_once(whole: str) -> None:
    for made in (whole, shown(long_course(20))):
        ids = re.findall(r'\bid="([^"]+)"', made)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', made)) <= set(ids)


def test_the_two_are_called_what_their_first_recorded_hour_calls_them() -> None:
    assert "For the client to say" in words(shown(whole_course()))
    _course, found = whole_course()
    named = tuple(called(one, "Ines", "Ruth") for one in found.noticed[:1])
    told = words(shown((Course("lake", tuple(one.hour for one in named)), Found(noticed=named))))
    assert "Ines" in told
    assert "Ruth" in told


def called(noticed: Noticed, client: str, therapist: str) -> Noticed:
    names = {Role.CLIENT: client, Role.THERAPIST: therapist}
    turns = tuple(replace(turn, speaker=names[turn.role]) for turn in noticed.words.turns)
    told = Transcript(turns)
    return Noticed(replace(noticed.hour, told=told), replace(noticed.report, revision=told.revision))
