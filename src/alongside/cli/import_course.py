"""``alongside import-course``: a plain course folder, sealed."""

from pathlib import Path

import click

from alongside.cli.place import in_a_place, now, open_store
from alongside.cli.program import DONE, Refused, tell
from alongside.translation import gettext as _


@click.command("import-course", short_help=_("Seal a plain course folder as a course of the store."))
@in_a_place
@click.argument("course", type=click.Path(path_type=Path))
@click.option(
    "--therapist", required=True, metavar="NAME", help=_("Whose course it is: a person of the store.")
)
def command(folder: Path | None, course: Path, therapist: str) -> int:
    """Bring the folder COURSE into the store. Its hours wait, sealed, until both people have said yes.

    The folder stays as it is, unsealed. Delete it yourself once you have looked at the course in the store.
    """
    from alongside.folder import Folder

    with open_store(folder):
        from alongside.jobs import line
        from alongside.store.carrying import bring_in
        from alongside.store.people import named

        person = named(therapist)
        if person is None:
            raise Refused(_("there is nobody called {name} in the store.").format(name=therapist))
        made = bring_in(Folder.open(course), person, now())
        line.look(made, now())  # as soon as both have said yes
        click.echo(str(made))
    tell(_("the course is sealed. The folder it came from is still there, and is not."))
    return DONE
