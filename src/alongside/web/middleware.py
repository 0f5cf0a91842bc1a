"""What holds for every page: nothing is kept by a browser, sessions end, and who must have a second factor has one."""

import time
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.store.refusal import CannotOpen, CannotStore
from alongside.web.refusing import told

type Next = Callable[[HttpRequest], HttpResponse]

LONGEST = 12 * 60 * 60
"""Seconds after which somebody signs in again, however busy they were."""
_SINCE = "since"
_ON_THE_WAY = ("mfa_", "account_")
_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Unkept:
    """No page stays in a browser's or a proxy's store."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Say so on every answer."""
        response = self.get_response(request)
        response["Cache-Control"] = "no-store"
        response["Permissions-Policy"] = _POLICY
        response["X-Robots-Tag"] = "noindex"
        return response


class Told:
    """What the store can't do is told on a page instead of breaking one."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do beforehand."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page that tells it."""
        return told(request, exception) if isinstance(exception, CannotStore | CannotOpen) else None


class SignedOutInTime:
    """A session ends after twelve hours, whatever is done in it; Django ends it after some minutes without a click."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End what is over."""
        if request.user.is_authenticated:
            since = request.session.setdefault(_SINCE, int(time.time()))
            if time.time() - since > LONGEST:
                logout(request)
                return redirect(settings.LOGIN_URL)
        return self.get_response(request)


class SecondFactor:
    """Therapists, supervisors and administrators see nothing before they have set up a second factor."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do beforehand."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        """The way to the set-up, where it is missing."""
        name = request.resolver_match.url_name if request.resolver_match else None
        if name is not None and name.startswith(_ON_THE_WAY):
            return None
        if needs_second_factor(request) and not has_second_factor(request):
            return redirect("mfa_index")
        return None


def needs_second_factor(request: HttpRequest) -> bool:
    """Whether who asks may not do without one."""
    person = request.user
    return person.is_authenticated and (
        person.is_therapist or person.is_supervisor or person.is_administrator
    )


def has_second_factor(request: HttpRequest) -> bool:
    """Whether who asks has one; recovery codes alone are none."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user_id=request.user.pk, type__in=kinds).exists())
