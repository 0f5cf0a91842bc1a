"""What ends work on a course folder: one line that says what happened and what to do, never words of a session."""


class CannotKeep(ValueError):
    """A course folder that can't be read or written as it is."""
