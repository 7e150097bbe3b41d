"""Patterns in the custody of children that this room must act on."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Concern, Finding, World
from dolen.custody.misuse import find_power_misapplied
from dolen.custody.stays import ENDS, Stay, stays
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_custody as by
from dolen.law.calendars import start_of_day
from dolen.law.moments import local_day
from dolen.law.parameters import Parameter
from dolen.law.sources import GWENT_REPORT
from dolen.law.sources_custody import INQUEST_2015, PACE_38
from dolen.law.words import _

_SECTION_11 = GWENT_REPORT.at("section 11")
_MARKED = ("suicide", "self_harm")


def _stays(world: World, child: str) -> list[Stay]:
    """The stays of somebody who was a child when they began."""
    return [
        stay
        for stay in stays(world.facts(child), child)
        if world.person(child).is_child(stay.detained.day, stay.detained.roles_of(child))
    ]


def find_selfharm(world: World, child: str) -> Iterable[Finding]:
    """Words, an act or a history of self-harm, and the child is in custody."""
    known = [one for one in world.facts(child) if _tells_of_selfharm(one)]
    for stay in _stays(world, child):
        until = stay.left.order if stay.left else None
        before = [one for one in known if until is None or one.order < until]
        if before:
            first = before[0]
            last = max(first, stay.detained, key=lambda one: one.order)
            yield Finding(
                at=last.happened_at,
                links=(child,),
                because=tuple(dict.fromkeys((stay.detained.uid, first.uid))),
                key=stay.detained.uid,
            )


def _tells_of_selfharm(one: Told) -> bool:
    return (
        one.kind in ("custody.selfharm_risk", "selfharm.history")
        or (one.kind == "marker" and stated(one, "type") in _MARKED)
        or (one.kind == "custody.risk_assessed" and stated(one, "self_harm_asked") is True)
        or (one.kind == "custody.health_assessment" and stated(one, "self_harm") is True)
    )


def find_adult_timed(world: World, child: str) -> Iterable[Finding]:
    """An adult who comes hours after the detention and just before an interview."""
    for stay in _stays(world, child):
        late = world.number(by.ADULT_LATE_AFTER, stay.detained.day)
        just = world.number(by.ADULT_JUST_BEFORE, stay.detained.day)
        arrived = stay.first("custody.appropriate_adult_arrived")
        if late is None or just is None or arrived is None:
            continue
        waited = arrived.happened_at - stay.detained.happened_at
        until = arrived.happened_at + dt.timedelta(hours=just)
        interview = next(
            (
                one
                for one in stay.of("custody.interview")
                if one.order > arrived.order and one.happened_at <= until
            ),
            None,
        )
        if interview is not None and waited > dt.timedelta(hours=late):
            yield Finding(
                at=interview.happened_at,
                links=(child,),
                because=(stay.detained.uid, arrived.uid, interview.uid),
                key=stay.detained.uid,
            )


def find_overnight_avoidable(world: World, child: str) -> Iterable[Finding]:
    """Held past midnight, or for many hours, and nobody said why; or after charge, not moved."""
    for stay in _stays(world, child):
        found = next(
            (
                at
                for limit in _limits(world, stay)
                if (at := _unexplained(world, stay, limit)) is not None
            ),
            None,
        )
        if found is not None:
            refused = stay.first("custody.bail_refused")
            because = (stay.detained, *([refused] if refused else []))
            yield Finding(
                at=found,
                links=(child,),
                because=tuple(one.uid for one in because),
                key=stay.detained.uid,
            )


def _limits(world: World, stay: Stay) -> list[dt.datetime]:
    """The moments at which somebody must be able to say why: midnight and so many hours."""
    begun, day = stay.detained.happened_at, stay.detained.day
    marks = (by.HELD_ALARM_FIRST, by.HELD_ALARM_SECOND, by.HELD_ALARM_THIRD)
    hours = [world.number(one, day) for one in marks]
    midnight = start_of_day(local_day(begun) + dt.timedelta(days=1))
    return sorted([midnight, *(begun + dt.timedelta(hours=one) for one in hours if one)])


def _unexplained(world: World, stay: Stay, limit: dt.datetime) -> dt.datetime | None:
    """When it shows that the stay past `limit` is not explained; None when it is, or is over."""
    refused = stay.first("custody.bail_refused")
    if refused is not None and refused.happened_at <= limit:
        hours = world.number(by.TRANSFER_WITHIN, refused.day) or 0
        at = max(limit, refused.happened_at + dt.timedelta(hours=hours))
        certified = any(
            stated(one, "reason") is not None and one.happened_at <= at
            for one in stay.of("custody.certificate")
        )
        return None if certified or _over(stay, at) else at
    return None if _over(stay, limit) or _necessary(world, stay, limit) else limit


def _over(stay: Stay, at: dt.datetime) -> bool:
    return stay.left is not None and stay.left.happened_at <= at


def _necessary(world: World, stay: Stay, limit: dt.datetime) -> bool:
    """Whether somebody said before `limit` why the child had to be held, or reviewed it lately."""
    for one in (*stay.before, *stay.told):
        if one.happened_at > limit:
            break
        if one.kind == "custody.necessity_reason":
            return True
        hours = world.number(by.NEXT_REVIEW_WITHIN, one.day)
        if (
            one.kind == "custody.review"
            and stated(one, "still_needed") is not False
            and hours is not None
            and one.happened_at + dt.timedelta(hours=hours) >= limit
        ):
            return True
    return False


def find_form_unreferred(world: World, child: str) -> Iterable[Finding]:
    """The assessment shows abuse, self-harm or exploitation, and no notice went out."""
    told = world.facts(child)
    for one in told:
        if not _shows_need(one) or not world.person(child).is_child(one.day, one.roles_of(child)):
            continue
        left = _left(told, one)
        if left is None:
            continue
        at = max(left, one, key=lambda other: other.order)
        noticed = any(
            other.kind == "ppn.submitted" and one.order < other.order and other.order <= at.order
            for other in told
        )
        if not noticed:
            yield Finding(
                at=at.happened_at,
                links=(child,),
                because=tuple(dict.fromkeys((one.uid, left.uid))),
                key=left.uid,
            )


def _shows_need(one: Told) -> bool:
    if one.kind == "custody.form_uploaded":
        return stated(one, "concerns") is True
    return one.kind == "custody.health_assessment" and any(
        stated(one, name) is True for name in ("abuse", "self_harm", "exploitation")
    )


def _left(told: Iterable[Told], form: Told) -> Told | None:
    """The leaving of the same matter: the first after the form, else the last before it."""
    ends = [one for one in told if one.kind in ENDS and one.case == form.case]
    after = [one for one in ends if one.order > form.order]
    return after[0] if after else ends[-1] if ends else None


_ALARMS: tuple[Parameter, ...] = (
    by.HELD_ALARM_FIRST,
    by.HELD_ALARM_SECOND,
    by.HELD_ALARM_THIRD,
    by.TRANSFER_WITHIN,
    by.NEXT_REVIEW_WITHIN,
)
CONCERNS = (
    Concern(
        name="custody_selfharm",
        says=_("A child in custody has spoken of self-harm, done it, or has a history of it."),
        room="custody",
        cited=(INQUEST_2015.at("findings"),),
        anchor="person",
        kinds=("custody.", "selfharm.", "marker"),
        find=find_selfharm,
        to="pace_inspector",
        reach=0,
        grave=True,
    ),
    Concern(
        name="aa_timed_to_interview",
        says=_("The appropriate adult came for the interview, hours after the child needed one."),
        room="custody",
        cited=(_SECTION_11,),
        anchor="person",
        kinds=("custody.",),
        find=find_adult_timed,
        to="pace_inspector",
        reach=0,
        parameters=(by.ADULT_LATE_AFTER, by.ADULT_JUST_BEFORE),
    ),
    Concern(
        name="custody_overnight_avoidable",
        says=_("A child is held overnight or for many hours, and nobody has said why."),
        room="custody",
        cited=(_SECTION_11, PACE_38.at("s38(6)")),
        anchor="person",
        kinds=("custody.",),
        find=find_overnight_avoidable,
        to="custody_superintendent",
        timing="after_lasting",
        reach=0,
        parameters=_ALARMS,
        grave=True,
    ),
    Concern(
        name="custody_form_unreferred",
        says=_("A youth assessment shows abuse, self-harm or exploitation and went to nobody."),
        room="custody",
        cited=(_SECTION_11,),
        anchor="person",
        kinds=("custody.", "ppn."),
        find=find_form_unreferred,
        to="cru_ds",
        timing="after_lasting",
        reach=0,
    ),
    Concern(
        name="power_misapplied",
        says=_("A legal power or a request was used where the law does not allow it."),
        room="custody",
        cited=(_SECTION_11, PACE_38.at("s38(6)")),
        anchor="person",
        kinds=("custody.", "offender.notified", "protection.", "epo."),
        find=find_power_misapplied,
        to="duty_superintendent",
        reach=0,
        parameters=(by.SEARCH_ADULT_BEFORE,),
    ),
)
"""The patterns this room acts on."""
