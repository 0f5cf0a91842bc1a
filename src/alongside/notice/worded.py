"""A noticing that rests on a wording: the words to quote around it, and the draft made of them."""

from alongside.notice.context import clause
from alongside.notice.engine import Draft
from alongside.notice.phrases import Match
from alongside.notice.scene import Heard
from alongside.notice.wording import LONGEST_QUOTE, said
from alongside.session import Span


def close_by(heard: Heard, start: int, end: int) -> Span:
    """The sentence around a place, or its clause, or the place and what follows: the first that can be quoted in full."""
    for begin, finish in ((heard.sentence_at(start)[0], heard.sentence_at(end - 1)[1]), clause(heard, start)):
        if begin <= start and end <= finish:
            span = heard.span(begin, finish)
            if span.end - span.start <= LONGEST_QUOTE:
                return span
    return onward(heard, start, end)


def onward(heard: Heard, start: int, end: int) -> Span:
    """A place and what follows it in its clause, as far as it can be quoted in full."""
    last = clause(heard, end - 1)[1]
    ends = [word.end for word in heard.words if end < word.end <= min(last, start + LONGEST_QUOTE)]
    return heard.span(start, max(ends, default=end))


def worded(
    heard: Heard, match: Match, says: str, because: str, *, against: str = "", besides: tuple[Span, ...] = ()
) -> Draft:
    """A draft that quotes the words around a wording in ``says``; ``besides`` are the places it also rests on."""
    span = close_by(heard, match.start, match.end)
    return Draft((span, *besides), says.format(quote=said(heard.quote(span))), because, against)
