"""Lines in, noticings out: what the tables of the essays' tests are read against."""

from typing import NamedTuple

from alongside.notice import Registry, run
from alongside.testing import transcript_of

REGISTRY = Registry.built_in()


class Noticed(NamedTuple):
    """One noticing: its kind and the words it marks first."""

    kind: str
    quote: str


def noticed(*lines: str) -> tuple[Noticed, ...]:
    """What all built-in detectors notice in the lines, in order; fails where a detector broke or misquoted."""
    report = run(REGISTRY.detectors, transcript_of(*lines))
    assert not report.failures, report.failures
    assert not report.refused, report.refused
    return tuple(Noticed(one.kind, one.evidence[0].quote) for one in report.observations)


def quotes_of(kind: str, *lines: str) -> tuple[str, ...]:
    """The words that noticings of one kind mark, in order."""
    return tuple(one.quote for one in noticed(*lines) if one.kind == kind)


def kinds_in(*lines: str) -> frozenset[str]:
    """The kinds that are noticed in the lines."""
    return frozenset(one.kind for one in noticed(*lines))


def check(lines: tuple[str, ...], kind: str, quote: str | None) -> None:
    """``kind`` is noticed at ``quote``, or not at all where ``quote`` is ``None``."""
    quotes = quotes_of(kind, *lines)
    if quote is None:
        assert not quotes, f"{kind} marks {quotes} in a near miss: {lines}"
    else:
        assert quote in quotes, f"{kind} marks {quotes}, not {quote!r}: {lines}"
