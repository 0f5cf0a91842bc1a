"""The words at a border: the last ones before a silence or a turn's end, the first ones after."""

import itertools
from collections.abc import Sequence

from alongside.notice.scene import Heard, Word
from alongside.notice.wording import LONGEST_QUOTE
from alongside.session import Span

ENOUGH_WORDS = 3
"""A sentence of fewer words is quoted with its neighbour, where both can be quoted in full."""
_STOPS = frozenset(".!?…")
_MARKS = ".,!?…—–-'’”\""
_MARKS_BEFORE = "'‘“\""


def last_words(heard: Heard, end: int | None = None) -> Span | None:
    """The last sentence or two that are spoken before ``end``, or as much of their end as can be quoted in full."""
    reach = len(heard.text) if end is None else end
    words = [word for word in heard.words if word.end <= reach]
    if not words:
        return None
    finish = _with_marks(heard, words[-1].end, reach)
    near = [word for word in words if finish - word.start <= LONGEST_QUOTE] or words[-1:]
    near = _up_to_a_sound(heard, near[::-1])
    begins = [word.start for word, other in itertools.pairwise(near) if _stops(heard, other, word)]
    if len(near) == len(words):
        begins.append(near[-1].start)
    begin = _enough(begins, [word.start for word in near])
    return heard.span(_with_mark_before(heard, begin), finish)


def first_words(heard: Heard, start: int = 0) -> Span | None:
    """The first sentence or two that are spoken from ``start`` on, or as much of them as can be quoted in full."""
    words = [word for word in heard.words if word.start >= start]
    if not words:
        return None
    begin = words[0].start
    near = [word for word in words if word.end - begin <= LONGEST_QUOTE] or words[:1]
    near = _up_to_a_sound(heard, near)
    ends = [word.end for word, other in itertools.pairwise(near) if _stops(heard, word, other)]
    after = words[len(near)] if len(near) < len(words) else None
    if after is None or _stops(heard, near[-1], after):
        ends.append(near[-1].end)
    end = _enough(ends, [word.end for word in near])
    return heard.span(_with_mark_before(heard, begin), _with_marks(heard, end, len(heard.text)))


def all_words(heard: Heard) -> Span | None:
    """Everything from the first word of a turn to the last."""
    if not heard.words:
        return None
    begin, end = _with_mark_before(heard, heard.words[0].start), heard.words[-1].end
    return heard.span(begin, _with_marks(heard, end, len(heard.text)))


def _enough(sentences: Sequence[int], words: Sequence[int]) -> int:
    """The nearest border of a sentence that has enough words before it, or the farthest; without any, the last word's."""
    far = [place for place in sentences if words.index(place) + 1 >= ENOUGH_WORDS]
    return far[0] if far else sentences[-1] if sentences else words[-1]


def _stops(heard: Heard, word: Word, after: Word) -> bool:
    return not _STOPS.isdisjoint(heard.plain[word.end : after.start])


def _up_to_a_sound(heard: Heard, words: Sequence[Word]) -> list[Word]:
    """The words, in their order, up to the first sound that stands between two of them."""
    kept = list(words[:1])
    for word, other in itertools.pairwise(words):
        start, end = min(word.start, other.start), max(word.start, other.start)
        if any(start <= sound.start < end for sound in heard.turn.sounds):
            break
        kept.append(other)
    return kept


def _with_marks(heard: Heard, end: int, most: int) -> int:
    """``end``, with the stops and quotation marks that stand there."""
    while end < min(most, len(heard.text)) and heard.text[end] in _MARKS:
        end += 1
    return end


def _with_mark_before(heard: Heard, start: int) -> int:
    """``start``, or the quotation mark before it."""
    return start - 1 if start and heard.text[start - 1] in _MARKS_BEFORE else start
