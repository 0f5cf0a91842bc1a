"""The therapist's own stepping back: comfort that closes, and turning to something else after something tender."""

import re
from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.question import Form, questions_in
from alongside.notice.reflection import content, reflection_in, said_before
from alongside.notice.remark import asked, denied, remark_in, remarks
from alongside.notice.scene import Heard, Scene
from alongside.notice.staying import heavy_before, tender_before
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _

REASSURES = Card(
    kind="reassures",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.THERAPIST,
    title=_("Comfort that may close something"),
    looks_for=_("the therapist comforts in a way that may close what was hard"),
    opening=_("Was there more of the worry to tell?"),
    clinical=_("Premature reassurance"),
    source="Codebook 2 of this project; wordings our own",
    examples=(
        notices("Don't worry.", "C: What if it comes back?", "T: Don't worry."),
        notices("It'll be fine.", "C: I'm dreading it.", "T: It'll be fine."),
        notices("I'm sure she didn't mean it.", "C: It hurt.", "T: I'm sure she didn't mean it."),
        notices(
            "There's nothing to be ashamed of.",
            "C: I felt so ashamed.",
            "T: There's nothing to be ashamed of.",
        ),
        leaves("T: You told her not to worry, it'll be fine."),
        leaves("T: I'm sure you remember the lady at the desk."),
        leaves("T: Will it be fine, do you think?"),
        leaves("T: You don't worry about that part."),
        leaves("T: It's fine to leave that box empty."),
    ),
)

_CLOSES = phrases(
    "(don't|do not|no need to|try not to|you (don't|needn't|mustn't) (need to|have to)?|i wouldn't) (you)? worry( (about (it|that|a thing)|too much))?",
    "(it|that|this|everything|things|she|he|they|you)('ll| will|'s going to|'s gonna| is going to|'re going to|'re gonna| are going to) (all|just|probably|definitely|soon|absolutely)? (be|turn out|work out|get|feel|come) (absolutely|just|perfectly|all|much|a lot|so)? (fine|okay|ok|all right|alright|easier|great|right|out|back)( (in the end|soon|in time|there|for you))?",
    "(you'll|you will|you're going to|you're gonna) (soon|probably|absolutely|just)? (get (there|over it|through (it|this)|used to it)|manage|cope|find (someone|somebody|another|a way)|bounce back|do (fine|great|well|brilliantly|okay))",
    "(it|that|things) (always|usually|does|will|really|do)? (get(s)?|get) (a bit|a little|so much|much|a lot)? (better|easier)",
    "there's (really|absolutely)? (nothing|no reason) to (worry|be (ashamed|afraid|embarrassed|scared|worried|nervous|sorry)|fear|feel (bad|guilty|ashamed))( (of|about))?",
    "(nothing|no need) to (worry|be (ashamed|afraid|embarrassed|scared|worried|nervous))( (of|about))?",
    "(i'm|i am|we're) (quite|very|pretty|absolutely|really)? sure (that)? (it|it's|it'll|he|he's|she|she's|she'll|they|they're|they'll|you'll|you're|you will|everything|everyone|things|nobody) (will|was|is|are|were|'ll|didn't|doesn't|don't|did|does|love(s)?|mean(s)?|meant|care(s)?|understand(s)?|understood|fine|going|doing|okay|be|has|can)?",
    "i (promise|guarantee) (you|that|it|with every)? (it|that|you|will|'ll|single|every|things|everything)( (will|'ll|get|be|one|you))*?".replace("( (will|'ll|get|be|one|you))*?", ""),
    "(i)? have a (funny|good) feeling", "it's not (that|so|as) (bad|big a deal|serious)( as (you|it|all))?",
    "you('re| are) not alone", "i (can|do|want to|do want to) (want to)? reassure you", "you've done (it|this) before", "you can do (it|this|that)", "it'll (come back|come|pass|settle|sort itself|heal|pop up|keep)( (back|out|when))?", "it doesn't mean (you|that you|anything|he|she|it)",
    "it('s| is)? not (permanent|forever|a waste|selfish|the end)", "it's not about (giving|changing|losing|being|getting|blame)", "(you|they|it|people|anybody|anyone) would('ve| have) done (exactly)? the same", "you (really)? don't need to (be|feel|worry)", "i believe (in you|you can|it is|it will)",
    "it's not (your fault|a big deal|the end of the world|as bad|inevitable|the worst|a problem|that you)", "(it's|that's) (no|not a) (big deal|problem at all|problem)",
    "it (happens|isn't|wasn't) (to everyone|to everybody|to the best|to all of us|your fault|so bad|that bad)",
    "(everyone|everybody|we all|all of us) (feels|feel|goes|go|gets|get|makes|make|has|have|does|do) (like|that|through|mistakes|nervous|scared|it|this|those|days)",
    "(it|this|that|which)('s| is| are)? (very|quite|extremely|pretty|really|actually)? (very|really|so)? (rare|common|reversible|treatable|temporary|harmless|curable|completely reversible|totally reversible)",
    "(look|think) on the bright side", "(every|there's always a) (silver lining|light at the end)",
    "at least (he|she|they|there) (has|have|had|still)", "at least (you've|you're|it's|he's|she's) (got|still|not|alive|well|only)",
    "time (heals|will heal|is a great)", "you (couldn't|could not) have (known|done|helped|stopped|prevented|saved)",
    "(nobody|no one|anyone) could (have)?( (known|done|helped|stopped))?",
    "you (did|'ve done|have done) (everything|all|your best|nothing wrong|the best|what you could)( (you|that|anyone) (could|can))?",
    "you (didn't|haven't) (do|done|did) (anything|anything wrong)( wrong)?",
    "you're not (a|an) (bad|criminal|failure|terrible|horrible|burden|monster|idiot|evil|awful|weak)( (person|mother|mum|mom|father|dad|son|daughter|friend))?", "cheer up",
    "(you've|you have) (still)? (got|have) (your whole|plenty of|lots of|so much|your) (life|time|years|fish)( (ahead|in front))?",
    "in (six|a few|a couple of|three|no) (months|weeks|time|years)( time)? (you'll|you could|you'd|it'll|this|you will)( (be|well|all))?",
    "it's (just|only|still) (early days|a (phase|stage|bad patch|dream|small thing|matter of time)|nerves|hormones|natural)", "it's just (early days|a (bit|little))",
    "there's bound to be", "(there's|there are) (certainly)? no (problems|danger|risk|harm)( (yet|here|in that))?", "there's nothing (yet|wrong)( (with|about) (you|that|it))?",
    "(you're|you are) (perfectly|totally|completely|absolutely)? (safe|normal|fine|okay|all right) (now|here|with)?", "(i)? wouldn't worry( (about|too))?",
)  # fmt: skip
_HARD = re.compile(
    r"\b(?:overwhelming|hard|struggling|difficult|confusing|frustrating|painful|tough|scary|frightening)\b"
)
_OPEN_STILL = phrases(
    "(you|he|she|they|mum|mom|dad|doctor|him|her|them) (told|said|say|says|thought|think|hope|hoped|believe|want|wanted|always say|keep saying|tell yourself)( .*)?".replace("( .*)?", ""),
    "i'm sure (you|that you)? (remember|know|have heard|are aware|you've|have)", "you (don't|do not|didn't) (really|even)? worry",
    "(if|when|whether|will|hope|hoping|hopefully|imagine|say) (that)? (it|it's|it'll|you|you're|you'll|things|everything|that)", "(it's|that's) (fine|okay|all right) to",
)  # fmt: skip


@detector(REASSURES)
def reassures(scene: Scene) -> Iterator[Draft]:
    """Wordings that make it well at once; hopes and accounts of others are left alone."""
    return remarks(
        scene,
        _CLOSES,
        says=_("It may be that this comfort also closes something: {quote}"),
        because=_("the words say that it is all right, or soon will be, or is smaller than it felt"),
        unless=_open_still,
        against=_asks_on,
    )


def _asks_on(heard: Heard) -> str:
    """An open question in the same turn leaves the hard thing open after all."""
    if any(one.form is Form.OPEN for one in questions_in(heard)):
        return _("a question in the same turn leaves room for more")
    return ""


_PRACTICAL = phrases(
    "i'll (keep|do|get|see|sort|ring|call|take|bring|write|find|make|tell)",
    "(about|with) the (form|time|chair|drill|door|parking|bill|money|fee)",
)


def _open_still(heard: Heard, match: Match) -> bool:
    first, last = heard.sentence_at(match.start)
    if any(first <= other.start < last for other in _PRACTICAL.find(heard)) or _HARD.search(
        heard.plain, match.start, last
    ):
        return True
    if asked(heard, match):
        return True
    start, _end = heard.sentence_at(match.start)
    if heard.plain.startswith("you", match.start) and re.search(
        r"\bso\W+$", heard.plain[start : match.start]
    ):
        return True
    return any(
        start <= other.start < match.start + 1 and other.end >= match.start - 24
        for other in _OPEN_STILL.find(heard)
    )


MOVES_AWAY = Card(
    kind="moves_away",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.THERAPIST,
    title=_("To something else, after something tender"),
    looks_for=_(
        "right after something tender the therapist turns to something else: the form, a fact, another subject"
    ),
    opening=_("Is there a way back to what was there before?"),
    clinical=_("Therapist topic shift after affect; technical turn"),
    source="3RS (topic shift, seen from the therapist's side); wordings our own",
    examples=(
        notices(
            "Anyway, let's move on to the questionnaire.",
            "C: I was so ashamed I couldn't look at her.",
            "T: Okay. Anyway, let's move on to the questionnaire.",
        ),
        notices(
            "And how many hours do you work?",
            "C: I just feel useless when they go out.",
            "T: Okay. And how many hours do you work?",
        ),
        notices(
            "Before I forget, did you bring the form?",
            "C: I've never told anyone that.",
            "T: Before I forget, did you bring the form?",
        ),
        notices(
            "I can get you a glass of water.",
            "C: I miss him so much. [crying]",
            "T: I can get you a glass of water.",
        ),
        leaves("C: I was so ashamed I couldn't look at her.", "T: How long did you stand there, ashamed?"),
        leaves("C: The bus was late again.", "T: Okay. And how many hours do you work?"),
        leaves("C: I was so ashamed.", "T: You were so ashamed. And how many were in the room?"),
        leaves("C: I was so ashamed.", "T: Let's stay with that for a moment."),
        leaves("C: I was so ashamed. Anyway, what's next on your list?", "T: Let's move on to the form."),
    ),
)

_TURNS = phrases(
    "(let's|lets|let us|shall we|can we|we can|we could|i'd like to|i want to|we should|i think we should|we need to|we have to) (just)? (move on|move to|go on to|get back|go back|turn to|look at the|go through the|continue with|talk about something|start with|focus on (maybe|the|your)|do the|get on)( (to|with))?",
    "moving on", "(before|in case) i forget", "by the way", "(next|first|another|last) (question|item|thing on (my|the) (list|form))",
    "(on|in|from|with) (this|the|your|my) (form|questionnaire|list|sheet|screen|worksheet|card|diary|chart)( (here))?", "(some|the|your) answers on",
    "(put|park|leave|set) (that|it|this|this one) (on the shelf|to one side|to the side|aside|for (a moment|now|today|next time|another day))",
    "(we|you) can (leave|come back to) (that|it|this)( (for|later|another|next|to it))?", "(we'll|i'll|we can) come back to (it|that|this)( later)?", "it'll keep", "(so|right|okay|ok|well|but)? anyway (let's|let us|we|so|shall|how|what|i|did|have|back)",
    "(do|would|did|can|could) you (want|like|need|drink|have|get)( you)? (a|some|any)? (glass|water|tea|tissue|tissues|coffee|kettle|break)( of water)?",
    "(there's|there are|here's|there is) (some|a|the)? (tissues|tissue|kettle|water|box)",
    "i('ll| can|'d) (just)? (get|fetch|close|open|do|turn) (you)? (a|the|some|that|one) (glass|water|tea|tissue|tissues|window|other|chair|door|light)",
    "did you (bring|fill|do|remember|manage to (do|fill|bring)|take your)( (the|your|my|that))? (form|homework|questionnaire|diary|sheet|tablets|exercise|list|worksheet)",
    "(what|so what) about (the|your) (work|job|medication|tablets|exercise|weight|diet|drinking|smoking|homework|form|other)", "so how('ve| have) you been",
    "(so)? what (other|else) (kind(s)?|sort(s)?|things|difficulties|problems|symptoms|areas)( of)?", "i'm (just)? thinking of the",
    "(heidegger|sartre|kierkegaard|freud|research|the theory|the model|clinically|technically|the diagram|the worksheet)",
    "there's a (technique|model|theory|word|term|distinction|exercise|worksheet|leaflet|study|book)( (for|called|that|about))?",
)  # fmt: skip
_STAYING_WITH = phrases(
    "(stay|sit) with", "(sorry|that's|it's|sounds|sound|feel|feels|feeling|felt|hard|painful|sad|hurt|hurts|ashamed|scared|alone|must)", "tell me", "(say|tell me) more",
    "what (was|is) (that|it) like", "how (was|is) (that|it)", "makes sense", "thank you for", "i hear", "back to (what|that|when|where) you",
)  # fmt: skip
LEAST_WORDS_MOVED = 4
OWN_TURNS_BACK = 2


@detector(MOVES_AWAY)
def moves_away(scene: Scene) -> Iterator[Draft]:
    """After something tender: words that turn elsewhere, or a question for a fact that takes up none of it."""
    for turn in scene.therapist:
        moved = _moved(turn)
        if moved is None:
            continue
        span, tender = moved
        tender_quote = scene.transcript.turn(tender.turn).text[tender.start : tender.end]
        yield Draft(
            (span, tender),
            _("After {tender} it may be that the talk went to something else: {quote}").format(
                tender=said(tender_quote), quote=said(turn.quote(span))
            ),
            _("nothing of what was tender is taken up in these words"),
        )


def _moved(turn: Heard) -> tuple[Span, Span] | None:
    """Where a turn goes to something else, without a word for what was tender, and what that was."""
    before = turn.previous
    if before is None or before.role is not Role.CLIENT or len(turn.words) < LEAST_WORDS_MOVED:
        return None
    match = remark_in(turn, _TURNS, unless=denied)
    asked_for = None if match else _asks_fact(turn)
    if (match is None and asked_for is None) or _STAYING_WITH.within(turn) or reflection_in(turn) is not None:
        return None
    tender = tender_before(before, len(before.text), far=OWN_TURNS_BACK if match else 0)
    tender = tender or heavy_before(before)
    if tender is None or "?" in _after(turn, tender):
        return None
    place = match.start if match else asked_for
    return turn.span(*turn.sentence_at(place or 0)), tender


def _after(turn: Heard, tender: Span) -> str:
    """What the client said behind the tender place."""
    before = turn.previous
    return before.plain[tender.end if tender.turn == before.id else 0 :] if before else ""


def _asks_fact(turn: Heard) -> int | None:
    """Where a turn asks for a fact about something the client hasn't just spoken of."""
    for one in questions_in(turn):
        if one.form is not Form.CONFIRMING and _FACT.match(turn.plain, one.start):
            known = frozenset(content(said_before(turn, turns=3)))
            if not any(word in known for word in content(turn.plain[one.start : one.end])):
                return one.start
    return None


_FACT = re.compile(
    r"how (?:many|much|old|often|far|long)\b|(?:what|which) (?:time|day|date|year|age|kind of (?:work|job))|(?:do|did|are|have|has|is|was) (?:you|he|she|they) (?:a |an |still |currently |in |on |at |taking |working |living |married |have |got |smoke|drink|exercise|sleep|eat|take|live|work|drive|use)|when did\b|where do you (?:live|work)"
)


DETECTORS = (reassures, moves_away)
