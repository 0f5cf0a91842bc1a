"""Names that tell a role: *Therapist*, *Dr Hill*, *Client 2*, *T* beside *C*."""

import re
from collections.abc import Iterable

from alongside.session import Role

_OUTRIGHT = frozenset(
    "therapist psychotherapist counsellor counselor psychologist psychoanalyst ther couns clin clinician".split()
)
_BY_OFFICE = frozenset(
    "psychiatrist analyst doctor interviewer coach practitioner facilitator provider physician gp nurse caseworker".split()
)
_THERAPIST = _OUTRIGHT | _BY_OFFICE
_CLIENT = frozenset(
    "client patient interviewee coachee analysand participant respondent survivor caller".split()
)
_TITLES = frozenset("dr prof professor".split())
_SHORT = {
    "t": Role.THERAPIST,
    "th": Role.THERAPIST,
    "cl": Role.CLIENT,
    "pt": Role.CLIENT,
    "co": Role.THERAPIST,
}
_SOMEBODY_ELSE = frozenset(
    "mother father mum mom dad parent parents wife husband partner spouse son daughter child sister brother friend "
    "advocate interpreter translator observer student trainee supervisor receptionist family carer of".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def tells(name: str) -> Role | None:
    """The role that a name tells by a whole word; nothing for single letters and titles."""
    words = _words(name)
    if _SOMEBODY_ELSE.intersection(words):
        return None
    told = {Role.THERAPIST for word in words if word in _THERAPIST} | {
        Role.CLIENT for word in words if word in _CLIENT
    }
    return told.pop() if len(told) == 1 else None


def roles_told(names: Iterable[str]) -> dict[str, Role]:
    """The roles that ``names`` tell, taken together.

    ``C`` is the client beside ``T`` and the counsellor beside ``P``; ``P`` is the client beside either. Where somebody is
    called a therapist outright, a doctor or a nurse beside them is nobody in particular. A title alone makes a therapist
    only where exactly one person has one.
    """
    listed = list(dict.fromkeys(names))
    outright = any(_OUTRIGHT.intersection(_words(name)) and tells(name) is Role.THERAPIST for name in listed)
    if outright:
        listed = [name for name in listed if not _BY_OFFICE.intersection(_words(name))]
    told = {name: role for name in listed if (role := tells(name) or _SHORT.get(_bare(name))) is not None}
    letters = {_bare(name): name for name in listed if _bare(name) in ("c", "p")}
    has_therapist = Role.THERAPIST in told.values()
    if "c" in letters and "p" in letters:
        told[letters["p"]] = Role.CLIENT
        told[letters["c"]] = Role.CLIENT if has_therapist else Role.THERAPIST
    elif "c" in letters and (has_therapist or Role.CLIENT in told.values()):
        told[letters["c"]] = Role.CLIENT if has_therapist else Role.THERAPIST
    elif "p" in letters and has_therapist:
        told[letters["p"]] = Role.CLIENT
    if Role.THERAPIST not in told.values():
        titled = [name for name in listed if name not in told and _TITLES.intersection(_words(name)[:1])]
        if len(titled) == 1:
            told[titled[0]] = Role.THERAPIST
    return told


def _words(name: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(name)]


def _bare(name: str) -> str:
    """``T``, ``T.``, ``T1`` and ``t`` are one short name."""
    words = _words(name)
    return words[0] if len(words) == 1 else ""
