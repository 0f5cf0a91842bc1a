"""``alongside export``: a session in another format."""

from pathlib import Path

import click

from alongside.cli.program import Refused
from alongside.cli.sessions import Asked, only_session, read_sessions, reads_sessions
from alongside.translation import gettext as _


@click.command("export", short_help=_("Write a session as WebVTT, SRT, text, JSON or CSV."))
@reads_sessions
@click.option(
    "--to",
    "wanted",
    type=click.Choice(("vtt", "srt", "txt", "json", "csv")),
    required=True,
    help=_("The format to write."),
)
@click.option(
    "--out", type=click.Path(path_type=Path), help=_("The file to write; standard output otherwise.")
)
def command(asked: Asked, *, wanted: str, out: Path | None) -> int:
    """Print the session in FILES in another format, without loss of what that format can hold."""
    from alongside.ingest import Format, write

    written = write(only_session(read_sessions(asked)), Format(wanted))
    if out is None:
        click.echo(written, nl=False)
        return 0
    try:
        with out.open("x", encoding="utf-8", newline="\n") as file:
            file.write(written)
    except FileExistsError:
        raise Refused(
            _("{name} is there already; choose another place with --out.").format(name=out.name)
        ) from None
    except OSError as fault:
        raise Refused(
            _("can't write {name} ({error}); choose another place with --out.").format(
                name=out, error=fault.strerror
            )
        ) from None
    return 0
