"""Whose area a postcode is in: by the force's own table alone."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dolen.people import borders
from dolen.people.areas import Area, NotLoaded, area_of, load
from dolen.people.models import PostcodeTable
from tests.builders import MONDAY

pytestmark = pytest.mark.django_db

SQUARE = [[-3.0, 51.5], [-2.9, 51.5], [-2.9, 51.7], [-3.0, 51.7], [-3.0, 51.5]]
HOLE = [[-2.98, 51.55], [-2.95, 51.55], [-2.95, 51.6], [-2.98, 51.6], [-2.98, 51.55]]
ISLE = [[-2.5, 51.5], [-2.4, 51.5], [-2.45, 51.6], [-2.5, 51.5]]
MAP = {
    "type": "FeatureCollection",
    "features": [
        {
            "properties": {"LADNM": "Casnewydd"},
            "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [ISLE]]},
        },
        {
            "properties": {"LADNM": "Torfaen"},
            "geometry": {"type": "Polygon", "coordinates": [HOLE]},
        },
        {
            "properties": {"LADNM": "Nowhere"},
            "geometry": {"type": "Point", "coordinates": [-2.7, 51.5]},
        },
    ],
}
PLACED = """pcds,lat,long
NP20 1AA,51.52,-2.93
NP20 1AB,51.58,-2.96
NP20 1AC,51.53,-2.45
NP20 1AD,51.4,-2.93
NP20 1AE,51.59,-2.49
"""
TABLE = "postcode,authority\nNP20 1AA,Casnewydd\nnp44 2bb,Torfaen\n"


def loaded(text: str = TABLE) -> int:
    return load(text.splitlines(), file="table.csv", now=MONDAY)


def test_a_postcode_of_the_table_has_its_authority_and_says_where_from() -> None:
    assert loaded() == 2
    assert area_of("np201aa") == Area("table", "Casnewydd", "np201aa", "table.csv", MONDAY)


def test_the_first_letters_of_a_postcode_say_nothing() -> None:
    loaded()
    assert area_of("np201ab").why == "not_in_table"
    assert area_of("np201ab").authority == ""


def test_without_a_table_or_a_postcode_it_is_not_known_and_says_which() -> None:
    assert area_of("np201aa").why == "no_table"
    assert area_of(None).why == "no_postcode"


def test_a_second_table_takes_the_place_of_the_first() -> None:
    loaded()
    loaded("postcode,authority\nNP20 1AA,Newport\n")
    assert area_of("np201aa").authority == "Newport"
    assert area_of("np442bb").why == "not_in_table"
    assert PostcodeTable.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "row", "wanted"),
    [
        ("code,authority\nNP20 1AA,Newport\n", 1, "the columns postcode and authority"),
        ("postcode,authority\nNP20,Newport\n", 2, "a whole postcode"),
        ("postcode,authority\nNP20 1AA,\n", 2, "the name of an authority"),
        ("postcode,authority\nNP20 1AA,A\nNP201AA,B\n", 3, "one authority; A stands above"),
        ("postcode,authority\nNP20 1AA\n", 2, "the name of an authority"),
    ],
)
def test_a_table_with_a_fault_is_not_taken_over_and_says_where(
    text: str, row: int, wanted: str
) -> None:
    loaded()
    with pytest.raises(NotLoaded) as told:
        loaded(text)
    [fault] = told.value.faults
    assert fault.row == row
    assert wanted in fault.wanted
    assert area_of("np201aa").authority == "Casnewydd"


def test_the_command_loads_a_file_and_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    file, said = tmp_path / "postcodes.csv", StringIO()
    file.write_text(TABLE, encoding="utf-8-sig")
    call_command("places", "load", str(file), stdout=said)
    assert said.getvalue() == "2 postcodes.\n"
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("places", "load", str(tmp_path / "none.csv"))
    file.write_text("postcode,authority\nNP20,Newport\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"Nothing was taken over.\nrow 2: 'NP20'"):
        call_command("places", "load", str(file))


def test_a_map_of_borders_tells_whose_a_postcode_is_by_where_it_lies() -> None:
    map_ = borders.read(json.dumps(MAP), name="LADNM")
    assert load(PLACED.splitlines(), file="placed.csv", now=MONDAY, borders=map_) == 3
    assert area_of("np201aa").authority == "Casnewydd"
    assert area_of("np201ab").authority == "Torfaen", "in the hole of the other"
    assert area_of("np201ac").authority == "Casnewydd", "on its isle"
    assert area_of("np201ad").why == "not_in_table", "south of everything"
    assert area_of("np201ae").why == "not_in_table", "within the box of the isle, beside it"


def test_a_postcode_that_lies_nowhere_is_a_fault_of_the_table() -> None:
    map_ = borders.read(json.dumps(MAP), name="LADNM")
    for row in ("NP20 1AA,north,-2.9", "NP20 1AA,,", "NP20 1AA,151,-2.9"):
        with pytest.raises(NotLoaded, match="a latitude and a longitude in degrees"):
            load(["postcode,latitude,longitude", row], file="t", now=MONDAY, borders=map_)
    with pytest.raises(NotLoaded, match="postcode and latitude and longitude"):
        load(TABLE.splitlines(), file="t", now=MONDAY, borders=map_)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"features": []}', '{"features": [{"properties": {}}]}']
)
def test_what_is_no_map_is_refused(text: str) -> None:
    with pytest.raises(borders.NotBorders):
        borders.read(text, name="LADNM")


def test_the_command_takes_a_map_and_refuses_what_is_none(tmp_path: Path) -> None:
    table, map_, said = tmp_path / "placed.csv", tmp_path / "map.geojson", StringIO()
    table.write_text(PLACED, encoding="utf-8")
    map_.write_text(json.dumps(MAP), encoding="utf-8")
    call_command("places", "load", str(table), borders=map_, stdout=said)
    assert said.getvalue() == "3 postcodes.\n"
    with pytest.raises(CommandError, match=r"map.geojson cannot be read: no GeoJSON"):
        call_command("places", "load", str(table), borders=map_, name="LAD24NM")
