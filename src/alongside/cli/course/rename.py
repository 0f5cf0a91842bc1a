"""``alongside course rename``: the course is called by another name."""

from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import takes_course
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("rename", short_help=_("Call the course by another name."))
@takes_course
@click.argument("new")
def command(folder: "Folder", new: str) -> int:
    """Call the course in the folder NAME by a NEW name, on its page and in its list.

    The folder keeps its own name; it may be moved and renamed like any other.
    """
    with folder.writing():
        renamed = folder.renamed(new)
    click.echo(_("The course is called {name} now.").format(name=renamed.about.name))
    return 0
