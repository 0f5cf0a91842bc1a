"""``alongside research``: figures for researchers, never for the pair's page."""

import click

from alongside.cli.looking import Look, looks
from alongside.cli.sessions import Asked, exit_code, read_sessions, reads_sessions
from alongside.session import Scored
from alongside.translation import gettext as _


@click.command("research", short_help=_("Figures of technique, time and language, for researchers."))
@reads_sessions
@looks
def command(asked: Asked, *, look: Look) -> int:
    """Print the measures of FILES with their units and sources.

    They describe words and times. None of them says how good a session was, or how anybody is.
    """
    from alongside.notice.measures import measure

    reading = read_sessions(asked)
    for transcript in reading.transcripts:
        scene, report = look.at(transcript)
        click.echo(transcript.name or transcript.source)
        for name, score in measure(scene, report, research=True).items():
            if isinstance(score, Scored):
                click.echo(f"  {name:<43} {score.value:>10.4g}  {score.unit}  [{score.source}]")
            else:
                click.echo(f"  {name:<43} {'—':>10}  {_('not scored: {reason}').format(reason=score.reason)}")
    return exit_code(reading)
