import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.normalise.addresses import (
    address_key,
    address_of,
    address_words,
    door_key,
    place_key,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flat 2, 20 High St, Newport NP20 1AA", "flt 2 20 high street newport np201aa"),
        ("Ground Floor Flat, 30 Heol Caerllion, Casnewydd", "GFF 30 Caerleon Rd"),
        ("16 Teras Victoria, Trecelyn", "16 Victoria Terrace, Newbridge"),
        ("4 Ffordd y Parc", "4 Park Road"),
        ("12, High Street, Coed-duon", "12 High St Blackwood"),
        ("Apartment 1 40 Church Rd Casnewydd", "Flat 1, 40 Church Road"),
        ("2/20 High St", "Flat 2, 20 High Street"),
        ("12 A High St", "12a High Street"),
    ],
)
def test_one_door_has_one_key(one: str, other: str) -> None:
    assert address_key(one) == address_key(other)
    assert door_key(one, "NP20 1AA") == door_key(other, "np201aa") != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12a High St", "12 High St"),
        ("GFF 30 Caerleon Rd", "30 Caerleon Rd"),
        ("Flat 2, 20 High St", "Flat 3, 20 High St"),
        ("17 Heol y Bont", "17 Bridge Road"),
        ("12-14 Commercial Street", "12 Commercial Street"),
    ],
)
def test_two_doors_have_two_keys(one: str, other: str) -> None:
    assert address_key(one) != address_key(other)


def test_a_saint_is_no_street() -> None:
    assert address_of("12 St Marys St, Monmouth").street == "st marys street"


def test_a_house_with_a_name_alone_is_a_door_in_its_street() -> None:
    assert address_of("Rose Cottage, Church Lane, Usk").door() == "rose cottage church lane"


def test_without_street_or_postcode_no_door_is_known() -> None:
    assert door_key("Newport", "NP20 1AA") == door_key("12 High Street") == ""


def test_a_place_has_one_name_in_either_language() -> None:
    assert place_key("Casnewydd") == place_key("Newport") == "newport"
    assert place_key("Pont-y-pŵl") == place_key("Pontypool")


def test_words_of_an_address_stay_in_order() -> None:
    assert address_words("12 Heol y Bont, Caerffili") == ("12", "road", "y", "bont", "caerphilly")


@given(st.text(max_size=400))
def test_any_text_has_a_plain_key_that_is_its_own(text: str) -> None:
    assert address_key(text).isascii()
    assert door_key(text, text).isascii()
    assert address_key(text) == address_key(text.upper().lower()) or not text.isascii()
