"""Whether both people of a course have said yes, and not taken it back."""

from uuid import UUID

from alongside.store.models import Consent, Seat
from alongside.store.naming import Chair, ConsentPurpose


def both_agreed(course: UUID, purpose: ConsentPurpose) -> bool:
    """Whether whoever sits in the two chairs now has said yes to this; an empty chair has said nothing."""
    seats = Seat.objects.filter(course=course, until=None, chair__in=(Chair.CLIENT, Chair.THERAPIST))
    sitting = dict(seats.values_list("chair", "person"))
    return len(sitting) == 2 and all(
        _said_yes(course, person, chair, purpose) for chair, person in sitting.items()
    )


def _said_yes(course: UUID, person: UUID, chair: str, purpose: ConsentPurpose) -> bool:
    said = Consent.objects.filter(course=course, person=person, chair=chair, purpose=purpose)
    return said.order_by("at", "id").values_list("given", flat=True).last() is True
