"""The numbers of the rulebook that somebody should hold against their source again."""

import datetime as dt
from dataclasses import dataclass

from dolen.journal.house import house
from dolen.law.freshness import to_check_again
from dolen.law.parameters import all_parameters
from dolen.web.presenting.numbers import Cited, cited, quantity_words
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class StaleLine:
    """One number to check again: what it is, what it is worth, where it was read and when."""

    name: str
    says: str
    worth: str
    cited: Cited
    checked_on: str


def check_again(today: dt.date) -> list[StaleLine]:
    """The numbers last checked too long before `today`, the oldest first."""
    return [
        StaleLine(
            name=one.parameter.name,
            says=translated(one.parameter.says),
            worth=quantity_words(one.value.value, one.parameter.unit),
            cited=cited(one.value.cited),
            checked_on=london(one.value.checked_on),
        )
        for one in to_check_again(all_parameters().values(), today, house.overrides)
    ]
