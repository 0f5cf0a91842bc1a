"""A store of its own for a test, unlocked by a key made on the spot; on disk where files are looked into."""

import datetime
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from alongside.course.course import CheckIn, Wish, Written
from alongside.folder import Folder, Recorded, add_recorded, add_remembered
from alongside.folder.words import CHECK_INS, WISHES, add
from alongside.session import Role
from alongside.store import courses, keyring
from alongside.store.master import Master, new_master
from alongside.store.models import Person
from alongside.store.place import PLACE_VARIABLE

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)
ROOT = Path(__file__).parent.parent.parent
MAIN = ("-c", "from alongside.cli import main; main()")
ACTS = ("-c", "from alongside.store.setup import set_up; set_up(); from tests.store.acts import main; main()")


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
type Acts = Callable[..., list[Any]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a store on disk may lie."""
    return tmp_path / "place"


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """The folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def program(place: Path, temporary: Path) -> Program:
    """The program itself, in a process of its own, on a place and with a folder for temporary files of its own."""
    return lambda *arguments, **more: run(place, temporary, *arguments, **more)


@pytest.fixture
def acts(place: Path, temporary: Path) -> Acts:
    """Some acts done to the store from within, in one process; gives what each found."""

    def done(*acts: tuple[str, ...], code: int = 0) -> list[Any]:
        found = run(place, temporary, json.dumps(acts), code=code, runs=ACTS).stdout
        return [] if code else list(json.loads(found))

    return done


def run(
    place: Path,
    temporary: Path,
    *arguments: str,
    typed: str = "",
    code: int = 0,
    runs: tuple[str, str] = MAIN,
) -> subprocess.CompletedProcess[str]:
    """Run Python on a place, with warnings as errors."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)
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


MARKERS = ("quinquereme", "vermilion", "palimpsest", "isthmus", "haberdasher")
"""Words said in the first hour, in the second, remembered, checked in, and wished for."""
FIRST, SECOND, THIRD = "2026-05-04", "2026-05-04b", "2026-05-11"


def plain_course(at: Path) -> Path:
    """A plain course folder with the markers in it."""
    folder = Folder.make(at / "xylograph", NOW.date())
    for marker in MARKERS[:2]:
        file = at / f"{marker}.txt"
        file.write_text(f"Therapist: Yes?\nClient: There was a {marker}.\n")
        add_recorded(folder, NOW.date(), [file], Recorded(()))
        file.unlink()
    add_remembered(folder, THIRD, Role.CLIENT, [f"The {MARKERS[2]}."])
    add_remembered(folder, THIRD, Role.THERAPIST, ["How quiet it was."])
    add(folder, CHECK_INS, CheckIn(FIRST, Role.CLIENT, stayed=f"The {MARKERS[3]}."))
    add(folder, WISHES, Written(Wish.HERE_FOR, Role.CLIENT, NOW.date(), f"My {MARKERS[4]}."))
    return folder.root


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A store on disk with a course in it, made once, and the ids of what is in it."""
    at = tmp_path_factory.mktemp("template")
    plain, place = plain_course(at), at / "place"
    run(place, at, "keys", "new")
    (told,) = json.loads(run(place, at, json.dumps([("fill", str(plain))]), runs=ACTS).stdout)
    return place, told


@pytest.fixture
def filled(template: tuple[Path, dict[str, Any]], place: Path) -> dict[str, Any]:
    """A store of a test's own with a course in it; gives its ids."""
    shutil.copytree(template[0], place)
    return template[1]
