"""``alongside take``: everything that one person may take with them, readable without us."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, open_store
from alongside.cli.program import DONE, Refused, tell
from alongside.translation import gettext as _


@click.command("take", short_help=_("Write everything one person may take as plain folders."))
@in_a_place
@click.argument("person", metavar="NAME")
@click.option(
    "--out", "into", required=True, type=click.Path(path_type=Path), help=_("The new folder to write.")
)
def command(folder: Path | None, person: str, into: Path) -> int:
    """Write what NAME may take: what both share, and what is private to their own chair. Nothing of the other's."""
    with open_store(folder):
        from alongside.store.people import named
        from alongside.store.taking import take

        found = named(person)
        if found is None:
            raise Refused(_("there is nobody called {name} in the store.").format(name=person))
        for course in take(found, into, now()):
            click.echo(str(course))
    tell(_("these folders are not sealed. Keep them on an encrypted disk."))
    return DONE
