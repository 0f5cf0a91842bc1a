"""Reaching out: asking for something, letting care in, and leaning on someone outside."""

import re
from collections.abc import Iterator

from alongside.course.signs.sought import (
    DONE,
    HERE,
    SAID,
    Sought,
    Way,
    ahead,
    as_noticed,
    near,
    sign_card,
    wordings,
)
from alongside.course.signs.speech import ASKING, NOT_MEANT, spoken
from alongside.notice import Heard, Scene, leaves, notices
from alongside.notice.context import quoted, supposed
from alongside.notice.detectors.care import receives_care
from alongside.notice.detectors.owning import leans_on_others
from alongside.notice.detectors.steps import states_need
from alongside.notice.phrases import Match, phrases
from alongside.notice.worded import close_by
from alongside.session import Span
from alongside.translation import gettext as _

_NEAR = (
    "him|her|them|someone|somebody|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|"
    "friend|mate|flatmate|neighbour|neighbor|aunt|uncle|nan|gran|cousin|boss|colleague|manager|teacher|sponsor)"
)
_ONE = "mum|mom|mam|dad|he|she|they|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|friend|mate|flatmate|neighbour|neighbor|nan|gran)"

# -- asked for something ---------------------------------------------------------------------------------------------------

_ASKED = phrases(
    f"i('d|'ve)? (just|actually|even|finally|did|then)? (asked|ask) ({_NEAR}|you|*) (to|if (he|she|they|you|we|i)|for|whether|could|can|not to) (come|stay|help|sit|hold|wait|listen|stop|he|she|they|you|i|we|could|would|'d|a|some|help|time|more|it|the|my|that|do|be|look|let|put|ring|call|drive|read|leave|slow|turn|take|say|tell|move)",
    f"i('d|'ve)? (just|actually|even|finally|did|then)? (said|told|says) (to)? ({_NEAR}|*)? (that)? i (need|needed|want|wanted|would like|'d like|couldn't|can't|could do with) (a|some|him|her|them|to|you|help|it|time|carry|do|hold|take|look|be|more|this|that)",
    f"i('d|'ve)? (just|actually|even|finally|did|then)? (said|says|told) (to)? ({_NEAR}|*)? (can|could|will|would) (you|we|i) (please|just)?", "(and|so|then) i (said|says|goes|go) (can|could) (we|you|i)", "i can't (do|carry|hold|take|manage|look after) (you|him|her|them|yours|that|this|it|everyone) (as well|too|any more|anymore|for you|right now|just now)",
    "i (did|went and|finally) ask (him|her|them|for|if|to|my *)", "i (said|says|told (him|her|them|my *)) (mum|mam|mom|dad)? (please)? don't (say|do|ask|tell|come|call|ring|make|put|touch|shout)", "i (did|actually)? (put in|asked|applied|sent off) for (help|leave|a transfer|the|a|time|more|fewer|different)", "i(('ve| have)? (told|asked) (him|her|them|my *|*)) (not to|to (stop|leave|wait|knock|ring|ask|give))",
)  # fmt: skip
_ASKS_HERE = phrases(
    "(are|were) you (still)? (there|with me|listening)", "(can|could|will|would) (you|we) (just|please|maybe)? (slow|stop|wait|say|stay|look|not (look|say|write|ask|talk|go)|move|turn|leave|go back|sit|hold|come|tell me|ask|hear|be|keep|read|help|put|remind|repeat|give|let|do (it|that|this)|talk|start|listen) ...",
    "can i (just)? (have|come|stay|sit|bring|keep|stop|go (back|slow|first)) (a|something|that|with|it|here|in|down|back|on|this|there|first|slow)", "i('d| would) (sooner|rather|like|love|prefer) (you (did|didn't|just|asked|told|said|not|to (ask|stop|stay|wait|be|come|tell|say))|to (be (asked|told|heard|left)|stop|stay|sit|hear|know|go slower|say something)|it if|the other|(some|more) (time|help|room))", "i'd (sooner|rather) (have|be|you|we|it)",
    "i'd (like|sooner have|rather have) (that|it|the other one|one|them) (back|if|please|again)?", "(and|but) you('ve| have) (got)? to (say|tell me|ask me|wait|let me|answer)",
    "i (need|want|'d need|do need|do want) (you|him|her|them|somebody|someone|it) to (be|ask|say|tell|stop|stay|wait|hear|know|listen|come|not|let|see|help|look|just|slow)", "i (need|want) (a (minute|second|break|moment)|help|more time|some (time|help)|to (stop|slow down|rest|be (asked|heard|told)))",
)  # fmt: skip
_BIDS = phrases(
    "(please)? (don't|do not) (pull|push|rush|hurry|help|touch|lift|carry|hold|fix|tidy|explain|ask|tell|say|look|do|let|make|leave|go|laugh|smile|write|turn|put|be) (me|it|that|them|yet|off|now|the *|at me|this|anything|any of|nice|kind|clever|funny)",
    "(put|give|hold|make|leave|let|stay|wait|sit|say|ask|tell|read|keep|open|stop|slow|move) (your *|me (a (minute|second|moment)|be|finish|alone|first|again|something|if|when|that)|my *|(a|some) (noise|room|minute|second)|(it|that) (again|slowly|open|there|like that)|with me|there|here|down|next to me|nearer|closer)",
)  # fmt: skip
_OPENS = frozenset("no and so well oh just please but mum mam mom dad look hey wait yes okay".split())
_CUTS = frozenset(",.!?:;…—–]")


def _bids(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """Asked outright: at the head of a sentence, or behind a comma, so that nobody else is the one who does it."""
    for turn in scene.client:
        for match in _BIDS.find(turn):
            start, _end = turn.sentence_at(match.start)
            heads = [place + 1 for place in range(start, match.start) if turn.text[place] in _CUTS]
            head = max([start, *heads])
            before = {word.said for word in turn.words if head <= word.start < match.start}
            if before <= _OPENS and not near(turn, match, _NOT_ASKED) and not quoted(turn, match.start):
                yield turn, close_by(turn, match.start, match.end)
                break


_NOT_ASKED = phrases(
    "(bus|shop|form|doctor's|receptionist|menu|receipt|price|parking|chips|milk|refund)", "i'd like (you|him|her|them)? to know", "(don't|do not) (know|worry|mind|think|say anything)", "can i (just)? (ask you)? (what|how|where|when) (time|much|long|old|do you)", "i want (it|to) (go home|sleep|die|be dead|stop existing)", "asked (me|him what|her what|them what|her about|him about)",
    "(ask|asked|asks) (how|why|where|when|him to say it again|her to say it again)", "you have to (be|have|get|pay|wear|fill|sign)",
)  # fmt: skip

ASKED = Sought(
    sign_card(
        "sign_asked",
        title=_("Something asked for, perhaps"),
        looks_for=_("somebody asks another for what they need, or says where a line is"),
        opening=_("What is it like to have asked?"),
        clinical="Assertion of need; CCRT wish component put into words",
        source="Luborsky & Crits-Christoph 1998 (CCRT: the wish); wordings our own",
        examples=(
            notices("I asked her to stay.", "C: I asked her to stay."),
            notices("I told my brother I needed some help.", "C: I told my brother I needed some help."),
            notices("I said can we just sit for a bit.", "C: I said can we just sit for a bit."),
            notices("I can't carry you as well.", "C: And I said it. I can't carry you as well."),
            notices("Are you there?", "C: [pause 8s] Are you there?"),
            notices("I'd rather you asked me first.", "C: I'd rather you asked me first."),
            notices("Don't pull me.", "C: It's the doorway. Don't pull me."),
            leaves("C: I asked him what time it was."),
            leaves("C: She asked her to stay."),
            leaves("C: I'd have asked her if she'd been there."),
            leaves("C: I should ask her to stay."),
            leaves("C: Can I ask you what time it is?"),
            leaves("C: I don't know, don't worry."),
            leaves("T: Are you there?"),
        ),
    ),
    _("It may be that something is asked for here, or a line is drawn: {quote}"),
    (
        Way(_("the words tell that somebody was asked, or told where a line is"), DONE, wordings(_ASKED, unless=_NOT_ASKED)),
        Way(_("what was said to somebody asks for something"), DONE, spoken(ASKING, unless=NOT_MEANT)),
        Way(_("it is asked for outright"), HERE, _bids),
        Way(_("it is asked for here"), SAID, wordings(_ASKS_HERE, unless=_NOT_ASKED, planned=True)),
        Way(_("the words say what is wanted, or not wanted, from someone"), SAID, as_noticed(states_need)),
    ),
    code="states_need",
)  # fmt: skip

# -- let care in ------------------------------------------------------------------------------------------------------------

_LET_IN = phrases(
    "(he|she|they|my *) (hugged|held|kissed|stroked|fed) me", "i (leaned|leant|curled|fell) (on|into|against|up against) (him|her|them|my *)", "i('ve| have)? (kept|still have|still got|got) (it|the (card|note|letter|bit of paper)|what you (wrote|gave)) (in|on|by|under|with)", "i (felt|feel) (held|seen|heard|understood|looked after|met|cared for|warm|wanted|believed)", "i (said|just said) (yes please|thank you) (and|to|for once|instead)", "i (ate|drank|had|took|wore) (it|them|the *|what) (he|she|they|you) (made|brought|gave|cooked|lent)",
    f"i (just|even|actually|did)? (let|allowed) ({_NEAR}|you) (to)? (help|hold|hug|stay|carry|do|make|look after|sit|see|in|near|come|drive|cook|wash|put|take|be (kind|nice)|cry|read|tell|say|finish|pay)", "(it|that) (helped|helps|mattered|meant) (that (you|he|she|they|somebody|someone)|when (you|he|she|they|somebody|someone)|to (hear|know) ...|a lot|so much)",
    "i (liked|needed|loved|wanted) (it|that) (when (he|she|they|you)|you (said|did|asked|stayed|waited)|him|her|more than|actually|and i let)", "i (believed|took) (it|that|him|her|them|you) (in|for once|this time)", f"({_ONE}) (held|hugged|sat (with|next|by|beside)|put (his|her|their) (arm|arms|hand|coat)|stroked|stayed) ... (and|and then) i (let|didn't|just|stayed|cried|leaned|leant|slept|fell)",
    f"(and)? ({_ONE}) (just)? (held on to|held|put (his|her|their) (arm|arms|hand|feet|coat|head) (on|round|around|over)|took hold of|sat (down)? (with|next to|beside)|stayed with|waited with) (me|my *|us)", "i (didn't|did not) (brush|push|shake|shrug|wave|laugh|joke|turn) (it|him|her|them|that) (off|away)", "i (said|just said) thank(s| you) and (left|that|didn't|meant|let)",
)  # fmt: skip
_LETS_IN_HERE = phrases(
    "i('ll| will| shall|'m going to|'m gonna) miss (you|this|coming|it|our) (and all|too|as well)?", "thank you (for|i|that|no|really|i mean|it) (waiting|staying|asking|saying|that|listening|mean|needed|not|hearing|really|believing|helps|means)", "(that|it)('s| is| was| were)? (nice|kind|lovely|good|a relief) (of you|that you (said|asked|stayed|waited|came|remembered|noticed)|when you (said|asked|stayed|waited))", "i (believe|believed) you",
    "(it|that) (helps|helped|goes in|went in|lands|landed|reaches|reached|means|meant) (me|a lot|when you|that you|to (hear|know)|something)", "i can (feel|take|let) (that|it|you) (in|care)", "(you|somebody|someone|you'd|you've) (stayed|waited|remembered|didn't (leave|go|laugh))", "i feel (less|not so|a bit less) (alone|on my own|lonely|mad|heavy)", "i (let|'m letting|can let) (you|it|that|him|her) (in|be|help|near)",
)  # fmt: skip
_NOT_LET = phrases("let (him|her|them) (know|down|go|off|have it|get away)", "(cake|tea|coffee|dinner|weather)", "i'll miss (it|the|my|this) (bus|train|tram|appointment|stop|last)", "(he|she|they) (waited|stayed) (at|in|till|until)")  # fmt: skip

LET_IN = Sought(
    sign_card(
        "sign_let_in",
        title=_("Care let in, perhaps"),
        looks_for=_("somebody was kind, and it was let in"),
        opening=_("Where did it land?"),
        clinical="Receiving care; compassion from others",
        source="Gilbert et al. 2011 (fears of compassion); wordings our own",
        examples=(
            notices("I let him hold me.", "C: I let him hold me."),
            notices("She put her arm round me and I didn't move.", "C: She put her arm round me and I didn't move."),
            notices("It helped that you waited.", "C: It helped that you waited."),
            notices("I'll miss you too.", "T: I shall miss these Tuesdays.", "C: I'll miss you too."),
            notices("I believe you.", "T: I was glad to see you.", "C: I believe you."),
            notices("I let my sister cook.", "C: I was poorly. I let my sister cook."),
            leaves("C: I let him know about the boiler."),
            leaves("C: She let him hold her."),
            leaves("C: I couldn't let him hold me."),
            leaves("C: I'll miss my bus."),
            leaves("C: I'd have let him help if he'd asked."),
            leaves("C: It helped the plants."),
            leaves("T: I let him hold me."),
        ),
    ),
    _("Perhaps something kind is let in here: {quote}"),
    (
        Way(_("the words tell of someone's care that was let in"), DONE, wordings(_LET_IN, unless=_NOT_LET)),
        Way(_("it is let in here"), SAID, wordings(_LETS_IN_HERE, unless=_NOT_LET, planned=True)),
        Way(_("the words take in something kind"), SAID, as_noticed(receives_care)),
    ),
    code="receives_care",
)  # fmt: skip

# -- leaned on someone outside -----------------------------------------------------------------------------------------------

_LEANED = phrases(
    f"i (showed|read|gave) (it|that|the letter|the plan|them) to ({_NEAR}|you)", f"i (showed) ({_NEAR}) (it|the|my|what)", "i (stayed|slept|went|drove|walked) (at|to|over to|round to|to see|with) (my (mum|mam|mom|dad|sister|brother|friend|mate|aunt|nan|gran)('s)?)", "i('ve)? told (people|everyone|everybody|the (girls|lads|team|group|class|family|others|kids|children))", "(he|she|they|my *) (knows|know) (now|about it|all of it|everything)", f"i (asked|got) ({_NEAR}) to (come|drive|sit|stay|help|hold|read|listen)",
    f"i('d|'ve)? (just|actually|did|finally|then|even)? (rang|rung|phoned|called|texted|messaged|wrote to|went round to|knocked (on|at|for)?) ({_NEAR}|the samaritans|the (surgery|doctor|helpline)) ... (and|to|in|because|crying|said|says|told|door|that night|at|first)",
    f"i('d|'ve)? (just|actually|did|finally|then|even|gone and)? (told|confided in|opened up to|talked to|spoke to|spoken to|let (on)? to) ({_NEAR}|a friend|a mate) (all|everything|all of it|about (it|this|that|him|her|what|my|the)|how|what|that|the (truth|rest|whole|lot)|i('d| was| am|'m)|it|first|too|in)", "i('ve)? told (him|her|them) (all of it|everything|the lot|the whole thing|about (it|this|him|her)|the truth|what happened)",
    f"i (cried|wept|howled) (on|with|to|in front of) ({_NEAR})", "i knocked (on|at|for)?", "(i|we) (rang|phoned|called) (the)? (samaritans|surgery|gp|doctor|helpline|crisis|line|hospital)", f"({_ONE}) (came (round|over)|picked up|stayed|sat with|sat up with|listened to|moved over for|held|didn't (laugh|run)) ... (me|us|all night)", f"i (said|says) to ({_NEAR}|her|him) (i'm|i was|i am|i've|i've been) (not|a bit|so|really|just|right|still)? (low|sad|scared|frightened|ill|lonely|struggling|bad|down|fine|okay|all right|coping|ashamed)",
    f"i (said|told ({_NEAR})) (i'd|i had|i've got|i was|there's) (a thing|something|got|ill|struggling|seeing|coming|low|scared|frightened)", "i (went|go|goes|come|came) to (a|the|my) (group|meeting|choir|class|club|chapel|church|mosque|centre|center|drop-in)", f"i (leaned|leant|relied|count|counted) on ({_NEAR})",
)  # fmt: skip
_CALLED = re.compile(
    r"\bI (?:(?:just|finally|then|actually|did) )?(?:rang|ring|phoned|told|tell|texted|asked) (?:our |my )?(?!I\b)[A-Z][a-z]+"
)


def _by_name(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """Somebody who is called by name was rung, told or asked."""
    for turn in scene.client:
        for match in _CALLED.finditer(turn.text):
            start = match.start()
            meant = not (quoted(turn, start) or supposed(turn, start) or ahead(turn, start))
            if meant and not near(turn, Match(start, match.end(), ""), _NOT_LEANED):
                yield turn, close_by(turn, start, match.end())
                break


_TOLD_SOMEONE = phrases(
    f"i('ve)? (just|actually|finally|then|even)? (told|rang|asked|phoned) ({_NEAR})",
    f"i did (actually|finally|just)? (tell|ring|phone|ask) ({_NEAR})",
)
_NOT_LEANED = phrases("(rang|phoned|called|texted) (a|them|it|me|up|round|off|in|for)", "(rang|phoned|called) the (bell|shop|office|bus|taxi|cab|council|bank|garage|school|restaurant|bicycle|bakery|landlord|plumber)", "(told|rang) (him|her|them|my *) (i'll|next time|it's the|the)", "(about|for|to) (the|a|my|his|her) (car|boiler|bus|shopping|bill|bins|time|rent|form|parcel|washing|dog|weather|price)", "told (him|her|them|my *) (off|no|to|not|that's|he|she|they|it's (over|fine))", "(i'm|i was|i said i'm) (fine|okay|all right)", "i rang (the bell|in (sick)?|off)")  # fmt: skip

LEANED = Sought(
    sign_card(
        "sign_leaned",
        title=_("Somebody to lean on outside, perhaps"),
        looks_for=_("somebody outside was turned to, and was let near"),
        opening=_("How was it to let someone in on it?"),
        clinical="Use of social support",
        source="Cutrona & Russell 1987 (Social Provisions); wordings our own",
        examples=(
            notices("I rang my sister and she came over.", "C: I rang my sister and she came over."),
            notices("I told my wife all of it.", "C: It was late. I told my wife all of it."),
            notices("I knocked on her door in the night.", "C: I knocked on her door in the night."),
            notices("I said to her I'm a bit low.", "C: I said to her I'm a bit low."),
            notices("I told her everything.", "C: I told her everything."),
            notices("I cried in front of my brother.", "C: I cried in front of my brother."),
            notices("My wife has been very supportive.", "C: My wife has been very supportive."),
            leaves("C: I rang my sister about the car."),
            leaves("C: She told her everything."),
            leaves("C: I've no one I can talk to."),
            leaves("C: I told her off."),
            leaves("C: I'd tell my wife if I could."),
            leaves("C: I rang the bell and nobody came."),
            leaves("T: You told her everything."),
        ),
    ),
    _("Perhaps somebody was turned to here, and let near: {quote}"),
    (
        Way(_("the words tell of someone who was told, or turned to"), DONE, wordings(_LEANED, unless=_NOT_LEANED)),
        Way(_("somebody who is called by name was told or asked"), DONE, _by_name),
        Way(_("the words tell of someone who helped, or was asked to"), HERE, as_noticed(leans_on_others)),
        Way(_("something was told to somebody close"), SAID, wordings(_TOLD_SOMEONE, unless=_NOT_LEANED)),
    ),
    code="leans_on_others",
)  # fmt: skip

SIGNS = (ASKED, LET_IN, LEANED)
