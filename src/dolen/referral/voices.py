"""Whether one officer's attended cases lack what the children said, again and again. Pure."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Finding, World
from dolen.journal.told import Told
from dolen.law.parameters_contact import (
    VOICE_ABSENT_OF_LAST,
    VOICE_ABSENT_SHARE,
    VOICE_WITHIN,
)
from dolen.referral.families import children_in

OFFICERS = frozenset({"officer", "attending_officer", "first_officer", "response_sgt", "team"})
HEARD = ("child.voice_recorded", "child.interview_held")


def find_voice_absent(world: World, officer: str) -> Iterable[Finding]:
    """In more than half of the last ten cases an officer attended, no child was heard.

    Judged at each attended case from the tenth on, once until the share falls to a half again. A
    case counts only when a child was in it; hearing one child of several is not hearing all.
    """
    attended = [one for one in _attended(world, officer) if children_in(world, one)]
    standing = False
    for number, last in enumerate(attended, start=1):
        of_last = world.number(VOICE_ABSENT_OF_LAST, last.day)
        share = world.number(VOICE_ABSENT_SHARE, last.day)
        hours = world.number(VOICE_WITHIN, last.day)
        if of_last is None or share is None or hours is None or number < of_last:
            continue
        recent = attended[number - int(of_last) : number]
        silent = [one for one in recent if not _heard(world, one, dt.timedelta(hours=hours))]
        too_many = len(silent) > share * len(recent)
        if too_many and not standing:
            at = last.happened_at + dt.timedelta(hours=hours)
            because = tuple(one.uid for one in silent)
            yield Finding(at=at, links=(officer,), because=because, key=last.uid)
        standing = too_many


def _attended(world: World, officer: str) -> list[Told]:
    return [
        one
        for one in world.facts(officer)
        if one.kind == "incident.attended"
        and OFFICERS & (world.person(officer).roles | one.roles_of(officer))
    ]


def _heard(world: World, case: Told, within: dt.timedelta) -> bool:
    """Whether each child of the case was heard by the end of the time a voice is due in."""
    limit = case.happened_at + within
    return all(
        any(
            one.kind in HEARD and one.names(child) and case.happened_at <= one.happened_at <= limit
            for one in world.facts(child)
        )
        for child in children_in(world, case)
    )
