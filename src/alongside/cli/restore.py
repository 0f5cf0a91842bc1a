"""``alongside restore``: a backup put in the place of what is there."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, ready
from alongside.cli.program import DONE, Refused, tell
from alongside.translation import gettext as _


@click.command("restore", short_help=_("Put a backup in the place of what is there."))
@in_a_place
@click.argument("backup", required=False, type=click.Path(path_type=Path))
@click.option(
    "--keys", type=click.Path(path_type=Path), help=_("A copy of the wrapped keys to put back, too.")
)
def command(folder: Path | None, backup: Path | None, keys: Path | None) -> int:
    """Put the folder BACKUP in the place of the data. What is there is backed up first.

    Whatever faded or was erased since then is taken out again before anything can be opened.
    """
    if backup is None and keys is None:
        raise Refused(_("name the folder of a backup, or a copy of the keys with --keys, or both."))
    place = ready(folder)
    from alongside.store.backups import checked
    from alongside.store.holding import alone
    from alongside.store.restoring import restore

    with alone(place):
        restore(place, None if backup is None else checked(backup), keys, now())
    tell(_("restored. `alongside check-store` opens everything, to make sure."))
    return DONE
