"""A page with its frame: the navigation the member may use, and the moment the page speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access.bringing_in import may_bring_in
from dolen.access.permissions import MemberView, may_erase, may_read_log, may_record
from dolen.access.roles import Group, Role, groups_of
from dolen.cases.facts import DelayExplained, DutyExcused

SUPERVISING = frozenset(
    {Group.SUPERVISOR, Group.SPECIALIST, Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR}
)
"""The groups whose work includes looking at what is late in a unit or area."""

CUSTODY = frozenset({Role.CUSTODY_OFFICER, Role.PACE_INSPECTOR, Role.CUSTODY_SUPERINTENDENT})
"""The roles whose people live at the custody board."""

OFFENDER_TEAM = frozenset(
    {Role.MOSOVO_OM, Role.MOSOVO_DS, Role.MOSOVO_DI, Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU}
)
"""The roles whose people manage offenders, or answer for those who do."""

ASSURING = frozenset({Group.COMMAND, Group.ASSURANCE, Group.GOVERNANCE, Group.INSPECTOR})
"""The groups whose work includes knowing how well children are protected."""

SAMPLERS = frozenset({Role.FPOC_SUPERVISOR, Role.FPOC_SUPERVISOR_2, Role.FPOC_MANAGER})
"""The roles that sample cases of the control room each month."""

EXPLOITATION_TEAM = frozenset(
    {
        Role.QUARTZ_OFFICER, Role.QUARTZ_DS, Role.MACE_CHAIR, Role.MISSING_TEAM,
        Role.MISSING_TEAM_SGT, Role.POLIT_OFFICER, Role.POLIT_DS, Role.POLIT_DI, Role.ANALYST,
        Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU,
    }
)  # fmt: skip
"""The roles whose people work with exploited children and against those who exploit them."""

DEVICE_WORK = frozenset({Role.OIC, Role.OIC_SUPERVISOR})
"""The roles that, beside the exploitation team, wait for devices to be examined."""

INVESTIGATORS = frozenset(
    {
        Role.OIC, Role.OIC_SUPERVISOR, Role.CRIME_ALLOCATOR, Role.FORCE_CRIME_REGISTRAR,
        Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU,
    }
)  # fmt: skip
"""The roles whose people investigate crimes against children, or answer for those who do."""

ABUSE_TEAM = frozenset(
    {
        Role.DA_TEAM, Role.DA_TEAM_SGT, Role.MARAC_COORDINATOR, Role.PPU_DI, Role.PPU_DCI,
        Role.DSU_PPU,
    }
)  # fmt: skip
"""The roles whose people review domestic incidents and bring cases to MARAC."""

NOTICE_TEAM = frozenset(
    {
        Role.CRU_OFFICER, Role.CRU_SGT, Role.CRU_DS, Role.CRU_DI, Role.PPU_DI, Role.PPU_DCI,
        Role.DSU_PPU, Role.LA_SOCIAL_WORKER, Role.LA_DUTY_SW, Role.LA_EDT, Role.LA_TEAM_MANAGER,
        Role.LA_HEAD_OF_SERVICE,
    }
)  # fmt: skip
"""The roles whose people send notices about children, or answer them for an authority."""

REVIEWERS = frozenset(
    {Role.CRU_SGT, Role.CRU_DS, Role.CRU_DI, Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU}
)
"""The roles whose people review decisions that one agency alone enquires, or answer for it."""

CONFERENCE_TEAM = frozenset(
    {Role.CP_CONFERENCE_OFFICER, Role.CRU_DS, Role.CRU_DI, Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU}
)
"""The roles whose people speak for the police at child protection conferences."""

TASKED = frozenset(
    {
        Role.ANALYST, Role.NEIGHBOURHOOD_OFFICER, Role.NEIGHBOURHOOD_SGT, Role.ATTENDING_OFFICER,
        Role.RESPONSE_SGT, Role.RESPONSE_INSP, Role.DUTY_INSPECTOR, Role.QUARTZ_OFFICER,
        Role.QUARTZ_DS, Role.MISSING_TEAM, Role.MISSING_TEAM_SGT, Role.MOSOVO_OM, Role.MOSOVO_DS,
        Role.POLIT_OFFICER, Role.POLIT_DS, Role.CRU_DS, Role.PPU_DI, Role.PPU_DCI, Role.DSU_PPU,
        Role.CHIEF_OFFICER, Role.ACC,
    }
)  # fmt: skip
"""The roles whose people give teams tasks, are given them, or answer for both."""

MEETING = frozenset(
    {
        Group.SUPERVISOR, Group.SPECIALIST, Group.COMMAND, Group.GOVERNANCE, Group.INSPECTOR,
        Group.SAFEGUARDING, Group.PARTNER,
    }
)  # fmt: skip
"""The groups whose work includes meetings of agencies."""

_ADDRESSES = {"record": "records"}
"""Entries whose page goes by another name: /record/<record>/ is one of many."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One entry of the navigation."""

    text: str
    href: str
    current: bool


def navigation(member: MemberView | None, current: str = "") -> list[NavigationItem]:
    """The pages this member works from; `current` is the name of the page shown."""
    if member is None:
        return []
    names = [
        ("today", _("Today")), ("search", _("Search")), ("record", _("Record")),
        *_of_the_work(member), *_of_products(member), ("rulebook", _("Rulebook")),
        ("tables", _("Decision tables")), *_of_the_house(member),
    ]  # fmt: skip
    return [
        NavigationItem(text, reverse(f"web:{_ADDRESSES.get(name, name)}"), current=name == current)
        for name, text in names
    ]


def _of_teams(member: MemberView) -> list[tuple[str, str]]:
    """The work lists of the teams to which the member belongs."""
    names: list[tuple[str, str]] = []
    if works_with_notices(member):
        names.append(("notices", _("Notices")))
    if _in_custody(member):
        names.append(("custody_board", _("Custody")))
    if not OFFENDER_TEAM.isdisjoint(member.roles):
        names.append(("offenders", _("Offenders")))
    if not ABUSE_TEAM.isdisjoint(member.roles):
        names += [("abuse_reviews", _("Domestic abuse")), ("marac", _("MARAC"))]
    if assures(member):
        names.append(("assurance", _("Assurance")))
    if knows_outcomes(member):
        names.append(("outcomes", _("Outcomes")))
    names += _of_exploitation(member)
    if not CONFERENCE_TEAM.isdisjoint(member.roles):
        names.append(("conferences", _("Conferences")))
    if not REVIEWERS.isdisjoint(member.roles):
        names.append(("reviews", _("Reviews")))
    if not INVESTIGATORS.isdisjoint(member.roles):
        names.append(("investigations", _("Investigations")))
    return names


def _of_the_work(member: MemberView) -> list[tuple[str, str]]:
    """The lists that teams live in, for whoever is of the team."""
    names = []
    if supervises(member):
        names.append(("queue", _("Queue")))
    if is_tasked(member):
        names += [("daily_briefings", _("Briefing")), ("tasking", _("Tasks"))]
    if goes_to_meetings(member):
        names.append(("meetings", _("Meetings")))
    names += _of_teams(member)
    return names


def _of_the_house(member: MemberView) -> list[tuple[str, str]]:
    """What keeps the house itself: old stores, who looked, what is erased."""
    names = []
    if may_bring_in(member):
        names.append(("importing", _("Old stores")))
    if may_read_log(member):
        names.append(("who_looked", _("Who looked")))
    if may_erase(member):
        names.append(("erasures", _("Erasures")))
    return names


def _of_exploitation(member: MemberView) -> list[tuple[str, str]]:
    """The team's work lists; whoever only waits for devices has those alone."""
    if not EXPLOITATION_TEAM.isdisjoint(member.roles):
        return [("exploitation", _("Exploitation"))]
    return [] if DEVICE_WORK.isdisjoint(member.roles) else [("devices", _("Devices"))]


def _of_products(member: MemberView) -> list[tuple[str, str]]:
    """The analytical products and packs, for whoever they are made for."""
    leads = [("morning", _("This morning")), ("packs", _("Packs"))]
    return [
        *([("products", _("Products"))] if uses_products(member) else []),
        *(leads if knows_outcomes(member) else []),
    ]


def _in_custody(member: MemberView) -> bool:
    """Whether the member's work is in a custody suite."""
    return not CUSTODY.isdisjoint(member.roles)


def uses_products(member: MemberView) -> bool:
    """Whether the teams' analytical products are made for the member's work."""
    users = EXPLOITATION_TEAM | OFFENDER_TEAM | {Role.NEIGHBOURHOOD_SGT, Role.RESPONSE_INSP}
    return not users.isdisjoint(member.roles) or knows_outcomes(member)


def assures(member: MemberView) -> bool:
    """Whether the member's work includes samples, audits or what inspections recommend."""
    return bool(groups_of(member.roles) & ASSURING) or not SAMPLERS.isdisjoint(member.roles)


def knows_outcomes(member: MemberView) -> bool:
    """Whether the member's work includes asking what became of children: leaders and inspectors."""
    return bool(groups_of(member.roles) & ASSURING) or Role.ANALYST in member.roles


def makes_custody_return(member: MemberView) -> bool:
    """Whether the member's work includes the yearly return of children detained."""
    return _in_custody(member) or knows_outcomes(member)


def is_tasked(member: MemberView) -> bool:
    """Whether the member's work is to give teams tasks, to do them, or to be briefed."""
    return not TASKED.isdisjoint(member.roles)


def goes_to_meetings(member: MemberView) -> bool:
    """Whether the member's work is to hold meetings of agencies or to come to them."""
    return bool(groups_of(member.roles) & MEETING)


def works_with_notices(member: MemberView) -> bool:
    """Whether the member's work is to send notices about children or to answer them."""
    return not NOTICE_TEAM.isdisjoint(member.roles)


def supervises(member: MemberView) -> bool:
    """Whether the member's work includes looking at what is late."""
    return bool(groups_of(member.roles) & SUPERVISING)


def page(
    request: HttpRequest,
    template: str,
    shown: Mapping[str, Any],
    *,
    current: str = "",
    status: int = 200,
) -> HttpResponse:
    """Show `template` in its frame. `current` names the entry of the navigation it belongs to."""
    member = getattr(request, "member", None)
    framed = {"nav": navigation(member, current), "member": member, **_may_tell(member), **shown}
    return render(request, template, framed, status=status)


def _may_tell(member: MemberView | None) -> dict[str, bool]:
    """Whether lists of duties lead on to where reasons are given."""
    kinds = {"may_excuse": DutyExcused.kind, "may_delay": DelayExplained.kind}
    return {
        name: member is not None and may_record(member, kind).allowed
        for name, kind in kinds.items()
    }
