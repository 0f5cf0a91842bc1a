"""The course as data: whole, valid, and silent about what waits."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import alongside.mirror.course as package
from alongside.mirror.course.data import FORMAT, data
from alongside.testing.whole import bare, long_course, whole_course

SCHEMA = json.loads((Path(package.__file__).parent / "course.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(data(*whole_course())))
    return read


def test_every_course_keeps_to_the_schema(told: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for one in (told, data(*bare()), data(*bare("recorded", "waiting")), data(*long_course(4))):
        jsonschema.validate(one, SCHEMA)


def test_it_says_which_form_it_has(told: dict[str, Any]) -> None:
    assert told["format"] == FORMAT == "alongside.course-mirror/1"


def test_an_hour_that_waits_tells_nothing(told: dict[str, Any]) -> None:
    waits = told["course"]["hours"][2]
    assert waits == {"id": "2026-03-16", "date": "2026-03-16", "known": "waiting"}
    assert "Nobody is to read this" not in json.dumps(told)
    assert "This waits, too" not in json.dumps(told)


def test_links_that_are_not_there_are_null(told: dict[str, Any]) -> None:
    answered, asked = told["sequences"]
    assert answered["reached"]["words"] == "Not that day. The week after, yes."
    assert not answered["asks"]
    assert asked["asks"]
    assert asked["reached"] is None
    assert asked["followed"] is None


def test_quotes_can_be_found_again(told: dict[str, Any]) -> None:
    course, _found = whole_course()
    for strain in told["strains"]:
        for place in strain["places"]:
            text = course.hour(place["hour"]).words.turn(place["turn"]).text
            assert text[place["start"] : place["end"]] == place["quote"]
