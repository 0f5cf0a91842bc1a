"""Feelings named by the client in their own word."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import negated, quoted, supposed
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import phrases
from alongside.notice.scene import Scene
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

_WORDS = (
    "sad|angry|furious|scared|afraid|frightened|terrified|ashamed|embarrassed|guilty|lonely|hurt|happy|glad|relieved|proud|"
    "hopeful|numb|worried|anxious|nervous|upset|heartbroken|disappointed|frustrated|jealous|humiliated|content|excited"
)
_OWN = phrases(
    f"(i'm|i am|i was|i feel|i felt|i get|i got) (so|very|really|quite|just|still|a bit|a little|kind of|pretty|too)? ({_WORDS})",
    f"(makes|made) me (feel)? (so|very|really|quite)? ({_WORDS})",
)

CARD = Card(
    kind="feeling",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=Role.CLIENT,
    title=_("A feeling has a name here"),
    looks_for=_("the client names a feeling of their own, in a word of their own"),
    opening=_("Is that the right word for it?"),
    clinical=_("Experiencing Scale, level 3 or more: a feeling is named as one's own"),
    source="Klein, Mathieu-Coughlan & Kiesler 1986 (Experiencing Scales); the list of words is our own",
    examples=(
        notices("I was so ashamed", "T: And then?", "C: I was so ashamed when he saw it."),
        notices("I feel lonely", "C: I feel lonely most evenings."),
        leaves("C: I'm not angry with her."),
        leaves("C: She said I was jealous."),
        leaves("C: He's proud of it."),
    ),
)


@detector(CARD)
def feeling(scene: Scene) -> Iterator[Draft]:
    """A feeling word of the client's own, said of now or then; not denied, supposed or somebody else's."""
    for turn in scene.client:
        for match in _OWN.find(turn):
            if quoted(turn, match.start) or supposed(turn, match.start) or negated(turn, match.end, reach=6):
                continue
            span = turn.span(match.start, match.end)
            yield Draft(
                (span,),
                says=_("A feeling is named here: {quote}.").format(quote=said(turn.quote(span))),
                because=_("the word is the client's own"),
            )
            break


DETECTORS = (feeling,)
