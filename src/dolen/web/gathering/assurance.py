"""How well children are protected, as far as it is known: grades, samples, recommendations."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView, reads_by_role
from dolen.assurance.concerns import INDEPENDENT, OWN
from dolen.assurance.facts import (
    InspectionPlanned,
    RecommendationActedOn,
    RecommendationMade,
    ReportPublished,
    SampleDrawn,
)
from dolen.assurance.grades import Agreement, Tally
from dolen.assurance.inspections import TERMS
from dolen.assurance.tables import Tables, tables
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.journal import reading as journal
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.people import reading as people
from dolen.web.gathering.names import names_of
from dolen.web.presenting import duties as duty_lines
from dolen.web.presenting.concerns import ConcernCard
from dolen.web.presenting.concerns import of_rows as concern_cards
from dolen.web.presenting.naming import Names
from dolen.web.words import translated

GAP = "self_assessment_gap"
_CLOSED = "recommendation.closed"
_OF_A_REPORT = ("assurance.update", "assurance.plan", "assurance.revisit")
_SAMPLES = {"dip.fpoc_first": "first", "dip.fpoc_second": "second", "dip.ppu_dci": "dci"}
_SAYS = (
    ReportPublished.kind, OWN, INDEPENDENT, RecommendationMade.kind, RecommendationActedOn.kind,
    _CLOSED, SampleDrawn.kind, InspectionPlanned.kind,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """How many cases got a grade, and how many that is in a hundred."""

    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A row of a table of grades: what it is of, by whom graded, the cells and the whole."""

    of: str
    by: str
    cells: tuple[Cell, ...]
    cases: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far own and independent grades of the same cases agree, in one round."""

    name: str
    found: Agreement


@dataclass(frozen=True, slots=True)
class Inspection:
    """One matter with a report or audits."""

    matter: str
    name: str
    published_at: dt.datetime | None
    rounds: Sequence[GradeRow]
    cohorts: Sequence[GradeRow]
    agreed: Sequence[Agreed]
    unpaired: bool
    duties: Sequence[duty_lines.DutyLine]
    concerns: Sequence[ConcernCard]


@dataclass(frozen=True, slots=True)
class Recommended:
    """One recommendation, what was done for it, and what is due."""

    name: str
    says: str
    term: str
    section: str
    steps: int
    closed_at: dt.datetime | None
    duties: Sequence[duty_lines.DutyLine]
    step_href: str


@dataclass(frozen=True, slots=True)
class Sample:
    """What is to be sampled of or by a member of staff this month, and the cases drawn for it."""

    duties: Sequence[duty_lines.DutyLine]
    drawn: SampleDrawn | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the page of assurance."""

    inspections: Sequence[Inspection]
    recommendations: Sequence[Recommended]
    samples: Sequence[Sample]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on record."""
        return not (self.inspections or self.recommendations or self.samples)


def overview(member: MemberView, now: dt.datetime) -> Overview:
    """What the member may read of it. Members of staff who are named are logged."""
    told = _told(member, now)
    month = f"{local_day(now):%Y-%m}"
    rows = list(
        DutyRow.objects.filter(rule__in=_OF_A_REPORT)
        | DutyRow.objects.filter(rule="assurance.rec")
        | DutyRow.objects.filter(rule__in=_SAMPLES, scope=month)
    )
    names = names_of({row.subject for row in rows})
    lines = duty_lines.of_rows(rows, names, now)
    begins = (OWN, INDEPENDENT, ReportPublished.kind, InspectionPlanned.kind)
    audited = {one.case or "" for one in told if one.kind in begins}
    return Overview(
        inspections=[
            _inspection(matter, [one for one in told if (one.case or "") == matter], lines)
            for matter in sorted(audited, key=lambda one: _newest(one, told), reverse=True)
        ],
        recommendations=[
            _recommended(one, told, lines) for one in told if one.kind == RecommendationMade.kind
        ],
        samples=_samples(month, told, lines),
    )


def _samples(
    month: str, told: Iterable[Told], lines: Iterable[duty_lines.DutyLine]
) -> list[Sample]:
    drawn: dict[tuple[str, str], SampleDrawn] = {
        (fact.line or "", about.nominal): fact
        for one in told
        if one.case == month and isinstance(fact := one.fact, SampleDrawn)
        for about in one.about
    }
    return [
        Sample([line], drawn.get((_SAMPLES[line.rule], line.subject)))
        for line in lines
        if line.rule in _SAMPLES
    ]


def _told(member: MemberView, now: dt.datetime) -> list[Told]:
    kinds = [
        kind for kind in _SAYS if reads_by_role(member, kind, registry.fact_class(kind).restriction)
    ]
    uids = {uid for kind in kinds for uid in journal.headers_of_kind(kind)}
    found = people.told_of(uids, alive=True) if uids else {}
    so_far = (one for one in found.values() if one.happened_at <= now)
    return sorted(so_far, key=lambda one: one.order)


def _newest(matter: str, told: Iterable[Told]) -> dt.datetime:
    return max(one.happened_at for one in told if (one.case or "") == matter)


def _inspection(
    matter: str, told: Sequence[Told], lines: Sequence[duty_lines.DutyLine]
) -> Inspection:
    reports = [one for one in told if isinstance(one.fact, ReportPublished)]
    found = tables(one for one in told if one.kind in (OWN, INDEPENDENT))
    raised = ConcernRow.objects.filter(rule=GAP, anchor=matter).exclude(state="pending")
    name = next((str(one.fact.name) for one in told
                 if isinstance(one.fact, ReportPublished | InspectionPlanned)
                 and one.fact.name), "")  # fmt: skip
    return Inspection(
        matter=matter,
        name=name or _("Audits of cases"),
        published_at=reports[-1].happened_at if reports else None,
        rounds=round_rows(found),
        cohorts=_cohort_rows(found),
        agreed=[Agreed(one.name, one.agreement) for one in found.rounds if one.agreement],
        unpaired=any(one.gap is not None and one.agreement is None for one in found.rounds),
        duties=[one for one in lines if one.rule in _OF_A_REPORT and one.matter == matter],
        concerns=concern_cards(raised, Names(), {}),
    )


def round_rows(found: Tables) -> list[GradeRow]:
    """Each round of audits with its own and its independent grades, and all together."""
    rows = []
    for one in found.rounds:
        name = one.name or _("All cases")
        if one.own is not None:
            rows.append(_row(name, _("The force itself"), one.own))
        if one.independent is not None:
            rows.append(_row(name, _("Independent"), one.independent))
    if found.all_rounds.cases and len(found.rounds) > 1:
        rows.append(_row(_("All cases"), _("Independent"), found.all_rounds, whole=True))
    return rows


def _cohort_rows(found: Tables) -> list[GradeRow]:
    rows = [_row(translated(one.says), "", one.grades) for one in found.cohorts]
    if rows:
        rows.append(_row(_("All cases"), "", found.all_cohorts, whole=True))
    return rows


def _row(of: str, by: str, grades: Tally, *, whole: bool = False) -> GradeRow:
    cells = tuple(Cell(count, round(100 * count / grades.cases)) for count in grades.counts)
    return GradeRow(of, by, cells, grades.cases, whole)


def _recommended(
    one: Told, told: Sequence[Told], lines: Sequence[duty_lines.DutyLine]
) -> Recommended:
    fact = one.fact
    assert isinstance(fact, RecommendationMade)  # noqa: S101  # the caller chose by kind
    steps = [other for other in told if other.case == one.case]
    closed = [other.happened_at for other in steps if other.kind == _CLOSED]
    said = fact.recommendation.said if fact.recommendation else None
    return Recommended(
        name=(said.identifier if said else None) or _("Recommendation"),
        says=fact.words or "",
        term=translated(TERMS.get(fact.term or "", "")),
        section=fact.section or "",
        steps=sum(other.kind == RecommendationActedOn.kind for other in steps),
        closed_at=closed[-1] if closed else None,
        duties=[
            line
            for line in lines
            if line.rule == "assurance.rec" and line.matter == one.case and line.key == one.uid
        ],
        step_href=f"{reverse('web:record', args=['recommendation_step'])}?case={one.case or ''}",
    )
