"""Today and the queue begin with the member's own area, say what they leave out, and show it."""

import pytest

from dolen.access.models import Agency
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import ChildReportedMissing
from dolen.people.standing import Residence
from tests.builders import after, known_child, known_place, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def children() -> dict[str, str]:
    """A child missing from each area, and one of whom no address is known."""
    for key, area in (("newport", "east"), ("torfaen", "west")):
        Agency.objects.create(
            key=key, name=key, sort="local_authority", local_authority=key, area=area
        )
    found = {}
    for name, authority in (("Eira", "Newport"), ("Gwen", "Torfaen"), ("Nia", "")):
        child = found[name] = known_child(f"{name} Enghraifft", 14)
        ref = PersonRef(nominal=child)
        if authority:
            home = PlaceRef(nominal=known_place(f"1 Stryd {authority}", sort="home"))
            tell(
                Residence(
                    happened_at=after(-5), people=(ref,), place=home, local_authority=authority
                )
            )
        tell(ChildReportedMissing(happened_at=after(0), child=ref))
    return found


def test_my_page_holds_the_work_of_my_area_and_of_who_belongs_to_none(
    children: dict[str, str],
) -> None:
    client = client_of("missing_team", "fpoc_call_taker")
    with clock.at(after(30)):
        mine = client.get("/").content.decode()
        every = client.get("/?where=force").content.decode()
    duties = mine.partition('id="missing"')[2].partition("</section>")[2]
    assert children["Eira"] in duties
    assert children["Nia"] in duties
    assert children["Gwen"] not in duties
    assert children["Gwen"] in mine, "A missing child is everybody's."
    assert "of other areas are not shown" in mine
    assert children["Gwen"] in every.partition('id="missing"')[2].partition("</section>")[2]
    assert "Show only my area" in every


def test_the_queue_leaves_other_areas_out_until_all_are_asked_for(
    children: dict[str, str],
) -> None:
    client = client_of("missing_team_sgt", "missing_team", "fpoc_call_taker")
    with clock.at(after(200)):
        pages = {
            where: client.get(f"/queue/?where={where}").content.decode()
            for where in ("unit", "area", "force")
        }
    for where, page in pages.items():
        assert children["Eira"] in page
        assert children["Nia"] in page
        assert (children["Gwen"] in page) == (where == "force")


def test_where_no_area_divides_the_force_no_switch_is_shown() -> None:
    with clock.at(after(1)):
        page = client_of("la_duty_sw").get("/").content.decode()
    assert "other areas" not in page
