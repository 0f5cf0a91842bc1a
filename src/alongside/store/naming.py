"""The words that the store's columns hold, and where a sealed thing belongs."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Word(StrEnum):
    """One word of a short list."""

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """As Django's fields want them."""
        return [(one.value, one.value) for one in cls]


class Chair(Word):
    """Whose chair somebody sits in."""

    CLIENT = "client"
    THERAPIST = "therapist"
    SUPERVISOR = "supervisor"


class Role(Word):
    """What somebody may be; where they sit is another matter."""

    CLIENT = "client"
    THERAPIST = "therapist"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class CourseState(Word):
    """Whether a course goes on."""

    OPEN = "open"
    ENDED = "ended"
    ERASED = "erased"


class HourKind(Word):
    """What is known of an hour."""

    TRANSCRIPT = "transcript"
    REMEMBERED = "remembered"


class HourState(Word):
    """How far an hour is."""

    WAITING = "waiting"
    """Sealed and unread, until both have said yes."""
    READ = "read"
    FADED = "faded"


class Purpose(Word):
    """What a box holds."""

    TRANSCRIPT = "transcript"
    REMEMBERED = "remembered"
    REPORT = "report"
    MARKS = "marks"
    ANSWERS = "answers"
    NOTES = "notes"
    JOURNAL = "journal"
    MEASURES = "measures"
    AGREEMENT = "agreement"
    TITLE = "title"
    UPLOAD = "upload"
    AUDIO = "audio"


class ConsentPurpose(Word):
    """What a yes or a no is about."""

    RECORD = "record"
    TRANSCRIBE = "transcribe"
    NOTICE = "notice"
    SHARE_MIRROR = "share_mirror"
    SUPERVISE = "supervise"
    RESEARCH = "research"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a sealed thing belongs: its course, its hour if it has one, and whose private thing it is, if anyone's."""

    course: UUID
    purpose: Purpose
    hour: UUID | None = None
    owner: Chair | None = None
