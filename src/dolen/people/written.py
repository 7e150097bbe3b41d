"""The one way to fold what people write, for the modules of this room; see `normalise`."""

from dolen.people.normalise.addresses import address_key, address_words
from dolen.people.normalise.births import dates_in, without_dates
from dolen.people.normalise.names import name_key, name_words
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.postcodes import postcode_key, postcodes_in, without_postcodes
from dolen.people.normalise.references import reference_key
from dolen.people.normalise.text import LONGEST, folded

__all__ = [
    "LONGEST",
    "address_key",
    "address_words",
    "dates_in",
    "folded",
    "name_key",
    "name_words",
    "phone_key",
    "postcode_key",
    "postcodes_in",
    "reference_key",
    "without_dates",
    "without_postcodes",
]
