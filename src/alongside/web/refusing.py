"""Pages for what didn't go: each says what happened and what to do, and none says more than its reader may know."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.store.refusal import CannotOpen, CannotStart, CannotStore
from alongside.web.entering import Closed


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, the same for everything that isn't there and everything that nobody may know of."""
    return render(request, "alongside/not_there.html", status=404)


def closed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, with the reason where a door gave one."""
    reason = str(exception) if isinstance(exception, Closed) else ""
    return render(request, "alongside/closed.html", {"reason": reason}, status=403)


def misunderstood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return render(request, "alongside/misunderstood.html", status=400)


def broke(request: HttpRequest) -> HttpResponse:
    """500; it may be the databases that broke, so nothing is looked up for it."""
    return render(request, "alongside/broke.html", {"bare": True}, status=500)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that didn't come from a page of ours, or from one that lay open too long."""
    return render(request, "alongside/forged.html", status=403)


def too_often(request: HttpRequest) -> HttpResponse:
    """429."""
    return render(request, "alongside/too_often.html", status=429)


def told(request: HttpRequest, exception: CannotStore | CannotOpen | CannotStart) -> HttpResponse:
    """409: the store can't do it as things are; its line says why."""
    return render(request, "alongside/told.html", {"reason": str(exception)}, status=409)
