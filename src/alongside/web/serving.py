"""Serving a place: pages, and in the same process, if wanted, whoever works through the ledger."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, Thread

import uvicorn
from django.core.asgi import get_asgi_application

from alongside.jobs.worker import Worker
from alongside.web.bounded import bounded
from alongside.web.listening import Listening

_LEAVE_SECONDS = 10


def serve(where: Listening, *, works: bool) -> None:
    """Serve until told to stop."""
    signal.signal(signal.SIGTERM, _end)  # so that the worker puts back what it is at
    config = uvicorn.Config(
        bounded(get_asgi_application()),
        host=where.address,
        port=where.port,
        ssl_certfile=where.certificate,
        ssl_keyfile=where.key,
        ws="none",
        lifespan="off",
        access_log=False,  # an address says who looked at which hour
        log_config=None,
        server_header=False,
        proxy_headers=False,  # Django and allauth look at them, and only behind a proxy of ours
        timeout_graceful_shutdown=_LEAVE_SECONDS,
    )
    with working() if works else nullcontext():
        uvicorn.Server(config).run()


def _end(_signal: int, _frame: object) -> None:
    raise SystemExit(0)


@contextmanager
def working(worker: Worker | None = None) -> Iterator[None]:
    """Have a worker at work beside what this process does."""
    until = Event()
    thread = Thread(target=(worker or Worker()).run, args=(until,), name="worker")
    thread.start()
    try:
        yield
    finally:
        until.set()
        thread.join()
