"""``alongside worker``: long work, in a process of its own."""

import signal
from pathlib import Path
from threading import Event

import click

from alongside.cli.place import in_a_place, open_store
from alongside.cli.program import DONE, tell
from alongside.translation import gettext as _


@click.command("worker", short_help=_("Work through what is to be read and looked at."))
@in_a_place
@click.option("--once", is_flag=True, help=_("End when nothing is in line."))
def command(folder: Path | None, *, once: bool) -> int:
    """Read uploads, look at sessions, let hours fade: whatever is in line, until Ctrl+C.

    `alongside serve` does that by itself; with `--no-worker` it leaves it to this.
    """
    with open_store(folder):
        from alongside.jobs.worker import Worker

        worker, until = Worker(), Event()
        for which in (signal.SIGINT, signal.SIGTERM):
            signal.signal(which, lambda _signal, _frame: until.set())
        tell(_("working. Ctrl+C ends it; whatever is begun goes on the next time."))
        worker.run(until, stays=not once)
    return DONE
