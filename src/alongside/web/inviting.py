"""How somebody gets in: by a link, once. And the list of people, for who looks after the place."""

from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
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


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """What a link leads to. Looking at it doesn't use it up; only taking the seat does."""
    limited: HttpResponse | None = consume_or_429(request, action="invite")
    if limited is not None:
        return limited
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
