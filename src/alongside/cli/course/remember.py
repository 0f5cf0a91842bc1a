"""``alongside course remember``: an hour without a transcript, as each of the two remembers it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import chair_of, line_of, takes_chair, takes_course, takes_hour
from alongside.cli.program import Refused
from alongside.session import MOST_MOMENTS, Role
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("remember", short_help=_("Write down what stayed of an hour that nobody recorded."))
@takes_course
@takes_hour
@takes_chair
@click.option(
    "--moment",
    "moments",
    multiple=True,
    metavar="TEXT",
    help=_("One thing that stayed; up to five. Asked for otherwise."),
)
@click.option("--again", is_flag=True, help=_("Write anew what this chair wrote before, without asking."))
def command(folder: "Folder", hour: str, chair: str | None, moments: tuple[str, ...], *, again: bool) -> int:
    """Write down, for one chair, up to five moments of an hour in the course NAME, in your own words.

    The two write blind to each other: nothing of an hour is shown, and nothing noticed in it, until both have written.
    """
    from alongside.folder import Recorded, add_remembered, hour_date, kept_of

    if hour_date(hour) is None:
        raise Refused(_("the day can't be read. Write it as 2026-05-04."))
    if len(moments) > MOST_MOMENTS:
        raise Refused(
            _("an hour takes {most} moments of each. Choose those that stayed most.").format(
                most=MOST_MOMENTS
            )
        )
    role = chair_of(chair)
    kept = kept_of(folder, hour) if hour in folder.hour_ids() else None
    if not isinstance(kept, Recorded | None) and kept.of(role) is not None:
        _ask_again(again=again)
    told = [one.strip() for one in moments if one.strip()] or list(_asked(role))
    with folder.writing():
        now = add_remembered(folder, hour, role, told)
    click.echo(
        _("It is kept. Both have written of {hour} now, so it is open.").format(hour=hour)
        if now.open
        else _("It is kept. The hour of {hour} stays closed until both have written.").format(hour=hour)
    )
    return 0


def _ask_again(*, again: bool) -> None:
    if not again and not click.confirm(_("This chair has written of this hour before. Write it anew?")):
        raise Refused(_("nothing was changed."))


def _asked(role: Role) -> Iterator[str]:
    """Moment by moment; a blank line ends it."""
    click.echo(
        _("What stayed with you of this hour? In your own words, up to five; a blank line ends it.")
        if role is Role.CLIENT
        else _(
            "What stayed with you of this hour? The words that were said, yours and theirs, up to five; a blank line ends it."
        )
    )
    for number in range(1, MOST_MOMENTS + 1):
        said = line_of(f"{number}")
        if not said:
            return
        yield said
