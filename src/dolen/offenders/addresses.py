"""Looking for addresses an offender lives at and has not notified in time. Pure."""

import datetime as dt
from collections.abc import Iterator

from dolen.concerns.households import is_lived_in
from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import About, Told
from dolen.law.calendars import calendar_days_inclusive
from dolen.law.parameters_offenders import NOTIFY_WITHIN
from dolen.offenders.bound import ever_registered, registered_at
from dolen.offenders.lapses import is_of_address, must_notify
from dolen.offenders.notifying import (
    lawful_after,
    lawfully_given,
    notified_in_time,
    over_before,
    stood_still,
)

_NOTIFIED = (
    "offender.registered", "offender.management_started", "offender.residence_notified",
)  # fmt: skip
_CHANGES = ("offender.change", "offender.stay")
_MOVES = (*_CHANGES, "residence")
_WHERE = ("address", "place")


def unnotified_addresses(world: World, offender: str) -> Iterator[Finding]:
    """Each address found or changed to that was not notified within the law's three days."""
    if not ever_registered(world, offender):
        return
    for one in world.facts(offender):
        if not registered_at(world, offender, one.happened_at):
            continue
        if one.kind in _MOVES:
            yield from _moved(world, offender, one)
        else:
            yield from _found(world, offender, one)


def _addresses(world: World, offender: str, moment: dt.datetime) -> set[str]:
    """The addresses notified by `moment`, with those changed to and lawfully notified since."""
    so_far = [one for one in world.facts(offender) if one.happened_at <= moment]
    return {
        about.nominal
        for one in so_far
        for about in one.about
        if about.sort == "place" and _notified(world, offender, one, about, moment)
    }


def _notified(world: World, offender: str, one: Told, place: About, moment: dt.datetime) -> bool:
    if one.kind in _CHANGES:
        return place.path in _WHERE and lawful_after(world, offender, one, moment)
    if one.kind == "offender.notified":
        # The place of a notification is the station, unless it says where somebody lives.
        home = place.path in _WHERE and is_lived_in(world, place.nominal)
        return home and lawfully_given(world, one, offender)
    return one.kind in _NOTIFIED


def _found(world: World, offender: str, one: Told) -> Iterator[Finding]:
    """Found at a home that is none of those notified: where several are known not to be his."""
    place = one.place_nominal()
    known = _addresses(world, offender, one.happened_at)
    if place is None or not known or place in known or not is_lived_in(world, place):
        return
    if _lives_as_seen(one):
        yield Finding(at=one.happened_at, links=(offender, place), because=(one.uid,), key=place)


def _lives_as_seen(one: Told) -> bool:
    """A party to a domestic incident in a home, or found there by those who visit him."""
    if one.kind == "offender.visit":
        return stated(one, "seen") is not False
    return (
        one.kind == "incident.attended"
        and stated(one, "type") == "domestic"
        and stated(one, "at_home") is True
    )


def _moved(world: World, offender: str, one: Told) -> Iterator[Finding]:
    """A change of address, or a stay that counts as one, not notified in three days."""
    days = world.number(NOTIFY_WITHIN, one.day)
    if days is None or (one.kind != "residence" and not _must(world, offender, one)):
        return
    told = world.facts(offender)
    place = next((a.nominal for a in one.about if a.path in _WHERE), None)
    due = stood_still(told, one, calendar_days_inclusive(one.happened_at, round(days)))
    if due is None or over_before(told, due) or notified_in_time(world, offender, one, due):
        return
    if place is not None and place in _addresses(world, offender, due):
        return
    if one.kind == "residence" and (place is None or not _addresses(world, offender, due)):
        return
    yield Finding(
        at=due,
        links=(offender, *([place] if place else [])),
        because=(one.uid,),
        key=place or one.uid,
    )


def _must(world: World, offender: str, one: Told) -> bool:
    return is_of_address(world, one, offender) and must_notify(world, one, offender)
