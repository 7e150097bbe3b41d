"""Small builders shared by tests: members, people made known, facts told through the one way in."""

import datetime as dt
import uuid
from collections.abc import Sequence

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.access.permissions import MemberView
from dolen.access.roles import ROLES
from dolen.journal import clock
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.people import reading
from dolen.people.facts import PersonDescribed, PlaceDescribed
from dolen.recording.store import Receipt, record

MONDAY = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
"""A plain working morning; everything in tests counts from here."""
PASSWORD = "nine grey seals on the sand"  # of made-up members
_LONG_AGO = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_AGENCIES = {
    "police": ("demo_force", "Demonstration Police", None),
    "local_authority": ("demo_council", "Demonstration Council", "demo"),
    "charity": ("demo_charity", "Demonstration Charity", None),
    "school": ("demo_school", "Demonstration School", "demo"),
    "health": ("demo_health", "Demonstration Health", None),
    "inspectorate": ("demo_inspectorate", "Demonstration Inspectorate", None),
}


def after(hours: float) -> dt.datetime:
    """So many hours after Monday morning."""
    return MONDAY + dt.timedelta(hours=hours)


def officer(*roles: str) -> MemberView:
    """Somebody of the force in these roles (a public protection inspector if none are given)."""
    return MemberView(
        id="11111111-1111-4111-8111-111111111111",
        display="Alys",
        agency="demo_force",
        agency_sort="police",
        roles=roles or ("ppu_di",),
    )


def member(username: str, *roles: str, language: str = "en") -> Member:
    """A stored member in these roles since long ago, of the agency such people belong to."""
    sort = ROLES[roles[0]].sort if roles else "police"
    key, name, authority = _AGENCIES[sort]
    agency, _made = Agency.objects.get_or_create(
        key=key, defaults={"name": name, "sort": sort, "local_authority": authority}
    )
    unit, _made = Unit.objects.get_or_create(
        key=f"{key}_east", defaults={"agency": agency, "name": "East", "area": "east"}
    )
    made = Member.objects.create_user(
        username, PASSWORD, display_name=username.title(), agency=agency, language=language
    )
    for role in roles:
        Assignment.objects.create(member=made, role=role, unit=unit, since=_LONG_AGO)
    return made


def tell(
    *facts: Fact, at: dt.datetime | None = None, by: MemberView | None = None, token: str = ""
) -> Receipt:
    """Record facts as one record, at `at` (else an instant after the last of them happened)."""
    moment = at or max(fact.happened_at for fact in facts)
    with clock.at(moment):
        return record(facts, by=by or officer(), token=token or uuid.uuid4().hex)


def known_person(
    name: str, *, age: int | None = None, roles: Sequence[str] = (), at: dt.datetime = MONDAY
) -> str:
    """Make a person known the day before `at`; returns the nominal."""
    before = at - dt.timedelta(days=1)
    told = PersonDescribed(
        happened_at=before,
        person=PersonRef(said=SaidPerson(name=name, age=age), roles=tuple(roles)),
        age=age,
        roles=tuple(roles),
    )
    return _named(tell(told, at=before))


def known_child(name: str = "Cerys Enghraifft", age: int = 14, at: dt.datetime = MONDAY) -> str:
    """Make a child known the day before `at`; returns the nominal."""
    return known_person(name, age=age, roles=("child",), at=at)


def known_place(address: str, *, sort: str | None = None, at: dt.datetime = MONDAY) -> str:
    """Make a place known the day before `at`; returns the nominal."""
    before = at - dt.timedelta(days=1)
    said = SaidPlace.model_validate({"address": address, "sort": sort})
    told = PlaceDescribed.model_validate(
        {"happened_at": before, "place": PlaceRef(said=said), "address": address, "sort": sort}
    )
    return _named(tell(told, at=before))


def _named(receipt: Receipt) -> str:
    (nominal,) = reading.nominals_in([receipt.facts[0].uid])
    return nominal
