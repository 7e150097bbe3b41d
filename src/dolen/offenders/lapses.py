"""Looking for notifications, other than of an address, that were not made in time. Pure."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.calendars import add_months, calendar_days_inclusive
from dolen.law.parameters_offenders import (
    ANNUAL_WITHIN,
    HOUSEHOLD_HOURS,
    NOTIFY_WITHIN,
    TRAVEL_NOTICE,
    WEEKLY_WITHIN,
)
from dolen.offenders.bound import registered_at
from dolen.offenders.homes import lives_with_child
from dolen.offenders.notifying import (
    days_of_travel_notice,
    lawful_after,
    lawfully_given,
    notified_in_time,
    over_before,
    stood_still,
)
from dolen.offenders.worked_out import hours_of

_ADDRESS = (None, "address")
_STOP = ("offender.custody_started", "offender.left_uk")
_A_JOURNEY = dt.timedelta(days=60)


def lapses(world: World, offender: str) -> Iterator[Finding]:
    """Every notification other than of an address that was due and not made as the law asks."""
    for one in world.facts(offender):
        look = _LOOKS.get(one.kind)
        if look is not None and registered_at(world, offender, one.happened_at):
            yield from look(world, offender, one)


def _visited(world: World, offender: str, one: Told) -> Iterator[Finding]:
    """Officers found something that had not been notified."""
    del world
    if stated(one, "unnotified") not in _ADDRESS:
        yield _at(offender, one, one.happened_at)


def _left(world: World, offender: str, one: Told) -> Iterator[Finding]:
    if not _journey_known(world, offender, one):
        yield _at(offender, one, one.happened_at)


def _at(offender: str, one: Told, at: dt.datetime) -> Finding:
    place = one.place_nominal()
    links = (offender, *([place] if place else []))
    return Finding(at=at, links=links, because=(one.uid,), key=one.uid)


def is_of_address(world: World, one: Told, offender: str) -> bool:
    """Whether what must be notified is an address, and not a household, an account, a release."""
    if one.kind == "offender.custody_ended":
        return False
    if one.kind == "offender.change":
        return stated(one, "changed") in _ADDRESS
    return not household_with_child(world, one, offender)


def household_with_child(world: World, stay: Told, offender: str) -> bool:
    """Whether the stay was long enough in a household in which a child lives or stays."""
    hours, enough = hours_of(stay), world.number(HOUSEHOLD_HOURS, stay.day)
    place = stay.place_nominal()
    living = lives_with_child(world, place, stay.happened_at, offender) if place else []
    named = any(about.path.startswith("children") for about in stay.about)
    if not living and not named:
        return False
    if hours is None or enough is None:
        return stated(stay, "qualifying") is True
    return hours >= enough


def must_notify(world: World, one: Told, offender: str) -> bool:
    """Whether the stay must be notified; everything else of these kinds always must."""
    if one.kind != "offender.stay":
        return True
    said = stated(one, "qualifying")
    if said is not None:
        return said is True
    return (
        household_with_child(world, one, offender)
        or world.value(one, "qualifying", offender) is True
    )


def _late(world: World, offender: str, one: Told) -> Iterator[Finding]:
    days = world.number(NOTIFY_WITHIN, one.day)
    if days is None or is_of_address(world, one, offender) or not must_notify(world, one, offender):
        return
    told = world.facts(offender)
    due = stood_still(told, one, calendar_days_inclusive(one.happened_at, round(days)))
    if due is None or over_before(told, due):
        return
    if not notified_in_time(world, offender, one, due):
        yield _at(offender, one, due)


def _periodic(world: World, offender: str, one: Told) -> Iterator[Finding]:
    """The yearly notification, and the weekly one of somebody without a home."""
    months, days = world.number(ANNUAL_WITHIN, one.day), world.number(WEEKLY_WITHIN, one.day)
    if lawfully_given(world, one, offender) and months is not None:
        due = add_months(one.happened_at, round(months), ends_at_day_end=True)
        yield from _missed(world, offender, one, ("annual", due, _STOP))
    if stated(one, "no_fixed_abode") is True and days is not None:
        due = calendar_days_inclusive(one.happened_at, round(days))
        stops = (*_STOP, "offender.residence_notified")
        yield from _missed(world, offender, one, ("weekly", due, stops))


def _missed(
    world: World, offender: str, one: Told, which: tuple[str, dt.datetime, tuple[str, ...]]
) -> Iterator[Finding]:
    name, due, stops = which
    told = world.facts(offender)
    stopped = any(
        other.kind in stops and one.order < other.order and other.happened_at <= due
        for other in told
    )
    if not (stopped or over_before(told, due) or lawful_after(world, offender, one, due)):
        yield replace(_at(offender, one, due), key=f"{name}:{one.uid}")


def _travel(world: World, offender: str, one: Told) -> Iterator[Finding]:
    by = stated(one, "notify_by")
    leaves = stated(one, "departs_at")
    if by is None and isinstance(leaves, dt.datetime):
        by = days_of_travel_notice(leaves, world.number(TRAVEL_NOTICE, one.day))
    due = by if isinstance(by, dt.datetime) else one.happened_at
    done = ("offender.travel_notified", "offender.travel_cancelled")
    settled = any(
        other.kind in done and one.order < other.order and other.happened_at <= due
        for other in world.facts(offender)
    )
    if not settled:
        yield _at(offender, one, due)


def _journey_known(world: World, offender: str, left: Told) -> bool:
    """Whether the journey was notified or planned before; a plan is judged for itself."""
    known = ("offender.travel_notified", "offender.travel_planned")
    return any(
        other.kind in known
        and other.order < left.order
        and other.happened_at > left.happened_at - _A_JOURNEY
        for other in world.facts(offender)
    )


_LOOKS: Mapping[str, Callable[[World, str, Told], Iterator[Finding]]] = {
    "offender.visit": _visited,
    "offender.change": _late,
    "offender.stay": _late,
    "offender.custody_ended": _late,
    "offender.notified": _periodic,
    "offender.travel_planned": _travel,
    "offender.left_uk": _left,
}
