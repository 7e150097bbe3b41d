"""Looking for patterns in a child's missing episodes and how they were graded. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters import Parameter
from dolen.law.parameters_missing import (
    NOT_RECORDED_AFTER,
    REPEAT_EPISODES,
    REPEAT_QUIET,
    REPEAT_WITHIN,
)
from dolen.missing.episodes import episodes, standing
from dolen.missing.signs import SIGNS

LEVELS = ("low", "medium", "high", "very_high")
_CARRIED = ("exploited", "pregnant", "self_harm", "trafficked")
"""The signs of high risk that make a missing child one to fear for most."""
_CARRIED_SIGNS = tuple(sign for sign in SIGNS if sign.name in _CARRIED)
_COUNTLESS = ("numerous", "regular")
ENDS = ("missing.found", "missing.closed_in_error")


def _begins(one: Told) -> bool:
    return one.kind in ("missing.reported", "missing.current")


def is_the_child(world: World, one: Told, nominal: str) -> bool:
    """Whether `nominal` is the child a fact is about, not somebody who reported or was there."""
    return world.person(nominal).is_child(one.day, one.roles_of(nominal))


def _episodes(world: World, child: str) -> Iterator[tuple[Told, dt.datetime | None]]:
    """Each episode: the fact it began with, and when it ended (None: still missing)."""
    begun: Told | None = None
    for one in world.facts(child):
        if begun is None and _begins(one) and is_the_child(world, one, child):
            begun = one
        elif begun is not None and one.kind in ENDS:
            yield begun, one.happened_at
            begun = None
    if begun is not None:
        yield begun, None


def _adds_risk(world: World, one: Told, child: str) -> bool:
    """Whether a fact says the child carries exploitation, pregnancy, self-harm or drugs."""

    def number(parameter: Parameter) -> float:
        return world.number(parameter, one.day) or 0.0

    return one.kind == "substance" or any(
        sign.told_in(one, world.person(child), number) for sign in _CARRIED_SIGNS
    )


def _exploited_now(one: Told) -> bool:
    return (one.kind == "missing.found" and stated(one, "exploited") is True) or (
        one.kind == "crime.disclosed" and stated(one, "while_missing") is True
    )


def find_missing_exploited(world: World, child: str) -> Iterable[Finding]:
    """A missing child who carries such facts, or is exploited while missing; once an episode."""
    told = world.facts(child)
    missing = list(_episodes(world, child))
    # Asked of every fact once, not in every episode: a long history has many of both.
    risk = {one.uid for one in told if missing and _adds_risk(world, one, child)}
    exploited = {one.uid for one in told if _exploited_now(one)}
    for begun, ended in missing:
        earlier = [one for one in told if one.order < begun.order]
        carried = standing(earlier, world.person(child), begun.happened_at, among=risk)
        arising = [
            one
            for one in told[len(earlier) :]
            if one.uid in exploited
            or (one.uid in risk and (ended is None or one.happened_at <= ended))
        ]
        evidence = carried or arising[:1]
        if evidence:
            at = max(begun.happened_at, evidence[0].happened_at)
            because = (begun.uid, *(one.uid for one in [*carried, *arising]))
            yield Finding(at=at, links=(child,), because=because, key=begun.uid)


def _said_episodes(told: Sequence[Told], before: Told) -> float:
    counts = [
        stated(one, "episodes")
        for one in told
        if one.kind == "missing.history" and one.order < before.order
    ]
    if any(count in _COUNTLESS for count in counts):
        return float("inf")
    return max((float(str(c)) for c in counts if str(c).isdigit()), default=0.0)


def find_repeat_missing(world: World, child: str) -> Iterable[Finding]:
    """Three episodes in ninety days, or a history told as numerous; once in thirty days."""
    told = world.facts(child)
    mine = [one for one in told if is_the_child(world, one, child)]
    reports = episodes(mine, world.person(child), world.as_of)
    quiet_until: dt.datetime | None = None
    for report in reports:
        day = report.day
        enough = world.number(REPEAT_EPISODES, day)
        window = dt.timedelta(days=world.number(REPEAT_WITHIN, day) or 0)
        recent = [
            one
            for one in reports
            if one.order <= report.order and one.happened_at > report.happened_at - window
        ]
        count = len(recent) + _said_episodes(told, report)
        often = enough is not None and count >= enough
        told_so = stated(report, "repeat") is True
        if (often or told_so) and (quiet_until is None or report.happened_at >= quiet_until):
            quiet = dt.timedelta(days=world.number(REPEAT_QUIET, day) or 0)
            quiet_until = report.happened_at + quiet
            yield Finding(
                at=report.happened_at,
                links=(child,),
                because=tuple(one.uid for one in recent),
                key=report.uid,
            )


def find_grade_too_low(world: World, child: str) -> Iterable[Finding]:
    """The grade somebody gave is below the floor the facts support. Told twice it is one."""
    seen = set()
    for one in world.facts(child):
        if one.kind in ("missing.graded", "missing.risk_reviewed", "online.risk_assessed"):
            grade, floor = stated(one, "grade"), world.value(one, "floor", child)
            too_low = world.value(one, "below_floor", child) is True
            if grade in LEVELS and floor in LEVELS:
                too_low = too_low or LEVELS.index(str(grade)) < LEVELS.index(str(floor))
            if too_low and (one.kind, one.happened_at, grade) not in seen:
                seen.add((one.kind, one.happened_at, grade))
                yield Finding(at=one.happened_at, links=(child,), because=(one.uid,), key=one.uid)


def find_not_recorded(world: World, child: str) -> Iterable[Finding]:
    """Reported missing, and an hour later not recorded as missing.

    Who calls again about an episode that was told of already tells of nothing new to record.
    """
    told = world.facts(child)
    for report in told:
        if report.kind != "missing.reported" or not is_the_child(world, report, child):
            continue
        if _told_of_already(told, report):
            continue
        hours = world.number(NOT_RECORDED_AFTER, report.day)
        if hours is None:
            continue
        limit = report.happened_at + dt.timedelta(hours=hours)
        dealt_with = any(
            one.kind in ("missing.recorded", *ENDS)
            and one.order > report.order
            and one.happened_at <= limit
            for one in told
        )
        if not dealt_with:
            yield Finding(at=limit, links=(child,), because=(report.uid,), key=report.uid)


def _told_of_already(told: Sequence[Told], report: Told) -> bool:
    """Whether the same episode was reported before, and had not ended when this call came."""
    running = False
    for one in told:
        if one.order >= report.order:
            break
        if one.case == report.case and one.kind in ("missing.reported", *ENDS):
            running = one.kind == "missing.reported"
    return running
