"""Words and short wordings by which something that comes back can be known: found by how they are used, not by what they mean.

A word counts where it is named as a thing (after *the*, *my*, *his* … or *at*, *in*, *to*, before a pause or a small word), or
written with a capital inside a sentence; two words where they hardly ever stand apart. How much a word stands out is how much
more often it is said here than in the talk of any session.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from alongside.course.everyday import RARELY, SHARES, stem
from alongside.course.spoken import BREAK, STOP, Flags, Places, Spoken
from alongside.course.thread import Strand

_OWNERS = "my his her their our your"
_POINTERS = f"the a an this these those another {_OWNERS}".split()
_TOWARD = "at in from into near outside inside round behind past".split()
_SMALL = frozenset(
    f"""that some no any every {" ".join(_POINTERS)} {" ".join(_TOWARD)} to i me mine myself you yours yourself he him himself she hers herself it its itself we us
    ours ourselves they them theirs themselves who whom whose which what where when why how there here and or but nor so if then than
    because cos though although while till until unless since as of for with without by on off up down out over under about after before
    between through during against along across around be am is are was were been being do does did done doing have has had having
    will would shall should can could may might must not never don't didn't doesn't isn't wasn't aren't weren't can't couldn't won't wouldn't
    haven't hasn't hadn't shouldn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
    we're we've we'd we'll they're they've they'd they'll that's that'd that'll there's there'd what's who's where's how's let's here's yes yeah
    yep no nope oh ah er erm um uh mm mmm hmm hm mhm well okay ok right now just only even still also too very really quite rather always
    ever already again all both each either neither one ones thing things something anything nothing everything someone somebody anyone
    anybody nobody everyone everybody like such same other else more most much many less least few enough lot bit sort kind way away back
    said say says saying went go goes going gone got get gets getting come comes came coming know knew known think thought thinking see
    saw seen look looked looking want wanted make made making take took taken put tell told telling ask asked asking give gave given let
    mean means meant feel felt feeling keep kept sit sat stand stood please thanks thank sorry good bad better nice fine sure first last
    next two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred half
    today tonight tomorrow yesterday perhaps maybe actually probably exactly honestly anyway ought aye nowt owt summat were used gonna gotta""".split()
)
"""Words between which a thing is named; none of them names one."""
_NO_THREAD = frozenset(
    """time day week month year hour minute second morning afternoon evening weekend moment today monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december christmas easter spring
    summer autumn winter weather rain sun snow session appointment therapy therapist fee word question answer talk voice sentence
    people person man woman somebody place part side end start beginning middle rest top bottom point reason idea matter fact truth
    english room house home work head face eye mouth god christ jesus lord hell heaven bugger sod love problem case example course number couple pair piece kind sort type lot bit bunch minute times first life world""".split()
)
"""Everyday talk, the calendar, the weather and the hour itself."""
_KIN = frozenset(
    """mum mam mom mother dad father brother sister son daughter wife husband partner boyfriend girlfriend nan gran granny grandad grandma
    grandpa grandmother grandfather aunt auntie aunty uncle cousin niece nephew stepdad stepmum mama papa boss""".split()
)
_ACTING = "is was has had did does said says goes went thinks thought would will told wants wanted came comes can could got".split()
_BESIDE = "with and to for told asked about than like from rang call called ring".split()
_CAPITALS = 0.002
"""A transcript with fewer capital letters inside its sentences, by the word, is taken to have none."""
_CALLED_LEAST = 3
_ACTS_LEAST, _PLACED_LEAST = 0.25, 0.3
"""From this share on, somebody called by name does something or is spoken to, and a named place is gone to."""
_PAIR_LEAST = 3
_TURNS_LEAST = 2
_TIMES_LEAST, _TIMES_MOST = 1.5, 12.0
"""How many times more often than in any session a word is said in the hours in which it comes up; more than the most tells no more."""
_AGAIN = 4
"""Turns within which a word that comes again is spoken of, not only said."""


@dataclass(frozen=True)
class Term:
    """A word or two, the turns in which they stand, and how much they stand out."""

    key: str
    strand: Strand
    turns: Places
    weight: float
    tokens: Places
    """Where in the course's tokens it stands; the first of two words."""
    size: int = 1


def terms(spoken: Spoken) -> list[Term]:
    """All of them, the plainest first."""
    if not len(spoken.tokens):
        return []
    found = [*_single(spoken), *_pairs(spoken)]
    return sorted(found, key=lambda term: (-term.weight, term.key))


def _single(spoken: Spoken) -> Iterator[Term]:
    seen = _Seen(spoken)
    size = len(spoken.words)
    said = np.bincount(seen.stem, minlength=size)
    named = np.bincount(seen.stem[seen.named], minlength=size)
    placed = np.bincount(seen.stem[seen.toward], minlength=size)
    reached = np.bincount(seen.stem[seen.reached], minlength=size)
    capital = np.bincount(seen.stem[seen.capital], minlength=size)
    acts = np.bincount(seen.stem[seen.acts], minlength=size)
    begins = np.bincount(seen.stem[seen.begins], minlength=size)
    small = spoken.listed(_SMALL | _NO_THREAD)
    kin = spoken.listed(_KIN)
    inner = np.maximum(said - begins, 1)
    thing = named + placed >= 0.3 * said
    proper = (capital >= 0.6 * inner) & (capital >= 2) & ~small
    proper |= _called(seen, spoken, said) & ~small
    alone = np.bincount(seen.stem[seen.alone], minlength=size)
    proper &= alone < 0.5 * said  # a name that is only called out is that of one of the two
    able = ~small & (thing | proper | kin) & (said >= _TURNS_LEAST)
    able[spoken.stems[[STOP, BREAK]]] = False
    order = np.argsort(seen.stem, kind="stable")
    ends = np.cumsum(said)
    for number in np.flatnonzero(able):
        word = spoken.words[number]
        if len(word) < 3 or not word[0].isalpha() or word.endswith("ly"):
            continue
        tokens = order[ends[number] - said[number] : ends[number]]
        turns = np.unique(spoken.at[tokens])
        weight = _weight(spoken, turns, SHARES.get(word, RARELY))
        if not weight:
            continue
        strand = Strand.THEME
        if kin[number] or (proper[number] and acts[number] >= _ACTS_LEAST * said[number]):
            strand = Strand.PERSON
        elif proper[number] and reached[number] >= _PLACED_LEAST * said[number]:
            strand = Strand.PLACE
        yield Term(word, strand, turns, weight, tokens)


def _pairs(spoken: Spoken) -> Iterator[Term]:
    seen = _Seen(spoken)
    small = spoken.listed(_SMALL)
    small[spoken.stems[[STOP, BREAK]]] = True
    full = ~small[seen.stem]
    both = np.flatnonzero(full[:-1] & full[1:])
    width = len(spoken.words)
    pair = seen.stem[both] * width + seen.stem[both + 1]
    kinds, back, count = np.unique(pair, return_inverse=True, return_counts=True)
    said = np.bincount(seen.stem, minlength=width)
    no_thread = frozenset(map(stem, _NO_THREAD))
    fewer = np.minimum(said[kinds // width], said[kinds % width])
    able = (count >= _PAIR_LEAST) & (count >= 0.25 * fewer)
    order = np.argsort(back, kind="stable")
    ends = np.cumsum(count)
    for number in np.flatnonzero(able):
        first, second = spoken.words[kinds[number] // width], spoken.words[kinds[number] % width]
        if first == second or any(
            one in no_thread and other in SHARES for one, other in ((first, second), (second, first))
        ):
            continue
        tokens = both[order[ends[number] - count[number] : ends[number]]]
        turns = np.unique(spoken.at[tokens])
        weight = _weight(spoken, turns, RARELY)
        if weight:
            yield Term(f"{first} {second}", Strand.THEME, turns, weight, tokens, 2)


def _weight(spoken: Spoken, turns: Places, share: float) -> float:
    """How much it stands out; nothing where it is in one hour only, or the client never says it.

    A word that comes again within a few turns weighs up to twice as much: something is told there.
    """
    hours = len(np.unique(spoken.hour[turns]))
    if hours < 2 or len(turns) < _TURNS_LEAST or not spoken.client[turns].any():
        return 0.0
    around = spoken.counts[np.unique(spoken.hour[turns])].sum()
    times = min(len(turns) / around / share, _TIMES_MOST)
    if times < _TIMES_LEAST:
        return 0.0
    again = (np.diff(turns) <= _AGAIN).sum() / len(turns)
    return float(np.log(times) * len(turns) ** 0.6 * np.log1p(hours) * (1 + again))


def _called(seen: "_Seen", spoken: Spoken, said: Places) -> Flags:
    """Rare words that are used as names are, for transcripts that write no capital letters."""
    size = len(spoken.words)
    if seen.capital.sum() > _CAPITALS * len(seen.stem):
        return np.zeros(size, dtype=np.bool_)
    common = spoken.listed(SHARES)
    acts = np.bincount(seen.stem[seen.acts], minlength=size)
    pointed = np.bincount(seen.stem[seen.pointed], minlength=size)
    called: Flags = ~common & (acts >= 0.4 * said) & (pointed == 0) & (said >= _CALLED_LEAST)
    return called


class _Seen:
    """Each token's stem, and how it is used."""

    def __init__(self, spoken: Spoken) -> None:
        tokens = spoken.tokens
        self.stem = spoken.stems[tokens]
        small = spoken.listed(_SMALL)
        mark = tokens <= BREAK
        full = ~mark & ~small[self.stem]
        pointer = spoken.listed(_POINTERS)[self.stem]
        toward = spoken.listed(_TOWARD)[self.stem]
        ends = np.append(~full[1:], True)
        before = _after(pointer), _after(full), _after(_after(pointer))
        self.named: Flags = full & ends & (before[0] | (before[1] & before[2]))
        self.toward: Flags = full & ends & _after(toward)
        self.reached: Flags = self.toward | (full & ends & _after(spoken.listed(["to"])[self.stem]))
        self.alone: Flags = full & _after(mark, first=True) & np.append(mark[1:], True)
        self.pointed: Flags = full & _after(pointer)
        acting = spoken.listed(_ACTING)[self.stem]
        self.acts: Flags = full & (np.append(acting[1:], False) | _after(spoken.listed(_BESIDE)[self.stem]))
        self.begins: Flags = _after(tokens == STOP, first=True)
        capital = np.asarray([word[0].isupper() for word in spoken.surfaces], dtype=np.bool_)
        self.capital: Flags = full & capital[tokens] & ~self.begins


def _after(flags: Flags, *, first: bool = False) -> Flags:
    """For each token, whether the one before it is so."""
    return np.concatenate((np.asarray([first]), flags[:-1]))
