"""Whose words, and how meant: questions to ask before a wording is taken at its face.

After the ConText algorithm (Harkema et al. 2009): negated, someone else's, quoted, supposed.
"""

import re
from collections.abc import Iterator

from alongside.notice.phrases import Match, Phrases, phrases
from alongside.notice.scene import Heard

_NOT = frozenset(
    [
        "not",
        "no",
        "never",
        "don't",
        "didn't",
        "doesn't",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
        "can't",
        "couldn't",
        "won't",
        "wouldn't",
        "haven't",
        "hasn't",
        "hadn't",
        "ain't",
        "nor",
        "neither",
        "without",
        "hardly",
        "shouldn't",
        "shan't",
        "cannot",
    ]
)
_REPORTING = phrases(
    "(he|she|they|mum|mom|dad|mother|father|sister|brother|boss|people|everyone|everybody|nan|gran|wife|husband) "
    "(said|says|told|asked|goes|went|thinks|thought|used to say|kept saying|always said|would say|was like|were like)",
    "(his|her|their|my) * (said|says|told|goes|used to say|always says|kept saying|would say|thinks|was like)",
    "(according to|as) (him|her|them)",
)
_SELF_TOLD = phrases(
    "i (just|then)? (thought|think|said|says|say|asked|wondered|was like|am like|was thinking|keep thinking|kept thinking|went|goes|told *)",
    "(i'm|i was) (like|thinking)", "i (ask|asked|say to|said to|tell|told) myself",
)  # fmt: skip
_CONDITION = frozenset(["if", "imagine", "suppose", "unless"])
SUPPOSING = _CONDITION | frozenset(["would", "might", "perhaps", "maybe"])
_CLAUSE = re.compile(r"[.!?;…]|,? but |--|—")


def clause(heard: Heard, place: int) -> tuple[int, int]:
    """The stretch between stops, dashes and *but* in which ``place`` stands."""
    start, end = 0, len(heard.plain)
    for match in _CLAUSE.finditer(heard.plain):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return start, end


def negated(heard: Heard, place: int, *, reach: int = 4) -> bool:
    """Whether a word of denial stands up to ``reach`` words before ``place``, in the same clause."""
    start, _ = clause(heard, place)
    before = [word.said for word in heard.words if start <= word.start and word.end <= place]
    return any(word in _NOT for word in before[-reach:])


def supposed(heard: Heard, place: int, *, tentative: bool = False) -> bool:
    """Whether the clause is a supposition up to ``place``; ``tentative`` lets *maybe* and *would* pass."""
    start, _ = clause(heard, place)
    telling = _CONDITION if tentative else SUPPOSING
    before = [word.said for word in heard.words if start <= word.start < place]
    return any(
        word in telling and (word, earlier) != ("suppose", "i")
        for word, earlier in zip(before, ["", *before], strict=False)
    )


def quoted(heard: Heard, place: int) -> bool:
    """Whether ``place`` stands between quotation marks, or after *he said*, *they think* in its sentence.

    What somebody said ends where the speaker goes on: *she said no, and I was furious* is no quotation to its end.
    """
    if heard.plain.count('"', 0, place) % 2 or _within_single_quotes(heard.plain, place):
        return True
    start, _ = heard.sentence_at(place)
    reported = [match.end for match in _REPORTING.find(heard) if start <= match.start]
    if not _TELLS.isdisjoint(heard.vocabulary):
        reported += [match.end() for match in _NAMED.finditer(heard.text, start, place)]
    return any(end <= place and _still_reported(heard.plain, end, place) for end in reported)


_TELLS = frozenset("said says goes went told asked like".split())
_NAMED = re.compile(
    r"\b(?!I\b)[A-Z][a-z]+(?: (?:said|says|goes|went|told me|asked(?: me)?|was like)|(?:'s|’s| is) like)\b"
)
"""Somebody called by name who is about to be quoted."""
_GOES_ON = re.compile(
    r", *(?:and|but|so|which|because|then)\b| (?:but|and then|and that) | so (?=(?:i|he|she|they|we|it|you|then)\b)"
)


_OPENS_SPEECH = frozenset([",", ":", "'", '"'])


def _still_reported(plain: str, reported: int, place: int) -> bool:
    if (
        plain.endswith(("goes", "went"), 0, reported)
        and plain[reported:place].strip()[:1] not in _OPENS_SPEECH
    ):
        return False
    return _GOES_ON.search(plain, reported, place) is None


def told_of(heard: Heard, place: int) -> bool:
    """Whether *I said*, *I thought* or the like stands before ``place`` in its sentence: own words of another time."""
    start, _ = heard.sentence_at(place)
    return any(start <= match.start and match.end <= place for match in _SELF_TOLD.find(heard))


def meant(heard: Heard, listened: Phrases, *, reach: int = 3, tentative: bool = False) -> Iterator[Match]:
    """The places of these wordings that are meant as they stand: not quoted, supposed or denied.

    ``reach`` is how many words before a denial is looked for; none with 0.
    """
    for match in listened.find(heard):
        if quoted(heard, match.start) or supposed(heard, match.start, tentative=tentative):
            continue
        if reach and negated(heard, match.start, reach=reach):
            continue
        yield match


# British transcripts quote with the same mark that stands for a letter left out: 'cause, 'em, the boys' room.
_SINGLE_QUOTE = re.compile(
    r"(?P<open>(?<![\w'])'(?!(?:cause|cos|coz|em|til|till|bout|n|round|kay|tis|twas|s|d|ave|er|im)\b)(?=\w))"
    r"|(?P<close>(?<=[\w.,!?…])'(?!\w))"
)


def _within_single_quotes(plain: str, place: int) -> bool:
    if "'" not in plain:
        return False
    within = False
    for mark in _SINGLE_QUOTE.finditer(plain, 0, place):
        within = mark["open"] is not None
    return within
