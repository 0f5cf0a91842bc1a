"""``alongside course``: the course of therapy, kept as a folder; one module for each command."""

import click

from alongside.cli.program import Commands
from alongside.translation import gettext as _

_COMMANDS = (
    "new", "add", "remember", "list", "mirror", "check-in", "say", "why", "keep", "turn-down", "reached", "tie", "thread",
    "rename", "undo", "remove", "danger",
)  # fmt: skip


@click.group(
    "course",
    cls=Commands,
    package="alongside.cli.course",
    names=_COMMANDS,
    short_help=_("Many sessions of one course: what comes back, strain and mending, growth."),
)
def command() -> None:
    """Keep a course of therapy as a plain folder, and hold it up as one page.

    NAME is the folder of the course: willow, or path/to/willow. These files are not sealed; README.txt in the folder says
    what lies where.
    """
