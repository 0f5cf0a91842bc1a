"""A store of its own for a test, unlocked by a key made on the spot; on disk where files are looked into."""

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from alongside.store import courses, keyring
from alongside.store.master import Master, new_master
from alongside.store.models import Person
from alongside.store.place import PLACE_VARIABLE

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)
ROOT = Path(__file__).parent.parent.parent
MAIN = ("-c", "from alongside.cli import main; main()")
ACTS = ("-m", "tests.store.acts")


@pytest.fixture
def master() -> Iterator[Master]:
    """The master key that this process holds while a test runs."""
    made = new_master()
    keyring.unlock(made)
    yield made
    keyring.lock()


@pytest.fixture
def therapist(master: Master) -> UUID:
    """Somebody whose course it is."""
    return Person.objects.create_user("rowan", is_therapist=True).id


@pytest.fixture
def course(therapist: UUID) -> UUID:
    """A course that has begun."""
    return courses.begin(therapist, "willow", started=NOW.date(), at=NOW)


type Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a store on disk may lie."""
    return tmp_path / "place"


@pytest.fixture
def program(place: Path, tmp_path: Path) -> Program:
    """The program itself, in a process of its own, on a place and with a folder for temporary files of its own."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)

    def run(
        *arguments: str, typed: str = "", code: int = 0, runs: tuple[str, str] = MAIN
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-W", "error", *runs, *arguments],
            env={**clean, PLACE_VARIABLE: str(place), "TMPDIR": str(temporary)},
            cwd=ROOT,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        return done

    return run


@pytest.fixture
def act(program: Program) -> Callable[..., Any]:
    """Something done to the store from within, in a process of its own; gives what it found."""

    def run(name: str, *arguments: str, code: int = 0) -> Any:
        done = program(name, *arguments, code=code, runs=ACTS)
        return None if code else json.loads(done.stdout.splitlines()[-1])

    return run
