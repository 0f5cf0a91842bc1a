"""The reference pages that are written from the package: commands and cards."""

from collections.abc import Iterator
from pathlib import Path

import click

from alongside.cli.detectors import CARRIED, reliability_lines
from alongside.cli.program import program
from alongside.notice import Card
from alongside.notice.earned import in_use, known_of
from alongside.notice.standing import Reliability, Standing


def write_pages(folder: Path) -> None:
    """Write ``commands.md`` and ``detectors.md``; a page that has not changed is left alone."""
    for name, text in (("commands.md", commands()), ("detectors.md", detectors())):
        page = folder / name
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")


def commands() -> str:
    """Every command's help, as it prints."""
    parts = [
        "# Commands\n",
        "Exit codes: 0 done · 1 our fault · 2 refused or used wrongly · 3 some of several sessions refused.\n",
    ]
    parts.extend(_helps(click.Context(program, info_name="alongside"), program))
    return "\n".join(parts)


def _helps(above: click.Context, group: click.Group) -> Iterator[str]:
    """The help of every command in a group, and of those in a group within it."""
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        if command is None:
            continue
        context = click.Context(command, parent=above, info_name=name)
        yield f"## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```\n"
        if isinstance(command, click.Group):
            yield from _helps(context, command)


def detectors() -> str:
    """Every card."""
    parts = [
        "# What is looked for\n",
        "Each kind of noticing has a card. *seen* means true by inspection; *read* means it needs judgement. The figures come from "
        "the pages on [rules](../reliability.md) and on [the encoder](../reliability-encoder.md), where it is said what they mean.\n",
    ]
    registry = in_use()
    known = known_of(registry)
    parts.extend(_card(each.card, known.get(each.card.kind)) for each in registry)
    return "\n".join(parts)


def _card(card: Card, known: Reliability | None) -> str:
    whom = card.listens_to.value if card.listens_to else "both"
    lines = [
        f"## {card.kind}\n",
        f"*{card.title}* — {card.claim.value}; listens to: {whom}; version {card.version}; standing: {(known.standing if known else Standing.FOLDED).value}.\n",
        f"Looks for {card.looks_for}.\n",
        f"Source: {card.source}.\n",
        *([f"Here {CARRIED}.\n"] if card.carried else []),
        f"Clinical reading (shown only where both people agreed to it): {card.clinical}.\n",
        *(f"- {line}" for line in reliability_lines(known)),
        "",
        "| noticed | in these invented lines |",
        "| --- | --- |",
    ]
    for example in card.examples:
        said = " / ".join(example.lines).replace("|", "\\|")
        lines.append(f"| {f'“{example.quote}”' if example.quote else '*nothing*'} | {said} |")
    return "\n".join(lines) + "\n"
