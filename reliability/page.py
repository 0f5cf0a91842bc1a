"""The figures as a page of the documentation and as the data that ships with the package."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from alongside.notice.standing import ENOUGH_HITS, Agreement, Reliability, Standing, Tally
from reliability.coded import Coded
from reliability.figures import between_coders, hours

HEAD = """\
# How far each noticing can be trusted

<!-- Written by `make reliability`; do not edit. -->

**Read this first.** All labels behind these figures were given by *language-model coders* following our codebook, not by
people. Their agreement with each other is an upper bound for what people would reach, and says nothing of validity.
Figures are from sessions that no rule was written or tuned on: {real_count} real sessions ({real_hours:.1f} hours; AnnoMI,
Wu et al. 2022, 2023; demonstrations of motivational interviewing, split by video) and {invented_count} invented ones
({invented_hours:.1f} hours; our own courses of therapy, never evidence about people). Rules were written on the other
{shaping_real} real and {shaping_invented} invented sessions. What the trained encoder reads is measured apart, on {{doc}}`/reliability-encoder`.

How to read the tables:

- **hits** are marked turns; **an hour** is hits per hour; **false an hour** counts marks that no coder gave: the number that a pair would feel.
- **A**, **B** coded with version 1 of the codebook, **C** with version 2; *author* and *second* coded the invented courses. Each cell is
  precision, with recall behind it; *–* where the codebook has no such kind.
- **coders** is the agreement (F1) of two coders with each other on the same sessions: A with B; author with second. No detector can mean more than that.
- *small* stands where fewer than {enough} hits or codes lie behind a figure: read it as a hint, no more.
- **standing** follows from the figures alone (see {{doc}}`/explanation/standing`): *few* may be among the few, *margin* is a mark in the margin only, *folded*
  is folded away and worded as a question, *off* is not noticed at all.
"""


def page(found: Sequence[Reliability], sessions: Sequence[Coded]) -> str:
    """The page ``docs/reliability.md``."""
    held_out = [session for session in sessions if not session.shaping]
    real = [session for session in held_out if session.real]
    invented = [session for session in held_out if not session.real]
    shaping = [session for session in sessions if session.shaping]
    parts = [
        HEAD.format(
            real_count=len(real),
            real_hours=hours(real),
            invented_count=len(invented),
            invented_hours=hours(invented),
            shaping_real=sum(session.real for session in shaping),
            shaping_invented=sum(not session.real for session in shaping),
            enough=ENOUGH_HITS,
        ),
        _truth(found),
        _against(found, real, title="On real sessions", which="real", names=("A", "B", "C"), pair=("A", "B")),
        _against(
            found,
            invented,
            title="On invented sessions",
            which="invented",
            names=("author", "second"),
            pair=("author", "second"),
        ),
    ]
    return "\n".join(parts)


def shipped(found: Sequence[Reliability]) -> str:
    """The data file ``reliability.json`` of the package."""
    kinds = {}
    for one in found:
        told = asdict(one)
        kinds[told.pop("kind")] = told
    return json.dumps({"format": "alongside.reliability/1", "kinds": kinds}, indent=1, sort_keys=True) + "\n"


def _truth(found: Sequence[Reliability]) -> str:
    rows = [
        "## Literal truth of what is *seen*\n",
        "A second reader, a language model too, saw only the lines and the claim of up to fifty hits, and judged whether the claim is true to the "
        "letter, and whether it would be worth mentioning to the two people. The verdicts are kept as ids, without words. *hits* are those on held-out sessions; "
        "*judged* counts hits on all of them, held-out ones first, and for times on mock consultations as well. Where the reader found a claim untrue, the rule or its "
        "wording was mended and the changed claims were judged again: so this is the truth that was left after mending, on the same sample and not on a fresh one.\n",
        "| kind | hits | an hour | judged | true | would mention | standing |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for one in found:
        if one.claim.value != "seen":
            continue
        hits = one.real.hits + one.invented.hits
        an_hour = hits / (one.real.hours + one.invented.hours)
        v = one.verdicts
        judged = (
            f"{v.judged} of {v.hits} | {_share(v.true, v.judged)} | {_share(v.mention, v.judged)}"
            if v
            else "0 | – | –"
        )
        rows.append(f"| `{one.kind}` | {hits} | {an_hour:.1f} | {judged} | {one.standing.value} |")
    return "\n".join(rows) + "\n"


def _against(
    found: Sequence[Reliability],
    sessions: Sequence[Coded],
    *,
    title: str,
    which: str,
    names: tuple[str, ...],
    pair: tuple[str, str],
) -> str:
    rows = [
        f"## {title}\n",
        f"| kind | claim | hits | an hour | false an hour | {' | '.join(names)} | coders | standing |",
        "| --- | --- | --- | --- | --- | " + " | ".join(["---"] * (len(names) + 2)) + " |",
    ]
    for one in found:
        tally: Tally = getattr(one, which)
        cells = [_cell(tally.coders.get(name)) for name in names]
        false = f"{tally.false / tally.hours:.1f}" if tally.coders else "–"
        ceiling = (
            _f1(between_coders(one.kind, *pair, sessions)) if sessions[0].can_give(pair[0], one.kind) else "–"
        )
        small = " *small*" if 0 < tally.hits < ENOUGH_HITS else ""
        standing = one.standing.value
        if one.claim.value == "read" and one.standing is Standing.FOLDED and one.mostly_invented:
            standing += ", known mostly from invented hours"
        rows.append(
            f"| `{one.kind}` | {one.claim.value} | {tally.hits}{small} | {tally.hits / tally.hours:.1f} | {false} | "
            f"{' | '.join(cells)} | {ceiling} | {standing} |"
        )
    return "\n".join(rows) + "\n"


def _cell(agreement: Agreement | None) -> str:
    if agreement is None:
        return "–"
    precision = "–" if agreement.precision is None else f"{agreement.precision:.2f}"
    recall = "–" if agreement.recall is None else f"{agreement.recall:.2f}"
    return f"{precision} ({recall})"


def _f1(agreement: Agreement) -> str:
    total = agreement.hits + agreement.gold
    if not total:
        return "–"
    small = " *small*" if min(agreement.hits, agreement.gold) < ENOUGH_HITS else ""
    return f"{2 * agreement.both / total:.2f}{small}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}"
