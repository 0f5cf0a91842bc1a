"""One hour: how it is brought, who is who in it, the mirror that both look into, and how it fades."""

import base64
import hashlib
import re
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.csp import CSP
from django.views.decorators.http import require_http_methods, require_safe

from alongside.jobs import ledger, line
from alongside.mirror.page import page
from alongside.notice import Report
from alongside.notice.earned import in_use, switched_on
from alongside.session import Transcript
from alongside.store import consent, doors, jurisdiction
from alongside.store.asking import Asked
from alongside.store.courses import KeptHour, title_of
from alongside.store.doors import Act, Refused
from alongside.store.naming import Chair, HourState
from alongside.store.words import report_of, words_of
from alongside.web.course import stands
from alongside.web.entering import behind, caller, refusal
from alongside.web.forms import Hour, Sure, WhoIsWho

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, course: UUID) -> HttpResponse:
    """Somebody brings an hour; it is sealed at once, and read only when both said yes."""
    one = caller(request)
    behind(doors.access_course(one, course, Act.ADD))
    form = Hour(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return render(request, "alongside/bring.html", {"course": course, "form": form})
    told = form.cleaned_data
    asked = Asked(tuple(file.name for file in told["transcript"]))
    data = [file.read() for file in told["transcript"]]
    kept = line.receive(course, told["date"], asked, data, one.at, fades_on=told["fades_on"])
    return redirect("hour", kept.id)


@require_safe
def hour(request: HttpRequest, hour: UUID) -> HttpResponse:
    """An hour, without its words."""
    one = caller(request)
    found = behind(doors.access_hour(one, hour, Act.SEE))
    kept = found.what
    may_open = consent.may_mirror(kept.course)
    sits = found.seat.chair is not Chair.SUPERVISOR
    asks = (
        line.question(hour)
        if sits and kept.state is HourState.WAITING and consent.may_read(kept.course)
        else None
    )
    steps = ledger.steps_of(kept.course, hour) if may_open and kept.state is HourState.WAITING else ()
    shown = {
        "hour": kept,
        "stands": stands(kept, may_open),
        "can_open": may_open and kept.state is HourState.READ,
        "asks": asks,
        "progress": steps[-1].progress if steps else None,
        "sits": sits,
        "faded": kept.state is HourState.FADED,
    }
    return render(request, "alongside/hour.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def who_is_who(request: HttpRequest, hour: UUID) -> HttpResponse:
    """Somebody says which voice is whose."""
    one = caller(request)
    kept = behind(doors.access_hour(one, hour, Act.ADD)).what
    if not consent.may_read(kept.course):
        raise refusal(Refused(doors.Reason.NOT_USED))
    asked = line.question(hour) if kept.state is HourState.WAITING else None
    if asked is None or not asked.speakers:
        return redirect("hour", hour)
    form = WhoIsWho(asked.speakers, request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/who.html", {"hour": kept, "form": form, "why": asked.why})
    line.choose(hour, form.cleaned_data["therapist"], form.cleaned_data["client"], one.at)
    return redirect("hour", hour)


@require_safe
def mirror(request: HttpRequest, hour: UUID) -> HttpResponse:
    """The mirror of an hour: the same page for both."""
    kept = behind(doors.access_hour(caller(request), hour, Act.READ)).what
    words, report = words_of(kept.course, hour), report_of(kept.course, hour)
    if words is None or report is None:
        return render(request, "alongside/not_yet.html", {"hour": kept})
    html = _mirror(kept, words, report)
    response = HttpResponse(html)
    response[CSP.HEADER_ENFORCE] = _policy(html)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def fade(request: HttpRequest, hour: UUID) -> HttpResponse:
    """Somebody lets an hour fade now."""
    one = caller(request)
    kept = behind(doors.access_hour(one, hour, Act.FADE)).what
    form = Sure(request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/fade.html", {"hour": kept, "form": form})
    line.fade(hour, one.at)
    return redirect("course", kept.course)


def _mirror(kept: KeptHour, words: Transcript, report: Report) -> str:
    law = jurisdiction.here()
    return page(
        words,
        law.report(report),
        law.registry(switched_on(in_use())),
        title=title_of(kept.course),
        reading=consent.reading_of(kept.course),
        date=kept.date.isoformat(),
    )


def _policy(html: str) -> str:
    """Nothing but the page's own style; the lengths of silences stand in attributes, which nobody but us writes."""
    style = "".join(found.group(1) for found in _STYLE.finditer(html))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    parts = (
        "default-src 'none'", f"style-src-elem 'sha256-{digest}'", "style-src-attr 'unsafe-inline'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    )  # fmt: skip
    return "; ".join(parts)
