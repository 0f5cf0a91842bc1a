"""``alongside speakers``: who speaks, how much, and who is taken for the therapist and why."""

import click

from alongside.cli.sessions import Asked, exit_code, read_sessions, reads_sessions
from alongside.translation import gettext as _
from alongside.translation import ngettext


@click.command("speakers", short_help=_("Who speaks, how much, and who is taken for the therapist."))
@reads_sessions
def command(asked: Asked) -> int:
    """Say who speaks in FILES, how much, and whom we take for the therapist and why."""
    reading = read_sessions(asked)
    for transcript, casting in zip(reading.transcripts, reading.castings, strict=True):
        if len(reading.transcripts) > 1:
            click.echo(_("Session {name}").format(name=transcript.name))
        spoken: dict[str, tuple[str, int, int]] = {}
        for turn in transcript.turns:
            _role, turns, words = spoken.get(turn.speaker, ("", 0, 0))
            spoken[turn.speaker] = (turn.role.value, turns + 1, words + len(turn.text.split()))
        everything = sum(words for _role, _turns, words in spoken.values()) or 1
        width = max(len(name) for name in spoken)
        for name, (role, turns, words) in spoken.items():
            counted = ngettext("{count} turn", "{count} turns", turns).format(count=turns)
            share = _("{percent} of the words").format(percent=f"{words / everything:.0%}")
            click.echo(f"  {name:<{width}}  {role:<9}  {counted:>10}, {share}")
        click.echo(f"  {casting.why}")
    return exit_code(reading)
