"""Close, then a step back: the first place that comes close, and the one that steps away from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.notice.lightening import Step, StepBack, dropped, jokes, laughs, lighter, taken_back
from alongside.notice.nearness import Nearness, Way, kind_word_in, near_in
from alongside.notice.passage import passage
from alongside.notice.scene import Heard
from alongside.notice.trailing import trails_into_silence, trails_off
from alongside.session import Role, SoundKind, Span

_SOON, _LATER = 12, 40
"""Words between the near place and a laugh, or another step, in one turn."""
_FEW_WORDS = 6
_TAKING_BACK = (Step.TAKEN_BACK, Step.UNSAID, Step.SHORT)
WINDOW = 3
"""Own turns after which a step back is no longer read as one."""
_SHORT = frozenset(
    ["fine", "i'm fine", "it's fine", "nothing", "it's nothing", "nowhere", "whatever", "dunno", "i dunno", "no doubt", "no idea",
     "that's all", "that's it", "who cares", "no reason", "nothing really", "not really"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Retreat:
    """A step back, and the near place it steps back from."""

    span: Span
    near: Span
    step: Step


def retreat_in(heard: Heard) -> Retreat | None:
    """The first step back in a turn from something near, in the turn itself or in the three own turns before."""
    for step in _steps(heard):
        near = _near_before(heard, step)
        if near is not None:
            return Retreat(_span(heard, step), near, step.step)
    return None


def _steps(heard: Heard) -> Iterator[StepBack]:
    """Every kind of step back in a turn, the earliest first."""
    found = [step for step in (taken_back(heard), dropped(heard), lighter(heard)) if step]
    found.extend(StepBack(sound.start, sound.end, Step.LAUGH) for sound in laughs(heard))
    found.extend(StepBack(match.start, match.end, Step.JOKE) for match in jokes(heard))
    words = " ".join(word.said for word in heard.words)
    if words in _SHORT and heard.words:
        found.append(StepBack(heard.words[0].start, heard.words[-1].end, Step.SHORT))
    yield from sorted(found, key=lambda step: step.start)


def _near_before(heard: Heard, step: StepBack) -> Span | None:
    inside = _near(heard, step)
    if inside is not None and inside.end <= step.start:
        between = sum(inside.end <= word.start < step.start for word in heard.words)
        return _words(inside) if between <= (_SOON if step.step is Step.LAUGH else _LATER) else None
    if inside is not None or not _leads_turn(heard, step):
        return None
    weak = step.step in (Step.LAUGH, Step.SHORT)
    if weak and _laughed(heard.previous):
        return None
    for distance, own in enumerate(heard.own_before(1 if weak else WINDOW), start=1):
        near = _near(own, step) or (_near_enough(own, step) if distance == 1 else None)
        if near is not None and (distance == 1 or step.step is not Step.LIGHTER):
            return _words(near)
    if step.step is Step.UNSAID:
        return _last_said(heard)
    previous = heard.previous
    kind = kind_word_in(previous) if previous and previous.role is Role.THERAPIST else None
    return _words(kind) if kind and not weak else None


def _near(heard: Heard, step: StepBack) -> Nearness | None:
    """Something near; tears alone not before a laugh, which may be relief."""
    near = near_in(heard)
    if near is not None and near.way is Way.TEARS and step.step in (Step.LAUGH, Step.JOKE):
        return None
    return near


def _near_enough(own: Heard, step: StepBack) -> Nearness | None:
    """What counts as near only just before: words said quietly, a sentence left unfinished."""
    if step.step in _TAKING_BACK and (quiet := _quietly(own)):
        return quiet
    if step.step in (Step.LAUGH, Step.SHORT):
        return None
    trail = trails_into_silence(own) or trails_off(own)
    return Nearness(own, trail.start, trail.end, Way.TENDER) if trail else None


def _last_said(heard: Heard) -> Span | None:
    """The last sentence of the own turn before."""
    for own in heard.own_before(1):
        for start, end in reversed(own.sentences):
            if sum(start <= word.start < end for word in own.words) >= 2:
                return own.span(start, end)
    return None


def _quietly(own: Heard) -> Nearness | None:
    """Words that the transcript marks as said quietly."""
    if len(own.words) < 3 or not own.has_sound(SoundKind.QUIET):
        return None
    return Nearness(own, own.words[0].start, own.words[-1].end, Way.TENDER)


def _laughed(previous: Heard | None) -> bool:
    """Whether the other had just laughed, so that a laugh only joins in."""
    return previous is not None and previous.has_sound(SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)


def _leads_turn(heard: Heard, step: StepBack) -> bool:
    """Whether the step stands in the first two sentences of the turn; a laugh, after a few words at most."""
    if step.step is Step.LAUGH:
        return sum(word.start < step.start for word in heard.words) <= _FEW_WORDS
    return sum(1 for start, _ in heard.sentences if start < step.start) <= 2


def _words(near: Nearness) -> Span:
    if near.heard.plain[near.start : near.end].strip():
        return passage(near.heard, near.start, near.end)
    return near.heard.span(near.start, near.end)


def _span(heard: Heard, step: StepBack) -> Span:
    if step.step in (Step.TAKEN_BACK, Step.UNSAID, Step.JOKE, Step.DROPPED):
        return passage(heard, step.start, step.end)
    return heard.span(step.start, step.end)
