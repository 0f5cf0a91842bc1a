"""Giving back what was said, and making it understandable."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.question import Form, questions_in
from alongside.notice.reflection import Way, reflection_in
from alongside.notice.remark import remarks
from alongside.notice.scene import Heard, Scene
from alongside.notice.wording import said
from alongside.session import Role, SoundKind
from alongside.translation import gettext as _

REFLECTS = Card(
    kind="reflects",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("Given back"),
    looks_for=_("the therapist gives back what was said, or what it may mean"),
    opening=_("Was that it, or nearly it?"),
    clinical=_("MITI 4.2.1: simple or complex reflection"),
    source="Moyers et al. 2016 (MITI 4.2.1); by form, wordings our own",
    everyday=True,
    examples=(
        notices(
            "It sounds like the evenings are the worst.",
            "C: Days I can manage.",
            "T: It sounds like the evenings are the worst.",
        ),
        notices(
            "So you waited for her to ring.", "C: I sat there till ten.", "T: So you waited for her to ring."
        ),
        notices("At the back door.", "C: He stood there at the back door.", "T: Mm. At the back door."),
        notices("You feel left out of it.", "C: They never ask me.", "T: You feel left out of it."),
        notices(
            "You've kept that coat for years.",
            "C: The coat is from my dad, I keep it.",
            "T: You've kept that coat for years.",
        ),
        leaves("C: Days I can manage.", "T: It sounds like a drill, next door."),
        leaves("C: They never ask me.", "T: You need to ring them."),
        leaves("C: They never ask me.", "T: What do you feel then?"),
        leaves("C: They never ask me.", "T: You're welcome."),
        leaves("C: I sat there till ten.", "T: So I'll see you next week."),
    ),
)

_BECAUSE = {
    Way.ECHO: _("these are words from the other chair, said again"),
    Way.WAY_IN: _("the words begin as giving back does, and speak of the other"),
    Way.ABOUT_YOU: _("the words speak of the other, and take up words just said"),
}


@detector(REFLECTS)
def reflects(scene: Scene) -> Iterator[Draft]:
    """The first sentence of a turn that gives something back, by its form."""
    for turn in scene.therapist:
        one = reflection_in(turn)
        if one is not None:
            span = turn.span(one.start, one.end)
            yield Draft(
                (span,),
                _("Perhaps this gives back what was heard: {quote}").format(quote=said(turn.quote(span))),
                _BECAUSE[one.way],
            )


VALIDATES = Card(
    kind="validates",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Made understandable"),
    looks_for=_("the therapist makes a feeling or a reaction understandable, or welcomes it"),
    opening=_("Could that be taken in?"),
    clinical=_("Validation (Linehan 1997, levels 4 to 5)"),
    source="Linehan 1997; wordings our own",
    examples=(
        notices("That makes a lot of sense.", "C: I locked the door twice.", "T: That makes a lot of sense."),
        notices("No wonder you were tired.", "T: No wonder you were tired."),
        notices("That must have been frightening.", "T: That must have been frightening."),
        notices("I can understand why you were angry.", "T: I can understand why you were angry."),
        leaves("T: Does that make sense?"),
        leaves("T: That must have been in March."),
        leaves("T: It's hard to hear you with that drill."),
        leaves("T: It doesn't make sense to wait."),
    ),
)

_HARD = (
    "hard|tough|difficult|painful|scary|frightening|frustrating|upsetting|exhausting|awful|terrible|horrible|lonely|rotten|hurtful|"
    "confusing|overwhelming|stressful|terrifying|devastating|heartbreaking|rough|unbearable|sad|the worst|a shock|shocking|annoying|a lot"
)
_VERY = "so|really|very|just|quite|pretty|rather|incredibly|extremely|kind of|pretty darn|awfully|still|always|also"
_UNDERSTANDABLE = phrases(
    "(that|it|this|which) (really|does|all|kind of|certainly|totally)? (makes|make|made) (a lot of|perfect|total|complete|some|a bit of|good|so much)? sense",
    "makes (a lot of|perfect|total) sense",
    f"(that's|it's|that is|it is|this is|that was|it was) ({_VERY}|completely|totally|perfectly|absolutely)? (understandable|natural|only natural|only human|human|normal|common|reasonable|a natural|a normal)",
    f"(that|it) (must|has to) (have been|be|feel|have felt|seem) ({_VERY})? ({_VERY})? ({_HARD})", f"(that|it) (sounds|sounded|feels|felt) ({_VERY})? ({_HARD})",
    f"(that's|that is|that was|it's|it is|this is) (a|such a|an) ({_VERY})? ({_HARD}|big|huge) (thing|place|time|way|position|situation|topic|decision|choice|change|step|spot|road|habit)",
    f"(that's|that is|that was|sounds) ({_VERY}) ({_HARD})", "(that's|that is) (hard|tough|painful|awful|horrible)",
    f"i'm sure (that|it|it's|that's|this|you|there) (is|does|was|must|can|'s)? (be|been|seem|feel|get|gets|have been)? ({_VERY}|it)? ({_VERY}|kind of|kinda)? ({_HARD})", "hard for (you|anyone|anybody)",
    f"(it's|it is|it was|it can be) ({_VERY})? (hard|tough|difficult|painful|scary|frightening) (to|when|being|because|for you|not)", "(and)? it is hard", "(harder|tougher) (when|because|for you)", "no wonder",
    "of course (you|it|that|they) (are|were|felt|feel|did|would|'d|do|was|hurts|hurt|want|wanted)",
    "(anyone|anybody|most people|a lot of people|lots of people|many people|everyone|everybody|most of us|a lot of (guys|men|women|kids|mothers|mums|moms|parents|clients)) (would|would've|would have|feel|feels|struggle|struggles|go through|worry|worries|find it|finds it|in your (place|position|shoes|situation))",
    "(it's|that's|it is|that is) (really|very|so|pretty|quite|actually)? (common|only fair|allowed)", "(it|that|which|this) (would|'d) be (strange|odd|weird|natural|surprising) (if|to|that|for)",
    "(it|that|change|changing|quitting) (isn't|is not|wasn't|is never|'s never) (always|that|so)? easy", "(of)? course (it|that) (hurts|hurt)", "who wouldn't",
    "(you|we) don't have to (find|make|explain|be|know|decide|prove|earn|hurry|finish|choose) (me|anything|something|it|that|funny|nice|fine|strong|polite|interesting|good|okay)",
    "i (can|can certainly|certainly|could|completely|totally|absolutely|do|really)? (understand|see|imagine|respect|appreciate|hear) (why|why you|your (pain|worry|anger|fear|frustration|feelings|feeling)|how (hard|difficult|painful|frustrating|tough|scary)|that (must|would|you'd|feels|felt|it's hard))",
    "i (can|could|can certainly|can totally|can completely|do) (understand|imagine|respect) that", "i bet (that|it) (hurt|felt)",
    "you're not (alone|the only one)", "that's not (selfish|silly|stupid|weak|crazy|mad|weird)", "(that)('s not| isn't|'s never) (so|that|always)? easy",
    "you (absolutely|certainly|really)? (have every right|have a right|have the right|had every right|are allowed|were allowed) (to)?", "you're allowed (to)?",
    "you (don't have to|needn't) (have|do|come up with|say|be) (anything|any of it)",
    "(sounds|is|was) like (a lot|so much) to (carry|hold|handle|deal with)", "(that's|it's) a lot (to|for)",
)  # fmt: skip
_HERE_AND_NOW = phrases(
    "hard (to|of) (hear|hearing|tell|say|see|read)", "hard to (hear|see|read) (you|it|on|from)", "(sense|hard|difficult) to (wait|book|park|find|get|keep track)", "doesn't make",
    "not make",
)  # fmt: skip


@detector(VALIDATES)
def validates(scene: Scene) -> Iterator[Draft]:
    """Wordings that make a reaction understandable; a check ("does that make sense?") is left alone."""
    return remarks(
        scene,
        _UNDERSTANDABLE,
        says=_("Perhaps this makes it understandable: {quote}"),
        because=_("the words call it natural or hard, or say that it makes sense"),
        unless=_only_alike,
    )


def _only_alike(heard: Heard, match: Match) -> bool:
    start, end = heard.sentence_at(match.start)
    if heard.has_sound(SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER) or "?" in heard.plain[start:end]:
        return True
    if any(start <= other.start < end for other in _HERE_AND_NOW.find(heard)):
        return True
    return any(
        one.start <= match.start < one.end
        for one in questions_in(heard)
        if one.form is Form.CLOSED and not heard.plain.startswith(("anyone", "anybody"), match.start)
    )


DETECTORS = (reflects, validates)
