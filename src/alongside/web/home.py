"""What somebody sees first, how a course begins, and what they may take with them."""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.auth import logout
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.store import consent, courses, doors, fading
from alongside.store.doors import Act
from alongside.store.naming import Chair, ConsentPurpose
from alongside.store.place import Place
from alongside.store.seats import Sitting, seats_of
from alongside.store.taking import take
from alongside.web.entering import Closed, asks_again, caller, through
from alongside.web.forms import Beginning, Sure

_PER_PAGE = 50


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The courses that somebody sits in."""
    one = caller(request)
    pages = Paginator(seats_of(one.person), _PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    shown = [{"seat": seat, "title": _title(seat)} for seat in page.object_list]
    return render(request, "alongside/home.html", {"page": page, "courses": shown})


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """A new course."""
    one = caller(request)
    through(doors.access_beginning(one))
    form = Beginning(request.POST or None, initial={"started": one.at.date()})
    if not form.is_valid():
        return render(request, "alongside/begin.html", {"form": form})
    told = form.cleaned_data
    return redirect("course", courses.begin(one.person, told["title"], started=told["started"], at=one.at))


@require_http_methods(["GET", "HEAD", "POST"])
def take_away(request: HttpRequest) -> HttpResponseBase:
    """Everything that somebody may take with them, as one file."""
    if again := asks_again(request):
        return again
    one = caller(request)
    seats = seats_of(one.person)
    if not any(seat.chair is not Chair.SUPERVISOR for seat in seats):
        raise Closed
    if request.method != "POST":
        return render(request, "alongside/take.html")
    for seat in seats:
        doors.access_course(one, seat.course, Act.TAKE)
    with _private_folder() as folder:
        into = folder / "taken"
        take(one.person, into, one.at)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(into.rglob("*")):
                if file.is_file():
                    archive.write(file, file.relative_to(into))
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename="alongside.zip")


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Somebody goes for good, and what is theirs with them."""
    if again := asks_again(request):
        return again
    one = caller(request)
    form = Sure(request.POST or None)
    if not form.is_valid():
        return render(request, "alongside/leave.html", {"form": form})
    for seat in seats_of(one.person):
        doors.access_course(one, seat.course, Act.LEAVE)
    fading.erase_person(one.person, one.at)
    logout(request)
    return redirect("account_login")


@require_safe
def lost(request: HttpRequest) -> HttpResponse:
    """What to do when somebody can't sign in any more."""
    return render(request, "alongside/lost.html")


def _title(seat: Sitting) -> str:
    if seat.chair is Chair.SUPERVISOR and not consent.used(seat.course, ConsentPurpose.SUPERVISE):
        return ""
    return courses.title_of(seat.course)


@contextmanager
def _private_folder() -> Iterator[Path]:
    """A folder within the place, for its owner alone, that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=".taking-", dir=Place.here().root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
