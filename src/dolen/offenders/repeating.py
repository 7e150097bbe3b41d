"""Looking for breaches that repeat, and for life in an offender managed reactively. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.calendars import add_months
from dolen.law.moments import local_day
from dolen.law.parameters_offenders import (
    ARMS_WITHIN,
    REACTIVE_CLEAR_YEARS,
    REPEAT_BREACHES,
    REPEAT_MONTHS,
)
from dolen.offenders.breaches import breaches
from dolen.offenders.worked_out import risk_of, risk_said

NEW_FACTS = (
    "offender.intelligence", "offender.significant_change", "breach.detected", "child.exposed",
    "incident.attended", "contact.report", "crime.disclosed", "suspect.identified",
    "suspect.arrested", "suspect.charged", "child.found_with_risky_adult", "risky_adult.named",
    "missing.found", "intelligence.link",
)  # fmt: skip
"""Facts that say something new of an offender whom nobody visits."""
_NOT_OF_HIM = frozenset({"reporter", "others", "victims", "children_considered"})
_ENDS = ("offender.registration_ended", "offender.died", "offender.transferred_out")
_MONTHS = 12


def find_repeat_noncompliance(world: World, offender: str) -> Iterable[Finding]:
    """Two breaches within twelve months; until twelve months are clear it stays one concern."""
    run: list[tuple[dt.datetime, str]] = []
    said: str | None = None
    for at, uid in breaches(world, offender):
        day = local_day(at)
        months = world.number(REPEAT_MONTHS, day)
        enough = world.number(REPEAT_BREACHES, day)
        since = add_months(at, -round(months or 0))
        if run and run[-1][0] < since:
            run, said = [], None
        run.append((at, uid))
        within = [one for one in run if one[0] >= since]
        if said is None and enough is not None and len(within) >= enough:
            said = within[0][1]
            yield Finding(
                at=at,
                links=(offender,),
                because=tuple(dict.fromkeys(uid for _at, uid in within)),
                key=said,
            )


def find_reactive_offender_active(world: World, offender: str) -> Iterable[Finding]:
    """Something new of an offender managed reactively, or one moved there against the criteria."""
    told = world.facts(offender)
    mode: Told | None = None
    fresh: list[Told] = []
    for number, one in enumerate(told):
        if one.kind in ("offender.mode_reviewed", "offender.management_started", *_ENDS):
            yield from _said(offender, fresh, mode)
            mode, fresh = (one if stated(one, "mode") == "reactive" else None), []
            if mode is not None and one.kind == "offender.mode_reviewed":
                yield from _wrongly_moved(world, offender, one, told[:number])
        elif _is_new(one, offender):
            if mode is not None or stated(one, "mode") == "reactive":
                fresh.append(one)
    yield from _said(offender, fresh, mode)


def _is_new(one: Told, offender: str) -> bool:
    if one.kind not in NEW_FACTS:
        return False
    roots = {a.path.split(".")[0] for a in one.about if a.nominal == offender}
    return bool(roots - _NOT_OF_HIM)


def _said(offender: str, fresh: Sequence[Told], mode: Told | None) -> Iterable[Finding]:
    if fresh:
        yield Finding(
            at=fresh[0].happened_at,
            links=(offender,),
            because=tuple(one.uid for one in fresh),
            key=mode.uid if mode else fresh[0].uid,
        )


def _wrongly_moved(
    world: World, offender: str, moved: Told, before: Sequence[Told]
) -> Iterable[Finding]:
    against = _against(world, offender, moved, before)
    if against is not None:
        yield Finding(
            at=moved.happened_at,
            links=(offender,),
            because=(moved.uid, *against),
            key=f"moved:{moved.uid}",
        )


def _against(
    world: World, offender: str, moved: Told, before: Sequence[Told]
) -> tuple[str, ...] | None:
    """The facts against the move, none where an assessment is lacking; None: nothing is."""
    months = world.number(ARMS_WITHIN, moved.day)
    years = world.number(REACTIVE_CLEAR_YEARS, moved.day)
    assessed = [
        one
        for one in before
        if one.kind == "offender.arms" and stated(one, "complete") is not False
    ]
    since = add_months(moved.happened_at, -round(months or 0))
    if not assessed or assessed[-1].happened_at < since:
        return ()
    level = risk_of(before)
    if level is not None and risk_said(level) != "low":
        return (level.uid,)
    clear = add_months(moved.happened_at, -_MONTHS * round(years or 0))
    lately = tuple(one.uid for one in before if _is_new(one, offender) and one.happened_at >= clear)
    return lately or None
