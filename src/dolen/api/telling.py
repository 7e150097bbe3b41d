"""Recording through the machines' door: the same one way in, with the same checks."""

import datetime as dt
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema, Status
from pydantic import ConfigDict, Field, StringConstraints, ValidationError

from dolen.api.authentication import acting
from dolen.api.errors import faults, problem, says, where
from dolen.api.limits import Answer, Kind, Token
from dolen.api.tokens import used_for_others
from dolen.journal.fact import Fact
from dolen.journal.registry import UnknownKind, registry
from dolen.recording.store import record
from dolen.recording.years import FIRST_YEAR, LAST_YEAR, beyond_years

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
    """Keep the facts of one record. The same token sent again gives the same receipt.

    Other facts under a token already used are refused (409): what was kept is never changed.
    """
    bearer = acting(request, "record")
    facts, wrong = _read(told.facts)
    if wrong:
        return problem(422, _("Some facts are not as their kind describes them."), errors=wrong)
    if used_for_others(told.token, facts, by=bearer.member):
        return problem(
            409,
            _("This token was used for other facts."),
            _("Send these under a token of their own."),
        )
    receipt = record(facts, by=bearer.member, token=told.token)
    kept = ReceiptOut(
        token=receipt.token,
        recorded_at=receipt.recorded_at,
        case=receipt.matter,
        facts=[FactKept(id=one.uid, code=one.mac, is_new=one.new) for one in receipt.facts],
        breaches=[Breach(rule=one.rule, says=says(one.guard)) for one in receipt.breaches],
    )
    return Status(201, kept)


def _read(sent: list[FactIn]) -> tuple[list[Fact], list[dict[str, Any]]]:
    """The facts sent, and every fault found in them."""
    facts: list[Fact] = []
    wrong: list[dict[str, Any]] = []
    for number, one in enumerate(sent):
        kind = None
        try:
            kind = registry.fact_class(one.kind)
            fact = kind.model_validate(one.fact)
        except UnknownKind:
            words = _("There is no such kind of fact. See /kinds.")
            wrong.append({"where": f"facts/{number}/kind", "says": words})
        except ValidationError as error:
            wrong += _at(number, faults(error.errors(include_url=False), kind))
        else:
            facts.append(fact)
            wrong += _at(number, [_beyond(path) for path in beyond_years(fact)])
    return facts, wrong


def _beyond(path: tuple[str | int, ...]) -> dict[str, str]:
    words = _("Give a year from %(first)s to %(last)s.")
    return {"where": where(path), "says": words % {"first": FIRST_YEAR, "last": LAST_YEAR}}


def _at(number: int, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**one, "where": f"facts/{number}/fact/{one['where']}"} for one in found]
