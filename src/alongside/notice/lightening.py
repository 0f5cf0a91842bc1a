"""Stepping back from what was close: a laugh or a joke, taking it back, letting it drop, a lighter thing.

Shared by the detectors that notice leaving and those that notice humour.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alongside.notice.context import quoted, told_of
from alongside.notice.phrases import Match, phrases
from alongside.notice.scene import Heard
from alongside.session import Sound, SoundKind


class Step(StrEnum):
    """How somebody steps back."""

    LAUGH = "laugh"
    JOKE = "joke"
    TAKEN_BACK = "taken_back"
    UNSAID = "unsaid"
    DROPPED = "dropped"
    LIGHTER = "lighter"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class StepBack:
    """A place where somebody steps back, and how."""

    start: int
    end: int
    step: Step


JOKE = phrases(
    "(i'm|i am|i was|only|just) (only|just)? (joking|kidding)",
    "(that's|that was|it's|it was) (just|only)? a joke",
    "joking (aside|apart)",
    "you (have to|gotta|got to|'ve got to) laugh",
    "(laugh|laughing) or (else)? (i'd|you'd|i'll|you'll)? (cry|crying)",
    "if (i|you) (don't|didn't) laugh",
    "(story|joke) of my life",
)

UNSAID = phrases(
    "(don't|dunno) (even|really)? know why i (said|say|mention|mentioned|told|tell|brought|bring|am telling|am saying)",
    "(don't|dunno) (even|really)? know why i'm (saying|telling|going on|even saying)",
    "(forget|ignore|scrap|scratch) (i said (that|anything|it)|what i said)",
    "(i)? shouldn't (have said|have told|have brought|be telling|be saying)",
    "that came out wrong",
)
"""Wordings that wish the words before them unsaid."""

TAKEN_BACK = phrases(
    "(that's|it's|this is|that was|it was|how) (just|so|probably|all|really|a bit|very)? (silly|stupid|ridiculous|daft|pathetic|childish|melodramatic|nonsense|rubbish)",
    "(it's|it was|that's|that was) (really|honestly|just|probably)? (nothing|no big deal|not a big deal|of no consequence|not important|not worth|not that important|not material|neither here nor there|nothing really)",
    "(it isn't|it's not|it wasn't|that's not) (really|that|so|all that)? (important|a big deal|that bad|so bad|of any importance|worth|anything|material|sad)",
    "(forget|ignore|scrap|scratch) (that|it|me)",
    "(take no notice|pay no attention|don't mind me|don't listen to me|never mind me)",
    "(i'm|i am) (probably|just|only|being)? (just|being)? (silly|dramatic|daft|overreacting|ridiculous|a drama queen|oversensitive|too sensitive|feeling sorry for myself|moaning|exaggerating|making a fuss|fine|okay really|all right really)",
    "i('m)? (didn't|don't) (really)? mean (it|that) (like that|really)?",
    "(it's|it was) (just|only) (me|tiredness|hormones|the weather|a bad day|a mood|a phase)",
    "(other people|others|some people|plenty of people) (have|had|'ve) (it|got it) (worse|harder|much worse|far worse)",
    "(it|things) could be worse",
    "it won't come to that",
    "(it's|that's|i've|i have) (all)? (dealt with|sorted|sorted it|dealt with it)",
    "(i)? shouldn't (complain|moan)",
    "what (am i|a load|a lot of) (rubbish|saying|on about|like|nonsense)",
    "i don't want (you|anyone|anybody) (thinking|to think)",
    "don't get me wrong",
    "it's not (so|that|too)? bad",
)
"""Wordings that make what was just said smaller."""

DROPPED = phrases(
    "(enough|that's enough) (about|of) (me|that|this|it|all that)",
    "(anyway|anyhow|so), (how's|how are|how is|how was|what about|did) (your|you|the)",
    "(can|could|shall|let's|should) (we)? (please)? (talk|move|get|go) (about|on|onto|back) (something else|to something else|to the other|now)?",
    "(so|anyway|anyhow|right|okay|now) (how was|how's|how are|what about|what did|when are|when is|shall we|what's) (you|your|the|we|next|on)",
    "(what's|what is) (the)? next (question|one|thing)",
    "next (question|patient|one)",
    "(change|changing) the subject",
    "(moving|move) on",
    "(so|well)? that's (that|it|all there is)",
    "there it is",
    "never mind",
    "(it)? (doesn't|dun't|don't|didn't) matter",
    "(what about|how about|how are) you",
    "i('d| had)? (best|better) (be off|go|get going|be going|get off|let you|get on)",
    "(we're|is it|are we) (over|over time|nearly out of time|nearly done|time)",
    "(you'll|we'll|i'll) (be)? (late|over|run over)",
)
"""Wordings that let the matter drop; counted only where a sentence begins with them."""

_ROOM = (
    "radiator|clock|blind|blinds|window|curtain|curtains|rain|raining|snow|snowing|weather|plant|plants|flower|flowers|lamp|light|lights|noise|smell|"
    "draught|draft|heating|carpet|rug|picture|painting|poster|cushion|sofa|couch|mug|kettle|parking|meter|bus|traffic|"
    "shoe|shoes|coat|scarf|haircut|tap|drill|fan|air conditioning|door|chair|room|wall|wallpaper|shelf|books"
)
_ROOM_QUESTION = re.compile(
    rf"^(?:(?:oh|ooh|um|uh|so|well|sorry|god|anyway|hey|wait|by the way|can i ask|just|no|yeah|yes)[,.\s]+)*"
    rf"(?:(?:is|are|was|has|have|does|do|did|can|could|isn't|hasn't|where|who|what's|whose|when|how long)\b[^.?!]*\b(?:{_ROOM})\b[^.?!]*\?"
    rf"|(?:what(?:'s| is| was)) that (?:noise|smell|sound|banging|knocking)\b[^.!]*\?"
    rf"|what(?:'s the)? time(?: is it| it is)?\b[^.?!]*\?|is that the time\b[^.?!]*\??"
    rf"|is it (?:still |always )?(?:raining|snowing|hot|cold|this|me|five|six|time)\b[^.?!]*\?"
    rf"|(?:hasn't|isn't) it (?:gone|got|getting|been)? ?(?:dark|cold|hot|warm|late|quiet|light)\b[^.?!]*"
    rf"|have you (?:seen|got) (?:my|me|any|a) [^.?!]*\?)"
)
_ROOM_REMARK = re.compile(
    rf"^(?:(?:oh|ooh|um|uh|so|well|sorry|god|anyway|hey)[,.\s]+)*(?:(?:it's|that's|there's)\b[^.?!]{{0,25}}\b(?:radiator|clock|blind|rain|raining|snowing|kettle|drill|lamp|draught)\b"
    rf"|(?:i )?(?:like|love|noticed) (?:your|that|the|this) (?:new )?(?:{_ROOM})\b"
    rf"|(?:that's|this is|you've got|what) (?:a )?(?:nice|lovely|new|pretty|a new) [^.?!]{{0,15}}\b(?:{_ROOM})\b)"
)


def laughs(heard: Heard) -> tuple[Sound, ...]:
    """The speaker's own laughter in a turn, as the transcript writes it."""
    return tuple(sound for sound in heard.turn.sounds if sound.kind is SoundKind.LAUGHTER)


def jokes(heard: Heard) -> Iterator[Match]:
    """Words that call themselves a joke or a laugh."""
    return (match for match in JOKE.find(heard) if not quoted(heard, match.start))


def leads(heard: Heard, place: int) -> bool:
    """Whether a sentence begins at ``place``, but for a word or two like *oh* or *well*."""
    start, _ = heard.sentence_at(place)
    before = [word.said for word in heard.words if start <= word.start < place]
    return len(before) <= 2 and all(word in _LITTLE for word in before)


_LITTLE = frozenset(["oh", "well", "so", "but", "and", "no", "yeah", "yes", "anyway", "um", "uh", "look", "sorry", "still", "god"])  # fmt: skip
_STORY = frozenset(["so", "and"])
"""*So anyway* goes on with a story; *anyway* alone may leave it."""


def taken_back(heard: Heard) -> StepBack | None:
    """Words that make smaller what was said."""
    for listed, step in ((UNSAID, Step.UNSAID), (TAKEN_BACK, Step.TAKEN_BACK)):
        for match in listed.find(heard):
            if not quoted(heard, match.start) and not told_of(heard, match.start):
                return StepBack(match.start, match.end, step)
    return None


def dropped(heard: Heard) -> StepBack | None:
    """A sentence that lets the matter drop, or a sentence that begins with *anyway*."""
    for match in DROPPED.find(heard):
        if leads(heard, match.start) and not quoted(heard, match.start):
            return StepBack(match.start, match.end, Step.DROPPED)
    return anyway(heard)


def anyway(heard: Heard) -> StepBack | None:
    """*Anyway* at the beginning of a sentence, but not *so anyway*, which goes on with a story."""
    for start, end in heard.sentences:
        words = [word for word in heard.words if start <= word.start < end][:2]
        for word in words:
            if word.said in ("anyway", "anyways", "anyhow"):
                return StepBack(word.start, word.end, Step.DROPPED)
            if word.said not in _LITTLE or word.said in _STORY:
                break
    return None


_FOR_TEARS = re.compile(r"\b(?:tissues?|kleenex|hank(?:y|ie)|handkerchief)\b")
"""Whoever asks for one of these stays with the tears."""


def lighter(heard: Heard) -> StepBack | None:
    """A sentence about the room, the time or the weather."""
    for start, end in heard.sentences:
        said = heard.plain[start:end]
        if _FOR_TEARS.search(said):
            continue
        if (_ROOM_QUESTION.match(said) or _ROOM_REMARK.match(said)) and not quoted(heard, start):
            return StepBack(start, end, Step.LIGHTER)
    return None
