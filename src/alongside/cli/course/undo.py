"""``alongside course undo``: what was written last is taken back."""

from typing import TYPE_CHECKING, Any

import click

from alongside.cli.course.given import CHAIRS, takes_course, takes_yes
from alongside.cli.program import Refused
from alongside.session import Role
from alongside.translation import gettext as _

if TYPE_CHECKING:
    import datetime

    from alongside.folder import Folder
    from alongside.folder.words import Entry, Sheet

WHAT = ("say", "check-in", "why", "keep", "reached", "tie", "thread")


@click.command("undo", short_help=_("Take back what was written last."))
@takes_course
@click.argument("what", type=click.Choice(WHAT))
@click.option("--chair", type=click.Choice(CHAIRS), help=_("Take back the last words of this chair."))
@takes_yes
def command(folder: "Folder", what: str, chair: str | None, *, sure: bool) -> int:
    """Take back the last thing that was written into the course NAME with the command WHAT.

    `keep` stands for `turn-down`, too. The words are taken out of their file in words/.
    """
    from alongside.folder.words import entries, take_out

    sheet = _sheet(what)
    found = [one for one in entries(folder, sheet) if chair is None or _by(one) == chair]
    if not found:
        raise Refused(_("there is nothing of that kind to take back."))
    last = max(enumerate(found), key=lambda pair: (_when(pair[1]), pair[0]))[1]
    told = " ".join((_by(last), _when(last))).strip()
    if not sure and not click.confirm(
        _("Take back what was written last ({by_and_when})?").format(by_and_when=told)
    ):
        raise Refused(_("nothing was changed."))
    with folder.writing():
        take_out(folder, sheet, last)
    click.echo(_("It is taken back."))
    return 0


def _sheet(what: str) -> "Sheet[Any]":
    from alongside.folder import words

    sheets: tuple[Sheet[Any], ...] = (
        words.WISHES, words.CHECK_INS, words.WHYS, words.KEPT, words.REACHED, words.TIES, words.THREADS,
    )  # fmt: skip
    return sheets[WHAT.index(what)]


def _by(entry: "Entry") -> str:
    """Whose words they are; what has no chair is the client's to say."""
    role: Role = getattr(entry, "role", Role.CLIENT)
    return role.value


def _when(entry: "Entry") -> str:
    """The day it was written, or the hour it is about; nothing where neither is kept."""
    date: datetime.date | None = getattr(entry, "date", None)
    return date.isoformat() if date else str(getattr(entry, "hour", ""))
