"""What ends a reading or a writing: one line that says what happened and what to do, never words of the session."""


class CannotRead(ValueError):
    """A file that can't be read as a session."""


class CannotWrite(CannotRead):
    """A session that a format can't hold; of one kind with :class:`CannotRead`, so that one ``except`` meets both."""
