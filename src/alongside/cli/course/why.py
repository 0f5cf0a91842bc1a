"""``alongside course why``: why under the what, written by a person only."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import chair_of, day_of, line_of, takes_chair, takes_course, takes_day
from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder

ASKED = {
    "event": _("What happened"),
    "feeling": _("What I felt"),
    "wish": _("What I wished for"),
    "fear": _("What I was afraid of"),
    "did": _("What I did"),
    "from_where": _("Where I know that from"),
    "here": _("Does it happen here, between us"),
}
"""The seven lines, in order."""


@click.command("why", short_help=_("Why under the what: seven lines, each of which may be left out."))
@takes_course
@takes_chair
@takes_day
@click.option("--event", help=ASKED["event"])
@click.option("--feeling", help=ASKED["feeling"])
@click.option("--wish", help=ASKED["wish"])
@click.option("--fear", help=ASKED["fear"])
@click.option("--did", help=ASKED["did"])
@click.option("--from-where", help=ASKED["from_where"])
@click.option("--here", help=ASKED["here"])
def command(folder: "Folder", chair: str | None, day: datetime.date | None, **lines: str | None) -> int:
    """Write down, for one chair of the course NAME, what lay under something that happened.

    Asked line by line where no line is given. Each may be left blank.
    """
    from alongside.course.course import Why
    from alongside.folder.words import WHYS, add

    role = chair_of(chair)
    if not any(lines.values()):
        click.echo(_("Each line may be left blank."))
        lines = {key: line_of(asked) for key, asked in ASKED.items()}
    told = {key: (words or "").strip() for key, words in lines.items()}
    if not any(told.values()):
        raise Refused(_("nothing was written, so nothing was kept."))
    with folder.writing():
        add(folder, WHYS, Why(role, day_of(day), **told))
    click.echo(_("It is kept."))
    return 0
