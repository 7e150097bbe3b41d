"""Mappings: what is refused, on which line, and what would be accepted."""

import pytest

from dolen.exchange.importing.checking import refuse_columns
from dolen.exchange.importing.mapping import MappingWrong
from dolen.exchange.importing.people_in_words import NotPeople, people_in
from dolen.exchange.importing.rows import Row
from dolen.exchange.importing.shipped import SHIPPED
from dolen.exchange.importing.telling import Teller
from tests.exchange.importing.importing import EPISODES, NOW, PEOPLE, mapped


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('kind = "person.described"', 'kind = "seraf.done"', "line 8, fact 1, kind"),
        ('kind = "person.described"', 'kind = "person.describd"', "Near it: person.described"),
        ('kind = "person.described"', 'kind = "duty.escalated"', "told by the house itself"),
        ('name = "name"', 'nam = "name"', "line 11, fact 1, fields, nam"),
        ('name = "name"', "name = 7", "Give a column"),
        ('name = "name"', 'name = { column = "a", constant = "b" }', "Give one of"),
        ('name = "name"', 'sex = { column = "s", values = { M = "man" } }', "one of: F, M, X"),
        ('name = "name"', 'sex = { constant = "Q" }', "one of: F, M, X"),
        ('person = { key = "id", roles = ["child"] }', "", "needs the field person"),
        ('person = { key = "id", roles = ["child"] }', 'person = "id"', "Give a table"),
        ('person = { key = "id", roles = ["child"] }', "person = {}", "Give a key"),
        ('{ key = "id", roles', '{ shoe = "id", roles', "one cannot say shoe"),
        ('{ key = "id", roles', '{ listed = "x", key = "id", roles', "stands alone"),
        ('happened = "on"', "", "Say when it happened"),
        ('"%d/%m/%Y"]', '"%d/%m/%Y"]\nzone = "Europe/Abertawe"', "no such time zone"),
        ('key = "id"\nhappened', 'key = { constant = "1" }\nhappened', "must come from a column"),
        ('dob"', 'dob"\nage = { column = "a", dates = ["%Q"] }', "no form of a date"),
        ("[row]", "[row", "not TOML"),
        ("[row]", '[source]\nencoding = "ebcdic"\n[row]', "line 4, source, encoding"),
    ],
)
def test_a_mapping_that_is_wrong_says_where_and_what_is_accepted(
    old: str, new: str, says: str
) -> None:
    assert old in PEOPLE
    with pytest.raises(MappingWrong) as refused:
        mapped(PEOPLE.replace(old, new, 1))
    assert says in str(refused.value)


def test_a_column_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(MappingWrong, match=r"There is no column dob\. There are: id, name, on"):
        refuse_columns(mapped(PEOPLE), ("id", "name", "on"))


def test_every_shipped_mapping_holds() -> None:
    for one in SHIPPED.values():
        assert mapped(one.text).wanted


def test_local_times_follow_the_clock_of_wales() -> None:
    teller = Teller(mapped(EPISODES), now=NOW, cut_over=NOW)
    cells = {"no": "1", "child": "c", "name": "Mali", "found": ""}

    def told(text: str) -> str:
        (*_introduced, last) = teller.tell(Row(1, cells | {"reported": text})).tellings
        return f"{last.fact.happened_at:%d %H:%M}"

    assert told("01/07/2025 10:00") == "01 09:00"
    assert told("01/01/2025 10:00") == "01 10:00"
    assert told("26/10/2025 01:30") == "26 00:30"  # shown twice: the earlier
    assert told("30/03/2025 01:30") == "30 01:30"  # skipped: as long after the change


def test_what_lies_ahead_or_before_living_memory_is_rejected() -> None:
    teller = Teller(mapped(EPISODES), now=NOW, cut_over=NOW)
    for text in ("02/11/2027 10:00", "01/01/1066 10:00", ""):
        cells = {"no": "1", "child": "c", "name": "Mali", "reported": text}
        assert teller.tell(Row(1, cells)).rejects[0].field == "reported"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Cerys PRICE (14)", [{"name": "Cerys PRICE", "age": 14}]),
        ("Mali; Tomos, 9", [{"name": "Mali"}, {"name": "Tomos", "age": 9}]),
        ("Nia dob 03/08/2011", [{"name": "Nia", "date_of_birth": "2011-08-03"}]),
        ("Aled (7 oed)|girl", [{"name": "Aled", "age": 7}, {"name": "girl"}]),
        ("baby (F, 6 months)", [{"name": "baby", "sex": "F", "description": "6 months"}]),
        ("(boy)", [{"sex": "M"}]),
        (" ; ;", []),
        ("Room 101", [{"name": "Room 101"}]),
    ],
)  # fmt: skip
def test_people_are_read_out_of_one_cell(text: str, people: list[dict[str, object]]) -> None:
    found = people_in(text, (), ("%d/%m/%Y",))
    shown = [
        {k: v.isoformat() if k == "date_of_birth" else v for k, v in one.items()} for one in found
    ]
    assert shown == people


def test_a_name_longer_than_a_name_can_be_is_refused() -> None:
    with pytest.raises(NotPeople):
        people_in("x" * 201, (), ())
