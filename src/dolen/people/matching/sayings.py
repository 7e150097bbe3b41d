"""From what was said of somebody to what is compared: each sort of saying read by itself. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.people.matching.several import Several
from dolen.people.normalise.profile import Profile, Said, profiles_of

COMPARED = frozenset({
    "name", "alias", "sex", "date_of_birth", "age", "phone", "account", "reference",
    "address", "postcode",
})  # fmt: skip
"""Sorts of saying by which a person is compared."""
OF_A_HOME = frozenset({"address", "postcode", "place_sort", "hub", "uprn"})
"""Sorts of saying about a place that change how those are compared who live there."""
_HOME = ("address", "postcode")
_BY_ITSELF = (("name", "alias"), ("sex",), ("phone",), ("account",), ("reference",))


def several(
    told: Sequence[Said],
    *,
    homes: Iterable[Sequence[Said]] = (),
    said_on: dt.date | None = None,
) -> Several:
    """Everything compared of a person: what was `told`, the latest first, and each home of theirs.

    An age counts only where no date of birth was told, as of the day `said_on`.
    """
    found: list[Profile] = []
    for sorts in _BY_ITSELF:
        found += _read([one for one in told if one.sort in sorts])
    dates = [one for one in told if one.sort == "date_of_birth"]
    ages = [one for one in told if one.sort == "age"][:1]
    found += _read(dates) if dates else _read(ages, said_on)
    for home in homes:
        found += _read([one for one in home if one.sort in _HOME])
    return Several.of(found)


def _read(told: Sequence[Said], said_on: dt.date | None = None) -> tuple[Profile, ...]:
    return profiles_of(told, said_on=said_on) if told else ()
