"""The program itself: which commands there are, and how every run ends.

Exit codes: 0 done, 1 our fault, 2 refused or used wrongly, 3 some of several sessions refused.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from alongside import __version__
from alongside.translation import gettext as _

DONE, OUR_FAULT, REFUSED, SOME_REFUSED = 0, 1, 2, 3

_COMMANDS = (
    "mirror", "notice", "course", "speakers", "research", "export", "detectors",
    "serve", "worker", "keys", "backup", "restore", "check-store", "doctor", "upgrade", "import-course", "take",
    "people", "audit", "manage",
)  # fmt: skip

_REFUSALS = (
    ("alongside.ingest.refusal", "CannotRead"),
    ("alongside.folder.refusal", "CannotKeep"),
    ("alongside.store.refusal", "CannotStart"),
    ("alongside.store.refusal", "CannotStore"),
    ("alongside.store.refusal", "CannotOpen"),
)


class Commands(click.Group):
    """Commands that are imported only when they are wanted, so that each starts fast: modules of ``package``, by their names."""

    def __init__(self, *given: Any, package: str, names: Sequence[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.package, self.names = package, tuple(names)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.names:
            return None
        command = import_module(f"{self.package}.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None


@click.group(
    cls=Commands,
    package="alongside.cli",
    names=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="alongside")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Find places in the words of a therapy session where two people might look together.

    Everything happens on this computer; nothing is sent anywhere.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


class Refused(click.ClickException):
    """An expected end: one line that says what happened and what to do."""

    exit_code = REFUSED


def tell(message: str) -> None:
    """One unwrapped line on standard error."""
    click.echo(f"alongside: {' '.join(message.split())}", err=True)


def main() -> NoReturn:
    """Run the program and leave with an exit code; a traceback never reaches a person."""
    try:
        code = program(standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        tell(_("stopped; nothing half-written is left behind."))
        code = 130
    except click.ClickException as refusal:
        tell(refusal.format_message())
        code = REFUSED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    except Exception as fault:  # noqa: BLE001 - the last boundary: the type may be told, the text may hold session words
        if isinstance(fault, _refusals()):
            tell(str(fault))
            sys.exit(REFUSED)
        tell(
            _(
                "something broke inside Alongside ({error}). Nothing was written. Please tell us how it came about."
            ).format(error=type(fault).__name__)
        )
        code = OUR_FAULT
    sys.exit(code if isinstance(code, int) else DONE)


def _refusals() -> tuple[type[Exception], ...]:
    """Expected ends of the parts that this run came to; a part that nobody imported can't have refused anything."""
    return tuple(getattr(sys.modules[module], name) for module, name in _REFUSALS if module in sys.modules)
