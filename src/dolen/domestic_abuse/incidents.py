"""Telling one domestic incident from another, and how bad it was; pure."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.calendars import add_months
from dolen.law.parameters import Parameter

Number = Callable[[Parameter], float]
_SAID_SERIOUS = (
    "serious", "stab", "strang", "chok", "fractur", "broken", "unconscious", "stamp", "life",
    "difrifol", "trywan", "tagu", "anymwybodol", "torri asgwrn",
)  # fmt: skip
"""How officers write of a serious injury, in English and Welsh."""
_DENIED = ("no ", "not ", "non-", "minor", "dim ", "heb ", "mân ")


def is_domestic(one: Told) -> bool:
    """Whether officers attended a domestic incident."""
    return one.kind == "incident.attended" and stated(one, "type") == "domestic"


def incidents_among(told: Iterable[Told], number: Number) -> list[Told]:
    """The domestic incidents among facts in canonical order, each once.

    Two officers may record one visit: in one matter, and no further apart than the number says. Of
    no matter at all, as an old store may tell it, one place stands for it.
    """
    apart = dt.timedelta(hours=number(by.SAME_INCIDENT_HOURS))
    found: list[Told] = []
    for one in told:
        if is_domestic(one) and not any(_same(one, earlier, apart) for earlier in found):
            found.append(one)
    return found


def within_months(told: Sequence[Told], last: dt.datetime, months: float) -> list[Told]:
    """Those of `told` in the so many months up to and with `last`."""
    since = add_months(last, -int(months))
    return [one for one in told if since < one.happened_at <= last]


def is_serious(one: Told) -> bool:
    """Whether a fact says that somebody was seriously hurt. Said plainly, or in words."""
    if stated(one, "injury_serious") is not None:
        return stated(one, "injury_serious") is True
    words = str(stated(one, "injury") or "").casefold()
    return any(sign in words for sign in _SAID_SERIOUS) and not words.startswith(_DENIED)


def _same(one: Told, other: Told, apart: dt.timedelta) -> bool:
    if one.happened_at - other.happened_at > apart:
        return False
    if one.case is None and other.case is None:
        return one.place_nominal() is not None and one.place_nominal() == other.place_nominal()
    return one.case == other.case
