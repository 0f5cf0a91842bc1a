"""Movements away from the other or against them, by wording: where no kind is noticed, and how plain each one is.

After the withdrawal and confrontation markers of the 3RS (Eubanks, Muran & Safran 2015; Eubanks & Muran 2022), for both
chairs; the wordings and weights are our own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.bond.cited import Cited
from alongside.bond.strain import Way
from alongside.bond.talk import Talk
from alongside.notice import Heard
from alongside.notice.context import meant, quoted, told_of
from alongside.notice.phrases import Match, Phrases, phrases
from alongside.session import Role

_AWAY, _AGAINST = Way.WITHDRAWAL, Way.CONFRONTATION


@dataclass(frozen=True, slots=True)
class Move:
    """One movement: on which turn, which way, how plain, and its words."""

    place: int
    way: Way
    by: Role
    weight: float
    cited: Cited


WEIGHTS: dict[str, tuple[Way, float]] = {
    "pushes_back": (_AGAINST, 3.0),
    "defends_self": (_AGAINST, 2.0),
    "confronts": (_AGAINST, 2.0),
    "shuts_down": (_AWAY, 2.0),
    "moves_away": (_AWAY, 2.0),
    "turns_care_aside": (_AWAY, 1.5),
    "reassures": (_AWAY, 1.5),
    "vanishes": (_AWAY, 1.0),
    "near_then_away": (_AWAY, 1.0),
    "pleases": (_AWAY, 1.0),
    "short_answer": (_AWAY, 0.5),
    "expects_hurt": (_AWAY, 0.5),
    "reluctant": (_AWAY, 0.5),
}
"""Kinds that are noticed anyway; what stands near to nothing else weighs too little to be a strain."""

_COMPLAINT = phrases(
    "you (just|only|even|never|always|didn't|don't|weren't|wouldn't|haven't|hadn't|won't|can't) (really|even|ever|once|just)? (ask|asked|listen|listened|listening|hear|heard|notice|noticed|see|say|said|let me|believe|care|wait|waited|look|looked|understand|told me|tell me|remember|remembered|answer|answered)",
    "you (were|are|'re|was|kept|keep) (just|still|only|doing it)? (laughing|yawning|talking over|looking (at|past|away)|reading|somewhere else|miles away|checking|hurrying|rushing|telling me|cheering me|not listening|doing it (now|again)|making|interrupting|smiling|humouring)",
    "you (just|only)? (yawned|nodded|laughed|talked over|interrupted|cut me off|looked at (the)? clock|looked away|changed the subject|went quiet|walked|missed it|forgot|moved on|went straight|sat there)",
    "you('ve| have|'re| are)? (gone|went) (like|all|very|straight) ...", "i was( so| really| quite| right| very| a bit)? (cross|angry|mad|furious|annoyed|hurt|upset) (with|at|by) you", "i were( so| right| that)? (cross|angry|mad|hurt|upset) (with|at|by) you", "went home ... (mad|angry|cross|upset) (with|at) you",
    "i('m| am) (still|so|really|a bit|quite)? (angry|cross|mad|annoyed|furious) (with|at) you", "i('m| am) still (angry|cross|mad|annoyed)", "i did that for nothing", "(somebody|someone|a person) (that|who) won't (talk|listen|say)",
    "(is|are|was) (this|that) (all|it|really) ... (you|for)", "you didn't (ask|listen|say|wait|answer|let me)", "why didn't you (say|ask|tell|stop|wait)", "why (do|did|are|would) you (always|keep|even|never)", "you (always)? say (always|that|makes sense) ... (every|all)", "you said (it|it's|it was|you) (fine|lovely|okay|good|would|wouldn't|'d) ...",
    "(this|it|that) (isn't|is not|doesn't|is) (really|actually)? (not)? (helping|help|working|going anywhere|doing anything)", "what's the (point|use) of (this|it|talking|coming|these)", "nothing (is there|comes of it|changes here|has changed)", "you're not having that", "i don't need (more|any more|another) ...",
)  # fmt: skip
"""Complaints to the other's face, about them or about the work."""
_SHARP = phrases(
    "i said (it's|it is|i'm|that's|no)", "leave it (please|alone)?", "leave me (be|alone)", "don't (be funny|be clever|start|do that|tell me|cheer me|look at me like)", "let's have it", "i'm not going to (discuss|have a|talk about|do)", "i can see (it's|that|it) ...", "you (may as well|would say that)", "is it", "says you", "that's a (cheap|low|silly) ...", "so you (say|keep saying)",
)  # fmt: skip
_WAVED_OFF = phrases(
    "(it's|it is|it was|that's)? (really|honestly|just)? (of no|not of any|no) (consequence|importance|matter)", "(it)? (really|honestly)? (doesn't|dun't|does not) matter", "it wasn't (of any)? (important|importance|anything)", "(it's|it is|that's) (all)? (forgotten|nothing|finished|fine|in the past)", "it were nothing", "(all|everything's|everything is|it's all) (good|fine|okay)", "(i'm|we're|you're) (all right|alright|fine|okay|all good)",
    "never mind", "forget it", "don't worry about (it|that|me)", "you (worry too much|weren't to know|did nothing|wanted good|meant well|were lovely|were only)", "neither here nor there", "it's (not)? (your fault|ages ago|a long time ago)", "it's done( now)?", "no problem", "(that's|it's) (it|all|the end)", "(just|only) tired", "(back)? to what", "i understand", "nowhere", "nothing",
)  # fmt: skip
"""What is waved off, when the other has just reached for it."""
_YES = phrases(
    "(yes|yeah|yep|okay|ok|right|sure|no|oh)? (yes|yeah|okay|no)? (you're right|you are right|that's (true|clever|a good idea|right|good|interesting|fair)|good idea|very good idea|well said|it's (true|well said|good|a good idea)|i'll think about it|definitely|as you (like|wish|say)|whatever you (want|like|think|say)|if you (like|say so|think so)|you('ll)? know (better|best)|you explain|thank you|thanks|probably|might be|let's say that|put it|of course)",
)  # fmt: skip
_SUGGESTS = frozenset(["advises", "directs", "confronts", "informs", "reflects", "asks_impact", "defends_self", "reassures"])  # fmt: skip
_LEAVES = phrases(
    "i('d| had)? (best|better) (be off|be going|go|get (off|going|on))", "i (might|should|could|must|have to|need to|ought to|'ve got to|have got to) (get off|go|be off|be going|leave|head off|get going|make a move) (in a minute|now|early|soon)?", "i'm on a meter", "(sorry|apologies) (for|about) (the|last|missing|not) ... (week|weeks|time|session|coming|hour)", "i (nearly|almost) didn't come", "i (didn't|couldn't) (come|make it) (last|because|in)", "i (did)? (send|sent) (an|you an)? (email|text|message)", "slept through", "do we have to (go on|keep|talk)", "(can|could) we (stop|talk about something else|leave (it|that)|not)", "is (it|our time|that) (nearly)? (time|the time)", "we're over",
)  # fmt: skip
_HURRIES = phrases(
    "we('ve| have)? (only|still)? (got)? * minutes (left|still|to go)?", "it'll keep", "(it|that|this) can wait", "we (can|could|should|have to|need to|'ll have to) (stop|leave it|finish|come back to (it|that)|move on|put that)", "(before|the) (form|questionnaire|scale|agenda|fee|invoice)", "on a scale (of|from)", "nought to ten", "out of ten", "i('ve| have)? (a duty|to ask|got to ask)", "(i only|i was only|i just|i was just) (did|said|asked|thought|trying|meant|thinking) ...", "in fairness", "to be fair to me", "it's (not my|their) (rule|fault|decision)", "i did (ask|say|tell|warn|try|write)", "i asked you",
)  # fmt: skip
_FEW = 14
"""Words in a turn that waves something off or says a quick yes; in a longer one something else is told, too."""


def moves(talk: Talk) -> Iterator[Move]:
    """Every movement away or against, in the order of the turns; one a turn, the plainest."""
    for place, heard in enumerate(talk.turns):
        if heard.role not in (Role.CLIENT, Role.THERAPIST):
            continue
        found = [*_noticed(talk, place), *_worded(talk, place, heard)]
        if found:
            yield max(found, key=lambda move: move.weight)


def _noticed(talk: Talk, place: int) -> Iterator[Move]:
    for seen in talk.seen.get(talk.turns[place].id, ()):
        if seen.kind in WEIGHTS:
            way, weight = WEIGHTS[seen.kind]
            yield Move(place, way, talk.turns[place].role, weight, talk.mark(place, seen))


def _worded(talk: Talk, place: int, heard: Heard) -> Iterator[Move]:
    if heard.role is Role.THERAPIST:
        match = next((one for one in _HURRIES.find(heard) if not quoted(heard, one.start)), None)
        if match is not None:
            yield _move(talk, place, _AWAY, 1.0, match)
        return
    for match in meant(heard, _COMPLAINT, reach=0, tentative=True):
        if not told_of(heard, match.start):
            yield _move(talk, place, _AGAINST, 2.0, match)
            break
    match = _first_sentence(heard, _SHARP)
    if match is not None and talk.said(place) <= _FEW:
        yield _move(talk, place, _AGAINST, 1.5, match)
    match = _LEAVES.first(heard)
    if match is not None:
        yield _move(talk, place, _AWAY, 1.0, match)
    if place == 0 or talk.turns[place - 1].role is not Role.THERAPIST or talk.said(place) > _FEW:
        return
    before = set(talk.kinds(place - 1))
    match = _first_sentence(heard, _WAVED_OFF)
    if match is not None and ("?" in talk.turns[place - 1].plain or before & _REACHES):
        yield _move(talk, place, _AWAY, 1.5, match)
    match = _first_sentence(heard, _YES)
    if match is not None and before & _SUGGESTS:
        yield _move(talk, place, _AWAY, 1.0, match)


_REACHES = frozenset(["names_now", "repairs", "asks_impact", "asks_beneath", "asks_open", "asks_closed", "soothes", "validates", "affirms"])  # fmt: skip


def _first_sentence(heard: Heard, listened: Phrases) -> Match | None:
    """A wording that stands in the first two sentences of a turn."""
    if not heard.sentences:
        return None
    end = heard.sentences[min(1, len(heard.sentences) - 1)][1]
    return next(
        (one for one in listened.find(heard) if one.start < end and not quoted(heard, one.start)), None
    )


def _move(talk: Talk, place: int, way: Way, weight: float, match: Match) -> Move:
    return Move(place, way, talk.turns[place].role, weight, talk.quote(place, match))
