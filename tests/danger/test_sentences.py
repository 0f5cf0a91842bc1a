"""Plain statements are found, look-alikes are left alone, and the five questions are answered."""

import csv
import re
from pathlib import Path

import pytest

from alongside.notice.danger import Topic, dangers
from alongside.testing import scene_of

HERE = Path(__file__).parent


def sentences(name: str) -> list[dict[str, str]]:
    """The rows of one table of our own sentences."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


PLAIN = sentences("plain")
NEAR = sentences("near_misses")


def test_there_are_enough_of_them() -> None:
    assert len(PLAIN) >= 60
    assert len(NEAR) >= 200
    assert {row["topic"] for row in PLAIN} == set(Topic)


@pytest.mark.parametrize("row", PLAIN, ids=lambda row: row["said"][:40])
@pytest.mark.parametrize("who", ["C", "T"])
def test_a_plain_statement_is_found_whoever_says_it(row: dict[str, str], who: str) -> None:
    found = dangers(scene_of(f"{who}: {row['said']}"))
    assert found
    assert all(one.noticed_by == "listed" for one in found)


@pytest.mark.parametrize("row", PLAIN, ids=lambda row: row["said"][:40])
def test_neither_case_nor_stops_nor_fillers_matter(row: dict[str, str]) -> None:
    bare = re.sub(r"[.,!?;]", "", row["said"]).lower()
    assert dangers(scene_of(f"C: {row['said'].upper()}"))
    assert dangers(scene_of(f"C: {row['said'].replace("'", '’')}"))
    assert dangers(scene_of(f"C: so um yeah {bare} you know"))


@pytest.mark.parametrize("row", NEAR, ids=lambda row: row["said"][:40])
def test_a_near_miss_is_as_expected(row: dict[str, str]) -> None:
    found = [one for one in dangers(scene_of(f"C: {row['said']}")) if one.noticed_by == "listed"]
    if row["expects"] == "nothing":
        assert not found
    else:
        assert found
        for one in found:
            assert all(getattr(one.answers, name) for name in row["answers"].split(","))


def test_a_harmless_wording_does_not_cover_a_plain_one() -> None:
    assert dangers(scene_of("C: We hit the road and then he hit me."))
    assert dangers(scene_of("C: My feet are killing me and I want to die."))


@pytest.mark.parametrize("name", ["before_plain", "after_plain"])
def test_sentences_never_tuned_on_keep_their_share(name: str) -> None:
    rows = sentences(name)
    found = sum(bool(dangers(scene_of(f"C: {row['said']}"))) for row in rows)
    assert len(rows) >= 40
    assert found >= 0.8 * len(rows)


@pytest.mark.parametrize("name", ["before_near", "hard_near", "after_near"])
def test_near_misses_never_tuned_on_keep_their_share(name: str) -> None:
    rows = [row for row in sentences(name) if row["expects"] == "nothing"]
    assert sum(not dangers(scene_of(f"C: {row['said']}")) for row in rows) >= 0.8 * len(rows)
