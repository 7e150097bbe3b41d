"""The pages of one inspection: sample and assessors, grading, settling, the report."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import may_record
from dolen.assurance.facts import CaseGraded, CaseModerated
from dolen.assurance.rubric import criteria_for
from dolen.assurance.scales import CASE_GRADES
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.web import pdf_maker as maker
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.gathering.inspecting import assessors, to_assign, to_cite, to_draw
from dolen.web.gathering.inspection import Inspected, inspected
from dolen.web.gathering.moments import Moment
from dolen.web.pages import assures, page
from dolen.web.printing.sheets import Printing
from dolen.web.recording import sending, sent
from dolen.web.words import translated


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def inspection(request: HttpRequest, inspection: str) -> HttpResponse:
    """Show one inspection. On POST, draw its cases (`do=draw`) or assign who grades them."""
    shown = _opened(request, inspection)
    problems: list[ErrorItem] = []
    chosen = request.POST.getlist("assessor")
    if request.method == "POST":
        problems = _act(request, shown, chosen)
        if not problems:
            return redirect("web:inspection", inspection=inspection)
    held = {
        **_words(shown), "problems": problems, "token": sent.new_token(), "ticked": set(chosen),
        "may_run": _may_run(request), "assessors": assessors(clock.now()),
        "listed": shown.listed(request.GET.get("cohort", ""), request.GET.get("grade", "")),
    }  # fmt: skip
    status = 422 if problems else 200
    return page(request, "web/inspection.html", held, current="assurance", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def grade(request: HttpRequest, inspection: str, record: str) -> HttpResponse:
    """Grade one case of the sample by the rubric: for whoever is assigned and has not yet."""
    shown = _opened(request, inspection)
    member = member_of(request)
    case = next((one for one in shown.found.cases if one.record == record), None)
    if case is None or record not in {one.record for one in shown.mine}:
        raise Http404
    asked = (
        *(one.name for one in criteria_for(case.cohort)),
        "childs_journey", "grade", "themes",
    )  # fmt: skip
    now, citable = clock.now(), to_cite(record, member)
    cited = [one.uid for one in citable if one.uid in request.POST.getlist("evidence")]
    fixed = {
        "happened_at": now, "case": inspection, "record": record, "known_to": now,
        "cohort": case.cohort or None, "assessors": case.assessors,
        "evidence": tuple(cited),
    }  # fmt: skip
    told = _asked(request, form_from_model(CaseGraded, asked=asked), fixed)
    if told.kept(member):
        messages.success(request, _("The grade is recorded."))
        return redirect("web:inspection", inspection=inspection)
    held = {"record": record, "title": _("Grade a case"), "citable": citable, "cited": cited}
    return _form(request, shown, told, held)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def settle(request: HttpRequest, inspection: str, record: str) -> HttpResponse:
    """Settle on a grade where two assessors differ; both their own grades stay on record."""
    shown = _opened(request, inspection)
    if record not in {one.record for one in shown.differing} or not _may_run(request):
        raise Http404
    fixed = {"happened_at": clock.now(), "case": inspection, "record": record}
    told = _asked(request, form_from_model(CaseModerated, asked=("grade", "why")), fixed)
    if told.kept(member_of(request)):
        messages.success(request, _("The grade is settled."))
        return redirect("web:inspection", inspection=inspection)
    held = {"record": record, "title": _("Settle on a grade")}
    return _form(request, shown, told, held)


@require_safe
@shows_people
def report(request: HttpRequest, inspection: str) -> HttpResponse:
    """Show the report: a draft until it is published, and from then on as it was."""
    held = _words(_opened(request, inspection, as_published=True))
    return page(request, "web/inspection_report.html", held, current="assurance")


@require_safe
@shows_people
def print_report(request: HttpRequest, inspection: str) -> HttpResponse:
    """The report as a PDF; where none can be made, say so and lead back to the page."""
    shown = _opened(request, inspection, as_published=True)
    if not maker.available():
        unavailable = {"back": request.path.removesuffix("print.pdf")}
        return page(request, "web/printed/unavailable.html", unavailable, status=503)
    now = clock.now()
    printing = Printing(by=member_of(request), at=now, moment=Moment(now))
    sheet = render_to_string("web/printed/inspection.html", {**_words(shown), **printing.words()})
    return HttpResponse(
        maker.pdf(sheet),
        content_type="application/pdf",
        headers={
            "Content-Disposition": 'inline; filename="dolen-inspection.pdf"',
            "Cache-Control": "no-store",
        },
    )


class _Asked:
    """A form that was shown or sent, and what is wrong with it."""

    def __init__(self, form: ModelForm[Any], token: str, *, was_sent: bool) -> None:
        self.form, self.token, self._was_sent = form, token, was_sent
        self.problems: list[ErrorItem] = []

    def kept(self, member: Any) -> bool:
        """Keep what was sent; False where nothing was, or something is wrong with it."""
        if not self._was_sent:
            return False
        self.form.is_valid()
        self.problems = list(self.form.error_items()) or _without_token(self.token)
        if not self.problems and self.form.cleaned_model().grade is None:
            self.problems = [ErrorItem(_("Choose the grade of the case."), "#grade")]
        if not self.problems:
            outcome = sending.send([self.form.cleaned_model()], by=member, token=self.token)
            self.problems = list(outcome.problems)
        return not self.problems


def _asked(request: HttpRequest, form: type[ModelForm[Any]], fixed: dict[str, Any]) -> _Asked:
    data = sent.read(request.POST) if request.method == "POST" else None
    token = sent.token_in(data or {})
    made = form(data, given=Given(fixed=fixed))
    return _Asked(made, token or ("" if data is not None else sent.new_token()),
                  was_sent=data is not None)  # fmt: skip


def _form(
    request: HttpRequest, shown: Inspected, told: _Asked, more: dict[str, Any]
) -> HttpResponse:
    held = {
        **_words(shown), "form": told.form, "token": told.token or sent.new_token(),
        "problems": told.problems, **more,
    }  # fmt: skip
    status = 422 if told.problems else 200
    return page(request, "web/inspection_grade.html", held, current="assurance", status=status)


def _opened(request: HttpRequest, matter: str, *, as_published: bool = False) -> Inspected:
    member = member_of(request)
    if not assures(member):
        raise Http404
    return inspected(matter, member, clock.now(), as_published=as_published)


def _may_run(request: HttpRequest) -> bool:
    return may_record(member_of(request), "inspection.drawn").allowed


def _act(request: HttpRequest, shown: Inspected, chosen: list[str]) -> list[ErrorItem]:
    """Draw or assign; returns what stood in the way."""
    token, now = sent.token_in(request.POST), clock.now()
    if not _may_run(request):
        raise Http404
    known = {pk for pk, _name in assessors(now)}
    facts: list[Fact]
    if request.POST.get("do") == "draw":
        facts = to_draw(shown, now)
        words = _("Every sort of case planned is drawn, or none is planned.")
    else:
        among = [one for one in chosen if one in known]
        if not among:
            return [ErrorItem(_("Choose at least one assessor."), "#assessor-1")]
        facts = to_assign(shown, among, now)
        words = _("Every case has its assessors.")
    if not facts:
        return [ErrorItem(words, "#main-content")]
    if problems := _without_token(token):
        return problems
    return list(sending.send(facts, by=member_of(request), token=token).problems)


def _without_token(token: str) -> list[ErrorItem]:
    if token:
        return []
    words = _("This page was changed on its way or is too old. Check it and send it again.")
    return [ErrorItem(words, "#send")]


def _words(shown: Inspected) -> dict[str, Any]:
    grades = [translated(words) for _key, words in CASE_GRADES.grades]
    return {"shown": shown, "grades": grades}
