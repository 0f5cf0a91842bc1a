"""Certainty: words that leave no exception, and certainty beside fear."""

from collections.abc import Iterator

from alongside.notice.absoluteness import exception_in, is_total, verdicts
from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.fearfulness import afraid_in, flat_verdict_in
from alongside.notice.passage import passage
from alongside.notice.scene import Heard, Scene
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _

_MAYBE = frozenset(
    "er erm guess maybe might mostly perhaps possibly probably seems sometimes think uh um usually".split()
)
"""Words that leave something open after all, and sounds of hesitation: nothing is flat with them."""

ABSOLUTE = Card(
    kind="absolute",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Words that leave no exception"),
    looks_for=_("a closing all-or-nothing about self, others or what is to come"),
    opening=_("Was there ever a time, even a short one, when it was otherwise?"),
    clinical=_("Absolutist thinking; a closed narrative, return to the problem"),
    source="Al-Mosaiwi & Johnstone 2018 (absolutist words); wordings and guards our own",
    examples=(
        notices("That's just how I am.", "T: And then?", "C: That's just how I am."),
        notices("Nobody ever listens.", "C: Nobody ever listens."),
        notices("It never works.", "T: Could it be tried again?", "C: It never works."),
        notices("I'll never be any different.", "C: I'll never be any different."),
        leaves("C: I always thought that was just how I was."),
        leaves("C: I've never said that out loud before."),
        leaves("C: He says nobody ever listens."),
        leaves("C: It's not that nobody listens."),
        leaves("C: I always have toast in the morning, and I never take sugar."),
        leaves("C: Nobody was at the bus stop."),
    ),
)


@detector(ABSOLUTE)
def absolute(scene: Scene) -> Iterator[Draft]:
    """The first verdict of a turn, with its sentence; an exception in the same sentence speaks against it."""
    for turn in scene.client:
        match = next(verdicts(turn), None)
        if match is None:
            continue
        span = passage(turn, match.start, match.end)
        total = is_total(turn, span)
        if not total and any(
            word.said in _MAYBE for word in turn.words if span.start <= word.start < span.end
        ):
            continue
        room = exception_in(turn, match)
        yield Draft(
            (span,),
            says=(
                _("A word for all or for nothing stands here: {quote}")
                if total
                else _("This is said flatly, with no maybe in it: {quote}")
            ).format(quote=said(turn.quote(span))),
            because=_(
                "the sentence is about how one is, how others are or what will come, and leaves nothing open"
            ),
            against=_("{quote} is said as well.").format(quote=said(turn.text[room.start : room.end]))
            if room
            else "",
        )


CERTAINTY_OVER_FEAR = Card(
    kind="certainty_over_fear",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Sure and afraid, close together"),
    looks_for=_("a flat certainty in, or within two turns of, the client's own words of fear or doubt"),
    opening=_("Can both be there, the sure one and the frightened one?"),
    clinical=_("Certainty as protection against fear; 3RS withdrawal: denial of an evident feeling"),
    source="Our own, after the essays; absolutist words after Al-Mosaiwi & Johnstone 2018",
    examples=(
        notices(
            "It won't happen.",
            "T: What is the fear?",
            "C: I'm frightened of the next scan.",
            "T: Yes.",
            "C: It won't happen.",
        ),
        notices("I'll never go back.", "C: I'm scared to even think of it. I'll never go back."),
        notices(
            "There's no question, it's right.",
            "C: I don't know if I want to marry him.",
            "T: Mm.",
            "C: There's no question, it's right.",
        ),
        leaves("C: I'm scared of the dog.", "T: Mm.", "C: It always barks at six."),
        leaves("C: It won't happen.", "T: Sure?", "C: Yes."),
        leaves("C: He's afraid of the scan.", "T: Mm.", "C: It won't happen."),
    ),
)

WINDOW = 2
"""Own turns between the fear and the certainty, either way."""


@detector(CERTAINTY_OVER_FEAR)
def certainty_over_fear(scene: Scene) -> Iterator[Draft]:
    """The certain words are marked, the fearful ones stand beside them; where fear comes last, that turn completes it."""
    for turn in scene.client:
        sure = _sure(turn)
        if sure is None:
            continue
        beside = _fear_beside(turn, sure)
        if beside is None:
            continue
        near, afraid = beside
        yield Draft(
            (sure, afraid),
            says=_("Perhaps two things are here at once: {afraid} and {sure}").format(
                afraid=said(near.quote(afraid)), sure=said(turn.quote(sure))
            ),
            because=_("words of certainty stand within two turns of words of fear or doubt"),
        )


def _sure(turn: Heard) -> Span | None:
    match = next(verdicts(turn), None) or flat_verdict_in(turn)
    return passage(turn, match.start, match.end) if match else None


def _fear_beside(turn: Heard, sure: Span) -> tuple[Heard, Span] | None:
    """Fear or doubt in the turn itself, else in the two own turns before it, else in the two after."""
    own = turn.scene.by_role(turn.role)
    at = turn.scene.own_place(turn)
    for near in (turn, *own[max(0, at - WINDOW) : at][::-1], *own[at + 1 : at + 1 + WINDOW]):
        match = afraid_in(near)
        if match is None:
            continue
        span = passage(near, match.start, match.end)
        if near is not turn or span.end <= sure.start or sure.end <= span.start:
            return near, span
    return None


DETECTORS = (absolute, certainty_over_fear)
