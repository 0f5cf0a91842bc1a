"""What the documentation says must be so."""

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from alongside.cli.program import program
from alongside.folder import Folder, course_of
from alongside.session import Role
from alongside.testing import check_detector

if TYPE_CHECKING:
    from alongside.notice import Detector

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_detector_of_the_guide_keeps_the_contract() -> None:
    (code,) = re.findall(r"```python\n(from collections.*?)```", read("docs/howto/detector.md"), re.DOTALL)
    written: dict[str, Detector] = {}
    exec(code, written)  # noqa: S102 - the guide's own example
    check_detector(written["almost_said"])


def test_every_command_named_anywhere_exists() -> None:
    known = set(program.list_commands(click.Context(program)))
    for page in PAGES:
        for named in re.findall(
            r"alongside ([a-z]+(?:-[a-z]+)*)",
            " ".join(re.findall(r"`[^`]+`|```.*?```", page.read_text(encoding="utf-8"), re.DOTALL)),
        ):
            assert named in known, f"{page.name} names a command that does not exist: {named}"


def test_every_command_stands_in_the_readme() -> None:
    readme = read("README.md")
    for name in program.list_commands(click.Context(program)):
        assert f"alongside {name}" in readme


def test_every_make_target_named_anywhere_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    for page in (*PAGES, ROOT / "CONTRIBUTING.md"):
        for named in re.findall(r"(?m)(?:`|^)make ([a-z]+)", page.read_text(encoding="utf-8")):
            assert named in targets, f"{page.name} names make {named}"


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in (*PAGES, *sorted((ROOT / "design").glob("*.md")), ROOT / "CONTRIBUTING.md"):
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            generated = (
                link.endswith(("reference/detectors.md", "reference/commands.md")) or link == "detectors.md"
            )
            if not link.startswith("http") and not generated:
                assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_every_package_and_option_of_the_readme_is_real() -> None:
    for line in re.findall(r"^alongside (.+?)\s*(?:#.*)?$", read("README.md"), re.MULTILINE):
        name, *rest = line.split()
        command = program.get_command(click.Context(program), name)
        assert command is not None
        options = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options


def test_the_catalogue_for_translators_is_up_to_date(tmp_path: Path) -> None:
    made = tmp_path / "alongside.pot"
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "--no-location", "--sort-output", "--project", "alongside",
         "-F", "babel.cfg", "-k", "_", "-o", str(made), "src/alongside"],
        cwd=ROOT, check=True,
    )  # fmt: skip

    def messages(path: Path) -> list[str]:
        return [
            line
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.startswith('"POT-Creation-Date')
        ]

    assert messages(ROOT / "src/alongside/locale/alongside.pot") == messages(made), "run `make messages`"


@pytest.mark.parametrize("name", ["willow-1-early", "willow-4-strain-and-repair", "willow-6-late"])
def test_sample_sessions_say_that_they_are_invented(name: str) -> None:
    assert "An invented session. No person in it exists." in read(f"examples/{name}.vtt")


def test_the_sample_course_can_be_opened_and_says_that_it_is_invented() -> None:
    folder = Folder.open(ROOT / "examples/willow")
    assert folder.about.invented
    assert read("examples/willow/README.txt").startswith("ALL OF THIS IS INVENTED.")
    course = course_of(folder)
    assert [hour.remembered for hour in course.hours].count(True) == 3
    assert {one.role for one in course.check_ins} == {Role.CLIENT, Role.THERAPIST}
    assert course.kept
    assert course.ties
    assert course.reached
