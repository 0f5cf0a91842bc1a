"""``alongside manage``: Django's own commands, for who develops or runs a store."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, ready
from alongside.cli.program import DONE
from alongside.translation import gettext as _


@click.command(
    "manage",
    short_help=_("Django's own commands, such as check --deploy."),
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@in_a_place
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(folder: Path | None, arguments: tuple[str, ...]) -> int:
    """Run one of Django's commands on the store. Nothing that is sealed is opened."""
    ready(folder)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["alongside manage", *arguments])
    return DONE
