"""``alongside course remove``: an hour is taken away for good."""

from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import hour_of, takes_course, takes_hour, takes_yes
from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("remove", short_help=_("Take an hour out of the course, for good."))
@takes_course
@takes_hour
@takes_yes
def command(folder: "Folder", hour: str, *, sure: bool) -> int:
    """Take one hour out of the course NAME: its transcript or what was remembered, its check-ins, what was found in it.

    It can't be brought back from here. Copies and backups elsewhere are not touched.
    """
    from alongside.folder import remove_hour
    from alongside.folder.words import CHECK_INS, entries, take_out

    hour = hour_of(folder, hour)
    if not sure and not click.confirm(
        _("Take the hour of {hour} away for good, with both people's words of it?").format(hour=hour)
    ):
        raise Refused(_("nothing was changed."))
    with folder.writing():
        for one in entries(folder, CHECK_INS):
            if one.hour == hour:
                take_out(folder, CHECK_INS, one)
        remove_hour(folder, hour)
    click.echo(
        _(
            "The hour of {hour} is gone from {name}. A page that was written before still shows it; write it anew, or delete it."
        ).format(hour=hour, name=folder.root.name)
    )
    return 0
