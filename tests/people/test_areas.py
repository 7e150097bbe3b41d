"""Whose area a postcode is in: by the force's own table alone."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from dolen.people.areas import Area, NotLoaded, area_of, load
from dolen.people.models import PostcodeTable
from tests.builders import MONDAY

pytestmark = pytest.mark.django_db

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
