"""Facts and explanations, and the shape of the hour."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.remark import asked, remark_in, remarks
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

INFORMS = Card(
    kind="informs",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("Facts and explanations"),
    looks_for=_("the therapist gives facts or explains something"),
    opening=_("Was it wanted just then?"),
    clinical=_("MITI 4.2.1: giving information"),
    source="Moyers et al. 2016 (MITI 4.2.1); wordings our own",
    everyday=True,
    figure=True,
    examples=(
        notices(
            "Research shows that sleep gets lighter with age.",
            "T: Research shows that sleep gets lighter with age.",
        ),
        notices(
            "It's called a flashback, when that happens.",
            "C: What was that?",
            "T: It's called a flashback, when that happens.",
        ),
        notices(
            "There's a group that meets here on Mondays.", "T: There's a group that meets here on Mondays."
        ),
        leaves("T: Does research interest you?"),
        leaves("T: You called it a flashback."),
        leaves("T: There's a lot of pain in that."),
    ),
)

_FACT = phrases(
    "(research|studies|the evidence|evidence|a study|the guidelines|guidelines|statistics|the data|science|the literature) (on|in|from)? (it|this|that)? (shows|show|says|say|suggests|suggest|recommends|recommend|found|finds|tells|has|have|that)",
    "(been|lot of|some) (research|evidence|studies)", "we (also)? know (that|from|now)", "what we (know|do know|find|also find|found|call)",
    "(it's|that's|which is|is|are|that is|they're|they are) (also)? (called|known as|defined as|linked to|related to|associated with|caused by|due to|based on|designed|made of|a type of|a form of|a kind of condition)",
    "(it|this|that|they|smoking|drinking|alcohol|tobacco|nicotine|exercise|which|these|those|the (drug|medication|medicine|test|vaccine|virus|brain|body)) (can|could|may|will|tend(s)? to|actually|also|usually|does|do|would)? (also|actually|really|usually|often|even)? (cause|causes|lead|leads|raise|raises|increase|increases|reduce|reduces|affect|affects|damage|lower|lowers|harm|interfere|erode|help with|helps with|work by|works by|contain|contains|prevent|prevents|last|lasts|improve|improves|release)",
    "(raise|increase|increases|raises|reduce|lower|higher|high|low|lower) (the|your)? risk", "at (higher|increased|more|high|a higher) risk", "risk (of|factor(s)?|for)",
    "(more|less|most|very|likely|highly) likely to", "side effect(s)?", "symptoms (of|are|include|such)", "(per cent|percent|milligrams|mg|units|millimoles)",
    "(most|many|some|a lot of|lots of|other|certain|few) (people|patients|clients|women|men|children|teenagers|parents|smokers|programs|places|doctors|babies) (who|find|tend|have|are|don't|do|will|say|can|get|think|experience|i)",
    "(there's|there are|there is|we have|we've got|we offer|we run|they have|they've got|they offer) (also)? (a|an|some|several|many|lots of|different|various|free|really|other|all sorts of|number of)? (good)? (group|groups|program|programs|programme|class|classes|clinic|service|services|website|leaflet|brochure|number|medication|medications|medicines|treatment|treatments|type(s)?|kinds of|ways|things people|options|research|guidelines|centre|center|society|support|forms of|helpline|factors|law|laws|rule|rules)",
    "the (reason|way|idea|purpose|point|thing|main reason|main thing|difference|good news|bad news) (is|it works|that|why|we|with|being|about this)",
    "(my|our) (role|job) (is|here is)", "(just) so (that)? you know", "just to (let you know|explain|give you)",
    "i (can|could|'ll|will|'d like to|want to) (tell|explain|give|share|show|let) you (know|what|how|that|some|about|with)?", "let me (tell|explain|show|give|just explain)",
    "(what|how) (it|that|this) (means|works|does) is", "which means", "that means (that|the|it|they|there|if)", "in other words", "for example", "(such as|things like|including) *",
    "(recommended|recommendation|recommends|guideline|guidelines)", "(we|they) (usually|normally|generally|typically|recommend|give|ask|do|call|see|have found|look at)",
    "(the|a|your|this) (vaccine|virus|drug|medicine|nicotine|insulin|lung(s)?|liver|tissue|hormone|brain|body|nervous system|gum|patch) (is|are|was|helps|works|does|doesn't|has|makes|gets|takes|starts|stops)",
    "(the|your) (score|result(s)?|test|tests|level(s)?|reading|exam|screening) (is|are|was|show(s)?|showed|came|put(s)?|say(s)?|indicate(s)?|on)",
    "(it|which|that) (was|were)? (been)? (found|shown|proven) (to|that)",
)  # fmt: skip
LEAST_WORDS_TOLD = 6


@detector(INFORMS)
def informs(scene: Scene) -> Iterator[Draft]:
    """Wordings of fact and explanation in a statement of some length that isn't given back to the other."""
    for turn in scene.therapist:
        if len(turn.words) < LEAST_WORDS_TOLD - 1:
            continue
        match = remark_in(turn, _FACT, unless=_not_told)
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps this gives a fact or explains: {quote}"),
                _("the words tell how something is or works"),
            )


def _not_told(heard: Heard, match: Match) -> bool:
    if asked(heard, match):
        return True
    start, end = heard.sentence_at(match.start)
    return any(start <= other.start < end and other.start < match.start for other in _GIVEN_BACK.find(heard))


_GIVEN_BACK = phrases(
    "(so|and)? you(('re| are)? (saying|said|mentioned|told|feel|think|want|know|called|say|worried|were told|wanted|felt|found|notice|noticed)|'ve (heard|said|been told|got|mentioned|noticed))",
    "(it|that)? sounds like", "i('m)? (hear|hearing)", "your (doctor|gp|wife|husband|mum|mom|dad) (said|told|says|mentioned|wants)", "what (do|did) you",
    "you (thought|believe|read|heard|looked)",
)  # fmt: skip

AGENDA = Card(
    kind="agenda",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("The shape of the hour"),
    looks_for=_("the therapist opens, closes, sums up or steers the hour"),
    opening=_("Was there something that had no time?"),
    clinical=_("Structuring; agenda setting"),
    source="Codebook 2 of this project; wordings our own",
    everyday=True,
    figure=True,
    examples=(
        notices("What would be useful to talk about today?", "T: What would be useful to talk about today?"),
        notices("We've got about ten minutes left.", "T: We've got about ten minutes left."),
        notices("I'll see you next week.", "T: I'll see you next week."),
        notices("Let's go back to the phone call.", "T: Let's go back to the phone call."),
        leaves("T: You'll see her next week."),
        leaves("T: Ten minutes is a long time in the dark."),
        leaves("T: You were glad to see him today."),
    ),
)

_HOUR = phrases(
    "(i'll|we'll|i will|we will|i guess we'll|shall i|i) see you (again)? (next|on|in|then|soon|back|for|at)", "(see you) (next|on|then|soon)",
    "(nice|good|great|lovely|pleased|pleasure|really nice) (to)? (meet|meeting|see|seeing|talk|talking|have met|chatting) (to|with)? you( (again|today|too))?",
    "(thank you|thanks) (so much|very much|again|you)? for (coming|being|talking|talk|your time|meeting|taking the time|filling|all|seeing|joining|completing)",
    "thank you for (for)? (coming|talking)", "want to thank you (again)? for", "(i)? appreciate (you)? (coming|your coming|you coming)", "my name('s| is)",
    "i'm (dr|doctor|nurse|mr|mrs|ms) *", "(what|how) (brings|brought) you (in|here|along|to)", "how (can|may) (i|we) help", "(what's|what has|what) led you to come",
    "(we've|we have|we only have|we had|we're|there's|you have|we are) (got|only|just|still|about|run|nearly|almost|out|some|a|have|a few|come to)? (about|got|a|only|just|out|the)? (few|couple of|five|ten|fifteen|twenty|thirty|of|end|* to) (minutes|more minutes|time|end of|minute|our time|twenty)",
    "(run|running) out of time", "(we|we're|it's) (nearly|almost|just about)? (at the end|out of time|time to (stop|finish|end|wrap))",
    "(have to|need to|better) (stop|finish|end|leave it) (there|here|for today|now|in a)",
    "(let's|lets|let us|shall we|maybe we can|maybe we could|we can|we could|can we|could we|why don't we|i'd like us to|i thought we|so we|what we can do|i wonder(ed)? if we could|if we could|perhaps we can) (just|also|maybe|kind of|perhaps|first|then|talk|both)? (maybe|kind of|just|talk|go|come|get|look|take|move|focus|start|see|talk|spend|put|pick|pursue|reflect|continue|revisit|meet|set|think|stay|turn|check|review|begin|finish|stop|leave|summarise|summarize|wrap|have|take a|get together) (back|about|at|on|to|a|with|that|what|how|if|this|it|the|together|through|again|in|over|our|up|some|there|for|into|more|kind)",
    "(before|when) (we|i) (start|begin|finish|end|stop|get to|get into|go|move on|do the|see you next|get started)",
    "(next|last) time (we|you|i) (meet|come|see|met|talked|spoke|came|were)", "(the|our|my|this|first|next|last|another) (session|appointment|meeting|visit)s?( (together|today))?",
    "come back (and|in|to see) (and)? (see|talk|chat|me|about|us)",
    "(what|anything|area|thing) (else|in particular|specific|would you like|do you want|that|you'd like|you want|should we|shall we|would|do you)? (you)? (you|you'd|'d|would|want|like|to|be|should|shall|we)? (like|want)? (to|most helpful|useful|helpful)? (talk about|work on|focus on|discuss|cover|start with|look at|bring|spend)( (today|first|now))?",
    "(here|together|coming in|session|time|talk about) today",
    "(let me|i'd like to|i'm going to|just to|if i can|can i|so to|i want to|i'll just) (see if i can)? (just)? (summarise|summarize|sum up|recap|go over|check in|run through|pull|start off|ask you a|raise|spend)",
    "(to|so) (summarise|summarize|recap|sum up)", "so what i('ve)? (been)? (hearing|heard|hear) (so far|you say so far|is)( so far)?",
    "(anything) else (we|before|today|you (want|wanted|would like))( (want|can|could|should|might|talk|for today))?", "any (other)? questions",
    "(raise|bring up|change) the (subject|topic)",
    "(if it's|is it|if that's|if you're|would it be|is that|would that be) (okay|ok|all right|alright) (if (i|we)|to) (take|talk|ask|spend|look|start|go|share|come)",
    "(would|will) you (be)? (willing|interested|open) (to|in) (come|coming|talking|us|meeting|get|looking|having)",
    "(getting|going|coming) back to (what|the|your|that|this|why|where)", "moving on", "for (next|this) (week|session)",
    "(the very best|have a (good|great|nice) (day|week|weekend|one))", "(make|set up|book|schedule) (an|another|a|your) (appointment|follow|time)",
    "(put|leave|park) (that|it|this) (on the shelf|to one side|to the side|aside|for a moment|for now|for today)", "i'll do some (checking|research)",
    "here to (talk|discuss|answer|see)", "we have a (form|sheet)", "(what|where) (shall|should|would you like us to|do you want to) (we)? (start|begin|talk about|go)",
    "so i understand (that)? you", "(i)? (see|know|understand) (that)? (you're|you|you've) (here|filled|were referred|been referred|came|come) (to|out|in|by|because)?",
)  # fmt: skip
_ELSEWHEN = phrases(
    "you('ll| will)? (were|was)? ... see (him|her|them|you) (next|on)", "you (were|was) (glad|happy|pleased)",
    "(my|our|the) (first|last|next) (visit|meeting) (to|with) (his|her|the|your|them)", "(say|said|saying) (hi|hello|bye|goodbye)", "(he|she|they) (said|came|brought)",
    "(your|his|her|their) (first|last|next|another)? (appointment|meeting|session|visit)",
)  # fmt: skip


@detector(AGENDA)
def agenda(scene: Scene) -> Iterator[Draft]:
    """Wordings that open, close, sum up or steer; other people's meetings are left alone."""
    return remarks(
        scene,
        _HOUR,
        says=_("Perhaps this gives the hour its shape: {quote}"),
        because=_("the words open, close, sum up or steer the talk"),
        unless=lambda heard, match: any(
            other.start <= match.start < other.end for other in _ELSEWHEN.find(heard)
        ),
    )


DETECTORS = (informs, agenda)
