"""What mends, by wording: the ten resolution strategies of the 3RS as a therapist says them, and where both take part again.

After Eubanks, Muran & Safran (2015); the wordings are our own. Each strategy is a thing that was said, never a finding that it
helped.
"""

from collections.abc import Iterator

from alongside.bond.strain import Mend, Strategy
from alongside.bond.talk import Talk
from alongside.notice import Heard
from alongside.notice.context import quoted
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.session import Role

_ACTED = (
    "rushed|pushed|hurried|interrupted|cut you off|cut across you|talked over (you|it|that|him)?|jumped in|missed (it|that|you|something)|lost (it|that|you)|laughed (at|over)|assumed|misunderstood|misheard|misread|"
    "let you down|hurt you|upset you|left you|changed the subject|shut (that|you|it)|took over|tidied|tidying|hid|ignored|decided|didn't (hear|notice|listen|ask|see|stop|answer|believe|say|catch)|wasn't (listening|here|there|with you)|got (that|it|you|this) wrong|"
    "went (too|off|straight|to the|quiet|past)|gone off|said nothing|sat (here|there) like|shut shop|put (that|it) (badly|clumsily)|tried to (cheer|fix|talk|make)|shouldn't have|should have (asked|said|waited|listened|told|noticed|stayed|come|known)|should've (asked|said|waited|listened|told|noticed|stayed|come|known)"
)

WORDINGS: dict[Strategy, Phrases] = {
    Strategy.CLEARS_UP: phrases(
        "i didn't mean (that|it|to|you)", "(that's|it's|that was|it was) not what i (meant|was saying|wanted)", "what i meant (was|is|to say)", "i'm not (saying|telling) (you|that)", "i meant (it|that|to say|something)", "(did|do) you think i ('d|was|had|meant|would)? (forgotten|angry|cross|saying|telling|meant|laughing|bored|think)", "i (wasn't|was not|am not|'m not) (cross|angry|bored|laughing|disappointed|telling you off|disgusted|tired) (with|of|at)? (you)?", "it wasn't (you|that|the|what you|anything you)", "i (didn't|hadn't|had not) (forget|forgotten) (you|it|that)?", "i thought you (meant|were (still|telling|talking|joking|asking))", "we (misunderstood|got crossed|were at cross purposes)", "(let me|can i) (say|put) (that|it) (again|differently|another way|better)", "it's not a (confession|test|trap|trick|telling off)",
    ),
    Strategy.CHANGES_COURSE: phrases(
        "we (can|could|don't have to|needn't|won't|might) (leave|drop|skip|stop|put) (the|that|this|it|those) ...", "we (don't have to|needn't|won't) (do|make|talk|go|use|fill|finish) ...", "you (don't have to|needn't) (do|tell|say|answer|fill|decide|have) ...", "(let's|shall we|should we) (leave|drop|stop|skip|put) (the|that|this|it) ...", "i'll (drop|stop|leave|put) (it|that|this|the)", "(leave|skip) (this|that) one", "no (more)? (forms|columns|lists|advice|lifts|diagrams|homework|questions)", "would you (rather|prefer)", "d'you want to (stop|leave|talk about something else|do something else)", "do you want to (stop|leave|talk about something else|do something else)", "we('ll| can| could)? (find|try|do it) (another|a different|differently) (time|way)?", "what would (you like|help|be better) (instead)?", "what should i do (when|if)", "then not (today|now)", "i'd like to ask it (from|in|differently)", "i was going to (say|tell|ask|give) ... i'm not going to",
    ),
    Strategy.EXPLAINS: phrases(
        "(the|one) reason (i|we|that i|why i|for) (ask|asked|asking|do|said|suggest|keep|want|come|for)", "(i'm asking|i ask|i asked|i keep asking|i say|i said) (that|this|it)? (because|since|so that)", "what (it|this|that)'s (for|meant to do)", "the (idea|point|thinking) (of|behind|is|was) (this|that|it|to|the)", "what (we're|i'm) trying to (do|get at|find)", "(it's|this is) (meant|there|supposed) to (help|give|show|let)", "why i('d)? (suggest|suggested|brought|ask|asked|wanted)", "how (this|it) (works|is meant to)",
    ),
    Strategy.INVITES: phrases(
        "what (was|is) (it|that) like (for you)? (when|that) i", "what('s| was| is)? (it)? like(,)? that i", "what (did|do|had) (you)? (think|thought|feel|felt|make of it) (when|that|of me|i'd|i would|i had|i was|about me)", "what did (it|that|i) do (to you)?", "(tell|stop) me (when|if) (i|i'm|it's)", "(will|would|could) you tell me (next time|when|if|what i)", "did i (push|miss|upset|hurt|rush|get|lose|say|do|go|talk) ...", "is it (me|something i|the way i|what i|the chair)", "(was|is) (it|that) something i", "where are we (then)?(,)? (you and me|you and i|now)", "how (are|is) (we|it|this) (doing|going|between|for you)", "(anything|something) (else)? i (got|did|said|missed|do|have) (wrong|that you|that|you'd)", "does that (reach|land|make it)", "did that (reach|land|sound|feel|hurt)", "what am i doing", "is there anything else( you|,|$)?", "(you're|are you) (angry|cross|annoyed|disappointed|fed up) with me", "how was (it|that)(,)? (with me|to say|to hear|from me)", "what's wrong with it", "what would you have (wanted|liked) (from me|me to|instead)?", "do i (look|sound|seem) ...", "(she|you|and you) (thinks|think|thought) what", "then i what",
    ),
    Strategy.OWNS: phrases(
        f"i(('ve| have|'d| had|'m| was| am))? (just|only|also|sort of|did|rather|a bit)? ({_ACTED})", f"(i think|i know|i feel|i noticed|i realise|i realised|i'm aware) (that)? i ... ({_ACTED})", "(i'm|i am)? (so|very|really)? sorry (that|if|for|about)? (i|my|what i|the way|not|laughing|being|making|keeping|rushing|pushing|going)", "(i'm sorry|sorry). (i|that|it) ...", "i did (do)? (that|say that|ask|push|it|yeah)", "my (mistake|fault|doing)", "(that was|it was|that's|it's) (my|on me|down to me|clumsy|unkind|unfair|not fair|wrong of me|a failing|a poor|a rotten) ...", "(that|it) wasn't (a)? (very|really|quite)? (nice|kind|fair|right|helpful|good|all right|alright|okay)",
        "(that's|this is) me (explaining|trying|being|getting|hurrying|making)", "you're (right|quite right), (i|that|it) ...", "(no|yeah|yes|mm)? you're right", "(that|it)'s (fair|true)( i)?", "(yeah|yes)? it was a bit", "i (laughed|yawned|hid|nodded|panicked|froze|flew off)", "i (started|was) (tidying|explaining|hurrying|still laughing|talking over|elsewhere)", "i (do|did) it when i", "i haven't forgotten (it|that)", "i'd (like|rather) (to)? have (heard|noticed|asked|known|said|seen)", "i (got|had) (that|it|this|all of it) (all|completely|a bit)? wrong", "i didn't ask", "i had you down as", "i don't think it was (all right|alright|okay|fair)",
    ),
    Strategy.TELLS_OWN: phrases(
        "i (was|am|'m|felt|feel|got|get) (a bit|quite|rather|very|so|really|actually|just|also)? (scared|frightened|afraid|sad|cross|angry|sorry for|moved|touched|lost|nervous|worried|ashamed|hurt|close to|glad (you|that)|pleased (you|that)|relieved|embarrassed|a coward)", "(it|that) (frightened|scared|moved|touched|upset|hurt|stayed with) me", "i (sat|waited|stayed) (in|up|here|there|with) (here|there|your|the|until|till|this|for you) ...", "i (didn't|don't) (want|know) (it to be|to lose|to hurt|if you|whether you|what to (say|do))", "i wanted you to (like|think|feel|be)", "i('ve been|'d been| kept| keep|'ve| was) (thinking|thought|worrying|wondering) (about|of|over|whether|if) (you|it|that|what|this|your|last|him)", "i (shall|will|'ll|'m going to) miss (you|this|our|thursdays|tuesdays|mondays|wednesdays|fridays)", "i (felt|thought) (that)? (i'd|i had|i) (messed|lost|hurt|failed|got)", "i (felt|had|feel|have) (it|a lump|something|myself) (in|go|going|getting)", "for me (too|it was|it's|as well)", "i (do|did) it too", "there was (nothing|something) i (could|wanted|couldn't)", "i would have (been|felt|liked)",
    ),
    Strategy.LINKS_HERE: phrases(
        "(like|as) (you|we|i) (do|did|were|was|said|say|have)? (you do)? (in here|here|with me|last (time|week))", "(it|that|this)('s| is| was| happens| happened) ... (in here|here too|here as well|between us|with me (too|as well)|you and me)", "(again and again|every time|each time) (we|you|i) ...", "(we|you|i) (both)? (keep|kept|always|often) (doing|going|coming|do|end up) (this|that|here|it|off)", "(i|we) did (it|that|this) (the other week|before|last time|again|as well)", "we both did", "(i've|you've|we've) (done|gone|been) (it|here|that|this|off) (again|before)", "and then you come (up|in|to) here ...", "it's a bit like (the first|last) (day|time|week)",
    ),
    Strategy.LINKS_OUT: phrases(
        "(like|as|same as|it's like|that's like) (with|at|when) (your|home|him|her|them|you were|the) ...", "(that's|it's|is that|is it|was it) (like|the same as|what) ... (your|he|she|they|at home|him|her)", "(like|as) your (mum|mother|dad|father|brother|sister|husband|wife|partner|boss|nan|family) ...", "(who|where) else ... (like that|does that|did that|goes|that with)", "(does|did) (this|that|it) happen (with|at|to you|anywhere) ...", "he'd been teaching you ...", "you learned (that|it|to) (at|from|with) ...", "(what|as) (he|she|they) (did|used to do|would do) (to you|too)?",
    ),
    Strategy.VALIDATES: phrases(
        "no wonder (you|that|it)", "of course you (are|were|did|didn't|would|wouldn't|want|wanted|went|thought|felt|said)", "(it|that) makes (a lot of|complete|perfect|every)? sense (that)? (you|to me|why)", "you('ve| have|'d| had) (every|a) right to", "you('re| are) allowed to (be|feel|say|not)", "(it|that)('d| would|'s| is) (be)? (fine|okay|all right|alright) (if|to|that) (it|you|be|say|not)", "(be|stay) angry", "you (can|may|could) be (cross|angry|mad|upset|furious) (with|at)? (me)?", "i('d| would) (be|have been) (angry|cross|hurt|upset|mad|furious) (too|as well)", "you weren't (rude|wrong|being|too|difficult)", "(it|that) (was|is|must have been|must be) (hard|horrible|awful|lonely|a rotten|rotten) (to|for you|thing)", "i('m not| am not|'m) sure you were", "you were right", "i (can see|see|understand) why you ('d|would|were|are|went|didn't|said|felt)", "it kept you (safe|going)",
    ),
    Strategy.RETURNS: phrases(
        "(can|could|shall|may) (i|we) (just)? go back (to|a bit|over)?", "i('d| would)? (want|like|wanted) to (go|come) back (to|over)?", "(something|there's something|a thing) i (wanted|want|need|meant) to (go back|come back|say|pick up|ask you)", "what were you (going to|about to|gonna) say", "you (were|started|had started|'d started) (saying|telling|about to|going to|to say|to tell) ...", "i don't want to lose (that|it|what)", "(say|tell me) (that|it) again", "where were (you|we)", "what (you've|you'd|you|you'd) just (told|said) (me)?", "(last (time|week)|before (easter|christmas|the break|you left|i went away)|the other (day|week)|(two|three|four|a few) weeks ago|in (january|february|march|april|may|june|july|august|september|october|november|december)),? (i|you|we) ...", "you (said|told me|asked me) ... (last (time|week)|before|the other (day|week)|in (january|march|the autumn|the spring))", "you said (no|it twice|i'd gone|i was|i had|you were|that i|i'd)", "you stopped", "i (think|feel) (we|i) (went|moved) (quite|very|too|rather)? (fast|quickly|quick) (past|over)", "what was (it|that) (like)? when",
    ),
}  # fmt: skip
"""In the order in which a turn that fits several is read: what says more comes first."""

_ORDER = (
    Strategy.OWNS, Strategy.INVITES, Strategy.TELLS_OWN, Strategy.CHANGES_COURSE, Strategy.CLEARS_UP,
    Strategy.RETURNS, Strategy.LINKS_HERE, Strategy.LINKS_OUT, Strategy.VALIDATES, Strategy.EXPLAINS,
)  # fmt: skip
_SOMEBODY_ELSE = phrases("sorry (for your loss|to hear|you|he|she|they|it|that (you|he|she|it)|could you|what|i (didn't|can't|couldn't) (quite)? (catch|hear))")  # fmt: skip
_STANDS_FOR: dict[str, Strategy] = {
    "repairs": Strategy.OWNS,
    "asks_impact": Strategy.INVITES,
    "validates": Strategy.VALIDATES,
}
"""Kinds that are noticed anyway, and the strategy they stand for where no wording says which."""


def mend_at(talk: Talk, place: int) -> Mend | None:
    """What the therapist's turn at ``place`` does toward mending, if anything: by its wording, or by what was noticed there."""
    heard = talk.turns[place]
    for strategy in _ORDER:
        match = _meant(heard, WORDINGS[strategy])
        if match is not None:
            return Mend(
                strategy, talk.quote(place, match, *(("repairs",) if "repairs" in talk.kinds(place) else ()))
            )
    for kind, strategy in _STANDS_FOR.items():
        seen = talk.first(place, kind)
        if seen is not None:
            return Mend(strategy, talk.mark(place, seen))
    return None


def mends(talk: Talk, start: int, end: int) -> Iterator[tuple[int, Mend]]:
    """Every mend of the therapist's from ``start`` up to ``end`` (left out), with its place."""
    for place in talk.by(Role.THERAPIST, start, end):
        found = mend_at(talk, place)
        if found is not None:
            yield place, found


def _meant(heard: Heard, listened: Phrases) -> Match | None:
    """The first of these wordings that is the therapist's own, no sympathy and no quotation."""
    for match in listened.find(heard):
        if quoted(heard, match.start):
            continue
        begin, end = heard.sentence_at(match.start)
        if any(begin <= other.start < end for other in _SOMEBODY_ELSE.find(heard)):
            continue
        return match
    return None


NEARER = frozenset(
    ["contact", "discloses", "between_us", "corrects", "states_need", "receives_care", "feeling", "insight", "own_step", "owns",
     "catches_self", "sees_impact", "self_kindness", "trusts_self", "inner_voice"]
)  # fmt: skip
"""Kinds of a client who takes part: nearer, not only agreeing."""
_APART = frozenset(["shuts_down", "turns_care_aside", "pleases", "near_then_away", "vanishes", "short_answer", "self_attack"])  # fmt: skip
_TAKES_PART, _TELLS = 5, 14
"""Words with which somebody takes part who comes nearer; words that tell more even where no kind is noticed."""


def takes_part(talk: Talk, place: int) -> bool:
    """Whether the client's turn at ``place`` takes part again: nearer in a few words, or telling more, and not stepping back."""
    kinds = set(talk.kinds(place))
    if kinds & _APART:
        return False
    count = talk.said(place)
    return (count >= _TAKES_PART and bool(kinds & NEARER)) or count >= _TELLS


def back_after(talk: Talk, place: int, *, within: int = 10) -> int | None:
    """Where the client takes part again after ``place``, within so many turns."""
    for later in talk.by(Role.CLIENT, place + 1, place + 1 + within):
        if takes_part(talk, later):
            return later
    return None
