"""Wordings to listen for, written so that a therapist can read them.

A phrase is plain words, with four marks: ``(a|b c)`` one of these, ``(a|b)?`` perhaps, ``*`` any one word and ``...`` up to
four words. Commas and dashes between the words don't matter; full stops do. ``i've`` is written as it is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from alongside.notice.scene import Heard

_TOKEN = re.compile(r"\([^()]*\)\??|\S+")
_BETWEEN = r"[\s,;:–—-]+"
_ANY = r"[^\W_]+(?:'[^\W_]+)*"


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase stands in a turn."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrases:
    """A set of wordings, found fast: a phrase is tried only where one of its telling words was said at all."""

    phrases: tuple[str, ...]
    _by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = field(init=False, repr=False, compare=False)
    _words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for phrase in self.phrases:
            words, pattern = _read(phrase)
            compiled = re.compile(pattern)
            for word in words:
                by_word.setdefault(word, []).append((phrase, compiled))
        object.__setattr__(self, "_by_word", by_word)
        object.__setattr__(self, "_words", frozenset(by_word))

    def find(self, heard: Heard) -> Iterator[Match]:
        """Every place where one of the phrases stands, from left to right, overlaps left out."""
        told = self._words & heard.vocabulary
        if not told:
            return
        tried = {phrase: pattern for word in told for phrase, pattern in self._by_word[word]}
        found = sorted(
            (
                Match(match.start(), match.end(), phrase)
                for phrase, pattern in tried.items()
                for match in pattern.finditer(heard.plain)
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


def phrases(*lines: str) -> Phrases:
    """Wordings to listen for, one a line."""
    return Phrases(tuple(lines))


def words(listed: str) -> Phrases:
    """Single words to listen for, separated by blanks."""
    return Phrases(tuple(listed.split()))


def _read(phrase: str) -> tuple[tuple[str, ...], str]:
    """A phrase's telling words (one of them must have been said) and its regular expression."""
    pattern, bare, choices = "", [], []
    glue = ""
    for token in _TOKEN.findall(phrase):
        if token == "...":  # noqa: S105 - a mark of the phrase language
            pattern += rf"(?:{glue}{_ANY}){{0,4}}?"
        elif token.startswith("("):
            perhaps = token.endswith("?")
            options = [option.strip() for option in token.rstrip("?")[1:-1].split("|")]
            inner = "|".join(_BETWEEN.join(_one(word) for word in option.split()) for option in options)
            if perhaps:
                pattern += f"(?:{glue}(?:{inner}))?" if glue else f"(?:(?:{inner}){_BETWEEN})?"
                if not glue:
                    continue
            else:
                pattern += f"{glue}(?:{inner})"
                choices.append(tuple(max(option.split(), key=len) for option in options))
        else:
            pattern += glue + _one(token)
            if token != "*":  # noqa: S105 - a mark of the phrase language
                bare.append(token)
        glue = _BETWEEN
    # The longer its words, the fewer turns pass the gate: "told" and "asked" tell more than "i".
    gates = ([(max(bare, key=len),)] if bare else []) + choices
    telling = max(gates, key=lambda gate: min(map(len, gate)), default=())
    if not telling or any("*" in word for word in telling):
        raise ValueError(f"a phrase needs at least one word of its own: {phrase!r}")
    return telling, rf"(?<![\w'])(?:{pattern})(?![\w']|-\w)"


def _one(word: str) -> str:
    return _ANY if word == "*" else re.escape(word)
