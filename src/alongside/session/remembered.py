"""An hour that nobody recorded: what each of the two remembers of it, in their own words."""

from dataclasses import dataclass, field

from alongside.session.transcript import Role, Transcript, Turn

MOST_MOMENTS = 5
"""Moments that one chair may write down of an hour: what stayed, not minutes."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What stayed of an hour, for each chair; quoted as remembered.

    ``None`` where a chair has not written yet; empty where it has, and nothing stayed. The two write blind to each other:
    until both are in, the hour is not :attr:`open` and ``words`` is empty, so nothing can be shown or noticed.
    """

    client: tuple[str, ...] | None = None
    therapist: tuple[str, ...] | None = None
    words: Transcript = field(init=False, compare=False, repr=False)
    """The moments as turns without times, the client's first, so that words in them can be cited like others."""

    def __post_init__(self) -> None:
        for moments in (self.client or (), self.therapist or ()):
            if len(moments) > MOST_MOMENTS:
                raise ValueError(f"more than {MOST_MOMENTS} moments of one chair")
            if any(not moment.strip() for moment in moments):
                raise ValueError("a moment without words")
        object.__setattr__(self, "words", Transcript(tuple(self._turns()) if self.open else ()))

    @property
    def open(self) -> bool:
        """Whether both have written."""
        return self.client is not None and self.therapist is not None

    def of(self, role: Role) -> tuple[str, ...] | None:
        """The moments of one chair."""
        return self.client if role is Role.CLIENT else self.therapist

    def _turns(self) -> list[Turn]:
        return [
            Turn(f"{letter}{number}", letter.upper(), role, moment)
            for letter, role in (("c", Role.CLIENT), ("t", Role.THERAPIST))
            for number, moment in enumerate(self.of(role) or (), start=1)
        ]
