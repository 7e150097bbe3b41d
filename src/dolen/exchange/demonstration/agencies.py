"""The demonstration force and its partners: agencies, units, one made-up member for each role."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction

from dolen.access.models import Agency, Assignment, Member, Unit
from dolen.access.roles import AgencySort, Role, roles_for
from dolen.exchange.demonstration.names import SURNAMES, person_name, seeded

FORCE = "police"
PASSWORD = "made-up-people-only"  # noqa: S105  # of a demonstration with made-up people, shown to all
AUTHORITIES = {
    "blaenau_gwent": "Blaenau Gwent",
    "caerphilly": "Caerphilly",
    "monmouthshire": "Monmouthshire",
    "newport": "Newport",
    "torfaen": "Torfaen",
}
"""The authorities a force like this serves. Names as configuration; nobody in them is real."""

SCHOOL = "Ysgol Enghraifft (made-up school)"

_AREAS = {
    "blaenau_gwent": "west",
    "caerphilly": "west",
    "monmouthshire": "east",
    "newport": "east",
    "torfaen": "west",
}
_AGENCIES = (
    (FORCE, "Demonstration Police / Heddlu Enghreifftiol", AgencySort.POLICE, None),
    *(
        (key, f"{name}: social care (demonstration)", AgencySort.LOCAL_AUTHORITY, key)
        for key, name in AUTHORITIES.items()
    ),
    ("interviews", "Lleisiau Plant (made-up charity)", AgencySort.CHARITY, None),
    ("school", SCHOOL, AgencySort.SCHOOL, "newport"),
    ("health", "Example Health Board", AgencySort.HEALTH, None),
    ("inspectorate", "The inspectorate", AgencySort.INSPECTORATE, None),
)
UNITS = (
    ("fpoc", "First point of contact", "force"),
    ("response_east", "Response east", "east"),
    ("response_west", "Response west", "west"),
    ("ppu", "Public protection unit", "force"),
    ("missing", "Missing children team", "force"),
    ("quartz", "Operation Quartz", "force"),
    ("custody", "Custody", "force"),
    ("mosovo", "Offender management", "force"),
    ("headquarters", "Headquarters", "force"),
)
_UNIT_OF = (
    ("fpoc", "fpoc"), ("force_incident", "fpoc"), ("missing", "missing"), ("quartz", "quartz"),
    ("custody", "custody"), ("pace", "custody"), ("mosovo", "mosovo"), ("ppu", "ppu"),
    ("cru", "ppu"), ("dsu", "ppu"), ("polit", "ppu"), ("da_", "ppu"), ("mace", "ppu"),
    ("oic", "ppu"), ("cp_", "ppu"), ("marac", "ppu"), ("encompass", "ppu"),
    ("response", "response_east"), ("attending", "response_east"), ("duty_", "response_east"),
    ("designated", "response_east"), ("first_officer", "response_west"),
    ("arresting", "response_west"), ("initiating", "response_west"),
)  # fmt: skip
"""The unit of a role, by how the role's name begins; headquarters for all others."""
_IN_EVERY_AUTHORITY = (Role.LA_DUTY_SW, Role.LA_TEAM_MANAGER)
SHOWN = (
    Role.ATTENDING_OFFICER, Role.FPOC_CALL_TAKER, Role.RESPONSE_SGT, Role.MISSING_TEAM,
    Role.MISSING_TEAM_SGT, Role.DESIGNATED_OFFICER, Role.PPU_DCI, Role.LA_DUTY_SW, Role.LLAMAU,
)  # fmt: skip
"""The roles that whoever tries Dolen is shown first."""


@dataclass(frozen=True, slots=True)
class Made:
    """A member to make: how they sign in, who they are, and what they do where."""

    username: str
    name: str
    role: str
    agency: str
    unit: str | None
    language: str


def members(seed: int) -> Iterator[Made]:
    """One member for each role, the same for the same seed."""
    choose = seeded(seed)
    for sort in AgencySort:
        agencies = [key for key, _name, its_sort, _authority in _AGENCIES if its_sort == sort]
        for role in roles_for(sort) if agencies else ():
            several = agencies if role in _IN_EVERY_AUTHORITY else agencies[:1]
            for number, agency in enumerate(several):
                sex = choose.choice("FM")
                yield Made(
                    username=role.value if number == 0 else f"{role.value}.{agency}",
                    name=person_name(choose, sex, choose.choice(SURNAMES), child=False),
                    role=role.value,
                    agency=agency,
                    unit=_unit(role.value) if agency == FORCE else None,
                    language=choose.choice(("en", "en", "cy")),
                )


def make(seed: int, *, since: dt.datetime) -> int:
    """Make agencies, units and members that do not exist yet; returns how many members are."""
    with transaction.atomic():
        for key, name, sort, authority in _AGENCIES:
            Agency.objects.get_or_create(
                key=key,
                defaults={
                    "name": name,
                    "sort": sort,
                    "local_authority": authority,
                    "area": _AREAS.get(key),
                },
            )
        for key, name, area in UNITS:
            Unit.objects.get_or_create(
                key=key, defaults={"agency_id": FORCE, "name": name, "area": area}
            )
        # One hash for all: each takes a quarter of a second, and the password is printed anyway.
        hashed = make_password(PASSWORD)
        for one in members(seed):
            member, new = Member.objects.get_or_create(
                username=one.username,
                defaults={
                    "password": hashed,
                    "display_name": one.name,
                    "language": one.language,
                    "agency_id": one.agency,
                },
            )
            if new:
                Assignment.objects.create(
                    member=member, role=one.role, unit_id=one.unit, since=since
                )
    return Member.objects.count()


def _unit(role: str) -> str:
    return next((unit for start, unit in _UNIT_OF if role.startswith(start)), "headquarters")
