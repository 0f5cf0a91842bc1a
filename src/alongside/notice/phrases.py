"""Wordings to listen for, written so that a therapist can read them.

A phrase is plain words, with five marks: ``(a|b c)`` one of these, ``(a|b)?`` perhaps, ``i('d|'ve)?`` the word with or
without an ending (``i (keep|'ve kept)`` will do too), ``*`` any one word and ``...`` up to four words; brackets may stand in brackets. Commas and dashes between
the words don't matter; full stops do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, cast

from alongside.notice.scene import Heard

_TOKEN = re.compile(r"[^\s()|]+\([^()\s]+\)\?|\(|\)\??|\||[^\s()|]+")
_ENDED = re.compile(r"([^\s()]+)\(([^()]+)\)\?")
_JOINING = frozenset(["'d", "'ll", "'m", "'re", "'s", "'ve"])
# The long dashes stand outside the set: a set that reaches beyond Latin-1 takes nine times as long to compile and to match.
_BETWEEN = r"(?:[\s,;:-]++|–|—)++"
_ANY = r"[^\W_]+(?:'[^\W_]+)*"
_ENDS = frozenset(["|", ")", ")?"])
_ONE_WORD = re.compile(_ANY)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase stands in a turn."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrases:
    """A set of wordings, found fast: a phrase is tried only where all the words that it can't do without were said."""

    phrases: tuple[str, ...]
    _by_word: dict[str, list["_Wording"]] = field(init=False, repr=False, compare=False)
    _words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_word: dict[str, list[_Wording]] = {}
        for phrase in self.phrases:
            read = _read(phrase)
            wording = _Wording(phrase, read.pattern, read.needs)
            for word in read.telling:
                by_word.setdefault(word, []).append(wording)
        object.__setattr__(self, "_by_word", by_word)
        object.__setattr__(self, "_words", frozenset(by_word))

    def find(self, heard: Heard) -> Iterator[Match]:
        """Every place where one of the phrases stands, from left to right, overlaps left out."""
        if self._words.isdisjoint(heard.vocabulary):
            return
        known = heard.found.get(id(self))
        if known is None:
            # kept with the turn, since several detectors listen for the same; with itself, so that no other gets its id
            known = heard.found[id(self)] = self, tuple(self._find(heard))
        yield from cast("tuple[Match, ...]", known[1])

    def _find(self, heard: Heard) -> Iterator[Match]:
        vocabulary, tried = heard.vocabulary, {}
        for word in self._words & vocabulary:
            for wording in self._by_word[word]:
                for need in wording.needs:
                    if need.isdisjoint(vocabulary):
                        break
                else:
                    tried[wording.phrase] = wording.pattern
        if not tried:
            return
        found = sorted(
            (
                Match(match.start(), match.end(), phrase)
                for phrase, pattern in tried.items()
                for match in _compiled(pattern).finditer(heard.plain)
            ),
            key=lambda match: (match.start, -match.end, match.phrase),
        )
        reached = -1
        for match in found:
            if match.start >= reached:
                reached = match.end
                yield match

    def first(self, heard: Heard) -> Match | None:
        """The first place, or ``None``."""
        return next(self.find(heard), None)

    def within(self, heard: Heard) -> bool:
        """Whether any of the phrases stands in this turn."""
        return self.first(heard) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression, made when it is first needed: most phrases never are in one session."""
    return re.compile(pattern)


def phrases(*lines: str) -> Phrases:
    """Wordings to listen for, one a line."""
    return Phrases(tuple(lines))


def words(listed: str) -> Phrases:
    """Single words to listen for, separated by blanks."""
    return Phrases(tuple(listed.split()))


class _Wording(NamedTuple):
    """A phrase made ready: its regular expression, and sets of words of each of which one must have been said."""

    phrase: str
    pattern: str
    needs: tuple[frozenset[str], ...]


class _Piece(NamedTuple):
    """Part of a phrase: its telling words, its regular expression, and whether it joins the word before (*'ve*).

    ``needs`` holds further words, by the set: one of each set must have been said.
    """

    telling: tuple[str, ...]
    pattern: str
    joins: bool = False
    needs: tuple[frozenset[str], ...] = ()


def _read(phrase: str) -> _Piece:
    """A whole phrase as one piece."""
    tokens = list(_TOKEN.findall(phrase))
    try:
        whole = _together(_choice(tokens), "")
    except IndexError:
        raise ValueError(f"a bracket too few, or nothing between bars, in {phrase!r}") from None
    if tokens:
        raise ValueError(f"a bracket too many in {phrase!r}")
    if not whole.telling:
        raise ValueError(f"a phrase needs at least one word of its own: {phrase!r}")
    return whole._replace(pattern=rf"(?<![\w']){whole.pattern}(?![\w']|-\w)")


def _choice(tokens: list[str]) -> list[_Piece]:
    """Sequences with bars between them, up to a closing bracket or the end; takes its tokens off the list."""
    read = [_sequence(tokens)]
    while tokens and tokens[0] == "|":
        del tokens[0]
        read.append(_sequence(tokens))
    return read


def _together(pieces: list[_Piece], glue: str) -> _Piece:
    """A choice of pieces as one, behind what comes before."""
    telling = (
        tuple(word for piece in pieces for word in piece.telling) if all(p.telling for p in pieces) else ()
    )
    joined = [piece.pattern for piece in pieces if piece.joins]
    apart = [piece.pattern for piece in pieces if not piece.joins]
    needs = pieces[0].needs if len(pieces) == 1 else ()
    whole = _grouped([*joined, *([glue + _grouped(apart)] if apart else [])])
    return _Piece(telling, whole, needs=needs)


def _grouped(patterns: list[str]) -> str:
    """A choice of patterns as one; the pattern itself where there is but one."""
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _sequence(tokens: list[str]) -> _Piece:
    """Words and brackets one after the other; its telling words are those of the part with the longest ones.

    The longer its words, the fewer turns pass the gate: *told* and *asked* tell more than *i*.
    """
    if (len(tokens) == 1 or tokens[1] in _ENDS) and _ONE_WORD.fullmatch(tokens[0]):
        word = tokens.pop(0)  # by far the most common sequence, made without more ado
        return _Piece((word,), word, needs=(frozenset((word,)),))
    pattern, glue = "", ""
    gates: list[tuple[str, ...]] = []
    before: tuple[str, ...] = ()
    joins = tokens[0] in _JOINING
    while tokens and tokens[0] != "|" and not tokens[0].startswith(")"):
        pieces, perhaps = _part(tokens)
        if pieces is None:
            pattern += rf"(?:{glue}{_ANY}){{0,4}}?"
        elif perhaps and not glue:
            pattern += f"(?:{_together(pieces, glue).pattern}{_BETWEEN})?"
            continue
        else:
            if before and any(piece.joins for piece in pieces):
                gates.remove(before)  # it may have been said as one word with what joins it
            whole = _together(pieces, glue)
            pattern += f"(?:{whole.pattern})?" if perhaps else whole.pattern
            before = () if perhaps else whole.telling
            gates += [before] * bool(before)
        glue = _BETWEEN
    needs = tuple(frozenset(gate) for gate in gates)
    return _Piece(max(gates, key=lambda gate: min(map(len, gate)), default=()), pattern, joins, needs)


def _part(tokens: list[str]) -> tuple[list[_Piece] | None, bool]:
    """The next word or bracket and whether it may be missing; no pieces stand for up to four words."""
    token = tokens.pop(0)
    if token == "...":  # noqa: S105 - a mark of the phrase language
        return None, False
    if token == "(":  # noqa: S105 - a mark of the phrase language
        pieces = _choice(tokens)
        return pieces, tokens.pop(0) == ")?"
    ended = _ENDED.fullmatch(token)
    if ended:
        words = [ended[1], *(ended[1] + ending for ending in ended[2].split("|"))]
        return [_said(word) for word in words], False
    if token == "*":  # noqa: S105 - a mark of the phrase language
        return [_Piece((), _ANY)], False
    if token in _JOINING:
        return [_Piece((), token, joins=True)], False
    return [_said(token)], False


def _said(word: str) -> _Piece:
    """A word as it is said; a turn's vocabulary knows *no-one* only as *no* and *one*."""
    return _Piece((max(_ONE_WORD.findall(word), key=len, default=word),), re.escape(word))
