"""Answering what waits: a concern, an escalation, a duty that need not be done, a delay."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dolen.access.pages import member_of, shows_people
from dolen.access.permissions import is_partner, may_record
from dolen.cases.facts import DelayExplained, DutyExcused
from dolen.concerns.facts import ConcernAnswered
from dolen.concerns.models import ConcernRow
from dolen.concerns.registry import concerns
from dolen.duties.facts import EscalationAcknowledged
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef
from dolen.people.models import Nominal
from dolen.web.forms import ErrorItem, Given, ModelForm, form_from_model
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of
from dolen.web.gathering.opened import open_at
from dolen.web.gathering.page_of_person import PersonPage
from dolen.web.pages import page
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.citing import citations
from dolen.web.presenting.concerns import ConcernCard
from dolen.web.presenting.concerns import of_rows as concern_cards
from dolen.web.recording import sending, sent


@dataclass(frozen=True)
class _Question:
    """What is asked: the fact that answers, its questions, and what the page knows already."""

    fact: type[Fact]
    asked: tuple[str, ...]
    fixed: Mapping[str, Any]
    must: tuple[str, ...] = ()
    title: str = ""
    words: str = ""
    button: str = ""
    done: str = ""
    about: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def answer_concern(request: HttpRequest, number: int) -> HttpResponse:
    """Show a concern with what it joins and rests on; on POST, keep its answer."""
    row = ConcernRow.objects.filter(pk=number).exclude(state="pending").first()
    if row is None:
        raise Http404
    of_a_matter = row.rule in concerns and concerns[row.rule].anchor == "matter"
    cards = _in_matter(request, row) if of_a_matter else _around(row)
    if not cards:
        raise Http404
    sorts = dict(Nominal.objects.filter(pk__in=row.links).values_list("pk", "sort"))
    people = tuple(PersonRef(nominal=one) for one in row.links if sorts.get(one) == "person")
    question = _Question(
        ConcernAnswered,
        ("answer", "reason"),
        {
            "concern": row.rule,
            "anchor": row.anchor,
            "key": row.key,
            "people": people,
            "case": row.anchor if of_a_matter else None,
        },
        title=_("Answer a concern"),
        button=_("Record the answer"),
        done=_("The concern is answered."),
        about="" if of_a_matter else row.anchor,
    )
    return _answered(request, question, {"card": replace(cards[0], answer_href="")})


def _around(row: ConcernRow) -> list[ConcernCard]:
    """The concern as the page of its nominal shows it; none where the member may not see it."""
    opened = open_at(row.anchor, Moment(clock.now()), purpose=f"concern {row.rule}")
    return [one for one in PersonPage(opened).concerns if one.id == f"concern-{row.pk}"]


def _in_matter(request: HttpRequest, row: ConcernRow) -> list[ConcernCard]:
    """A concern of a whole matter, which names nobody; partners learn nothing of it."""
    return [] if is_partner(member_of(request)) else concern_cards([row], names_of(row.links), {})


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def acknowledge(request: HttpRequest, number: int) -> HttpResponse:
    """Take on a duty of which one was told that it is late."""
    row = _duty(number)
    question = _Question(
        EscalationAcknowledged,
        ("note",),
        {"subject": _subject(row), "duty": row.rule, "opened_by": row.opened_by, **_case(row)},
        title=_("Take this on"),
        words=_("You say that you know of it and see to it. The clock goes on until it is done."),
        button=_("I take this on"),
        done=_("It is on record that you took this on."),
        about=row.subject,
    )
    return _about_duty(request, row, question)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def excuse(request: HttpRequest, number: int) -> HttpResponse:
    """Say why a duty need not be done, or why a guard did not hold."""
    row = _duty(number)
    subject = _subject(row)
    words = _("The duty ends with your reason. Who reads this record sees both.")
    if row.guard:
        words = _("What happened stays on record as a breach. Your explanation stands beside it.")
    question = _Question(
        DutyExcused,
        ("reason", "excused_by"),
        {"people": (subject,) if subject else (), "duty": row.rule, **_case(row)},
        must=("reason",),
        title=_("Explain why this was not done") if row.guard else _("Say why it need not be done"),
        words=words,
        button=_("Record the reason"),
        done=_("The reason is recorded."),
        about=row.subject,
    )
    return _about_duty(request, row, question)


@require_http_methods(["GET", "HEAD", "POST"])
@shows_people
def explain_delay(request: HttpRequest, number: int) -> HttpResponse:
    """Say why work on a case stood still."""
    row = _duty(number)
    subject = _subject(row)
    question = _Question(
        DelayExplained,
        ("reason", "explanation", "expected_end"),
        {"people": (subject,) if subject else (), **_case(row)},
        must=("reason",),
        title=_("Explain a delay"),
        words=_("A reason does not stop the clock. It shows what you wait for."),
        button=_("Record the reason"),
        done=_("The reason is recorded."),
        about=row.subject,
    )
    return _about_duty(request, row, question)


def _duty(number: int) -> DutyRow:
    row = DutyRow.objects.filter(pk=number).first()
    if row is None or row.rule not in duties:
        raise Http404
    return row


def _subject(row: DutyRow) -> PersonRef | None:
    return PersonRef(nominal=row.subject) if row.subject else None


def _case(row: DutyRow) -> dict[str, str]:
    return {"case": row.scope} if row.scope else {}


def _about_duty(request: HttpRequest, row: DutyRow, question: _Question) -> HttpResponse:
    names = names_of([row.subject])
    hidden = row.subject not in names.labels if row.subject else is_partner(member_of(request))
    if hidden:
        raise Http404
    lines = duty_lines.of_rows([row], names, clock.now())
    cited = citations(duties[row.rule].cited)
    return _answered(request, question, {"line": lines[0], "cited": cited})


def _answered(request: HttpRequest, question: _Question, shown: dict[str, Any]) -> HttpResponse:
    member = member_of(request)
    if not may_record(member, question.fact.kind).allowed:
        raise PermissionDenied
    data = sent.read(request.POST) if request.method == "POST" else None
    fixed = {"happened_at": clock.now(), **question.fixed}
    form: ModelForm[Any] = form_from_model(question.fact, asked=question.asked)(
        data, given=Given(fixed=fixed)
    )
    token = sent.token_in(data or {})
    problems = _problems(form, question, token) if data is not None else []
    if data is not None and not problems:
        problems = _keep(request, form, token)
        if not problems:
            messages.success(request, question.done)
            return (
                redirect("web:person", question.about) if question.about else redirect("web:today")
            )
    shown |= {"form": form, "question": question, "problems": problems}
    shown |= {"token": token or sent.new_token()}
    status = 422 if problems else 200
    return page(request, "web/answer.html", shown, status=status)


def _problems(form: ModelForm[Any], question: _Question, token: str) -> list[ErrorItem]:
    form.is_valid()
    for name in question.must:
        if name not in form.errors and form.cleaned_data.get(name) is None:
            form.refuse((name,), "missing", {})
    problems = list(form.error_items())
    if not problems and not token:
        words = _("This page was changed on its way or is too old. Check it and send it again.")
        problems = [ErrorItem(words, "#send")]
    return problems


def _keep(request: HttpRequest, form: ModelForm[Any], token: str) -> list[ErrorItem]:
    member = member_of(request)
    if sending.told_before(token, by=member):
        return []  # sent twice: it is kept already
    return list(sending.send([form.cleaned_model()], by=member, token=token).problems)
