"""``alongside upgrade``: the tables of an earlier version, brought to this one."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, ready
from alongside.cli.program import DONE, tell
from alongside.translation import gettext as _


@click.command("upgrade", short_help=_("Bring the store's tables to this version, after a backup."))
@in_a_place
def command(folder: Path | None) -> int:
    """Back up, then bring the tables of both databases to this version."""
    place = ready(folder)
    from alongside.store.holding import alone
    from alongside.store.opening import upgrade

    with alone(place):
        changes = upgrade(place, now())
    tell(
        _("the store is up to date.")
        if not changes
        else _("the store was brought up to date; a backup was made first.")
    )
    return DONE
