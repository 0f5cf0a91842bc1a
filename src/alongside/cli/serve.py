"""``alongside serve``: the place, for a browser."""

import os
from pathlib import Path

import click

from alongside.cli.place import in_a_place, open_store
from alongside.cli.program import DONE, tell
from alongside.translation import gettext as _

_FILE = click.Path(path_type=Path)


@click.command("serve", short_help=_("Open the sealed place to a browser."))
@in_a_place
@click.option("--port", type=click.IntRange(1, 65_535), default=8000, show_default=True)
@click.option("--host", metavar="NAME", help=_("The name under which others reach this place."))
@click.option("--cert", type=_FILE, metavar="FILE", help=_("The certificate for that name (PEM)."))
@click.option("--key", type=_FILE, metavar="FILE", help=_("The certificate's key (PEM)."))
@click.option(
    "--proxy", is_flag=True, help=_("One proxy of yours stands in front and holds the certificate.")
)
@click.option(
    "--address",
    metavar="IP",
    help=_("Listen on this address only; this computer's own, or every one with a certificate."),
)
@click.option("--no-worker", is_flag=True, help=_("Leave long work to `alongside worker`."))
def command(
    folder: Path | None,
    *,
    port: int,
    host: str | None,
    cert: Path | None,
    key: Path | None,
    proxy: bool,
    address: str | None,
    no_worker: bool,
) -> int:
    """Open the sealed place at http://localhost:8000, to a browser on this computer.

    For two people on two devices, name a host and its certificate, or put a proxy in front; nothing else is listened to beyond
    this computer.
    """
    told = {"HOST": host, "CERTIFICATE": cert, "CERTIFICATE_KEY": key, "PROXY": "true" if proxy else None}
    for name, value in told.items():
        if value is not None:
            os.environ[f"ALONGSIDE_{name}"] = str(value.absolute() if isinstance(value, Path) else value)
    with open_store(folder):
        from alongside.store.settings import settings_here
        from alongside.web.listening import listening
        from alongside.web.serving import serve

        where = listening(settings_here(), address=address, port=port)
        tell(_("open {shown} in a browser. Ctrl+C ends it.").format(shown=where.shown))
        serve(where, works=not no_worker)
    return DONE
