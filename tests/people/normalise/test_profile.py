import datetime as dt
from dataclasses import astuple, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.normalise.profile import MOST_PROFILES, profiles_of
from dolen.people.normalise.typed import profile_of_words

_SORTS = (
    "name",
    "alias",
    "sex",
    "date_of_birth",
    "age",
    "phone",
    "reference",
    "address",
    "postcode",
)


@dataclass(frozen=True)
class Told:
    sort: str
    value: str
    key: str = ""


def test_what_was_said_becomes_columns() -> None:
    (one,) = profiles_of(
        [
            Told("name", "Dai Rees"),
            Told("date_of_birth", "2012-03-04", "2012-03"),
            Told("address", "4 Ffordd y Parc, Casnewydd"),
            Told("postcode", "NP2O 1AA"),
            Told("phone", "07700 900123"),
            Told("sex", "M"),
        ]
    )
    assert (one.forename, one.surname, one.forename_root) == ("dai", "rees", "david")
    assert (one.dob, one.addr, one.postcode) == ("2012-03", "4 park road", "np201aa")
    assert (one.phone, one.sex, one.forename_kin) == ("+447700900123", "M", "david dewi")


def test_an_address_keeps_the_postcode_told_with_it() -> None:
    homes = [
        Told("address", "1 High St"), Told("postcode", "NP20 1AA"),
        Told("address", "2 Low Rd"), Told("postcode", "NP20 2BB"),
    ]  # fmt: skip
    found = {(one.addr, one.postcode) for one in profiles_of(homes)}
    assert found == {("1 high street", "np201aa"), ("2 low road", "np202bb")}


def test_a_family_names_other_form_is_a_reading_too() -> None:
    assert {one.surname for one in profiles_of([Told("name", "Rhys ap Hywel")])} == {
        "hywel", "powell",
    }  # fmt: skip
    assert {one.surname for one in profiles_of([Told("name", "Rhys Dafis")])} == {
        "dafis", "davies",
    }  # fmt: skip


def test_an_age_tells_years_of_birth_only_with_its_day() -> None:
    told = [Told("name", "girl, about 14")]
    (one,) = profiles_of(told, said_on=dt.date(2026, 11, 24))
    assert (one.sex, one.born_from, one.born_until, one.forename) == ("F", 2010, 2013, None)
    (undated,) = profiles_of(told)
    assert undated.born_from is None


def test_every_alias_is_compared() -> None:
    told = [Told("name", "Siân Jones"), Told("alias", "Jane Smith"), Told("phone", "07700900123")]
    assert {one.forename for one in profiles_of(told)} == {"sian", "jane"}
    assert {one.phone for one in profiles_of(told)} == {"+447700900123"}


def test_nothing_said_is_nobody() -> None:
    assert profiles_of([]) == profiles_of([Told("name", "unknown")]) == ()


def test_a_search_is_read_in_either_order_with_what_stands_beside_the_name() -> None:
    asked = profile_of_words("jones dai 4/3/2012 NP20 1AA 07700 900123")
    assert {one.forename for one in asked.profiles} >= {"jones", "dai"}
    assert {(p.dob, p.postcode, p.phone) for p in asked.profiles} == {
        ("2012-03-04", "np201aa", "+447700900123")
    }
    assert asked.words == ("jones", "dai")


def test_a_search_for_an_address_a_year_or_half_a_postcode() -> None:
    assert profile_of_words("4 Ffordd y Parc").profiles[0].addr == "4 park road"
    assert profile_of_words("ellie 2012").profiles[0].dob == "2012"
    assert profile_of_words("ellie np20").outward == "np20"


@pytest.mark.parametrize(
    "text", ["Andrew Edwards 144 Queen Lane, Cwmbran", "Andrew Edwards, 144 Queen Ln"]
)
def test_a_search_for_a_name_and_an_address_is_of_both_or_of_the_address_alone(text: str) -> None:
    named, turned, alone = profile_of_words(text).profiles
    assert (named.forename, named.surname, named.addr) == ("andrew", "edwards", "144 queen lane")
    assert (turned.forename, turned.addr) == ("edwards", named.addr)
    assert (alone.forename, alone.surname, alone.addr) == (None, None, named.addr)


def test_a_number_after_a_name_is_no_house_where_no_street_follows() -> None:
    assert profile_of_words("ellie 14 newport").profiles[0].addr is None


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("eleri patel NPa5 4PF", "npa54pf"),
        ("eleri patel NP20z9QT", "np20z9qt"),
        ("eleri patel 4/3/2012 gNP4 8DH", "gnp48dh"),
        ("eleri patel NP9 7uGJ", "np97ugj"),
    ],
)
def test_a_postcode_with_a_slip_is_no_part_of_the_name(text: str, postcode: str) -> None:
    (first, *_others) = profile_of_words(text).profiles
    assert (first.forename, first.surname, first.postcode) == ("eleri", "patel", postcode)


def test_a_name_with_a_figure_for_a_letter_is_no_postcode() -> None:
    (first, *_others) = profile_of_words("arwyn C0lley").profiles
    assert (first.forename, first.surname, first.postcode) == ("arwyn", "c0lley", None)


@pytest.mark.parametrize("text", ["ellie 2019-07", "ellie 07/2019", "7.2019 ellie"])
def test_a_month_alone_is_a_month_of_birth(text: str) -> None:
    assert profile_of_words(text).profiles[0].dob == "2019-07"


@pytest.mark.parametrize("code", ["elerithom159", "eleri_t", "NF0035383"])
def test_a_word_that_is_no_name_may_be_an_account_or_a_reference(code: str) -> None:
    asked = profile_of_words(f"eleri thomas {code}").profiles
    assert {one.forename for one in asked} == {"eleri", "thomas"}
    assert {one.handle for one in asked} == {code.casefold(), None}
    assert {one.reference for one in asked} == {code.casefold().replace("_", ""), None}


def test_half_a_postcode_is_no_part_of_the_name() -> None:
    (first, *_others) = profile_of_words("ellie jones np20").profiles
    assert (first.forename, first.surname) == ("ellie", "jones")


@given(
    st.lists(st.builds(Told, st.sampled_from(_SORTS), st.text(max_size=60)), max_size=12),
    st.dates(),
)
def test_anything_said_makes_bounded_plain_profiles(told: list[Told], day: dt.date) -> None:
    found = profiles_of(told, said_on=day)
    assert len(found) <= MOST_PROFILES
    for value in (value for one in found for value in astuple(one)):
        assert not isinstance(value, str) or (value.isascii() and value)


@given(st.text(max_size=300))
def test_anything_may_be_typed(text: str) -> None:
    asked = profile_of_words(text)
    assert all(word.isascii() for word in asked.words)
