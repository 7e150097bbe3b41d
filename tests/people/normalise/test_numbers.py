import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.people.normalise.births import ages_in, born_in, dates_in, precise, without_dates
from dolen.people.normalise.emails import email_key, emails_in
from dolen.people.normalise.handles import handle_key, handle_name, handles_in
from dolen.people.normalise.phones import phone_key, phones_in
from dolen.people.normalise.postcodes import (
    local_authority_of,
    outward,
    postcode_key,
    postcodes_in,
    whole_postcode,
    without_postcodes,
)
from dolen.people.normalise.references import reference_key
from dolen.people.normalise.text import LONGEST, folded, plain_words
from dolen.people.normalise.vehicles import vehicle_blur, vehicle_key, vehicles_in


@pytest.mark.parametrize(
    "text",
    [
        "2012-03-04", "4/3/2012", "04.03.2012", "4 March 2012", "4th Mar 12", "4 Mawrth 2012",
        "4-3-12",
    ],
)  # fmt: skip
def test_a_date_is_read_in_its_usual_forms(text: str) -> None:
    assert dt.date(2012, 3, 4) in dates_in(f"Cerys {text}")
    assert without_dates(f"Cerys {text}").split() == ["Cerys"]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert dates_in("31/02/2012 99 March 2012") == ()


def test_two_digits_of_a_year_are_of_either_century() -> None:
    assert dates_in("1/2/62") == (dt.date(2062, 2, 1), dt.date(1962, 2, 1))


def test_an_age_on_a_day_allows_years_of_birth() -> None:
    day = dt.date(2026, 11, 24)
    assert born_in((14, 14), said_on=day) == (2011, 2012)
    assert ages_in("about 14") == (13, 15)
    assert ages_in("in her thirties") == (30, 39)
    assert ages_in("teenager") == (13, 19)
    assert ages_in("aged 450") is ages_in("old") is None


def test_a_date_is_as_exact_as_it_was_told() -> None:
    day = dt.date(2012, 3, 4)
    assert [precise(day, one) for one in ("day", "month", "year")] == [
        "2012-03-04", "2012-03", "2012",
    ]  # fmt: skip


def test_a_year_and_the_number_of_a_house_are_no_telephone_number() -> None:
    assert phones_in("tristan boyd 2019 113 north place") == ()
    assert phones_in("tristan boyd 7700900123") == (("7700900123", "+447700900123"),)


@pytest.mark.parametrize(
    "text", ["07700 900123", "+44 7700 900123", "0044 7700900123", "07700-900-123"]
)
def test_a_telephone_number_has_one_key(text: str) -> None:
    assert phone_key(text) == "+447700900123"
    assert [key for _, key in phones_in(f"ring {text} soon")] in ([phone_key(text)], [])


@pytest.mark.parametrize("text", ["NP20 1AA", "np201aa", "NP2O 1AA", "NP20 IAA", "np20  1aa"])
def test_a_postcode_is_repaired_where_letters_were_taken_for_digits(text: str) -> None:
    assert postcode_key(text) == whole_postcode(text) == "np201aa"


def test_half_a_postcode_is_no_whole_one() -> None:
    assert outward("NP20") == outward("NP20 1AA") == "np20"
    assert whole_postcode("NP20") is None
    assert outward("ellie") is whole_postcode("ellie") is None


def test_postcodes_are_found_in_text_and_left_out() -> None:
    assert postcodes_in("12 high st NPI0 8XB or CF3 2UW, EC1A 1BB") == (
        "np108xb", "cf32uw", "ec1a1bb",
    )  # fmt: skip
    assert without_postcodes("12 High St NP2O 1AA").split() == ["12", "High", "St"]


def test_an_authority_is_known_by_table_and_never_by_the_first_letters() -> None:
    table = {"cf32uw": "newport"}
    assert local_authority_of("CF3 2UW", table) == "newport"
    assert local_authority_of("CF3 2UX", table) is None
    assert local_authority_of("CF3", table) is None


def test_an_email_keeps_its_tag_and_loses_its_case() -> None:
    assert email_key("Ellie.X+School@Example.COM") == "ellie.x+school@example.com"
    assert email_key("ellie") == ""
    assert emails_in("write to ellie@example.com.") == ("ellie@example.com",)


@pytest.mark.parametrize(
    "text", ["snap: Ellie_x", "Snapchat @ellie_x", "snapchat.com/add/Ellie_x", "sc/ellie_x"]
)
def test_an_account_has_one_key_however_its_platform_is_told(text: str) -> None:
    assert handle_key(text) == "snapchat:ellie_x"
    assert handle_name(text) == handle_name("@Ellie_X") == "ellie_x"


def test_accounts_are_found_after_an_at() -> None:
    assert handles_in("says @Ellie_x wrote, not a@b.com") == ("ellie_x",)


def test_a_mark_is_put_right_where_its_shape_tells_and_blurred_for_witnesses() -> None:
    assert vehicle_key("CK1O ABC") == vehicle_key("ck10abc") == "ck10abc"
    assert vehicle_key("B 1234 XY") == "b1234xy"
    assert vehicle_blur("CKIO ABC") == vehicle_blur("CK10 ABC")
    assert vehicles_in("a red CK10 ABC drove off") == ("CK10 ABC",)


@given(st.text(max_size=400))
def test_nothing_odd_raises(text: str) -> None:
    for key in (
        phone_key, postcode_key, reference_key, handle_key, handle_name, email_key, vehicle_key,
        vehicle_blur, dates_in, without_dates, ages_in, postcodes_in, without_postcodes, outward,
        whole_postcode, handles_in, emails_in, phones_in, vehicles_in,
    ):  # fmt: skip
        key(text)


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = " ".join(folded(text))[:LONGEST]
    assert " ".join(folded(once)) == once.strip()
    plain = " ".join(plain_words(text))[:LONGEST]
    assert " ".join(plain_words(plain)) == plain.strip()


@given(st.text(max_size=60))
def test_keys_of_keys_are_themselves(text: str) -> None:
    for key in (phone_key, postcode_key, reference_key, vehicle_key, email_key):
        assert key(key(text)) == key(text)
