"""Staying: a silence, a sound or a few words that leave room after something tender or heavy, and the telling goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.notice.context import negated, quoted, supposed
from alongside.notice.lightening import dropped, jokes, laughs, lighter, taken_back
from alongside.notice.nearness import contact_in, tears_in, tender_places
from alongside.notice.passage import passage
from alongside.notice.phrases import phrases, words
from alongside.notice.room import leaves_room
from alongside.notice.scene import LEAST_SILENCE_MS, Heard, Scene, Silence
from alongside.notice.weight import OWN, SELF, heavy_places
from alongside.session import Role, SoundKind, Span

WITHIN_WORDS = 30
"""How many words may come between the tender place and the answer."""
PASSAGE_WORDS = 120
NEAR, FAR = 1, 3
"""How many own turns back a passage may have turned tender: one, or three where a long silence was left."""
LEAST_WORDS_TOLD = 3
LEAST_WORDS_ON = 4
"""Fewer words than this are no going on."""
LEAST_OWN_SILENCE_MS = 5_000
"""A silence inside one person's talk is only marked from here on: shorter ones are breath."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The tender place, what the listener said or did, if anything, and where the telling goes on."""

    tender: Span
    told: Span
    """The words after which room was left: the tender ones, or the last ones of their passage."""
    soon: bool
    """Whether a few words more come between those and what followed."""
    answer: Heard | None
    onward: Span
    silence_ms: int | None


_SORROW = words(
    "grief grieving lonely ashamed humiliated heartbroken devastated unbearable abandoned rejected unloved unwanted numb hopeless miserable crying cried "
    "tears sobbing sobbed worthless terrified scared frightened afraid dying died funeral buried killed miscarriage stillborn abused beaten"
)
_CLOSE = phrases(
    "(i'd|i would) (only|just|still)? have (wanted|liked|loved|given anything)",
    "(i've|i have|i'd|i had) (not|never|hardly) (really|even)? thought (about|of) ... (years|since|before)",
    "i (never|hadn't|hadn't ever) (really|ever)? (thought|saw|seen|looked) (of|about|at)? (it|that|him|her|them) (like that|that way|like this)",
    "i (should|ought to|could|must) (never)? have (gone|stayed|asked|said|told|known|rung|stopped|been|done|seen|helped|listened|called|answered)",
    "i shouldn't have (gone|said|left|told|done|stayed|let|shouted|hung)",
    "i (just|only)? (hung up|walked out|ran away|ran off|turned away|turned my back|froze|stood there|said nothing|did nothing|couldn't move|couldn't speak|couldn't go|couldn't say|couldn't look|couldn't ask|didn't say anything|didn't go|didn't ask|didn't answer|didn't stop|didn't help)",
    "(i'm|i am|i was|i were|i've been|i'd been) (so|that|really|very|just|still|dead)? angry", "(i'd|i would) (rather|sooner) be (angry|dead|hit|alone|on my own)",
    "(nobody|no one|no-one|none of them) (ever|even|else)? (rang|came|come|asked|told|looked at|spoke to|waited for|believed|helped|wanted|saw|heard|noticed) (for|to)? me",
    "(didn't|never|wouldn't|won't|doesn't|don't) (even|once|ever)? (speak to|look at|talk to|ask|answer|hug|hold|touch|believe|see|notice|say goodbye to) me",
    "i (can|could)? still (hear|see|smell|feel) (him|her|his|it|that|the|them|their)", "(all|always)? (on my own|by myself) (with|in|at|every|all|since|again|then|now|there)",
    "i (really|just|still|only)? (want|wanted) (him|her|them|you|someone|somebody|my) ... to (stay|see|know|ask|love|hold|come|say|look|stop|be)",
    "i (still|really|always|just)? (loved|love|hated|hate) (him|her|them|my (mum|mom|dad|mother|father|brother|sister|son|daughter|husband|wife))",
    "(i'm|i am|i was|i'm still) (losing|lost without|not over|missing) (him|her|them|my|it)",
)  # fmt: skip
_TEARFUL = (SoundKind.CRYING, SoundKind.SNIFF, SoundKind.QUIET)


def stays_in(scene: Scene) -> Iterator[Stay]:
    """Every place where somebody was left room after something tender, and went on."""
    for turn in scene.therapist:
        stay = _by_answer(turn)
        if stay is not None:
            yield stay
    for silence in scene.silences:
        if silence.before.role is Role.CLIENT and silence.after.role is Role.CLIENT:
            stay = _by_silence(silence)
            if stay is not None:
                yield stay


def _by_answer(turn: Heard) -> Stay | None:
    before, after = turn.previous, turn.following
    if before is None or after is None or before.role is not Role.CLIENT or after.role is not Role.CLIENT:
        return None
    if not leaves_room(turn):
        return None
    onward = _goes_on(after, 0)
    if onward is None:
        return None
    silence_ms = _silence_around(before, turn, after)
    tender = tender_before(before, len(before.text)) or _weighing(before, after)
    if tender is not None:
        soon = _words_between(before, tender.end, len(before.text)) > 0
        return Stay(tender, tender, soon, turn, onward, silence_ms)
    told = _last_said(before, len(before.text))
    if told is None:
        return None
    soon = _words_between(before, told.end, len(before.text)) > 0
    long = silence_ms is not None and silence_ms >= LEAST_OWN_SILENCE_MS
    tender = tender_before(before, 0, far=FAR if long else NEAR)
    if tender is None and _personal(before, after) and (silence_ms is not None or _tearful(before, after)):
        tender = told
    return None if tender is None else Stay(tender, told, soon, turn, onward, silence_ms)


def _personal(before: Heard, after: Heard) -> bool:
    """Whether somebody speaks of themselves there, and doesn't ask or say yes and no only."""
    if "?" in before.plain[before.sentence_at(len(before.plain))[0] :]:
        return False
    return any(not SELF.isdisjoint(one.vocabulary) for one in (before, after))


def _tearful(before: Heard, after: Heard) -> bool:
    """Whether crying, sniffing or a quiet voice is written down on either side."""
    return before.has_sound(*_TEARFUL) or after.has_sound(*_TEARFUL)


def _weighing(before: Heard, after: Heard) -> Span | None:
    """Where heavy words stand in a turn, and in the one before or after it as well: it is a passage, not a word."""
    beside = (after, *before.own_before(1))
    if any(next(heavy_places(one), None) or next(tender_places(one), None) for one in beside):
        return heavy_before(before)
    return None


def heavy_before(heard: Heard) -> Span | None:
    """The last heavy words of a turn, with their sentence, where not many words come after them."""
    places = [
        place
        for place in heavy_places(heard)
        if _words_between(heard, place[1], len(heard.text)) <= WITHIN_WORDS
    ]
    return _spoken(heard, passage(heard, *max(places)), len(heard.text)) if places else None


def tender_before(heard: Heard, end: int, *, far: int = 0) -> Span | None:
    """The last tender place of a turn up to ``end``, or of up to ``far`` own turns before, while it is one passage."""
    tender = _tender(heard, end) if end else None
    words = len(heard.words)
    for own in heard.own_before(far):
        if tender is not None or words > PASSAGE_WORDS:
            break
        tender = _tender(own, len(own.text), reach=PASSAGE_WORDS - words)
        words += len(own.words)
    return tender


def _last_said(heard: Heard, finish: int) -> Span | None:
    """The last sentence before ``finish`` that has some words in it."""
    for start, end in reversed(heard.sentences):
        if _words_between(heard, start, min(end, finish)) >= LEAST_WORDS_TOLD:
            return _spoken(heard, heard.span(start, end), finish)
    return None


def _by_silence(silence: Silence) -> Stay | None:
    if silence.length_ms < LEAST_OWN_SILENCE_MS:
        return None
    before, after = silence.before, silence.after
    end = _speech_end(before, silence.place) if before is after else len(before.text)
    tender = _tender(before, end)
    onward = _goes_on(after, silence.place)
    if tender is None or onward is None:
        return None
    soon = _words_between(before, tender.end, end) > 0
    return Stay(tender, tender, soon, None, onward, silence.length_ms)


def _speech_end(heard: Heard, place: int) -> int:
    """Where the last word before ``place`` ends."""
    return max((word.end for word in heard.words if word.end <= place), default=0)


def _tender(heard: Heard, end: int, *, reach: int = WITHIN_WORDS) -> Span | None:
    """The last tender place before ``end``, quoted with its sentence, where not many words come after it."""
    found = []
    contact = contact_in(heard)
    if contact is not None:
        found.append((contact.start, contact.end))
    found.extend((match.start, match.end) for match in tender_places(heard))
    found.extend(sorrow_places(heard))
    near = [one for one in found if one[1] <= end and _words_between(heard, one[1], end) <= reach]
    if near:
        start, finish = max(near)
        return _spoken(heard, passage(heard, start, finish), end)
    tears = tears_in(heard)
    if (
        tears is not None
        and tears.end <= end
        and _words_between(heard, tears.end, end) <= reach
        and heard.words
    ):
        return _last_said(heard, end)
    return None


def _spoken(heard: Heard, span: Span, end: int) -> Span:
    """The part of a place that is speech, up to ``end``: brackets at its ends left out."""
    inside = [word for word in heard.words if span.start <= word.start and word.end <= min(span.end, end)]
    if not inside:
        return span
    finish = inside[-1].end
    while finish < min(span.end, len(heard.plain)) and heard.plain[finish] in ".,!?…—-'\"":
        finish += 1
    return heard.span(inside[0].start, finish)


def sorrow_places(heard: Heard) -> Iterator[tuple[int, int]]:
    """Words for longing, failing or being left; and for sorrow, fear or loss where an I, a me or a my is in the sentence."""
    for match in _CLOSE.find(heard):
        if not (quoted(heard, match.start) or supposed(heard, match.start)):
            yield match.start, match.end
    for match in _SORROW.find(heard):
        start, end = heard.sentence_at(match.start)
        own = any(word.said in OWN for word in heard.words if start <= word.start < end)
        if own and not (
            quoted(heard, match.start) or supposed(heard, match.start) or negated(heard, match.start)
        ):
            yield match.start, match.end


def _words_between(heard: Heard, start: int, end: int) -> int:
    return sum(start <= word.start and word.end <= end for word in heard.words)


_ELSEWHERE = re.compile(
    r"\W*(?:anyway|anyhow|right|well|so|okay|ok|oh)\W+(?:anyway|anyhow|then|well|that's|moving on|what time)|\W*(?:anyway|anyhow|what time|moving on|by the way)\b"
)


def _goes_on(heard: Heard, place: int) -> Span | None:
    """The first sentence after ``place``, where it goes on: some words, no question, no step back."""
    rest = [word for word in heard.words if word.start >= place]
    if len(rest) < LEAST_WORDS_ON or heard.plain.startswith("-", place):
        return None
    start = rest[0].start
    while start > place and heard.text[start - 1] in "'‘’“\"":
        start -= 1
    _, end = heard.sentence_at(start)
    if sum(word.end <= end for word in rest) < LEAST_WORDS_ON:
        _, end = heard.sentence_at(min(end + 1, len(heard.plain) - 1))
    if (
        "?" in heard.plain[start:end]
        or _ELSEWHERE.match(heard.plain, start)
        or _steps_back(heard, place, end)
    ):
        return None
    return _spoken(heard, heard.span(start, end), len(heard.text))


def _steps_back(heard: Heard, start: int, end: int) -> bool:
    """Whether what follows begins with a laugh, a joke, a lighter thing or a taking back."""
    steps = [step.start for step in (taken_back(heard), dropped(heard), lighter(heard)) if step]
    steps += [sound.start for sound in laughs(heard)]
    steps += [match.start for match in jokes(heard)]
    return any(start <= one < end for one in steps)


def _silence_around(before: Heard, answer: Heard, after: Heard) -> int | None:
    """The longest silence between the last words told and the next."""
    told = _speech_end(before, len(before.text))
    lengths = [
        sound.length_ms
        for heard, begin, finish in (
            (before, told, len(before.text)),
            (answer, 0, len(answer.text)),
            (after, 0, after.words[0].start if after.words else 0),
        )
        for sound in heard.turn.sounds
        if sound.kind is SoundKind.PAUSE and sound.length_ms and begin <= sound.start < finish
    ]
    lengths += [one.length_ms for one in map(answer.scene.silence_before, (answer, after)) if one]
    longest = max(lengths, default=0)
    return longest if longest >= LEAST_SILENCE_MS else None
