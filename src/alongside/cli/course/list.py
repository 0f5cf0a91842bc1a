"""``alongside course list``: the hours of a course, a line each."""

from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import takes_course
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder, Recorded
    from alongside.session import Remembered


@click.command("list", short_help=_("The hours of a course, a line each."))
@takes_course
def command(folder: "Folder") -> int:
    """List the hours of the course NAME: when each was, and whether it was recorded or is remembered."""
    from alongside.folder import kept_of

    hours = folder.hour_ids()
    click.echo(folder.about.name)
    for hour in hours:
        click.echo(f"  {hour:<11}  {_told(kept_of(folder, hour))}")
    if not hours:
        click.echo(_("  no hour yet; `alongside course add` and `alongside course remember` bring them in"))
    return 0


def _told(kept: "Recorded | Remembered") -> str:
    from alongside.folder import Recorded

    if isinstance(kept, Recorded):
        return _("recorded: {name}").format(name=" + ".join(one.name or one.file for one in kept.sources))
    return _("remembered by both") if kept.open else _("remembered; waits until both have written")
