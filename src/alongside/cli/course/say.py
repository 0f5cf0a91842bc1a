"""``alongside course say``: what we are here for, what I want next, and what is said at the ending."""

import datetime
from typing import TYPE_CHECKING

import click

from alongside.cli.course.given import chair_of, day_of, takes_chair, takes_course, takes_day, words_of
from alongside.course.course import Wish, Written
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from alongside.folder import Folder

_ASKED = {
    Wish.HERE_FOR: _("What we are here for"),
    Wish.WANT_NEXT: _("What I want next"),
    Wish.CARRIED: _("What is carried inside"),
    Wish.RETURNS_LESS: _("What returns less"),
    Wish.OPEN: _("What is open"),
}


@click.command("say", short_help=_("What we are here for, what I want next, what is carried, what is open."))
@takes_course
@click.argument("about", type=click.Choice([wish.value.replace("_", "-") for wish in Wish]))
@click.argument("text", required=False)
@takes_chair
@takes_day
def command(
    folder: "Folder", about: str, text: str | None, chair: str | None, day: datetime.date | None
) -> int:
    """Write, for one chair, what the course NAME is about: TEXT, or asked for.

    What was said before stays beside it, so that both can see how it changed.
    """
    from alongside.folder.words import WISHES, add

    wish, role = Wish(about.replace("-", "_")), chair_of(chair)
    words = words_of(text, _ASKED[wish])
    with folder.writing():
        add(folder, WISHES, Written(wish, role, day_of(day), words))
    click.echo(_("It is kept. What was said before stays beside it."))
    return 0
