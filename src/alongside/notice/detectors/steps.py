"""What was done against the old story, and what is wanted or needed from others."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.context import clause, meant, quoted
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

_SOMEBODY = (
    "him|her|them|someone|somebody|people|my (mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|ex|boss|"
    "manager|sister|brother|son|daughter|friend|friends|family|kids|parents|doctor|teacher)|the (doctor|kids|family|manager|girls|boys)"
)
_DARED = (
    "told|said|asked|rang|called|phoned|left|stopped|wrote|spoke|talked|stood|walked|let|stayed|cried|threw|quit|"
    "started|opened|signed|kept|apologised|apologized|admitted|joined|answered|managed|"
    "went (in|out|back|to (him|her|them|the|my|see|bed|sleep))|sat (with|down|there)|put (it down|the phone down|my foot down)|"
    "did (it|something|the)|got (up|out|help|on)"
)
_DOING = (
    "say|tell|ask|stay|stop|cut|keep|not|let|talk|speak|walk|sit|sleep|leave|call|ring|stand|finish|resist|quit|hold|wait|turn it down|"
    "turn them down|go (a|without|back|out|to sleep|through|to bed)|do (it|that|the) without|get (through|out|up)|put it"
)

OWN_STEP = Card(
    kind="own_step",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("Something done in a new way, perhaps"),
    looks_for=_("something the client has done that goes against an old way; not a plan"),
    opening=_("What made it possible, this time?"),
    clinical=_("Innovative moment: action, protest or performing change"),
    source="Gonçalves et al. 2011 (Innovative Moments Coding System); wordings our own",
    examples=(
        notices("I finally told him no.", "T: And on Friday?", "C: I finally told him no."),
        notices("This time I stayed in the room.", "C: This time I stayed in the room."),
        notices("I've cut down to five a day.", "C: I've cut down to five a day."),
        notices("I asked her for help with it.", "C: I asked her for help with it."),
        notices("And I said I don't want to go.", "C: He had the tickets. And I said I don't want to go."),
        notices("I did tell my sister in the end.", "C: I did tell my sister in the end."),
        leaves("C: I'm going to tell him no."),
        leaves("C: I'll try to stay in the room."),
        leaves("C: I stopped going to the gym."),
        leaves("C: She finally told him."),
        leaves("C: I finally got the bus."),
        leaves("C: If I finally told him, he'd go mad."),
    ),
)

_LINE = (
    "don't (do|say|touch|call|come|talk|shout|start|ring|tell|you|be|speak|make|go|put)|i don't (want|like)|i do not want|i didn't want|i won't|i can't do|i'm not (going|having|doing|annoyed|okay|fine)|not (today|tonight|now|this time)|"
    "i'm (scared|sad|lonely|hurt|angry|upset|ashamed|struggling)|i was (scared|sad|lonely|hurt|angry|upset|ashamed|struggling)|that('s| is)? not (okay|ok|fair|on)|that hurt|you hurt|stop|enough|i love you|i miss(ed)? you"
)
"""What draws a line, or shows oneself, when it is said to somebody."""

_DONE = phrases(
    f"i('d)? (just|actually|finally|then|even)? (said|says|told (him|her|them|my *)|said to (him|her|them|my *)) (mum|mom|mam|dad|love|that|look|no|well)? ({_LINE})",
    "i('d)? (just|actually|finally|then|even)? (told (him|her|them|my *)|said to (him|her|them|my *)) (that)? (i (need|needed|want|wanted|love|loved|miss|missed)|i'd like) ...",
    "i did (actually|finally|just|really)? (tell|ask|ring|call|say (something|one|to (him|her|them|my))|go (in|back)|stay|stop|write|speak|talk|let|leave|apologise|apologize|knock) ...",
    "i (just)? (thought|was like|said to myself) (no|right|not (today|this time)|today not|hang on|leave it|say it (now)?|do it (now)?|don't) ... i (just|put|stayed|stood|said|told|asked|waited|left|stopped|breathed|rang|called|went|sat|let|didn't|walked)",
    "i('ve)? (just)? been to (the gym|a (class|meeting|group)|yoga|meetings|classes|group|my first) ...",
    "i('ve)? been (doing|going|practising|practicing|attending|walking|running|swimming|cooking|keeping) ... for (the|a|about|* (days|weeks|months))",
    "(i'm|i am|now i'm) (now)? down (to)? (about|just|maybe)? (one|two|three|four|five|six|seven|eight|ten|half|a couple) ...",
    "i (used to|would) ... (now|and now|but now) i (just|only|actually|don't|'m down|'ve stopped|say|stop|walk|ask|tell|let|wait|leave|go)",
    "i (went|walked) (up|over|straight)? to (him|her|them|my *|the *) ... (and|to) (said|say|ask|asked|told|tell|apologised|apologise|apologized|apologize)",
    "(the)? first time (in my life|ever|in (years|months|ages)) (that)? i('ve)? (haven't|didn't|don't|not|felt|said|told|asked|could|let|stood)",

    f"i (just|actually|then)? finally (just|actually)? ({_DARED})",
    f"finally i (just|actually)? ({_DARED})",
    f"this time (around|though|however|um|uh)? i (just|actually|really)? ({_DARED}|didn't|did not|waited|answered)",
    f"for (once|the first time (ever|in (my life|years|months|weeks|ages|* (years|months|weeks)))?) i (just|actually|really)? ({_DARED}|didn't|could|was able|slept|waited)",
    f"(the)? first time (i've|i have|i'd|i ever) (ever|actually|really)? ({_DARED}|done|been able|spoken) (that|it|this|no|anything|her|him|them|up|for|to|there|out|without)",
    f"instead i (just|actually)? ({_DARED}|waited|breathed|answered|went|sat)",
    f"instead of (just|always)? (that|going|doing|saying|shouting|yelling|hiding|running|drinking|smoking|apologising|apologizing|snapping|eating|walking|leaving|arguing|giving|pretending) ... i (just|actually)? ({_DARED}|waited|breathed|went|sat)",
    f"i('ve)? (also|just|actually|then)? told ({_SOMEBODY}|*) (straight|straight out|honestly|to (his|her|their) face|how (i|it|that)|what (i|it|was|had)|the truth|everything|all of it|all about (it|that|what|how)|no|not to|to (stop|leave|back off)|(that)? i (wasn't|needed|need|wanted|want|didn't want|don't want|felt|feel|couldn't|can't|missed|loved|love)|(that)? (it|that) (hurt|wasn't (okay|fair|on)|isn't (okay|fair|on)))",
    f"i('ve)? (also|just|actually|then|even)? asked (for (help|a hug|support|a break|space|time off|what i)|({_SOMEBODY}|*) (for (help|a hug|some|what)|if (he|she|they|i)('d| would| could| can)? (help|come|stay|listen|hold|take|sit|be|move|have)))",
    "i (actually|just|finally|even)? (said|told them|told her|told him) no (to (him|her|them|it|my|the|that|going)|and (i (meant|stuck|told)|nothing|it felt))",
    "i (actually|just|finally|really)? (stood up (for myself|to (him|her|them|my))|put my foot down|spoke up|stuck up for|stood my ground|held my ground|opened up (to|about)|set (a|some|the) (boundary|boundaries|limit|limits)|didn't (rise to it|take the bait|give in|back down))",
    "i (just|actually|even)? (walked away|let (him|her|them|my *) (help|hold|in)|let the * be)",
    f"i('ve| was| were| have)? (just|had|also)? (managed|been able|able|did manage) to (actually|just|even)? ({_DOING})",
    f"i (did)? manage to (actually|just|even)? ({_DOING})",
    "i('ve| have)? (already|actually|just|really|also|finally|sort of|kind of|now)? (cut (that|them|my *|the *|right|way)? (down|back|out)|cut it (down|back)|stopped (smoking|drinking|using|eating|adding|buying|cutting|hiding|texting|checking|putting|having|taking|apologising|apologizing|lying|pretending)|quit (smoking|drinking)|(given|gave) up (smoking|drinking|the|sugar|alcohol|cigarettes)|thrown (it|them|the *) (out|away)|threw (it|them|the *) (out|away)|poured (it|them) (away|down|out))",
    "i (haven't|have not|'ve not|didn't) (really|even|actually)? (had|have|smoked|smoke|drunk|drink|used|use|touched|gambled|bought) (a (drink|cigarette|smoke|joint|drop|single)|any|one|it|anything)? (all (week|day|weekend|month)|in (a|over|about|the last|the past|two|three|four|five|six)|for (a|about|over|two|three|four|five|six)|since|last night|yesterday|this week|that night)",
    "i('ve| have)? been (clean|sober|smoke free|dry|off it|off them|off the) (for|since|now|about|almost|nearly|over) ...",
    "i('ve| have)? (did|done) (what (we|you) (discussed|talked about|said|suggested|asked|agreed)|the thing (we|you))",
    "i('ve)? (also|just|actually)? (tried|used|practised|practiced|been (practising|practicing|doing|using)) (what (we|you)|the (breathing|exercise|exercises|technique|list|diary|journal|chart|thing (we|you)))",
    "i('ve)? (kept|been keeping|started) (a|the|my) (journal|diary|log|chart|record|food diary)",
    "i('ve| have)? (already|just|actually|also|even)? (signed up|joined (a|the)|enrolled|made an appointment|registered|handed in)",
    "i('ve| have)? (already|just|actually|also|recently)? (started|been) (exercising|meditating|cooking more|working out|walking more|going to (the gym|meetings|yoga|classes|group)|eating (better|more|healthier|less|breakfast)|seeing a (therapist|counsellor|counselor|doctor)|trying to (be more|cut|stop|eat))",
    "i('ve| have)? (already|actually)? (made|making) (some|a few|a lot of|big|real)? (changes|progress)",
    "i('ve| have)? (already|actually|just|also)? lost (about|over|like|almost)? * (pounds|kilos|stone|lbs)",
    f"i('ve)? (already|actually|just|also|even|had)? (talked|spoke|spoken) (to|with) ({_SOMEBODY}) about (it|this|that|how|what)",
    "i (just|actually|then)? decided (not to|that i (wasn't|won't|would)|i (wasn't|would)|to (stop|quit|leave|tell|cut|say|ask|stay|call|ring|let))",
    "i (didn't|did not) (run|leave|walk out|apologise|apologize|say sorry|hang up|shout|yell|hide|cancel|text|snap|binge|stop coming|pretend|joke|smile|explain|make a joke|go quiet|shut down|back down|laugh it off) (this time|though|for once|at all|either|and|instead)",
)  # fmt: skip
_NOT_DONE = frozenset(
    ["will", "gonna", "should", "could", "wish", "want", "wanted", "need", "hope", "plan", "planning", "trying", "nearly",
     "almost", "wanna", "can't", "couldn't", "when", "till", "until", "before", "thought", "why", "whenever", "years"]
)  # fmt: skip
_AGAIN = phrases(
    "(started|been) (smoking|drinking|using|going back|seeing him|seeing her) (again|more)",
    "(started|start) again", "back (on|to) (it|the|them)", "(but|and|then) i (started|went back|slipped|relapsed|picked it up)",
)  # fmt: skip


_TAKEN_UP = phrases(
    "(so|and|and then|then|but)? you (actually|did|really|just|finally)? (rang|told|asked|did it|did (that|this)|went (back|in)|stayed|stopped|talked|spoke|knocked|let|managed|tell|ask|said no|say no|stood up|called|wrote|walked)",
    "you did",
    "how did you (do|manage) (it|that|this)",
    "did you (tell|ask|ring|call|talk to|speak to|say it|say anything|manage|do it|try it)",
)
"""The other hears that something was done, or asks whether it was."""
_ANSWERS = phrases(
    "(and|so|then|yes|yeah|no|well)? (and|then|so)? i (just|actually|did|then|finally|really)? (rang|told|asked|knocked|stayed|waited|stood there|stopped|called|wrote|apologised|apologized|spoke|walked away|said no (to|and|then)|said it|let (him|her|them|it)|tried (it|that)|left (it|him|her|them))",
)
_ANSWER_WORDS = 12


def _answers(turn: Heard) -> Iterator[Match]:
    """What was done, told in the first words after the other took it up or asked."""
    other = turn.previous
    if other is None or other.role is not Role.THERAPIST or not _TAKEN_UP.within(other):
        return
    reach = turn.words[min(_ANSWER_WORDS, len(turn.words)) - 1].end if turn.words else 0
    yield from (m for m in meant(turn, _ANSWERS, reach=2) if m.start < reach)


@detector(OWN_STEP)
def own_step(scene: Scene) -> Iterator[Draft]:
    """Wordings of something done in a new way; neither planned nor wished for, and not undone in the same turn."""
    for turn in scene.client:
        for match in (*meant(turn, _DONE, reach=0), *_answers(turn)):
            if _not_done(turn, match.start) or _AGAIN.within(turn):
                continue
            yield worded(
                turn,
                match,
                _("Perhaps something is told here that was done in a new way: {quote}"),
                _("the words tell of something done, not of a plan"),
            )
            break


def _not_done(turn: Heard, place: int) -> bool:
    start, _end = clause(turn, place)
    return any(word.said in _NOT_DONE for word in turn.words if start <= word.start < place)


STATES_NEED = Card(
    kind="states_need",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.CLIENT,
    title=_("A need is said, perhaps"),
    looks_for=_(
        "the client says what they want or need from another person, here or outside, or where a line is"
    ),
    opening=_("What is it like to have asked?"),
    clinical=_("Assertion of need; CCRT wish component"),
    source="Luborsky & Crits-Christoph 1998 (CCRT: the wish); wordings our own",
    examples=(
        notices("I need you to slow down.", "T: So what I thought was", "C: I need you to slow down."),
        notices("I just wanted him to ask me.", "C: I just wanted him to ask me."),
        notices("I'd rather not talk about that today.", "C: I'd rather not talk about that today."),
        notices("I want to be listened to.", "C: I want to be listened to."),
        leaves("C: I need to be at work by nine."),
        leaves("C: I want you to know it wasn't me."),
        leaves("C: I need a new coat."),
        leaves("C: She wanted him to ask her."),
        leaves("C: I don't need anyone to help me."),
    ),
)

_THEM = f"you|him|us|everyone|everybody|anyone|anybody|no one|nobody|{_SOMEBODY}"
_FOR_ME = (
    "listen|ask|stay|come (back|home|with|near|here|over|and)|be (there|here|honest|with|kind|nice|patient|proud|on my side|around|interested)|"
    "understand|hear|see (me|that|what|how)|help|hold|stop|tell me (he|she|they|i|it|that|how)|leave me|look at me|say (it|that|sorry|something|no|yes|he|she|they)|"
    "notice|care|support|love|let me|believe me|wait|talk|call|ring|slow|give me|accept|trust|respect|treat me|remember|miss me|choose me|"
    "pick me|put me|show|want (me|to)|take me|back off|apologise|apologize|sit|do it with|just"
)
_NEEDED = phrases(
    f"(i|i'd) (really|just|only|also|actually|always|do|still|sort of|kind of|would)? (need|needed|want|wanted|like|love|prefer) ({_THEM}) (all|both|just|there)? to (just|actually|really|please)? ({_FOR_ME})",
    f"(i don't|i didn't|i do not|i won't have|i'm not having|i can't have) (really|just)? (want|need|like)? ({_THEM}) (to (look|touch|ask|tell|fix|pity|treat|feel sorry)|telling|looking|touching|asking|going on|talking to me|treating|worrying)",
    "i (really|just|only|still|always)? (want|wanted|need|needed|would like|'d like|would love|'d love) (to be|to feel|be) (heard|held|seen|loved|listened to|understood|asked|included|treated|respected|wanted|believed|left alone|taken seriously|looked after|hugged|supported|(a)? part of|close to|with (him|her|them|you)|cared|valued|accepted|appreciated|told the truth|safe)",
    "i (really|just|only|still|also|could|do)? (want|wanted|need|needed|could use|could do with) (a (hug|cuddle)|(some|more|a bit of|a little|a bit more)? (help|support|space|time (to|for|on|with|alone|together)|company|room|respect|understanding|closeness|togetherness|reassurance) (with|from|to|for|now|and|because|so)?|(his|her|their|your) (help|support|love|attention|respect|time)|someone|somebody|that (closeness|togetherness|support|connection))",
    f"i (just|really|do|always|so|only)? (wish|wished|hope) ({_THEM}|he|she|they) (would|could|can|will|'d|'ll)? (just|really|actually|please)? ({_FOR_ME})",
    "i (just|really|do|always|so|only)? (wish|wished) (he|she|they|you|someone|somebody|people|my *) (had|'d|hadn't) (just|ever)? (asked|stayed|listened|told|said|come|been|noticed|rung|called|held|waited|let|helped|believed)",
    "i('d| would) (just|really|much|still)? (rather|sooner) (you (did|didn't|just|told|asked|said|were|not)|we|he|she|they|not|just (know|be|have|sit|talk)|be (asked|told|left|angry|on my own)|know|hear it)",
    "(could|can|would|will) (you|we) (please|just|maybe|possibly)? (slow down|not (say|do|look|write|talk|ask)|stop|stay (with|here|a)|just (sit|wait|listen|be)|leave (that|it) (there|for)|go back to|talk about something|come back to|help me (with|to|set|figure|find|work|say|make|get|talk|start|do|understand)|be (patient|honest)|promise|look at me)",
    "(maybe|perhaps)? you could (maybe|just|please)? (help me|be|stay|say|ask|tell me when)",
    "you('d be| would be|'ll be| might be) ... (willing|able) to (do|help|come|go|stay|sit|listen) ... me",
    f"i (don't|do|just|would)? expect (to be (treated|spoken|kept|listened|asked|told|respected)|({_THEM}) to ({_FOR_ME}))",
    "(you'd be willing to|you would be willing to|would you be willing to|i('d| would) (like|love|appreciate) (it if|your (help|support)|if you|some (help|support)))",
    "i('m| am|'d| would)? (just|really)? not (really)? (ready|able|willing|prepared) (yet)? to (talk|go (there|into)|discuss|say|open up|let (him|her|them)|put up)",
    "i('m| am)? (just|really)? not (doing|going to do|having|talking about|going into|going to talk about) (it|that|this|him|her|any of) (today|now|any more|anymore|here|yet)",
    "i (really|just)? (don't|do not|didn't) (want to|wanna|want) (talk about|go into|discuss|speak about|think about|look at|get into) (it|that|this|him|her|any of|all that)",
    "i (don't|didn't) (want|need) (any|your)? (advice|fixing|sympathy|solutions|a solution|pity|to be (fixed|rescued|told|saved))",
    "(that's|i think that's) enough (on|of|about) (that|this|me)",
    f"i('ve)? (told|asked) ({_SOMEBODY}) (to (stop|leave me|listen|wait|stay|come|hold|help|let me)|not to)",
    "i (made it clear|was clear) (that|to|with|about) ...",
    "can i (just)? have a (minute|moment|second)",
    f"(i|i'd|i would|i'd have|i would have) (really|just|only|have)? (want|wanted|like|liked|needed|love|loved) ({_THEM}) (to)? (not|not to|just) ...",
    f"i('d| would) (really|just)? (want|need) ({_THEM}) to ({_FOR_ME})",
    "i (just|really|only)? (want|wanna|wanted|want to|wanted to) (to)? (go home|(see|talk to|speak to|contact|be with|hear from|call|ring|hug) (my *|him|her|them|someone|somebody)|be (left alone|with my *))",
    "(can|could|would|will) you (please|just|maybe)? (go|come|stay|sit|be|do (it|this|that)|talk|listen|explain) (to|with|there with|here with|for) me",
    "i (just|really)? (hope|hoped) (that)? (my *|they|he|she|people|you) ... (understand|support|listen|believe|stay|be there|help|forgive)",
    "(please|no) (please)? don't (do|be|say|go|leave|stop|make|tell|touch|put|ask|start|push|call|ring|fix) ...",
    "i don't want (any of)? (more|your|that (fixed|repeated|said|written))",
    "(i need|i want) (some|more|a bit of|a little)? (time to (think|myself|breathe|process)|space|a break|quiet|peace)",
)  # fmt: skip
_BID = phrases(
    "don't (push me|touch me|tell (anyone|him|her|them|me)|leave me|leave yet|go yet|go now|let me|rush me|hurry me|fix (me|it|that)|make fun|laugh at me|do that|do this|say (that|it|anything)|be (funny|nice|kind|clever|like that|angry|cross))",
    "(stay|stay with me|stay there|leave me (be|alone)|let me finish|let me speak|slow down|say something|listen to me|listen|give me a (minute|moment|second)|just listen|just wait|stop it|stop that)",
    "(keep|make) (going|talking|a noise)", "ask me", "i don't want (it|that|this)",
)  # fmt: skip
"""What is asked of the other outright: it must begin a short sentence of one's own."""
_OPENS = frozenset(["no", "and", "so", "well", "oh", "just", "please", "but"])
_SHORT = 8
_NO_NEED = phrases(
    "want you to know", "tell me what (to|i)", "(want|like|need|expect) (him|her|them|people|someone|everyone|my *) to (know|think|get better|be (happy|healthy|safe)|grow up|have a)",
    "(don't|didn't|never) (really|even)? need (anyone|anybody|him|her|them|people|you|someone|somebody|help|support)",
    "no longer (need|want)",
)  # fmt: skip


@detector(STATES_NEED)
def states_need(scene: Scene) -> Iterator[Draft]:
    """Wordings of what is wanted of others, or of a line drawn; no practical request."""
    for turn in scene.client:
        for match in sorted((*meant(turn, _NEEDED, reach=0, tentative=True), *_bids(turn)), key=_start):
            start, end = turn.sentence_at(match.start)
            if any(start <= other.start < end for other in _NO_NEED.find(turn)):
                continue
            yield worded(
                turn,
                match,
                _("It may be that something is asked for here, or a line is drawn: {quote}"),
                _("the words say what is wanted, or not wanted, from someone"),
            )
            break


def _start(match: Match) -> int:
    return match.start


def _bids(turn: Heard) -> Iterator[Match]:
    for match in _BID.find(turn):
        start, end = turn.sentence_at(match.start)
        before = [word.said for word in turn.words if start <= word.start < match.start]
        length = sum(start <= word.start < end for word in turn.words)
        if set(before) <= _OPENS and length <= _SHORT and not quoted(turn, match.start):
            yield match


DETECTORS = (own_step, states_need)
