"""``alongside keys``: the master key, and the sheet of paper that brings it back."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.place import ask_new_passphrase, ask_passphrase, in_a_place, now, ready, write_new
from alongside.cli.program import DONE, tell
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.store.master import Master

_passphrase = click.option(
    "--passphrase/--no-passphrase",
    "wanted",
    default=None,
    help=_("Whether the master key's file opens with a passphrase, asked for at every start."),
)
_sheet = click.option(
    "--sheet",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=_("Write the recovery sheet into a new file, to print it; standard output otherwise."),
)


@click.group("keys", short_help=_("The master key of the sealed store, and its recovery sheet."))
def command() -> None:
    """Make, change and recover the key that everything is sealed with.

    There is no default key and no way around it: whoever loses the key and the recovery sheet loses everything.
    """


@command.command("new")
@in_a_place
@_passphrase
@_sheet
def new(folder: Path | None, wanted: bool | None, sheet: Path | None) -> int:
    """Make a new store with a new master key, and print its recovery sheet."""
    from alongside.store.secret import make_secret
    from alongside.store.setup import choose

    place = choose(folder)
    passphrase = ask_new_passphrase() if wanted else None
    place.make()
    if not place.sign_in.exists():
        make_secret(place)
    ready(folder)
    from alongside.store.holding import alone
    from alongside.store.master import new_master
    from alongside.store.opening import make_new

    with alone(place):
        master = new_master()
        make_new(place, master, passphrase)
    _give(master, sheet)
    tell(
        _("a sealed store was made in {place}. Put the recovery sheet away now, on paper.").format(
            place=place.root
        )
    )
    return DONE


@command.command("rotate")
@in_a_place
@_passphrase
@_sheet
def rotate(folder: Path | None, wanted: bool | None, sheet: Path | None) -> int:
    """Change the master key, when somebody may have seen it; the old recovery sheet is worth nothing then."""
    place = ready(folder)
    from alongside.store import rotating
    from alongside.store.holding import alone
    from alongside.store.master import wants_passphrase
    from alongside.store.opening import master_of, master_place, refuse_other_tables, settle

    with alone(place):
        refuse_other_tables(place)
        settle(place)
        old = master_of(place, ask_passphrase)
        keeps = wants_passphrase(master_place(place)) if wanted is None else wanted
        passphrase = ask_new_passphrase() if keeps else None
        master = rotating.rotate(place, old, passphrase, now())
    _give(master, sheet)
    tell(_("the master key was changed. Destroy the old recovery sheet; this is the new one."))
    return DONE


@command.command("recovery")
@in_a_place
@click.option(
    "--type-in", is_flag=True, help=_("Bring the master key back from a sheet, read from standard input.")
)
@_passphrase
@_sheet
def recovery(folder: Path | None, type_in: bool, wanted: bool | None, sheet: Path | None) -> int:
    """Print the recovery sheet again, or bring a lost master key back from it."""
    place = ready(folder)
    from alongside.store import rotating
    from alongside.store.holding import alone, in_use
    from alongside.store.opening import master_of, refuse_other_tables, settle
    from alongside.store.sheet import sheet_from

    if not type_in:
        with in_use(place):
            refuse_other_tables(place)
            settle(place)
            _give(master_of(place, ask_passphrase), sheet)
        return DONE
    tell(_("type in the nine lines of the sheet."))
    key = sheet_from(sys.stdin)
    passphrase = ask_new_passphrase() if wanted else None
    with alone(place):
        refuse_other_tables(place)
        settle(place)
        rotating.recover(place, key, passphrase)
    tell(_("the master key is back in its place."))
    return DONE


@command.command("sign-in")
@in_a_place
def sign_in(folder: Path | None) -> int:
    """Make a new secret for sign-ins; everybody who is signed in has to sign in again."""
    from alongside.store.holding import alone
    from alongside.store.secret import make_secret
    from alongside.store.setup import choose

    place = choose(folder)
    place.make()
    with alone(place):
        make_secret(place)
    tell(_("there is a new secret for sign-ins. Nothing that is sealed has changed."))
    return DONE


def _give(master: "Master", sheet: Path | None) -> None:
    from alongside.store.sheet import sheet as sheet_of

    if sheet is None:
        click.echo(sheet_of(master.key))
    else:
        write_new(sheet, sheet_of(master.key))
