"""``alongside course mirror``: the page of a whole course."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in, tell_dangers
from alongside.cli.course.given import takes_course
from alongside.cli.looking import Look, looks
from alongside.cli.pages import check_may_write, has_screen, write_page
from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("mirror", short_help=_("Write the page of a course: one page, one file."))
@takes_course
@click.option(
    "--out", type=click.Path(path_type=Path), help=_("The file to write, or the folder to write it in.")
)
@click.option(
    "--json", "as_json", is_flag=True, help=_("Print JSON (alongside.course-mirror/1) and nothing else.")
)
@click.option("--open", "opened", is_flag=True, help=_("Open the page where there is a screen."))
@looks
def command(folder: "Folder", out: Path | None, *, as_json: bool, opened: bool, look: Look) -> int:
    """Hold up the course NAME: writes NAME.course.html beside its folder.

    What was found in an hour is kept in the folder's cache/, so that only new hours are looked at.
    """
    if as_json and (out or opened):
        raise Refused(_("--json prints and writes no page; leave out --out and --open."))
    place = _place(folder, out)
    if not as_json:
        check_may_write(place)
    with _uncollected():
        return _held_up(folder, place, as_json=as_json, opened=opened, look=look)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A long course is many small values without cycles: looking for cycles among them costs an eighth of the time, and finds none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _held_up(folder: "Folder", place: Path, *, as_json: bool, opened: bool, look: Look) -> int:
    loaded, found = found_in(folder, look)
    tell_dangers(folder, loaded)
    name = folder.about.name
    title = _("{name} (all of it is invented)").format(name=name) if folder.about.invented else name
    if as_json:
        from alongside.mirror.course.data import data

        told = data(replace(loaded.course, name=title), found)
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    from alongside.mirror.course.page import page

    write_page(place, page(loaded.course, found, title=title, folder=folder.root.name))
    click.echo(str(place))
    if opened and has_screen():
        click.launch(str(place.resolve()))
    return 0


def _place(folder: "Folder", out: Path | None) -> Path:
    name = f"{folder.root.name}.course.html"
    if out is None:
        return folder.root.with_name(name)
    return out / name if out.is_dir() else out
