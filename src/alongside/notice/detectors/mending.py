"""Mending: the therapist owns a part, clears something up, or asks how the talk itself is going."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.question import lead_of
from alongside.notice.remark import remark_in
from alongside.notice.scene import Heard, Scene
from alongside.notice.worded import worded
from alongside.session import Role
from alongside.translation import gettext as _

REPAIRS = Card(
    kind="repairs",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Owning a part"),
    looks_for=_("the therapist owns a part, clears something up, or asks how the talk itself is going"),
    opening=_("Did that clear the air, or is something left?"),
    clinical=_(
        "3RS resolution strategies: apology, clarifying a misunderstanding, inviting feelings about the therapist"
    ),
    source="Eubanks, Muran & Safran 2015 (3RS manual); wordings our own",
    examples=(
        notices(
            "I'm sorry, I rushed you there.",
            "C: You didn't let me finish.",
            "T: I'm sorry, I rushed you there.",
        ),
        notices("I got that wrong.", "C: It was my aunt, not my mother.", "T: I got that wrong."),
        notices(
            "I think I just tried to talk you out of it.", "T: I think I just tried to talk you out of it."
        ),
        notices("Did I miss something there?", "T: Did I miss something there?"),
        leaves("T: I'm sorry you had to see that."),
        leaves("T: Sorry, could you say that again?"),
        leaves("T: I'm sorry for your loss."),
        leaves("T: He got that wrong."),
        leaves("T: I'm sorry to hear it."),
    ),
)

_ACTED = (
    "rushed|pushed|hurried|interrupted|cut you off|cut across you|talked over|talked you|jumped|missed|lost|forgot|laughed|assumed|decided|misunderstood|misheard|misread|misjudged|"
    "let you down|hurt you|upset you|left you|changed the subject|shut|took over|tidied|explained|hid|ignored|didn't (hear|notice|listen|ask|see|say|stop|answer|believe)|wasn't (listening|here|there|with you)|got (that|it|you|this) wrong|went (too fast|off|past|to the)"
)
_OWNED = phrases(
    f"sorry (that|if|about)? i('ve|'d|'m| was| am)? (just|only|also)? ({_ACTED}|late|said|asked|told|gave|did|put|kept|made|went|was|am|should|can't|couldn't|don't)", "sorry for (rushing|interrupting|laughing|being|making|what i|not|saying|asking|keeping|my|pushing|going)",
    "sorry about (my|last (week|time)|the way i|what i)", "i('d)? (want|like|owe|need|wanted) (to)? (you)? (an)? (apology|apologise|apologize)", "i (do)? (apologise|apologize)", "my (mistake|fault|apologies)",
    "i (got|'ve got|had) (that|it|this|you|all of that) (all|completely|a bit)? wrong", f"i (think|feel like|notice|realise|realize|noticed|wonder if|suspect|know)? (that)? i('ve| have)? (just|only|may have|might have|maybe|probably|was|sort of|kind of|rather|perhaps)? (just)? ({_ACTED})( (you|there|that|it))?",
    "i (think|feel|notice|realise|realize|noticed|was aware) (that)? i('m| was|'ve been)? (just|only|maybe|a bit|rather)? (tried|trying|explaining|hurrying|pushing|rushing|going|being|scared|frightened|afraid|getting|hiding|talking)",
    "i('ve)? (took|taken|gone|wandered|drifted|went) (us)? (off|away|quiet|ahead) (there|again|somewhere|track|on you)?", "i (put|said) (that|it|this) (very|really|a bit|so)? (badly|clumsily|wrong|wrongly)",
    "(that was|it was|that's) (my|on me|down to me|clumsy|unkind|unfair|not fair|wrong) (of me|fault|mistake|doing|to say)?", "(that|it) wasn't (a)? (very|really|quite)? (nice|kind|fair|right|helpful|good|alright|all right|okay|you|your fault)",
    "(that's|this is) me (explaining|trying|being|getting|hurrying|making|going|wanting)", "i (should|ought to|could) ('ve|have|not have|n't have) (asked|said|waited|listened|told|noticed|stayed|done|known|been|let|come|rung|stopped|checked|put)",
    "i should've (asked|said|waited|listened|told|noticed|stayed|done|known|been|let|come|rung|stopped|checked)", "i shouldn't('ve| have) (said|asked|pushed|rushed|told|done|moved|let|cut|laughed|just|left)",
    "i('m| was| am|'ve been) (wrong|too quick|too fast|clumsy|hasty|not listening|elsewhere|somewhere else|miles away|hurrying|rushing|pushing|tidying|explaining|still laughing|pleased with)",
    "i was (about|going|just going) to (say|tell|ask|give|explain) ... (and|but) (i'm|i won't|i don't|i'd|i)", "(did|have|was) i (just)? (miss|missed|got|upset|hurt|rush|rushed|push|pushed|cut|lose|lost|going|go) (something|that|you|it|this|too|fast|quick|down|there|wrong)",
    "(what|where) did i (miss|get wrong|go wrong|lose you|do)", "(let me|can i|could i|i'd like to|i want to|shall i) (try|say|start|put|go back) (that|it|this)? (again|over|differently|better|a bit|to that|to what|to something)", "(is|was) (it|that|this) (me|what i (said|did)|something i (said|did|didn't|'ve)|the way i)",
    "what (was|is) (it|that) like (for you)? when i", "what (did|had|do) (you) (think|thought|make of it) (i'd|i would|when i|of me|i was)", "(would|'d) you rather i", "(tell|stop) me (when|if) (i'm|i|it's) (too|get|going|off|doing|wrong|being)", "you can tell me (to stop|if i|when i)",
    "i don't want to (lose|rush|push|miss|hurry|talk you|tell you what|be the|hurt|just) (it|that|you|into|to|one|past)?", "is (this|it|what we're doing) (any use|any help|helpful|working|helping)( (to|for) you)?", "(how|where) (is|are) (this|we|it) (going|doing|now|then)? (for you|you and me|between us|with us)",
    "how('s| has| have| is) (it|this|that|we) (been)? (going|today|for you|so far)? ... from me", "anything you'd (want|like|rather) (different|me to do|i did)", "i('d)? (like|rather) (to)? have (heard|noticed|asked|known|said)", "i had you down as", "i don't think (it|that) was (alright|all right|okay|fair|right)",
    "(i've been|i was|i kept|i've) (thinking|thought) (about|of|over) ... (what i (said|did)|last (time|week)|what happened (here|between))", "there's something i (wanted to go back|want to go back|did|said|should|didn't|need to say|want to say)", "i'm (a bit)? aware (that)? (i|we) (said|went|did|didn't|never|moved|may|might|was|were|cut|'ve)",
    "(last time|last week), (you|i) (said|told|asked|went|were) ... (and|but) i", "you (told|asked|said) ... and i (said|went|laughed|told|talked|didn't|just|sat|never|missed|changed|was|wasn't)", "i'll (drop|stop) (it|that|there)",
    "(that's|it's|this is) not what i (meant|wanted to say|was saying)", "(certainly|really|just)? not what i meant", "i didn't mean (that|it|to (upset|hurt|push|rush|sound|say|suggest|make))", "i hear that i",
)  # fmt: skip
_SYMPATHY = phrases(
    "sorry (you|to hear|to say|for your|for you|that (you|he|she|they|it|this|happened)|he|she|they|it|say|what|could you|can you|go on|did you|to interrupt|to bother|i (don't|didn't|can't|couldn't) (know|catch|hear|get|follow|quite|have|remember your))",
    "sorry, (what|could|can|say|go|did|you|one|just)", "(did|didn't) i (get|hear) (that|you|it) (right|correctly)", "(how|what|is) (is)? (that|this|it) going (at|with|to|on) (home|work|school|your|him|her|the)", "(forgot|lost|missed) my",
    "i('m| was)? (not|n't)? (wrong|missed) (about|out)? (if|then)", "(correct|stop) me if i'm wrong", "if i('m| am) (not)? wrong", "(is|was) it me or",
)  # fmt: skip
"""Sympathy, or a word not caught, or somebody else's."""
_AT_THE_OTHER = phrases(
    "you (just|never|always|only|even)? (said|told|laughed|forgot|didn't|never|weren't|wasn't|went|promised|looked|asked|moved|left|stopped|called|wrote|missed|cut|sat|did|changed|talked|made|let|gave|got|kept|saw|thought|wanted|knew|were) (me|it|that|at|to|nothing|i|on|off|the|about|a|listen|listening|say|hear|here|my|like|late|so|very|all|too)?",
    "you(('re| are) (just|not|gonna|going to|angry|cross|late|tired|bored|reading|always|doing|making|disappointed|laughing|talking|saying|trying|only|like|giving|being|looking))", "you (just)? (think|want|wanna|don't|won't|can't|wouldn't|keep|mean|expect|see|sound|look) (me|i|i'm|to know|that i|it's|understand|know what|listen|believe|care|like|telling|asking|saying|going|pleased|bored|tired)",
    "(why|what|how) (did|do|are|were|didn't|have|don't|would) you", "(do|did|are|were|would|will) you (think i|really|even|just|forget|remember|mean|cross|angry|bored|listening|tired|disappointed)", "with you", "(another|more) lecture(s)?", "lecture(s)?", "your (face|voice|form|questions|clipboard|chair|fault|idea|leaflet|book|rule|job)",
    "(that's|it's) not what i (said|meant)", "i (told|asked|said to) you", "bad form", "waste of (time|my time)",
)  # fmt: skip
"""Wordings about the one in the other chair, or put to them."""
_OWN_BEGINNINGS = (
    "i did say", "i was a bit", "i am a bit", "i wasn't listening", "i haven't", "i forgot", "sorry", "i'm sorry", "you're right", "you are right", "fair", "that's fair", "that's true", "i expect i",
    "i'd rather", "i'm not going to", "i'm not saying", "i'm not cross", "i'm not angry", "i'm not bored", "i don't think i", "i don't want", "i got", "i should", "it was a bit", "i laughed", "i think i was", "i think i did", "actually i", "i won't", "i shan't", "i'll try", "i could have", "i missed", "i went", "i meant", "guilty", "yes i did", "yes i was", "i can see why", "it does", "it is a bit", "you weren't", "you're not wrong",
)  # fmt: skip
"""How an answer begins that takes such words in."""
_OWN_ALONE = frozenset(
    ["i did", "i was", "i am", "i know", "i have", "it was", "i didn't", "i wasn't", "fair", "guilty"]
)
"""Answers that do so only where nothing follows in their sentence."""


@detector(REPAIRS)
def repairs(scene: Scene) -> Iterator[Draft]:
    """Wordings in which the therapist owns something of what went on between the two, or answers words about themselves with it."""
    for turn in scene.therapist:
        match = remark_in(turn, _OWNED, unless=_not_owned) or _taken_in(turn)
        if match is not None:
            yield worded(
                turn,
                match,
                _("Perhaps a part is owned here, or something is put right: {quote}"),
                _("the therapist speaks of their own part in the talk"),
            )


def _not_owned(heard: Heard, match: Match) -> bool:
    start, end = heard.sentence_at(match.start)
    return any(start <= other.start < end for other in _SYMPATHY.find(heard))


def _taken_in(heard: Heard) -> Match | None:
    """The first sentence that answers words about the therapist with an *I did*, *I was*, *sorry* or *you're right*."""
    before = heard.previous
    if before is None or before.role is not Role.CLIENT or not _AT_THE_OTHER.within(before):
        return None
    if _EXPLAINS.within(heard):
        return None
    for begin, end in heard.sentences[:3]:
        start = lead_of(heard.plain, begin, end)
        if "?" in heard.plain[start:end]:
            continue
        words = " ".join(word.said for word in heard.words if start <= word.start < end)
        if words in _OWN_ALONE or any(words == one or words.startswith(one + " ") for one in _OWN_BEGINNINGS):
            return Match(start, end, words)
    return None


_EXPLAINS = phrases(
    "i('m| was| am)? (only|just) *", "i (have|had) to (ask|say|do|check|tell|write|follow)", "i know (what|how|that|it|you|she|he|they|this|a|some|some of|the)", "i do (tai|it|that|this|the)", "i have (a|the|to|some|an)", "it was (nice|good|great|lovely)",
)  # fmt: skip
"""Explaining oneself, or telling about something else."""


DETECTORS = (repairs,)
