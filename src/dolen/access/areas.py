"""Which police area a person belongs to, for lists of work. An area limits no reading.

A person belongs to the areas of the local authorities that have a tie to them now. Of whom no
authority is known belongs to every area: a child must not fall out of a list because an address is
missing.
"""

import datetime as dt

from django.db.models import QuerySet

from dolen.access import reach
from dolen.access.models import Agency, Standing, Unit
from dolen.access.permissions import MemberView, is_partner
from dolen.access.roles import AgencySort
from dolen.access.standing import authority_code

WHOLE_FORCE = "force"
"""The area of a unit that serves every area."""


def own(member: MemberView) -> frozenset[str]:
    """The areas the member's units serve; none for partners and for whoever serves the force."""
    if is_partner(member) or not member.units:
        return frozenset()
    served = set(Unit.objects.filter(key__in=member.units).values_list("area", flat=True))
    if None in served or WHOLE_FORCE in served:
        return frozenset()
    return frozenset(one for one in served if one)


def elsewhere(areas: frozenset[str], *, at: dt.datetime) -> "QuerySet[Standing, str]":
    """The nominals that belong to other areas alone at this moment; nobody when none is named."""
    others = _authorities_outside(areas) if areas else []
    held = reach.held(at).filter(why="authority")
    here = held.exclude(local_authority__in=others).values("nominal")
    outside = held.filter(local_authority__in=others).exclude(nominal__in=here)
    return outside.values_list("nominal", flat=True)


def _authorities_outside(areas: frozenset[str]) -> list[str]:
    """The codes of the authorities that lie in another area; one without an area lies in all."""
    authorities = Agency.objects.filter(sort=AgencySort.LOCAL_AUTHORITY).exclude(area=None)
    outside = authorities.exclude(area__in=[*areas, WHOLE_FORCE])
    return sorted(authority_code(one.local_authority or one.name) for one in outside)
