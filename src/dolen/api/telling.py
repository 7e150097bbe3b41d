"""Recording through the machines' door: the same one way in, with the same checks."""

import datetime as dt
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import ConfigDict, Field, StringConstraints, ValidationError

from dolen.access import ledger, visits
from dolen.access.ledger import Category
from dolen.api.authentication import acting
from dolen.api.errors import faults, problem
from dolen.api.limits import Answer, Kind, Token
from dolen.journal.fact import Fact
from dolen.journal.registry import UnknownKind, registry
from dolen.people import reading as people
from dolen.recording.store import record

router = Router(tags=["recording"])
_AT_MOST = 50


class FactIn(Schema):
    """One fact: its kind, and its fields as /kinds describes them."""

    model_config = ConfigDict(extra="forbid")
    kind: Kind
    fact: dict[Annotated[str, StringConstraints(max_length=80)], Any] = Field(max_length=100)


class RecordIn(Schema):
    """What one person tells at once: one to fifty facts, under a token of the sender's own."""

    model_config = ConfigDict(extra="forbid")
    token: Token
    facts: list[FactIn] = Field(min_length=1, max_length=_AT_MOST)


class FactKept(Schema):
    """A fact's id and code. Keep both: the journal can be held to them."""

    id: str
    code: str
    is_new: bool


class Breach(Schema):
    """A guard that did not hold. What was done is kept, and so is the breach."""

    rule: str
    says: str


class ReceiptOut(Schema):
    """Proof that a record was kept."""

    token: str
    recorded_at: dt.datetime
    case: str | None
    facts: list[FactKept]
    breaches: list[Breach]


@router.post("/records", response={201: ReceiptOut, **Answer.PROBLEMS}, summary="Record facts")
def tell(request: HttpRequest, told: RecordIn) -> Any:
    """Keep the facts of one record. The same token sent again gives the same receipt."""
    bearer = acting(request, "record")
    facts: list[Fact] = []
    wrong: list[dict[str, Any]] = []
    for number, one in enumerate(told.facts):
        try:
            facts.append(registry.fact_class(one.kind).model_validate(one.fact))
        except UnknownKind:
            wrong.append({"where": f"facts/{number}/kind", "says": f"No such kind: {one.kind}."})
        except ValidationError as error:
            where = f"facts/{number}/fact"
            found = faults(error.errors(include_url=False, include_input=False))
            wrong += [{**fault, "where": f"{where}/{fault['where']}"} for fault in found]
    if wrong:
        return problem(422, "Some facts are not as their kind describes them.", errors=wrong)
    receipt = record(facts, by=bearer.member, token=told.token)
    _log([one.uid for one in receipt.facts])
    return 201, ReceiptOut(
        token=receipt.token,
        recorded_at=receipt.recorded_at,
        case=receipt.matter,
        facts=[FactKept(id=one.uid, code=one.mac, is_new=one.new) for one in receipt.facts],
        breaches=[Breach(rule=one.rule, says=one.guard.says) for one in receipt.breaches],
    )


def _log(uids: list[str]) -> None:
    named = people.nominals_in(uids)
    if named:
        ledger.processed(visits.current(), Category.COLLECTION, individuals=named, records=uids)
