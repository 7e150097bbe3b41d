"""The agenda of a meeting: everybody listed in order, why there, and whether the time is enough."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dolen.access import reach
from dolen.access.permissions import MemberView
from dolen.access.roles import ROLES
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.registry import duties
from dolen.duties.state import LIVE
from dolen.exploitation.agenda import FOR_AGENDA, latest_score
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_meetings as by
from dolen.law.calendars import standard_calendars
from dolen.law.moments import local_day
from dolen.meetings.before import FOR_BEFORE, last_spoken, passed_over
from dolen.meetings.dates import referrals_until
from dolen.meetings.facts import MeetingConvened
from dolen.meetings.fitting import Fit, Pace, fit, minutes_between
from dolen.meetings.kinds import Kind
from dolen.meetings.ordering import Placed, Standing, agenda
from dolen.people import reading as people
from dolen.web.gathering.exploitation import numbers_on, told_by_role
from dolen.web.gathering.meetings import RULE, OneMeeting
from dolen.web.words import translated

MOST = 300
"""How many the rule proposes at once."""
_LIVE = [one.value for one in LIVE]
_MILD = ("", "mild", "not_at_risk")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody the rule would list: under which field, why, and the matter that brings them."""

    nominal: str
    field: str
    why: str
    matter: str | None
    since: dt.datetime


def order(one: OneMeeting, member: MemberView, now: dt.datetime) -> list[Placed]:
    """Everybody listed, in order, with the reasons."""
    return agenda(_standings(one, member, now).values())


def timed(one: OneMeeting, placed: Sequence[Placed], now: dt.datetime) -> tuple[Fit, Pace]:
    """Whether the time is enough, and at what pace the list is taken."""
    number = numbers_on(local_day(one.convened.begins_at or now))
    each = one.kind.minutes_each if one.kind is not None else by.MINUTES_DAILY
    pace = Pace(
        each=_whole(number(each)),
        opening=_whole(number(by.MINUTES_OPENING)),
        longest=_whole(number(by.LONGEST)),
    )
    minutes = minutes_between(one.convened.begins_at, one.convened.ends_at)
    alone = _of_one_agency([row.standing for row in placed])
    return fit(len(one.listed), minutes, pace, single=alone), pace


def _whole(number: float) -> int:
    """A number of minutes; one that nobody knows counts as none."""
    return 0 if number == float("inf") else round(number)


def _standings(one: OneMeeting, member: MemberView, now: dt.datetime) -> dict[str, Standing]:
    listed = list(one.listed)
    told = told_by_role(listed, tuple({*FOR_AGENDA, *FOR_BEFORE}), member, now)
    earlier = _earlier(one, told)
    concerns = _counted(
        ConcernRow.objects.filter(state="raised", named__nominal__in=listed).values_list(
            "named__nominal", flat=True
        )
    )
    late = _counted(
        DutyRow.objects.filter(subject__in=listed, status__in=_LIVE, due_at__lt=now).values_list(
            "subject", flat=True
        )
    )
    missing = set(
        FlagRow.objects.filter(rule="missing_now", until=None, nominal__in=listed).values_list(
            "nominal", flat=True
        )
    )
    found = {}
    for nominal in listed:
        mine = [row for row in told if row.names(nominal)]
        score, band = latest_score(mine, numbers_on)
        found[nominal] = Standing(
            nominal=nominal,
            passed_over=passed_over(mine, nominal, earlier),
            band=band,
            score=score,
            concerns=concerns[nominal],
            missing=nominal in missing,
            late=late[nominal],
            last=last_spoken(mine, nominal, one.matter),
        )
    return found


def _counted(nominals: Collection[str]) -> Counter[str]:
    return Counter(nominals)


def _earlier(one: OneMeeting, told: Sequence[Told]) -> set[str]:
    """The earlier meetings of this kind and area that listed one of these."""
    cases = {row.case for row in told if row.kind == "meeting.listed" and row.case}
    rows = DutyRow.objects.filter(rule=RULE, scope__in=cases - {one.matter})
    openers = people.told_of({row.opened_by for row in rows}, alive=True)
    return {
        row.scope
        for row in rows
        if (opener := openers.get(row.opened_by)) is not None
        and isinstance(opener.fact, MeetingConvened)
        and (opener.fact.sort, opener.fact.area) == (one.convened.sort, one.convened.area)
        and _begins(opener.fact) < _begins(one.convened)
    }


def _begins(convened: MeetingConvened) -> dt.datetime:
    return convened.begins_at or convened.happened_at


def _of_one_agency(standings: Sequence[Standing]) -> int:
    """For how many without a grave risk, link or absence one sort of agency alone owes anything."""
    quiet = [one.nominal for one in standings if one.band in _MILD and not one.concerns]
    quiet = [one for one in quiet if not any(s.missing for s in standings if s.nominal == one)]
    owed: dict[str, set[str]] = {one: set() for one in quiet}
    rows = DutyRow.objects.filter(subject__in=quiet, status__in=_LIVE)
    # What is owed because of the list itself says nothing of who works with the child.
    for subject, owner in rows.exclude(rule="mace.discuss").values_list("subject", "owner"):
        entry = ROLES.get(owner)
        owed[subject].add(str(entry.sort) if entry is not None else owner)
    return sum(len(agencies) == 1 for agencies in owed.values())


def cut_off(one: OneMeeting) -> dt.datetime | None:
    """Until when the meeting takes referrals: as told, else so many working days before it."""
    begins = one.convened.begins_at
    if one.convened.referrals_until is not None or begins is None:
        return one.convened.referrals_until
    days = _whole(numbers_on(local_day(begins))(by.CUT_OFF))
    return referrals_until(begins, days, standard_calendars().holidays.is_working_day)


def candidates(one: OneMeeting, now: dt.datetime) -> list[Candidate]:
    """Whom the rule of this kind of meeting would list and nobody has, by warning or by duty."""
    kind = one.kind
    if kind is None:
        return []
    found: dict[str, Candidate] = {}
    rows = DutyRow.objects.filter(rule__in=kind.owed, status__in=_LIVE).order_by("due_at", "pk")
    listed_here = rows.exclude(scope=one.matter)[:MOST]
    told = people.told_of({row.opened_by for row in listed_here}, alive=True)
    for row in listed_here:
        if _of_other_area(told.get(row.opened_by), one.convened.area):
            continue
        for nominal, field in _named_by(row, told.get(row.opened_by)):
            says = translated(duties[row.rule].says)
            found.setdefault(
                nominal, Candidate(nominal, field, says, row.scope or None, row.opens_at)
            )
    for flag in FlagRow.objects.filter(rule__in=kind.flags, until=None).order_by("since")[:MOST]:
        says = translated(flags[flag.rule].says)
        found.setdefault(flag.nominal, Candidate(flag.nominal, "children", says, None, flag.since))
    here = _of_area(found, kind, one.convened.area, now)
    return [found[nominal] for nominal in found if nominal in here and nominal not in one.listed]


def _of_other_area(told: Told | None, area: str | None) -> bool:
    """Whether a case was listed for the other of the two policing areas, as far as it says."""
    said = str(stated(told, "area") or "").casefold() if told is not None else ""
    other = {"east": "west", "west": "east"}.get(area or "", "")
    return bool(other) and other in said and str(area) not in said


def _named_by(row: DutyRow, told: Told | None) -> list[tuple[str, str]]:
    """Whom a duty brings: the child it is for, else the victim and the children it names."""
    if row.subject:
        return [(row.subject, "children")]
    if told is None:
        return []
    people_named = [one for one in told.about if one.sort == "person"]
    return [
        (one.nominal, "children" if "child" in one.roles else "people")
        for one in people_named
        if {"child", "victim"} & set(one.roles)
    ]


def _of_area(
    found: Mapping[str, Candidate], kind: Kind, area: str | None, now: dt.datetime
) -> Collection[str]:
    """Those of the area: an authority's by its ties, of the force and its two areas everybody."""
    if not area or area in ("force", "east", "west") or area not in kind.areas:
        return found
    tied = reach.held(now).filter(why="authority", local_authority=area, nominal__in=list(found))
    return set(tied.values_list("nominal", flat=True))


def owed_in(one: OneMeeting, nominal: str, matter: str | None) -> set[str]:
    """The matters in which this kind of meeting is owed to somebody, with that which listed them.

    Whoever several meetings running did not reach is owed it in each.
    """
    owed = one.kind.owed if one.kind is not None else ()
    rows = DutyRow.objects.filter(rule__in=owed, subject=nominal, status__in=_LIVE)
    scopes = set(rows.exclude(scope="").values_list("scope", flat=True))
    return scopes | ({matter} if matter else set())
