"""``alongside notice``: what was noticed, as a list, as JSON or as a table."""

import json
from pathlib import Path

import click

from alongside.cli.danger import contacts_from, count, show, takes_contacts
from alongside.cli.looking import Look, looks
from alongside.cli.program import Refused
from alongside.cli.sessions import Asked, exit_code, read_sessions, reads_sessions
from alongside.translation import gettext as _


@click.command("notice", short_help=_("What was noticed, as a list, JSON or CSV."))
@reads_sessions
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON (alongside.notice/1) and nothing else."))
@click.option("--csv", "as_csv", is_flag=True, help=_("Print a table, one noticing a row."))
@click.option("--research", is_flag=True, help=_("With --json: add the figures of technique and language."))
@takes_contacts
@looks
def command(
    asked: Asked, *, as_json: bool, as_csv: bool, research: bool, contacts: Path | None, look: Look
) -> int:
    """Notice places in one session, or in every session of FILES, and print them."""
    if as_json and as_csv:
        raise Refused(_("choose --json or --csv, not both."))
    if research and not as_json:
        raise Refused(_("--research goes with --json; `alongside research FILE` prints the same for people."))
    call = contacts_from(contacts)
    reading = read_sessions(asked)
    found = [(transcript, *look.at(transcript)) for transcript in reading.transcripts]
    from alongside.notice.danger import dangers

    danger = [dangers(scene) for _transcript, scene, _report in found]
    if as_csv or as_json:
        for one, (transcript, _scene, _report) in zip(danger, found, strict=True):
            count(one, transcript)
    if as_csv:
        from alongside.mirror.data import as_table

        click.echo(as_table([(transcript, report) for transcript, _scene, report in found]), nl=False)
    elif as_json:
        from alongside.mirror.data import as_data, as_many
        from alongside.notice.measures import measure

        told = [
            as_data(
                transcript,
                report,
                measure(scene, report, research=research),
                danger=one,
                codes=scene.codes if research else None,
            )
            for one, (transcript, scene, report) in zip(danger, found, strict=True)
        ]
        several = len(told) > 1 or bool(reading.refused)
        click.echo(json.dumps(as_many(told) if several else told[0], ensure_ascii=False, indent=1))
    else:
        from alongside.mirror.terminal import listing

        for one, (transcript, _scene, _report) in zip(danger, found, strict=True):
            show(one, transcript, call)
        for transcript, _scene, report in found:
            click.echo(listing(transcript, report, look.registry))
    return exit_code(reading)
