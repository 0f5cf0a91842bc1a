"""``alongside course tie``: "this happens out there, too"."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in
from alongside.cli.course.given import chair_of, day_of, takes_chair, takes_course, takes_day, whole_id
from alongside.cli.looking import Look, looks
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("tie", short_help=_("Tie what happened between the two to a thread of life outside."))
@takes_course
@click.argument("sequence")
@click.argument("thread")
@click.option("--words", default="", help=_("How it happens out there, in one's own words."))
@takes_chair
@takes_day
@looks
def command(
    folder: "Folder", sequence: str, thread: str, *, words: str, chair: str | None, day: datetime.date | None, look: Look
) -> int:  # fmt: skip
    """Say that the SEQUENCE happens out there, too: in the THREAD (both by their ids on the page, or the beginnings)."""
    from alongside.course.course import Tie
    from alongside.folder.words import TIES, add

    _loaded, found = found_in(folder, look)
    role = chair_of(chair)
    here = whole_id(sequence, (one.id for one in found.sequences), folder)
    there = {one.id: one.name for one in found.threads}
    chosen = whole_id(thread, there, folder)
    with folder.writing():
        add(folder, TIES, Tie(here, chosen, role, day_of(day), words.strip()))
    click.echo(_("It is tied to: {thread}").format(thread=there[chosen]))
    return 0
