"""Signs of growth as quotes: kept ones early and late, and proposed ones, each with the old way beside it where that came back."""

from dataclasses import dataclass

from alongside.course.looking import Found
from alongside.course.sign import Growth, Sign
from alongside.mirror.course.calendar import day
from alongside.mirror.course.quoting import Line, Quoting, ends, weighs
from alongside.translation import gettext as _

_MOST = 1, 3
"""How many of the first and of the latest of a kind are proposed on the page; all of them stand in the data."""
SHORT_ID = 10
"""Letters of an id that tell one sign from another on the command line."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One sign: its words, the person's own about it, and the old way where it came back soon after."""

    id: str
    label: str
    day: str
    when: str
    says: str
    line: Line
    words: str
    old_way: Line | None
    old_title: str
    because: str
    opening: str
    heavy: bool


@dataclass(frozen=True, slots=True)
class Grown:
    """One kind of sign that is kept: two examples at most."""

    title: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Proposed signs of one kind, in order."""

    title: str
    shown: tuple[Shown, ...]


def grown(quoting: Quoting, found: Found) -> tuple[Grown, ...]:
    """What is kept, kind by kind."""
    return tuple(_grown(quoting, one) for one in found.growth)


def proposed(quoting: Quoting, found: Found) -> tuple[Proposed, ...]:
    """What nobody has kept or turned down yet, kind by kind, in the order in which each first came; of many, the first and the latest."""
    kinds: dict[str, list[Sign]] = {}
    for one in found.signs:
        if one.kept is None:
            kinds.setdefault(one.card.kind, []).append(one)
    return tuple(
        Proposed(signs[0].card.title, tuple(_shown(quoting, one) for one in ends(signs, *_MOST)))
        for signs in kinds.values()
    )


def _grown(quoting: Quoting, growth: Growth) -> Grown:
    if growth.late is None:
        return Grown(growth.card.title, (_shown(quoting, growth.early),))
    early, late = _shown(quoting, growth.early, _("Early")), _shown(quoting, growth.late, _("Late"))
    return Grown(growth.card.title, (early, late))


def _shown(quoting: Quoting, sign: Sign, label: str = "") -> Shown:
    old = sign.old_way
    words = sign.kept.words if sign.kept else ""
    return Shown(
        id=sign.id[:SHORT_ID],
        label=label,
        day=day(quoting.course.hour(sign.hour).date),
        when=quoting.when(sign.cited),
        says=sign.says,
        line=quoting.line(sign.cited),
        words=words,
        old_way=None if old is None else quoting.line(old),
        old_title="" if old is None else quoting.title(old),
        because=sign.because,
        opening=sign.card.opening,
        heavy=quoting.closed(sign.cited, *([old] if old else ())) or weighs(words),
    )
