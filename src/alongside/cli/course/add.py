"""``alongside course add``: a recorded hour comes into the course."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import takes_course, takes_date
from alongside.cli.program import tell
from alongside.cli.sessions import Asked, reads_sessions
from alongside.translation import gettext as _
from alongside.translation import ngettext

if TYPE_CHECKING:
    from alongside.folder import Folder
    from alongside.ingest import Reading


@click.command("add", short_help=_("Add a session to the course: its transcript, and its day."))
@takes_course
@takes_date
@reads_sessions
def command(asked: Asked, *, folder: "Folder", day: datetime.date) -> int:
    """Copy the session in FILES into the course NAME, byte for byte.

    A second hour of one day gets a letter behind its date. Several files are one session only where each is a TextGrid of one
    speaker; of a file with several sessions, one is chosen with --session.
    """
    from alongside.folder import Recorded, add_recorded

    wanted = Recorded(
        (), asked.therapist, asked.client, asked.session.strip() if asked.session else None, asked.merge
    )
    with folder.writing():
        hour, reading = add_recorded(folder, day, asked.files, wanted)
    for warning in reading.warnings:
        tell(warning)
    click.echo(_("{hour} is in the course. {why}").format(hour=hour, why=reading.castings[0].why))
    if hour != day.isoformat():
        tell(
            _(
                "that day has an hour already, so this one is {hour}. Are they one and the same? Then: alongside course remove {name} --date {hour}"
            ).format(hour=hour, name=folder.root.name)
        )
    _tell_danger(reading, hour)
    return 0


def _tell_danger(reading: "Reading", hour: str) -> None:
    """Say that there are such places, without any of their words, before anybody reads the page."""
    from alongside.notice import Scene
    from alongside.notice.danger import dangers

    if found := len(dangers(Scene(reading.transcripts[0]))):
        tell(
            ngettext(
                "{count} place in {hour} may speak of danger to somebody; `alongside notice FILE` shows it first. Please read it before anyone sees the page.",
                "{count} places in {hour} may speak of danger to somebody; `alongside notice FILE` shows them first. Please read them before anyone sees the page.",
                found,
            ).format(count=found, hour=hour)
        )
