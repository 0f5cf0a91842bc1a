"""The words to quote around a place: its sentence, or part of it where the sentence is long."""

from alongside.notice.context import clause
from alongside.notice.scene import Heard
from alongside.session import Span

LONGEST = 140
"""A sentence of more code points than this is quoted in part."""
LEAD = 40
"""As many code points of the same clause may stand before the words themselves."""


def passage(heard: Heard, start: int, end: int) -> Span:
    """The sentence that holds ``start`` to ``end``; its clause, or only the words, where that would be long."""
    begin, _ = heard.sentence_at(start)
    _, finish = heard.sentence_at(max(start, end - 1))
    if finish - begin <= LONGEST:
        return heard.span(min(begin, start), max(finish, end))
    begin, finish = clause(heard, start)
    if begin <= start and end <= finish and finish - begin <= LONGEST:
        return heard.span(begin, finish)
    if 0 <= start - begin <= LEAD:
        start = begin
    return heard.span(start, _at_a_word(heard, end, start + LONGEST // 2))


def _at_a_word(heard: Heard, end: int, most: int) -> int:
    """The end of the last word that stops before ``most``, but not before ``end``."""
    reached = end
    for word in heard.words:
        if end < word.end <= most:
            reached = word.end
    return reached
