"""``alongside course danger``: words that may speak of danger, told to the therapist before anything else."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import takes_course
from alongside.cli.danger import contacts_from, show, takes_contacts
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder


@click.command("danger", short_help=_("For the therapist: words in a course that may speak of danger."))
@takes_course
@takes_contacts
def command(folder: "Folder", contacts: Path | None) -> int:
    """Show the therapist, hour by hour, the words in the course NAME that may speak of danger to somebody.

    They are found by their words alone. Nothing found would mean nothing.
    """
    from dataclasses import replace

    from alongside.folder import course_of
    from alongside.notice import Scene
    from alongside.notice.danger import dangers

    call, any_found = contacts_from(contacts), False
    for hour in course_of(folder).hours:
        found = dangers(Scene(hour.words))
        any_found = any_found or bool(found)
        show(found, replace(hour.words, name=hour.id), call)
    if not any_found:
        click.echo(_("No such words were found. That nothing was found means nothing."))
    return 0
