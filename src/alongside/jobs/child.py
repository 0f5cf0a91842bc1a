"""What runs in a process of its own: one task, from one pipe to another, within its limits."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from threading import Thread
from typing import BinaryIO

from alongside.jobs.apart import HEAD, TOO_MUCH

type AtEach = Callable[[int], None]


def main(arguments: Sequence[str]) -> None:
    """Do the task that the arguments name."""
    task, seconds, memory_mb = arguments
    _keep_within(int(seconds), int(memory_mb))
    given, taken = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library may print goes where nobody reads
    parts = [_read(given) for _part in range(HEAD.unpack(_exactly(given, HEAD.size))[0])]
    Thread(target=_end_with, args=(given,), daemon=True).start()

    def at_each(percent: int) -> None:
        taken.write(json.dumps({"percent": percent}).encode() + b"\n")
        taken.flush()

    try:
        outcome = TASKS[task](parts, at_each)
    except MemoryError:
        os._exit(TOO_MUCH)
    taken.write(json.dumps({"length": len(outcome)}).encode() + b"\n" + outcome)
    taken.flush()
    os._exit(0)  # the thread that listens for the end would hold a slower one up


def read(parts: Sequence[bytes], _at_each: AtEach) -> bytes:
    """An upload to a session."""
    from alongside.jobs.reading import Outcome, outcome_of
    from alongside.store.asking import Asked
    from alongside.store.form import form_of

    asked: Asked = form_of(Asked).read(json.loads(parts[0]))
    return json.dumps(form_of(Outcome).write(outcome_of(asked, parts[1:]))).encode("ascii")


def notice(parts: Sequence[bytes], at_each: AtEach) -> bytes:
    """A session to what is noticed in it."""
    from alongside.jobs.noticing import look
    from alongside.notice import Report
    from alongside.session import Transcript
    from alongside.store.form import form_of

    transcript: Transcript = form_of(Transcript).read(json.loads(parts[0]))
    return json.dumps(form_of(Report).write(look(transcript, at_each))).encode("ascii")


TASKS: dict[str, Callable[[Sequence[bytes], AtEach], bytes]] = {"read": read, "notice": notice}


def _keep_within(seconds: int, memory_mb: int) -> None:
    """Limits of the system, where it has some: time, memory, no file to be written, no picture of a crash."""
    if sys.platform == "win32":
        return
    import resource
    import signal

    def too_long(_signal: int, _frame: object) -> None:
        os._exit(TOO_MUCH)

    signal.signal(signal.SIGXCPU, too_long)
    os.nice(5)
    for which, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + 5),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(which, (soft, hard))
    if sys.platform == "linux":
        memory = memory_mb * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _read(pipe: BinaryIO) -> bytes:
    return _exactly(pipe, HEAD.unpack(_exactly(pipe, HEAD.size))[0])


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    found = pipe.read(length)
    if len(found) != length:
        os._exit(0)  # nobody is there any more
    return found


def _end_with(pipe: BinaryIO) -> None:
    """End when whoever started us does, however that ends."""
    os.read(pipe.fileno(), 1)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
