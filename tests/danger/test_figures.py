"""The figures that are told are those that were measured."""

import json

from reliability import danger


def test_the_page_and_the_shipped_figures_are_those_of_the_last_measuring() -> None:
    known = json.loads(danger.FIGURES.read_text(encoding="utf-8"))
    assert danger.table(known) in danger.PAGE.read_text(encoding="utf-8")
    assert json.loads(danger.SHIPPED.read_text(encoding="utf-8")) == danger.short(known)


def test_recall_on_the_posts_is_what_was_wanted() -> None:
    posts = json.loads(danger.FIGURES.read_text(encoding="utf-8"))["posts"]
    assert posts["tuned for posts (list and words)"]["recall"]["value"] >= 0.97


def test_every_place_in_a_session_was_judged() -> None:
    known = json.loads(danger.FIGURES.read_text(encoding="utf-8"))
    assert known["real_sessions"]["not_judged"] == known["invented_sessions"]["not_judged"] == 0


def test_the_figures_hold_no_words_of_posts() -> None:
    hits = json.loads(danger.HITS.read_text(encoding="utf-8"))
    for found in hits["posts"].values():
        for group, *numbers in found:
            assert group.isidentifier()
            assert all(isinstance(number, int) for number in numbers)
