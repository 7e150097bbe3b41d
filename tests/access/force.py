"""A small made-up force and its partners: steady members, one child, and facts told about her."""

import datetime as dt
from collections.abc import Sequence

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.access.permissions import MemberView
from dolen.access.roles import ROLES, Role
from dolen.journal.subjects import PersonRef
from dolen.people.facts import LinkMade
from dolen.people.ids import nominal_id
from tests.people.family import at, described, said, uid_of
from tests.people.journalled import tell

PASSWORD = "five blue herons at dawn"
LONG_AGO = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
NAMED, TWINNED, PARTED = (uid_of(name) for name in ("named", "twinned", "parted"))
"""The facts `tell_of_two` tells: the child described, the other girl, and that they are two."""
CHILD, TWIN = nominal_id(NAMED, "person"), nominal_id(TWINNED, "person")

_AGENCIES = {
    "police": ("gwent", "Gwent Police", None),
    "local_authority": ("newport", "Newport City Council", "newport"),
    "charity": ("llamau", "Llamau", None),
    "school": ("st_woolos", "St Woolos School", "newport"),
    "health": ("abuhb", "Health board", None),
    "inspectorate": ("hmicfrs", "HMICFRS", None),
}


def view(*roles: str, sort: str = "", agency: str = "", units: Sequence[str] = ()) -> MemberView:
    """Somebody in these roles, of the agency such people belong to."""
    sort = sort or (ROLES[roles[0]].sort if roles else "police")
    key, _name, authority = _AGENCIES[sort]
    return MemberView(
        id="00000000-0000-4000-8000-000000000001",
        display="Alys",
        agency=agency or key,
        agency_sort=sort,
        local_authority=authority,
        roles=roles,
        units=tuple(units),
    )


def member(username: str, *roles: str, sort: str = "") -> Member:
    """A stored member in these roles since long ago, with a password."""
    sort = sort or (ROLES[roles[0]].sort if roles else "police")
    key, name, authority = _AGENCIES[sort]
    agency, _new = Agency.objects.get_or_create(
        key=key, defaults={"name": name, "sort": sort, "local_authority": authority}
    )
    unit, _new = Unit.objects.get_or_create(
        key=f"{key}_east", defaults={"agency": agency, "name": "East", "area": "east"}
    )
    made = Member.objects.create_user(
        username, PASSWORD, display_name=username.title(), agency=agency
    )
    for role in roles:
        Assignment.objects.create(member=made, role=role, unit=unit, since=LONG_AGO)
    return made


def tell_of_two() -> None:
    """Two girls described, and the sensitive judgement that they are not the same."""
    tell(
        ("named", described(said("Cerys"), 0, phone="01633 244999", description="Blue coat")),
        ("twinned", described(said("Carys"), 0)),
        (
            "parted",
            LinkMade(
                happened_at=at(1),
                persons=(PersonRef(nominal=CHILD), PersonRef(nominal=TWIN)),
                judgement="not_same",
                reason="Different coats",
            ),
        ),
    )


ATTENDING, SERGEANT = Role.ATTENDING_OFFICER, Role.CRU_DS
SOCIAL_WORKER, DIRECTOR = Role.LA_SOCIAL_WORKER, Role.LA_DIRECTOR
