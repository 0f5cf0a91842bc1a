"""Minding oneself: soothing, catching the pattern, and the voice that is carried inside."""

from collections.abc import Iterator

from alongside.course.signs.sought import DONE, HERE, SAID, Sought, Way, as_noticed, sign_card, wordings
from alongside.notice import Heard, Scene, leaves, notices
from alongside.notice.context import quoted
from alongside.notice.detectors.contact import catches_self, inner_voice
from alongside.notice.detectors.selfhood import self_kindness
from alongside.notice.phrases import phrases
from alongside.session import Span
from alongside.translation import gettext as _

# -- soothed self ------------------------------------------------------------------------------------------------------------

_SOOTHED = phrases(
    "i (talk|talked|spoke|sang|read|hummed) to (myself|meself|him|her|that little|the little|the one)", "i (can|could|was able to) (calm|settle|comfort|steady) (myself|meself)", "i (gave|give) (myself|meself) (a|the|some|permission|time|that|an)", "i (rested|had a rest|had a lie down|took the (day|afternoon|evening|night) off|went to bed)", "i (did|do) something (nice|kind|soft|small|for me|for myself)",
    "i (just|did|actually|managed to|have|'ve)? (calmed|settled|soothed|comforted|steadied|talked|looked after|wrapped|warmed|rocked) (myself|meself) (down|up|out|in|a bit|through)?", "i (made|ran|got|gave|bought|cooked|allowed|let) (myself|meself) (a|an|some|the|have|be|cry|rest|sleep|off|go|sit) (tea|cup|brew|bath|blanket|hot|soup|break|minute|rest|day|night|toast|egg|proper|nice|bit|lie|cry|down|home|off|sad|slow)?",
    "i (put|laid|had|held) (a|my|me|one|the) (hand|hands|palm|blanket|hot water bottle|arms) (on|over|round|around) (my|me|myself) (chest|heart|belly|stomach|face|own|shoulders|knees|arm)?", "i (got|took|held|grabbed) (a)? (hold|hold of|on to|onto) (of)? (the|a|my) (desk|table|rail|chair|wall|stone|edge|sink|cup|mug|key|keys|railing)", "i (felt|found|pressed|put) my feet (on|flat|in|down)", "i (breathed|did (the|my|some) breathing|counted my breath|did the (five|thing with|exercise|counting))",
    "i (said|says|told|whispered|kept (saying|telling)) (to)? (myself|meself) (that)? (it's|it was|it'll|you're|you|there|come on|okay|all right|i'm|i was|i can|this|nobody's|no one's)", "i (went|lay|sat) (for|in|out|down|to bed|outside) (a (walk|swim|run|bath)|the (garden|bath|sun|park|sea)|with (a|the|my) (blanket|dog|cat|book|tea|window|radio)|and (breathed|rested|slept|listened|cried|had))", "i (let|allowed) (myself|meself) (cry|be|rest|sleep|have|not|feel|off|sit|stop)",
    "i (was|am|'m|'d been) (kind|kinder|gentle|gentler|nice|nicer|fair|fairer|patient|soft|softer|easier) (to|with|on|about) (myself|meself|him|that (boy|girl|kid|lad|lass|child))",
)  # fmt: skip
_FAIR = phrases(
    "(he|she|i|i'd|he'd|she'd) (was|were) (only|just|really)? (a|so|very)? (child|kid|boy|girl|baby|lad|lass|small|little|young|thirteen|twelve|eleven|ten|nine|eight|seven|six|five|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)", "but (he|she|i) was (only|just)? (six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|a (kid|child|boy|girl|lad))",
    "(it|that) (was|were|'s|is) (a|such a|too|so)? (very|terribly|lot|big|hard|much|heavy|awful) ... (to (ask|put|lay|carry)|for) (of|on|a|for|somebody|someone|anyone|that)", "(if it|if he|if she) (was|were) (somebody|someone|anybody|a friend|my *)( else)? (i'd|i would)", "i (did|was doing|'d done|tried) (what i could|my best|all i could|the best i)", "i wasn't nothing", "i (can|could|do|'ve)? (forgive|forgave|forgiven|like|respect) (myself|meself|him|that (boy|girl|kid|lad)) (now|for|a bit)?",
    "(it|that) (wasn't|weren't|was not) (all|just|ever|only)? (my|me) (fault|doing|job)", "nobody (could|can|would) (have)? (do|done|known|carry|carried|manage|managed)", "i('m| am) (allowed|only human|not a (machine|robot|monster|saint))", "(poor|that poor|the poor) (lad|kid|girl|boy|child|thing|lass)",
)  # fmt: skip
_NOT_SOOTHED = phrases("(he|she|they) (calmed|settled)", "(got|took) hold of (him|her|them)", "made (myself|meself) (sick|ill|late|look|do|go)", "(my son|my daughter|my grandson|my granddaughter|our|the baby|my nephew|my niece) ...", "poor (thing|lad) (he|she)? (got|had|has|broke)")  # fmt: skip

SOOTHED = Sought(
    sign_card(
        "sign_soothed",
        title=_("Kind to oneself, perhaps"),
        looks_for=_("somebody comforts or steadies themselves, or is fair to who they were"),
        opening=_("What helped, just then?"),
        clinical="Self-soothing; self-compassion",
        source="Neff 2003; Gilbert et al. 2004 (FSCRS: reassured self); wordings our own",
        examples=(
            notices("I made myself a cup of tea.", "C: I cried for a bit. I made myself a cup of tea."),
            notices("I put my hand on my chest.", "C: I put my hand on my chest."),
            notices("I told myself it's over.", "C: I woke at four. I told myself it's over."),
            notices("I got hold of the table.", "C: The floor went. I got hold of the table."),
            notices("I let myself cry.", "C: I let myself cry."),
            notices("But he was only twelve.", "C: I don't say it was right. But he was only twelve."),
            notices("I did the best I could.", "C: I did the best I could."),
            leaves("C: She made herself a cup of tea."),
            leaves("C: I made myself do it."),
            leaves("C: I couldn't calm myself down."),
            leaves("C: I should let myself rest."),
            leaves("C: I got hold of him on the phone."),
            leaves("C: I'm kind to my dog."),
            leaves("T: You let yourself cry."),
        ),
    ),
    _("Perhaps there is something kind or steadying here, towards oneself: {quote}"),
    (
        Way(_("the words tell of something that steadied or comforted"), DONE, wordings(_SOOTHED, unless=_NOT_SOOTHED)),
        Way(_("the words are fair to who one was"), HERE, wordings(_FAIR, unless=_NOT_SOOTHED)),
        Way(_("the words give oneself credit, room or comfort"), SAID, as_noticed(self_kindness)),
    ),
    code="self_kindness",
)  # fmt: skip

# -- caught the pattern oneself -------------------------------------------------------------------------------------------

_CAUGHT = phrases(
    "i (can|could) hear (myself|meself|me) (saying|doing|going|making|doing it|say)?", "(see|look) (i'm|there i|that's me|i've just|i did it|what i did)", "i do that (don't i|a lot|i know|when|with everyone|with him|with her|with you)", "as soon as i (said|say) (it|that|yes)", "i('m| was) (making a joke|joking|apologising|apologizing|explaining|performing|tidying|looking after you|being (nice|good|polite|funny|clever|brave)|smiling|laughing it off|managing|checking) (again|now|of it|aren't i|wasn't i|instead|already)", "i (notice|noticed|realise|realised|realize|realized) (that)? i('m| was|'ve|'d)? (doing|just|gone|going|saying|said|holding|smiling|laughing|not breathing|talking (fast|about)|making|about to|waiting|looking|checking|stopped (breathing|listening|talking))", "(oh|ah) (there it is|here it is|that's it|there it goes|i see what i)", "i was (doing|at) it (then|there|just now|again|wasn't i)",
    "i('m| am| was|'ve been) (doing|at|off) (it|that|the *|my *) again", "i (did|do|'ve done) (it|that) again (didn't i|just now|then|there|sorry)?", "i (went|'ve gone) (right|all|straight|completely)? (blank|quiet|off|away) (again|mind|then|on (him|her|you|them)|there|just (now|then))?", "(there|off|here) (i|it|we) go(es)? (again)?", "i('m| am| was) doing (me|my|that|the|a) (meter|face|voice|bit|thing|joke|act|routine|trick|good (boy|girl)|nice|funny|old|usual|disappearing)",
    "i (caught|felt|saw|noticed|heard) (myself|meself|me) (doing|saying|going|then|do|go|just now|starting|start|at it)", "i heard (myself|meself)", "i do do (it|that)", "(did|do) you (see|hear|notice) what i did", "(listen to|hark at|look at) me (i'm|doing|again|going|saying|making|apologising|with|talking)", "i (nearly|almost) (did|said|made|told|apologised|apologized|went|left|laughed|joked|thanked) (it|that|sorry|a joke|yes|you|there|off|again|then|fine|it's fine)",
    "i (just)? (said|made|did|told|apologised|laughed|joked|changed|went) ... (didn't i|just (now|then))", "(that's|that was|it's) (me|my|the|just my) (old|usual) (thing|trick|way|habit|voice|story|joke|self)", "(no|sorry|wait|hang on) (that's|it's|that is|it is) not (true|what i|how)",
    "i('m| was) (about|going) to (say|make|tell|do|thank|apologise|apologize|change) (it's fine|a joke|you|the|my|sorry|it|that|yes)", "i (handed|passed|put|said) (it|that) (down|on)? (first|before)", "i (didn't|don't) (mean|need) (that|to say that|to be funny|the joke|to apologise)", "(usually|normally) (this is where|here|now) i('d)?", "this is (where|the (bit|part|point)) (where)? i (usually|normally|always|would|make|go|leave)",
)  # fmt: skip
_YES = phrases("(yes|yeah|fine|okay|it's fine|of course|sure|lovely)")
_TURNS = phrases("(no|actually no|well, no|no, actually|actually|wait)")
_NO_NO = phrases(
    "no (problem|worries|no|doubt|idea|one|thank you|thanks)",
    "no (it's|that's|i'm) (fine|okay|all right|lovely|true|good)",
    "no it was",
)
_SHORT = 5


def _takes_back(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """A yes that the same turn takes back, with a silence or a stop between."""
    for turn in scene.client:
        first, then = _YES.first(turn), _TURNS.first(turn)
        if first is None or then is None or not turn.words or first.start > turn.words[0].start:
            continue
        if _NO_NO.within(turn):
            continue
        between = turn.text[first.end : then.start]
        words = sum(first.end <= word.start < then.start for word in turn.words)
        stops = then.start > first.end and words <= _SHORT < len(turn.words)
        if stops and any(mark in between for mark in ".[…") and not quoted(turn, then.start):
            yield turn, turn.span(*turn.sentence_at(then.start))


_WENT = phrases("i've gone", "i'm (gone|off)", "i heard it", "i saw myself do it")


def _is_gone(scene: Scene) -> Iterator[tuple[Heard, Span]]:
    """*I've gone*, *I heard it*, and nothing behind it."""
    for turn in scene.client:
        for match in _WENT.find(turn):
            if turn.plain[match.end :].lstrip()[:1] in _STOPS and not quoted(turn, match.start):
                yield turn, turn.span(*turn.sentence_at(match.start))
                break


_STOPS = frozenset(("", ".", ",", "!", "?", "…", "[", "-", "–", "—"))
_NOT_CAUGHT = phrases("(told|said) (that)? i", "went off (to|on|with (him|her|them)|the)", "(he|she|they|it)('s| is| was) (doing|at) (it|that) again", "there you go", "here we go (to|on|every)", "again (next|this|on|in|every|last) (year|week|month|summer|monday|friday|sunday|the)", "(the bus|my phone|my car|the light|my key|the train)", "gone (off|through|over|down|up|in|on|mad|red|shopping|there|home|to|out (for|with|to)|on holiday|back|off (to|on|him|her|it|the))", "i heard (it|that) (was|from|on|they|he|she|in|said)", "look at me (like|when|and|he|as)", "(he|she|they) (look|looked|looks|listen|listened|wouldn't look|won't look) (at|to) me")  # fmt: skip

CAUGHT = Sought(
    sign_card(
        "sign_caught",
        title=_("Caught by oneself, perhaps"),
        looks_for=_("an old way of one's own is noticed by oneself, as it happens or just after"),
        opening=_("What made it possible to see it this time?"),
        clinical="Innovative moment: reflection on a pattern as it happens; APES, stage 4 or more",
        source="Gonçalves et al. 2011 (Innovative Moments Coding System); wordings our own",
        examples=(
            notices("I'm doing it again.", "C: Sorry. I'm doing it again."),
            notices("I've gone.", "C: [pause 10s] I've gone. What did you say?"),
            notices("Listen to me, apologising.", "C: Listen to me, apologising."),
            notices("I nearly said it's fine.", "C: I nearly said it's fine."),
            notices("I heard myself doing it.", "C: I heard myself doing it."),
            notices("No.", "T: Is Thursday all right?", "C: Yes. [pause 4s] No. Thursday I'm at work until six."),
            notices("There I go again.", "C: There I go again."),
            leaves("C: I'm doing it again next year, the half marathon."),
            leaves("C: He's doing it again."),
            leaves("C: She wouldn't look at me."),
            leaves("C: I've gone off cheese."),
            leaves("C: Yes. It was a Tuesday."),
            leaves("C: I heard the rain all night."),
            leaves("T: There you go again."),
        ),
    ),
    _("It may be that an old way is noticed by oneself here: {quote}"),
    (
        Way(_("the words point at one's own doing, now or a moment ago"), DONE, wordings(_CAUGHT, unless=_NOT_CAUGHT, planned=True)),
        Way(_("the words say that somebody has gone off, in the midst of it"), DONE, _is_gone),
        Way(_("a yes is taken back in the same breath"), HERE, _takes_back),
        Way(_("the words tell that an old way was noticed"), HERE, as_noticed(catches_self)),
    ),
    code="catches_self",
)  # fmt: skip

# -- the other's voice inside -----------------------------------------------------------------------------------------------

_SAYING = "saying|say|said|asking|ask|going|go|telling|laughing|humming|breathing"
_VOICE = phrases(
    "you('d| would) (say|ask|have said|have asked|laugh|be (proud|pleased)) (wouldn't you|what|that|to me|i|and|here|at this point|now)", "i (pretended|imagined) (you|you were|i was (here|telling you|in here|talking to you))", "i (told|asked|tell|ask) you (it)? in (my|me) head", "i (used|borrowed|stole|nicked|said) your (words|question|sentence|line|one|phrase)", "(it|that) (was|'s|is) your (words|question|sentence|line|voice|one)", "what was it you said", "i had you (in|on|with|sat|there|standing|at)", "(that's|which is) your (sentence|line|question|word|one)", "i (know|knew) what you('d| would) say",
    f"i (could|can|sometimes|still|just|keep|kept|do)? (hear|heard|hearing) (you|your voice|him|her|his voice|her voice|my nan|my gran|my sister) ({_SAYING}|in my head|in me head|then|in there|and)", "(in|with) your voice", "(your|his|her) voice (in|inside|said|says|came|comes|was|goes|went|like)", "you (said|say|says|saying|were|was|went|go|goes|came|popped up) ... (in|inside) (my|me) (head|ear|mind|sleep|kitchen)", "in (my|me) head (you|and you|it's you|it was you|i (said|say|hear|heard|could hear))",
    "i('ve| have)? (got|get|had|have|carry|carried|take|took) (you|your *|that voice|a little you|a bit of you) (in|with|inside|on|round|home) (my|me|there|here)?", "(what|how) (would|'d) (you|he|she|my *) (say|ask|think|do|make of|put it) (to|of|about|here|now|if|with|then|next)?", "what you('d| would|'ve| might) (say|ask|said|think|have said|call)", "i (thought|think|kept thinking|keep thinking) (of|about) (you|what you (said|say|asked|told|'d)|that (thing|question|sentence) (you|of yours))", "i (said|told|asked) (it)? (to)? (myself|meself|him|her|them) (what|like|as|the way|in) you", "as you('d| would) say",
    "(like|what) you (said|say|always say|told me|asked me) (once|last|that time|and i|so i|in my|then|to myself)", "(it|that)('s| is| was) (my|me|mine|my own|me own) (voice|own voice|own|saying) (now|this time|and not|not)?", "(it|the voice|that one) (doesn't|didn't|don't) sound like you (any more|anymore|now)?", "in (my|me) own voice", "(a|some|something in me|this|that|the) (kind|kinder|quiet|small|calm|soft|gentle|other|new) voice (said|says|in (me|my|here)|came|goes)", "(somebody|someone|something|a voice|a bit of me) (in me|inside|in there) (said|says|went|goes|asked)",
    "i (asked|ask|say|said) (myself|meself) (like you|what's|what is|what|the question|your question|is it|where|how|whose)",
)  # fmt: skip
_NOT_VOICE = phrases("(on|down|over) the (phone|radio|line|speaker)", "what (would|'d) you (say|think|do|ask) (is|are|was|if i)", "(can|could|did) you hear", "what would (he|she|my *) (say|think) (if|when) (he|she|they)? (found|finds|knew|sees|saw|hears|heard)", "(mean|horrible|nasty|critical|cruel|loud) voice")  # fmt: skip

VOICE = Sought(
    sign_card(
        "sign_voice",
        title=_("A voice carried inside, perhaps"),
        looks_for=_("a kind voice is heard inside, the other's or by now one's own"),
        opening=_("When does this voice come, and whose is it by now?"),
        clinical="Internalised representation of the therapist (Geller, Cooley & Hartley 1981)",
        source="Geller, Cooley & Hartley 1981 (Therapist Representation Inventory); wordings our own",
        examples=(
            notices("I could hear you asking.", "C: He slammed the door. I could hear you asking."),
            notices("It was your voice in my head.", "C: It was your voice in my head."),
            notices("I thought of what you said about the door.", "C: I thought of what you said about the door."),
            notices("I asked myself, is it true?", "C: I lay there. I asked myself, is it true?"),
            notices("It's my own voice now.", "C: It used to be yours. It's my own voice now."),
            notices("As you'd say, one thing at a time.", "C: As you'd say, one thing at a time."),
            leaves("C: I could hear you on the phone before."),
            leaves("C: What would you say is the usual number?"),
            leaves("C: Could you hear the drill?"),
            leaves("C: He could hear her asking."),
            leaves("C: My boss said one thing at a time."),
            leaves("C: I said it to my boss."),
            leaves("T: I could hear you asking."),
        ),
    ),
    _("Perhaps a voice is carried along here: {quote}"),
    (
        Way(_("the words tell of a voice that was heard inside"), DONE, wordings(_VOICE, unless=_NOT_VOICE, planned=True)),
        Way(_("the words quote or imagine what a kind other would say"), HERE, as_noticed(inner_voice)),
    ),
    code="inner_voice",
)  # fmt: skip

SIGNS = (SOOTHED, CAUGHT, VOICE)
