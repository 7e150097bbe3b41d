"""Facts as the engines read them, without a database: for tests of pure readings."""

import datetime as dt
import hashlib
from typing import Any

from dolen.journal.fact import Fact
from dolen.journal.readings import as_number
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.journal.told import About, PersonView, Told
from dolen.law.parameters import Parameter

MONDAY = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
"""A plain working morning in term time, and on it London's clocks show the same hour."""
CHILD = PersonRef(nominal="cerys", roles=("child",))
OTHER = PersonRef(nominal="dewi", roles=("risk_adult",))
FRIEND = PersonRef(nominal="ffion", roles=("child",))
HOME = PlaceRef(nominal="home")


def child(age: int | None = 15, *tags: str) -> PersonView:
    """The child of these tests."""
    return PersonView(nominal="cerys", age=age, roles=frozenset({"child"}), tags=frozenset(tags))


def at(hours: float) -> dt.datetime:
    """So many hours after Monday morning."""
    return MONDAY + dt.timedelta(hours=hours)


def said(kind: type[Fact], hours: float = 0, **answers: object) -> Fact:
    """A fact about the child, so many hours after Monday morning."""
    return kind.model_validate({"happened_at": at(hours)} | about_the_child(kind) | answers)


def about_the_child(kind: type[Fact]) -> dict[str, Any]:
    """How a kind of fact names the child."""
    for name in ("child", "person"):
        if name in kind.model_fields:
            return {name: CHILD}
    for name in ("children", "people"):
        if name in kind.model_fields:
            return {name: (CHILD,)}
    return {"also": (CHILD,)}


def told(*facts: Fact) -> list[Told]:
    """The facts as told, each with the uid `f0`, `f1` ... of its place here, in canonical order."""
    return sorted((_told(fact, f"f{n}", n) for n, fact in enumerate(facts)), key=_order)


def _order(one: Told) -> Any:
    return one.order


def _told(fact: Fact, uid: str, sequence: int) -> Told:
    return Told(
        uid=uid,
        kind=fact.kind,
        happened_at=fact.happened_at,
        sequence=sequence,
        rank=fact.rank,
        digest=hashlib.sha256(uid.encode()).hexdigest(),
        recorded_at=fact.happened_at,
        learned_at=None,
        case=fact.case,
        crime=fact.crime,
        about=tuple(
            About(party.ref.nominal or "new", party.path, party.roles, party.sort)
            for party in fact.parties()
        ),
        load=lambda: fact,
    )


def number(parameter: Parameter) -> float:
    """The number in force on Monday."""
    value = as_number(parameter.at(MONDAY.date()).value)
    assert value is not None
    return value
