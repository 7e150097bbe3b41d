"""Products for teams: rankings of links, how sure, from where, and the list behind each number."""

import html
import random
import re

import pytest
from django.test import Client

from dolen.duties.models import DutyRow
from dolen.exploitation.facts import IntelligenceLink, OnlineReferral
from dolen.insight.models import KeptLink
from dolen.insight.products.working import work_out
from dolen.journal import clock
from dolen.journal.models import ErasureRow
from dolen.journal.subjects import PersonRef, PlaceRef, SaidThing, ThingRef
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.people.areas import borders_loaded, load
from dolen.people.borders import read
from dolen.people.facts import PersonDescribed
from dolen.planning.facts import AuthorityAcknowledged
from dolen.web.presenting.force_map import force_map, level_of
from dolen.workforce.facts import PutOnRegister
from tests.builders import MONDAY, after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db
DAY = 24.0
NOW = after(30 * DAY)
_LINK = re.compile(r'href="([^"]*/list/[^"]*)"[^>]*>(?:[^<>]*: )?(\d+)')
_MISSING = re.compile(r'href="([^"]*/list/[^"]*)"[^>]*>reported missing (\d+)')


def shown(path: str, client: Client) -> str:
    with clock.at(NOW):
        answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def a_force() -> dict[str, str]:
    """A man and a telephone behind two children, one of them missing thrice, found at one park."""
    one, two = (PersonRef(nominal=known_child(f"{n} Enghraifft", 14)) for n in ("Cerys", "Mali"))
    man = PersonRef(nominal=known_person("Idris Enghraifft", age=40))
    park = PlaceRef(nominal=known_place("Parc Enghraifft", sort="public"))
    phones = [
        ThingRef(said=SaidThing(sort="phone", identifier=written))
        for written in ("07700 900123", "+44 7700 900 123")
    ]
    tell(AuthorityAcknowledged(happened_at=after(0), children=(one, two),
                               local_authority="Newport"))  # fmt: skip
    for number, child in enumerate((one, two)):
        tell(IntelligenceLink.model_validate({
            "happened_at": after(number + 1), "children": (child,), "suspects": (man,),
            "things": (phones[number],), "how_sure": "likely" if number else "known",
        }))  # fmt: skip
    for number in range(4):
        child, start, case = (two if number == 3 else one), (20 + number) * DAY, f"M{number}"
        tell(ChildReportedMissing(happened_at=after(start), child=child, case=case))
        tell(MissingChildFound(happened_at=after(start + 5), child=child, place=park, case=case))
    tell(OnlineReferral(happened_at=after(9), case="OP-1", suspects=(man,)))
    work_out(NOW)
    return {"one": one.nominal or "", "two": two.nominal or "", "man": man.nominal or ""}


def test_every_number_opens_a_list_of_that_length() -> None:
    a_force()
    client = client_of("quartz_ds")
    pages = [shown(path, client) for path in (
        "/products/", "/products/?team=neighbourhood", "/products/?area=newport",
        "/products/people/", "/products/emerging/", "/products/missing/", "/products/map/",
        "/products/map/?what=missing",
    )]  # fmt: skip
    links = {(html.unescape(href), int(n)) for page in pages for href, n in _LINK.findall(page)}
    links |= {(html.unescape(href), int(n)) for page in pages for href, n in _MISSING.findall(page)}
    assert len(links) > 100
    assert sum(number > 0 for _href, number in links) > 12
    busy = [one for one in links if one[1]] + random.Random(7).sample(sorted(links), 15)
    for href, number in busy:
        page = shown(href, client)
        heading = re.search(r"<h1[^>]*>.*?: (\d+)</h1>", page)
        assert heading is not None
        assert int(heading.group(1)) == number, href
        assert page.count("dolen-line") == min(number, 50), href


def test_a_line_says_how_sure_it_is_and_where_it_comes_from() -> None:
    names = a_force()
    page = shown("/products/", client_of("quartz_ds"))
    assert f'href="/people/{names["man"]}/">Idris Enghraifft</a>' in page
    assert "of 2 homes" in page
    assert "How sure: Known: 1, Likely: 1. From: recorded here." in page
    assert "07700 900123" in page
    assert "Parc Enghraifft" in page
    assert f"/record/task/?about={names['man']}" in page


def test_the_list_names_each_child_with_the_facts_behind() -> None:
    names = a_force()
    href = f"/products/people/list/?hub={names['man']}&from=2026-03&to=2026-03"
    page = shown(href, client_of("quartz_ds"))
    assert "Idris Enghraifft: 2" in page
    assert "Cerys Enghraifft" in page
    assert "Link known from information" in page


def test_whoever_may_not_read_a_kind_gets_a_ranking_without_it() -> None:
    a_force()
    page = shown("/products/", client_of("mosovo_om", name="olwen"))
    officer = shown("/products/?team=neighbourhood", client_of("response_insp", name="rhys"))
    assert "Made from the records that your role may read." in page
    assert "Parc Enghraifft" in officer


def test_permuting_who_people_are_leaves_the_ranking_as_it_was() -> None:
    """Sex, and age among children, changed for everybody: the same people in the same order."""
    names = a_force()
    before = list(KeptLink.objects.order_by("at", "uid", "hub", "child").values())
    for nominal, age, sex in ((names["one"], 9, "M"), (names["two"], 17, "X"),
                              (names["man"], 71, "F")):  # fmt: skip
        told = PersonDescribed.model_validate({
            "happened_at": after(29 * DAY), "person": PersonRef(nominal=nominal), "age": age,
            "sex": sex,
        })  # fmt: skip
        tell(told)
    work_out(NOW)
    after_it = list(KeptLink.objects.order_by("at", "uid", "hub", "child").values())
    assert [one | {"id": 0} for one in after_it] == [one | {"id": 0} for one in before]


def test_the_month_s_analysis_is_handed_over_from_the_ranking_and_ends_the_duty() -> None:
    tell(PutOnRegister.model_validate({"happened_at": MONDAY, "of_register": "quartz"}))
    a_force()
    with clock.at(NOW):
        assert client_of("quartz_ds").post("/products/hand-over/").status_code == 302
        assert client_of("mosovo_om", name="olwen").post("/products/hand-over/").status_code == 404
    told = DutyRow.objects.filter(rule="quartz.product", status="met").count()
    assert told == DutyRow.objects.filter(rule="quartz.product", scope="2026-04").count()


def test_before_anything_was_worked_out_and_after_an_erasure_the_pages_say_so() -> None:
    client = client_of("analyst")
    for path in ("/products/", "/products/people/", "/products/people/list/", "/products/map/"):
        assert "Not counted yet." in shown(path, client)
    a_force()
    ErasureRow.objects.create(
        uid="gone", erased_by_fact="told", at=after(31 * DAY), by="one", second="b", authority="c"
    )
    assert "lawfully erased" in shown("/products/", client)


def test_products_are_for_whoever_they_are_made_for() -> None:
    a_force()
    outsider = client_of("la_social_worker", name="gwen")
    for path in ("/products/", "/products/people/", "/products/people/list/", "/products/map/"):
        with clock.at(NOW):
            assert outsider.get(path).status_code == 404
    with clock.at(NOW):
        assert client_of("analyst").get("/products/planets/").status_code == 404
        assert client_of("analyst", name="b").get("/products/planets/list/").status_code == 404


@pytest.mark.parametrize(
    "query", ["?from=x&to=2026-99&area=paris&team=none", "?hub=%00&weekday=9&band=-1&day=today"]
)
def test_what_cannot_be_read_in_an_address_is_as_if_not_asked_for(query: str) -> None:
    a_force()
    client = client_of("analyst")
    for path in ("/products/", "/products/people/", "/products/people/list/", "/products/map/"):
        shown(f"{path}{query}", client)


def test_the_map_is_a_schematic_until_borders_of_every_authority_are_loaded() -> None:
    names = ("Blaenau Gwent", "Caerphilly", "Monmouthshire", "Newport", "Torfaen")
    squares = [
        {
            "type": "Feature", "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [
                [[n, 51.5], [n + 1, 51.5], [n + 1, 51.9], [n, 51.9], [n, 51.5]]
            ]},
        }
        for n, name in enumerate(names)
    ]  # fmt: skip
    assert "A schematic drawn by hand" in _map()
    text = '{"features": ' + str(squares).replace("'", '"') + "}"
    table = ["postcode,latitude,longitude", "NP20 4UR,51.6,3.5"]
    load(table, file="t.csv", now=NOW, borders=read(text, name="name"))
    assert set(borders_loaded()) == set(names)
    assert "Borders as the map gives them" in _map()


def _map() -> str:
    work_out(NOW)
    return shown("/products/map/", client_of("analyst", name=f"a{len(borders_loaded())}"))


def test_a_map_fits_its_picture_and_the_most_is_darkest() -> None:
    ring = [(-3.0, 51.5), (-2.6, 51.5), (-2.6, 51.9), (-3.0, 51.9)]
    drawn = force_map({"newport": [ring]}, {"newport": 8, "torfaen": 1})
    assert drawn.schematic
    levels = {one.area: one.level for one in drawn.shapes}
    assert levels == {
        "blaenau_gwent": 0, "caerphilly": 0, "monmouthshire": 0, "newport": 4, "torfaen": 1,
    }  # fmt: skip
    for one in drawn.shapes:
        numbers = [float(n) for n in re.findall(r"[\d.]+", one.path)]
        assert 0 <= min(numbers) <= max(numbers) <= drawn.width
        assert 0 < one.x < drawn.width
        assert 0 < one.y < drawn.height
    assert level_of(0, 0) == 0
