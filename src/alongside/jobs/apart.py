"""A process of its own for whatever is heavy or reads what a stranger may have made.

It gets its input through a pipe and gives its outcome through another: nothing of it lies in a file. It holds no key, opens no
database, may take only so much time and memory, and ends when whoever started it does.
"""

import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import BinaryIO

from alongside.store.refusal import CannotStore
from alongside.translation import gettext as _

HEAD = struct.Struct(">Q")
"""Before each part: how long it is."""
LARGEST_OUTCOME = 400_000_000
COMMAND = (sys.executable, "-P", "-m", "alongside.jobs.child")
_LOOK_SECONDS, _BY_THE_CLOCK = 1.0, 10


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may take: seconds of work (ten times that by the clock, since others may keep the computer busy)."""

    seconds: int
    memory_mb: int


class TooMuch(CannotStore):
    """It took more time or memory than it may."""


class Broke(RuntimeError):
    """It ended without an outcome. What it may have said about that is not kept: it may hold words."""


def apart(
    task: str,
    parts: Sequence[bytes],
    limits: Limits,
    at_each: Callable[[int], None] = lambda _percent: None,
) -> bytes:
    """Have a task done in a process of its own; ``at_each`` is told about once a second how far it is, and may raise to stop it.

    Raises:
        TooMuch: it took more than it may.
        Broke: it ended without an outcome.
    """
    command = [*COMMAND, task, str(limits.seconds), str(limits.memory_mb)]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise Broke
        told: SimpleQueue[int | bytes | None] = SimpleQueue()
        threads = (
            Thread(target=_send, args=(process.stdin, parts), daemon=True),
            Thread(target=_hear, args=(process.stdout, told), daemon=True),
        )
        try:
            for each in threads:
                each.start()
            return _outcome(told, limits, at_each)
        except Broke:
            if _ended(process) in TOO_MUCH_CODES:
                raise TooMuch(_("it took more time or memory than one file may.")) from None
            raise
        finally:
            process.kill()
            process.wait()
            for each in threads:
                each.join()
            with suppress(OSError):
                process.stdin.close()


TOO_MUCH = 3
"""How a process ends that ran into its limits and noticed it."""
TOO_MUCH_CODES = (TOO_MUCH, -9, -24)
"""That, or by the system's hand: killed, or out of time (on Linux and macOS)."""


def _ended(process: "subprocess.Popen[bytes]") -> int | None:
    """How a process ended by itself; ``None`` where it goes on although it has nothing more to say."""
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_LOOK_SECONDS)
    return None


def _outcome(
    told: "SimpleQueue[int | bytes | None]", limits: Limits, at_each: Callable[[int], None]
) -> bytes:
    until, percent, looked = monotonic() + _BY_THE_CLOCK * limits.seconds, 0, monotonic()
    while True:
        try:
            heard = told.get(timeout=_LOOK_SECONDS)
        except Empty:
            heard = percent
        if heard is None:
            raise Broke
        if isinstance(heard, bytes):
            return heard
        if monotonic() > until:
            raise TooMuch(_("it took more time than one file may."))
        if heard != percent or monotonic() - looked >= _LOOK_SECONDS:
            percent, looked = heard, monotonic()
            at_each(percent)


def _send(pipe: BinaryIO, parts: Sequence[bytes]) -> None:
    """Each part with its length. The pipe stays open: that it closes tells the child that it is alone."""
    with suppress(OSError):
        pipe.write(HEAD.pack(len(parts)))
        for part in parts:
            pipe.write(HEAD.pack(len(part)))
            pipe.write(part)
        pipe.flush()


def _hear(pipe: BinaryIO, told: "SimpleQueue[int | bytes | None]") -> None:
    """Lines with how far it is, then one with the length of the outcome, then that."""
    outcome: bytes | None = None
    with suppress(OSError, ValueError, KeyError, TypeError):
        while line := pipe.readline(200):
            said = json.loads(line)
            if "length" not in said:
                told.put(min(99, max(0, int(said["percent"]))))
                continue
            length = int(said["length"])
            if 0 <= length <= LARGEST_OUTCOME:
                found = pipe.read(length)
                outcome = found if len(found) == length else None
            break
    told.put(outcome)


def _environment() -> dict[str, str]:
    """What is set here, without anything of ours: a passphrase may be among that."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("ALONGSIDE_")}
