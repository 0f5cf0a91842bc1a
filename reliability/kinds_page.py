"""The part of the page about kinds of noticing: how well they are read, what they earn by it, and whether a rule does better."""

from collections.abc import Sequence

from alongside.notice import Claim
from alongside.notice.standing import ENOUGH_HITS, Agreement, Standing, Tally
from reliability.beside import Beside
from reliability.bootstrap import Figure, shown
from reliability.encoder import EncoderFigures
from reliability.kinds import CODERS, KindFigures
from reliability.marks import Marked

WANTED_KINDS = 4
"""Client kinds that were hoped for among the few."""


def kinds(found: EncoderFigures) -> str:
    """How well every kind is read, invented and real sessions apart."""
    real, invented = found.kinds
    parts = [
        "## Kinds of noticing\n",
        "Labels by *language-model coders*. A turn is *given* a kind where every coder who was asked gave it: both the author and the second coder of an invented session; on real sessions coder C with "
        "version 2 of the codebook, and coders A and B with version 1 as well where the meaning holds. A turn that only some gave is *doubtful*: it is left out of precision, recall and F1, and counted as not given "
        "in those that are called *strict*. What counts as noticed is what reaches the threshold with the best F1 on the other folds. *words* is the floor, with its threshold chosen in the same "
        "way; it learned from turns that at least half the coders gave. *coders* is the F1 of the two coders who shared a codebook with each other. In the columns of single coders, F1 comes first, precision and recall behind it.\n",
        "### On invented sessions\n",
        _kinds(invented, real=False),
        "### On real sessions\n",
        "Kinds that version 1 doesn't know rest on one coder alone, C. The version 1 codes that lie near a kind without meaning the same count as doubtful.\n",
        _kinds(real, real=True),
    ]
    return "\n".join(parts)


def _kinds(found: Sequence[KindFigures], *, real: bool) -> str:
    names = CODERS[real]
    columns = [
        "kind", "given (sessions)", "doubtful", "noticed", "precision", "recall", "F1", "strict precision", "strict F1",
        *(f"{name} alone" for name in names), "coders", "words",
    ]  # fmt: skip
    rows = [f"| {' | '.join(columns)} |", f"| {' | '.join(['---'] * len(columns))} |"]
    for one in found:
        cells = [
            _name(one.kind),
            f"{one.gold} ({one.gold_sessions}){small(one.gold)}",
            str(one.doubtful),
            str(one.noticed),
            str(one.sure.precision),
            str(one.sure.recall),
            str(one.sure.f1),
            str(one.strict.precision),
            str(one.strict.f1),
            *(_alone(one.coders[name]) for name in names),
            _number(_f1(one.between)),
            str(Figure(one.words.value)),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def standings(found: EncoderFigures) -> str:
    """What the mirror would mark, and the standing of every read kind; the client kinds that may enter the few, in plain words."""
    parts = [
        "## What the mirror may show of it\n",
        "Labels by *language-model coders*. The mirror marks less than is noticed above: its threshold was chosen for precision, on the other folds. Each coder's cell is the precision against that coder alone, with "
        "recall behind it. **best** is the precision against the real sessions' coder who agrees most, with its interval over sessions. **false an hour** counts marks that no coder gave.\n",
        f"A *read* kind may enter *the few* from a precision of .60 over {ENOUGH_HITS} or more marks on real sessions, if the lower end of the interval is at least .45. From .40 to .60, or with fewer marks on real sessions, it "
        "is folded and worded as a question. Under .40 it is off, whatever it reaches on invented sessions; with fewer real marks, only where the little that is known lies clearly under .40. The standing of *seen* kinds rests on their literal truth and is untouched by this; their figures are told all the same.\n",
        _entering(found),
        "### Marks on real sessions\n",
        _marks(found, real=True),
        "### Marks on invented sessions\n",
        "No evidence about people. They can keep a kind folded or off, never bring it among the few.\n",
        _marks(found, real=False),
    ]
    return "\n".join(parts)


def _entering(found: EncoderFigures) -> str:
    read = [one for one in found.marked if found.claims.get(one.kind) is Claim.READ]
    uncarried = [one.kind.partition(":")[2] for one in found.marked if one.kind not in found.claims]
    may = [one for one in read if one.standing is Standing.FEW]
    of_client = [one.kind.partition(":")[2] for one in may if one.kind.startswith("client:")]
    of_therapist = [one.kind.partition(":")[2] for one in may if one.kind.startswith("therapist:")]
    told = f"**Read kinds of the client that may enter the few by the encoder: {len(of_client)}** ({_listed(of_client)})."
    if len(of_client) < WANTED_KINDS:
        told += f" That is fewer than the {WANTED_KINDS} that were hoped for: on real sessions, the encoder can't yet carry the few by itself."
    told += f" Of the therapist's: {len(of_therapist)} ({_listed(of_therapist)})."
    off = [one.kind.partition(":")[2] for one in read if one.standing is Standing.OFF]
    known_little = sum(one.few_on_real for one in read)
    return told + (
        f" Off: {len(off)} ({_listed(off)}). Of {len(read)} read kinds, {known_little} have fewer than {ENOUGH_HITS} marks on real sessions, so that little can be said of them. "
        f"No card of the mirror stands for {_listed(uncarried)}: the encoder tells of these in research output alone.\n"
    )


def _marks(found: EncoderFigures, *, real: bool) -> str:
    names = CODERS[real]
    last = ["best", "standing"] if real else []
    columns = ["kind", "claim", "marks", "an hour", "false an hour", *names, *last]
    rows = [f"| {' | '.join(columns)} |", f"| {' | '.join(['---'] * len(columns))} |"]
    for one in found.marked:
        tally = one.real if real else one.invented
        cells = [
            _name(one.kind),
            "seen" if _is_seen(found, one.kind) else "read",
            f"{tally.hits}{small(tally.hits) if tally.hits else ''}",
            f"{tally.hits / tally.hours:.1f}",
            f"{tally.false / tally.hours:.1f}" if tally.coders else "–",
            *(_against(tally, name) for name in names),
        ]
        if real:
            cells += [str(one.best), _standing(found, one)]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _standing(found: EncoderFigures, one: Marked) -> str:
    if _is_seen(found, one.kind):
        return "by literal truth"
    return one.standing.value + (", too few real marks" if one.few_on_real else "")


def _against(tally: Tally, name: str) -> str:
    known = tally.coders.get(name)
    if known is None:
        return "–"
    return f"{_number(known.precision)} ({_number(known.recall)})"


def beside_rules(found: EncoderFigures) -> str:
    """Encoder and rule, kind by kind."""
    real, invented = found.beside
    return "\n".join(
        [
            "## Encoder or rule?\n",
            "Labels by *language-model coders*. F1 on sessions that no rule was written on: the held-out real ones, and the invented courses *maple* and *rowan*. Here the unit is a turn as the session is "
            "read, in which several coded rows may stand; doubtful turns are left out. Rules were written to be seldom wrong rather than to find everything, so their F1 suffers from what they leave out. The last "
            "column says which is better, from fifteen given turns on and as far as the interval of the difference tells.\n",
            "### On invented sessions\n",
            _beside(invented),
            "### On real sessions\n",
            _beside(real),
        ]
    )


def _beside(found: Sequence[Beside]) -> str:
    rows = [
        "| kind | given | rule, F1 | encoder, F1 | encoder − rule | better |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    rows += [
        f"| {_name(one.kind)} | {one.gold}{small(one.gold)} | {one.rule} | {one.encoder} | {one.more} | {one.better} |"
        for one in found
    ]
    if found:
        rule, encoder = (
            sum(figure.value or 0.0 for figure in column) / len(found)
            for column in ([one.rule for one in found], [one.encoder for one in found])
        )
        rows.append(
            f"| *mean of these {len(found)}* | | {rule:.3f} | {encoder:.3f} | {shown(encoder - rule, 3)} | |"
        )
    return "\n".join(rows) + "\n"


def _f1(one: Agreement | None) -> float | None:
    return 2 * one.both / (one.hits + one.gold) if one and one.hits + one.gold else None


def _alone(one: Agreement | None) -> str:
    return f"{_number(_f1(one))} ({_number(one.precision)}, {_number(one.recall)})" if one else "–"


def small(count: int) -> str:
    """A warning behind a count that is too small for more than a hint."""
    return " *small*" if count < ENOUGH_HITS else ""


def _is_seen(found: EncoderFigures, kind: str) -> bool:
    return found.claims.get(kind) is Claim.SEEN


def _name(kind: str) -> str:
    role, _, name = kind.partition(":")
    return f"{role} `{name}`"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) if names else "none"
