"""Questions that go beneath, and questions about how something landed."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import phrases
from alongside.notice.question import Form, questions_in
from alongside.notice.remark import remark_in
from alongside.notice.scene import Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

ASKS_BENEATH = Card(
    kind="asks_beneath",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("A question that goes beneath"),
    looks_for=_("a question for the why beneath the what: a fear, a wish, a belief, an earlier scene"),
    opening=_("Is there an answer that hasn't been said yet?"),
    clinical=_("Exploration of underlying belief, wish, fear or earlier scene"),
    source="Codebook 2 of this project; downward arrow questions (Burns 1980); wordings our own",
    examples=(
        notices("What are you most afraid would happen?", "T: What are you most afraid would happen?"),
        notices("What would it mean if they said no?", "T: What would it mean if they said no?"),
        notices("What's underneath that, do you think?", "T: What's underneath that, do you think?"),
        notices(
            "What did you think would happen, if you'd told her?",
            "T: What did you think would happen, if you'd told her?",
        ),
        leaves("T: What would happen on a normal Tuesday?"),
        leaves("T: What does that word mean in Welsh?"),
        leaves("T: When did you first come to the clinic?"),
    ),
)

_BENEATH = phrases(
    "(what's|what is|what are|what was|what were) (it)? (you)? (most|so|really|actually)? (afraid|scared|frightened|worried|frightening|scary) (of|about|that|would|will|might|bit|part)?",
    "(what|how) (are|were) you (most|so|really)? (afraid|scared|frightened)",
    "what (did|had) you (think|thought|imagine|imagined|fear|feared|believe|suppose) (would|think'd|might|he'd|she'd|they'd|i'd|it would|it'd)",
    "what did you think'd (happen|come|be)", "what do you (imagine|fear) (would|might|will|he'd|she'd|they'd|i'd|it would|it'd|would happen)",
    "what is it you (think|fear|imagine|wish|hope|need|want)", "what would (it|that) (mean|say) (about you|to you|if|for you|that)",
    "what does (that|it|this) (say about you|mean to you|mean about you|touch|stir|bring up|remind you)",
    "(what's|what is|what was|what might be|what could be) (beneath|under|underneath|behind|below|at the bottom of)",
    "is there (something|anything|a feeling|another feeling) (beneath|under|underneath|behind|below)",
    "(what's|what is|what'd be|what would be) the worst (thing|bit|part|of|that|she|he|they|it|you)",
    "where (does|do|did) (that|this|it|you) (come from|learn that|learn it|learn to)",
    "when (did|have) you (first|ever)? (learn|learned|felt|feel) (that|it|this|like that|like this|so)", "what (did|do|does) (it|that|this) (remind you of|take you back to)",
    "(who|what) (else)? does (that|this|it|he|she) remind you of",
    "what (makes|made) (that|it|this) (so|such|too)? (hard|difficult|important|frightening|unbearable|painful|shameful|scary|dangerous)",
    "what (would|did) you have (wanted|needed|wished|liked)", "what (do|did) you (really|actually|most)? (wish|need|long for|hope for)",
    "what (kept|keeps|stopped|stops|held|holds) you (there|back|going back|quiet|silent)", "what happened (in|inside) you",
    "why (did|does|do|would|is|was) (that|it|this) (matter|hurt|upset|bother|frighten|so hard|so important|helpful|feel)",
    "why (do|did|would) you (think|suppose) (that|it|you)? (is|was|hurts|matters|happens|feel|felt|do|did|go|stay|stayed)",
    "what (goes|went|was going|is going) (through|on in) your (mind|head|body|heart)",
    "if (that|it) (were|was) true", "(do you have|have you|you have|got) any idea why", "why do you think (it|that|you|this|he|she|they)", "what's the (worry|fear|frightened bit|frightening bit|hardest (part|bit|thing)|worst (part|bit|thing))", "what about (it|that|this) (seems|feels|is|makes|made|was|frightens|bothers|hurts)", "what would have happened if", "what do you think (you'd be|you're|you were|he|she|they|it) (afraid|scared|wanted|wants|needed|needs|listening|waiting|hoping|really)", "what (is it)? (are)? you('re)? (listening|waiting|looking|hoping) for", "what (made|makes) you (not|so|stay|stop|go quiet|hide|hold back|angry|sad|want to (hide|stop|run|leave))",
)  # fmt: skip


@detector(ASKS_BENEATH)
def asks_beneath(scene: Scene) -> Iterator[Draft]:
    """Wordings for a fear, a wish, a meaning or an earlier scene, in a question."""
    for turn in scene.therapist:
        asked = [one for one in questions_in(turn) if one.form is not Form.CONFIRMING]
        if not asked:
            continue
        match = remark_in(turn, _BENEATH)
        if match is not None and any(one.start - 1 <= match.start < one.end for one in asked):
            yield worded(
                turn,
                match,
                _("Perhaps this asks for what lies beneath: {quote}"),
                _("it asks for a fear, a wish, a meaning or a beginning, not for what happened"),
            )


ASKS_IMPACT = Card(
    kind="asks_impact",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Asking how it landed"),
    looks_for=_("the therapist asks how something said or done between the two of them landed"),
    opening=_("Was there an answer that felt hard to give?"),
    clinical=_("Immediacy; inquiry into the impact of the therapist's intervention"),
    source="Safran & Muran 2000 (metacommunication); wordings our own",
    examples=(
        notices("What's it like to hear me say that?", "T: What's it like to hear me say that?"),
        notices("Did that reach you?", "T: Did that reach you?"),
        notices("How was it to tell me that?", "T: How was it to tell me that?"),
        leaves("T: What's it like to live there?"),
        leaves("T: Did that letter reach you?"),
        leaves("T: How was it to drive again?"),
    ),
)

_IMPACT = phrases(
    "(did|does|has) (that|it|this|what i said|any of that|any of it) (reach|land|get through to|miss)( (for|with))? (you)?",
    "(what's|what is|what was|how's|how is|how was) (it|that|this) (like)? (for you)? (that i|to hear (that|me|this|it)( say)?|hearing (me|that from me|it from me)|to (say|tell|let|have told|have said) (me|that|it|this) (that|here|to me|out loud|aloud|in|know)?|to be (heard|seen|asked|told) (here|by me|that|like that)|being (asked|heard|seen|told)|telling me|saying (that|it|this)|when i|sitting here)",
    "how (did|does|do) (that|it|this|what i said|my|me) (saying|asking|silence|question|land|feel|sit|strike)( (with|to))? (you)? (when i|to hear|coming from|just now|from me|land|with you)",
    "how did (that|it) land", "what did (it|that|i) do", "what (did|does) (that|it) do (to|in|for) you (when i|just now|to hear|here)",
    "what (happened|happens) (to|in|inside) you when i", "how (do|did|are) you (feel|feeling) (about|with) (what i (said|just|did)|me|my|how i)",
    "does (it|that) seem right to you", "(is|was) (it|that|this) too (much|close|fast|soon|quick)",
)  # fmt: skip


@detector(ASKS_IMPACT)
def asks_impact(scene: Scene) -> Iterator[Draft]:
    """Wordings that ask what the therapist's words or silence did."""
    for turn in scene.therapist:
        asked = questions_in(turn)
        if not asked:
            continue
        match = remark_in(turn, _IMPACT)
        if match is not None and any(one.start - 8 <= match.start < one.end for one in asked):
            yield worded(
                turn,
                match,
                _("Perhaps this asks how something between the two landed: {quote}"),
                _("it asks what was set going by what was said or done here"),
            )


DETECTORS = (asks_beneath, asks_impact)
