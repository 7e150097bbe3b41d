"""Looking for notices and reports that nothing came of, and for facts that never crossed. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence

from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_referral as by
from dolen.law.calendars import add_working_days, standard_calendars
from dolen.law.parameters_contact import REPEAT_REPORTS
from dolen.referral.assessments import occasions
from dolen.referral.families import (
    children_in,
    family,
    household,
    is_childs,
    speaks_for,
    told_of,
)

EXPOSED = (
    "child.exposed", "harm.suspected", "child.found_with_risky_adult", "crime.disclosed",
)  # fmt: skip
NOTICES = ("ppn.submitted", "ppn.sent_to_authority")
OUTCOMES = (
    "strategy.held", "s47.started", "authority.child_seen", "social_worker.discussed",
    "conference.initial", "register.registered", "epo.granted", "core_group.met",
    "protection.taken",
)  # fmt: skip
"""What is done together for a child, besides a form: a discussion, a social worker, a plan."""
ARRESTS = ("suspect.arrested", "suspect.charged", "warrant.executed")
VISITS = (
    "child.seen", "child.voice_recorded", "child.interview_held", "offender.visit",
    "missing.return_interview", "incident.attended",
)  # fmt: skip
SHARES = (
    # A notice submitted is on its way: that it is sent is a duty of its own.
    "authority.informed", "ppn.submitted", "ppn.sent_to_authority", "ppn.oral_report",
    "strategy.held", "strategy.requested", "school.notified", "encompass.notified",
    "health_visitor.notified", "research.passed", "meeting.called", "meeting.attended",
    "carer.informed", "social_worker.discussed", "protection.authority_informed",
    "protection.home_authority_informed",
)  # fmt: skip
HELD = ("crime.other_force", "concern.recorded", "cru.decision")
"""Facts that one agency or force holds and another needs."""
CAME_OF_REPORT = (
    *OUTCOMES, *NOTICES, *ARRESTS, "crime.recorded", "authority.informed", "authority.decision",
    "authority.outcome_reported", "early_help.referred", "missing.found",
)  # fmt: skip
_NOTHING = (None, "nfa", "information_advice_assistance")


def find_ppn_only(world: World, child: str) -> Iterable[Finding]:
    """Exposed or suspected to be harmed, a notice, and ten working days later nothing else."""
    told = [one for one in world.facts(child) if one.names(child) or one.names_nobody]
    for number, exposed in enumerate(told):
        if exposed.kind not in EXPOSED or not is_childs(world, exposed, child):
            continue
        notice = next((one for one in told[number + 1 :] if one.kind in NOTICES), None)
        days = world.number(by.ONLY_RESPONSE_AFTER, exposed.day)
        if notice is None or days is None or _is_continued(told[:number], exposed):
            continue
        limit = add_working_days(notice.happened_at, int(days), standard_calendars().holidays)
        since = [one for one in told[number + 1 :] if one.happened_at <= limit]
        if not any(_helps(one) or _acts(one, notice) for one in since):
            yield Finding(
                at=limit,
                links=(child, *_posing_risk(exposed)),
                because=(exposed.uid, notice.uid),
                key=exposed.uid,
            )


def _is_continued(earlier: Sequence[Told], exposed: Told) -> bool:
    """Whether the same matter began with an earlier exposure: one concern speaks for both."""
    return any(one.kind in EXPOSED and one.case == exposed.case for one in earlier)


def _posing_risk(exposed: Told) -> list[str]:
    roles = {"offender", "rso", "risk_adult"}
    return [about.nominal for about in exposed.about if roles & set(about.roles)]


def _acts(one: Told, notice: Told) -> bool:
    """Whether the police acted: an arrest, or a visit after the notice and not before it."""
    return one.kind in ARRESTS or (one.kind in VISITS and one.order > notice.order)


def _helps(one: Told) -> bool:
    """Whether something besides a form was done for the child, as far as a fact tells."""
    if one.kind == "authority.decision":
        return stated(one, "decision") not in _NOTHING
    if one.kind == "authority.outcome_reported":
        return stated(one, "outcome") != "nfa"
    if one.kind == "early_help.answered":
        return stated(one, "answer") == "accepted"
    return one.kind in OUTCOMES


def find_repeat_notices(world: World, child: str) -> Iterable[Finding]:
    """Three notices in ninety days about a child or its household, and nothing known to be done."""
    told = told_of(world, household(world, child))
    notices = [one for one in occasions(told, "ppn.submitted") if children_in(world, one)]
    quiet_until: dt.datetime | None = None
    for notice in notices:
        enough = world.number(by.REPEAT_NOTICES, notice.day)
        window = dt.timedelta(days=world.number(by.REPEAT_NOTICES_WITHIN, notice.day) or 0)
        recent = [
            one
            for one in notices
            if one.order <= notice.order and one.happened_at > notice.happened_at - window
        ]
        quiet = quiet_until is not None and notice.happened_at < quiet_until
        if enough is None or len(recent) < enough or quiet:
            continue
        if any(_helps(one) and recent[0].order < one.order < notice.order for one in told):
            continue
        quiet_until = notice.happened_at + window
        if speaks_for(world, child, notices):
            # A notice about several children may be a fact for each: all of them are named.
            moments = {(one.case, one.happened_at) for one in recent}
            same = [
                one
                for one in told
                if one.kind == "ppn.submitted" and (one.case, one.happened_at) in moments
            ]
            links = tuple(dict.fromkeys(who for one in same for who in children_in(world, one)))
            because = tuple(one.uid for one in recent)
            yield Finding(at=notice.happened_at, links=links, because=because, key=notice.uid)


def find_repeat_reports(world: World, child: str) -> Iterable[Finding]:
    """Two reports about a child or family, each of which ended in nothing."""
    told = told_of(world, family(world, child))
    reports = occasions(told, "contact.report")
    if not speaks_for(world, child, reports) or not any(one.names(child) for one in reports):
        return
    ended = [
        (at, one) for one in reports if (at := _ended_in_nothing(world, one, told)) is not None
    ]
    for at, report in ended:
        enough = world.number(REPEAT_REPORTS, report.day)
        window = dt.timedelta(days=world.number(by.REPEAT_REPORTS_WITHIN, report.day) or 0)
        recent = [
            one
            for _at, one in ended
            if one.order <= report.order and one.happened_at > report.happened_at - window
        ]
        if enough is not None and len(recent) == enough:
            links = tuple(dict.fromkeys(who for one in recent for who in children_in(world, one)))
            because = tuple(one.uid for one in recent)
            yield Finding(at=at, links=links, because=because, key=report.uid)


def _ended_in_nothing(world: World, report: Told, told: Sequence[Told]) -> dt.datetime | None:
    """When the report was over with nothing to show for it; None when something came of it."""
    hours = world.number(by.REPORT_ENDED_AFTER, report.day)
    if hours is None:
        return None
    limit = report.happened_at + dt.timedelta(hours=hours)
    came = any(
        one.kind in CAME_OF_REPORT and report.order < one.order and one.happened_at <= limit
        for one in told
    )
    return None if came else limit


def find_not_crossed(world: World, child: str) -> Iterable[Finding]:
    """One agency or force holds what another needs, and a day later nobody has shared it."""
    told = [one for one in world.facts(child) if one.names(child)]
    for held in told:
        if held.kind not in HELD or _goes_on(held) or not is_childs(world, held, child):
            continue
        hours = world.number(by.NOT_CROSSED_AFTER, held.day)
        if hours is None:
            continue
        limit = held.happened_at + dt.timedelta(hours=hours)
        shared = any(
            (one.kind in SHARES or _goes_on(one))
            and held.order < one.order
            and one.happened_at <= limit
            for one in told
        )
        if not shared:
            yield Finding(at=limit, links=(child,), because=(held.uid,), key=held.uid)


def _goes_on(one: Told) -> bool:
    """Whether the referral unit passed it on; nobody said so counts as kept back."""
    return one.kind == "cru.decision" and stated(one, "forwarded") is True
