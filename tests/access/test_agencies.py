"""The sort of an agency stays as it is: ties were given by it."""

import pytest

from dolen.access.models import Agency, SortStays
from dolen.access.standing import tie_rules
from dolen.duties.facts import DutyEscalated

pytestmark = pytest.mark.django_db


def test_an_agency_never_becomes_a_partner_after_it_told_something() -> None:
    agency = Agency.objects.create(key="force", name="A force", sort="police")
    agency.sort = "charity"
    with pytest.raises(SortStays, match="another agency"):
        agency.save()
    assert Agency.objects.get(key="force").sort == "police"


def test_its_name_may_change() -> None:
    agency = Agency.objects.create(key="force", name="A force", sort="police")
    agency.name = "Another name"
    agency.save()
    assert Agency.objects.get(key="force").name == "Another name"


def test_no_tie_follows_from_an_escalation_so_that_none_is_looked_for() -> None:
    kinds = {kind for rule in tie_rules for kind in (rule.kind, *rule.ended_by)}
    assert DutyEscalated.kind not in kinds
