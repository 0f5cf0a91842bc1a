"""What each of the two said yes or no to: events, each with the wording that was shown.

Everything here takes both people's yes. A yes that was taken back and one that was never given look alike from the other chair:
"not used", without a day and without a reason.
"""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from uuid import UUID

from alongside.store.agreed import both_agreed
from alongside.store.models import Consent, Seat
from alongside.store.naming import Chair, ConsentPurpose
from alongside.store.refusal import CannotStore
from alongside.store.settings import settings_here
from alongside.translation import gettext as _

PAUSE = datetime.timedelta(days=60)
"""For how long a no isn't asked about again."""
LANGUAGE = "en"
ASKED_FIRST = (ConsentPurpose.TRANSCRIBE, ConsentPurpose.NOTICE, ConsentPurpose.SHARE_MIRROR)
"""What is asked of both as soon as they sit down; the rest can be found by who looks for it."""
CURRENT: Mapping[ConsentPurpose, str] = dict.fromkeys(ConsentPurpose, "1")
"""Which version of each wording is shown. Earlier ones stay in the folder: people said yes to them."""
CLINICAL = "-clinical"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person reads before they say yes or no."""

    purpose: ConsentPurpose
    version: str
    language: str
    text: str

    @property
    def digest(self) -> str:
        """Tells this very text from every other."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def question(self) -> str:
        """Its first line."""
        return self.text.partition("\n")[0]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What follows the question."""
        return tuple(" ".join(part.split()) for part in self.text.split("\n\n")[1:])


@dataclass(frozen=True, slots=True)
class Choice:
    """Where one person stands with one purpose, as they themselves may see it.

    ``mine`` is their own last word, ``None`` where they said nothing yet; ``used`` is whether both said yes; ``asked`` is
    whether they may be asked now.
    """

    wording: Wording
    mine: bool | None
    used: bool
    asked: bool


def wording(purpose: ConsentPurpose) -> Wording:
    """The wording that is shown now."""
    version = CURRENT[purpose]
    if purpose is ConsentPurpose.NOTICE and settings_here().reading == "clinical":
        version += CLINICAL
    return _wording(purpose, version, LANGUAGE)


def say(
    course: UUID, person: UUID, purpose: ConsentPurpose, *, given: bool, shown: str, at: datetime.datetime
) -> None:
    """Write down a yes or a no; ``shown`` is the digest of the wording that the person read.

    Raises:
        CannotStore: they don't sit in one of the two chairs, or read another wording than the one that holds.
    """
    chair = _chair(course, person)
    read = wording(purpose)
    if shown != read.digest:
        raise CannotStore(_("the wording was changed meanwhile. Please read it again, and then choose."))
    Consent.objects.create(
        course_id=course,
        person_id=person,
        chair=chair,
        purpose=purpose,
        given=given,
        wording=read.version,
        wording_digest=read.digest,
        language=read.language,
        at=at,
    )


def used(course: UUID, purpose: ConsentPurpose) -> bool:
    """Whether both say yes at this moment; to supervision, whether they do so to the supervisor who sits there now."""
    if not both_agreed(course, purpose):
        return False
    if purpose is not ConsentPurpose.SUPERVISE:
        return True
    since = _supervised_since(course)
    return since is not None and all(one.at >= since for one in _last_of_both(course, purpose))


def may_read(course: UUID) -> bool:
    """Whether both agree that the words of their hours are kept and shown."""
    return used(course, ConsentPurpose.TRANSCRIBE)


def may_mirror(course: UUID) -> bool:
    """Whether both agree to the page of what was noticed."""
    return may_read(course) and all(
        used(course, purpose) for purpose in (ConsentPurpose.NOTICE, ConsentPurpose.SHARE_MIRROR)
    )


def reading_of(course: UUID) -> str:
    """Which reading may be shown: the clinical one only where it is set and both said yes to its own wording."""
    if settings_here().reading != "clinical" or not used(course, ConsentPurpose.NOTICE):
        return "descriptive"
    agreed = all(one.wording.endswith(CLINICAL) for one in _last_of_both(course, ConsentPurpose.NOTICE))
    return "clinical" if agreed else "descriptive"


def choices(course: UUID, person: UUID, at: datetime.datetime) -> tuple[Choice, ...]:
    """Where a person stands with everything that they can be asked about."""
    return tuple(_choice(course, person, purpose, at) for purpose in ConsentPurpose)


def questions(course: UUID, person: UUID, at: datetime.datetime) -> tuple[Choice, ...]:
    """What a person may be asked now."""
    return tuple(one for one in choices(course, person, at) if one.asked)


def _choice(course: UUID, person: UUID, purpose: ConsentPurpose, at: datetime.datetime) -> Choice:
    last, wanted, anew = _last(course, person, purpose), purpose in ASKED_FIRST, False
    if purpose is ConsentPurpose.SUPERVISE and (since := _supervised_since(course)) is not None:
        wanted, anew = True, last is not None and last.given and last.at < since
    rested = last is None or anew or (not last.given and at - last.at >= PAUSE)
    return Choice(
        wording(purpose), last.given if last else None, used(course, purpose), asked=wanted and rested
    )


def _supervised_since(course: UUID) -> datetime.datetime | None:
    seats = Seat.objects.filter(course=course, chair=Chair.SUPERVISOR, until=None)
    return seats.values_list("since", flat=True).first()


def _last_of_both(course: UUID, purpose: ConsentPurpose) -> tuple[Consent, ...]:
    seats = Seat.objects.filter(course=course, until=None, chair__in=(Chair.CLIENT, Chair.THERAPIST))
    found = (_last(course, person, purpose) for person in seats.values_list("person", flat=True))
    return tuple(one for one in found if one is not None)


def _last(course: UUID, person: UUID, purpose: ConsentPurpose) -> Consent | None:
    return Consent.objects.filter(course=course, person=person, purpose=purpose).order_by("at", "id").last()


def _chair(course: UUID, person: UUID) -> Chair:
    seats = Seat.objects.filter(
        course=course, person=person, until=None, chair__in=(Chair.CLIENT, Chair.THERAPIST)
    )
    chair = seats.values_list("chair", flat=True).first()
    if chair is None:
        raise CannotStore(_("only who sits in one of the two chairs can say yes or no."))
    return Chair(chair)


@cache
def _wording(purpose: ConsentPurpose, version: str, language: str) -> Wording:
    place = files("alongside.store") / "wordings" / language / f"{purpose}-{version}.txt"
    return Wording(purpose, version, language, place.read_text(encoding="utf-8").strip())
