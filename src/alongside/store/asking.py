"""What is said about an upload: by the person who sends it, and by whatever reads it."""

from dataclasses import dataclass

LARGEST = 50_000_000
"""Bytes of all files of an hour; the same that reading allows for one."""
MOST_FILES = 8
"""One TextGrid for each voice."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The names of the files, and what a person said about them; sealed like what is in them."""

    names: tuple[str, ...]
    therapist: str | None = None
    client: str | None = None
    session: str | None = None
    merge: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What reading said of it, for the people of the hour alone: it may hold names.

    ``refusal`` is why it can't be read; ``speakers`` are those among whom somebody has to choose, ``why`` whom we would take.
    """

    refusal: str = ""
    speakers: tuple[str, ...] = ()
    why: str = ""
    warnings: tuple[str, ...] = ()
