"""The list of investigations that stand still, and the table that says who must investigate."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.investigation.assessments import Offence, Row, allocation
from dolen.investigation.facts import OFFENCES, SETTINGS, TEAMS
from dolen.journal import clock
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters_investigation import SPECIALIST_BELOW_AGE
from dolen.web.gathering.investigations import CHOICES, standing_still, usual_days
from dolen.web.pages import INVESTIGATORS, page
from dolen.web.presenting.numbers import cited
from dolen.web.words import translated

_OLDEST = 120


@require_safe
@shows_people
def still(request: HttpRequest) -> HttpResponse:
    """Show the open investigations without a step for `?days=`, the longest first."""
    member, now = member_of(request), clock.now()
    if INVESTIGATORS.isdisjoint(member.roles):
        raise Http404
    usual = usual_days(now)
    asked = request.GET.get("days", "")
    choices = sorted({*CHOICES, usual})
    days = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in choices else usual
    shown = {
        "gaps": standing_still(member, now, days=days),
        "choices": choices,
        "now": now,
    }
    return page(request, "web/investigations.html", shown, current="investigations")


@require_safe
def who(request: HttpRequest) -> HttpResponse:
    """Try decision table 6. Nothing is recorded and nobody is named."""
    asked = request.GET
    context: dict[str, Any] = {"asked": asked, "groups": _groups()}
    if "sort" in asked:
        answer = allocation(_offence(asked))
        context |= {
            "row": answer.row,
            "team": translated(TEAMS[answer.row.team]),
            "says": translated(answer.row.says),
            "also": [translated(row.says) for row in answer.also],
            "cited": _cited((answer.row, *answer.also)),
        }
    return page(request, "web/investigation_who.html", context, current="investigations")


def _offence(asked: QueryDict) -> Offence:
    age = asked.get("age", "")
    below = SPECIALIST_BELOW_AGE.at(local_day(clock.now()), house.overrides).value
    sort, setting = asked.get("sort", ""), asked.get("setting", "")
    return Offence(
        sort=cast(Any, sort) if sort in OFFENCES else None,
        setting=cast(Any, setting) if setting in SETTINGS else None,
        victim_age=min(int(age), _OLDEST) if age.isascii() and age.isdigit() else None,
        victim_is_child=asked.get("child") != "no",
        exploited=asked.get("exploited") == "yes",
        images=asked.get("images") == "yes",
        child_suspect=asked.get("child_suspect") == "yes",
        below_age=below if isinstance(below, int) else 0,
    )


def _cited(rows: tuple[Row, ...]) -> list[Any]:
    return [cited(one) for one in dict.fromkeys(p for row in rows for p in row.cited)]


def _groups() -> list[dict[str, Any]]:
    """The questions of the table, each with its answers, in the order in which they are asked."""
    unknown, yes_no = ("", _("Not known")), [("no", _("No")), ("yes", _("Yes"))]
    return [
        {"name": "sort", "says": _("What sort of offence is it?"),
         "answers": [unknown, *((key, translated(says)) for key, says in OFFENCES.items())]},
        {"name": "child", "says": _("Is a child the victim?"),
         "answers": [("yes", _("Yes")), ("no", _("No"))]},
        {"name": "setting", "says": _("In the family, or by somebody in a position of trust?"),
         "answers": [unknown, *((key, pgettext("setting", "Neither") if key == "other"
                                 else translated(says)) for key, says in SETTINGS.items())]},
        {"name": "exploited", "says": _("Is or may the child be sexually exploited?"),
         "answers": yes_no},
        {"name": "images", "says": _("Are indecent images online involved?"), "answers": yes_no},
        {"name": "child_suspect", "says": _("Is the suspect a child?"), "answers": yes_no},
    ]  # fmt: skip
