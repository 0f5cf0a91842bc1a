"""A mirror in a few lines of plain text: where the page is and what stands first, or a list of everything."""

import textwrap
from collections.abc import Iterator, Mapping

from alongside.mirror.entries import Entry, Shown
from alongside.mirror.few import choose
from alongside.mirror.line import lettered
from alongside.notice import Registry, Report, Scene
from alongside.notice.standing import Reliability
from alongside.session import Transcript
from alongside.translation import gettext as _

WIDTH = 78
_NOTHING = _("Nothing was marked in this hour. That says nothing about the hour.")
_CLOSED = _(
    "Some places stand near words of harm, death or shame, and are not told here. "
    "The page keeps them closed until somebody opens them."
)


def summary(
    transcript: Transcript,
    report: Report,
    registry: Registry,
    *,
    place: str,
    width: int = WIDTH,
    known: Mapping[str, Reliability] | None = None,
) -> str:
    """Where the page is, and the few in plain words."""
    held = choose(transcript, report, registry, known=known)
    shown = Shown(Scene(transcript))
    parts = [f"{_('The mirror of this hour:')}\n  {place}"]
    if held.few:
        parts.append(_("A few places for the two to look at together:"))
        parts += [
            "\n".join(_told(shown.entry(one, letter=letter), width))
            for one, letter in lettered(held)
            if letter
        ]
    elif held.folded or held.closed:
        parts.append(
            _("No place was sure enough to be put first. What there is stands on the page, as questions.")
        )
    else:
        parts.append(_NOTHING)
    if held.few and held.folded:
        parts.append(_("More places are folded away on the page."))
    if held.closed:
        parts.append(_CLOSED)
    parts.append(
        _(
            "No mark means nothing, and nothing here is a judgement. It was made on this computer; nothing was sent anywhere."
        )
    )
    return "\n\n".join(part if "\n" in part else "\n".join(wrapped(part, width)) for part in parts)


def listing(
    transcript: Transcript,
    report: Report,
    registry: Registry,
    *,
    width: int = WIDTH,
    known: Mapping[str, Reliability] | None = None,
) -> str:
    """Every place in order, each with its words; those near heavy words come last, after a sentence that says so."""
    held = choose(transcript, report, registry, known=known)
    shown = Shown(Scene(transcript))
    places = sorted(held.marked, key=lambda one: (one.at, one.seen.evidence[0].span.start, one.seen.kind))
    lines = [transcript.name or transcript.source] if transcript.name or transcript.source else []
    for one in places:
        lines += ["", *_told(shown.entry(one), width)]
    if held.closed:
        lines += ["", *wrapped(_("What follows stands near words of harm, death or shame."), width)]
    for one in held.closed:
        lines += ["", *_told(shown.entry(one), width)]
    if not places and not held.closed:
        lines += ["", *wrapped(_NOTHING, width)]
    return "\n".join(lines).strip("\n")


def _told(entry: Entry, width: int) -> Iterator[str]:
    head = "  ".join(part for part in (entry.letter, entry.when, entry.who) if part)
    yield f"  {head}"
    yield from wrapped(entry.told, width, "     ")
    yield from wrapped(entry.opening, width, "     ")


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """A paragraph in lines of this width, words left whole."""
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
