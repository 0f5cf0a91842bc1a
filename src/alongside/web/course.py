"""One course: its hours, who said yes to what, who sits there, who opened what, and how it ends."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.jobs import line
from alongside.store import consent, courses, doors, invites, own, seats
from alongside.store.courses import KeptHour
from alongside.store.doors import Act
from alongside.store.naming import Chair, ConsentPurpose, CourseState, HourState
from alongside.store.record import record_for
from alongside.translation import gettext as _
from alongside.web.entering import asks_again, behind, caller
from alongside.web.forms import ForMyself, Saying, Sure

_CHAIR = {"client": Chair.CLIENT, "supervisor": Chair.SUPERVISOR}


@require_safe
def course(request: HttpRequest, course: UUID) -> HttpResponse:
    """A course and its hours."""
    one = caller(request)
    found = behind(doors.access_course(one, course, Act.SEE))
    can = {"read": consent.may_read(course), "mirror": consent.may_mirror(course)}
    hours = [{"hour": hour, "stands": stands(hour, can["mirror"])} for hour in courses.hours_of(course)]
    sits = found.seat.chair is not Chair.SUPERVISOR
    taken = seats.occupants(course)
    shown = {
        "course": found.what,
        "chair": found.seat.chair,
        "title": courses.title_of(course),
        "hours": hours,
        "can": can,
        "sits": sits,
        "open": found.what.state is CourseState.OPEN,
        "asks": bool(consent.questions(course, one.person, one.at)) if sits else False,
        "has_client": Chair.CLIENT in taken,
        "has_supervisor": Chair.SUPERVISOR in taken,
    }
    return render(request, "alongside/course.html", shown)


def stands(hour: KeptHour, may_open: bool) -> str:
    """How an hour stands, in words; what isn't used says so and nothing more."""
    if hour.state is HourState.FADED:
        return _("faded")
    if not may_open:
        return _("not used")
    return _("can be opened") if hour.state is HourState.READ else _("is being read")


@require_http_methods(["GET", "HEAD", "POST"])
def consents(request: HttpRequest, course: UUID) -> HttpResponse:
    """What somebody says yes or no to."""
    one = caller(request)
    behind(doors.access_consent(one, course))
    form = Saying(request.POST or None)
    if form.is_valid():
        purpose, given = ConsentPurpose(form.cleaned_data["purpose"]), form.cleaned_data["answer"] == "yes"
        consent.say(course, one.person, purpose, given=given, shown=form.cleaned_data["shown"], at=one.at)
        if not given:
            line.taken_back(course, purpose)
        messages.success(request, _("That is written down. You can change it at any time."))
        return redirect("consents", course)
    choices = consent.choices(course, one.person, one.at)
    shown = {
        "course": course,
        "asked": [choice for choice in choices if choice.asked],
        "others": [choice for choice in choices if not choice.asked],
    }
    return render(request, "alongside/consents.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, course: UUID, whom: str) -> HttpResponse:
    """A link for somebody who is to sit in a chair, or who lost their way in."""
    one = caller(request)
    token = ""
    if whom == "anew":
        client = behind(doors.access_anew(one, course)).what
        if again := asks_again(request):
            return again
        if request.method == "POST":
            token = invites.anew(client, one.person, one.at)
    else:
        behind(doors.access_course(one, course, Act.INVITE))
        if request.method == "POST":
            token = invites.to_chair(course, _CHAIR[whom], one.person, one.at)
    link = request.build_absolute_uri(reverse("invited", args=(token,))) if token else ""
    return render(request, "alongside/invite.html", {"course": course, "whom": whom, "link": link})


@require_POST
def supervisor_goes(request: HttpRequest, course: UUID) -> HttpResponse:
    """The supervisor's chair is empty again."""
    one = caller(request)
    behind(doors.access_course(one, course, Act.INVITE))
    seats.stand_up(course, Chair.SUPERVISOR, one.at)
    return redirect("course", course)


@require_safe
def record(request: HttpRequest, course: UUID) -> HttpResponse:
    """Who opened what, by day."""
    one = caller(request)
    found = behind(doors.access_record(one, course))
    told = [
        {"day": access.day, "text": tells(access.chair, access.act, access.kind, found.seat.chair)}
        for access in record_for(course, one.person, found.seat.chair)
    ]
    return render(
        request, "alongside/record.html", {"course": course, "accesses": told, "chair": found.seat.chair}
    )


def tells(who: Chair, act: str, kind: str, reader: Chair) -> str:
    """One line of the record."""
    names = {
        Chair.CLIENT: _("The client"),
        Chair.THERAPIST: _("The therapist"),
        Chair.SUPERVISOR: _("The supervisor"),
    }
    did = {
        ("read", "hour"): _("opened the words of an hour"),
        ("add", "course"): _("brought an hour"),
        ("add", "hour"): _("said who is who in an hour"),
        ("take", "course"): _("took a copy of what is theirs to take"),
        ("fade", "hour"): _("let an hour fade"),
        ("invite", "course"): _("looked after invites"),
        ("invite", "person"): _("looked after a new way in for the client"),
        ("join", "person"): _("sat down, by an invite"),
        ("come back", "person"): _("came back, by a new link"),
        ("consent", "consent"): _("looked at what they said yes and no to"),
        ("write", "own"): _("looked at what they wrote for themselves"),
        ("end", "course"): _("looked at ending the course"),
        ("erase", "course"): _("looked at erasing the course"),
    }
    name = _("You") if who is reader else names[who]
    return f"{name} {did.get((act, kind), act)}"


@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, course: UUID) -> HttpResponse:
    """What somebody wrote for themselves alone. There is no address at which the other's could be asked for."""
    one = caller(request)
    seat = behind(doors.access_own(one, course)).seat
    form = ForMyself(request.POST or None)
    if form.is_valid():
        own.write(seat, form.cleaned_data["text"], one.at)
        return redirect("mine", course)
    shown = {
        "course": course, "form": form, "texts": own.written_by(seat), "closed": own.closed_before(seat),
    }  # fmt: skip
    return render(request, "alongside/mine.html", shown)


@require_POST
def mine_out(request: HttpRequest, course: UUID, revision: str) -> HttpResponse:
    """Somebody takes out what they wrote for themselves."""
    one = caller(request)
    seat = behind(doors.access_own(one, course)).seat
    if not own.take_out(seat, revision):
        raise Http404
    return redirect("mine", course)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, course: UUID) -> HttpResponse:
    """The course comes to its end; what is in it stays."""
    one = caller(request)
    behind(doors.access_course(one, course, Act.END))
    form = Sure(request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/end.html", {"course": course, "form": form})
    courses.end(course, one.at.date())
    return redirect("course", course)


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, course: UUID) -> HttpResponse:
    """The course goes, with everything in it."""
    one = caller(request)
    behind(doors.access_course(one, course, Act.ERASE))
    if again := asks_again(request):
        return again
    form = Sure(request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/erase.html", {"course": course, "form": form})
    line.erase(course, one.at)
    messages.success(request, _("It is being erased. In a moment it will be gone, from backups, too."))
    return redirect("home")
