"""``alongside course reached``: the client's answer to "Did what came next reach you?"."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in
from alongside.cli.course.given import day_of, takes_course, takes_day, whole_id, words_of
from alongside.cli.looking import Look, looks
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("reached", short_help=_("Answer “Did what came next reach you?”; for the client."))
@takes_course
@click.argument("sequence")
@click.argument("text", required=False)
@takes_day
@looks
def command(
    folder: "Folder", sequence: str, text: str | None, day: datetime.date | None, *, look: Look
) -> int:
    """Answer, for the SEQUENCE (its id on the page, or the beginning of it) in the course NAME: TEXT, or asked for.

    Only the client can say whether something reached them. Any answer will do, no and not yet among them.
    """
    from alongside.course.course import Reached
    from alongside.folder.words import REACHED, add

    _loaded, found = found_in(folder, look)
    chosen = whole_id(sequence, (one.id for one in found.sequences), folder)
    words = words_of(text, _("Did what came next reach you"))
    with folder.writing():
        add(folder, REACHED, Reached(chosen, day_of(day), words))
    click.echo(_("It is kept, in your own words."))
    return 0
