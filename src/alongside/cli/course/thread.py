"""``alongside course thread``: a person makes a thread, renames one, or puts one away."""

from typing import TYPE_CHECKING

import click

from alongside.cli.course.finding import found_in
from alongside.cli.course.given import chair_of, takes_chair, takes_course, whole_id
from alongside.cli.looking import Look, looks
from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alongside.course.course import Course
    from alongside.course.looking import Found
    from alongside.folder import Folder


@click.command("thread", short_help=_("Make a thread, give one another name, or put one away."))
@takes_course
@click.argument("thread", required=False)
@click.option("--name", help=_("What the thread is to be called."))
@click.option(
    "--at",
    "places",
    multiple=True,
    metavar="HOUR:TURN",
    help=_("A place that belongs to it: 2026-05-04:12. May be given again and again."),
)
@click.option("--put-away", is_flag=True, help=_("Leave the thread off the page."))
@takes_chair
@looks
def command(
    folder: "Folder", thread: str | None, *, name: str | None, places: tuple[str, ...], put_away: bool, chair: str | None, look: Look
) -> int:  # fmt: skip
    """Say what comes back in the course NAME. What a person says of a THREAD beats what was found.

    With THREAD (its id, or the beginning of it) that thread is renamed, given other places, or put away; without, a new one is
    made of the places named. With neither, the threads are listed with their ids.
    """
    from alongside.course.course import OwnThread
    from alongside.folder.words import THREADS, add

    loaded, found = found_in(folder, look)
    if thread is None and name is None:
        _list(found)
        return 0
    named = {one.of: one.name for one in loaded.course.threads if one.of} | {
        one.id: one.name for one in found.threads
    }
    of = "" if thread is None else whole_id(thread, named, folder)
    tellings = _tellings(loaded.course, places) or _told_before(loaded.course, of, named.get(of, ""))
    if not of and not tellings:
        raise Refused(_("a new thread needs places: --at HOUR:TURN, once for each."))
    if of and name is None and not places and not put_away:
        raise Refused(_("say what is to change: --name, --at or --put-away."))
    called = (name or named.get(of, "")).strip()
    if not called:
        raise Refused(_("a thread needs a name: --name."))
    with folder.writing():
        add(folder, THREADS, OwnThread(called, chair_of(chair), of, tellings, put_away))
    click.echo(_("It is put away.") if put_away else _("The thread is called: {name}").format(name=called))
    return 0


def _list(found: "Found") -> None:
    for one in found.threads:
        click.echo(f"  {one.id}  {one.name}")
    if not found.threads:
        click.echo(_("Nothing was found that comes back in two hours or more."))


def _told_before(course: "Course", of: str, name: str) -> tuple[tuple[str, str], ...]:
    """The places that a person chose for this thread when they wrote of it last."""
    written = [one for one in course.threads if of and (one.of == of or (not one.of and one.name == name))]
    return written[-1].tellings if written else ()


def _tellings(course: "Course", places: "Sequence[str]") -> tuple[tuple[str, str], ...]:
    """Hour and turn of each place; a turn is named by its id or by its number in the hour."""
    found = []
    for place in places:
        hour, _colon, turn = place.partition(":")
        try:
            words = course.hour(hour).words
            number = int(turn) if turn.isdecimal() else 0
            found.append((hour, words.turns[number - 1].id if number else words.turn(turn).id))
        except (KeyError, IndexError):
            raise Refused(
                _(
                    "there is no such place as {place}. Write the hour and the number of the turn: 2026-05-04:12"
                ).format(place="".join(c if c.isprintable() else "?" for c in place[:40]))
            ) from None
    return tuple(dict.fromkeys(found))
