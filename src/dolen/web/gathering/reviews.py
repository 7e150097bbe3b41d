"""Decisions that one agency alone enquires and that nobody has reviewed, the oldest first."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView, reads_by_role
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE, Status
from dolen.journal.conditions import stated
from dolen.journal.house import house
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_planning import REVIEWS_WAITING
from dolen.people import reading as people
from dolen.planning.facts import SingleAgencyDecided
from dolen.web.gathering.names import names_of
from dolen.web.presenting.naming import Named, Names

RULE = "strategy.single_review"
RECORD = "single_agency_review"
AT_ONCE = 50
_WEEKS = 4
_WEEK = dt.timedelta(weeks=1)
_LIVE = [one.value for one in LIVE]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One decision: about whom, by which agency, why, how many days old, where it is reviewed."""

    children: Sequence[Named]
    decided_at: dt.datetime
    due: dt.datetime | None
    late: bool
    days: int
    agency: str
    reason: str
    childs_view: str
    matter: str
    href: str


@dataclass(frozen=True, slots=True)
class Week:
    """How many decisions came in a week beginning then, and how many were reviewed."""

    begins: dt.datetime
    decided: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Backlog:
    """The oldest that wait, how many wait in all, the limit, and how the last weeks went."""

    waiting: Sequence[Waiting]
    whole: int
    late: int
    limit: int
    weeks: Sequence[Week]

    @property
    def too_many(self) -> bool:
        """Whether more wait than the force thinks bearable."""
        return bool(self.limit) and self.whole > self.limit


def backlog(member: MemberView, now: dt.datetime) -> Backlog:
    """What waits for review; whoever is named is logged."""
    rows = DutyRow.objects.filter(rule=RULE, status__in=_LIVE).order_by("opens_at", "opened_by")
    first = list(rows[:AT_ONCE])
    told = _decisions(first, member)
    children = {uid: _children(one) for uid, one in told.items()}
    names = names_of({child for named in children.values() for child in named})
    return Backlog(
        waiting=[
            _waiting(row, told.get(row.opened_by), children.get(row.opened_by, ()), names, now)
            for row in first
        ],
        whole=rows.count(),
        late=rows.filter(due_at__lt=now).count(),
        limit=_limit(now),
        weeks=list(_weeks(now)),
    )


def _decisions(rows: Sequence[DutyRow], member: MemberView) -> Mapping[str, Told]:
    kind, restriction = SingleAgencyDecided.kind, SingleAgencyDecided.restriction
    if not reads_by_role(member, kind, restriction):
        return {}
    return people.told_of({row.opened_by for row in rows})


def _children(told: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.nominal for one in told.about if one.path.startswith("child")))


def _waiting(
    row: DutyRow, told: Told | None, children: Sequence[str], names: Names, now: dt.datetime
) -> Waiting:
    asked = {"case": row.scope} if row.scope else {}
    return Waiting(
        children=[names.of(child) for child in children],
        decided_at=row.opens_at,
        due=row.due_at,
        late=row.due_at is not None and row.due_at < now,
        days=(local_day(now) - local_day(row.opens_at)).days,
        agency=_agency(told),
        reason=_words(told, "reason"),
        childs_view=_words(told, "childs_view_effect"),
        matter=row.scope,
        href=f"{reverse('web:record', args=[RECORD])}?{urlencode(asked)}".rstrip("?"),
    )


def _agency(told: Told | None) -> str:
    said = _words(told, "agency")
    known = {"police": _("Police alone"), "social_services": _("Social services alone")}
    return known.get(said, said)


def _words(told: Told | None, field: str) -> str:
    said = stated(told, field) if told is not None else None
    return said if isinstance(said, str) else ""


def _limit(now: dt.datetime) -> int:
    """Above how many the backlog is said to be too long; 0 where no number is held."""
    try:
        value = REVIEWS_WAITING.at(local_day(now), house.overrides).value
    except NotInForce:
        return 0
    return value if isinstance(value, int) else 0


def _weeks(now: dt.datetime) -> Sequence[Week]:
    """The last weeks, the latest first."""
    every: QuerySet[DutyRow] = DutyRow.objects.filter(rule=RULE)
    met = every.filter(status__in=[Status.MET.value, Status.MET_LATE.value])
    return [
        Week(
            begins=now - _WEEK * number,
            decided=every.filter(opens_at__gt=now - _WEEK * number, opens_at__lte=until).count(),
            reviewed=met.filter(met_at__gt=now - _WEEK * number, met_at__lte=until).count(),
        )
        for number in range(1, _WEEKS + 1)
        for until in (now - _WEEK * (number - 1),)
    ]
