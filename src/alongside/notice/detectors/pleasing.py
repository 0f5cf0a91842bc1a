"""Making it easy for the other, as a pattern over turns; and asking to be told."""

from collections.abc import Iterator
from enum import StrEnum

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import meant, quoted, told_of
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import close_by, worded
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

PLEASES = Card(
    kind="pleases",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Making it easy for the other, perhaps"),
    looks_for=_("words of apology, quick agreement, promise or thanks, more than once within a few turns"),
    opening=_("Was there something else that was not said?"),
    clinical=_("3RS withdrawal: deferential and appeasing"),
    source="Eubanks, Muran & Safran 2015 (3RS); the pattern across turns and the wordings are our own",
    examples=(
        notices(
            "You know best.",
            "T: It might help to write to her.",
            "C: Sorry, I'm going on.",
            "T: There's time.",
            "C: You know best.",
        ),
        notices(
            "I promise I'll do better.",
            "C: I'm so sorry for being late.",
            "T: That's all right.",
            "C: I promise I'll do better.",
        ),
        notices(
            "Yeah, definitely.",
            "C: I don't want to waste your time.",
            "T: I think the phone and the stairs are the same thing for you.",
            "C: Yeah, definitely.",
        ),
        leaves("C: Sorry, I'm late.", "T: Come in."),
        leaves("C: I'm sorry for your loss.", "T: Thank you.", "C: I'm so sorry for him."),
        leaves("C: Thank you so much.", "T: See you on Monday.", "C: This has been very helpful."),
        leaves(
            "C: Sorry, could you say that again?",
            "T: How did that feel?",
            "C: Sorry, what?",
        ),
    ),
)


class Sign(StrEnum):
    """In what way a turn makes it easy for the other."""

    SORRY = "sorry"
    AGREES = "agrees"
    DEFERS = "defers"
    PROMISES = "promises"
    MAKES_LITTLE = "makes little"
    THANKS = "thanks"


_LISTENED = {
    Sign.SORRY: phrases(
        "(i'm|i am) (so|really|very|ever so|awfully|terribly)? sorry (for (being|going|rambling|crying|talking|wasting|moaning|taking|keeping|all this|that|this|the)|about (that|this|all|me|it|the)|if i|that i|i (went|keep|always|cried|didn't|forgot|just|know|shouldn't|can't|couldn't|'m))",
        "(i'm|i am) (so|ever so|really|very) sorry",
        "(i'm|i am) sorry (it's|that's) (a|just|such)? (silly|stupid|daft|dumb|nothing)",
        "sorry (about that|about this|about all this|for (going on|rambling|crying|being|talking|wasting|moaning|that|all this))",
        "sorry i('m| am|'ve| went| keep| know| don't| always| shouldn't| got) (going|rambling|being|crying|not|a|such|just|gone|off|on|always|so|doing|it's|boring|talking|moaning|wasting|carried)?",
        "i (apologise|apologize|do apologise|must apologise) (for|that|if)",
        "(it's|that's|this is) (probably)? (a|such a) (silly|stupid|daft|dumb) (question|thing to)",
        "(i'm|i am) (just)? (rambling|going on|moaning|boring you|wasting your time|talking too much)",
    ),
    Sign.DEFERS: phrases(
        "you (would|will|'d|'ll)? (probably)? know (better|best) (than me|than i)?",
        "(you're|you are) the (expert|professional|doctor|boss|therapist|one who knows)",
        "whatever you (think|say|want|recommend|prefer|suggest|like|need)",
        "if you (say so|think so|think that's best|think it's best|think i should)",
        "(i'll|i will|i'd) do (whatever|anything) (you|it takes|i'm told)",
        "i('d| would) never have (thought of|put) that",
        "(that's|that is|that was) (so|very|really)? (clever|wise|brilliant)",
        "(as|whenever|however|wherever) you (like|prefer|want|wish|say|think)",
        "(three is|it's|it is|that's|all) (a)? perfect (time|thank you)?",
        "(it's|that's)? no problem (no problem|at all|i understand|whatever)?",
        "i'm (easy|not fussy|happy with anything)",
        "you're (making|right you're|helping) (some|a lot of|right|me so much)? (very|really)? (good|great)? (points|sense)?",
        "you (were|are|'re) (lovely|wonderful|brilliant|amazing|an angel|a good (listener|teacher))",
        "(it's|that was|it was) (all)? (because of|thanks to|like) you (said)?",
        "you (explain|put|say|said) (it|things) (so|very|really)? (good|well|perfectly|nicely|clearly)",
        "you saved my (life|marriage)",
        "(you must be|i'm sure you're|you're probably|i expect you're) right",
        "i should have (thought of|listened to you|known you|asked you|told you sooner)",
    ),
    Sign.PROMISES: phrases(
        "i (do|really)? promise",
        "(i'll|i will|i'm going to) (really|definitely|honestly)? (try (harder|my (best|hardest)|to (be|do) (better|good))|do (better|my best|as i'm told|as you say|it properly)|be (good|better)|behave)",
        "(i won't|i will not|i'll never) (do it again|let you down|be (late|any trouble)|miss another)",
        "(it|that) won't happen again",
    ),
    Sign.MAKES_LITTLE: phrases(
        "don't (you)? worry about me",
        "i (don't|didn't) (want|mean|like) to (be (a (bother|nuisance|burden|pain)|any (bother|trouble)|difficult|awkward|rude)|bother (you|anyone)|waste your time|take up|put you out|keep you|upset you|go on)",
        "(it's|i'm) (fine|okay|nothing) (honestly|really|no honestly)",
        "(whatever's|whatever is) (easiest|easier|best for you)",
        "(i shouldn't|i mustn't|mustn't|i can't) (complain|grumble|moan)",
        "(others|other people|people|some people) (have|has|'ve) (got)? it (so much|much|far|a lot)? worse",
    ),
    Sign.THANKS: phrases(
        "(you're|you are|you've been) (so|very|really|too|ever so) (kind|good|clever|patient|wise|helpful|nice|thoughtful)",
        "this (has been|was|is) (so|very|really|extremely) (helpful|useful|good|stimulating|interesting)",
        "thank you (so|very) much",
        "i (really|so|do) appreciate (you|your|it|this|everything|all)",
        "(that's|that is|it was|that was) (so|very|really|extremely|most)? (kind of you|good of you|nice of you|thoughtful)",
    ),
}
_PARDON = phrases(
    "sorry (what|could|can|did|say|go on|you were|to hear|for (your|him|her|them|the (wait|delay|noise))|i (mean|meant|missed|didn't (hear|catch)))",
    "feel sorry for",
    "sorry (but|no)",
)
_AGREED = phrases(
    "(yeah|yes|yep|no|oh|okay|oh yeah|oh yes|mm|sure|yeah yeah|yes yes|okay yeah)? (definitely|i (definitely|totally|completely|absolutely|quite) agree|exactly|course|i will|no problem|absolutely|totally|of course|for sure|certainly|you're (so|absolutely|quite|totally)? right|that's (so|very|absolutely) true|(that's a|what a|great|good) (great|good|brilliant)? idea|makes (a lot of|perfect|total)? sense)",
)
_OFFERED = phrases(
    "(you could|you might|you need|you should|you can|it might|it would|it could|i'd|i would|i think|i wonder|i want you|maybe|perhaps|what if|why don't|the (same|thing|reason)|because|try|that's why|sounds like|as if)",
)
LOOKS_BACK = 10
"""How many of the client's turns the pattern may span."""


def sign_in(turn: Heard) -> tuple[Sign, Match] | None:
    """The first way in which a turn makes it easy for the other."""
    if turn.previous and turn.previous.role is Role.THERAPIST and len(turn.words) <= 8:
        offer = turn.previous
        match = _AGREED.first(turn)
        start = next((word.start for word in turn.words), 0)
        if (
            match
            and match.start == start
            and len(offer.words) > 6
            and "?" not in offer.plain
            and _OFFERED.within(offer)
        ):
            return Sign.AGREES, match
    for sign, listened in _LISTENED.items():
        for match in listened.find(turn):
            if quoted(turn, match.start) or _PARDON.within(turn) or told_of(turn, match.start):
                continue
            return sign, match
    return None


@detector(PLEASES)
def pleases(scene: Scene) -> Iterator[Draft]:
    """A second such turn within a few, of which at most one is plain thanks; marked where the pattern shows."""
    before: list[tuple[int, Heard, Sign, Match]] = []
    for place, turn in enumerate(scene.client):
        found = sign_in(turn)
        if found is None:
            continue
        sign, match = found
        near = [one for one in before if place - one[0] <= LOOKS_BACK and not (one[2] is sign is Sign.THANKS)]
        if near:
            _place, first, _sign, earlier = near[-1]
            other = close_by(first, earlier.start, earlier.end)
            here = close_by(turn, match.start, match.end)
            yield Draft(
                (here, other),
                says=_(
                    "First {earlier}, then {quote}. It may be that something of one's own was left out."
                ).format(earlier=said(first.quote(other)), quote=said(turn.quote(here))),
                because=_("words of apology, agreement, promise or thanks stand in two turns close together"),
                against=_("Courtesy sounds like this too."),
            )
        before.append((place, turn, sign, match))


ASKS_TO_BE_TOLD = Card(
    kind="asks_to_be_told",
    version=2,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.CLIENT,
    title=_("Asking to be told, perhaps"),
    looks_for=_("the client asks to be told what to do, or how they are to be judged"),
    opening=_("What would it be like to be told? And not to be?"),
    clinical=_("Bid for direction; external locus of evaluation"),
    source="Rogers 1961 on the locus of evaluation; wordings our own",
    examples=(
        notices("What should I do?", "C: So there it is. What should I do?"),
        notices("Just tell me what to do.", "C: Just tell me what to do."),
        notices("Am I a bad person?", "C: Am I a bad person?"),
        notices("What would you do?", "C: What would you do?"),
        leaves("C: What time should I come?"),
        leaves("C: I asked my boss, what should I do?"),
        leaves("C: I thought, what am I supposed to do, and then I just rang her."),
        leaves("C: He always tells me what to do."),
        leaves("C: What would you do that for?"),
    ),
)

_TELL_ME = phrases(
    "what (should|shall|must|do) i (even|possibly|actually|really)? (do|say|tell (him|her|them)) (now|then|about (it|this|that|him|her)|first|next|to (stop|make|get|fix|change|him|her)|with (it|this|that|him|her)|instead)?",
    "(what|where|how) do you (think|reckon|suggest|recommend) i (should|ought|could|can|do|start|need)",
    "what can i (even|possibly|actually|really)? (do|say) (about (it|this|that|him|her)|to (stop|make|get|fix|change|help))",
    "what am i (supposed|meant) to (do|say|feel|think)",
    "(where|how) (should|do|shall) i (even|possibly)? (start|begin)",
    "what (would|do) you (suggest|recommend|advise|do (if|in my|about|with it|now)?)",
    "what (kind of|sort of)? (suggestions|advice|recommendations|ideas|tips) (would|do) you have",
    "(do|would) you have (any|some) (suggestions|advice|recommendations|ideas|tips)",
    "(just|please|can you|could you|can't you|will you|i want you to|i need you to|i wish you'd|i wish you would|i wish (someone|somebody) would|if (someone|somebody|you) would|want (someone|somebody|you) to|need (someone|somebody|you) to) (just)? (tell me (what|how|where|if|whether|which|who)|fix (me|it|this)|make it (stop|go away))",
    "tell me what to (do|say)",
    "you (may|can|could|might) (just)? tell me (if|whether|what to|how to|which)",
    "(should|shall) i (just|still|even|really|maybe)? (leave|stay|tell (him|her|them)|call (him|her|them)|go back|ring|end it|quit|give up|stop|say (something|sorry|it)|be (worried|doing|feeling|angry)|do (it|that|this)|try|go)",
    "how (should|can|do|could|would|am i (supposed|meant) to) (i|you|a person) (even|possibly|actually|ever)? (get over|stop|fix|deal with|cope with|handle|change|make (it|this|myself)|tell (him|her|them|somebody|someone|people)|say (that|it|this)|get (past|rid of|through|better)|let go|move on|trust)",
    "am i (a (bad|terrible|horrible|good|weak|selfish)|being (unreasonable|silly|stupid|too|paranoid|selfish|unfair)|crazy|mad|normal|wrong|going (mad|crazy|insane)|too (sensitive|much|needy)|overreacting|the problem|the only one)",
    "is (it|that|this) (normal|wrong of me|bad of me|crazy|weird|my fault|unreasonable|(okay|all right|wrong|bad) (that i|if i|to (feel|be|want|think|say|not)))",
    "do you think (that)? (i'm|i am|i was|it's my|it was my) (a|being|just|going|fault|wrong|crazy|mad|bad|normal|overreacting|right|too|not|stupid|depressed|an|ready)",
    "(is|isn't) there (not)? (like)? (a|some|any|something) (thing|trick|technique|pill|exercise|way) (i can|i could|for (this|that|it)|to (stop|make|fix|get)|you can)?",
    "i('d)? (want|would like|like|need|want to have) (your|a) (view|opinion|verdict|ruling) (on|about)?",
    "what('s| is) (the|your) (solution|verdict|advice|diagnosis)",
    "so what do i do",
    "(somebody|someone) (ought|has|needs) to (tell me|decide|judge)",
)  # fmt: skip


@detector(ASKS_TO_BE_TOLD)
def asks_to_be_told(scene: Scene) -> Iterator[Draft]:
    """Such a question to the other, here; not one that is told of."""
    for turn in scene.client:
        for match in meant(turn, _TELL_ME, reach=0, tentative=True):
            if told_of(turn, match.start) or turn.plain[match.end : match.end + 9].startswith(" that for"):
                continue
            yield worded(
                turn,
                match,
                _("It may be that an answer is asked for here: {quote}"),
                _("the words ask the other what to do, or how to judge it"),
            )
            break


DETECTORS = (pleases, asks_to_be_told)
