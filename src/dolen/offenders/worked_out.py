"""Answers about offenders that nobody has to type, each saying from which facts; pure."""

import datetime as dt
from collections.abc import Sequence

from dolen.journal.conditions import stated
from dolen.journal.derived import Answer, Derived, Number
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import add_months
from dolen.law.moments import in_london, in_utc
from dolen.law.parameters_offenders import HOUSEHOLD_HOURS, STAY_DAYS, STAY_WINDOW, TRAVEL_NOTICE

_MODES = ("offender.mode_reviewed", "offender.management_started")
_RISKS = {"offender.arms": "level", "offender.visit": "risk", "offender.registered": "risk",
          "offender.management_started": "risk"}  # fmt: skip
_ADULT = 18


def mode_of(told: Sequence[Told]) -> Told | None:
    """The latest fact that says how the offender is managed, of those in canonical order."""
    return next((one for one in reversed(told) if one.kind in _MODES and stated(one, "mode")), None)


def risk_of(told: Sequence[Told]) -> Told | None:
    """The latest fact that says how high the risk is; an incomplete assessment says nothing."""
    return next(
        (
            one
            for one in reversed(told)
            if one.kind in _RISKS
            and stated(one, _RISKS[one.kind])
            and stated(one, "complete") is not False
        ),
        None,
    )


def risk_said(one: Told) -> str:
    """The level such a fact says."""
    return str(stated(one, _RISKS[one.kind]))


def _mode(told: Told, before: Sequence[Told], person: PersonView, number: Number) -> Answer | None:
    """How the offender is managed when something is learned."""
    del number  # every reader takes the numbers; this one needs none
    last = mode_of([one for one in before if one.names(person.nominal)])
    return None if last is None else Answer(stated(last, "mode"), (last.uid,))


def _risk(told: Told, before: Sequence[Told], person: PersonView, number: Number) -> Answer | None:
    """The risk an offender poses when visited: from that moment's latest assessment."""
    del number
    last = risk_of([one for one in before if one.names(person.nominal)])
    return None if last is None else Answer(risk_said(last), (last.uid,))


def _arms_applies(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """ARMS is for adult men; None where age or sex is not known."""
    del before, number
    age = person.age_on(told.day)
    if age is None or person.sex is None:
        return None
    return Answer(person.sex == "M" and age >= _ADULT)


def _lawful(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """A notification counts when given in person at a station on the force's list."""
    del before, person, number
    how, listed = stated(told, "how"), stated(told, "station_listed")
    if (how is not None and how != "in_person") or listed is False:
        return Answer(False)
    return Answer(True) if how == "in_person" and listed is True else None


def _notify_by(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """The latest moment at which the journey is notified in time, by the clock on the wall."""
    del before, person
    leaves = stated(told, "departs_at")
    if not isinstance(leaves, dt.datetime):
        return None
    return Answer(in_utc(in_london(leaves) - dt.timedelta(days=number(TRAVEL_NOTICE))))


def hours_of(one: Told) -> float | None:
    """How long a stay lasted, as told in hours or by its end."""
    hours = stated(one, "hours")
    if isinstance(hours, int | float):
        return float(hours)
    until = one.fact.happened_until
    return None if until is None else (until - one.happened_at).total_seconds() / 3600


def _qualifying(
    told: Told, before: Sequence[Told], person: PersonView, number: Number
) -> Answer | None:
    """Twelve hours in a household with a child, or seven days at one address within a year."""
    here = [one for one in (*before, told) if _same_place(one, told, person.nominal, number)]
    lengths = {one.uid: hours_of(one) for one in here}
    mine = lengths[told.uid]
    if mine is None:
        return None
    with_child = any(about.path.startswith("children") for about in told.about)
    if with_child and mine >= number(HOUSEHOLD_HOURS):
        return Answer(True, (told.uid,))
    total = sum(length or 0.0 for length in lengths.values())
    return Answer(total >= number(STAY_DAYS) * 24, tuple(lengths))


def _same_place(one: Told, told: Told, nominal: str, number: Number) -> bool:
    if one.uid == told.uid:
        return True
    since = add_months(told.happened_at, -round(number(STAY_WINDOW)))
    place = told.place_nominal()
    return (
        one.kind == told.kind
        and place is not None
        and one.place_nominal() == place
        and one.names(nominal)
        and one.happened_at > since
    )


DERIVED: tuple[Derived, ...] = (
    Derived("offender.intelligence", "mode", _mode),
    Derived("offender.visit", "risk", _risk),
    Derived("offender.management_started", "arms_applies", _arms_applies),
    Derived("offender.notified", "lawful", _lawful),
    Derived("offender.travel_planned", "notify_by", _notify_by),
    Derived("offender.stay", "qualifying", _qualifying),
)
"""Every worked-out answer of this room."""
