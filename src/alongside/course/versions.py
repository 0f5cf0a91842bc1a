"""One telling looked at closely: who does the acting, what is said about oneself, and what no earlier telling has."""

import re
from collections.abc import Collection, Iterator

from alongside.bond.cited import Cited, Noticed
from alongside.course.everyday import RARELY, SHARES, stem
from alongside.course.thread import Version
from alongside.notice import Heard, Scene
from alongside.notice.context import quoted
from alongside.session import Role, Span, Transcript, cite

_MOST_ACTS, _FEW_ACTS, _MOST_OF_ONESELF, _MOST_NEW = 6, 2, 3, 3
_KIN = "mum|mam|mom|mother|dad|father|brother|sister|son|daughter|wife|husband|nan|gran|grandad|grandma|aunt|auntie|uncle|boss"
_BE = "was|were|am|are|is|been|wasn't|weren't|isn't|aren't"
_HAVE = "had|has|have|hadn't|haven't|hasn't"
_HELP = f"{_HAVE}|did|would|could|should|may|shall|can|might|do|does|will|must|didn't|don't|doesn't|wouldn't|couldn't|can't|won't|never used to|used to"
_BETWEEN = "just|never|always|then|even|still|only|really|also|not|actually|sort of|finally|already|all|both|bloody|nearly|almost|ever"
_ACT = (
    r"(?<![\w'])(?P<who>i|he|she|they|we|(?:(?:my|me|his|her|our|their|the) )?(?:{kin}){names})(?P<joined>'(?:d|s|ve|m|re|ll))?"
    rf"(?P<helps>(?: (?:{_BE}|{_HELP}))*)(?P<between>(?: (?:{_BETWEEN}))*) (?P<does>[^\W\d_]+)(?![\w'-])"
)
_SAYING = frozenset("say says said saying go goes ask asked asks tell tells told".split())
"""Verbs that only bring words; shown where nothing else is done."""
_NO_ACT = frozenset(
    """a an the this that these those my his her our their your its and or but so if because as like than then when while where what who how
    why in on at to of for with from by about up out off down over into all just only even too very really quite rather not never always
    me him them us it you i he she they we there here one no yes sort kind bit lot well now still mean means suppose guess think thought
    know knew dunno reckon was were is are be been am had has have did do does would could can will might right sorry sure glad fine okay
    ought called ain isn wasn didn don doesn won wouldn couldn hadn haven cause cos til until till after before both every some any other""".split()
)
"""Words that follow a person and say nothing that is done; thinking and supposing among them."""
_DONE = frozenset(
    """gone done come left lost had put let told said made taken given kept hung shut run sat stood met seen brought bought caught fallen found
    forgotten heard rung known led lent lit paid read ridden risen sent shown slept spoken spent stolen sung swum taught thrown worn
    written begun broken built chosen drunk driven eaten drawn flown grown hidden held hit hurt sworn torn woken won wept""".split()
)
"""What has been done, where the word doesn't end in *-ed*."""
_I_AM = re.compile(
    r"(?<![\w'])(?:i(?:'m| am| was| were|'ve (?:always )?been|'d (?:always )?been| felt| feel| went like| became| look(?:ed)? like|"
    r" (?:should|could|ought to)(?:n't)? have|'ve (?:always|never) been| can't| couldn't| hate(?:d)? myself| let (?:him|her|them) down))"
    r"(?P<what> [^.!?;…—–]{3,})"
)
_NOT_SAID_OF_ONESELF = re.compile(
    r" (?:just |only |still |not |really |so |all |always |never |sort of |already |both )*(?:\w+ing\b(?! of)|at|in|on|off|out|up|down|back|to|from|over|there|here|"
    r"sure|sorry|afraid (?:so|not|i)|supposed|allowed|told|asked|saying|like,|done|going|gonna|about|home|late|early|glad|okay|ok|all right|alright|it|that|"
    r"halfway|sat|stood|with|past|fine|by|near|next|between|under|remember|think|say|hear|see|believe|wait|find|imagine|tell you|been (?:to|in|at)|had|seen|heard|got)\b"
)
_ENDS = re.compile(r",| (?:and|but|so|because|cos|when|while|then|if) |$")
_LONGEST = 12
_CLAUSE = re.compile(r"[^,;:—–]+")
_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_OPENING_MARKS = "\"' "
_LONG_SENTENCE = 14
_COMMON = 1 / 150
"""A word that stands in more turns of any session says little of what a telling is about."""


def version(noticed: Noticed, cited: Cited, names: Collection[str]) -> Version:
    """What stands in the telling, all of it quoted; ``names`` are words of the thread that may act."""
    heard = _heard(noticed, cited)
    return Version(cited, _acting(heard, names), tuple(_of_oneself(noticed, cited, heard)))


def new_in(noticed: Noticed, cited: Cited, before: Collection[str]) -> tuple[Cited, ...]:
    """The places in the telling whose words, by their stems, are not among those ``before``."""
    heard = _heard(noticed, cited)
    found = []
    for begin, end in _clauses(heard):
        start = end - len(heard.plain[begin:end].lstrip(_OPENING_MARKS))
        own = content(heard.plain[start:end])
        fresh = own.difference(before)
        if len(fresh) >= 2 and len(fresh) >= 0.6 * len(own):
            found.append((len(fresh), start, end))
    chosen = sorted(sorted(found, key=lambda one: (-one[0], one[1]))[:_MOST_NEW], key=lambda one: one[1])
    return tuple(_cited(noticed, cited, heard.span(start, end)) for _, start, end in chosen)


def content(plain: str) -> set[str]:
    """The stems of the words that tell what lower-case words are about."""
    found = {stem(word) for word in _WORDS.findall(plain) if len(word) > 2}
    return {word for word in found if SHARES.get(word, RARELY) < _COMMON}


def plain_of(noticed: Noticed, turn: str) -> str:
    """A turn's words as they are heard."""
    return Scene(Transcript((noticed.words.turn(turn),))).turns[0].plain


def _heard(noticed: Noticed, cited: Cited) -> Heard:
    return Scene(Transcript((noticed.words.turn(cited.turn),))).turns[0]


def _cited(noticed: Noticed, cited: Cited, span: Span) -> Cited:
    return Cited(cited.hour, cited.role, cite(noticed.words, span))


def _acting(heard: Heard, names: Collection[str]) -> tuple[str, ...]:
    """Who does what, each once; what is only said to be said comes where there is room."""
    called = "".join(f"|{re.escape(name.lower())}" for name in sorted(names) if name[:1].isupper())
    told: dict[str, tuple[int, str, bool]] = {}
    for match in re.finditer(_ACT.format(kin=_KIN, names=called), heard.plain):
        if not _acts(match):
            continue
        words = " ".join(heard.text[match.start() : match.end()].split())
        told.setdefault(words.lower(), (match.start(), words, match["does"] in _SAYING))
    acts = [one for one in told.values() if not one[2]][:_MOST_ACTS]
    saying = [one for one in told.values() if one[2]][: max(0, _FEW_ACTS - len(acts))]
    return tuple(words for _, words, _ in sorted([*acts, *saying]))


def _acts(match: re.Match[str]) -> bool:
    """Whether something is done there: not only thought, been or had."""
    does = match["does"]
    if does in _NO_ACT:
        return False
    helps = match["helps"].split()
    if (match["joined"] in ("'m", "'re") and not helps) or (helps and helps[-1] in _BE.split("|")):
        return does.endswith("ing")
    if (match["joined"] == "'s" and not helps) or (helps and helps[-1] in _HAVE.split("|")):
        return does.endswith(("ing", "ed")) or does in _DONE
    if match["joined"] in ("'ve", "'d") and does in ("got", "best"):
        return False
    if "ever" in match["between"].split():
        return False
    return "not" not in match["between"].split() or bool(helps or match["joined"])


def _of_oneself(noticed: Noticed, cited: Cited, heard: Heard) -> Iterator[Cited]:
    """What the speaker says they are or were."""
    count = 0
    if cited.role is not Role.CLIENT:
        return
    for match in _I_AM.finditer(heard.plain):
        if _NOT_SAID_OF_ONESELF.match(match["what"]) or quoted(heard, match.start()):
            continue
        until = _ENDS.search(heard.plain, match.start("what") + 2, match.end())
        end = until.start() if until else match.end()
        words = [word for word in heard.words if match.start() <= word.start and word.end <= end][:_LONGEST]
        if len(words) < 2:
            continue
        yield _cited(noticed, cited, heard.span(match.start(), words[-1].end))
        count += 1
        if count == _MOST_OF_ONESELF:
            return


def _clauses(heard: Heard) -> Iterator[tuple[int, int]]:
    """Sentences; long ones by their parts."""
    for start, end in heard.sentences:
        if len(heard.plain[start:end].split()) <= _LONG_SENTENCE:
            yield start, end
            continue
        for part in _CLAUSE.finditer(heard.plain, start, end):
            if part.group().strip():
                yield part.start(), part.end()
