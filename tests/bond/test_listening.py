"""What the bond listens for keeps the contract of every detector, and each strategy and movement its near misses."""

import re
from collections.abc import Callable

import pytest
from tests.bond.hours import hour_of, remembered_of

from alongside.bond import DETECTORS, listened, unordered
from alongside.bond.mending import mend_at
from alongside.bond.strain import Strategy
from alongside.bond.strategies import WORDINGS
from alongside.bond.talk import Talk
from alongside.notice import Detector, Registry
from alongside.session import NotScored
from alongside.testing import CHECKS


@pytest.mark.parametrize("each", DETECTORS, ids=lambda each: each.card.stamp)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_wording_keeps_the_contract(each: Detector, check: Callable[[Detector], None]) -> None:
    check(each)


def test_no_kind_of_the_bond_is_one_of_a_session_page() -> None:
    kinds = [each.card.kind for each in DETECTORS]
    assert len(set(kinds)) == len(kinds)
    assert not set(kinds) & {each.card.kind for each in Registry.built_in()}
    assert all(each.card.figure for each in DETECTORS)


def test_every_strategy_is_listened_for() -> None:
    assert set(WORDINGS) == set(Strategy)


@pytest.mark.parametrize(
    ("line", "strategy"),
    [
        ("T: I didn't mean that you were lazy.", Strategy.CLEARS_UP),
        ("T: Let's leave the chart.", Strategy.CHANGES_COURSE),
        ("T: I'm asking so that I don't have to guess.", Strategy.EXPLAINS),
        ("T: What was it like when I looked at the clock?", Strategy.INVITES),
        ("T: I talked over you.", Strategy.OWNS),
        ("T: I felt a bit sad when the door closed.", Strategy.TELLS_OWN),
        ("T: It's happening between us.", Strategy.LINKS_HERE),
        ("T: It's just like your brother all over.", Strategy.LINKS_OUT),
        ("T: You had every right to be angry.", Strategy.VALIDATES),
        ("T: What were you about to say?", Strategy.RETURNS),
        ("T: He talked over you.", None),
        ("T: What was it like when he looked at the clock?", None),
        ("T: She said, I felt a bit sad.", None),
        ("T: So he left the chart at home.", None),
        ("T: Mm.", None),
    ],
)
def test_a_line_mends_in_its_way_or_not_at_all(line: str, strategy: Strategy | None) -> None:
    found = mend_at(Talk(listened(hour_of(1, "C: I went home on the bus.", line))), 1)
    assert (found and found.strategy) == strategy


def test_what_was_listened_for_once_is_not_looked_for_again() -> None:
    once = listened(hour_of(1, "C: You never asked me.", "T: I didn't ask."))
    assert listened(once) is once


def test_a_remembered_moment_answers_nothing() -> None:
    told = listened(
        remembered_of(
            1, ("No.",), ("But I still think it might be worth trying the group on Mondays with the others.",)
        )
    )
    assert not {one.kind for one in told.report.observations} & {"apart.talks_over", "apart.waves_off"}
    assert isinstance(unordered(told), NotScored)
    assert unordered(hour_of(1, "C: Hello.")) is None


def test_an_hour_that_is_not_open_has_nothing_to_listen_to() -> None:
    told = remembered_of(1, ("You never asked me.",), None)
    assert listened(told) is told


BANNED = re.compile(
    r"\b(?:resist\w*|defen[cs]\w*|avoid\w*|deflect\w*|mask\w*|miss(?:es|ed)|pleas(?:es|ing)|mistrust\w*|withdraw\w*|denial|symptoms?|disorders?|scor\w+|good|bad|better|worse|should|must|rupture\w*|you|your)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("each", DETECTORS, ids=lambda each: each.card.kind)
def test_what_a_card_says_could_be_said_aloud_to_both(each: Detector) -> None:
    for told in (each.card.title, each.card.looks_for, each.card.opening):
        assert not BANNED.search(told)
    assert each.card.opening.endswith("?")
