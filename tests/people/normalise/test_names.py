import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.normalise.names import Name, name_key, name_words, names_in


def _first(text: str) -> Name:
    return names_in(text)[0]


@pytest.mark.parametrize(
    ("told", "forename", "surname"),
    [
        ("Siân Jones", "sian", "jones"),
        ("O'Brien, Niamh", "niamh", "obrien"),
        ("Mr Dafydd ap Gwilym", "dafydd", "gwilym"),
        ("Lleucu ferch Dafydd", "lleucu", "dafydd"),
        ("JONES Dafydd Rhys", "dafydd", "jones"),
        ("SIAN JONES", "sian", "jones"),
        ("Jones D", "d", "jones"),
        ("D.R. Jones", "d", "jones"),
        ("Ludwig van der Berg", "ludwig", "vanderberg"),
        ("Ewan Mac Donald", "ewan", "macdonald"),
        ("Мария Ковалёва", "mariya", "kovaleva"),
        ("Jones, Siân, Mrs", "sian", "jones"),
        ("Mrs Jones", "", "jones"),
        ("unk Jones", "", "jones"),
        ("unknown Jones", "", "jones"),
        ("Rhys Evans OBE", "rhys", "evans"),
    ],
)
def test_a_name_is_read_into_its_parts(told: str, forename: str, surname: str) -> None:
    read = _first(told)
    assert (read.forename, read.surname) == (forename, surname)


def test_other_names_told_with_a_name_are_readings_too() -> None:
    assert {one.forename for one in names_in("Dafydd (Dai) Jones")} == {"dafydd", "dai"}
    assert {one.surname for one in names_in("Siân Evans née Rees")} == {"evans", "rees"}
    assert {one.surname for one in names_in("Cerys Jones-Evans")} == {
        "jones-evans", "jones", "evans",
    }  # fmt: skip
    assert {one.surname for one in names_in("Harpreet Kaur Gill")} == {"gill", "kaur"}


@pytest.mark.parametrize("told", ["Unknown", "unk", "u/k", "n/k", "dim gwybodaeth", "Dr", "", "?"])
def test_what_stands_for_an_unknown_name_is_no_name(told: str) -> None:
    assert names_in(told) == ()


@pytest.mark.parametrize(
    ("told", "sex", "ages"),
    [
        ("girl, about 14", "F", (13, 15)),
        ("merch tua 14", "F", (13, 15)),
        ("bachgen 12", "M", (12, 12)),
        ("a white male in his twenties", "M", (20, 29)),
        ("teenager 14-16", "", (14, 16)),
    ],
)
def test_a_person_without_a_name_has_sex_and_age(
    told: str, sex: str, ages: tuple[int, int]
) -> None:
    assert names_in(told) == (Name(sex=sex, ages=ages),)


def test_a_name_said_to_be_one_is_read_from_a_description() -> None:
    assert _first("girl called Ellie about 13") == Name("ellie", sex="F", ages=(12, 14))


@pytest.mark.parametrize("told", ["unborn Jones", "baby Jones", "unborn baby of Siân Jones"])
def test_an_unborn_child_has_its_mothers_surname_and_never_her_forename(told: str) -> None:
    assert names_in(told) == (Name(surname="jones", unborn=True),)


def test_a_baby_that_has_a_name_is_born() -> None:
    assert _first("Baby Elen Jones") == Name("elen", surname="jones")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siân Jones", "sian JONES"),
        ("O'Brien, Niamh", "Niamh O’Brien"),
        ("Anne-Marie Rees", "Rees Anne Marie"),
        ("Dŵynwen Llŷr", "Llyr Dwynwen"),
        ("Søren Łukasz", "lukasz soren"),
    ],
)
def test_two_writings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_hyphenated_name_is_found_by_either_part_and_as_one_word() -> None:
    assert name_words("Cerys Jones-Evans") == {"cerys", "jones", "evans", "jonesevans"}


def test_names_of_another_script_keep_their_letters_for_the_search() -> None:
    assert name_key("محمد علي") == name_key("علي محمد") != ""


@given(st.text(max_size=400))
def test_any_text_is_read_in_plain_letters_and_at_most_six_ways(text: str) -> None:
    read = names_in(text)
    assert len(read) <= 6
    for one in read:
        assert f"{one.forename}{''.join(one.middle)}{one.surname}".isascii()
