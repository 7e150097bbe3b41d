"""The custody board, and the aid that says where a child in custody must be."""

import csv
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import is_partner
from dolen.custody.assessments import Situation, accommodation
from dolen.custody.facts import IMPRACTICABLE
from dolen.custody.searches import SEARCH_ALSO, strip_search
from dolen.insight.custody_return import COLUMNS, table
from dolen.journal import clock
from dolen.journal.house import house
from dolen.law.moments import local_day
from dolen.law.parameters_custody import SECURE_FROM_AGE
from dolen.web.gathering.custody_board import board as held_now
from dolen.web.gathering.custody_return import custody_return as of_a_year
from dolen.web.gathering.custody_return import file_of
from dolen.web.pages import makes_custody_return, page
from dolen.web.paging import query_without
from dolen.web.presenting.numbers import cited
from dolen.web.words import translated

_YES_NO = {"yes": True, "no": False}
_OLDEST = 120


@require_safe
@shows_people
def board(request: HttpRequest) -> HttpResponse:
    """Show every child in custody with every clock; `?wall=yes` for a screen on the wall."""
    member, now = member_of(request), clock.now()
    if is_partner(member):
        raise Http404
    return page(
        request,
        "web/custody_board.html",
        {"held": held_now(member, now), "wall": request.GET.get("wall") == "yes", "now": now},
        current="custody_board",
    )


@require_safe
def where(request: HttpRequest) -> HttpResponse:
    """Try decision tables 9 and 10. Nothing is recorded and nobody is named."""
    asked = request.GET
    context: dict[str, Any] = {"asked": asked, "groups": _groups(), "ages": range(10, 18)}
    if asked.get("held_for"):
        outcome = accommodation(_situation(asked))
        context |= {
            "outcome": outcome,
            "says": translated(outcome.row.says),
            "steps": [translated(one) for one in outcome.row.next_steps],
            "also": [translated(one) for one in outcome.also],
            "cited": [cited(one) for one in outcome.row.cited],
            "where": _places()[outcome.row.where],
            "ordinary": outcome.allows("alternative"),
            "secure": outcome.allows("secure"),
        }
    if asked.get("search"):
        answer = strip_search(
            adult_present=asked.get("present") == "yes",
            urgent=asked.get("urgent") == "yes",
            declined_and_agreed=asked.get("declined") == "yes",
        )
        context |= {
            "search": answer,
            "search_says": translated(answer.says),
            "search_also": [translated(one) for one in SEARCH_ALSO],
            "search_cited": [cited(one) for one in answer.cited],
        }
    return page(request, "web/custody_where.html", context, current="custody_board")


@require_safe
@shows_people
def custody_return(request: HttpRequest) -> HttpResponse:
    """Show the return of children detained in a year: each count, and the list behind one."""
    _only_for_those_who_return(request)
    return page(
        request,
        "web/custody_return.html",
        {"shown": of_a_year(request.GET, clock.now()), "query": query_without(request.GET, "page")},
        current="custody_board",
    )


@require_safe
@shows_people
def custody_return_file(request: HttpRequest) -> HttpResponse:
    """Give the return as a file, one line for each detention and no name."""
    _only_for_those_who_return(request)
    year, lines = file_of(request.GET.get("year", ""), clock.now())
    name = f"children-detained-{year.first}-{year.last}.csv"
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
    writer = csv.writer(answer)
    writer.writerow(COLUMNS)
    writer.writerows(table(lines))
    return answer


def _only_for_those_who_return(request: HttpRequest) -> None:
    if not makes_custody_return(member_of(request)):
        raise Http404


def _situation(asked: QueryDict) -> Situation:
    age = asked.get("age", "")
    secure_age = SECURE_FROM_AGE.at(local_day(clock.now()), house.overrides).value
    return Situation(
        held_for=cast(Any, asked.get("held_for")),
        charged=_YES_NO.get(asked.get("charged", "")),
        bail_refused=_YES_NO.get(asked.get("refused", "")),
        age=min(int(age), _OLDEST) if age.isascii() and age.isdigit() else None,
        test_met=_YES_NO.get(asked.get("test", "")),
        secure_offered=_YES_NO.get(asked.get("secure_offered", "")),
        ordinary_would_do=_YES_NO.get(asked.get("ordinary", "")),
        authority_answered=cast(Any, asked.get("answered") or None),
        prevented_by=asked.get("prevented") or None,
        secure_age=secure_age if isinstance(secure_age, int) else 0,
    )


def _places() -> dict[str, str]:
    return {
        "police_detention": _("Police detention"),
        "released": _("Released"),
        "authority": _("Accommodation of the local authority"),
        "secure_authority": _("Secure accommodation of the local authority"),
    }


def _groups() -> list[dict[str, Any]]:
    """The questions of the aid, each with its answers, in the order in which they are asked."""
    unknown, yes_no = ("", _("Not known")), [("yes", _("Yes")), ("no", _("No"))]
    return [
        {"name": "held_for", "says": _("What is the child held for?"), "answers": [
            ("offence", pgettext("held for", "An offence")),
            ("police_bail_breach", _("Breach of police bail")),
            ("court_bail_breach", _("Breach of bail to a court")),
            ("fail_to_appear", _("A warrant for not coming to court")),
            ("search", _("A search, without an arrest for an offence")),
        ]},
        {"name": "charged", "says": _("Has the child been charged with an offence?"),
         "answers": [unknown, *yes_no]},
        {"name": "refused", "says": _("Was bail refused after the charge?"),
         "answers": [unknown, *yes_no]},
        {"name": "test", "says": _(
            "Is it on record that only a secure bed would protect the public from serious harm?"
        ), "answers": [unknown, *yes_no]},
        {"name": "secure_offered", "says": _("Has the authority a secure bed?"),
         "answers": [unknown, *yes_no]},
        {"name": "ordinary", "says": _("Would an ordinary bed do after all?"),
         "answers": [unknown, *yes_no]},
        {"name": "answered", "says": _("What did the authority say about an ordinary bed?"),
         "answers": [("", _("Not asked yet")), ("bed", _("It has one")),
                     ("no_bed", _("It has none")), ("no_answer", _("Nobody answered"))]},
        {"name": "prevented", "says": _("Does anything make the move impracticable?"),
         "answers": [("", pgettext("impracticable", "Nothing")),
                     *((key, translated(says)) for key, says in IMPRACTICABLE.items()),
                     ("behaviour", _("How the child behaves")),
                     ("offence", _("What the offence is")),
                     ("no_bed", _("No bed was found")), ("night", _("It is night"))]},
    ]  # fmt: skip
