"""How either of the two speaks of an earlier hour of theirs, by wording; with a card for each chair."""

from alongside.bond.cards import card, noticer, own
from alongside.notice import Heard, Movement, leaves, notices
from alongside.notice.engine import Noticer
from alongside.notice.phrases import Match, phrases
from alongside.session import Role
from alongside.translation import gettext as _

KINDS = ("earlier.client", "earlier.therapist")

_WHEN = (
    "last (time|week|month|session|monday|tuesday|wednesday|thursday|friday)|the (other|first|last) (week|time|session)|(two|three|four|a few|some) (weeks|sessions|months) ago|before (easter|christmas|the (break|holidays|summer))|"
    "in (january|february|march|april|may|june|july|august|september|october|november|december|the (autumn|spring|summer|winter))"
)  # fmt: skip
_EARLIER = phrases(
    f"({_WHEN}) (when)? (i|you|we) ...",
    f"(i|you|we|we're|we've|i'd|you'd) ... ({_WHEN})",
    "you (said|told me|asked me|told) ... (i'd|i had|i ('ve|had) gone|that i)",
    "(when|since) (you|we) last (were|was|told|left|met|spoke)",
    "(i've|i have) (been thinking|thought|gone back|listened|gone over) (quite a bit|a lot)? (about|of|over|to|back) (it|what|that|last|you)",
)
_WITH_THE_OTHER = frozenset(
    ["you", "we", "us", "your", "our", "you'd", "we'd", "you're", "we're", "you've", "we've"]
)


def _told(heard: Heard) -> Match | None:
    match = own(heard, _EARLIER)
    return match if match is not None and heard.vocabulary & _WITH_THE_OTHER else None


_EXAMPLES = (
    ("Last week you told me about the stairs.", "Last week you told me about the stairs."),
    ("I've been thinking about what you said.", "I've been thinking about what you said."),
)
_NEAR = ("Last week he rang his mother.", "In March it rained every day.", "You said it was blue.")


def _card(kind: str, role: Role, looks_for: str) -> Noticer:
    letter = role.value[0].upper()
    return noticer(
        card(
            kind,
            role,
            Movement.NEITHER,
            title=_("Back to an earlier hour"),
            looks_for=looks_for,
            opening=_("What is it like to come back to it?"),
            clinical="Return to an earlier session",
            examples=(
                *(notices(quote, f"{letter}: {line}") for quote, line in _EXAMPLES),
                *(leaves(f"{letter}: {line}") for line in _NEAR),
            ),
        ),
        _told,
    )


DETECTORS: tuple[Noticer, ...] = (
    _card("earlier.client", Role.CLIENT, _("the client speaks of what was said or done here before")),
    _card(
        "earlier.therapist", Role.THERAPIST, _("the therapist speaks of what was said or done here before")
    ),
)
