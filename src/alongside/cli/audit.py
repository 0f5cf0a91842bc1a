"""``alongside audit``: whether the record of who did what is whole."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, ready
from alongside.cli.program import DONE, Refused
from alongside.translation import gettext as _


@click.group("audit", short_help=_("The record of who did what in the sealed store."))
def command() -> None:
    """Rows that are only added, each holding the digest of the one before it. They hold ids and no words."""


@command.command("verify")
@in_a_place
@click.option(
    "--noted", metavar="DIGEST", help=_("A digest that this command printed before; it must be there still.")
)
def verify(folder: Path | None, noted: str | None) -> int:
    """Go through the record from its beginning, and print the digest of its last row.

    Keep that digest elsewhere, and ask for it next time with --noted: only so is it seen when rows are taken off the end.
    """
    ready(folder)
    from alongside.store import audit

    chain = audit.verify()
    if chain.broken is not None:
        raise Refused(
            _(
                "the record was tampered with or damaged: row {row} doesn't follow from the {rows} before it. Compare it with a backup."
            ).format(row=chain.broken, rows=chain.rows)
        )
    if noted and not audit.holds(noted):
        raise Refused(
            _("rows are missing at the end: the digest you noted isn't there. Compare it with a backup.")
        )
    click.echo(_("{rows} rows, whole. Last digest: {head}").format(rows=chain.rows, head=chain.head or "-"))
    return DONE
