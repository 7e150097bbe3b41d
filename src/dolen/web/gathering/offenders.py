"""Whom the offender team manages: who is due what, how high the risk, and what nobody answered."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.models import Assignment
from dolen.access.permissions import MemberView, reads_by_role
from dolen.access.roles import Role
from dolen.concerns.models import ConcernLink
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.flags.models import FlagRow
from dolen.journal.conditions import stated
from dolen.journal.house import house
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.law.parameters import NotInForce
from dolen.law.parameters_assurance import FULL_CASELOAD
from dolen.offenders.facts import OffenderVisited
from dolen.offenders.parts import MODES, RISKS
from dolen.offenders.worked_out import mode_of, risk_of, risk_said
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.naming import Named
from dolen.web.words import translated

MOST = 200
AT_ONCE = 2
_SAYS = (
    "offender.mode_reviewed", "offender.management_started", "offender.arms", "offender.visit",
    "offender.registered",
)  # fmt: skip
_FAR = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Managed:
    """One offender: what is due, the most pressing first, and what is known of the risk."""

    who: Named
    risk: str
    risk_words: str
    mode_words: str
    visited_at: dt.datetime | None
    concerns: int
    due: Sequence[duty_lines.DutyLine]
    more: int

    @property
    def pressing(self) -> tuple[bool, bool, dt.datetime]:
        """Order: unanswered concerns first, then what is late, then by what is due next."""
        first = self.due[0] if self.due else None
        late = first is not None and first.late
        due = first.due if first is not None and first.due else _FAR
        return (not self.concerns, not late, due)


@dataclass(frozen=True, slots=True)
class Caseload:
    """Everybody managed, the most pressing first, and how many there are of each sort."""

    managed: Sequence[Managed]
    whole: int
    by_risk: Sequence[tuple[str, int]]
    by_mode: Sequence[tuple[str, int]]
    managers: int
    each: int
    reasonable: int


def caseload(member: MemberView, now: dt.datetime) -> Caseload:
    """Everybody registered now whom the member may open; each of them is logged."""
    flagged = FlagRow.objects.filter(rule="registered_offender", until__isnull=True)
    nominals = sorted(set(flagged.values_list("nominal", flat=True)))
    known = _known(nominals, member)
    risks = Counter(_risk(known.get(one, ())) for one in nominals)
    modes = Counter(_mode(known.get(one, ())) for one in nominals)
    shown = nominals[:MOST]
    managers = _managers(member, now)
    live = [one.value for one in LIVE]
    rows = list(
        DutyRow.objects.filter(room="offenders", subject__in=shown, status__in=live, guard=False)
    )
    raised = Counter(
        ConcernLink.objects.filter(
            nominal__in=shown, concern__state="raised", concern__room="offenders"
        ).values_list("nominal", flat=True)
    )
    names = names_of(shown)
    by_subject: dict[str, list[duty_lines.DutyLine]] = {}
    for line in duty_lines.of_rows(rows, names, now):
        by_subject.setdefault(line.subject, []).append(line)
    managed = [
        _managed(names.of(one), known.get(one, ()), by_subject.get(one, []), raised[one])
        for one in shown
        if one in names.labels
    ]
    return Caseload(
        managed=sorted(managed, key=lambda one: one.pressing),
        whole=len(nominals),
        by_risk=[(_risk_words(one), risks[one]) for one in reversed(RISKS) if risks[one]]
        + ([(_risk_words(""), risks[""])] if risks[""] else []),
        by_mode=[(_mode_words(one), modes[one]) for one in (*MODES, "") if modes[one]],
        managers=managers,
        each=-(-len(nominals) // managers) if managers else 0,
        reasonable=_reasonable(now),
    )


def _managers(member: MemberView, now: dt.datetime) -> int:
    """How many people of the agency are offender managers now."""
    held = Assignment.objects.filter(
        role=Role.MOSOVO_OM, unit__agency=member.agency, since__lte=now
    ).exclude(until__lte=now)
    return held.values("member").distinct().count()


def _reasonable(now: dt.datetime) -> int:
    """Up to how many offenders to one manager are thought reasonable; 0 where no number is held."""
    try:
        value = FULL_CASELOAD.at(local_day(now), house.overrides).value
    except NotInForce:
        return 0
    return value if isinstance(value, int) else 0


def _known(nominals: Collection[str], member: MemberView) -> Mapping[str, list[Told]]:
    """Of each, the facts that say the risk and how they are managed, in canonical order."""
    kinds = [
        kind for kind in _SAYS if reads_by_role(member, kind, registry.fact_class(kind).restriction)
    ]
    uids = Mention.objects.filter(nominal__in=nominals, kind__in=kinds)
    found = people.told_of(set(uids.values_list("fact_uid", flat=True)))
    known: dict[str, list[Told]] = {}
    for one in sorted(found.values(), key=lambda told: told.order):
        for nominal in {about.nominal for about in one.about if "offender" in about.roles}:
            known.setdefault(nominal, []).append(one)
    return known


def _managed(
    who: Named, told: Sequence[Told], due: Sequence[duty_lines.DutyLine], concerns: int
) -> Managed:
    visits = [one.happened_at for one in told if one.kind == OffenderVisited.kind]
    return Managed(
        who=who,
        risk=_risk(told),
        risk_words=_risk_words(_risk(told)),
        mode_words=_mode_words(_mode(told)),
        visited_at=visits[-1] if visits else None,
        concerns=concerns,
        due=due[:AT_ONCE],
        more=max(len(due) - AT_ONCE, 0),
    )


def _risk(told: Sequence[Told]) -> str:
    last = risk_of(told)
    said = "" if last is None else risk_said(last)
    return said if said in RISKS else ""


def _mode(told: Sequence[Told]) -> str:
    last = mode_of(told)
    return "" if last is None else str(stated(last, "mode"))


def _risk_words(risk: str) -> str:
    return translated(RISKS[risk]) if risk else _("Not assessed")


def _mode_words(mode: str) -> str:
    return translated(MODES[mode]) if mode else _("Not decided")
