"""How somebody gets in: by a link, once. And the list of people, for who looks after the place."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.store import doors, invites, people
from alongside.store.invites import Invited
from alongside.store.naming import Role
from alongside.translation import gettext as _
from alongside.web.entering import asks_again, caller, through
from alongside.web.forms import ComingBack, Inviting, Joining, JoiningAsClient
from alongside.web.refusing import too_often

MOST, SECONDS = 20, 60
"""How often one address may try links, in how many seconds."""


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """What a link leads to. Looking at it doesn't use it up; only taking the seat does."""
    if _asks_often(request):
        return too_often(request)
    at = timezone.now()
    found = invites.found(token, at)
    if found is None:
        return render(request, "alongside/no_invite.html", status=404)
    if request.user.is_authenticated:
        return _as_oneself(request, token, found)
    form = _form(found)(request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/invited.html", {"form": form, "invited": found})
    if found.anew:
        invites.come_back(token, form.cleaned_data["password"], at)
    else:
        invites.join(token, form.cleaned_data["name"], form.cleaned_data["password"], at)
    messages.success(request, _("You can sign in now."))
    return redirect("account_login")


def _asks_often(request: HttpRequest) -> bool:
    """Whether links are tried from one address faster than a person would; allauth's limits don't count looking."""
    key = f"invites tried from {get_adapter().get_client_ip(request)}".replace(" ", "-")
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) > MOST
    except ValueError:  # the time ran out between the two
        return False


def _as_oneself(request: HttpRequest, token: str, found: Invited) -> HttpResponse:
    if found.course is None:
        return render(request, "alongside/sign_out_first.html")
    if request.method != "POST":
        return render(request, "alongside/take_seat.html", {"invited": found})
    one = caller(request)
    invites.join_as(token, one.person, one.at)
    return redirect("course", found.course)


def _form(found: Invited) -> type[Joining]:
    if found.anew:
        return ComingBack
    return JoiningAsClient if found.role is Role.CLIENT else Joining


@require_http_methods(["GET", "HEAD", "POST"])
def everybody(request: HttpRequest) -> HttpResponse:
    """Who is here, by the names they chose; nothing of what they say or do."""
    one = caller(request)
    through(doors.access_people(one))
    form, link = Inviting(request.POST or None), ""
    if form.is_valid():
        if again := asks_again(request):
            return again
        token = invites.to_role(Role(form.cleaned_data["role"]), one.person, one.at)
        link = request.build_absolute_uri(reverse("invited", args=(token,)))
    return render(
        request, "alongside/everybody.html", {"people": people.everybody(), "form": form, "link": link}
    )
