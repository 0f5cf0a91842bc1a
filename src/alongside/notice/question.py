"""Questions in a turn, and by their form whether they open or narrow.

By form only: "what", "how", "why" and "tell me" open; a verb before its subject, "how many" and "when" narrow; a statement
with a question mark only asks whether it is so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakKeyDictionary

from alongside.notice.context import quoted
from alongside.notice.scene import Heard


class Form(StrEnum):
    """What a question leaves to the other."""

    OPEN = "open"
    CLOSED = "closed"
    CONFIRMING = "confirming"
    """A statement with a question mark, or with "right?" behind it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the sentence it stands in, from its first telling word on."""

    start: int
    end: int
    form: Form


_LEAD = re.compile(
    r"(?:(?:okay|ok|so|well|and|um|uh|er|erm|but|now|right|all right|alright|yeah|yes|no|mm-hmm|mm|hmm|mhm|uh-huh|then|also|oh|ah|sorry|"
    r"anyway|because|'cause|cos|or|for|i mean|you know|i guess|i suppose|just|like|great|good|sure|exactly|again|first|actually|maybe|"
    r"let me ask you|can i ask you|i'm curious|i'd like to ask)\b[\s,.:;–—-]*|([a-z]{1,4})-+(?=\1))*"
)
_BREAK = re.compile(r"[,;:]\s+|\s*--+\s*|\s*[–—]\s*|-\s+|\s(?=(?:and|so|but|or)\s)")
_AUX = (
    "do|did|does|is|are|was|were|have|has|had|can|could|would|will|should|shall|might|may|am|'s|'re|'d|'ve|"
    "don't|didn't|doesn't|isn't|aren't|wasn't|weren't|haven't|hasn't|can't|couldn't|wouldn't|won't|shouldn't"
)
_SUBJECT = (
    "you|i|he|she|it|that|this|there|they|we|your|my|his|her|their|the|those|these|people|everyone|anyone"
)
_WH = r"(?:what|how|why|where|who|which|when|whose|whom)(?:'s|'re|'d|'ve|'ll)?"

_INVITES = re.compile(
    r"(?:please )?(?:tell (?:me|us)|talk to me|say (?:a (?:bit|little) )?more|help me (?:to )?understand|walk me through|talk me through|give me an? (?:example|idea|sense|picture)|"
    r"describe|explain (?:to me|what|how|why|that)|fill me in|let's hear|keep going|go on\?)(?! you)\b"
    r"|(?:can|could|would|will|do) you (?:(?:maybe|just|please|possibly|perhaps|mind|want to|wanna|like to|be willing to|be able to) ?)*"
    r"(?:tell(?:ing)? (?:me|us)|say (?:more|some more|a (?:bit|little)|something|anything|what|how)|shar(?:e|ing) (?:with|a (?:bit|little)|more|some|what|how)|describe|explain (?:to me|what|how|why|that|more)|"
    r"talk(?:ing)? (?:to me|about|me through|a (?:bit|little)|more)|walk me|help me|give me (?:an?|some)|expand|elaborate|go into|fill me|think of (?:an?|any|some)|put (?:that|it) into)\b"
    r"(?!(?: me)? (?:if|whether|your name|your date|the date|which|how (?:many|long|much|old|often)|when)\b)"
    r"|(?:can|could|may|might) i (?:just )?ask (?:you )?(?:what|how|why|about)\b"
    r"|(?:do you )?mind if i ask (?:you )?(?:what|how|why)\b"
    r"|i(?:'d| would| want to| really want to| wanted to)? (?:just )?(?:like|love|want|be interested|be curious)? ?(?:to )?(?:hear|know|learn|understand) (?:a (?:bit|little) )?(?:more|what|how|why|about)\b(?=.{0,80}(?:you|your)\b)"
    r"|i(?:'m| am|'m just|'m kind of)? ?(?:just )?(?:wonder|wondering|curious)(?: about| to know| to hear)? (?:what|how|why)\b"
    r"|i was (?:just )?(?:wondering|curious)(?: about)? (?:what|how|why)\b"
)
_ELLIPTIC = re.compile(
    r"(?:like what|such as|for example|and then|meaning|how so|in what way|what else|how come|why|how|what then|and)\s*[?…]"
    r"|and (?!(?:you|i|he|she|they|we|it|that|that's|there|there's|so)\b)[^\W_]+(?:'s)?(?: (?!(?:you|he|she|they|is|are|was|were)\b)[^\W_]+){0,4}\?"
    r"|(?:(?:is|was|are) there )?(?:any|anything) (?:(?:other|more|particular) )*(?:ideas?|thoughts?|feelings?|concerns?)\b"
    r"|(?:(?:is|was) there )?(?:anything|something) (?:else |in particular )?(?:that )?(?:you|you'd|you've|that's on|on your mind|you want)\b"
)
_FACT = re.compile(
    r"how (?:many|much|long|often|old|far|soon|big|tall|late|early|frequently|recently|likely|confident|ready|motivated)\b"
    r"|(?:at |in |on |from |for |to )?(?:what|which) (?:time|day|date|number|year|age|month|grade|city|town|school|percent|percentage)\b"
    r"|(?:what's|what is|what was) (?:your|the|his|her|their) (?:name|address|number|job|age|date|score|weight|height|phone|email|full|first|last)\b"
    r"|what (?:do|did) you do (?:for a living|for work)|what (?:are|is|was|were) (?:he|she|they|it) called"
    r"|(?:when|who|which|whose)(?:'s|'re|'d|'ve|'ll)?\b(?! (?:you|i|we|he|she|they|it) )"
    r"|where(?:'s| is| are| was) (?:your|the|he|she|his|her)\b|where (?:do|did) you (?:live|work|grow|study|buy|get|meet)\b"
)
_OPENS = re.compile(
    rf"(?!why (?:don't|not)\b|what if (?:i|we)\b|(?:what|how) about\b(?! [^?]{{0,25}}\?))(?:{_WH})\b(?! (?:you|i|we|they|he|she|it)(?:'re|'m|'ve|'d|'ll|'s)? (?!doing|feeling|been|think|gonna|want\b))"
    r"|(?:in|for|to|about|from|with|of) (?:what|which) (?:way|ways|sense|respect)\b|if (?:anything|any), what\b"
)
_PLAINLY_OPENS = re.compile(
    rf"(?:what|how|why)(?: (?!you\b|i\b|we\b|they\b|he\b|she\b|it\b)[^\W_]+){{0,3}}?(?: (?:{_AUX})|(?<=[tyw])'(?:s|re|d|ve)) (?:{_SUBJECT})\b"
    r"|(?:what|how) else |what (?:made|makes|brings|brought|happened|happens)\b"
)
_NARROWS = re.compile(
    rf"(?:{_AUX})\b(?!,)|(?:any|anything|anyone|anybody|ever|ready)\b|on a scale|i(?:'m| was)? (?:just )?(?:wonder|wondering|wondered) (?:if|whether)\b|you (?:ever|got any|have any)\b|so you (?:ever|got any)\b"
)
_PLAINLY_NARROWS = re.compile(
    r"(?:do|did|are|were|have|can|could|would) you\b(?! (?:know|see|believe) (?:what|that|it)\b)|is (?:there|that|it) (?:a|an|any|anything|something|okay|ok|all right|alright|fine)\b|on a scale|i(?:'m| was)? (?:just )?(?:wonder|wondering|wondered) (?:if|whether) (?:you|we|i)\b"
)
_SCALE = re.compile(r"on (?:a|the|that|this) scale|(?:zero|0|one|1) to (?:ten|10|five|5)\b|what number")
_NO_QUESTION = re.compile(
    r"you know(?: what)?(?: i mean)?\?|(?:do )?you know what i mean|(?:did|do|does|have|has|is|are|was|were|could) (?:you|he|she|they|it|we|that|there)(?: not)?\?|why not\?|why don't (?:we|you|i)\b|could be\?"
)
"""Listening noises, tags and suggestions with a question mark."""
_CHECKS = frozenset("right okay ok yeah yes no huh eh hm hmm correct sorry pardon really alright".split())


_KNOWN: WeakKeyDictionary[Heard, tuple[Question, ...]] = WeakKeyDictionary()
# Half a dozen detectors ask for the questions of every turn.


def questions_in(heard: Heard) -> tuple[Question, ...]:
    """Every question of a turn, in order; a lone "right?" or "really?" isn't one."""
    if heard not in _KNOWN:
        _KNOWN[heard] = tuple(_questions(heard))
    return _KNOWN[heard]


def _questions(heard: Heard) -> Iterator[Question]:
    plain = heard.plain
    for begin, end in heard.sentences:
        marked = "?" in plain[max(begin, end - 4) : end]
        question = _asked(plain, begin, end, marked=marked)
        if question is not None and not quoted(heard, question.start):
            yield question


def _asked(plain: str, begin: int, end: int, *, marked: bool) -> Question | None:
    start = lead_of(plain, begin, end)
    if start >= end or _NO_QUESTION.match(plain, begin, end):
        return None
    places = [start]
    if marked:
        if _ELLIPTIC.match(plain, begin, end):
            return Question(begin, end, Form.OPEN)
        places += [lead_of(plain, match.end(), end) for match in _BREAK.finditer(plain, start, end)]
    for place in places:
        form = _form(plain, place, end, marked=marked, first=place == start)
        if form is not None:
            scaled = form is Form.OPEN and _SCALE.search(plain, begin, end) is not None
            if scaled and not plain.startswith("why", place):
                form = Form.CLOSED
            return Question(place, end, form)
    if not marked or _NO_QUESTION.match(plain, start, end):
        return None
    words = re.findall(r"[^\W_]+", plain[start:end])
    if not words or (len(words) <= 2 and all(word in _CHECKS for word in words)):
        return None
    return Question(start, end, Form.CONFIRMING)


def _form(plain: str, place: int, end: int, *, marked: bool, first: bool) -> Form | None:
    if _NO_QUESTION.match(plain, place, end):
        return None
    if _INVITES.match(plain, place, end) or (marked and _ELLIPTIC.match(plain, place, end)):
        return Form.OPEN
    if marked:
        if _FACT.match(plain, place, end):
            return Form.CLOSED
        if (_OPENS if first else _PLAINLY_OPENS).match(plain, place, end):
            return Form.OPEN
        if not first and len(plain[place:end].split()) <= 3:
            return None
        return Form.CLOSED if _NARROWS.match(plain, place, end) else None
    if _PLAINLY_OPENS.match(plain, place, end):
        return Form.CLOSED if _FACT.match(plain, place, end) else Form.OPEN
    return Form.CLOSED if _PLAINLY_NARROWS.match(plain, place, end) else None


def lead_of(plain: str, begin: int, end: int) -> int:
    """Where a sentence begins once "okay", "so" and their like are left out."""
    while begin < end and not (plain[begin].isalnum() or plain[begin] == "'"):
        begin += 1
    match = _LEAD.match(plain, begin, end)
    reached = match.end() if match else begin
    # "Why?", "How?" and "And?" are all lead or nearly so; a lead that eats its whole sentence is taken back.
    return begin if not any(c.isalnum() for c in plain[reached:end]) else reached
