"""The command line: one module for each command."""

from alongside.cli.program import main

__all__ = ["main"]
