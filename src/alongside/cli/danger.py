"""Danger, told to the therapist before anything else: which turns, how their words look, and whom to call.

It goes to the terminal and nowhere else; with ``--json`` and ``--csv`` one line on standard error says how many places there are.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alongside.cli.program import Refused, tell
from alongside.translation import gettext as _
from alongside.translation import ngettext

if TYPE_CHECKING:
    from alongside.notice.danger import Danger
    from alongside.session import Transcript

takes_contacts = click.option(
    "--contacts",
    envvar="ALONGSIDE_CONTACTS",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=_(
        "Your own crisis contacts, one a line, to be shown where words of danger stand; also ALONGSIDE_CONTACTS."
    ),
)


def contacts_from(place: Path | None) -> tuple[str, ...]:
    """Whom to call: the lines of a person's own file, or else the well-known numbers."""
    from alongside.notice.danger import contacts

    if place is None:
        return (
            *contacts.shipped(),
            _(
                "These numbers were looked at in {year}. Check them, or put your own in a file: --contacts FILE."
            ).format(year=contacts.checked()),
        )
    try:
        own = contacts.lines_of(place.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        own = ()
    if not own:
        raise Refused(
            _(
                "no contacts could be read from {name}; name a plain text file with --contacts or ALONGSIDE_CONTACTS, or leave it out."
            ).format(name=place.name)
        )
    return own


def show(found: "tuple[Danger, ...]", transcript: "Transcript", contacts: tuple[str, ...]) -> None:
    """Print the paragraph, where there is anything to tell."""
    if found:
        click.echo("\n".join(_lines(found, transcript, contacts)) + "\n")


def count(found: "tuple[Danger, ...]", transcript: "Transcript") -> None:
    """Say on standard error that there are such places, without any of their words."""
    if found:
        tell(
            ngettext(
                "{count} place in {name} may speak of danger to somebody; `alongside notice FILE` shows it first. Please read it before anyone sees the page.",
                "{count} places in {name} may speak of danger to somebody; `alongside notice FILE` shows them first. Please read them before anyone sees the page.",
                len(found),
            ).format(count=len(found), name=transcript.name or _("the session"))
        )


def _lines(found: "tuple[Danger, ...]", transcript: "Transcript", contacts: tuple[str, ...]) -> Iterator[str]:
    from alongside.mirror.terminal import WIDTH, wrapped

    yield from wrapped(_("For the therapist, before anything else:"), WIDTH)
    yield from wrapped(
        _(
            "There are words here that may speak of danger to somebody. Please read these before you show the page to anyone."
        ),
        WIDTH,
    )
    if transcript.name:
        yield from wrapped(transcript.name, WIDTH)
    for one in found:
        yield ""
        yield from wrapped(
            f"{_where(one, transcript)}  “{' '.join(one.evidence.quote.split())}”", WIDTH, "  "
        )
        yield from wrapped(one.says, WIDTH, "     ")
    yield ""
    yield from wrapped(
        _(
            "A computer found these by their words alone. It can be wrong, and it misses things: nothing found would mean nothing. "
            "What they mean, and what to do, is yours to judge. Where somebody may be in danger now, call for help:"
        ),
        WIDTH,
    )
    for line in contacts:
        yield from wrapped(line, WIDTH, "  ")


def _where(one: "Danger", transcript: "Transcript") -> str:
    from alongside.mirror.drawing import clock
    from alongside.mirror.entries import called

    turn = transcript.turn(one.evidence.span.turn)
    number = _("turn {number}").format(number=transcript.index(turn.id) + 1)
    return ", ".join(
        part for part in (number, clock(turn.at.start_ms) if turn.at else "", called(turn)) if part
    )
