"""Pages that show people rightly and wrongly, beside those of the house."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from dolen.access import reading
from dolen.access.pages import act_as, member_of, shows_people
from dolen.access.roles import Role
from dolen.access.visits import current
from tests.access.force import CHILD, view


@shows_people
def shown(request: HttpRequest, nominal: str) -> HttpResponse:
    return HttpResponse(reading.open_person(nominal).label)


def unmarked(request: HttpRequest) -> HttpResponse:
    status = int(request.GET.get("status", 200))
    return HttpResponse(reading.open_person(CHILD).label, status=status)


@shows_people
def unlogged(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Cerys", status=int(request.GET.get("status", 200)))


@shows_people
def unlogged_reading(request: HttpRequest) -> HttpResponse:
    current().read_people = True
    return HttpResponse("Cerys", status=422)


@shows_people
def nobody(request: HttpRequest) -> HttpResponse:
    return HttpResponse("".join(reading.listed([]).nominals))


def who(request: HttpRequest) -> HttpResponse:
    return HttpResponse(" ".join(member_of(request).roles))


@login_not_required
def machine(request: HttpRequest) -> HttpResponse:
    act_as(request, view(Role.CRU_DS))
    return shown(request, CHILD)


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


urlpatterns = [
    path("shown/<str:nominal>/", shown, name="shown"),
    path("api/shown/<str:nominal>/", shown, name="api_shown"),
    path("unmarked/", unmarked, name="unmarked"),
    path("unlogged/", unlogged, name="unlogged"),
    path("unlogged-reading/", unlogged_reading, name="unlogged_reading"),
    path("nobody/", nobody, name="nobody"),
    path("who/", who, name="who"),
    path("machine/", machine, name="machine"),
    path("broken/", broken, name="broken"),
    path("", include("dolen.config.urls")),
]
