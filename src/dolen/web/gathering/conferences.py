"""Conferences to come, whether the officer in the case was heard, and how often the police came."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from dolen.access.permissions import MemberView, reads_by_role
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE, Status
from dolen.journal.conditions import stated
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.planning.facts import ConferenceConvened, InvestigatorConsulted, PoliceContributed
from dolen.web.gathering.names import names_of
from dolen.web.presenting.naming import Named, Names

RULE = "conference.police"
RECORD = "conference_police_part"
AT_ONCE = 50
YEAR = dt.timedelta(days=365)
_LIVE = [one.value for one in LIVE]
_DONE = [Status.MET.value, Status.MET_LATE.value]


@dataclass(frozen=True, slots=True)
class ToCome:
    """One conference about one child: when, whether late, whether the officer was spoken to."""

    child: Named
    begins: dt.datetime | None
    due: dt.datetime | None
    late: bool
    spoken: bool
    matter: str
    href: str


@dataclass(frozen=True, slots=True)
class Conferences:
    """What waits, the soonest first, and of the last year: attended, reports, neither."""

    to_come: Sequence[ToCome]
    whole: int
    attended: int
    reported: int
    other: int
    neither: int

    @property
    def held(self) -> int:
        """Conferences about a child of the last year whose time is over."""
        return self.attended + self.reported + self.other + self.neither

    @property
    def share(self) -> int:
        """The share of these that the police attended, in whole per cent."""
        return round(100 * self.attended / self.held) if self.held else 0


def conferences(member: MemberView, now: dt.datetime) -> Conferences:
    """The conferences to which the police owe something; whoever is named is logged."""
    rows = DutyRow.objects.filter(rule=RULE, status__in=_LIVE).order_by("due_at", "subject")
    first = list(rows[:AT_ONCE])
    called = _told({row.opened_by for row in first}, ConferenceConvened.kind, member)
    spoken = _spoken_to([row.subject for row in first], member)
    names = names_of(row.subject for row in first)
    done = DutyRow.objects.filter(rule=RULE, status__in=_DONE, met_at__gt=now - YEAR)
    how = _how(done.values_list("met_by", flat=True), member)
    missed = DutyRow.objects.filter(rule=RULE, due_at__lt=now, due_at__gt=now - YEAR)
    return Conferences(
        to_come=[_to_come(row, called.get(row.opened_by), spoken, names, now) for row in first],
        whole=rows.count(),
        attended=how.get("attended", 0),
        reported=how.get("report", 0),
        other=how.get("", 0),
        neither=missed.filter(status__in=_LIVE).count(),
    )


def _readable(kind: str, member: MemberView) -> bool:
    return reads_by_role(member, kind, registry.fact_class(kind).restriction)


def _told(uids: Collection[str], kind: str, member: MemberView) -> Mapping[str, Told]:
    return people.told_of(set(uids)) if _readable(kind, member) else {}


def _spoken_to(children: Collection[str], member: MemberView) -> Collection[tuple[str, str | None]]:
    """For whom, and in which matter, the officer in the case was spoken to."""
    uids = Mention.objects.filter(nominal__in=children, kind=InvestigatorConsulted.kind)
    told = _told(set(uids.values_list("fact_uid", flat=True)), InvestigatorConsulted.kind, member)
    return {(about.nominal, one.case) for one in told.values() for about in one.about}


def _how(uids: Collection[str], member: MemberView) -> Mapping[str, int]:
    """In how many the police attended, sent a report, or took part without saying how.

    One fact may meet what is owed to several children: each child counts.
    """
    every = list(uids)
    told = _told(set(every), PoliceContributed.kind, member)
    found: dict[str, int] = {}
    for uid in every:
        said = stated(told[uid], "how") if uid in told else None
        how = said if isinstance(said, str) else ""
        found[how] = found.get(how, 0) + 1
    return found


def _to_come(
    row: DutyRow,
    called: Told | None,
    spoken: Collection[tuple[str, str | None]],
    names: Names,
    now: dt.datetime,
) -> ToCome:
    begins = stated(called, "conference_at") if called is not None else None
    asked = {"about": row.subject, "case": row.scope}
    query = urlencode({name: said for name, said in asked.items() if said})
    return ToCome(
        child=names.of(row.subject),
        begins=begins if isinstance(begins, dt.datetime) else None,
        due=row.due_at,
        late=row.due_at is not None and row.due_at < now,
        spoken=(row.subject, row.scope or None) in spoken,
        matter=row.scope,
        href=f"{reverse('web:record', args=[RECORD])}?{query}",
    )
