"""Reading through the machines' door: what the key's member may read, logged before it leaves."""

import datetime as dt
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext
from ninja import Router, Schema

from dolen.access.pages import shows_people
from dolen.access.permissions import is_partner
from dolen.access.reading import listed, open_person
from dolen.api.authentication import acting
from dolen.api.limits import Answer, Limit, Nominal, Offset
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import Status
from dolen.journal.canonical import content_of
from dolen.journal.fact import Fact
from dolen.journal.registry import registry

router = Router(tags=["reading"])


class KindOut(Schema):
    """A kind of fact: its version, what it is called, and the schema of its fields."""

    kind: str
    version: int
    title: str
    schema_: dict[str, Any]


class FactOut(Schema):
    """A fact as the key's member may read it; a card tells that it exists and whom to ask."""

    id: str | None
    kind: str | None
    happened_at: dt.datetime | None
    says: str
    ask: str | None
    fact: dict[str, Any] | None
    hidden: list[str]


class PersonOut(Schema):
    """A person, place or thing, and what is on record."""

    id: str
    sort: str
    label: str
    facts: list[FactOut]


class DutyOut(Schema):
    """A duty: what must be done, for whom, by when, and how it stands."""

    rule: str
    says: str
    subject: str | None
    case: str | None
    opened_by: str
    opens_at: dt.datetime
    due_at: dt.datetime | None
    status: str
    owner: str
    met_at: dt.datetime | None
    duty_force: str


class ConcernOut(Schema):
    """A concern: the pattern, around whom, and what it names.

    Answer it with the fact `concern.answered`, giving `rule` as its concern, `anchor` and `key`.
    """

    rule: str
    anchor: str
    key: str
    at: dt.datetime
    links: list[str]
    state: str


@router.get("/kinds", response={200: list[KindOut], **Answer.PROBLEMS}, summary="Kinds of fact")
def kinds(request: HttpRequest) -> Any:
    """Every kind of fact and the JSON schema of its fields."""
    acting(request, "read")
    return [
        KindOut(kind=kind, version=one.version, title=gettext(one.title), schema_=_schema(one))
        for kind, one in sorted(registry.all().items())
    ]


@cache
def _schema(fact: type[Fact]) -> dict[str, Any]:
    return fact.model_json_schema()


@router.get(
    "/people/{nominal}", response={200: PersonOut, **Answer.PROBLEMS}, summary="A person on record"
)
@shows_people
def person(request: HttpRequest, nominal: Nominal) -> Any:
    """What is on record about a person, place or thing, as far as the key's member may read it."""
    acting(request, "read")
    reading = open_person(nominal, purpose="api")
    return PersonOut(
        id=reading.nominal,
        sort=reading.sort,
        label=reading.label,
        facts=[
            FactOut(
                id=one.uid,
                kind=one.kind,
                happened_at=one.happened_at,
                says=gettext(one.says),
                ask=one.ask or None,
                fact=content_of(one.fact) if one.fact is not None else None,
                hidden=sorted(one.hidden),
            )
            for one in reading.facts()
        ],
    )


@router.get(
    "/people/{nominal}/duties",
    response={200: list[DutyOut], **Answer.PROBLEMS},
    summary="Duties for a person",
)
@shows_people
def duties_of(request: HttpRequest, nominal: Nominal) -> Any:
    """The duties for a person, ended ones too: those that a fact one may read opened, or one's own.

    A duty says what is known of a child, so it is shown no further than what opened it.
    """
    acting(request, "read")
    reading = open_person(nominal, purpose="api")
    rows = DutyRow.objects.filter(subject=reading.nominal).exclude(status=Status.VOID.value)
    readable = {told.uid for told, decision in reading.entries if decision.allowed}
    return [
        _duty(row)
        for row in rows.order_by("opens_at", "rule", "pk")
        if row.opened_by in readable or row.owner in reading.member.roles
    ]


@router.get(
    "/duties", response={200: list[DutyOut], **Answer.PROBLEMS}, summary="Duties of the caller"
)
@shows_people
def my_duties(request: HttpRequest, limit: Limit = 100, offset: Offset = 0) -> Any:
    """Open and overdue duties owned by the roles of the key's member, the soonest due first."""
    bearer = acting(request, "read", "limit", "offset")
    rows = list(
        DutyRow.objects.filter(owner__in=bearer.member.roles, status__in=("open", "overdue"))
        .order_by("due_at", "pk")[offset : offset + limit]
    )  # fmt: skip
    seen = set(listed([row.subject for row in rows if row.subject], reason="api").nominals)
    outside = is_partner(bearer.member)
    return [_duty(row) for row in rows if (row.subject in seen if row.subject else not outside)]


@router.get(
    "/concerns", response={200: list[ConcernOut], **Answer.PROBLEMS}, summary="Concerns to answer"
)
@shows_people
def my_concerns(request: HttpRequest, limit: Limit = 100, offset: Offset = 0) -> Any:
    """Concerns raised for the roles of the key's member and not answered, the oldest first."""
    bearer = acting(request, "read", "limit", "offset")
    rows = list(
        ConcernRow.objects.filter(to__in=bearer.member.roles, state="raised")
        .order_by("at", "pk")[offset : offset + limit]
    )  # fmt: skip
    named = [name for row in rows for name in (row.anchor, *row.links)]
    seen = set(listed(named, reason="api").nominals)
    return [
        ConcernOut(
            rule=row.rule,
            anchor=row.anchor,
            key=row.key,
            at=row.at,
            links=[link for link in row.links if link in seen],
            state=row.state,
        )
        for row in rows
        if row.anchor in seen
    ]


def _duty(row: DutyRow) -> DutyOut:
    rule = duties[row.rule]
    return DutyOut(
        rule=row.rule,
        says=gettext(rule.says),
        subject=row.subject or None,
        case=row.scope or None,
        opened_by=row.opened_by,
        opens_at=row.opens_at,
        due_at=row.due_at,
        status=row.status,
        owner=row.owner,
        met_at=row.met_at,
        duty_force=rule.force.value,
    )
