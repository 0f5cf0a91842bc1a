"""A whole invented course in a few lines, in which everything that can be found is found, and everything is written."""

from alongside.bond.cited import Cited, Noticed, Own
from alongside.bond.sequence import CorrectiveSequence
from alongside.bond.strain import Mend, NearThenAway, Strain, Strategy, Way
from alongside.course.course import CheckIn, Course, Kept, Reached, Why, Wish, Written
from alongside.course.looking import Found
from alongside.course.sign import Growth, Sign
from alongside.course.stretch import Pace, Stretch
from alongside.course.thread import Strand, Telling, Thread, Version
from alongside.session import Remembered, Role, Span, cite
from alongside.testing.courses import hours_of
from alongside.testing.reports import card_of

_LONG = "And then we rowed out past the reeds, and nobody said a word, and I counted the strokes. " * 9
_FIRST = (
    "0-3 T: Where would a start be?",
    "3-20 C: At the lake, I think. My brother rowed and I sat at the back. I'm always at the back.",
    f"21-60 C: {_LONG}",
    "60-61 T: Mm.",
    "70-80 C: It's nothing. Anyway. Is that clock right?",
    "80-84 T: I think I hurried past that. I'm sorry.",
    "84-95 C: I thought that would annoy somebody. It didn't, and that is rather new to me.",
    "95-110 C: When I was small he hit me with the oar. I have never said it.",
    "110-112 T: Thank you for saying it.",
)
_LAST = (
    "0-3 T: It's our last month.",
    "3-20 C: I took the oars at the lake. My brother sat at the back, and he hated it.",
    "20-22 T: And then?",
    "22-40 C: Then I asked him to wait for me. I never asked anybody that.",
    "40-44 C: Never mind. It was silly.",
)
WAITING = Remembered(client=("Nobody is to read this before the other has written.",), therapist=None)


def whole_course() -> tuple[Course, Found]:
    """A recorded hour, a remembered one, one that waits, and a last one; with all that people wrote."""
    memories = Remembered(
        client=("We talked about the lake and it was easy.",),
        therapist=("I was worthless at listening.", "The rain."),
    )
    noticed = hours_of(_FIRST, memories, WAITING, _LAST)
    first, remembered, waiting, last = (one.hour.id for one in noticed)
    kept = Kept("sign-kept", kept=True, date=noticed[3].hour.date, words="I said it to his face.")
    sequence = _sequence(noticed)
    course = Course(
        "lake",
        tuple(one.hour for one in noticed),
        written=(
            Written(Wish.HERE_FOR, Role.CLIENT, noticed[0].hour.date, "To find out why I sit at the back."),
            Written(Wish.HERE_FOR, Role.CLIENT, noticed[3].hour.date, "To take the oars sometimes."),
            Written(Wish.CARRIED, Role.THERAPIST, noticed[3].hour.date, "The sound of the reeds."),
        ),
        check_ins=(
            CheckIn(first, Role.CLIENT, stayed="The quiet.", met="Here and there."),
            CheckIn(first, Role.THERAPIST, stayed="The clock.", met="No."),
            CheckIn(waiting, Role.CLIENT, stayed="This waits, too."),
        ),
        whys=(Why(Role.CLIENT, noticed[0].hour.date, event="He took the boat.", fear="That I'd be left."),),
        kept=(kept,),
        reached=(Reached(sequence.id, noticed[3].hour.date, "Not that day. The week after, yes."),),
    )
    return course, Found(
        noticed=noticed,
        strains=(
            _strain(noticed),
            Strain(hour=remembered, way=Way.CONFRONTATION, by=Role.THERAPIST, places=(_cited(noticed[1], "The rain."),)),
            Strain(hour=last, way=Way.CONFRONTATION, by=Role.THERAPIST, places=(_cited(noticed[3], "And then?"),)),
        ),
        near_then_away=(
            NearThenAway(first, _cited(noticed[0], "I'm always at the back."), _cited(noticed[0], "It's nothing.")),
            NearThenAway(last, _cited(noticed[3], "I asked him to wait"), _cited(noticed[3], "Never mind.")),
        ),
        sequences=(sequence, _open_sequence(noticed)),
        asks=frozenset((_open_sequence(noticed).id,)),
        threads=(_thread(noticed), _small_thread(noticed)),
        signs=(_sign(noticed, "sign-kept", kept), _sign(noticed, "sign-proposed", None)),
        growth=(Growth(card_of("own_step"), _sign(noticed, "sign-kept", kept), None),),
        stretches=(
            Stretch(Pace.QUIET, (first, remembered), "Little was marked in these hours", "few places stand in them"),
            Stretch(Pace.TURNING, (last,), "Somebody else took the oars", "it stands in the words", (_cited(noticed[3], "I took the oars"),)),
        ),
    )  # fmt: skip


def _cited(noticed: Noticed, quote: str, *kinds: str) -> Cited:
    """The first place in an hour where these words stand."""
    turn = next(turn for turn in noticed.words.turns if quote in turn.text)
    start = turn.text.index(quote)
    span = Span(turn.id, start, start + len(quote))
    return Cited(noticed.hour.id, turn.role, cite(noticed.words, span), kinds)


def _strain(noticed: tuple[Noticed, ...]) -> Strain:
    return Strain(
        hour=noticed[0].hour.id,
        way=Way.WITHDRAWAL,
        by=Role.CLIENT,
        places=(_cited(noticed[0], "It's nothing. Anyway.", "vanishes"),),
        mends=(
            Mend(Strategy.OWNS, _cited(noticed[0], "I think I hurried past that.", "mend.owns")),
            Mend(Strategy.INVITES, _cited(noticed[3], "And then?", "mend.invites")),
        ),
        back=_cited(noticed[0], "It didn't, and that is rather new to me."),
    )


def _sequence(noticed: tuple[Noticed, ...]) -> CorrectiveSequence:
    date = noticed[3].hour.date
    return CorrectiveSequence(
        stepped=_cited(noticed[0], "It's nothing. Anyway."),
        close=False,
        did=(_cited(noticed[0], "I think I hurried past that. I'm sorry."),),
        expected=_cited(noticed[0], "I thought that would annoy somebody."),
        otherwise=_cited(noticed[0], "I'm sorry."),
        again=_cited(noticed[3], "Never mind."),
        outside=Own(Role.CLIENT, "With my brother, always.", date),
        reached=Own(Role.CLIENT, "Not that day. The week after, yes.", date),
        thread="thread-lake",
    )


def _open_sequence(noticed: tuple[Noticed, ...]) -> CorrectiveSequence:
    return CorrectiveSequence(
        stepped=_cited(noticed[3], "I never asked anybody that."),
        close=True,
        did=(_cited(noticed[3], "And then?"),),
        otherwise=_cited(noticed[3], "And then?"),
    )


def _thread(noticed: tuple[Noticed, ...]) -> Thread:
    early, late = _cited(noticed[0], _LONG.strip()), _cited(noticed[3], "I took the oars at the lake. My brother sat at the back, and he hated it.")  # fmt: skip
    tellings = tuple(
        Telling(cited.hour, (cited.turn,), opened_by, cited)
        for cited, opened_by in (
            (early, Role.CLIENT), (_cited(noticed[1], "We talked about the lake and it was easy."), None), (late, Role.THERAPIST),
        )
    )  # fmt: skip
    return Thread(
        id="thread-lake", name="The lake, the boat, and who is to sit at the back", strand=Strand.PLACE, tellings=tellings,
        words=("lake", "oars"), early=Version(early, ("we rowed", "I counted"), (_cited(noticed[0], "I'm always at the back."),)),
        late=Version(late, ("I took", "he hated"), ()), new=(_cited(noticed[3], "I took the oars"),),
    )  # fmt: skip


def _small_thread(noticed: tuple[Noticed, ...]) -> Thread:
    told = _cited(noticed[0], "When I was small he hit me with the oar.")
    return Thread(
        id="thread-oar", name="The oar", strand=Strand.STORY, by=Role.CLIENT,
        tellings=(Telling(told.hour, (told.turn,), Role.CLIENT, told),), early=Version(told, (), ()),
    )  # fmt: skip


def _sign(noticed: tuple[Noticed, ...], name: str, kept: Kept | None) -> Sign:
    return Sign(
        id=name, card=card_of("own_step"), hour=noticed[3].hour.id, cited=_cited(noticed[3], "I asked him to wait for me."),
        says="Something was asked for.", because="it is asked for here", old_way=_cited(noticed[3], "Never mind.", "vanishes"),
        kept=kept,
    )  # fmt: skip


def bare(*kinds: str) -> tuple[Course, Found]:
    """A course of hours in which nothing was noticed: each ``recorded``, ``remembered`` or ``waiting``."""
    told: dict[str, tuple[str, ...] | Remembered] = {
        "recorded": ("0-3 T: Where were we?", "3-9 C: By the lake, I think."),
        "remembered": Remembered(client=("It rained.",), therapist=()),
        "waiting": WAITING,
    }
    noticed = hours_of(*(told[kind] for kind in kinds))
    return Course("reed", tuple(one.hour for one in noticed)), Found(noticed=noticed)


def long_course(hours: int) -> tuple[Course, Found]:
    """As much as is ever found of an hour, again and again over many weekly hours."""
    noticed = hours_of(*([_FIRST, _LAST] * (hours // 2)))
    pairs = [(noticed[at], noticed[at + 1]) for at in range(0, len(noticed), 2)]
    spread = [(one, noticed[1], noticed[1], other) for one, other in pairs]
    sequences = [made(four) for four in spread for made in (_sequence, _open_sequence)]
    return Course("reed", tuple(one.hour for one in noticed)), Found(
        noticed=noticed,
        strains=tuple(
            strain
            for four in spread
            for strain in (
                _strain(four),
                *(_alone(four[0], quote) for quote in ("Where would a start be?", "Mm.", "It didn't,")),
                *(_alone(four[3], quote) for quote in ("And then?", "Never mind.")),
            )
        ),
        near_then_away=tuple(
            NearThenAway(four[0].hour.id, _cited(four[0], "I'm always at the back."), _cited(four[0], away))
            for four in spread
            for away in ("It's nothing.", "Anyway.")
        ),
        sequences=tuple(sequences),
        asks=frozenset(one.id for one in sequences),
        signs=tuple(
            _sign(four, f"{kind}-{number:04}", None)
            for number, four in enumerate(spread)
            for kind in "abcdefgh"
        ),
    )


def _alone(noticed: Noticed, quote: str) -> Strain:
    return Strain(hour=noticed.hour.id, way=Way.WITHDRAWAL, by=Role.CLIENT, places=(_cited(noticed, quote),))
