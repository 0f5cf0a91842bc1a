"""Coming close: contact, something tender shown, a new understanding, catching oneself, a voice carried along."""

from collections.abc import Callable, Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.nearness import Way, contact_in, tender_in
from alongside.notice.passage import passage
from alongside.notice.phrases import Match
from alongside.notice.scene import Heard, Scene
from alongside.notice.understanding import caught_in, new_thought_in, voice_in
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _

CONTACT = Card(
    kind="contact",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A step closer, perhaps"),
    looks_for=_("a first telling, an honest wondering about oneself, a then-and-now, or someone who stayed"),
    opening=_("What was it like to say this here?"),
    clinical=_("Experiencing Scale, levels 4 to 6; NEPCS inchoate, reflective and discovery storytelling"),
    source="Klein, Mathieu-Coughlan & Kiesler 1986 (Experiencing Scales); Angus et al. 2017 (NEPCS); wordings our own",
    examples=(
        notices("I've never said that out loud before.", "C: I've never said that out loud before."),
        notices(
            "I don't know why I go quiet with her.",
            "T: And then?",
            "C: And then nothing. I don't know why I go quiet with her.",
        ),
        notices(
            "I always thought that was just how I was.", "C: Hm. I always thought that was just how I was."
        ),
        notices(
            "I've never had anyone stay when I talk about this.",
            "C: I've never had anyone stay when I talk about this.",
        ),
        leaves("T: Tea or coffee?", "C: I don't know."),
        leaves("C: I don't know why I have to be here, my wife booked it."),
        leaves("C: She said she'd never told anyone about it."),
        leaves("C: I always thought the shop on the corner was a bakery."),
    ),
)

_CONTACT_SAYS = {
    Way.FIRST_TELLING: _("Perhaps this has seldom been told before: {quote}"),
    Way.STAYED: _("It may be that somebody's staying, or asking, counts for something here: {quote}"),
    Way.THEN_AND_NOW: _("Perhaps an old way of seeing things is looked at afresh here: {quote}"),
    Way.WONDERING: _("It may be that a real question about oneself is asked here: {quote}"),
}
_CONTACT_BECAUSE = {
    Way.FIRST_TELLING: _("the words speak of telling, or of not having told"),
    Way.STAYED: _("the words speak of someone who stayed, asked or listened, or of there having been no one"),
    Way.THEN_AND_NOW: _("the words set what was once thought beside now"),
    Way.WONDERING: _("the words wonder aloud about oneself"),
}


@detector(CONTACT)
def contact(scene: Scene) -> Iterator[Draft]:
    """One place of contact a turn, quoted with its sentence."""
    for turn in scene.client:
        near = contact_in(turn)
        if near is None:
            continue
        span = passage(turn, near.start, near.end)
        yield Draft(
            (span,),
            says=_CONTACT_SAYS[near.way].format(quote=said(turn.quote(span))),
            because=_CONTACT_BECAUSE[near.way],
        )


DISCLOSES = Card(
    kind="discloses",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("Something tender may be shown here"),
    looks_for=_("something tender, risky or shameful of the client's own, let be seen"),
    opening=_("What was it like that it was heard?"),
    clinical=_("Self-disclosure of vulnerable material; Experiencing Scale, level 4 or more"),
    source="Farber 2006 (Self-disclosure in psychotherapy); Experiencing Scales; wordings our own",
    examples=(
        notices(
            "I was so ashamed I couldn't look at her.",
            "T: And at the door?",
            "C: I was so ashamed I couldn't look at her.",
        ),
        notices("I just feel useless when they go out.", "C: I just feel useless when they go out."),
        notices("I'm letting them all down.", "C: I'm letting them all down."),
        leaves("C: I'm not ashamed of it."),
        leaves("C: He said I was pathetic."),
        leaves("C: If I felt alone I would ring somebody."),
        leaves("C: I'm forty, I live with my brother and I drive a van."),
    ),
)


@detector(DISCLOSES)
def discloses(scene: Scene) -> Iterator[Draft]:
    """The first tender place of a turn, quoted with its sentence."""
    for turn in scene.client:
        near = tender_in(turn)
        if near is None:
            continue
        span = passage(turn, near.start, near.end)
        yield Draft(
            (span,),
            says=_("Perhaps something tender is shown here: {quote}").format(quote=said(turn.quote(span))),
            because=_("a pain, a fear, a fault or a loss of one's own is put into words"),
        )


INSIGHT = Card(
    kind="insight",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A new thought, perhaps"),
    looks_for=_("a new understanding, or a link between then and now, or there and here"),
    opening=_("Is it new? What follows from it?"),
    clinical=_(
        "Insight as a helping event (Elliott 1985); Experiencing Scale, level 6; APES, stages 4 and 5"
    ),
    source="Elliott 1985; Stiles 2002 (APES); wordings our own",
    examples=(
        notices(
            "I've just realised I do the same with my son.",
            "C: Oh. I've just realised I do the same with my son.",
        ),
        notices(
            "I'd never thought of it like that.",
            "T: It kept her close.",
            "C: I'd never thought of it like that.",
        ),
        notices("Maybe that's why I left first.", "C: Maybe that's why I left first. Every time."),
        leaves("C: I realised I'd left the oven on."),
        leaves("C: I never thought of it as a good film."),
        leaves("C: She's realised I do the same."),
        leaves("C: Maybe that's why the train was late."),
    ),
)


@detector(INSIGHT)
def insight(scene: Scene) -> Iterator[Draft]:
    """One wording of new understanding a turn, quoted with its sentence."""
    for turn, span in _passages(scene, new_thought_in):
        yield Draft(
            (span,),
            says=_("Perhaps something is seen in a new way here: {quote}").format(
                quote=said(turn.quote(span))
            ),
            because=_("the words speak of seeing, linking or understanding something"),
        )


CATCHES_SELF = Card(
    kind="catches_self",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("Caught in the act, by oneself"),
    looks_for=_("the client notices an old way of their own while it is happening, or just after"),
    opening=_("What made it possible to see it this time?"),
    clinical=_("Innovative moment: reflection on a pattern as it happens; APES, stage 4 or more"),
    source="Gonçalves et al. 2011 (Innovative Moments Coding System); wordings our own",
    examples=(
        notices("I'm doing it again, aren't I.", "T: Mm.", "C: I'm doing it again, aren't I."),
        notices("There I go again.", "C: Sorry. There I go again."),
        notices("I just did it.", "C: Oh. I just did it. I said it's fine."),
        leaves("C: I'm doing it again next year, the half marathon."),
        leaves("C: He's doing it again, leaving his shoes out."),
        leaves("C: I just did it because the form said so."),
        leaves("T: So I'm doing it again?", "C: No."),
    ),
)


@detector(CATCHES_SELF)
def catches_self(scene: Scene) -> Iterator[Draft]:
    """One wording of noticing one's own doing a turn."""
    for turn, span in _passages(scene, caught_in):
        yield Draft(
            (span,),
            says=_("It may be that an old way is noticed just as it happens: {quote}").format(
                quote=said(turn.quote(span))
            ),
            because=_("the words point at one's own doing, now or a moment ago"),
        )


INNER_VOICE = Card(
    kind="inner_voice",
    version=1,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A voice taken along, perhaps"),
    looks_for=_(
        "the client quotes what the therapist or another kind person would say, or says it in their own voice"
    ),
    opening=_("When does this voice come? What does it sound like?"),
    clinical=_("Internalised representation of the therapist (Geller, Cooley & Hartley 1981)"),
    source="Geller, Cooley & Hartley 1981 (Therapist Representation Inventory); wordings our own",
    examples=(
        notices(
            "In the shop on Monday I could hear you saying, slow down.",
            "C: In the shop on Monday I could hear you saying, slow down.",
        ),
        notices(
            "I stood there and I thought, what would you say to that?",
            "C: I stood there and I thought, what would you say to that?",
        ),
        notices("I kept thinking of what you said.", "C: I kept thinking of what you said. About the door."),
        leaves("C: Can you hear me? I could hear you on the phone before."),
        leaves("C: What would you say is the usual number of sessions?"),
        leaves("C: My boss said I should slow down."),
    ),
)


@detector(INNER_VOICE)
def inner_voice(scene: Scene) -> Iterator[Draft]:
    """One carried voice a turn."""
    for turn, span in _passages(scene, voice_in):
        yield Draft(
            (span,),
            says=_("Perhaps a kind voice was carried along here: {quote}").format(
                quote=said(turn.quote(span))
            ),
            because=_("the words quote or imagine what a kind other would say"),
        )


def _passages(scene: Scene, find: Callable[[Heard], Match | None]) -> Iterator[tuple[Heard, Span]]:
    """The client's turns in which something is found, with the sentence to quote."""
    for turn in scene.client:
        match = find(turn)
        if match is not None:
            yield turn, passage(turn, match.start, match.end)


DETECTORS = (contact, discloses, insight, catches_self, inner_voice)
