"""Holding still: a pause before acting, staying, and bearing something without handing it on."""

from collections.abc import Iterator

from alongside.course.signs.sought import DONE, HERE, SAID, Sought, Way, both, sign_card, wordings
from alongside.notice import Heard, Scene, leaves, notices
from alongside.notice.context import quoted
from alongside.notice.phrases import phrases
from alongside.session import Role, Span
from alongside.translation import gettext as _

_WHOM = "him|her|them|anyone|anybody|people|my *|the *"
_FIRST = "first|before|and then|until|till|instead|for once|this time"

# -- paused before acting --------------------------------------------------------------------------------------------

_URGE = phrases(
    "i (nearly|almost|was (about|going|just about|all set|this close|ready|dying|itching) to|was on the (point|edge|verge) of|was halfway|had (my|me|the) * (on|over|in|open|out|ready)|had it (typed|written|ready)|'d (typed|written|got) *|had a (remark|joke|line|speech|reply|answer) ready|'d a (remark|joke|line|speech|reply|answer) ready|wanted to (say|shout|send|ring|run|go|leave|snap|throw|text|hit|tell|answer|joke|slam))",
    "i (wrote|typed|drafted|dialled|picked up|opened (the|my|me|it)|started (to|writing|typing|saying))",
    "(it|the words|the sentence|the joke|sorry|everything) (was|were) (here|there|right there|already|on (the tip of)? my tongue|in (the|my|me) (mouth|throat))",
    "(my|me) (hand|hands|mouth|finger|thumb|foot) (was|were|went)", "first i (want|wanted) to", "(he|she|they) (started|shouted|said|texted|rang|wrote|kicked off) ... and i",
)  # fmt: skip
_HALT = phrases(
    "i (just)? (stopped|waited|paused|put it (down|away|back)|put the phone (down|away|back)|deleted it|left it|let it (go|ring|lie)|closed (it|the)|breathed|held (back|off|on)|sat (back|down)|stood there|stood still|counted|thought (no|wait|okay|hang on|hold on|not (yet|now|today)|don't|leave it))",
    "(so|and|then|but) (i)? (stopped|waited|paused|stood (there|still)|breathed|didn't|did not|held (back|off))",
    "i (didn't|did not|haven't) (say|send|do|ring|answer|go|press|post|shout|snap|reply|text)", "(don't|not) (say|yet)", "(no,)? (hang on|hold on|wait|leave it|slow down|not yet|not now)",
)  # fmt: skip
_PAUSED = phrases(
    "i (read|reread|re-read) (it|that|the *) (again|twice|three times|over) (first|before|and)", "i let (him|her|them|my *|the *) (finish|get to the end|talk)", "i (had|'d) (the|my) (phone|thumb|finger|hand|message|text|letter) ... (and|but) i (didn't|put|left|stopped|waited|never)", "i (gave|give) (it|myself|meself|him|her) (a minute|ten minutes|an hour|a day|time|till|until)", "i (slowed|stopped|got) (down|myself|meself) (and|first|before)", "i (stopped|caught) (myself|meself)",
    "i('d|'ve)? (just|actually|then)? (waited|stopped|paused|held (off|back|on)|left it|gave it) (a (bit|minute|moment|second|while|day|night|beat)|(two|three|five|ten|twenty|thirty) (seconds|minutes)|an hour|overnight|a day|for a (bit|minute|moment|second|while)|there)",
    "i (just)? (waited|stopped|paused) (before|and then|until i|till i|first|instead)",
    "i (just|actually|then)? (took|had|gave (myself|it|meself)) (a|one|two|three|a few) (deep|slow|long)? (breath|breaths|minute|moment|second|seconds|beat)",
    "i (counted|was counting|breathed) (to (three|five|ten|twenty|a hundred)|in|out|first|through)", "i slept on it", "i (bit|held) (my|me) (tongue|lip)",
    f"i went (for|out for|round) (a|the) (walk|run|block|garden|smoke|drive) ({_FIRST}|and (wrote|rang|said|answered|came))", f"i (had|made|drank|finished) (a|my|the) (tea|coffee|cup of tea|bath|shower|brew) ({_FIRST})",
    "i (just)? (thought|said to myself|told myself|was like|says to myself) (right|okay|oh|well|and|so)? (no|wait|hang on|hold on|not (yet|now|today|this time|tonight)|today not|don't (say|send|do|ring|answer|go|be)|leave it|slow down|stop|easy|give it (a|till|until)|one thing at a time|breathe|just (wait|stop|breathe|sit|listen))",
    "i (didn't|did not) (send|press|post|reply|answer|shout|react|text|snap|bite|rise|jump in|jump|call|ring|agree|decide|apologise|apologize|say (yes|sorry|anything|it)) ... (straight away|right away|straight off|there and then|at once|immediately|this time|for once|for a (bit|while|minute)|until|till|yet)",
    "i didn't (send|post|press|say) (it|that|the *|anything|mine)", "i (deleted|binned|tore up|unsent) (it|the|that)", "i (left|put|laid|turned) (the|my|me) phone (down|away|face down|over|off|on|in)",
    "i (said|told (him|her|them|my *)) (i'd|i would|i'll|i will) (think about|sleep on|get back|ring (him|her|them) back|let (him|her|them) know|need (a|to))",
    "(usually|normally|before|in the past|a year ago|last year|once|the old me) i('d| would)( have)? ... (and|but|now) (this time|now)? i (waited|stopped|paused|didn't|thought)",
)  # fmt: skip
_PAUSES_HERE = phrases(
    "(let me|can i|i want to|i'd like to|i need to|i'll|just let me) (just)? (think|sit|stay|stop|wait|breathe) (about|with|for|there)? (that|it|this|a (minute|second|moment|bit))", "(give|gimme) (me|us) a (minute|second|moment|sec)",
    "(hang on|hold on|wait|wait a (minute|second|moment)) (let me|i (want|need|think|was|don't)|i'm|that's|no)", "before i (say|answer) (that|anything|yes|you)", "i (nearly|almost|was about to) (said|say|made|make|told|tell|apologised|apologise|joked)",
    "i don't want to (answer|say) (too fast|too quickly|straight away|yes too)", "i'm going to (wait|think|take) (a (minute|moment|second|bit)|before|my time|about it)",
)  # fmt: skip
_NO_PAUSE = phrases(
    "(waited|stopped|left) ... (bus|train|tram|taxi|lift|queue|doctor|parcel|kettle|lights|shop|engine|car)", "(he|she|they|it) (waited|stopped|paused)", "(bus|train|tram|taxi|queue|traffic|delivery)",
)  # fmt: skip

PAUSED = Sought(
    sign_card(
        "sign_paused",
        title=_("A pause before doing, perhaps"),
        looks_for=_("something was about to be said or done, and there was a wait first"),
        opening=_("What was in that gap?"),
        clinical="Response inhibition and reflection before acting; innovative moment: action",
        source="Gonçalves et al. 2011 (Innovative Moments Coding System); wordings our own",
        examples=(
            notices("I waited a minute before I rang back.", "C: I waited a minute before I rang back."),
            notices("I didn't send it straight away.", "C: I'd typed the lot. I didn't send it straight away."),
            notices("I thought, no, hang on.", "C: He had that tone again. I thought, no, hang on."),
            notices("And I put the phone down on the table.", "C: And I put the phone down on the table."),
            notices("I went for a walk first.", "C: I was furious. I went for a walk first."),
            notices("So I stood still.", "C: I nearly slammed the door. So I stood still."),
            notices("I told her I'd think about it.", "C: They wanted an answer. I told her I'd think about it."),
            leaves("C: I waited a minute for the bus."),
            leaves("C: She waited a minute before she rang back."),
            leaves("C: I should have waited a minute before I rang."),
            leaves("C: I'll try to wait a bit next time."),
            leaves("C: He said, hang on, and went out."),
            leaves("C: I couldn't send it, the signal was gone."),
            leaves("T: You waited a minute before ringing back."),
        ),
    ),
    _("Perhaps there was a pause here, before something was said or done: {quote}"),
    (
        Way(_("the words tell of a wait where something was about to be done"), DONE, wordings(_PAUSED, unless=_NO_PAUSE)),
        Way(_("first an urge is told, then a halt"), DONE, both(_URGE, _HALT, unless=_NO_PAUSE)),
        Way(_("time is taken here, before going on"), SAID, wordings(_PAUSES_HERE, planned=True)),
    ),
    code="pauses",
)  # fmt: skip

# -- stayed ------------------------------------------------------------------------------------------------------------

_STAYED = phrases(
    "i (nearly|almost) (didn't come|cancelled|canceled|rang (in|you)|turned (round|around|back)|went home|walked (past|out|off)|left|hung up|ran|got (up|off)|said nothing|kept quiet)", "i (came|come) (back|anyway|in anyway|today anyway)", "i (was|were|'m|am) still (there|here|sitting|standing|on the)", "i (kept|held) (hold|my (hand|eyes)|eye contact|looking) (of|on|at) (it|him|her|them|my *)", "i (thought|said) i can (stay|go) (and|if)", "i (saw|sat|heard|watched) it (out|through|to the end)",
    "i (just|still|actually)? (stayed|stopped on|stood|sat|kept|stuck|hung on) (on the (line|phone)|on (with|there)|put|in (the|that|my|me) (room|kitchen|chair|seat|car|house|meeting|circle)|with (it|him|her|them|that|the (feeling|quiet|silence))|where i was|there (with|and|till|until|anyway)|right there|till (the|it|he|she)|until (the|it|he|she)|through (it|the)|to the end)",
    "i (just|actually)? (didn't|did not|never) (go|leave|walk (out|away|off)|run( off| away)?|hang up|bolt|disappear|vanish|switch off|log off|change the subject|(make|crack|do) (a|the|any) (joke|bit|voice|face)|laugh it off|go (upstairs|out|quiet|blank|off|home)|drop it|slope off|slip out|look away)",
    "(we|and we) (just)? (sat|stayed|stood) (there|with it|in it|by|quiet|without|together)", "(i'd|i) (usually|normally|always) (leave|go|run|walk out|hang up|have gone|have left) (and|but) (this time)? i (stayed|didn't|sat|stood|stopped)",
    "i (thought|said) (i'd|i was going to|i'm going to|i'll) (go|run|leave|faint|pass out|vanish) and i (didn't|stayed|never)", "i (thought|said) (right|no|okay)? (well)? i'm (stopping|staying) (on|here|put)?",
    "i (stayed|kept) (talking|listening|looking|sitting|standing|going|on)", "i (looked|kept looking) (at (him|her|them|it)|him in|her in) ... (and|till|until|without|didn't)",
)  # fmt: skip
_STAYS_HERE = phrases(
    "i'm (stopping|staying|stopped|still here|not (leaving|running|hanging up|going (off|away|quiet))|stopping on|stopping here)", "(no|wait)? let (it|me) (be|come|stay|shake|happen|hurt|finish|go on|say it|cry)", "let it",
    "(i want|i'd like|i'd rather|i'm going|let me|can we|can i) (to)? (just)? (stay|keep going|carry on|go on|finish|stick|stop) (with|on|here|there|it|this|that|saying)", "i don't want to (leave|stop|run|joke|go quiet|skip|drop|lose|rush|hurry|get away from|laugh) (it|that|here|there|away|from|off|this|past|about)",
    "(don't|let's not|can we not) (change the subject|leave it|stop|hurry|move on|skip)", "i (haven't|'ve not) (finished|gone|run|left)", "there's (more|some more|another bit|something else)", "i'm (going to|gonna) (say|tell|do) (it|this|you) (anyway|now|properly)",
    "i'm not going to (do a bit|make a joke|joke|laugh it off|change the subject|run|go quiet|leave|say sorry|apologise|pretend)", "i was going to (make a joke|change the subject|leave|go|say anyway|say never mind)",
)  # fmt: skip
_WAY_OUT = phrases(
    "(we|you) (can|could|don't have to|needn't|might) ... (leave|stop|stay|go|come back|talk|say|tell|rest|wait|another)", "(do|would) you (want|like|rather|prefer) (to)? ... (stop|leave|break|something else|rest|wait|later|another)", "(shall|should) we (stop|leave|take|talk about|come back|pause|move)",
    "(is it|is that|are we) (too much|enough|all right|okay|too fast)", "(another|next) (day|time|week)", "you don't have to", "we've (got|only)? ... (minutes|time)", "(glass of water|tissue|break)",
)  # fmt: skip
_GOES_ON = phrases("(no|no no|i'm okay|i'm all right|i want to|let me|i'd rather)")
_NOT_ON = phrases(
    "(it's|that's|i'm) (fine|nothing|okay really|only|just)",
    "(no|no no) (it's|that's|i'm) (fine|good|enough)",
    "no (problem|worries|thank you|thanks|rush|hurry)",
    "let's do (the|it)",
)
_LEAST = 3
_NOT_STAYED = phrases("(stayed|stood|sat|stopped) (at|in) (a|the|my|our) (hotel|queue|bus|train|traffic|flat|caravan|hostel)", "(didn't|never) go (to|on|in|into|anywhere|there|shopping|swimming|out (on|for|that|much))", "stayed (with|at) my (nan|gran|aunt|uncle|cousin|grandparents)")  # fmt: skip


def _goes_on(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """Where the other opens a way out and it is not taken."""
    for turn in scene.client:
        other = turn.previous
        if other is None or other.role is not Role.THERAPIST or len(turn.words) < _LEAST:
            continue
        if not _WAY_OUT.within(other):
            continue
        match = _GOES_ON.first(turn)
        if match is None or match.start > turn.words[1].start or _NOT_ON.within(turn):
            continue
        if not quoted(turn, match.start):
            yield turn, turn.span(*turn.sentence_at(match.start))


STAYED = Sought(
    sign_card(
        "sign_stayed",
        title=_("Staying, perhaps"),
        looks_for=_("something hard was there, and nobody left: not the room, not the talk"),
        opening=_("What made it possible to stay?"),
        clinical="Staying in contact or with affect where withdrawal was the usual way",
        source="Gonçalves et al. 2011; Eubanks et al. 2015 on withdrawal; wordings our own",
        examples=(
            notices("I stayed on the phone.", "C: She went quiet. I stayed on the phone."),
            notices("I didn't walk out.", "C: He raised his voice. I didn't walk out."),
            notices("And we just sat there.", "C: He cried. And we just sat there."),
            notices("I'm staying.", "C: I was looking at the door. I'm staying."),
            notices("I don't want to joke about it.", "C: I don't want to joke about it."),
            notices("I stayed in the room with it.", "C: I stayed in the room with it."),
            notices("No, I want to say the rest of it now.", "T: We could leave it there for today.", "C: No, I want to say the rest of it now."),
            leaves("C: I stayed in a hotel by the sea."),
            leaves("C: She stayed on the phone all night."),
            leaves("C: I'd have stayed if he'd asked."),
            leaves("C: I couldn't stay in the room."),
            leaves("C: I stayed with my nan when I was little."),
            leaves("C: I want to stay, but I'll go."),
            leaves("T: You stayed on the phone."),
        ),
    ),
    _("It may be that somebody stayed here, where leaving was near: {quote}"),
    (
        Way(_("the words tell of staying"), DONE, wordings(_STAYED, unless=_NOT_STAYED)),
        Way(_("the words stay with it, now"), HERE, wordings(_STAYS_HERE, planned=True)),
        Way(_("a way out was open, and the talk went on"), SAID, _goes_on),
    ),
    code="stays",
)  # fmt: skip

# -- bore it -------------------------------------------------------------------------------------------------------------

_BORE = phrases(
    "(and|but|so|this time|for once) i (didn't|did not|never) (apologise|apologize|explain|say (sorry|anything|a word|it's fine)|tidy|clean|check|joke|laugh|smile|ring|text|answer|look it up|finish|fix|help|offer|hide|lie|pretend|drink|eat|smoke|run|cancel|cook|wash|take over|step in|stop (him|her|them)|correct|argue|chase|follow|beg|plead|go after|turn it|fill)", "i (sat|stayed|was|stood) in the (quiet|silence|dark|not knowing|kitchen and)", "(it|the feeling|the wave|that) (passed|went off|eased|eased off|went by|settled|came and went)", "i (left|leave) (the|it|them|that|his|her) (washing|dishes|mess|phone|gap|silence|bed|row|bag|letter) (there|where|alone|till|in)", "it still (hurts|stings|hurt|aches)", "i (didn't|don't) (need|have) to (fix|mend|solve|fill|answer|know) (it|that|him|her|them)?", "i (could|can) feel (it|my *|the *) (and|but) i (didn't|let|stayed|just|sat|kept|left)",
    f"i (didn't|did not|never) (take it out on|shout (at|back)|snap|kick off|blame|pass it on|have a go|lash out|throw|slam|rescue|jump in|fill (it|the)|fix (it|him|her|them)|smooth|make it (better|nice)|cheer (him|her|them)|say sorry (for|just|to)|hand it|push it|ask (him|her|them) to) ({_WHOM}|anything|it|in|back|up|on)?",
    "i (just)? let (it|that|this|the (silence|quiet|feeling|shaking|phone|room|moment)|(him|her|them|my *) (be|sulk|cry|shout|have)) (be|hurt|sit|shake|hang|come|ache|stand|ring|shout|cry|hurt|there|quiet|angry|cross|upset|sad)", "i (just)? (sat|stood|stayed|lived|lay there|walked around) with (it|that|the (feeling|quiet|silence|not|shame|fear|anger|sadness))",
    "i (just)? (stood|sat|lay|stayed) there (with|and (let|felt|breathed|cried|listened|waited))", "i (can|could) (stand|bear|live with|be with|take|carry|hold|sit with) (it|that|this|not)", "(it|that) (didn't|hasn't|won't|doesn't) kill(ed)? me", "i (didn't|never) (die|fall apart|fall to bits|break|go mad|drown)",
    "(i)? (felt|was) (awful|horrible|terrible|sick|rotten|uncomfortable|so uncomfortable|shaky|wobbly) (and|but) i (didn't|let|stayed|sat|stood|just|did)", "(it was|it were|that was) (horrible|awful|uncomfortable|hard|unbearable|hell|agony|rotten|lonely|so quiet) (and|but) (then)? i (didn't|let|stayed|sat|stood|just|got through)",
    "i just cried", "i cried (and|but) (i didn't|it was|then|that was)", "i (haven't|didn't) (rung|rang|ring|asked|ask|checked|check|looked|look|texted|text) ... (go|be|do|live|manage|wait) without", "i (think i)? (ought to|can|could|have to|will|'ll) (go|be|do|live) without (it|knowing|that|an answer|him|her)",
    "i (left|kept) it (unfinished|open|unanswered|messy|like that|as it was|undone|with me|to myself)", "(nobody|no one) (filled|fixed) it", "i (was|felt) (angry|furious|upset|hurt|jealous|scared|frightened|ashamed) and i (didn't|let|just (sat|stood|felt|was)|stayed)",
)  # fmt: skip
_BEARS_HERE = phrases(
    "i('m|'d| am)? (still|also)? (angry|cross|sad|hurt|upset|scared|ashamed|disappointed) (also|too|as well|and that's|and it's|and i can|for a bit|at you|with you)", "no i'm still (angry|cross|sad|hurt|upset|scared|disappointed)", "i'd (rather|sooner) (be|stay|feel) (angry|cross|sad|hurt|upset|scared)",
    "(i don't like it|it's a pity|it's a shame|i'm disappointed|i'm sad about (it|that)|it hurts|it's hard)( .)? ... (but)? (okay|all right|i can|you said|it's true|that's how)", "(but|and) i (can|could) (bear|stand|live with) it", "(that|it) (was|were) (all right|okay|not so bad|nice|a long one|fine) (that|the quiet|the silence|just|for)",
    "i don't know which (one's|is|one) worse", "(it's|it was|i'm|i was|i feel|i felt) both", "both (of (them|those|it)|at once|at the same time)", "i (don't|didn't) know (if|whether) (that|it) was right", "(can|could|let's) (we)? (just)? (leave it|let it be|not (fix|mend|solve)) (like this|as it is|it|there|open)?",
)  # fmt: skip
BORE = Sought(
    sign_card(
        "sign_bore",
        title=_("Something hard, let be, perhaps"),
        looks_for=_("something uncomfortable was felt, and was not handed on to someone, filled or fixed"),
        opening=_("Where was it felt, while it was let be?"),
        clinical="Distress tolerance; affect borne without acting it out",
        source="Codebook 2 of this project; wordings our own",
        examples=(
            notices("I didn't take it out on the kids.", "C: It was a rotten day. I didn't take it out on the kids."),
            notices("I let the silence be.", "C: He had nothing to say. I let the silence be."),
            notices("I sat with it.", "C: It was like a stone. I sat with it."),
            notices("No, I'm still angry.", "T: Are we all right?", "C: No, I'm still angry."),
            notices("I was jealous and I just felt it.", "C: I was jealous and I just felt it."),
            notices("It was horrible and I stayed.", "C: It was horrible and I stayed."),
            notices("I let him be angry.", "C: I let him be angry."),
            leaves("C: I took it out on the kids."),
            leaves("C: She let the silence be."),
            leaves("C: I can't stand it."),
            leaves("C: I should have let him be angry."),
            leaves("C: It was horrible and I left."),
            leaves("C: I let the room to a student."),
            leaves("T: You let the silence be."),
        ),
    ),
    _("Perhaps something hard was let be here, and not passed on: {quote}"),
    (
        Way(_("the words tell of something hard that was let be"), DONE, wordings(_BORE)),
        Way(_("the hard feeling stands beside the rest, and nothing takes it away"), HERE, wordings(_BEARS_HERE, planned=True)),
    ),
    code="bears",
)  # fmt: skip

SIGNS = (PAUSED, STAYED, BORE)
