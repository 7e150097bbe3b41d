"""Police areas order lists of work: by the authorities tied to a person, and never to nobody."""

import pytest

from dolen.access import areas
from dolen.access.models import Agency, Standing, Unit
from tests.access.force import LONG_AGO, view
from tests.people.family import at

pytestmark = pytest.mark.django_db
EAST = frozenset({"east"})


@pytest.fixture
def force() -> None:
    police = Agency.objects.create(key="gwent", name="The force", sort="police")
    for key, area in (("e", "east"), ("w", "west"), ("hq", "force"), ("old", None)):
        Unit.objects.create(key=key, agency=police, name=key, area=area)
    for key, area in (("newport", "east"), ("torfaen", "west"), ("powys", None), ("all", "force")):
        Agency.objects.create(
            key=key, name=key, sort="local_authority", local_authority=key, area=area
        )


def tie(
    nominal: str, authority: str, *, why: str = "authority", until: float | None = None
) -> None:
    Standing.objects.create(
        nominal=nominal, why=why, local_authority=authority, source="f", since=LONG_AGO,
        until=at(until) if until is not None else None,
    )  # fmt: skip


@pytest.mark.usefixtures("force")
def test_a_member_has_the_areas_of_the_units_unless_one_serves_the_force() -> None:
    assert areas.own(view("response_sgt", units=["e"])) == EAST
    assert areas.own(view("response_sgt", units=["e", "w"])) == {"east", "west"}
    for units in ([], ["hq"], ["e", "hq"], ["old"]):
        assert areas.own(view("response_sgt", units=units)) == frozenset()
    assert areas.own(view("la_duty_sw", units=["e"])) == frozenset()


@pytest.mark.usefixtures("force")
def test_only_who_is_known_to_other_areas_alone_is_elsewhere() -> None:
    tie("west", "torfaen")
    tie("east", "newport")
    tie("both", "newport")
    tie("both", "torfaen")
    tie("over the border", "powys")
    tie("everywhere", "all")
    tie("moved away", "newport", until=1)
    tie("moved away", "torfaen")
    tie("told of a fact", "torfaen", why="disclosed")
    assert set(areas.elsewhere(EAST, at=at(2))) == {"west", "moved away"}
    assert set(areas.elsewhere(EAST, at=at(0))) == {"west"}
    assert set(areas.elsewhere(frozenset({"east", "west"}), at=at(2))) == set()
    assert set(areas.elsewhere(frozenset(), at=at(2))) == set()


def test_where_no_authority_has_an_area_nobody_is_elsewhere() -> None:
    tie("west", "torfaen")
    assert set(areas.elsewhere(EAST, at=at(2))) == set()
