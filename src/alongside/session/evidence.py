"""A place in what was said, and the words that stand there."""

from dataclasses import dataclass

from alongside.session.transcript import Transcript


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in one turn: code points, half-open, in the original text."""

    turn: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or backwards span in {self.turn}: {self.start}-{self.end}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words from one revision of a transcript, and where they stand in it."""

    span: Span
    quote: str
    revision: str

    def holds_in(self, transcript: Transcript) -> bool:
        """Whether these words still stand there, in this very revision."""
        if transcript.revision != self.revision:
            return False
        try:
            return cite(transcript, self.span).quote == self.quote
        except (KeyError, ValueError):
            return False


def cite(transcript: Transcript, span: Span) -> Evidence:
    """Take down the words at ``span``.

    ``KeyError`` where there is no such turn, ``ValueError`` where its text ends earlier or only blanks stand there.
    """
    text = transcript.turn(span.turn).text
    quote = text[span.start : span.end]
    if span.end > len(text) or not quote.strip():
        raise ValueError(f"nothing stands at {span.start}-{span.end} in {span.turn}")
    return Evidence(span, quote, transcript.revision)
