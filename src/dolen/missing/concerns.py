"""Patterns around missing children that only joined facts show, and that this room must act on."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_missing import (
    NOT_RECORDED_AFTER,
    REPEAT_EPISODES,
    REPEAT_QUIET,
    REPEAT_WITHIN,
    RISKY_PLACE_TIES,
)
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_SECTION_6 = GWENT_REPORT.at("section 6")
_SECTION_7 = GWENT_REPORT.at("section 7")
_LEVELS = ("low", "medium", "high", "very_high")
_COUNTLESS = ("numerous", "regular")
_ENDS = ("missing.found", "missing.closed_in_error")


def _begins(one: Told) -> bool:
    return one.kind in ("missing.reported", "missing.current")


def _episodes(world: World, child: str) -> Iterator[tuple[Told, dt.datetime | None]]:
    """Each episode: the fact it began with, and when it ended (None: still missing)."""
    begun: Told | None = None
    for one in world.facts(child):
        if begun is None and _begins(one):
            begun = one
        elif begun is not None and one.kind in _ENDS:
            yield begun, one.happened_at
            begun = None
    if begun is not None:
        yield begun, None


def _adds_risk(one: Told) -> bool:
    """Whether a fact says the child carries exploitation, pregnancy, self-harm or drugs."""
    match one.kind:
        case "flag" | "flag.added":
            return stated(one, "type") in ("cse", "cce")
        case "health":
            return "pregnant" in str(stated(one, "note") or "")
        case "marker":
            return stated(one, "type") == "suicide"
        case _:
            return one.kind in (
                "quartz.case",
                "selfharm.history",
                "substance",
                "exploitation.indicator",
            )


def _exploited_now(one: Told) -> bool:
    return (one.kind == "missing.found" and stated(one, "exploited") is True) or (
        one.kind == "crime.disclosed" and stated(one, "while_missing") is True
    )


def find_missing_exploited(world: World, child: str) -> Iterable[Finding]:
    """A missing child who carries such facts, or is exploited while missing; once an episode."""
    told = world.facts(child)
    risks = [one for one in told if _adds_risk(one)]
    for begun, ended in _episodes(world, child):
        during = [
            one
            for one in told
            if one.order >= begun.order and (ended is None or one.happened_at <= ended)
        ]
        standing = [one for one in risks if one.order < begun.order]
        arising = [one for one in during if _adds_risk(one) or _exploited_now(one)]
        evidence = standing or arising[:1]
        if evidence:
            at = max(begun.happened_at, evidence[0].happened_at)
            because = (begun.uid, *(one.uid for one in [*standing, *arising]))
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
    reports = [one for one in told if one.kind == "missing.reported"]
    quiet_until: dt.datetime | None = None
    for report in reports:
        day = report.happened_at.date()
        enough = world.number(REPEAT_EPISODES, day)
        window = dt.timedelta(days=world.number(REPEAT_WITHIN, day) or 0)
        recent = [
            one
            for one in reports
            if one.order <= report.order and one.happened_at > report.happened_at - window
        ]
        count = len(recent) + _said_episodes(told, report)
        often = enough is not None and count >= enough
        told_so = world.value(report, "repeat", child) is True
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
    """The grade somebody gave is below the floor the facts support."""
    for one in world.facts(child):
        if one.kind in ("missing.graded", "missing.risk_reviewed"):
            grade, floor = stated(one, "grade"), world.value(one, "floor", child)
            too_low = world.value(one, "below_floor", child) is True
            if grade in _LEVELS and floor in _LEVELS:
                too_low = too_low or _LEVELS.index(str(grade)) < _LEVELS.index(str(floor))
            if too_low:
                yield Finding(at=one.happened_at, links=(child,), because=(one.uid,), key=one.uid)


_TOGETHER = (
    "child.found_with_risky_adult",
    "risky_adult.named",
    "incident.attended",
    "child.seen",
    "missing.found",
    "contact.report",
    "crime.disclosed",
)
_ALWAYS_RISKY = ("child.found_with_risky_adult", "risky_adult.named")
_RISK_ROLES = frozenset({"risk_adult", "offender"})
_RISK_FACTS = ("risk_adult", "offender.registered", "order.shpo", "order.warning")


def _is_a_risk(world: World, person: str, at: Told) -> bool:
    if world.person(person).roles & _RISK_ROLES or at.roles_of(person) & _RISK_ROLES:
        return True
    return any(one.kind in _RISK_FACTS and one.order < at.order for one in world.facts(person))


def find_child_with_risky_person(world: World, child: str) -> Iterable[Finding]:
    """The child was found with, named with or in contact with somebody recorded as a risk."""
    for one in world.facts(child):
        if one.kind not in _TOGETHER or not world.person(child).is_child(
            one.happened_at.date(), one.roles_of(child)
        ):
            continue
        adults = [
            about.nominal
            for about in one.about
            if about.sort == "person"
            and about.nominal != child
            and not world.person(about.nominal).is_child(
                one.happened_at.date(), one.roles_of(about.nominal)
            )
        ]
        if one.kind not in _ALWAYS_RISKY:
            adults = [adult for adult in adults if _is_a_risk(world, adult, one)]
        if adults:
            named = tuple(dict.fromkeys(adults))
            yield Finding(
                at=one.happened_at,
                links=(child, *named),
                because=(one.uid,),
                key=",".join(sorted(named)),
            )


_NEVER = frozenset({"placement", "home", "school", "hospital", "police_station"})
_TIES_TO_PLACE = ("missing.found", "child.found_with_risky_adult", "crime.disclosed")


def find_risky_place(world: World, place: str) -> Iterable[Finding]:
    """Two children or two episodes tied to one place that is nobody's home or care."""
    view = world.person(place)
    if view.hub or view.roles & _NEVER or view.tags & _NEVER or _somebody_lives_there(world, place):
        return
    told = [one for one in world.facts(place) if one.kind in _TIES_TO_PLACE]
    children: list[str] = []
    episodes = 0
    for number, one in enumerate(told):
        here = [
            about.nominal
            for about in one.about
            if about.sort == "person"
            and world.person(about.nominal).is_child(
                one.happened_at.date(), one.roles_of(about.nominal)
            )
        ]
        children += [child for child in here if child not in children]
        episodes += one.kind == "missing.found" and bool(here)
        enough = world.number(RISKY_PLACE_TIES, one.happened_at.date())
        if here and enough is not None and (len(children) >= enough or episodes >= enough):
            yield Finding(
                at=one.happened_at,
                links=(place, *children),
                because=tuple(earlier.uid for earlier in told[: number + 1]),
                key="place",
            )
            return


def _somebody_lives_there(world: World, place: str) -> bool:
    return any(
        tie.relation == "lives_at" and world.person(tie.start).is_child(world.as_of.date())
        for tie in world.ties(place)
    )


def find_not_recorded(world: World, child: str) -> Iterable[Finding]:
    """Reported missing, and an hour later not recorded as missing."""
    told = world.facts(child)
    for report in (one for one in told if one.kind == "missing.reported"):
        hours = world.number(NOT_RECORDED_AFTER, report.happened_at.date())
        if hours is None:
            continue
        limit = report.happened_at + dt.timedelta(hours=hours)
        dealt_with = any(
            one.kind in ("missing.recorded", *_ENDS)
            and one.order > report.order
            and one.happened_at <= limit
            for one in told
        )
        if not dealt_with:
            yield Finding(at=limit, links=(child,), because=(report.uid,), key=report.uid)


_CARRIED = (
    "flag", "flag.added", "health", "marker", "quartz.case", "selfharm.history", "substance",
    "exploitation.indicator",
)  # fmt: skip
CONCERNS = (
    Concern(
        name="missing_exploited",
        says=_("A missing child also carries exploitation, pregnancy, self-harm or drug facts."),
        room="missing",
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.", "crime.disclosed", *_CARRIED),
        find=find_missing_exploited,
        to="missing_team_sgt",
        reach=0,
    ),
    Concern(
        name="repeat_missing",
        says=_("A child has been reported missing again and again."),
        room="missing",
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.",),
        find=find_repeat_missing,
        to="missing_team_sgt",
        reach=0,
        parameters=(REPEAT_EPISODES, REPEAT_WITHIN, REPEAT_QUIET),
    ),
    Concern(
        name="grade_too_low",
        says=_("The risk grade is below what the facts support."),
        room="missing",
        cited=(_SECTION_6,),
        anchor="person",
        kinds=(
            "missing.", "miraf.", "cawn.", "risky_adult.", "risk_adult", "plan.current", *_CARRIED,
        ),
        find=find_grade_too_low,
        to="response_insp",
        reach=0,
    ),
    Concern(
        name="child_with_risky_person",
        says=_("A child was found or named with somebody recorded as a risk to children."),
        room="missing",
        cited=(_SECTION_6, _SECTION_7),
        anchor="person",
        kinds=(*_TOGETHER, *_RISK_FACTS, "person.described"),
        find=find_child_with_risky_person,
        to="quartz_ds",
    ),
    Concern(
        name="risky_place",
        says=_("Two or more children, or two or more episodes, are tied to one place."),
        room="missing",
        cited=(_SECTION_7,),
        anchor="place",
        kinds=(
            *_TIES_TO_PLACE, "residence", "residence.ended", "place.described", "person.described",
        ),
        find=find_risky_place,
        to="quartz_ds",
        parameters=(RISKY_PLACE_TIES,),
    ),
    Concern(
        name="not_recorded_as_missing",
        says=_("A child whose whereabouts are unknown is not recorded as missing."),
        room="missing",
        cited=(_SECTION_6,),
        anchor="person",
        kinds=("missing.reported", "missing.recorded", *_ENDS),
        find=find_not_recorded,
        to="fpoc_supervisor",
        timing="after_lasting",
        reach=0,
        parameters=(NOT_RECORDED_AFTER,),
    ),
)  # fmt: skip
"""The patterns this room acts on."""
