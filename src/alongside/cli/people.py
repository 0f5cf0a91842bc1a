"""``alongside people``: who may sign in, and links for those who don't yet or can't any more."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, ready
from alongside.cli.program import DONE, Refused, tell
from alongside.translation import gettext as _


@click.group("people", short_help=_("Who may sign in to the pages; links for new people."))
def command() -> None:
    """The first therapist or administrator of a store is invited here; a client is invited by their therapist, on the pages."""


@command.command("list")
@in_a_place
def everybody(folder: Path | None) -> int:
    """Everybody who may sign in, with what they may be."""
    ready(folder)
    from alongside.store.people import everybody

    for one in everybody():
        click.echo(f"{one.name}\t{', '.join(one.roles)}")
    return DONE


@command.command("invite")
@in_a_place
@click.argument("role", type=click.Choice(("therapist", "supervisor", "administrator")))
def invite(folder: Path | None, role: str) -> int:
    """Make a link by which somebody becomes a therapist, a supervisor or an administrator here."""
    ready(folder)
    from alongside.store import invites
    from alongside.store.naming import Role

    _show(invites.to_role(Role(role), None, now()))
    return DONE


@command.command("anew")
@in_a_place
@click.argument("name")
def anew(folder: Path | None, name: str) -> int:
    """Make a new way in for NAME, who lost password and second factor.

    What NAME wrote for themselves alone before stays closed to whoever uses the link.
    """
    ready(folder)
    from alongside.store import invites, people

    person = people.named(name)
    if person is None:
        raise Refused(_("there is nobody called {name} in the store.").format(name=name))
    _show(invites.anew(person, None, now()))
    return DONE


def _show(token: str) -> None:
    from alongside.store.settings import settings_here

    host = settings_here().host
    base = f"https://{host}" if host else "http://localhost:8000"
    click.echo(f"{base}/invites/{token}/")
    tell(_("this link works once, for seven days. Whoever holds it gets in: pass it on with care."))
