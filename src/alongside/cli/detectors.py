"""``alongside detectors``: every card."""

import json
import textwrap
from typing import Any

import click

from alongside.cli.program import Refused
from alongside.notice import Card
from alongside.notice.danger import about as about_danger
from alongside.notice.earned import in_use, known_of
from alongside.notice.standing import Reliability, Standing, Tally
from alongside.translation import gettext as _

_WHERE = {
    Standing.FEW: _("may be one of the few"),
    Standing.MARGIN: _("a mark in the margin, at most six an hour"),
    Standing.FOLDED: _("folded away, worded as a question"),
    Standing.OFF: _("switched off: wrong too often on real sessions"),
}
CARRIED = _("the turn encoder says where; the wordings of the rule are used where the rule sees it too")


@click.command(
    "detectors", short_help=_("Every card: what is looked for, its source, how far it can be trusted.")
)
@click.argument("kinds", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help=_("Print the cards as JSON."))
def command(kinds: tuple[str, ...], as_json: bool) -> int:
    """Print the card of every detector, or of the KINDS named: what it looks for, source, reliability, examples."""
    registry = in_use()
    known = known_of(registry)
    cards = [each.card for each in registry if not kinds or each.card.kind in kinds]
    danger = not kinds or about_danger.KIND in kinds
    unknown = sorted(set(kinds) - {card.kind for card in cards} - {about_danger.KIND})
    if unknown:
        raise Refused(
            _("no detector notices {kinds}; `alongside detectors` lists them all.").format(
                kinds=", ".join(unknown)
            )
        )
    if as_json:
        click.echo(
            json.dumps([_as_data(card, known.get(card.kind)) for card in cards], ensure_ascii=False, indent=1)
        )
    else:
        first = [_danger_as_text()] if danger else []
        click.echo("\n\n".join([*first, *(_as_text(card, known.get(card.kind)) for card in cards)]))
    return 0


def _as_text(card: Card, known: Reliability | None) -> str:
    whom = card.listens_to.value if card.listens_to else _("both")
    rows = [
        f"{card.stamp}  ({card.claim.value}, {whom})",
        _wrapped(_("looks for: {what}").format(what=card.looks_for)),
        _wrapped(_("source: {source}").format(source=card.source)),
        *([_wrapped(CARRIED)] if card.carried else []),
        _wrapped(_("where it may stand: {where}").format(where=_where(card, known))),
        *(_wrapped(line) for line in reliability_lines(known)),
    ]
    for example in card.examples:
        mark = _("notices {quote}").format(quote=f"“{example.quote}”") if example.quote else _("leaves alone")
        rows.append(_wrapped(f"{mark}: {' / '.join(example.lines)}"))
    return "\n".join(rows)


def _danger_as_text() -> str:
    """Danger has no card: it is no noticing for the pair, and is told to the therapist first."""
    return "\n".join(
        [_("danger  (told to the therapist, first)"), *(_wrapped(line) for line in about_danger.lines())]
    )


def _where(card: Card, known: Reliability | None) -> str:
    standing = known.standing if known else Standing.FOLDED
    if card.figure and standing is not Standing.OFF:
        return _("in research output only")
    return _WHERE[standing]


def reliability_lines(known: Reliability | None) -> list[str]:
    """What has been measured of a kind, as sentences."""
    if known is None:
        return [_("reliability: not measured yet")]
    lines = [
        _("on real sessions: {told}").format(told=_tally(known.real)),
        _("on invented sessions: {told}").format(told=_tally(known.invented)),
    ]
    if known.verdicts:
        v = known.verdicts
        lines.append(
            _(
                "a second reader found {true} of {judged} true to the letter, and would mention {mention}"
            ).format(true=v.true, judged=v.judged, mention=v.mention)
        )
    return lines


def _tally(tally: Tally) -> str:
    if not tally.hits:
        return _("no hits in {hours} hours").format(hours=f"{tally.hours:.1f}")
    told = _("{hits} hits in {hours} hours").format(hits=tally.hits, hours=f"{tally.hours:.1f}")
    if not tally.coders:
        return told
    agreed = ", ".join(f"{name} {a.both}/{a.hits}" for name, a in tally.coders.items())
    return _("{told}; coders gave it too: {agreed}; {false} false marks an hour").format(
        told=told, agreed=agreed, false=f"{tally.false / tally.hours:.1f}"
    )


def _wrapped(line: str) -> str:
    return textwrap.fill(line, width=100, initial_indent="  ", subsequent_indent="      ")


def _as_data(card: Card, known: Reliability | None) -> dict[str, Any]:
    return {
        "kind": card.kind,
        "version": card.version,
        "claim": card.claim.value,
        "movement": card.movement.value,
        "listens_to": card.listens_to.value if card.listens_to else None,
        "title": card.title,
        "looks_for": card.looks_for,
        "opening": card.opening,
        "clinical": card.clinical,
        "source": card.source,
        "needs": sorted(need.value for need in card.needs),
        "everyday": card.everyday,
        "figure": card.figure,
        "live": card.live,
        "carried": card.carried,
        "standing": (known.standing if known else Standing.FOLDED).value,
        "reliability": reliability_lines(known),
        "examples": [{"lines": list(example.lines), "notices": example.quote} for example in card.examples],
    }
