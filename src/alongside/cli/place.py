"""The option that says where the sealed store lies, and how a command opens it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.program import Refused
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.store.place import Place


def in_a_place[**P, R](command: Callable[P, R]) -> Callable[P, R]:
    """Give a command the option ``--place``."""
    return click.option(
        "--place",
        "folder",
        metavar="FOLDER",
        type=click.Path(path_type=Path),
        help=_("Where the store lies; ALONGSIDE_PLACE or the usual place otherwise."),
    )(command)


def ready(folder: Path | None) -> "Place":
    """Django, set up for the place; nothing is opened yet."""
    from alongside.store.setup import set_up

    return set_up(folder)


@contextmanager
def open_store(folder: Path | None) -> Iterator["Place"]:
    """The store, open for as long as this lasts."""
    place = ready(folder)
    from alongside.store.opening import opened

    with opened(place, ask_passphrase):
        yield place


def ask_passphrase() -> str:
    """Ask for the passphrase, without showing it."""
    asked: str = click.prompt(_("Passphrase of the store"), hide_input=True, err=True)
    return asked


def ask_new_passphrase() -> str:
    """Ask for a new passphrase, twice."""
    asked: str = click.prompt(
        _("New passphrase (four or more words are easy to keep)"),
        hide_input=True,
        confirmation_prompt=True,
        err=True,
    )
    return asked


def now() -> datetime:
    """The time, for everything that a command does."""
    return datetime.now(UTC)


@contextmanager
def steps(says: str) -> Iterator[Callable[[int, int], None]]:
    """Progress on standard error, for what may take longer than a second."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(says, total=None)
        yield lambda done, every: shown.update(task, completed=done, total=every)


def write_new(place: Path, text: str) -> None:
    """Write a file for its owner alone; never over one that is there."""
    import os

    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Refused(_("{name} is there already; name another file.").format(name=place.name)) from None
    except OSError as fault:
        raise Refused(
            _("can't write {name} ({error}); name another file.").format(name=place, error=fault.strerror)
        ) from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
