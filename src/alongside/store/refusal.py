"""What ends work on the sealed store: one line that says what happened and what to do, never words of a session."""


class CannotStart(ValueError):
    """The place, its settings or its keys aren't as they must be before anything can open."""


class CannotOpen(ValueError):
    """A box that doesn't open: another key, another place, or not what was sealed. Ids only."""


class CannotStore(ValueError):
    """Something that can't be done with the store as it is."""
