"""``alongside course check-in``: what one of the two says of an hour, beside the other's."""

from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import chair_of, hour_of, line_of, takes_chair, takes_course, takes_hour
from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("check-in", short_help=_("What stayed of an hour, whether I felt met, what I did not say."))
@takes_course
@takes_hour
@takes_chair
@click.option("--stayed", help=_("What stayed with me."))
@click.option("--met", help=_("Whether I felt met, and where."))
@click.option("--unsaid", help=_("What I did not say."))
@click.option("--again", is_flag=True, help=_("Write anew what this chair wrote before, without asking."))
def command(
    folder: "Folder", hour: str, chair: str | None, *, stayed: str | None, met: str | None, unsaid: str | None, again: bool
) -> int:  # fmt: skip
    """Write, for one chair, a check-in of an hour in the course NAME: three lines, each of which may be left out.

    On the page both people's check-ins stand beside each other as they are.
    """
    from alongside.course.course import CheckIn
    from alongside.folder.words import CHECK_INS, add, entries, take_out

    hour, role = hour_of(folder, hour), chair_of(chair)
    before = [one for one in entries(folder, CHECK_INS) if (one.hour, one.role) == (hour, role)]
    if (
        before
        and not again
        and not click.confirm(_("This chair has checked in on this hour. Write it anew?"))
    ):
        raise Refused(_("nothing was changed."))
    given = [stayed, met, unsaid]
    if given == [None, None, None]:
        click.echo(_("Each line may be left blank."))
        given = [
            line_of(_("What stayed with me")),
            line_of(_("Did I feel met, and where")),
            line_of(_("What I did not say")),
        ]
    told = [(one or "").strip() for one in given]
    if not any(told):
        raise Refused(_("nothing was written, so nothing was kept."))
    with folder.writing():
        for one in before:
            take_out(folder, CHECK_INS, one)
        add(folder, CHECK_INS, CheckIn(hour, role, *told))
    click.echo(_("It is kept with the hour of {hour}.").format(hour=hour))
    return 0
