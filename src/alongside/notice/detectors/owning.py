"""One's own part in things, what it does to others, and letting others help."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import meant
from alongside.notice.detectors.selfhood import self_attack_in
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import phrases
from alongside.notice.scene import Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

_THEM = "him|her|them|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|kids|family|friend|friends|boss)|the (kids|children|family|boys|girls)|people|someone|somebody|you"

_CLOSE = "him|her|them|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|kids|children|family|marriage|friends|flatmates|roommate|roommates|housemates|grandchildren|grandkids)|the (kids|children|family|boys|girls)"

OWNS = Card(
    kind="owns",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("One's own part, perhaps"),
    looks_for=_(
        "the client names their own part in something, or regrets something they did, without running themselves down"
    ),
    opening=_("What is it like to say so here?"),
    clinical=_("Guilt about an act, as distinct from shame about the self"),
    source="Tangney & Dearing 2002; wordings our own",
    examples=(
        notices("I shouldn't have said that to her.", "C: I shouldn't have said that to her."),
        notices(
            "I was wrong about that, and I told him so.", "C: I was wrong about that, and I told him so."
        ),
        notices("I feel guilty about leaving her there.", "C: I feel guilty about leaving her there."),
        notices("Some of that was my doing.", "C: Some of that was my doing."),
        leaves("C: I feel guilty. What's wrong with me?"),
        leaves("C: It wasn't my fault."),
        leaves("C: He said I shouldn't have done it."),
        leaves("C: I shouldn't have had the second pudding, it was huge."),
        leaves("C: I was wrong about the bus, it's the 42."),
    ),
)

_OWNED = phrases(
    "i ((really|just|probably|maybe|know i)? (shouldn't|should not|ought not to) have|shouldn't of) (ever|just)? (done (it|that|this)|said|told|left|shouted|yelled|gone|lied|hit|pushed|sent|hung up|let|kept|taken|treated|reacted|spoken|blamed|walked)",
    "i (really|just|probably|maybe|know i)? (should have|should've|ought to have) (been (there|kinder|nicer|honest|more)|told (him|her|them|you|my *)|said (something|no|sorry|it)|listened|stayed|asked|called|rung|stopped|known better|gone (in|back|to see|with)|apologised|apologized|helped|noticed)",
    "(it|that|this|some of (it|that)|part of (it|that)|half of (it|that)) (was|is|were) (probably|partly|mostly|also|really|down to)? (my|me) (fault|doing|mistake|own fault|own doing)",
    "(that's|that was|that is|this one's|it's all) (also)? (on|down to) me",
    "(my (own)? part in (it|that|this|all)|i('ve)? (played|had|have) (a|my) part)",
    "i('ve)? (take|took|taken|have to take|accept) (full|some|my share of)? (the)? (responsibility|blame)",
    "i('ve)? (own|owned|have to own) (that|it|up to (it|that))",
    "i('m| am|'ve been| was| feel| felt| do feel| still feel)? (so|really|very|a bit|quite|pretty|still|kind of|kinda|sort of|always)? guilty (about|for|that|because|when|every time|if)",
    "i('m| am|'ve been| was| feel| felt| do feel| still feel) (so|really|very|a bit|quite|pretty|still|kind of|kinda|sort of|always)? guilty",
    "i (feel|felt) (so|really|very|a bit|quite|pretty|kind of|kinda|sort of)? (bad|awful|terrible) (about|for) (what i|that i|it|how i|the way i|not|leaving|lying|saying|shouting|yelling|doing|being|having|letting|making|hurting|him|her|them|my)",
    "(feel|feeling|felt|have|some|the|so much|lot of|sense of) (guilt|remorse) (about|for|over|that|because|when|around)",
    "i (really|do|always|still|deeply)? (regret|regretted) (it|that|what|not|saying|doing|leaving|how|the|having|my)",
    f"i('ve)? (lied|was lying|told (a|some)? (lie|lies|fib)|wasn't honest|cheated|misled|betrayed) (to|on|with)? ({_THEM})",
    f"i (really|just|'ve|had|did)? (let|hurt|blamed|snapped at|shouted at|yelled at|screamed at|swore at|ignored|abandoned|neglected|pushed) ({_THEM}) (down|away|for (it|that|everything)|and i (shouldn't|felt|feel|regret|know))",
    "i('m| am| was)? not (very|so|too|exactly|really|particularly)? proud of (it|that|how|what|myself|the way|this)",
    "(wasn't|not|isn't|was not) (exactly|really)? (my|the) (finest|best|proudest|smartest|wisest|kindest|greatest|brightest) (moment|hour|decision|choice|idea|thing|move|day|move of mine|decision of mine)",
    "(i know|i knew|and i know) (it|that|this) (was|is|wasn't|isn't) (not)? (right|fair|wrong|unfair|out of order|the right thing|the wrong thing|ok|okay|nice)",
    "i (was|were) (just|so|really|probably|very|completely|totally|maybe|quite|a bit|too|pretty)? (wrong|harsh|unfair|unkind|cruel|mean|horrible|nasty|short|sharp|rude|out of (order|line)|angrier|too (hard|harsh)|hard) (to|with|on|about (her|him|them|that|you)|there|then|of me|than)",
    "i (got|had) (it|that|this|him|her|them|you) (all|completely|so|really)? wrong",
    "i (went|took it) too far",
    "i (totally|completely|probably|really|just)? (overreacted|over reacted|blew up|flew off the handle|lost my (temper|rag|cool))",
    "i ('d|had|'ve|just|really|totally|completely)? (totally|completely|really|just)? (messed|screwed|fucked) up",
    "i (started (that|the) (fight|argument|row)|made (it|things|that|matters) (so much|much|even|a lot)? worse|made a mistake|did wrong|messed that one up)",
    "i (just)? (keep|kept) ... (make|making|made) (it|things) worse",
    "i (know|realise|realize|guess|think|see) (that)? i('m|'ve been| was)? (drinking|drink|smoking|smoke|eating|eat|spending|spend|gambling|working) (far|way|a bit|probably)? (too much|more than i (should|ought))",
    "i (just|really)? don't (really)? like the way (that)? i('m)? (drink|smoke|eat|shout|am|drinking|smoking|eating|shouting|talk|treat)",
    "i (confess|(have to)? hold my hands up)",
    "i (do|have to|must|will|'ll)? admit (that)? i (was|did|do|lied|shouldn't|should've|could have|drank|drink|smoked|hit|said|lost|can be)",
    "i (can be|do get|get|do tend to be|was being|am being|'m being) (a bit|quite|pretty|really|very|too)? (difficult|stubborn|controlling|hard to live with|short|snappy|moody|demanding|distant|cold|prickly|unfair|unreasonable)",
    "i('m| am| was) (just)? (as bad|partly to blame|to blame|part of the problem|half the problem)",
    "i (really)? wish i('d| had)? (never|not)? (said|told (him|her|them)|been (there|kinder|nicer)|gone (to see|back)|listened|stayed|called|rung|asked|hugged|apologised|apologized)",
    "i (really)? wish i (hadn't|had not) (said|done|told|left|lied|hit|shouted|yelled|gone|hung up)",
    "(it|that|which) (probably|certainly|definitely) (didn't|doesn't|did not|hasn't) help",
    f"i (never|didn't|should have) (even|once|ever)? (thanked|thank|rang back|visited|apologised|apologized|apologise|apologize|said (sorry|goodbye|thank you)|say (sorry|goodbye|thank you)|asked after|defended|defend|protected|protect|stood up for|stand up for) ({_THEM})",
    f"i (said|told ({_THEM})) (that)? (i('m| was)? (so|really|very)? sorry)",
    f"i('ve)? (just|already|actually|did|had to|have to|need to|should)? (apologised|apologized|apologise|apologize|made it up|make it up|said sorry|say sorry) to ({_THEM})",
    "(sorry|i) (i)? went (off|on) (a bit|at you|too far|at (him|her|them))",
    f"i (just|really)? (hung up on|walked out on|gave up on|took it out on|turned (my|me) back on|went off at|had a go at|laid into|lashed out at|was horrible to|was awful to|was rude to|was cruel to|was mean to|misled|cheated|stole from|let down) ({_THEM}|*)",
    f"i('d)? told ({_THEM}) a (fib|lie)",
    "i (suppose|guess|know|think) (that)? i (sort of|kind of|just|probably|really|'ve|have)? (blew|wasted|brought it on|asked for it|started it|caused|ignored|neglected|contributed|overdid|got it wrong|messed)",
    "(it's|that's|it was|that was) not (something|a thing|anything) i('m| was)? (really|very|too)? (proud of|happy (with|about))",
    "i (knew|know) (it|that|this) (was|is|wasn't|isn't) (doing me any good|doing (him|her|them) any good|right|wrong|a mistake|bad for (him|her|them|me)|good for (him|her|them|me))",
    "(my|me) (drinking|temper|pride|stubbornness|silence|anger|jealousy|own (doing|choices|behaviour|behavior|actions)) (caused|cost|ruined|drove|hurt|has (caused|cost|ruined|hurt)|got (us|me) ...)",
    "i (was|'d been|had been) (the one|part of it|just as|as much) (who|that|to blame|at fault|guilty)",
    "(it's|it was|that's) (not (all|just|only) (him|her|them|his|her|their)|(partly|also|mostly|half) (me|mine|my))",
)  # fmt: skip
_LIGHT = phrases(
    "(pudding|cake|chips|pizza|dessert|chocolate|curry|takeaway|coffee) (it|was|last|again|though)?",
    "wrong about the (bus|train|time|day|date|room|road|weather|number|price)",
    "i (must|have to|will) (admit|confess) (that)? (it's|it was|that's|the) (nice|lovely|good|great|tasty|warm)",
)


@detector(OWNS)
def owns(scene: Scene) -> Iterator[Draft]:
    """Wordings of one's own part or of regret for an act; never beside a harsh word about oneself."""
    for turn in scene.client:
        match = next(meant(turn, _OWNED), None)
        if match is None or _LIGHT.within(turn) or self_attack_in(turn):
            continue
        yield worded(
            turn,
            match,
            _("Perhaps one's own part in something is named here: {quote}"),
            _("the words are about something done or left undone, not about what sort of person one is"),
        )


SEES_IMPACT = Card(
    kind="sees_impact",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("What it is like for the other, perhaps"),
    looks_for=_("the client sees what their own way does to someone else"),
    opening=_("How did it come into view?"),
    clinical=_("Mentalising of one's effect on others"),
    source="Fonagy et al. 2002 (reflective function); wordings our own",
    examples=(
        notices("I take it out on the kids.", "C: I take it out on the kids."),
        notices(
            "It must have been frightening for her.",
            "C: I went quiet. It must have been frightening for her.",
        ),
        notices("I can see what it does to him.", "C: I can see what it does to him."),
        leaves("C: She takes it out on the kids."),
        leaves("C: It must have been cold for them up there."),
        leaves("C: I hurt my knee."),
        leaves("C: He said I upset people."),
    ),
)

_IMPACT = phrases(
    f"i (really|must have|know i|know i've|'ve|think i|could see i|just|always|can|do|did|had)? (hurt|hurts|upset|scare|scared|frighten|frightened|worry|worried|embarrassed|disappoint|disappointed|drain|drained|exhaust|exhausted|confuse|confused|crushed|wounded|shut out|shut) ({_THEM}) (when|by|with|so|a lot|badly|too|out|too much|and|with it|every)?",
    f"(take|took|taking|taken) it (all)? out on ({_THEM})",
    f"i (always|just|tend to|keep|do)? (push|pushed|pushing|drive|drove) (everyone|everybody|{_THEM}) away",
    f"(it|that|this) (must|can't|couldn't) (have been|be) (so|really|very|pretty|quite)? (hard|awful|horrible|frightening|scary|lonely|difficult|confusing|painful|upsetting|exhausting|hurtful|tough) (on|for) ({_THEM})",
    f"(see|saw|know|knew|realise|realize|realised|realized|understand|thought about|think about|imagine) (now)? what (it|that|this|i) (does|did|do|was doing|is doing|has done|must have done|put) (to|through)? ({_THEM})",
    f"what (i('ve)? (put|done to|did to|do to|am doing to|'m doing to|was doing to)|it (does|did) to|it (was|is|must be|must have been) like for) ({_THEM}) (through)?",
    f"i('ve)? (put|putting) ({_THEM}) through (a lot|so much|hell|it|this|that|all)",
    "(he|she|they|my *) (flinch|flinches|flinched|goes quiet|went quiet|gets scared|cried|cries|gets upset|got upset|looked so (hurt|sad|scared)|looked (hurt|sad|scared|frightened)) (when|because|as|every time) i",
    f"(it|that|my (drinking|temper|mood|moods|anger|illness|silence|worry|smoking)) (affects|affected|affecting|hurts|hurt|scares|scared|upsets|upset|worries|worried) ({_CLOSE})",
    f"i (made|make|'ve made) ({_THEM}) (cry|feel (bad|sad|small|guilty|stupid|unloved|unwanted|like)|sad|worry|unhappy|scared|miserable)",
    f"i('m| am|'ve been)? (letting|let) (down)? ({_THEM}|my whole family|the whole family) down",
    "i (never|hadn't|had never|'d never) (thought|realised|realized|considered|seen|noticed|wondered) (about)? (what (it was|it's|that was|it must) (like|be|have been)|how (it|that) (was|felt|must|looked|affected|came across))",
    "(thinking of|thought of|think of|thinking about|thought about|think about) (like)? (his|her|their) feelings",
    "(i|it) (must|probably) (have)? (come|came|comes) across (as)? ...",
    f"(having|have|has|had|take|takes|taken|taking|took) (a|an|some|some sort of|its|a real|a big|such an)? (effect|impact|toll) on ({_CLOSE})",
    f"(pissing|pissed|winding|wound|wearing|worn|dragging|stressing) ({_CLOSE}) (off|up|out|down)",
    f"i('m| am|'ve| have)? (worrying|scaring|upsetting|hurting|hurt|frightening|exhausting|neglecting) ({_CLOSE})",
    "i (said|told|went|shouted|snapped|did|left|walked|hung|laughed|asked) ... (and|then) (he|she|they) (looked|went|was|were|just)? (a bit|so|really|all)? (gutted|hurt|crushed|devastated|upset|quiet|white|in tears|cried|crying|flinched|shrank)",
)  # fmt: skip


@detector(SEES_IMPACT)
def sees_impact(scene: Scene) -> Iterator[Draft]:
    """Wordings of one's own effect on another."""
    for turn in scene.client:
        match = next(meant(turn, _IMPACT), None)
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps it is seen here what something was like for another: {quote}"),
                _("the words set one's own doing beside what it was for someone else"),
            )


LEANS_ON_OTHERS = Card(
    kind="leans_on_others",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("Somebody to turn to, perhaps"),
    looks_for=_("the client turns to someone outside, and lets them help"),
    opening=_("How was it to let someone in on it?"),
    clinical=_("Use of social support; receiving care"),
    source="Cutrona & Russell 1987 (Social Provisions); wordings our own",
    examples=(
        notices("I rang my sister and she came over.", "C: I rang my sister and she came over."),
        notices("I let him hold me.", "C: I let him hold me."),
        notices("My wife has been very supportive.", "C: My wife has been very supportive."),
        leaves("C: I rang my sister about the car."),
        leaves("C: I've no one I can talk to."),
        leaves("C: My wife isn't very supportive."),
        leaves("C: She let him help."),
    ),
)

_NEAR_ONES = "my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|sister|brother|son|daughter|kids|family|friend|friends|best friend|mate|mates|neighbour|neighbor|sponsor|aunt|uncle|nan|gran|cousin)|a (friend|mate|neighbour|neighbor|colleague)"
_LEANS = phrases(
    f"i('ve)? (just|actually|did|then|can)? (rang|ring|called|call|phoned|phone|texted|text) ({_NEAR_ONES}|her|him|them) (and (she|he|they|i (cried|told|said|asked))|to (come|help|talk|say)|crying|in tears|in the middle|for (help|support))",
    f"i('ve)? (just|actually|did|then|can|always)? (reached out to|turned to|turn to|confided in|confide in|opened up to|open up to|leaned on|lean on|leant on|relied on|rely on|go to|cried on|cried with) ({_NEAR_ONES}|her|him|them)",
    f"i('ve)? (just|actually|then)? (talked to|spoke to|spoken to) ({_NEAR_ONES}) (about (it|this|that|how|everything|what)|everything|all of it|how i|that i)",
    f"i('ve)? (just|actually|then)? told ({_NEAR_ONES}|him|her|them|*) (everything|all of it|the whole (thing|story)|all about it)",
    f"i('ve)? (just|actually|then)? told ({_NEAR_ONES}) (about (it|this|that|what)|how i)",
    f"i (just|even|actually)? let (her|him|them|{_NEAR_ONES}) (help|hold|hug|look after|drive|cook|do it|take|carry|see me|stay|in|wash|make me|sit)",
    f"({_NEAR_ONES}|he|she) ('s|has|have|'ve)? (also|just|really|always)? (been (there for me|so (good|kind|supportive|helpful)|really (good|supportive|helpful|kind)|very (good|supportive|helpful|kind))|(held|hugged|comforted|looked after|took care of|sat with|stayed with|listened to|supported|supports|helped|helps) me)",
    f"({_NEAR_ONES}) (is|are|was|were) (also|just|really|always|very|so|pretty|super|quite)? (supportive|there for me|helpful|behind me|on my side)",
    f"(support|help|encouragement) (of|from) ({_NEAR_ONES})",
    "i('ve)? (do)? (have|got) (good|some|a few|a couple of|great|close|really good|a good|a|lots of)? (friends|friend|people|someone|somebody|family|support system|support) (who|that|i|to) (can|i can|will|would|help|helps|listen|listens|talk|call|lean|turn|support|supports|know|understand|understands|is there|are there)",
    f"({_NEAR_ONES}) (said|says|told me) (that)? (i can|i could|to|just) (always)? (ring|call|come|phone|stay|text) ...",
    f"i (just|can|will|'ll)? (ask|asked|call|called|get|got) ({_NEAR_ONES}|them|her|him) to (come|help|sit|stay|support|be there|drive|take|watch|hold)",
)  # fmt: skip


@detector(LEANS_ON_OTHERS)
def leans_on_others(scene: Scene) -> Iterator[Draft]:
    """Wordings of turning to someone, or of being held by someone."""
    for turn in scene.client:
        match = next(meant(turn, _LEANS), None)
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps somebody was turned to here, and let near: {quote}"),
                _("the words tell of someone who helped, or was asked to"),
            )


DETECTORS = (owns, sees_impact, leans_on_others)
