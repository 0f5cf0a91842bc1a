"""Answers that may close something: few words after an invitation, no wish to go on, no use in going on."""

from dataclasses import dataclass

from alongside.notice.context import quoted
from alongside.notice.lightening import leads
from alongside.notice.passage import passage
from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard
from alongside.session import Role, Span


@dataclass(frozen=True, slots=True)
class Closing:
    """The words that may close, what they answer, and whether it is their shortness that closes."""

    span: Span
    invitation: Span | None
    short: bool


_FEW = phrases(
    "(i'm|it's|that's|everything's|i said it's|i said i'm|we're|all) (just|all|perfectly)? (fine|okay|ok|all right|alright)",
    "(it's|it was|it is) (of no consequence|nothing|not important|not a problem|no big deal|of no importance)",
    "(it wasn't|it isn't|it's not) (of any importance|important|anything|a big deal|sad)",
    "(it's|it is|that's) (done|done now|dealt with|over|finished|in the past)",
    "(i'm|i am|i'd|i had|i've) (done|finished)",
    "i don't (think it|think that|think there's|see that it) (needs|need|matters|anything)",
    "(nothing|nowhere|no reason|no comment|no doubt)",
    "(it)? (doesn't|don't) matter",
    "(that's|that was|so that's|and that's) (it|that|all|all there is)",
    "(there's|there is) (nothing|no more|not much) (to (say|tell)|else|more)?",
    "i dunno",
    "(if|whatever) you (say|say so|want|think)",
    "same as (always|ever|usual|every)",
    "who cares",
    "(something|it's something) (that)? i'll (have to)? think about",
    "i'll (have to)? (think about (it|that)|see|leave it there)",
    "i (just)? (wanna|want to|want my|want) ... (that's it|that's all|done)",
)
_NO_WISH = phrases(
    "i (really|just)? (don't|do not|don't really|didn't) (want|wanna|wish) (to)? (talk|think|go|get|discuss|say) (about|into|there|any more|anymore|it)",
    "(i'd|i would) (rather|sooner|prefer) (not|we didn't|if we didn't)",
    "(can|could) we (please|just)? (not|talk about something else|move on|change the subject|leave it|stop)",
    "let's (not|leave it|drop it|move on|talk about something else)",
    "(leave it (there|alone|at that|now)|drop it|just drop it|just leave it)",
    "i'm not (talking|going to talk|going into|discussing|getting into|doing this) (about)?",
)
_NO_CARE = phrases(
    "(i|and i|but i) (really|just|honestly)? (don't|do not|couldn't) (really|honestly|even)? care (less|anymore|any more|either way|at all|what (happens|they|the|he|she|you|anyone|anybody))?",
    "(yeah|yes|sure|okay|ok|fine|mm)? whatever (happens happens|happens|you say|you think|you want)?",
    "(sure|okay|ok|yeah) (sure|okay|ok)? fine",
    "(can|may|could) i (just)? (go|leave) (now|home|yet)?",
    "(are|aren't) we (nearly|about)? (done|finished) (here|yet|now)?",
    "(where|what) do (you want me|i have|i need) to (sign|do to get out)",
    "(i'll|i will) (just)? deal with it (when|if) it (happens|comes)",
    "(i've|i have) got (things|stuff|places) to (do|be)",
    "(i'm|i am) (only|just) here (because|'cause|cause) (i have to|i've got to|they|my|she|he|you)",
)
"""Wordings of not caring or of wanting to be gone; only in short turns."""
_NO_USE = phrases(
    "(there's|there is|there isn't|i don't see) (really|just|any)? (no|any)? (point|use) (in|to|any more|anymore|trying|talking)?",
    "(what's|what is) the (point|use)",
    "(nothing|nobody|no one) (ever|is going to|is gonna|will|can|could|would) (help|helps|change|changes|work|works|fix|fixes|make any difference)",
    "(nothing|no one|nobody) (helps|works|changes)",
    "you can't (help|fix)",
    "(it's|i'm|that's) (just)? (hopeless|beyond help|a lost cause|pointless|useless trying)",
    "i (give|gave|'ve given) up",
    "why (bother|should i bother)",
    "(it|this|that) (won't|isn't going to|isn't gonna|is never going to) (help|change|work|make any difference)",
)
_INVITING = phrases(
    "(tell|say) (me|us)? (a bit|a little|some)? more", "(what|how) * (like|happened|happening|feel|feeling|come up|came up|going on|think|make of|on your mind)",
    "what's", "what", "how", "where did you go", "where've you", "you (look|looked|seem|sound|sounded|went|were telling|were saying|'ve gone)", "i (noticed|notice|wonder|wondered|heard)", "tell me", "who",
)  # fmt: skip
_COURTESY = phrases("thanks", "thank you", "please", "cheers", "ta")
_PLEASED = frozenset("good great better happy lovely nice glad".split())
_GOING_ON = ("-", "—", "–", "…")
_TENDING = frozenset("for about to if".split())
"""*I don't care for it* is taste."""
_SMALL = phrases("(journey|drive|trip|weekend|traffic|weather|tea|coffee|water|seat|chair|warm enough|next week|same time|thursday|tuesday|monday|wednesday|friday|appointment)")  # fmt: skip
_MOST_WORDS = 10
_MOST_ON_NO_CARE = 18
_MOST_ON_NO_USE = 40
"""Longer turns go on from there, whatever they say of its use."""


def closing_in(heard: Heard) -> Closing | None:
    """A closing answer in a turn."""
    asked = heard.previous if heard.previous and heard.previous.role is Role.THERAPIST else None
    for listed in (_NO_WISH, _NO_USE):
        for match in listed.find(heard):
            if quoted(heard, match.start) or not leads(heard, match.start) or _COURTESY.within(heard):
                continue
            if len(heard.words) <= _MOST_ON_NO_USE:
                return Closing(passage(heard, match.start, match.end), _last_question(asked), short=False)
    if asked is None or not heard.words:
        return None
    uncaring = _uncaring(heard)
    if uncaring is not None and not _SMALL.within(asked):
        return Closing(uncaring, _last_question(asked), short=False)
    if len(heard.words) > _MOST_WORDS or _PLEASED & heard.vocabulary:
        return None
    if _SMALL.within(asked) or _COURTESY.within(heard) or not _invites(asked):
        return None
    _, first = heard.sentence_at(heard.words[0].start)
    few = next((match for match in _FEW.find(heard) if leads(heard, match.start)), None)
    if few is None or few.start >= first or "?" in heard.plain or "but" in heard.vocabulary:
        return None
    return Closing(heard.span(), _last_question(asked), short=True)


def _uncaring(heard: Heard) -> Span | None:
    """Words of not caring, where they begin a sentence of a short turn."""
    if len(heard.words) > _MOST_ON_NO_CARE or heard.text.startswith(_GOING_ON) or _COURTESY.within(heard):
        return None
    for match in _NO_CARE.find(heard):
        after = next((word.said for word in heard.words if word.start >= match.end), "")
        rest = heard.plain[match.end : heard.sentence_at(match.start)[1]].strip(" .,!-—?")
        bare = match.phrase.startswith(("(yeah", "(sure")) and rest
        if not (quoted(heard, match.start) or bare or after in _TENDING) and leads(heard, match.start):
            return passage(heard, match.start, match.end)
    return None


def _invites(asked: Heard) -> bool:
    return len(asked.words) > 1 and ("?" in asked.plain or _INVITING.within(asked))


def _last_question(asked: Heard | None) -> Span | None:
    """The last question of the other's turn, or its last sentence."""
    if asked is None or not asked.words:
        return None
    ends = [(start, end) for start, end in asked.sentences if asked.plain[start:end].endswith("?")]
    worded = [(s, e) for s, e in asked.sentences if any(s <= word.start < e for word in asked.words)]
    start, end = (ends or worded)[-1]
    return asked.span(start, end)
