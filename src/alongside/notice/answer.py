"""A person's reply to what was noticed, and where it stands after words or detectors changed."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from alongside.notice.engine import Report, id_of
from alongside.session import About, Evidence, Mark, Move, Role


class Stance(StrEnum):
    """What somebody replies to a noticing."""

    YES = "yes"
    NOT_QUITE = "not quite"
    NO = "no"
    NOT_NOW = "not now"


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply of one person; added, never written over. It holds what it answers, and so outlives the report."""

    role: Role
    kind: str
    evidence: tuple[Evidence, ...]
    stance: Stance
    at: datetime.datetime
    words: str = ""

    @property
    def observation(self) -> str:
        """The id of the observation that it answers."""
        return id_of(self.kind, self.evidence)


@dataclass(frozen=True, slots=True)
class Placed[Said: (Answer, Mark)]:
    """What a person said of a session, with its places where they stand now, and what it is about."""

    said: Said
    about: About


def place_answer(answer: Answer, move: Move, report: Report | None) -> Placed[Answer]:
    """An answer as it stands now; ``report`` is the newest look at ``move.after``, where there is one."""
    evidence = move.all_of(answer.evidence)
    if evidence is None:
        return Placed(answer, About.EARLIER_WORDS)
    moved = replace(answer, evidence=evidence)
    noticed = report is not None and any(one.id == moved.observation for one in report.observations)
    return Placed(moved, About.THESE_WORDS if noticed else About.EARLIER_LOOK)


def place_mark(mark: Mark, move: Move) -> Placed[Mark]:
    """A mark as it stands now."""
    evidence = move.of(mark.evidence)
    if evidence is None:
        return Placed(mark, About.EARLIER_WORDS)
    return Placed(replace(mark, evidence=evidence), About.THESE_WORDS)
