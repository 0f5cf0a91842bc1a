"""Options for reading sessions, and what every command does with them."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alongside.cli.program import SOME_REFUSED, Refused, tell
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.ingest import Reading
    from alongside.session import Transcript


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sessions a person asked for, and what they told us about them."""

    files: tuple[Path, ...]
    therapist: str | None
    client: str | None
    session: str | None
    merge: bool


def reads_sessions(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the files to read and the options that say who is who, as one :class:`Asked`."""

    @wraps(command)
    def with_asked(**given: Any) -> int:
        asked = Asked(**{one.name: given.pop(one.name) for one in fields(Asked)})
        return command(asked, **given)

    options = (
        click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path)),
        click.option(
            "--therapist",
            metavar="NAME",
            help=_("Who the therapist is: a speaker's name, or one speaker's file."),
        ),
        click.option(
            "--client", metavar="NAME", help=_("Who the client is: a speaker's name, or one speaker's file.")
        ),
        click.option(
            "--session", metavar="ID", help=_("Take only this session of a file that holds several.")
        ),
        click.option(
            "--merge", is_flag=True, help=_("Join rows of a table that follow each other with one speaker.")
        ),
    )
    for option in reversed(options):
        with_asked = option(with_asked)
    return with_asked


def read_sessions(asked: Asked) -> "Reading":
    """Read the files; warnings and refused sessions are told at once."""
    from alongside.ingest import read

    reading = read(
        asked.files, therapist=asked.therapist, client=asked.client, session=asked.session, merge=asked.merge
    )
    for warning in reading.warnings:
        tell(warning)
    for name, reason in reading.refused:
        tell(_("session {name} was refused: {reason}").format(name=name, reason=reason))
    return reading


def only_session(reading: "Reading") -> "Transcript":
    """The one session that was read; refuses where there are several."""
    if len(reading.transcripts) > 1:
        names = ", ".join(transcript.name for transcript in reading.transcripts[:12])
        raise Refused(
            _("the file holds {count} sessions. Choose one with --session ID: {names} …").format(
                count=len(reading.transcripts), names=names
            )
        )
    return reading.transcripts[0]


def exit_code(reading: "Reading") -> int:
    """3 where some of several sessions were refused, else 0."""
    return SOME_REFUSED if reading.refused else 0
