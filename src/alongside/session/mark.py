"""A line that a person marked, before or after the machine said anything."""

import datetime
from dataclasses import dataclass

from alongside.session.evidence import Evidence
from alongside.session.transcript import Role


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody marked, and what they wrote beside them, if anything; added, never written over."""

    role: Role
    evidence: Evidence
    at: datetime.datetime
    words: str = ""
