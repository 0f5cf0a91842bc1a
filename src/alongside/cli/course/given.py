"""What commands on a course are given: the folder, a chair, a day, an hour, an id that stands on the page, words."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.program import Refused
from alongside.session import Role
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder

CHAIRS = (Role.CLIENT.value, Role.THERAPIST.value)


def _open(_ctx: click.Context, _param: click.Parameter, value: str) -> "Folder":
    from alongside.folder import Folder

    return Folder.open(Path(value))


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise Refused(_("the day can't be read. Write it as 2026-05-04.")) from None


takes_course = click.argument("folder", metavar="NAME", callback=_open)
takes_date = click.option(
    "--date",
    "day",
    callback=_day,
    metavar="DAY",
    required=True,
    help=_("The day of the session: 2026-05-04."),
)
takes_hour = click.option(
    "--date",
    "hour",
    metavar="HOUR",
    required=True,
    help=_("The day of the hour: 2026-05-11; 2026-05-11b for a second one."),
)
takes_chair = click.option(
    "--chair", type=click.Choice(CHAIRS), help=_("Whose words these are: client or therapist.")
)
takes_day = click.option(
    "--date", "day", callback=_day, metavar="DAY", help=_("The day on which it was written; today otherwise.")
)
takes_yes = click.option("--yes", "sure", is_flag=True, help=_("Don't ask before."))


def chair_of(told: str | None) -> Role:
    """The chair that was named, or asked for."""
    return Role(told or click.prompt(_("Who is writing?"), type=click.Choice(CHAIRS)))


def day_of(told: datetime.date | None) -> datetime.date:
    """The day that was named, or today where this computer is."""
    return told or datetime.datetime.now().astimezone().date()


def line_of(prompt: str) -> str:
    """One line from the person at the keyboard; empty where they skip it."""
    answer: str = click.prompt(prompt, default="", show_default=False)
    return answer.strip()


def words_of(told: str | None, prompt: str) -> str:
    """The words that were given, or asked for; nothing is refused."""
    words = line_of(prompt) if told is None else told.strip()
    if not words:
        raise Refused(_("nothing was written, so nothing was kept."))
    return words


def hour_of(folder: "Folder", told: str) -> str:
    """The hour with this id; refused where there is none."""
    if told in folder.hour_ids():
        return told
    raise Refused(
        _("no hour of that date is in the course. `alongside course list {name}` shows them.").format(
            name=folder.root.name
        )
    )


def whole_id(begun: str, ids: Iterable[str], folder: "Folder") -> str:
    """The one id that begins so; refused where none or several do."""
    found = sorted({one for one in ids if begun and one.startswith(begun)})
    if len(found) == 1 or begun in found:
        return begun if begun in found else found[0]
    where = _("The ids stand on the page: `alongside course mirror {name}`.").format(name=folder.root.name)
    if found:
        raise Refused(_("several begin like that. Write more of it. {where}").format(where=where))
    raise Refused(_("there is nothing with that id in this course. {where}").format(where=where))
