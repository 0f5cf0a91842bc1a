"""The thread of what somebody is saying: lost, stopped, let go, left for something lighter, or from *I* to *you*."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.notice.context import quoted
from alongside.notice.lexicon import FEAR, PAIN
from alongside.notice.lightening import anyway, leads, lighter
from alongside.notice.nearness import near_in
from alongside.notice.passage import passage
from alongside.notice.phrases import phrases
from alongside.notice.scene import Heard, Silence
from alongside.notice.trailing import Trail, silent_between, stops_short, trails_into_silence, trails_off
from alongside.session import Span


class Manner(StrEnum):
    """How somebody leaves the thread of what they were saying."""

    LOST = "lost"
    SILENCE = "silence"
    TRAILS = "trails"
    LET_GO = "let_go"
    LIGHTER = "lighter"
    ANYWAY = "anyway"
    FROM_I = "from_i"


@dataclass(frozen=True, slots=True)
class Loss:
    """The words where the thread goes, those before or after that show it, and the length of a silence."""

    manner: Manner
    span: Span
    beside: Span | None = None
    length_ms: int = 0


_LOST = phrases(
    "what (was|were) i (saying|going to say|gonna say|on about|talking about|telling you|going to tell you)",
    "where (was|were) i",
    "what (was|were) we (just)? (saying|talking about|on about)",
    "(the)? (word|words) (has gone|have gone|'s gone|won't come|isn't coming|aren't coming)",
    "(i've|i have|i just|i) (lost|lose) (my thread|the thread|my train of thought|my place|track of what|what i was)",
    "(mind|head|i've|i|it's|it|all) (has|just|'s)? (gone|went|goes|going) (completely|totally|all)? blank",
    "(forgot|forgotten|forget|can't remember|don't remember) what i was (saying|going to say|gonna say|about to say|telling)",
    "(don't|didn't) know (where i was going|what i was going to say|what i was saying|where that was going)",
    "i know i (was|were) (telling|saying|going to tell|going to say)",
    "(i've|i) (just)? (drifted|gone) off (somewhere|again)?",
    "i've gone again",
)
_GONE = phrases(
    "it's gone",
    "that's gone",
    "i've lost it",
    "i've lost you",
    "where was i",
    "where were i",
    "where were we",
)
"""Lost threads only where a sentence is made of nothing else: *it's gone cold* is not."""
_PLACE = frozenset(["when", "born", "supposed", "meant", "working", "living", "at", "in"])
_ASKED_AGAIN = phrases(
    "what (did|were|was) you (just)? (ask|asking|say|saying)", "what was (the|your) question", "(was|were) i"
)
"""A lost thread only after an unfinished sentence of one's own, or a silence."""
_LET_GO = phrases("never mind", "nevermind", "forget it", "(it)? doesn't matter", "it dun't matter")

_YOU = phrases(
    "you (just|still|always|never|sort of|kind of|only)? (feel|felt|learn|get used|stop|stopped|can't|couldn't|don't|end up|keep|tell yourself|lose|"
    "cope|carry on|get through|shut|go numb|go quiet|hide|cry|hurt|miss|have to|wonder|start|freeze|become|disappear)",
    "one (just)? (feels|doesn't|does|can't|can|learns|gets|carries|copes|hides|hardly|simply|never|is|has to)",
    "people (just)? (feel|do|get|can't|don't) (that|it|hurt|scared|sad|used|lonely|over it|left)",
    "you're (not|just|left|nothing|nobody|alone|on your own|stuck|scared|dead)",
)
_TO_THE_OTHER = phrases("you (were|was|said|did|told|asked|came|looked|have been|talked)", "(like|as) you")
"""Words to the one who is there, not of people in general."""
_ASKING = frozenset(
    "do did can could would will should are were have that think thought if when what hope know like see told said suppose"
    " guess because 'cause cause".split()
)
_I = frozenset(["i", "i'm", "i've", "i'd", "i'll", "me", "my", "myself"])


def loss_in(heard: Heard, *, dots_tell: bool = True) -> Loss | None:
    """The first way in which a turn's thread goes; ``dots_tell`` where an ellipsis is rare enough to mean something."""
    return (
        _lost(heard)
        or _stops(heard, dots_tell=dots_tell)
        or _let_go(heard)
        or _lighter(heard)
        or _anyway(heard)
        or _from_i(heard)
    )


def heavy(heard: Heard) -> bool:
    """Whether a turn holds words of pain, fear or closeness, whoever's they are."""
    return PAIN.within(heard) or FEAR.within(heard) or near_in(heard) is not None


def _lost(heard: Heard) -> Loss | None:
    for match in _LOST.find(heard):
        after = next((word.said for word in heard.words if word.start >= match.end), "")
        if quoted(heard, match.start) or (match.phrase.startswith("where") and after in _PLACE):
            continue
        return Loss(Manner.LOST, passage(heard, match.start, match.end))
    for match in _GONE.find(heard):
        if leads(heard, match.start) and _closes(heard, match.end) and not quoted(heard, match.start):
            return Loss(Manner.LOST, passage(heard, match.start, match.end))
    for match in _ASKED_AGAIN.find(heard):
        if leads(heard, match.start) and _first_sentences(heard, match.start) and _after_a_gap(heard):
            return Loss(Manner.LOST, passage(heard, match.start, match.end))
    return None


def _stops(heard: Heard, *, dots_tell: bool) -> Loss | None:
    trail = trails_into_silence(heard)
    if trail is not None:
        return Loss(Manner.SILENCE, heard.span(trail.start, trail.end), length_ms=trail.length_ms or 0)
    silence = _silence_after(heard)
    after = heard.following
    if after is None or not after.text.strip():
        return None
    if silence is not None and stops_short(heard, len(heard.plain)):
        return Loss(Manner.SILENCE, _last(heard), _first(after), silence.length_ms)
    trail = trails_off(heard) if dots_tell else None
    if trail is not None and not _cuts_in(after) and not _offers(heard, trail):
        return Loss(Manner.TRAILS, heard.span(trail.start, trail.end), _first(after))
    return None


def _let_go(heard: Heard) -> Loss | None:
    """*Never mind* after a beginning of one's own, in the same turn."""
    for match in _LET_GO.find(heard):
        start, _ = heard.sentence_at(match.start)
        begun = heard.plain[:start].strip()
        inside = [word for word in heard.words if start <= word.start < match.start]
        if quoted(heard, match.start) or not _closes(heard, match.end):
            continue
        if len(inside) > 3 and stops_short(heard, match.start):
            return Loss(Manner.LET_GO, heard.span(match.start, match.end), heard.span(start, match.start))
        if leads(heard, match.start) and len(begun.split()) > 3 and stops_short(heard, start):
            return Loss(Manner.LET_GO, heard.span(match.start, match.end), _sentence_before(heard, start))
    return None


def _lighter(heard: Heard) -> Loss | None:
    """Something about the room, the time or the weather, after a silence or after heavy words."""
    light = lighter(heard)
    if light is None:
        return None
    span = heard.span(light.start, light.end)
    before = _sentence_before(heard, light.start)
    earlier = heard.own_before(2)
    if before is not None:
        if (
            silent_between(heard, before.end - 1, light.start)
            or stops_short(heard, light.start)
            or heavy(heard)
        ):
            return Loss(Manner.LIGHTER, span, before)
        return None
    previous = heard.previous
    if previous is None or not earlier:
        return None
    own = earlier[0]
    if (
        _weighs(own)
        or (heavy(previous) and previous.role is not heard.role)
        or heard.scene.silence_before(heard)
    ):
        return Loss(Manner.LIGHTER, span, _last(own))
    return None


def _anyway(heard: Heard) -> Loss | None:
    """*Anyway*, by itself or before something else, after heavy words, an unfinished sentence or a silence."""
    word = anyway(heard)
    if word is None:
        return None
    before = _sentence_before(heard, heard.sentence_at(word.start)[0])
    span = passage(heard, word.start, word.end)
    if before is not None and (stops_short(heard, before.end) or _weighs_in(heard, before)):
        return Loss(Manner.ANYWAY, span, before)
    own = next(iter(heard.own_before(1)), None)
    if own is None or sum(begin < word.start for begin, _ in heard.sentences) > 2:
        return None
    if _weighs(own) or heard.scene.silence_before(heard):
        return Loss(Manner.ANYWAY, span, _last(own))
    return None


def _weighs(own: Heard) -> bool:
    return heavy(own) or trails_off(own) is not None or trails_into_silence(own) is not None


def _weighs_in(heard: Heard, span: Span) -> bool:
    near = near_in(heard)
    if near is not None and span.start <= near.start < span.end:
        return True
    return any(
        span.start <= match.start < span.end and not quoted(heard, match.start)
        for listed in (PAIN, FEAR)
        for match in listed.find(heard)
    )


def _from_i(heard: Heard) -> Loss | None:
    """From *I* to *you*, *one* or *people* in one turn, where the words hurt."""
    for match in _YOU.find(heard):
        start, end = heard.sentence_at(match.start)
        words = [word for word in heard.words if start <= word.start < end]
        lead = [word.said for word in words if word.start < match.start]
        if (lead and lead[-1] in _ASKING) or quoted(heard, match.start) or heard.plain[end - 1] == "?":
            continue
        if any(word.said in _I for word in words) or _TO_THE_OTHER.within(heard):
            continue
        before = _sentence_before(heard, start)
        if before is None:
            continue
        own = [word.said for word in heard.words if before.start <= word.start < before.end]
        hurts = [
            m.start for listed in (PAIN, FEAR) for m in listed.find(heard) if before.start <= m.start < end
        ]
        if _I & set(own) and "you" not in own and hurts:
            return Loss(Manner.FROM_I, heard.span(start, end), before)
    return None


def _closes(heard: Heard, place: int) -> bool:
    """Whether nothing more is said in the sentence after ``place``."""
    _, end = heard.sentence_at(max(0, place - 1))
    return not any(place <= word.start < end for word in heard.words)


def _first_sentences(heard: Heard, place: int) -> bool:
    return place < (heard.sentences[1][1] if len(heard.sentences) > 1 else heard.sentences[0][1])


def _after_a_gap(heard: Heard) -> bool:
    own = next(iter(heard.own_before(1)), None)
    return (
        bool(own and (trails_off(own) or trails_into_silence(own)))
        or heard.scene.silence_before(heard) is not None
    )


def _silence_after(heard: Heard) -> Silence | None:
    after = heard.following
    silence = heard.scene.silence_before(after) if after else None
    return silence if silence and silence.before is heard else None


def _cuts_in(after: Heard) -> bool:
    """Whether the other begins in mid-sentence, as one does who goes on where somebody was."""
    begin = after.text.lstrip()
    return begin.startswith(("-", "—", "–", "…", "...")) or begin[:1].islower()


def _sentence_before(heard: Heard, place: int) -> Span | None:
    """The last sentence with two words or more that ends by ``place``."""
    for start, end in reversed(heard.sentences):
        if end <= place and sum(start <= word.start < end for word in heard.words) >= 2:
            return heard.span(start, end)
    return None


def _last(heard: Heard) -> Span:
    return _sentence_before(heard, len(heard.plain)) or heard.span()


def _offers(heard: Heard, trail: Trail) -> bool:
    """Whether the sentence offers a choice, *or …*, which leaves the rest to the other."""
    return [word.said for word in heard.words if word.start < trail.end][-1:] == ["or"]


def _first(heard: Heard) -> Span:
    start, end = heard.sentences[0] if heard.sentences else (0, len(heard.text))
    return heard.span(start, end)
