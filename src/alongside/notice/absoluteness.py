"""All-or-nothing: words that leave no exception, about self, others or what is to come.

The absolutist words alone say little: people use them fifty times an hour, mostly of habits and events. So these are
wordings of verdicts, with the guards that take a wording away again.
"""

from collections.abc import Iterator

from alongside.notice.context import clause, negated, quoted, supposed
from alongside.notice.lexicon import ABSOLUTIST
from alongside.notice.nearness import contact_in
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard
from alongside.session import Span

_HOW = "just|simply|always|really|exactly|only"

_SELF = phrases(
    f"(that's|this is|it's|that is) ({_HOW})? ({_HOW})? (how i am|who i am|what i'm like|the way i am|how i'm made|how i'm built|how i was made|me all over|how i've always been|how we are|the way we are)",
    f"(i am|i'm) ({_HOW})? (made|built|wired) (that way|like that|this way|like this)",
    "i'm (just|really|simply)? (not)? (the|a|that) (type|kind|sort) of (person|man|woman|guy|girl) (who|that|to)?",
    "(i'm|i am|i really am) (just|really)? not (a|the|that) ... (type|kind|sort) of (person|man|woman|guy)",
    "(i'm|i am) not a * person",
    "(i'm|i am) (just)? (somebody|someone|the type|the kind|the sort|one of those people) (who|that)",
    "i'll (never|always) (be|get over|get better|get it|have|find|change|manage|learn|feel|amount|stop|make|know|do it|do that|go back|trust|love|forgive|end up|fit)",
    "(i'm|i am|i was) (never|always) (going to|gonna|the one|the only one|on my own|alone|wrong|too|like this|like that)",
    "i (always|only ever) (ruin|mess|fail|get it wrong|get everything wrong|end up|screw|spoil|lose|let|push|slope|drop|choose|pick|say the wrong|do the wrong|wreck|destroy|give up|run away|quit)",
    "i (can|could) never (do|get|say|be|have|trust|stick|finish|keep|stand|please)",
    "i (can't|couldn't|never) (ever|do|get) (anything|a single thing|it) right",
    "i (can't|couldn't) (ever|do anything) (get|do|be|trust|keep|stick|stop|right|say|manage)?",
    "i never (do anything right|get it right|get anything|finish anything|finish|manage|stick|follow through|win|learn|fit|belong|deserve|will be|could)",
    "(nothing|none of what) i (do|did|say|try|have) (ever|is|was|will|makes|helps|works|counts|matters|good)",
    "no matter (what|how much|how hard) i (do|try|say)",
    "i (ruin|spoil|wreck|destroy|mess up) (everything|everyone|it all)",
    "(i'm|i am) (a)? (complete|completely|total|totally|entirely|absolutely) (a)? (failure|useless|worthless|hopeless|waste|mess|alone|unlovable|idiot|disaster)",
    "i ('m|am)? (just)? (can't help it|no good at (it|that|people|anything))",
)  # fmt: skip

_OTHERS = phrases(
    "(nobody|no one|no-one) (ever|really|even|actually|else)? (ever)? (cares|wants|likes|loves|listens|understands|helps|believes|asks|stays|notices|gets me|gets it|needs me|misses me|bothers|would ever|will ever|would want|will want|would hire|will hire|would believe|will believe|would miss|will love|can help|could help|is going to|gives a|knows me|sees me)",
    "(everyone|everybody|they all|people) (else)? (always)? (leaves|leave|hates|hate|lets me down|let me down|lies|lie|goes in the end|go in the end|gives up|give up on|laughs|judges|uses me|wants something)",
    "(everyone|everybody) else (is|can|seems|gets|manages|knows) (fine|normal|happy|cope|coping|to|it|better|on with|how|what|ok|okay|all right)",
    "(everyone|everybody) (could|can|will|would|is) (definitely|always|just)? (see|tell|know|against|leave|think|judging|hate|hates)",
    "people (like me)? (don't|never|won't) (really|ever)? change",
    "people (always|never|only ever|only) (leave|let|want|think|say|care|change|stay|listen|hurt|lie|take|use|ask|look)",
    "(you|i) (can't|can never|could never) (ever)? trust (anyone|anybody|people|men|women|them|a soul)",
    "(you|i) can't (change|rely on|depend on|count on) (anyone|anybody|people|them)",
    "(they're|men are|women are|people are|doctors are|you're) all the same",
    "(he|she|they) (never|always) (listens|listen|cares|care|changes|change|understands|understand|puts|put|thinks|think|wants|want|blames|blame|lets|let|does this|do this|has to|have to|takes|take)",
    "(he'll|she'll|they'll) (never|always) (change|be|understand|forgive|listen|love|see|know|put|take)",
    "(he|she|they|it) (won't|isn't|aren't|will not) (ever|never) (going to|change|be|stop|get)",
    "(there's|there is) (nobody|no one|no-one) (for me|left|who|i can|to turn|like me|out there)",
    "(there's|there is) no such (man|woman|person|thing)",
    "no (man|woman|person|one) (would|will|could) (ever)? (want|love|stay|put up)",
)  # fmt: skip

_WORLD = phrases(
    "(it|that|this|things|nothing|therapy|talking) (never|always) (works|work|changes|change|helps|help|lasts|last|gets|get|goes|ends|end|comes|matters|happens for me|goes wrong)",
    "(it|that|this|things) (never)? ('ll|will) (never|always) (be|work|change|get|happen|end|stop|last|go)",
    "(it'll|it will|things will|that'll) (never|always) (be|work|change|get|happen|end|stop|last|go)",
    "(it's|it is|things are|it was|that's) (never|always) (going to|gonna|my fault|the same|been like|been this|my job|enough|good enough)",
    "nothing (ever)? (works|changes|helps|lasts|matters|goes right|is going to|will|ever|can be done|makes a difference)",
    "nothing's (ever)? (going to|gonna|any good|worth)",
    "(everything|it all) (always)? (goes wrong|falls apart|is my fault|is ruined|i touch|gets ruined|turns to|ends)",
    "everything('s| is) (my fault|ruined|pointless|hopeless)",
    "(there's|there is) (no|absolutely no) (point|hope|way out|use|way back|future|question|doubt)",
    "(it's|that's) (completely|totally|absolutely|entirely)? (hopeless|pointless|impossible)",
    f"(that's|this is) ({_HOW})? ({_HOW})? (how it is|the way it is|how things are|the way things are|how life is|life|how it goes|how it works|how people are|how men are|the end of it|simply correct)",
    "it is what it is",
    "can't be helped",
    "can't help it",
    "(it's|it is) as simple as that",
    "end of story",
    "(it won't|that won't|that's not going to|that isn't going to|it's not going to|it isn't going to) (ever)? (happen|change|come to that|work|get better|be a thing)",
    "not a thing that's going to happen",
    "(you|one) (can't|cannot|can never|mustn't) (ever|just)? (be angry|have that|trust|show|cry|rely|win|go back|undo|change)",
    "(either)? * (does|is|can|has) or (one)? (doesn't|isn't|can't|hasn't|don't)",
    "(never|nobody|no one|nothing) (ever will|ever has|ever does|ever did|ever is)",
)  # fmt: skip

_TOTAL = phrases(*ABSOLUTIST.phrases, "nobody", "no one", "no-one", "anyone", "anything", "no matter")
_EXCEPTIONS = phrases(
    "(i|it) (just)? (feel|feels|felt) like",
    "sometimes", "usually", "mostly", "most of the time", "not always", "nearly always", "almost always", "almost never", "hardly ever",
    "except", "apart from", "at the moment", "right now", "these days", "lately", "maybe", "perhaps", "i think", "i suppose", "i don't know",
)  # fmt: skip
_PRAISE = frozenset(
    "lovely nice brilliant great happy fun funny helpful welcome pleased wonderful best good beautiful".split()
)
_PLAIN = phrases(
    "can't help it if", "end of (the|my|this|that|year|week|month|day|june|july|term|school|october|november|december|january|march|may)",
    "(i'll|we'll) never (forget|guess|get there by|make it by|make the|fit (it|that|this) in)", "there's no point in (driving|calling|paying|booking)",
    "(it's|that's) impossible to (park|find|get hold|read|tell from)", "too late (for|to) (coffee|tea|lunch|ring|call|post|book|change the|catch)",
    "(never|nobody|nothing) (ever)? (has been|have been) (to|there|in)", "that's life insurance", "it's over (there|by|on|in|at|the)",
    "(i|it) (just|really)? (feel|feels|felt|feeling) like", "right now",
    "how it is (in|at|on|with)",
)  # fmt: skip


def verdicts(heard: Heard) -> Iterator[Match]:
    """Every closing all-or-nothing in a turn that no guard takes away."""
    contact = contact_in(heard)
    for listed in (_SELF, _OTHERS, _WORLD):
        for match in listed.find(heard):
            start, end = heard.sentence_at(match.start)
            if contact is not None and start <= contact.start < end:
                continue
            if _taken_away(heard, match):
                continue
            yield match


def exception_in(heard: Heard, match: Match) -> Match | None:
    """A word in the same sentence that leaves room after all."""
    start, end = heard.sentence_at(match.start)
    return next((one for one in _EXCEPTIONS.find(heard) if start <= one.start < end), None)


def is_total(heard: Heard, span: Span) -> bool:
    """Whether a word of all or nothing stands in the span."""
    return any(span.start <= word.start < span.end for word in _TOTAL.find(heard))


def _taken_away(heard: Heard, match: Match) -> bool:
    start, end = clause(heard, match.start)
    begin, finish = heard.sentence_at(match.start)
    words = {word.said for word in heard.words if start <= word.start < end}
    return (
        quoted(heard, match.start)
        or supposed(heard, match.start)
        or negated(heard, match.start, reach=5)
        or heard.plain[finish - 1] == "?"
        or bool(words & _PRAISE)
        or any(begin <= plain.start < finish for plain in _PLAIN.find(heard))
    )
