"""Silences that are worth a word: for what stands around them, or because they are long for this session."""

from collections.abc import Iterator

from alongside.notice.border import first_words, last_words
from alongside.notice.card import Card, Claim, Movement, Need, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.floor import PAIR, only_listens
from alongside.notice.nearness import contact_in, tender_places
from alongside.notice.scene import Heard, Scene, Silence
from alongside.notice.staying import sorrow_places
from alongside.notice.usual import Usual
from alongside.notice.wording import said, seconds
from alongside.session import Role, Span
from alongside.translation import gettext as _

SILENCE = Card(
    kind="silence",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=None,
    title=_("A silence"),
    looks_for=_("seconds without a word: beside something tender, or long for this session"),
    opening=_("What was in that silence, for each of the two?"),
    clinical=_(
        "Pausing Inventory Categorization System: productive, neutral or obstructive by what stands before and after"
    ),
    source="Levitt 2001 and Frankel, Levitt et al. 2006 (Pausing Inventory: three seconds or more); which of them to mark is our own rule",
    needs=frozenset({Need.SILENCES}),
    examples=(
        notices(
            "He never came back for me.",
            "C: I stood at the gate till it got dark. [pause 13s] He never came back for me.",
        ),
        notices(
            "I was so ashamed of my shoes.",
            "T: What was it about that day?",
            "C: [pause 6s] I was so ashamed of my shoes.",
        ),
        notices(
            "And nobody had told her.",
            "10-14 C: I was scared of the phone after that.",
            "20-22 T: And nobody had told her.",
        ),
        notices("I don't know.", "T: Where were the others? [pause 12s]", "C: I don't know."),
        leaves("T: What was it about that day?", "C: [pause 4s] I was so ashamed of my shoes."),
        leaves("C: I'll just find the form. [pause 6s] It's this one."),
        leaves("10-14 C: I was scared of the phone after that.", "16-18 T: And nobody had told her."),
        leaves("C: I was scared of the phone after that. [pause]", "T: Mm."),
        leaves("C: I was scared of the phone after that. [pause 9s]"),
    ),
)

NEAR_MS = 6_000
"""Beside something tender a silence is marked from here on."""
LONG_MS = 12_000
"""Elsewhere from here on, where it is long for this session too."""
LONG_FOR_THIS = 2.0
"""So many times the usual silence of this session up to here."""
SILENCES_BEFORE = 3
"""Fewer silences than this say nothing about what is usual."""
WORDS_BESIDE = 20
"""How far something tender may stand from a silence."""
TURNS_BETWEEN = 6
"""After a mark, other silences of the same passage are left alone."""


@detector(SILENCE)
def silence(scene: Scene) -> Iterator[Draft]:
    """Each silence worth a word, with the last words before it and the first ones after."""
    for one in worth_a_word(scene):
        told, onward = _before(one), first_words(one.after, one.place)
        if told is None or onward is None:
            continue
        says = _SAYS[one.before.role is one.after.role, one.after.role].format(
            told=said(scene.transcript.turn(told.turn).text[told.start : told.end]),
            silence=seconds(one.length_ms),
            onward=said(one.after.quote(onward)),
        )
        because = _("the pause stands in the transcript") if one.written else _("the times say so")
        yield Draft((onward, told), says, because)


_SAYS = {
    (True, Role.CLIENT): _(
        "After {told} there are {silence} without a word. Then the client goes on: {onward}"
    ),
    (False, Role.CLIENT): _(
        "After {told} there are {silence} without a word. Then the client speaks: {onward}"
    ),
    (True, Role.THERAPIST): _(
        "After {told} there are {silence} without a word. Then the therapist goes on: {onward}"
    ),
    (False, Role.THERAPIST): _(
        "After {told} there are {silence} without a word. Then the therapist speaks: {onward}"
    ),
}


def worth_a_word(scene: Scene) -> Iterator[Silence]:
    """The silences between the two that stand beside something tender, or are long for the session up to there."""
    usual, last = Usual(), -TURNS_BETWEEN
    for one in scene.silences:
        middle = usual.middle(least=SILENCES_BEFORE)
        usual.add(one.length_ms)
        if one.before.role not in PAIR or one.after.role not in PAIR or one.length_ms < NEAR_MS:
            continue
        if one.after.index - last < TURNS_BETWEEN or not (one.before.words and one.after.words):
            continue
        long = one.length_ms >= LONG_MS and (middle is None or one.length_ms >= LONG_FOR_THIS * middle)
        if long or _beside_something_tender(one):
            last = one.after.index
            yield one


def _before(one: Silence) -> Span | None:
    return last_words(one.before, one.place if one.before is one.after else None)


def _beside_something_tender(one: Silence) -> bool:
    """Whether the client told something tender within some words before the silence, or after."""
    before, after, place = one.before, one.after, one.place
    same = before is after
    if before.role is Role.THERAPIST and only_listens(before) and before.previous is not None:
        before, same = before.previous, False
    till = place if same else len(before.text)
    last = [word.start for word in before.words if word.end <= till][-WORDS_BESIDE:]
    first = [word.end for word in after.words if word.start >= place][:WORDS_BESIDE]
    return bool(
        (last and before.role is Role.CLIENT and _tender(before, last[0], till))
        or (first and after.role is Role.CLIENT and _tender(after, place, first[-1]))
    )


def _tender(heard: Heard, start: int, end: int) -> bool:
    contact = contact_in(heard)
    places = [(contact.start, contact.end)] if contact is not None else []
    places += [(match.start, match.end) for match in tender_places(heard)]
    places += sorrow_places(heard)
    return any(start <= begin and finish <= end for begin, finish in places)


DETECTORS = (silence,)
