"""What is sent to a local authority is read by its own people, not by whoever else works there."""

import uuid

import pytest

from dolen.access.members import member_view
from dolen.access.models import Agency, Assignment, Member
from dolen.access.roles import AgencySort
from tests.builders import MONDAY

pytestmark = pytest.mark.django_db


def somebody(sort: AgencySort, role: str) -> Member:
    """A member of an agency of this sort in the area of one authority."""
    key = f"{sort.value}-{uuid.uuid4().hex[:6]}"
    agency = Agency.objects.create(key=key, name=key, sort=sort, local_authority="newport")
    made = Member.objects.create_user(key, None, display_name=key, agency=agency)
    Assignment.objects.create(member=made, role=role, since=MONDAY)
    return made


def test_a_member_of_the_authority_reads_for_it() -> None:
    made = somebody(AgencySort.LOCAL_AUTHORITY, "la_duty_sw")
    assert member_view(made, at=MONDAY).local_authority == "newport"


@pytest.mark.parametrize(
    ("sort", "role"),
    [
        (AgencySort.SCHOOL, "school_dsl"),
        (AgencySort.HEALTH, "health_visitor"),
        (AgencySort.CHARITY, "return_interviewer"),
        (AgencySort.POLICE, "ppu_di"),
    ],
)
def test_whoever_else_works_in_its_area_does_not(sort: AgencySort, role: str) -> None:
    made = somebody(sort, role)
    assert member_view(made, at=MONDAY).local_authority is None
