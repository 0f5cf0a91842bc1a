"""How the bond's own wordings introduce themselves: cards like those of every detector, never shown on a session's page."""

from collections.abc import Callable, Iterator

from alongside.notice import Card, Claim, Draft, Example, Heard, Movement, Scene
from alongside.notice.context import quoted
from alongside.notice.engine import Noticer
from alongside.notice.phrases import Match, Phrases
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

type Find = Callable[[Heard], Match | None]
"""Where a wording stands in a turn, if it does."""

SOURCE = "Eubanks, Muran & Safran 2015; Eubanks & Muran 2022 (3RS); wordings our own"


def noticer(card: Card, find: Find) -> Noticer:
    """A detector of one wording a turn, on the turns of the card's role."""

    def look(scene: Scene) -> Iterator[Draft]:
        turns = scene.client if card.listens_to is Role.CLIENT else scene.therapist
        for turn in turns:
            match = find(turn)
            if match is not None:
                yield worded(turn, match, card.title + ": {quote}", _("the words stand there"))

    return Noticer(card, look)


def card(
    kind: str,
    role: Role,
    movement: Movement,
    *,
    title: str,
    looks_for: str,
    opening: str,
    clinical: str,
    examples: tuple[Example, ...],
) -> Card:
    """A card of the bond: needs judgement, and never stands by itself."""
    return Card(
        kind=kind, version=1, claim=Claim.READ, movement=movement, listens_to=role, title=title, looks_for=looks_for,
        opening=opening, clinical=clinical, source=SOURCE, examples=examples, figure=True,
    )  # fmt: skip


def own(heard: Heard, listened: Phrases) -> Match | None:
    """The first of these wordings that is no quotation."""
    return next((one for one in listened.find(heard) if not quoted(heard, one.start)), None)
