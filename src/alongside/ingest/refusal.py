"""What ends a reading or a writing: one line that says what happened and what to do, never words of the session."""


class CannotRead(ValueError):
    """A file that can't be read as a session."""


class CannotWrite(CannotRead):
    """A session that a format can't hold; of one kind with :class:`CannotRead`, so that one ``except`` meets both."""


class UnclearChairs(CannotRead):
    """A session in which it isn't clear who is who; a person who knows its ``speakers`` can say so."""

    def __init__(self, reason: str, speakers: tuple[str, ...]) -> None:
        super().__init__(reason)
        self.speakers = speakers


def told_of(named: str, refusal: CannotRead) -> CannotRead:
    """The same refusal, with the file's name before it."""
    reason = f"{named}: {refusal}"
    return (
        UnclearChairs(reason, refusal.speakers) if isinstance(refusal, UnclearChairs) else CannotRead(reason)
    )
