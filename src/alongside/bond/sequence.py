"""The corrective sequence: what was expected, and what came instead.

After the corrective emotional experience (Alexander & French 1946; Castonguay & Hill 2012) and the resolution of ruptures
(Safran & Muran 2000). A sequence is an offer to look, never a finding: each part cites words or is somebody's own, and a
part that is not there is ``None``.
"""

import hashlib
from dataclasses import dataclass

from alongside.bond.cited import Cited, Own

type Part = Cited | Own
"""What a link stands on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectiveSequence:
    """Expected → came close or protected themself → what the other did → named → met otherwise → what followed → again.

    ``stepped`` is where the client came close (``close``) or protected themself; every sequence has one. ``did`` are the
    therapist's turns from there up to the client's next turn of four words or more, a silence or a bare "mm" included. ``named`` may come later and by either;
    ``otherwise`` is what the therapist did that need not have been expected. Whether it *reached* the client is never inferred:
    only the client's own answer fills ``reached``. ``outside`` is filled from words of a later hour or by a person.
    """

    stepped: Cited
    close: bool
    did: tuple[Cited, ...]
    expected: Part | None = None
    named: Part | None = None
    otherwise: Cited | None = None
    followed: Cited | None = None
    again: Cited | None = None
    outside: Part | None = None
    reached: Own | None = None
    thread: str | None = None
    """The thread that a person tied it to: "this happens out there, too"."""

    @property
    def id(self) -> str:
        """A digest of where it begins; the same after a re-run."""
        span = self.stepped.evidence.span
        told = f"{self.stepped.hour}\n{span.turn}\n{self.stepped.evidence.quote}"
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    @property
    def links(self) -> int:
        """How many of its parts are there."""
        parts = (self.expected, self.named, self.otherwise, self.followed, self.again, self.outside)
        return 2 + sum(part is not None for part in parts)
