"""``alongside doctor``: how the store is, from outside."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, ready
from alongside.cli.program import DONE, REFUSED
from alongside.translation import gettext as _


@click.command(
    "doctor", short_help=_("Look at the store's files, keys, backups and disk, and at how it is reached.")
)
@in_a_place
def command(folder: Path | None) -> int:
    """Say what is well, what is worth a look and what is ill, each with what to do. Opens nothing."""
    place = ready(folder)
    from alongside.store.doctor import Health, examine
    from alongside.store.settings import settings_here
    from alongside.web import listening

    shown = {Health.WELL: _("well"), Health.LOOK: _("look"), Health.ILL: _("ILL")}
    notes = (*examine(place, now()), *listening.examine(settings_here(), now()))
    for note in notes:
        click.echo(f"{shown[note.health]:<5} {note.says}")
    return REFUSED if any(note.health is Health.ILL for note in notes) else DONE
