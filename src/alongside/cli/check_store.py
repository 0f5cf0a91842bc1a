"""``alongside check-store``: every box is opened, every piece of evidence looked up in its words."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, open_store, steps
from alongside.cli.program import DONE, REFUSED, tell
from alongside.translation import gettext as _


@click.command("check-store", short_help=_("Open every box and check every piece of evidence."))
@in_a_place
def command(folder: Path | None) -> int:
    """Open everything that is sealed, and tell by ids what doesn't open or doesn't stand. Shows no words."""
    with open_store(folder), steps(_("opening")) as at_each:
        from alongside.store.checking import check

        found = check(at_each=at_each)
    for fault in found.faults:
        click.echo(str(fault))
    if found.faults:
        tell(
            _("{count} faults. A backup from before may be whole: `alongside restore`.").format(
                count=len(found.faults)
            )
        )
        return REFUSED
    click.echo(
        _("{things} sealed things opened, {evidence} pieces of evidence stand in their words.").format(
            things=found.things, evidence=found.evidence
        )
    )
    return DONE
