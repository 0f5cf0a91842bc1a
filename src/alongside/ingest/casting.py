"""Who sits in which chair: told, or guessed with a stated confidence, or asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.ingest.block import UNNAMED, Block, tidy_name
from alongside.ingest.refusal import CannotRead, UnclearChairs
from alongside.ingest.talk import LEAST_CONFIDENCE, Manner, confidence, manners
from alongside.ingest.telling import roles_told
from alongside.session import Role
from alongside.translation import gettext as _


class Basis(StrEnum):
    """Where it comes from who is taken for whom."""

    GIVEN = "given"
    SOURCE = "source"
    NAMES = "names"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Casting:
    """Everyone's chair, in order of appearance, and why.

    ``confidence`` is ``None`` where nothing was guessed from how people talk.
    """

    roles: tuple[tuple[str, Role], ...]
    basis: Basis
    why: str
    confidence: float | None = None

    def named(self, role: Role) -> tuple[str, ...]:
        """Everyone in this chair."""
        return tuple(name for name, one in self.roles if one is role)


_CLEARLY_MORE = 2.0
"""Of several people beside the therapist, the client must say this many times what the next one says."""

_A_PARTNERS_SHARE = 0.05
"""Beside the two who say most, whoever has this share of the words may be the therapist; others only look in."""


def cast(
    blocks: Sequence[Block],
    *,
    stated: Mapping[str, Role],
    therapist: str | None = None,
    client: str | None = None,
) -> Casting:
    """Decide who is who in one session; refuses where that isn't clear, and says what to do."""
    speakers = list(
        dict.fromkeys(block.speaker for block in blocks if block.speaker and block.speaker != UNNAMED)
    )
    if len(speakers) < 2:
        raise CannotRead(
            _(
                "only one person speaks in it. A session needs both voices, each with a name or a TextGrid of its own."
            )
        )
    known = set(speakers)
    stated = {name: role for name, role in stated.items() if name in known}
    given = _given(speakers, therapist, client)
    if given:
        told, basis = dict(given), Basis.GIVEN
    elif {Role.THERAPIST, Role.CLIENT} <= set(stated.values()):
        told, basis = {name: stated.get(name, Role.OTHER) for name in speakers}, Basis.SOURCE
    else:
        told, basis = {**roles_told(speakers), **stated}, Basis.NAMES
    ways = manners([(block.speaker or "", block.text) for block in blocks if block.speaker in known])
    sure: float | None = None
    if Role.THERAPIST not in told.values():
        name, sure = _therapist_among([one for one in speakers if one not in told], ways, alone=bool(told))
        told, basis = {**told, name: Role.THERAPIST}, basis if sure is None else Basis.TALK
    if Role.CLIENT not in told.values():
        told = {
            **told,
            _client_among(
                [one for one in speakers if one not in told], ways, roles_told(speakers)
            ): Role.CLIENT,
        }
    roles = tuple((name, told.get(name, Role.OTHER)) for name in speakers)
    unnamed = ((UNNAMED, Role.OTHER),) if any(block.speaker == UNNAMED for block in blocks) else ()
    return Casting((*roles, *unnamed), basis, _why(roles, basis, ways, sure), sure)


def match_name(wanted: str, speakers: Iterable[str]) -> str:
    """The speaker of that name, whatever its capitals; refuses with the names there are."""
    listed = list(speakers)
    if wanted in listed:
        return wanted
    folded = " ".join(wanted.split()).casefold()
    found = [name for name in listed if name.casefold() == folded]
    if len(found) == 1:
        return found[0]
    raise CannotRead(
        _("nobody in it is called “{wanted}”. Its speakers: {names}.").format(
            wanted=tidy_name(wanted)[:40], names=_listed(listed)
        )
    )


def _given(speakers: Sequence[str], therapist: str | None, client: str | None) -> dict[str, Role]:
    told = {}
    if therapist is not None:
        told[match_name(therapist, speakers)] = Role.THERAPIST
    if client is not None:
        name = match_name(client, speakers)
        if name in told:
            raise CannotRead(
                _("one person can't be both. Name two different speakers with --therapist and --client.")
            )
        told[name] = Role.CLIENT
    return told


def _therapist_among(
    names: Sequence[str], ways: Mapping[str, Manner], *, alone: bool
) -> tuple[str, float | None]:
    """The therapist among those whose name tells nothing, and how sure that is."""
    if len(names) == 1 and alone:
        return names[0], None
    talkers = sorted(names, key=lambda name: ways[name].words, reverse=True)
    partners = [
        name for place, name in enumerate(talkers) if place < 2 or ways[name].share >= _A_PARTNERS_SHARE
    ]
    ranked = sorted(partners, key=lambda name: ways[name].figure, reverse=True)
    if len(ranked) > 1:
        sure = confidence(ways[ranked[0]], ways[ranked[1]])
        if sure >= LEAST_CONFIDENCE:
            return ranked[0], sure
    raise UnclearChairs(
        _("it isn't clear who the therapist is. Say so with --therapist NAME. Its speakers: {names}.").format(
            names=_listed(ways)
        ),
        tuple(ways),
    )


def _client_among(names: Sequence[str], ways: Mapping[str, Manner], telling: Mapping[str, Role]) -> str:
    """The client among everyone who has no chair yet: by name, or the only one, or who says far more than the rest."""
    called = [name for name in names if telling.get(name) is Role.CLIENT]
    ranked = sorted(called or names, key=lambda name: ways[name].words, reverse=True)
    if len(ranked) == 1 or (ranked and ways[ranked[0]].words >= _CLEARLY_MORE * ways[ranked[1]].words):
        return ranked[0]
    raise UnclearChairs(
        _("it isn't clear who the client is. Say so with --client NAME. Its speakers: {names}.").format(
            names=_listed(ways)
        ),
        tuple(ways),
    )


def _why(
    roles: Sequence[tuple[str, Role]], basis: Basis, ways: Mapping[str, Manner], sure: float | None
) -> str:
    names = {
        role: _listed(name for name, one in roles if one is role) for role in (Role.THERAPIST, Role.CLIENT)
    }
    taken = _("{therapist} is taken for the therapist and {client} for the client").format(
        therapist=names[Role.THERAPIST], client=names[Role.CLIENT]
    )
    if basis is Basis.GIVEN:
        return _("{taken}, as told.").format(taken=taken)
    if basis is Basis.SOURCE:
        return _("{taken}, as the file says.").format(taken=taken)
    if sure is None:
        return _("{taken}, by their names.").format(taken=taken)
    one, other = (
        next(ways[name] for name, role in roles if role is wanted) for wanted in (Role.THERAPIST, Role.CLIENT)
    )
    return _(
        "{taken}, by how they talk: {asks} of the one's turns ask, {asked} of the other's; “you” is {you} of the one's words, "
        "{your} of the other's. That is {sure} sure; --therapist NAME settles it."
    ).format(
        taken=taken,
        asks=f"{one.asking:.0%}", asked=f"{other.asking:.0%}", you=f"{one.you:.0%}", your=f"{other.you:.0%}",
        sure=f"{min(sure, 0.99):.0%}",
    )  # fmt: skip


def _listed(names: Iterable[str]) -> str:
    listed = [name[:40] for name in names]
    return ", ".join(listed[:8]) + (" …" if len(listed) > 8 else "")
