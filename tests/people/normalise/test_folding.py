import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.normalise.addresses import address_key
from dolen.people.normalise.births import dates_in, without_dates
from dolen.people.normalise.names import name_key, name_words
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.references import reference_key
from dolen.people.normalise.text import LONGEST, folded


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


def test_names_of_another_script_keep_their_letters() -> None:
    assert name_key("محمد علي") == name_key("علي محمد") != ""


@pytest.mark.parametrize(
    "text",
    [
        "2012-03-04",
        "4/3/2012",
        "04.03.2012",
        "4 March 2012",
        "4th Mar 12",
        "4 Mawrth 2012",
        "4-3-12",
    ],
)
def test_a_date_is_read_in_its_usual_forms(text: str) -> None:
    assert dt.date(2012, 3, 4) in dates_in(f"Cerys {text}")
    assert without_dates(f"Cerys {text}").split() == ["Cerys"]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert dates_in("31/02/2012 99 March 2012") == ()


def test_two_digits_of_a_year_are_of_either_century() -> None:
    assert dates_in("1/2/62") == (dt.date(2062, 2, 1), dt.date(1962, 2, 1))


@pytest.mark.parametrize(
    "text", ["07700 900123", "+44 7700 900123", "0044 7700900123", "07700-900-123"]
)
def test_a_telephone_number_has_one_key(text: str) -> None:
    assert phone_key(text) == "+447700900123"


def test_an_address_has_one_key_however_its_words_are_shortened() -> None:
    one = address_key("Flat 2, 20 High St, Newport NP20 1AA")
    assert one == address_key("flt 2 20 high street newport np201aa")
    assert one != address_key("Flat 3, 20 High St, Newport NP20 1AA")


@given(st.text(max_size=400))
def test_nothing_written_raises(text: str) -> None:
    name_key(text)
    name_words(text)
    phone_key(text)
    address_key(text)
    reference_key(text)
    dates_in(text)
    without_dates(text)


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = " ".join(folded(text))[:LONGEST]
    assert " ".join(folded(once)) == once.strip()
