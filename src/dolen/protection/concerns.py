"""Patterns in the use of police protection that this room must act on."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal.told import Told
from dolen.law.parameters_protection import (
    END_WITHIN,
    NO_RECORD_AFTER,
    STATION_USES,
    STATION_USES_WITHIN,
)
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_SECTION_8 = GWENT_REPORT.at("section 8")


def find_no_record_of_power(world: World, child: str) -> Iterable[Finding]:
    """A power was used and who had charge of it, or how it ended, is not on record."""
    told = world.facts(child)
    for taken in (one for one in told if one.kind == "protection.taken"):
        day = taken.day
        wait = world.number(NO_RECORD_AFTER, day)
        limit = world.number(END_WITHIN, day)
        if wait is None or limit is None:
            continue
        checks = (
            ("protection.designated_officer", taken, wait),
            ("protection.ended", taken, limit),
            *(("protection.end_recorded", end, wait) for end in _ends_of(told, taken)),
        )
        missing = [
            since.happened_at + dt.timedelta(hours=hours)
            for kind, since, hours in checks
            if not _told_within(told, kind, since, hours)
        ]
        if missing:
            yield Finding(at=min(missing), links=(child,), because=(taken.uid,), key=taken.uid)


def _ends_of(told: Iterable[Told], taken: Told) -> list[Told]:
    later = [one for one in told if one.kind == "protection.ended" and one.order > taken.order]
    return later[:1]


def _told_within(told: Iterable[Told], kind: str, since: Told, hours: float) -> bool:
    until = since.happened_at + dt.timedelta(hours=hours)
    return any(
        one.kind == kind and since.order < one.order and one.happened_at <= until for one in told
    )


def find_station_used_again(world: World, child: str) -> Iterable[Finding]:
    """A police station as place of safety without an exceptional reason, or for the third time."""
    told = world.facts(child)
    for number, one in enumerate(told):
        if one.kind != "protection.at_station":
            continue
        station = one.place_nominal()
        links = (child, station) if station else (child,)
        reason = any(
            earlier.kind == "protection.exceptional_reason" and earlier.case == one.case
            for earlier in told[:number]
        )
        uses = _uses(world, station, one) if station else []
        enough = world.number(STATION_USES, one.day)
        if not reason or (enough is not None and len(uses) >= enough):
            because = tuple(dict.fromkeys((*(use.uid for use in uses), one.uid)))
            yield Finding(at=one.happened_at, links=links, because=because, key=one.uid)


def _uses(world: World, station: str, at: Told) -> list[Told]:
    months = world.number(STATION_USES_WITHIN, at.day) or 0
    since = at.happened_at - dt.timedelta(days=round(months * 365.25 / 12))
    return [
        one
        for one in world.facts(station)
        if one.kind == "protection.at_station" and one.happened_at > since and one.order <= at.order
    ]


CONCERNS = (
    Concern(
        name="no_record_of_power",
        says=_("Police protection was used and who, when or how it ended is not on record."),
        room="protection",
        cited=(_SECTION_8,),
        anchor="person",
        kinds=("protection.",),
        find=find_no_record_of_power,
        to="duty_superintendent",
        timing="after_lasting",
        reach=0,
        parameters=(NO_RECORD_AFTER, END_WITHIN),
    ),
    Concern(
        name="station_used_again",
        says=_("A police station was a place of safety without an exceptional reason, or again."),
        room="protection",
        cited=(_SECTION_8,),
        anchor="person",
        kinds=("protection.",),
        find=find_station_used_again,
        to="duty_superintendent",
        reach=1,
        parameters=(STATION_USES, STATION_USES_WITHIN),
    ),
)
"""The patterns this room acts on."""
