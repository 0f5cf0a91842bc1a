"""A bound on what anybody may send: more than one upload is refused before it is taken in."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from alongside.store.asking import LARGEST
from alongside.translation import gettext as _

type Scope = dict[str, Any]
type Message = Mapping[str, Any]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type App = Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]

MOST = LARGEST + 1_000_000
"""Bytes of one request: the largest upload, and a form around it."""


def bounded(app: App, most: int = MOST) -> App:
    """The same application, for requests up to that size."""

    async def within(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        if _announced(scope) > most:
            await _refuse(send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            return message if taken <= most else {"type": "http.disconnect"}

        await app(scope, counted, send)

    return within


def _announced(scope: Scope) -> int:
    """How long the request says that it is; 0 where it doesn't say."""
    for name, value in scope["headers"]:
        if name.lower() == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0


async def _refuse(send: Send) -> None:
    body = _("That is more than 50 MB. Please go back and choose one transcript.\n").encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
