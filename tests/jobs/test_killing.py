"""A worker that is killed (``kill -9``) before any of its writes loses nothing and repeats nothing that was done."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")


def killed(tmp_path: Path, scenario: str, every: int) -> dict[str, Any]:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.jobs.killing", str(tmp_path), scenario, str(every)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def check_reading(found: dict[str, Any]) -> None:
    assert found["done"] == ["read", "notice", "notice"]
    state = found["state"]
    assert state["jobs"] == [["notice", "done", True], ["notice", "done", True], ["read", "done", True]]
    assert [box[0] for box in state["boxes"]].count("transcript") == 2
    assert [box[0] for box in state["boxes"]].count("report") == 2
    assert state["hours"] == ["read"]


def check_going(found: dict[str, Any]) -> None:
    assert found["state"] == {
        "jobs": [["erase", "done", False]],
        "boxes": [],
        "hours": [],
        "courses": ["erased"],
    }


def test_reading_goes_on_after_some_kills(tmp_path: Path) -> None:
    found = killed(tmp_path, "reading", 9)
    check_reading(found)
    assert found["points"] >= 3


def test_fading_and_erasing_go_on_after_some_kills(tmp_path: Path) -> None:
    found = killed(tmp_path, "going", 9)
    check_going(found)
    assert found["points"] >= 2


@pytest.mark.slow
def test_reading_goes_on_after_a_kill_before_every_write(tmp_path: Path) -> None:
    found = killed(tmp_path, "reading", 1)
    check_reading(found)
    assert found["points"] >= 27


@pytest.mark.slow
def test_fading_and_erasing_go_on_after_a_kill_before_every_write(tmp_path: Path) -> None:
    found = killed(tmp_path, "going", 1)
    check_going(found)
    assert found["points"] >= 15
