"""From a request to who asks, and from a door's decision to what lies behind it."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import urlencode

from alongside.store.doors import Allowed, Caller, Reason, Refused


class Closed(PermissionDenied):
    """A door that stayed shut for somebody who may know that it is there; tells them why."""


def caller(request: HttpRequest) -> Caller:
    """Who asks, and when."""
    if not request.user.is_authenticated:
        raise Http404
    return Caller(request.user.id, timezone.now())


def behind[W](decision: Allowed[W] | Refused) -> Allowed[W]:
    """What lies behind a door that opened.

    Raises:
        Http404: to a stranger.
        Closed: to everybody else.
    """
    if isinstance(decision, Refused):
        raise refusal(decision)
    return decision


def through(decision: Reason | Refused) -> None:
    """Go through a door behind which nothing lies but a page."""
    if isinstance(decision, Refused):
        raise refusal(decision)


def refusal(decision: Refused) -> Http404 | Closed:
    """How a door says no."""
    return Http404() if decision.stranger else Closed(decision.tells)


def asks_again(request: HttpRequest) -> HttpResponse | None:
    """The way to sign in once more, before something that can't be undone or that leaves this place.

    What was sent along is dropped, so that it lies in no session.
    """
    if did_recently_reauthenticate(request):
        return None
    ways: list[dict[str, Any]] = get_adapter().get_reauthentication_methods(request.user)
    if not ways:
        raise Closed
    return HttpResponseRedirect(f"{ways[0]['url']}?{urlencode({'next': request.path})}")
