"""The receipt of a record: what was kept, what it opened and met, and what did not hold."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from dolen.access import ledger, visits
from dolen.access.pages import member_of, shows_people
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import LIVE, Status
from dolen.journal import clock, reading, store
from dolen.journal.envelope import Receipt
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.names import names_of
from dolen.web.pages import page
from dolen.web.presenting import concerns as concern_cards
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.citing import Citation, citations
from dolen.web.presenting.duties import DutyLine
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.sentences import sentence
from dolen.web.recording.sent import token_in
from dolen.web.words import translated

_CODE = 12  # letters of the code that are read out
_LIVE = [status.value for status in LIVE]
_MET = [status.value for status in (Status.MET, Status.MET_LATE)]


@dataclass(frozen=True, slots=True)
class KeptFact:
    """One fact of a record, with the id and the code that prove it was kept as it is."""

    title: str
    sentence: str
    uid: str
    code: str
    when: object


@dataclass(frozen=True, slots=True)
class Broken:
    """A guard that did not hold at the act, and where to say why."""

    line: DutyLine
    cited: tuple[Citation, ...]
    href: str


@require_safe
@shows_people
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """Show the receipt of a record of the member's own."""
    member, now = member_of(request), clock.now()
    uids = reading.uids_of_record(token, by=member.id) if token_in({"token": token}) else []
    if not uids:
        raise Http404
    told = people.told_of(uids)
    kept = [told[uid] for uid in uids if uid in told]
    rows = _duties(uids)
    concerns = _concerns(uids, kept)
    named = {about.nominal for one in kept for about in one.about}
    named |= {row.subject for row in rows} | {link for one in concerns for link in one.links}
    ledger.consulted(visits.current(), individuals=_people_in(kept) or [member.id], records=uids)
    names = names_of(named)
    receipts = store.receipts(uids)
    lines = duty_lines.of_rows([row for row in rows if not row.guard], names, now)
    return page(
        request,
        "web/receipt.html",
        {
            "facts": [_fact(one, receipts[one.uid], names, member.display) for one in kept],
            "recorded_at": kept[0].recorded_at if kept else now,
            "matter": next((one.case for one in kept if one.case), ""),
            "opened": [one for one in lines if one.is_live and one.key in uids],
            "met": [one for one in lines if one.status.value in _MET],
            "broken": _broken(rows, names, now, uids),
            "concerns": concern_cards.of_rows(concerns, names, {}),
            "next": _next(kept, names),
            "as_of": now,
        },
        current="record",
    )


def _people_in(kept: Sequence[Told]) -> list[str]:
    return sorted({a.nominal for one in kept for a in one.about if a.sort == "person"})


def _fact(told: Told, receipt: Receipt, names: Names, by: str) -> KeptFact:
    return KeptFact(
        title=translated(told.fact.title),
        sentence=sentence(told.fact, told, names, by=by),
        uid=told.uid,
        code=receipt.mac[:_CODE],
        when=told.happened_at,
    )


def _duties(uids: Collection[str]) -> list[DutyRow]:
    opened = DutyRow.objects.filter(opened_by__in=uids)
    met = DutyRow.objects.filter(met_by__in=uids)
    return list((opened | met).exclude(status=Status.VOID.value).distinct())


def _broken(
    rows: Sequence[DutyRow], names: Names, now: object, uids: Collection[str]
) -> list[Broken]:
    found = []
    for row in rows:
        if not row.guard or row.status != Status.BREACHED.value or row.opened_by not in uids:
            continue
        for line in duty_lines.of_rows([row], names, now):  # type: ignore[arg-type]
            cited = citations(duties[row.rule].cited)
            href = reverse("web:excuse", args=[row.pk])
            found.append(Broken(line, cited, href))
    return found


def _concerns(uids: Sequence[str], kept: Sequence[Told]) -> list[ConcernRow]:
    """The concerns that wait and rest on one of these facts."""
    named = {about.nominal for one in kept for about in one.about}
    near = ConcernRow.objects.filter(state="raised", named__nominal__in=named).distinct()
    return [row for row in near if set(row.because) & set(uids)]


def _next(kept: Sequence[Told], names: Names) -> list[Named]:
    """The pages of the children, else of everybody, this record is about."""
    children = [a.nominal for one in kept for a in one.about if "child" in a.roles]
    others = [a.nominal for one in kept for a in one.about if a.sort != "thing"]
    wanted = list(dict.fromkeys(children or others))[:10]
    return [named for one in wanted if (named := names.of(one)).href]
