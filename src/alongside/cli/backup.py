"""``alongside backup``: a copy of the data without keys, and a copy of the wrapped keys apart from it."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, ready
from alongside.cli.program import DONE
from alongside.translation import gettext as _


@click.command("backup", short_help=_("Copy the sealed data, and apart from it the wrapped keys."))
@in_a_place
@click.option("--to", type=click.Path(path_type=Path), help=_("The folder for the copy of the data."))
@click.option(
    "--keys-to",
    type=click.Path(path_type=Path),
    help=_("A second folder for the copy of the wrapped keys; never the one of the data."),
)
def command(folder: Path | None, to: Path | None, keys_to: Path | None) -> int:
    """Make a backup while others go on working. It holds nothing that opens without the keys and the master key."""
    from alongside.store.refusal import CannotStore

    place = ready(folder)
    from alongside.store.backups import back_up, back_up_keys
    from alongside.store.holding import in_use
    from alongside.store.opening import refuse_other_tables

    if to is not None and keys_to is not None and to.absolute() == keys_to.absolute():
        raise CannotStore(_("the keys don't belong beside the data. Name another folder with --keys-to."))
    with in_use(place):
        refuse_other_tables(place)
        at = now()
        click.echo(str(back_up(place, at, to=to).folder))
        click.echo(str(back_up_keys(place, at)))
        if keys_to is not None:
            click.echo(str(back_up_keys(place, at, to=keys_to)))
    return DONE
