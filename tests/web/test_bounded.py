"""What is too large is refused before it is taken in."""

import asyncio
from typing import Any

import pytest

from alongside.web.bounded import Message, Receive, Scope, Send, bounded


def sent(
    headers: list[tuple[bytes, bytes]], parts: list[bytes], most: int = 10
) -> tuple[list[Message], bytes]:
    """What comes back, and what the application got to see."""
    answers: list[Message] = []
    seen = b""
    waiting = [{"type": "http.request", "body": part, "more_body": True} for part in parts]

    async def app(_scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal seen
        while (message := await receive())["type"] != "http.disconnect":
            seen += message["body"]
            if not waiting:
                break
        await send({"type": "http.response.start", "status": 200})

    async def receive() -> Message:
        return waiting.pop(0)

    async def send(message: Any) -> None:
        answers.append(message)

    asyncio.run(bounded(app, most)({"type": "http", "headers": headers}, receive, send))
    return answers, seen


def test_what_fits_goes_through() -> None:
    answers, seen = sent([(b"content-length", b"10")], [b"01234", b"56789"])
    assert (answers[0]["status"], seen) == (200, b"0123456789")


@pytest.mark.parametrize("length", [b"11", b"9" * 40])
def test_what_says_that_it_is_too_large_is_not_taken_in(length: bytes) -> None:
    answers, seen = sent([(b"Content-Length", length)], [b"0"])
    assert (answers[0]["status"], seen) == (413, b"")
    assert b"50 MB" in answers[1]["body"]


def test_what_says_nothing_is_cut_off() -> None:
    _answers, seen = sent([], [b"01234", b"56789", b"x", b"y"])
    assert seen == b"0123456789"
