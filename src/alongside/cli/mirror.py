"""``alongside mirror``: the page that two people look at together."""

import re
from pathlib import Path

import click

from alongside.cli.danger import contacts_from, show, takes_contacts
from alongside.cli.looking import Look, looks
from alongside.cli.pages import check_may_write, has_screen, write_page
from alongside.cli.program import Refused
from alongside.cli.sessions import Asked, exit_code, read_sessions, reads_sessions
from alongside.translation import gettext as _


@click.command("mirror", short_help=_("Write the mirror of a session: one page, one file."))
@reads_sessions
@click.option(
    "--out", type=click.Path(path_type=Path), help=_("The file to write; for several sessions, the folder.")
)
@click.option("--title", help=_("What to call the session on the page; its file's name otherwise."))
@click.option("--date", help=_("The day of the session, as it should stand on the page."))
@click.option(
    "--reading",
    type=click.Choice(("descriptive", "clinical")),
    default="descriptive",
    show_default=True,
    help=_("Add the field's own terms to each noticing."),
)
@click.option(
    "--both-agreed",
    is_flag=True,
    help=_("Needed for --reading clinical: client and therapist both agreed to it."),
)
@takes_contacts
@click.option("--open", "opened", is_flag=True, help=_("Open the page where there is a screen."))
@looks
def command(
    asked: Asked, *, out: Path | None, title: str | None, date: str | None,
    reading: str, both_agreed: bool, contacts: Path | None, opened: bool, look: Look,
) -> int:  # fmt: skip
    """Read a session and hold it up: writes FILE.mirror.html beside the first of FILES.

    A file with several sessions becomes a folder of pages.
    """
    if reading == "clinical" and not both_agreed:
        raise Refused(
            _("a clinical reading is shown only where both people agreed to it; say so with --both-agreed.")
        )
    call = contacts_from(contacts)
    first = asked.files[0]
    sessions = read_sessions(asked)
    several = len(sessions.transcripts) > 1 or bool(sessions.refused)
    if several and title is not None:
        raise Refused(_("--title goes with one session; choose it with --session ID."))
    places = _places(first, out, [transcript.name for transcript in sessions.transcripts], several=several)
    for place in places:
        check_may_write(place)
    from alongside.mirror import terminal
    from alongside.mirror.page import page
    from alongside.notice.danger import dangers

    pages = []
    for transcript, place in zip(sessions.transcripts, places, strict=True):
        scene, report = look.at(transcript)
        show(dangers(scene), transcript, call)
        called = title or transcript.name or first.stem
        pages.append(
            (place, page(transcript, report, look.registry, title=called, reading=reading, date=date))
        )
        if not several:
            click.echo(terminal.summary(transcript, report, look.registry, place=str(place)))
    for place, html in pages:
        write_page(place, html)
        if several:
            click.echo(str(place))
    if opened and has_screen():
        click.launch(str(places[0].resolve()))
    return exit_code(sessions)


def _places(first: Path, out: Path | None, names: list[str], *, several: bool) -> list[Path]:
    if not several:
        place = out or first.with_name(f"{first.stem}.mirror.html")
        return [place / f"{first.stem}.mirror.html" if place.is_dir() else place]
    folder = out or first.with_name(f"{first.stem}.mirrors")
    if folder.exists() and not folder.is_dir():
        raise Refused(
            _("several sessions need a folder, and {name} is a file; name a folder with --out.").format(
                name=folder.name
            )
        )
    safe = [re.sub(r"[^\w.-]+", "_", name).strip("._") or "session" for name in names]
    clear = [
        name if safe.count(name) == 1 else f"{name}-{number}" for number, name in enumerate(safe, start=1)
    ]
    return [folder / f"{name}.mirror.html" for name in clear]
