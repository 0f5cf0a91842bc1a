"""Against the other or the talk, not wanting to be here, and waiting to be hurt."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import meant, told_of
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

PUSHES_BACK = Card(
    kind="pushes_back",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("A word against, perhaps"),
    looks_for=_("a complaint, a challenge or a sharp no to the other or to the talk"),
    opening=_("What was being looked after there?"),
    clinical=_("3RS confrontation: complaint about therapist, task or parameters; rejects intervention"),
    source="Eubanks, Muran & Safran 2015 (3RS); wordings our own",
    examples=(
        notices("You're not listening.", "C: You're not listening."),
        notices("It's none of your business.", "T: How much was it?", "C: It's none of your business."),
        notices("I don't need a lecture.", "C: I don't need a lecture."),
        notices("What's the point of this?", "C: What's the point of this?"),
        leaves("C: She's not listening to me."),
        leaves("C: I told him it's none of his business."),
        leaves("C: I'd like to think about it first."),
        leaves("C: I don't need a coat today."),
    ),
)

_AGAINST = phrases(
    "(you're|you are) (not listening|not hearing|not helping|wrong|wasting|twisting|blaming|judging|patronising|patronizing|being (ridiculous|unfair|rude)) (me|my|it|that|about|aren't|again|now)?",
    "you (don't|didn't|can't|couldn't|never|obviously don't|clearly don't|people don't) (even|really|actually|possibly)? (know (me|what it's like|what it is like|anything about)|understand (me|what|how|that|it|my)|get it|listen to|live with)",
    "you (have|'ve got|got) no (idea|right|clue)",
    "you people",
    "(that's|it's|this is|it is|that is) (just|really|so|a bit|simply|not)? (a bit|a load of)? (none of (your|their|his)|unacceptable|not acceptable|rubbish|nonsense|bullshit|pointless|insulting|my own business|not your (business|job|place|decision)|not up to you)",
    "this is (just|really|so|all)? (a bit)? (ridiculous|stupid|pointless|a joke|silly|unfair|not fair|crap)",
    "(none of|mind) your (own)? business",
    "why (are you (asking|telling|even|always|so|making)|do you (always|keep|care|want to know|have to|even)|(do|should|would) i (have to|need to|be here|tell you|listen|talk|come|do (this|that|what)|trust|bother|even)|does (it|that) matter)",
    "how (is|would|will) (this|that|talking) (going to|gonna|supposed to|meant to|even|actually)? (help|change)",
    "what's the (point|use) (of|in) (this|talking|all this|coming|even)",
    "what('s| has) (that|this|it) got to do with",
    "(a|complete|total|big)? waste of (my|your|everyone's|our)? time",
    "i ('ve|have)? already (told you|said|heard|been told|answered|been through|know (that|this|all|it)|tried (that|it|all))",
    "i('ve| have)? (heard|hear|heard all) (it|this|that|them|these|all (that|this|of this)|the lecture|(those|these) (kinds of|sort of|sorts of)? (things|kinds|stories)) (all)? (before|already|a million|a hundred|a thousand)",
    "i (really|just|actually)? (don't|do not|didn't) (really)? (need|want|come here for) (a|another|any|your|this|the|to be)? (discussion|lecture|lectures|lectured|opinion|preaching|sermon|patronised|patronized|judged|babysitter|interrogation|psychoanalysing|told what)",
    "i (really|just|actually)? (don't|do not) (really)? need (anyone|anybody|you|somebody|someone|people|him|her|them|any|to) (to)? (tell|telling|therapy|counselling|counseling|explain|justify|be here|discuss|hear)",
    "i('m| am) not (stupid|an idiot|a child|a kid|thick|a (drug addict|criminal|junkie|drunk|bad (person|kid))|hurting anyone|the (problem|one with)|crazy|interested)",
    "i('m| am)? not (going to|gonna|having) (sit|discuss|have a|take it|take (that|this)|quit|stop|give (it|that|them) up|change|get into|explain|apologise|apologize|answer|be told|a discussion) ...",
    "i('m| am) (just|only)? doing what i('m| am| was) told",
    "i ('m|am) sure (that)? (you're (going to|gonna)|you are going to|you'll|you will)",
    "(i suppose|i guess|i bet|let me guess) (you're (going to|gonna|here to|about to)|you are (going to|here to)|you'll|you think)",
    "(are you|you're|so you're) (going to|gonna|here to|just going to|just gonna|about to) (tell me|judge|lecture|preach|make me|report|take my|try and|try to|blame|yell|punish)",
    "who (are you|do you think you|says (i|you|it|that)|made you)",
    "i (just|really)? (don't|can't|do not|didn't) (really)? (see|understand|get) (the (evidence|risk|point|problem|big deal|harm|need|fuss|relevance)|what the (problem|big deal|fuss|issue|point))",
    "i (just|really)? (don't|can't|do not|didn't) (really)? see why (i (have|need|should|can't)|it('s| is| matters)|(that|this)('s| is| matters)|you|everyone|people|we (have|need))",
    "(where's|where is|show me) (the|some|your)? (hard|actual|real)? (evidence|proof)",
    "where (are|do|did) (these|those|you get) (limits|numbers|figures|rules|this|that|your) ...",
    "prove (it|that)? to me",
    "(everyone|everybody|people|they|my (mom|mum|parents|wife|husband|doctor|mother)) (just|always)? (keeps|keep|is always|are always|won't stop) (on at me|telling me|nagging|bugging|going on at|lecturing)",
    "i('m| am)? (going to|gonna|'ll) do what i (want|wanna|like|please)",
    "(it's|it is|that's) my (body|life|business|own life)",
    "(it's|it is) my (choice|right|decision) (not|isn't|and (i|you|nobody|not|it)|what|how|whether|who)",
    "this (isn't|is not|wasn't) (even)? my fault",
    "i('m| am) (done|over|finished|through) with (this|it|that|you|all of this)",
    "(i'm|i am) so over (it|this)",
    "i (really|honestly|just)? (don't|do not|couldn't) care (what (the|you|they|happens|it)|about (the|any of|your|that|it)|anymore|any more|i know)",
    "i (still|just|really|do)? (don't|do not) (want|wanna|want to|need|need to) (sign|answer|fill|take (it|them|that))",
    "(so)? (you)? (just|only)? (wanna|want to) (know my business|get rid of me|tick|catch me|control|make me|tell me|see me fail|lock me)",
    "you (just|only|never|always) (want|talk|say|tell|ask|sit|nod|write|do) (that|me|there|nothing|the same|to me|about yourself|over me)",
    "i('m| am) paying (you|for|to|good money) ...",
    "(do|so) you think (it's all in my head|i'm (imagining|making (it|this) up|lying|stupid|crazy|an idiot))",
    "you said (that)? (it would|it'd|you'd|you wouldn't|you were going to) ...",
    "(you weren't|you're not) (there|here|the one)",
    "how (can|could|dare) you (possibly|even|know|say|tell|sit|understand) ...",
    "what do you (want|expect) (from me|me to|the)",
    "i (signed|did|answered|filled in|told you) (your|that|the|it|this) ... (why|so why|what more|already|what else) ...",
    "why (are|is|do|did|does|should) (you|they|it|i) (asking|keep|always|even|really)? (me)? (all|so many|these|the same|telling|having to|have to) ...",
    "(nobody|no one) (ever)? (asked|told) you to",
    "you('re| are) not my (mother|mum|mom|dad|father|boss|doctor)",
    "(how long (is|does|will) this|how much longer (is|does|will|do) (this|it|i|we)|how long do (i|we) have to) (going to|gonna|have to)? (take|last|be|stay|sit|do)",
    "are we (done|finished|nearly done|almost done) (yet|here|now)?",
    "do (i|we) (really)? have to (do this|talk|be here|answer|come|stay|listen)",
    "you didn't (even|ever|bother to|think to) ask (me)?",
    "you (could have|could've|should have|should've|might have|might've) (asked|told me|said|called|rung|warned|listened|waited|noticed)",
    "you('re| are) not having (that|it)",
    "(a)? (cheap|low) (point|shot|blow)",
    "i('m| am| was|'ve been) (being|kept|left|made to) (kept|wait|waiting|in your (waiting|office))",
    "i (haven't|really haven't|have not|don't have) (got|really got)? (the)? time (to|for) (talk|this|discuss|sit|be|another)",
    "i('ve| have)? (got)? better things to do",
    "you('re| are)? (just)? (sound|sounding|like) (just)? (like (my|everyone|the rest|all)|(everyone|all the) (else|others))",
    "(that's|it's) (all)? (easy|fine) for you (to say)?",
    "(what do you know|how would you know) (about)?",
    "have you ever (even)? (smoked|been (in|through|addicted|fat|homeless|there)|had (a|to|one|kids)|tried (to)?|done|lost)",
    "i (really|just)? (don't|do not) (want|wanna|need) (to)? (hear|listen to) (it|that|this|any more|another)",
    "i don't have to (tell you|listen|be here|explain|answer|do (this|that|what|anything))",
    "you can't (make|force|tell) (me|anyone)",
    "i (really|honestly)? (don't|do not|couldn't) care (less)? what (you|they|anyone|anybody|people|the) (think|thinks|say|says)",
    "(are you|so you're) (saying|telling me|calling me|accusing me|judging me|suggesting|implying) (that)? (i'm|i am|i|it's|of|a|an|me|my)",
    "is that (a|some kind of)? (threat|joke)",
    "i don't believe (you|a word|what you)",
)  # fmt: skip
"""Words with an edge, toward the other chair or the talk."""

_OUTRIGHT = phrases(
    "(leave me alone|back off|get lost|shut up|mind your own|piss off|forget it|so what|give me a break|get off my (back|case)|stop (telling|asking|judging|pushing|lecturing|going on)|don't (tell me|start|lecture|patronise|patronize|judge|push|give me (that|all))|you don't (understand|listen|get it|know (me|anything))|you're (wrong|all the same)|are you (kidding me|having a laugh)|you didn't (ask|listen|notice)|don't be (funny|ridiculous|smart|clever)|here we go|i said (it's|i'm) fine|says who|easy for you to say|i didn't ask (you|for))",
)
"""Said outright, at the beginning of a sentence."""


@detector(PUSHES_BACK)
def pushes_back(scene: Scene) -> Iterator[Draft]:
    """Wordings with an edge toward the other or the talk; none that are told of another time."""
    for turn in scene.client:
        outright = (m for m in meant(turn, _OUTRIGHT, reach=0) if _begins(turn, m))
        for match in (*meant(turn, _AGAINST, reach=0, tentative=True), *outright):
            if told_of(turn, match.start):
                continue
            yield worded(
                turn,
                match,
                _("It may be that something is held off here: {quote}"),
                _("the words go against what was said or done here"),
                against=_("A plain no has its place too."),
            )
            break


def _begins(turn: Heard, match: Match) -> bool:
    """Whether no more than a small word or two stands before a place in its sentence, and the sentence is short."""
    start, end = turn.sentence_at(match.start)
    before = [word.said for word in turn.words if start <= word.start < match.start]
    return len(before) <= _SMALL_WORDS and set(before) <= _SMALL and end - start <= _SHORT


_SMALL = frozenset(
    ["well", "oh", "look", "no", "and", "so", "just", "yeah", "but", "like", "i", "mean", "okay", "right"]
)
_SMALL_WORDS, _SHORT = 2, 60


RELUCTANT = Card(
    kind="reluctant",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Not by choice, perhaps"),
    looks_for=_("the client did not choose to be here, or would rather not be, today"),
    opening=_("What would make it worth the hour?"),
    clinical=_("Involuntary or reluctant attendance"),
    source="Rooney 2009 (Strategies for work with involuntary clients); wordings our own",
    examples=(
        notices("My wife made me come.", "T: What brings you?", "C: My wife made me come."),
        notices("It wasn't my idea.", "C: It wasn't my idea."),
        notices("I'd rather be anywhere else.", "C: I'd rather be anywhere else."),
        notices("I nearly didn't come today.", "C: I nearly didn't come today."),
        leaves("C: My wife made me a cake."),
        leaves("C: How long is it going to take to feel better?"),
        leaves("C: I wanted to come today."),
        leaves("C: He had to come home early."),
    ),
)

_SENDER = (
    "my (mom|mum|mam|mother|dad|father|parents|wife|husband|partner|girlfriend|boyfriend|boss|manager|doctor|gp|po|school|teacher|"
    "principal|lawyer|daughter|son|sister|probation officer|social worker)|the (court|judge|school|police|hospital|doctor|principal)|"
    "they|he|she|probation|work|occupational health|occ health|hr|social services"
)
_SENT = phrases(
    f"({_SENDER}) (just|kind of|basically|has|have)? (made|makes|making|forced|forcing|ordered|sent|dragged) me (to)? (come|see you|be here|in here|here|talk to you|attend|sign up|down here)",
    "my (mom|mum|mother|dad|father|parents|wife|husband|partner|girlfriend|boyfriend|boss|doctor|gp|po|lawyer|probation officer|social worker) (just|kind of|basically)? (told|got|wanted|wants) me to (come (here|in|to see|today)|see you|be here|talk to you|speak to you)",
    f"(only|just) (here|came|come|coming|doing (this|it)) (because|'cause|cos|for|so) ({_SENDER}|i (have|had) to|i was told)",
    f"i'm here (only|just)? (because|'cause|cos) ({_SENDER}) (made|sent|told|said|wants|wanted|think|thinks|thought|insisted|asked)",
    "i (was|got|am|'m|been|were) (just|basically|kind of)? (sent (here|to you|by|in)|told to (come|be here|see)|made to (come|be here|do this)|forced (to (come|be)|into this)|court ordered|mandated|dragged (here|in|along))",
    "i (have|had|'ve got|got) to (be here|come here|do (these sessions|this program|the program)|see you)",
    "(court ordered|court mandated|part of my (probation|sentence|parole)|condition of my)",
    "(it|this|that|coming here) (really)? (wasn't|was not|isn't|weren't) (exactly|really)? my (idea|choice|decision)",
    "i (really|just|still|actually|sort of|kind of)? (didn't|don't|do not|did not) (really|even|particularly)? (want|wanna) (to)? (be here|come (here|in|today|to this)|be doing this|talk (today|about anything)|see (anyone|a counsellor|a counselor|a therapist|a shrink))",
    "i (don't|didn't) (really|even|honestly)? (know|see|understand|get) why i('m| am| was| have to be| need to be| had to)? (here|come|sent here|made to come)",
    "i (really|honestly)? don't (really|think i)? need (to be here|therapy|counselling|counseling|this|to see anyone|to talk to)",
    "(how long (is|does|will) this|how much longer (is|does|will|do) (this|it|i|we)|how long do (i|we) have to) (going to|gonna|have to)? (take|stay|be here|last|sit|do)",
    "(get|getting) (this|it|whatever) (all)? (over|over and done) (with|quickly)?",
    "i (guess|suppose) (that)? i('ll| will| have to| must)? (be|be here|stay|come) (here)? (if|because) i (have|had|'ve) to (be|come)?",
    "i'm here (anyway|aren't i|because i have to|so)",
    "(i'm|i am)? (really)? not (really)? in the mood (to talk|for this|today|for talking)",
    "i (just)? (want to|wanna|have to) get (this|whatever|it) ... (over|done)",
    "(can|could) we (just)? (get (this|it) over|get on with|skip|make this quick)",
    "i (nearly|almost) (didn't|cancelled|canceled|turned (round|around)|went home|rang to|called to) (come|cancel|in|here|today|say)?",
    "i (really)? (don't|didn't) feel like (talking|being here|coming|doing this|this|it) (today|at all)?",
    "i('d| would) (much)? rather be (anywhere|somewhere else|at home|at work|elsewhere|in bed)",
    "i('m| am) (only|just) (here|doing (it|this)) (on|under) (his|her|their|the|orders)",
    "(i'm)? here (on|under) (his|her|their|doctor's|somebody's|strict) (orders|command)",
    "i('m| am) (just|only)? doing (what|as) i('m| am| was) told",
    "do i (really)? have to (be here|do this|talk|come)",
    "i('m| am) (only|just) here (for|to get|to keep|so) (the|my|her|him|them|a|that|i|they|she|he) ...",
)  # fmt: skip
_FEEL_BETTER = phrases("(how long|how much longer) ... (feel|get better|before i|until i|work|heal|recover)", "get (over|it over) (him|her|them)")  # fmt: skip


_ASKED_WHY = phrases(
    "what (brings|brought|made|makes) you ...", "why (are|did) you (here|come|decide)", "whose idea", "what got you here"
)  # fmt: skip
_ONLY_SENDER = phrases(f"({_SENDER})")
_FEW_WORDS = 3


def _named_sender(turn: Heard) -> Match | None:
    """*My wife*, and no more, in answer to the question what brought somebody here."""
    other = turn.previous
    if other is None or other.role is not Role.THERAPIST or not 2 <= len(turn.words) <= _FEW_WORDS:
        return None
    return _ONLY_SENDER.first(turn) if _ASKED_WHY.within(other) else None


@detector(RELUCTANT)
def reluctant(scene: Scene) -> Iterator[Draft]:
    """Wordings of having been sent, or of not wanting to be here."""
    for turn in scene.client:
        match = next(meant(turn, _SENT, reach=0, tentative=True), None) or _named_sender(turn)
        if match is None or _FEEL_BETTER.within(turn):
            continue
        yield worded(
            turn,
            match,
            _("Perhaps being here was not one's own choice, or not today: {quote}"),
            _("the words speak of having to be here, or of rather not"),
        )


EXPECTS_HURT = Card(
    kind="expects_hurt",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Waiting to be hurt, perhaps"),
    looks_for=_("the client expects to be judged, left, too much, forgotten or used by someone"),
    opening=_("Where has that happened before?"),
    clinical=_("CCRT expected response of other: reject, judge, leave"),
    source="Luborsky & Crits-Christoph 1998 (CCRT: expected response of other); wordings our own",
    examples=(
        notices("You'll get sick of me.", "C: You'll get sick of me."),
        notices("I knew she'd laugh at me.", "C: I knew she'd laugh at me."),
        notices("They were all laughing at me.", "C: They were all laughing at me."),
        notices("Are you angry with me?", "C: Are you angry with me?"),
        leaves("C: You'll get wet out there."),
        leaves("C: I knew she'd like it."),
        leaves("C: They were all laughing at the film."),
        leaves("C: She thought they were all laughing at her."),
        leaves("C: He's angry with me about the car."),
    ),
)

_OTHERS = "you|he|she|they|people|everyone|everybody|someone|somebody|my (mum|mom|dad|mother|father|husband|wife|partner|boss|friends|family)"
_HARM = (
    "(just|all|probably|only|eventually|get|be|end up|both|be so)? (laugh (at me)?|leave (me)?|judge me|judging me|hate me|reject me|disappointed|sick of me|tired of me|"
    "fed up with me|bored of me|angry (with|at) me|shout at me|yell at me|mad at me|cross with me|forget (me|about me)|use (me|it against)|tell everyone|give up on me|go off me|"
    "think (that)? i'm|think i was|think (less|badly)|look at me (like|differently|different)|look different|look down on|stop (liking|caring|coming|wanting)|get rid of me|"
    "not (want me|like me|believe me|care)|never (want|speak|look at me|forgive)|turn (on|away)|drop me|hurt me|let me down|go quiet on me|make fun|tell me (off|it's (all|my))|"
    "give me (a row|a lecture|a hard time)|have a go|kick me out|blame me|find out)"
)
_EXPECTS = phrases(
    f"(you|he|she|they|people|everyone|everybody) (will|might|are (going to|gonna)|'s (going to|gonna)) {_HARM}",
    f"(you'll|he'll|she'll|they'll|you'd|you would|you're (going to|gonna)|he's (going to|gonna)|she's (going to|gonna)|they're (all)? (going to|gonna)|everyone's (going to|gonna)) {_HARM}",
    "(she'd|he'd|they'd) (just)? (look at me|laugh at me|hate me|leave me|think i'm)",
    f"(scared|afraid|worried|terrified|frightened|convinced|sure|knew|know|assumed|thought|dreading|waiting for) (that)? (you|he|she|they|people|everyone|everybody|my *) ('d|'ll|would|will|might|was going to|were going to|is going to) {_HARM}",
    "(everyone|everybody|they|people|everyone's|everybody's|they're) (is|are|was|were|be)? (just|all|always|kind of|going to be|probably)? (just|all)? (looking|staring|laughing|judging|pointing) (at)? (me|and (thinking|laughing|judging))",
    "(everyone|everybody|people|they all) (always|just|only)? (leave|leaves|ends up leaving|end up leaving|gets (bored|sick|tired)|get (bored|sick|tired)|lets me down|let me down) (me|of me|in the end|eventually|anyway|sooner or later)",
    "(you|they|everyone|people|he|she) (must|probably) (all|just)? think (that)? (i'm|i am)",
    "(you|everyone|everybody|people|they all) (all|just)? (think|thinks) (that)? (i'm|i am) (a|an|just|so|being|stupid|mad|crazy|weird|weak|pathetic|lazy|useless|selfish|horrible|lying|disgusting|boring|ridiculous)",
    "(they|everyone|people|everybody) could (all|probably|definitely|just)? (tell|see) (that)? (i|how|me)",
    "i ('m|am|'d be|'ll be|would be|must be) (just|only|always|probably)? too much (for (you|him|her|them|people|anyone)|to)",
    "are you (angry|mad|cross|disappointed|annoyed|upset|bored|fed up) (with|at|of|by|in) me",
    "am i (in trouble|boring you|wasting your time|too much|annoying you)",
    "i (was|were|'m|am|just|only|kept|keep)? (thought|think|thinking|figured|assumed) (that)? (you|she|he|they) ('d|'ve|'s|had|have|would have|must have)? (just|probably|all)? (forgot|forgotten|forgotten me|given up on me|gone off me|had enough of me|bored of me|bored|sick of me|tired of me|sends me away|send me away|changed (your|her|his|their) mind)",
    "(then)? (you|he|she|they|somebody|everyone) ('ll|will|'d|would) (just|all|probably)? (lose interest|be off|go quiet on me|walk out|walk away|not want to know|have (some|somebody|someone) (other|else|better)|forget (which|who|what) * i|want (somebody|someone) else)",
    "(give|gives|giving) me (a row|a telling off|a lecture|the sack|another row)",
    "(don't|you'll|please don't) (tell|look) (me off|at me like that)",
    "(don't|please don't|you won't|you'll not|promise you won't|you're not going to|you aren't going to) (be|get)? (judge me|laugh (at me)?|leave me|angry (with|at) me|mad (with|at) me|cross (with|at) me|hate me|think (i'm|less|badly)|tell anyone|shout at me|go off me|go on at me|forget (me|about me))",
    "you ('ve|have) not (gone off|given up on|forgotten|got (bored|sick|tired) of) me",
    "(nobody|no one|no-one) ('d|would|'ll|will) (ever|even|really)? (want me|wait|believe me|care|notice|miss me|love me|like me|listen|understand|want to (know|be|hear))",
    "if (they|he|she|you|people|anyone|everyone) (really|ever|only|actually)? (knew|saw|found out|realised|realized) (me|what i|who i|how i|that i|about me) ...",
    f"(waiting|wait) for (you|him|her|them) to {_HARM}",
    "(waiting|wait) for the other shoe to drop",
)  # fmt: skip


@detector(EXPECTS_HURT)
def expects_hurt(scene: Scene) -> Iterator[Draft]:
    """Wordings of being about to be judged, left or laughed at."""
    for turn in scene.client:
        match = next(meant(turn, _EXPECTS, reach=2, tentative=True), None)
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps something hurtful is expected of someone here: {quote}"),
                _("the words look ahead to what another may think or do"),
            )


DETECTORS = (pushes_back, reluctant, expects_hurt)
