"""``alongside notice``: what was noticed, as a list, as JSON or as a table."""

import json

import click

from alongside.cli.program import Refused
from alongside.cli.sessions import (
    Asked,
    detectors_in_use,
    exit_code,
    notice_in,
    read_sessions,
    reads_sessions,
)
from alongside.translation import gettext as _


@click.command("notice", short_help=_("What was noticed, as a list, JSON or CSV."))
@reads_sessions
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON (alongside.notice/1) and nothing else."))
@click.option("--csv", "as_csv", is_flag=True, help=_("Print a table, one noticing a row."))
@click.option("--research", is_flag=True, help=_("With --json: add the figures of technique and language."))
@click.option("--installed", is_flag=True, help=_("Let detectors of other installed packages look too."))
def command(asked: Asked, *, as_json: bool, as_csv: bool, research: bool, installed: bool) -> int:
    """Notice places in one session, or in every session of FILES, and print them."""
    if as_json and as_csv:
        raise Refused(_("choose --json or --csv, not both."))
    if research and not as_json:
        raise Refused(_("--research goes with --json; `alongside research FILE` prints the same for people."))
    reading = read_sessions(asked)
    registry = detectors_in_use(installed=installed)
    found = [(transcript, *notice_in(transcript, registry)) for transcript in reading.transcripts]
    if as_csv:
        from alongside.mirror.data import as_table

        click.echo(as_table([(transcript, report) for transcript, _scene, report in found]), nl=False)
    elif as_json:
        from alongside.mirror.data import as_data, as_many
        from alongside.notice.measures import measure

        told = [
            as_data(transcript, report, measure(scene, report, research=research))
            for transcript, scene, report in found
        ]
        several = len(told) > 1 or bool(reading.refused)
        click.echo(json.dumps(as_many(told) if several else told[0], ensure_ascii=False, indent=1))
    else:
        from alongside.mirror.terminal import listing

        for transcript, _scene, report in found:
            click.echo(listing(transcript, report, registry))
    return exit_code(reading)
