"""``alongside course mirror``: the page of a whole course."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in, tell_dangers
from alongside.cli.course.given import takes_course
from alongside.cli.looking import Look, looks
from alongside.cli.pages import check_may_write, has_screen, write_page
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("mirror", short_help=_("Write the page of a course: one page, one file."))
@takes_course
@click.option(
    "--out", type=click.Path(path_type=Path), help=_("The file to write, or the folder to write it in.")
)
@click.option("--open", "opened", is_flag=True, help=_("Open the page where there is a screen."))
@looks
def command(folder: "Folder", out: Path | None, *, opened: bool, look: Look) -> int:
    """Hold up the course NAME: writes NAME.course.html beside its folder.

    What was found in an hour is kept in the folder's cache/, so that only new hours are looked at.
    """
    place = _place(folder, out)
    check_may_write(place)
    loaded, found = found_in(folder, look)
    tell_dangers(folder, loaded)
    from alongside.mirror.course.page import page

    name = folder.about.name
    title = _("{name} (all of it is invented)").format(name=name) if folder.about.invented else name
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
