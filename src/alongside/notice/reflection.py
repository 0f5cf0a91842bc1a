"""Giving back: the therapist's statements that hand the other's own words or meaning back to them.

By form only: a way in ("it sounds like", "so you"), a statement about *you*, or the other's own words said again.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from alongside.notice.lexicon import BARE_ASSENT
from alongside.notice.question import Form, lead_of, questions_in
from alongside.notice.scene import Heard
from alongside.session import Role, SoundKind


class Way(StrEnum):
    """How something is given back."""

    ECHO = "echo"
    """Hardly a word that isn't the other's."""
    WAY_IN = "way_in"
    """"It sounds like", "what I'm hearing", "so you"."""
    ABOUT_YOU = "about_you"
    """A statement about the other, made of some of their words."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """A sentence that gives something back; ``shared`` are the words that both said."""

    start: int
    end: int
    way: Way
    shared: tuple[str, ...]


_WAY_IN = re.compile(
    r"(?:(?:i guess|i think|i suppose|maybe|perhaps|almost|it's like|and|but|so|like|really|again) )*"
    r"(?:it (?:really |kind of |almost |also )?(?:sounds|sounded|seems|seemed|feels|felt)(?: to me)?(?: like| as if| as though| that|,)? (?!(?:a|the) (?:\w+ )?(?:drill|plan|good|great|door|bell|phone|start|idea)\b)(?:you(?! got| 've got|'ve got| have (?:a|some) (?:\w+ )?(?:good|great|pretty))|your|it|that|this|there|the|she|he|they|part|some|one|a|things|even|maybe|what|kind|sort|when|right|for|in)\b"
    r"|(?:sounds|seems) (?:like|as if|as though)\b(?! (?:a|you got|you've got|you have) (?:\w+ )?(?:good|great|plan|start|idea|drill))"
    r"|(?:what )?i(?:'m| am)? ?(?:just |really |also |still )?(?:hear|hearing|getting|get|picking up)(?: from you)?(?: is| you| that| a sense| the sense| is that|,)"
    r"|what (?:you're|you are) (?:saying|telling me|describing|feeling|thinking|really)"
    r"|what you (?:said|want|feel|mean|need|'ve said)|if i (?:understand|hear|heard|'m hearing|'ve got|got)\b|let me (?:see if|make sure) i"
    r"|in other words|on (?:the )?one hand|part of you|there(?:'s| is) (?:a )?part of you|a part of you|some part of you|my sense is"
    r"|you(?:'re| are)? ?(?:kind of |sort of |really |also |just |still |a bit |a little |quite |so |even |not |probably |pretty |very )*"
    r"(?:feel|feeling|felt|worried|worry|worries|afraid|scared|frustrated|angry|sad|hurt|torn|stuck|concerned|nervous|anxious|wondering|wonder|hoping|hope|hoped|saying|telling me|describing|describe|described|seem|seemed|sound|wish|wished|"
    r"want|wanted|wanna|love|loved|like|liked|enjoy|enjoyed|miss|missed|hate|thinking|thought|believe|believed|noticed|noticing|realise|realize|realised|realized|recognise|recognize|recognized|realize|said|mentioned|talked about|talk about|told me|care|value|don't want|didn't want|don't feel|don't think|don't like|don't see|don't know|didn't know|aren't|ready|willing|trying|struggling|looking|finding|found|surprised|tired|happy|interested|motivated|determined|were able to|was able to|'ve been able to|can see|also|managed to|decided)\b"
    r"|(?:that|it) (?:scares|scared|hurts|hurt|worries|worried|bothers|bothered|upsets|frustrates|frightens|makes|made|matters|mattered|feels|felt|kills|gets) (?:to )?you\b"
    r"|that's (?:what|how|why|where|when) you\b|your (?:worry|fear|concern|hope|wish|thought|sense|goal|idea|perspective|heart|feeling|feelings)\b|from your\b|based on (?:what|your)\b|sometimes you\b|for you\b"
    r")"
)
_SO = re.compile(
    r"(?:\W|\b(?:okay|ok|yeah|and|um|uh|right|well|but|mm|hmm|mhm|oh|all right|alright|i guess|all)\b)*so\b"
)
_AFTER_SO = re.compile(
    r"(?:(?:i guess|kind of|really|again|then|also|maybe|you know|just|even|for you|in a way|basically) )*"
    r"(?:you|you're|you've|you'd|your|when you|she|he|she's|he's|there's a|there's that|there's this|it's (?!okay|ok|just that|just a|important (?:that|to)|up to|the|something)|it (?:doesn't|isn't|wasn't|didn't|was|feels|felt|makes|made|would)|that (?:was|feels|felt|makes|made|feeling|part)|that's (?:something|what|why|how|where|been|part|really)|not|part|even|although|on the|from your|in your|for you|at (?:this|that)|a (?:lot|bit|part))\b"
)
_ABOUT_YOU = re.compile(
    r"(?:(?:i guess|and|but|really|again|then|also|maybe|perhaps|just|even|probably|almost|like|kind of) )*"
    r"(?:you|you're|you've|you'd|you are|you were|your)\b"
)
_OWN = re.compile(
    r"(?:i|i'm|i'll|i'd|i've|my|we|we'll|we've|let's|let me|thank|thanks|hi|hello|it (?:is|was|does|did|might|will)|that's (?:right|it|good|great|fine|okay|all right|true)|good|fair|all right|why not|the same)\b(?! (?:guess|think|suppose|hear|hear|can (?:see|hear)|get a|get the|'m hearing)\b)"
)
"""The therapist's own matters and civilities."""
_NO_REFLECTION = re.compile(
    r"(?:(?:i guess|and|but|really|again|then|also|maybe|perhaps|just|even|so|probably|um|uh) )*"
    r"(?:you(?:'re| are) (?:welcome|right|doing (?:great|well|good|fine|a|really)|free|here|going to (?:be (?:fine|okay|all right)|need|have)|at (?:a |higher |high |increased )?risk|more likely|very likely|likely|not alone|already doing)"
    r"|you (?:(?:really|just|actually|probably|also|certainly|definitely|always|still) )*(?:could|should|shouldn't|might|may|must|need|needs|ought|gotta|have to|had better|know(?: what)?,|know what|know the|see,|see how|did (?:a |great|well|good|really|so|it)|will|look (?:great|good|well|nice)|have (?:lovely|beautiful|great|nice)|do have (?:lovely|beautiful|great)|bet|asked|can (?:call|come|try|go|get|take|talk|see|do|use|also|always|be|start|find|look|ask|have|tell|think about|make|check|reach))\b"
    r"|you (?:don't|needn't) (?:have|need) to\b|you'll\b|you've (?:done (?:a |great|so|really|very|well|good|amazing)|been (?:great|doing (?:great|really|so|well)|so helpful)|got to|come (?:a long|so far)|made (?:great|so much|a lot))"
    r"|you(?:'d| would) (?:be better|better|need|want to|have to)|your (?:doctor|results|blood|score|next|appointment|lungs|body|baby's|test|teeth)\b)"
)
_CONTENT = frozenset(
    "about after again also another anything around because been before being both came come comes could does doing done down each even every everything from gets give goes going gonna good have having here into it's just keep "
    "kind know like little look make makes many maybe mean might more most much need never only other over people pretty probably quite really right said same says should some something sort still stuff sure take than that that's "
    "the their them then there these they they're thing things think this those though through time today told very wanna want wants was way well were what when where which while with would yeah yes you you're your you've yourself "
    "i'm i've don't didn't isn't wasn't can't okay mm-hmm uh-huh sounds feel feels".split()
)
"""Words that two people share without giving anything back."""


def content(text: str) -> tuple[str, ...]:
    """The words of ``text`` that carry its matter, cut to their stem's first letters."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)
    return tuple(word[:5] for word in words if word not in _CONTENT and (len(word) > 3 or word.isdigit()))


def said_before(heard: Heard, *, turns: int = 4) -> str:
    """What the client said in the last few turns."""
    before = heard.scene.turns[max(0, heard.index - turns) : heard.index]
    return " ".join(one.plain for one in before if one.role is Role.CLIENT)


def reflection_in(heard: Heard) -> Reflection | None:
    """The first sentence of a therapist's turn that gives something back."""
    if heard.vocabulary <= BARE_ASSENT:
        return None
    asked = [(one.start, one.end) for one in questions_in(heard) if one.form is not Form.CONFIRMING]
    before = said_before(heard)
    known = frozenset(content(before))
    for begin, end in heard.sentences:
        if any(start < end and begin < finish for start, finish in asked):
            continue
        start = lead_of(heard.plain, begin, end)
        way = _way(_Sentence(heard, begin, start, end), known, before)
        if way is not None:
            shared = tuple(word for word in dict.fromkeys(content(heard.plain[start:end])) if word in known)
            return Reflection(begin, end, way, shared)
    return None


class _Sentence(NamedTuple):
    """A sentence: where it begins, where it begins once its lead is left out, and where it ends."""

    heard: Heard
    begin: int
    start: int
    end: int


def _way(sentence: _Sentence, known: frozenset[str], before: str) -> Way | None:
    heard, begin, start, end = sentence
    plain = heard.plain
    words = [word.said for word in heard.words if start <= word.start < end]
    if not words or all(word in BARE_ASSENT for word in words):
        return None
    if _OWN.match(plain, start, end):
        return None
    if (
        plain[end - 1] not in "?!-—"
        and not heard.has_sound(SoundKind.LAUGHTER)
        and _echoes(words, before)
        and all(word.said in BARE_ASSENT for word in heard.words if not begin <= word.start < end)
    ):
        return Way.ECHO
    if _NO_REFLECTION.match(plain, start, end) or len(words) < 3:
        return None
    if _WAY_IN.match(plain, start, end):
        return Way.WAY_IN
    if _SO.match(plain, begin, end) and _AFTER_SO.match(plain, start, end):
        return Way.WAY_IN
    matter = content(plain[start:end])
    shared = sum(word in known for word in matter)
    if _ABOUT_YOU.match(plain, start, end) and shared:
        return Way.ABOUT_YOU
    return Way.ABOUT_YOU if shared >= 2 and shared * 3 >= len(matter) * 2 else None


def _echoes(words: list[str], before: str) -> bool:
    """Whether hardly a word stands here that the other hasn't just said, *you* for *I* set aside."""
    told = re.findall(r"[^\W_]+(?:'[^\W_]+)*", before)
    matter = [word for word in words if word not in BARE_ASSENT and word not in TURNED]
    if not 1 <= len(matter) <= 7 or not any(len(word) > 2 or word.isdigit() for word in matter):
        return False
    near = told[-8:] if len(matter) == 1 else told
    return all(word in near for word in matter)


TURNED = frozenset(
    "you your you're you've you'd yourself i my i'm so a an the and it it's that's is was were are but".split()
)
