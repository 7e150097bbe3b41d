"""Telephone numbers in international form; a number without a country is of Great Britain."""

from functools import lru_cache

import phonenumbers

from dolen.people.normalise.text import LONGEST

_FEWEST_DIGITS, _FEWEST_BARE = 7, 9
"""A year or the number of a house, or both, is no telephone number; with a 0 or + fewer do."""


@lru_cache(maxsize=65_536)
def phone_key(phone: str) -> str:
    """The number in international form; "" when `phone` is no possible number here or abroad."""
    try:
        number = phonenumbers.parse(phone[:LONGEST], "GB")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=4_096)
def phones_in(text: str) -> tuple[tuple[str, str], ...]:
    """The numbers written in `text`: each as written and in international form."""
    matches = phonenumbers.PhoneNumberMatcher(
        text[:LONGEST], "GB", leniency=phonenumbers.Leniency.POSSIBLE
    )
    found = (match.raw_string for match in matches)
    long = (raw for raw in found if sum(c.isdigit() for c in raw) >= _fewest(raw))
    return tuple((raw, key) for raw in long if (key := phone_key(raw)))


def _fewest(raw: str) -> int:
    return _FEWEST_DIGITS if raw.lstrip("( ")[:1] in ("0", "+") else _FEWEST_BARE
