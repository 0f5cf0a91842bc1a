"""Names of speakers written before what they say: ``Ruth: …``, ``[00:01:02] Ruth: …``, ``Ruth  0:03``.

A colon alone makes nobody a speaker. A name counts where it comes again, or tells a role, or where most lines begin with
a name; it must look like one unless every line has one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.ingest.clock import STAMP, clock_ms
from alongside.ingest.telling import tells
from alongside.session import sounds_in

# Runs of blanks are bounded: two unbounded ones beside each other make a hostile line take for ever.
_GAP = r"[ \t*_]{0,20}"
_TIME = rf"[\[(<]?(?P<start>{STAMP})(?:[ \t]{{0,4}}(?:-->|–|-|to)[ \t]{{0,4}}(?P<end>{STAMP}))?[\])>]?"
_NAME = r"(?P<name>[^\s:：\[\]{}()<>|*_#\"“•–—-][^:：\[\]{}<>|\n*\"“]{0,58}?)"
_LEAD = re.compile(
    rf"[ \t>*_#•–—-]{{0,20}}(?:{_TIME}(?:{_GAP}[–—-]?[ \t]{{1,20}}|(?=[*_])))?[*_]{{0,4}}", re.ASCII
)
_LABELLED = re.compile(rf"{_NAME}{_GAP}(?:{_TIME})?{_GAP}(?:：|:[*_]{{0,4}}(?=\s|$))[ \t]*")
_NAME_THEN_TIME = re.compile(rf"{_NAME}[*_]{{0,4}}(?P<gap>[ \t]{{1,80}}){_TIME}{_GAP}$")
_NAME_ALONE = re.compile(rf"{_NAME}{_GAP}$")
_BRACKETED = re.compile(rf"[\[(](?P<start>{STAMP})[\])][ \t]*")
_LONE_TIME = re.compile(rf"{_TIME}$")

_NO_NAMES = frozenset(
    "note notes nb ps example examples warning tip tips summary chapter section figure table source date time subject re cc "
    "from to title http https remember exercise step location place duration session present transcriber transcribed topic "
    "file recording audio duration length key legend language url link question questions answer answers conclusion "
    "background method methods results discussion keywords abstract important caution hint".split()
)
_JOINING = frozenset("de da di van von der den la le el bin al of the and &".split())
_STOPS = re.compile(r"[?!;,\"“”…]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\b\w)\.")


@dataclass(frozen=True, slots=True)
class Label:
    """A name that may be a speaker's, the time beside it, and where the words begin in the line."""

    name: str
    text_at: int
    start_ms: int | None = None
    end_ms: int | None = None
    above: bool = False
    """It is a line of its own, with a time, above the words."""
    loose: bool = False
    """It might be a sentence with a time in it: one blank alone stands between, or the time comes first."""
    sound: str = ""
    """A sound beside the name, as in ``Ruth (laughing): …``; it belongs to the words."""


def label_of(line: str) -> Label | None:
    """The name at the beginning of a line that goes on with words, or ``None``."""
    lead = _LEAD.match(line)
    match = _LABELLED.match(line, lead.end() if lead else 0)
    if match is None:
        return None
    start, end = _times(lead, match)
    place = match.end()
    if start is None and (behind := time_first(line[place:])) is not None:
        start, place = behind[0], place + behind[1]
    name, sound = _without_sound(_tidy(match["name"]))
    return Label(name, place, start, end, sound=sound)


def header_of(line: str) -> Label | None:
    """The name in a line that holds nothing but a name and a time."""
    lead = _LEAD.match(line)
    place = lead.end() if lead else 0
    before = lead if lead and lead["start"] else None
    match = (_NAME_ALONE if before else _NAME_THEN_TIME).match(line, place)
    if match is None:
        return None
    start, end = _times(before or match)
    if start is None:
        return None
    bracketed = match[0].rstrip(" \t*_").endswith((")", "]", ">"))
    loose = before is not None or (match["gap"] == " " and not bracketed)
    return Label(_tidy(match["name"]), len(line), start, end, above=True, loose=loose)


def time_alone(line: str) -> int | None:
    """The time of a line that holds nothing else."""
    match = _LONE_TIME.match(line)
    return clock_ms(match["start"]) if match else None


def time_first(line: str) -> tuple[int, int] | None:
    """The time in brackets at the beginning of a line, and where its words begin."""
    match = _BRACKETED.match(line)
    ms = clock_ms(match["start"]) if match else None
    return (ms, match.end()) if match and ms is not None else None


def speakers_among(names: Iterable[str | None]) -> dict[str, str]:
    """Which of these names, one for each line or cue, are speakers: folded, and as first written."""
    listed = list(names)
    labelled = [name for name in listed if name is not None]
    counts = Counter(folded(name) for name in labelled)
    few = len(counts) <= max(4, len(labelled) * 2 // 3)
    everywhere = few and len(labelled) == len(listed)
    mostly = few and len(labelled) * 10 >= len(listed) * 6
    kept: dict[str, str] = {}
    for name in labelled:
        key = folded(name)
        if key in kept or key in _NO_NAMES:
            continue
        if everywhere or tells(name) or ((mostly or counts[key] > 1) and is_shaped_like_a_name(name)):
            kept[key] = name
    return kept


def is_shaped_like_a_name(name: str) -> bool:
    """Few words, no stops, each with a capital letter (one word alone may go without)."""
    words = re.sub(r"\([^()]*\)", " ", name).split()
    if not 1 <= len(words) <= 5 or folded(name) in _NO_NAMES or _STOPS.search(" ".join(words)):
        return False
    return len(words) == 1 or all(word in _JOINING or not word[0].islower() for word in words)


def folded(name: str) -> str:
    """One form for names that differ only in capitals and blanks."""
    return " ".join(name.split()).casefold()


def safe_label(name: str) -> str:
    """``name`` as it can stand before a colon and be found there again."""
    plain = " ".join(re.sub(r"[:：\[\]{}<>|*\n\"“]", " ", name).split())[:50]
    if sounds_in(plain):
        plain = plain.replace("(", "").replace(")", "")
    plain = plain.lstrip(" ()_#•–—-").rstrip(" _")
    return f"Speaker {plain}".rstrip() if not plain or folded(plain) in _NO_NAMES else plain


def _tidy(name: str) -> str:
    return " ".join(name.split()).rstrip("_*")


def _without_sound(name: str) -> tuple[str, str]:
    sounds = sounds_in(name) if name.endswith(")") else ()
    if not sounds or sounds[-1].end != len(name) or sounds[-1].start == 0:
        return name, ""
    return name[: sounds[-1].start].rstrip(), f"{name[sounds[-1].start :]} "


def _times(*matches: re.Match[str] | None) -> tuple[int | None, int | None]:
    for match in matches:
        if match is not None and match["start"] and (start := clock_ms(match["start"])) is not None:
            return start, clock_ms(match["end"]) if match["end"] else None
    return None, None
