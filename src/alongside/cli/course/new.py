"""``alongside course new``: the folder of a new course."""

import datetime
from pathlib import Path

import click

from alongside.cli.course.given import day_of, takes_day
from alongside.translation import gettext as _


@click.command("new", short_help=_("Make the folder of a new course."))
@click.argument("place", metavar="NAME", type=click.Path(path_type=Path))
@takes_day
@click.option("--invented", is_flag=True, help=_("All of it is made up; the page then says so."))
def command(place: Path, day: datetime.date | None, *, invented: bool) -> int:
    """Make a folder for a course of therapy, called NAME: a pseudonym, such as willow, or a path that ends in one.

    Nothing that is there already is ever written over.
    """
    from alongside.folder import Folder

    folder = Folder.make(place, day_of(day), invented=invented)
    click.echo(
        _(
            "{place} is made. Its files are not sealed: whoever can open the folder can read them. README.txt in it says more."
        ).format(place=place)
    )
    click.echo(
        _("Next: alongside course add {place} FILE --date {day}").format(
            place=place, day=folder.about.created.isoformat()
        )
    )
    return 0
