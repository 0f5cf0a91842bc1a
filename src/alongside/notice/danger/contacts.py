"""Whom to call: a few well-known numbers that come with Alongside, or a person's own lines instead."""

import tomllib
from importlib.resources import files

MOST_LINES = 20


def shipped() -> tuple[str, ...]:
    """The well-known numbers, a line each."""
    told = tomllib.loads(
        files("alongside.notice.danger").joinpath("contacts.toml").read_text(encoding="utf-8")
    )
    return tuple(f"{one['where']}: {one['how']}" for one in told["contact"])


def checked() -> str:
    """The year in which the shipped numbers were last looked at."""
    told = tomllib.loads(
        files("alongside.notice.danger").joinpath("contacts.toml").read_text(encoding="utf-8")
    )
    return str(told["checked"])


def lines_of(text: str) -> tuple[str, ...]:
    """Somebody's own contacts: the lines of a plain text that hold anything, at most twenty."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())[:MOST_LINES]
