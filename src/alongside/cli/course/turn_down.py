"""``alongside course turn-down``: the client turns a proposed sign down."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import takes_course, takes_day
from alongside.cli.course.keep import answer
from alongside.cli.looking import Look, looks
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("turn-down", short_help=_("Turn down a sign of growth that was proposed; for the client."))
@takes_course
@click.argument("sign")
@takes_day
@looks
def command(folder: "Folder", sign: str, day: datetime.date | None, *, look: Look) -> int:
    """Turn down the SIGN (its id on the page, or the beginning of it): the course NAME does not propose it again.

    `alongside course keep` takes that back.
    """
    answer(folder, sign, look, kept=False, day=day)
    click.echo(_("It is turned down, and is not proposed again."))
    return 0
