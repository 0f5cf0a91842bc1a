"""``alongside course keep``: the client keeps a sign of growth that was proposed."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in
from alongside.cli.course.given import day_of, takes_course, takes_day, whole_id
from alongside.cli.looking import Look, looks
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("keep", short_help=_("Keep a sign of growth that was proposed; for the client."))
@takes_course
@click.argument("sign")
@click.option("--words", default="", help=_("What it means to the person it is about, in their own words."))
@takes_day
@looks
def command(folder: "Folder", sign: str, words: str, day: datetime.date | None, *, look: Look) -> int:
    """Keep the SIGN (its id on the page, or the beginning of it), so that it belongs to the course NAME.

    A sign is only proposed. It is for the client, whom it is about, to keep it or to turn it down.
    """
    answer(folder, sign, look, kept=True, words=words, day=day)
    click.echo(_("It is kept, and stands in the course now."))
    return 0


def answer(
    folder: "Folder", begun: str, look: Look, *, kept: bool, words: str = "", day: datetime.date | None
) -> None:
    """Write down whether a proposed sign is kept or turned down, and show which one that was."""
    from alongside.course.course import Kept
    from alongside.folder.words import KEPT, add

    _loaded, found = found_in(folder, look)
    signs = {sign.id: sign for sign in found.signs}
    chosen = signs[whole_id(begun, signs, folder)]
    with folder.writing():
        add(folder, KEPT, Kept(chosen.id, kept, day_of(day), words.strip()))
    click.echo(f"{chosen.hour}  {chosen.card.title}  “{' '.join(chosen.cited.evidence.quote.split())}”")
