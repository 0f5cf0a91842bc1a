"""What ends work on a course folder: one line that says what happened and what to do, never words of a session."""

from alongside.ingest import CannotRead


class CannotKeep(CannotRead):
    """A course folder that can't be read or written as it is; of one kind with :class:`CannotRead`, so that one ``except`` meets both."""
