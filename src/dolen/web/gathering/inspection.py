"""One inspection as a member may see it: sample, what is mine to grade, grades, what follows."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access.permissions import MemberView, NominalStanding, may_read
from dolen.access.redact import header_of
from dolen.assurance.assessed import Assessed, Case, assessed
from dolen.assurance.facts import (
    ActionPlanSent,
    FindingMade,
    ReportPublished,
    Revisited,
    UpdateSent,
)
from dolen.assurance.grades import Agreement, Tally
from dolen.assurance.rubric import CRITERIA, SECTIONS, TOPICS
from dolen.assurance.scales import CASE_GRADES, COHORTS, FORCE_GRADES
from dolen.assurance.tables import Tables, tables
from dolen.journal.told import Told
from dolen.people import reading as people
from dolen.web.gathering.assurance import GradeRow, round_rows
from dolen.web.gathering.inspection_parts import (
    CaseLine,
    CohortPart,
    DriftLine,
    Listed,
    TopicPart,
)
from dolen.web.gathering.names import members
from dolen.web.gathering.opened_case import OpenedCase, open_case
from dolen.web.gathering.recommendations import RecommendationPart, recommended
from dolen.web.presenting.grades import ALL, TallyRow, tally_row
from dolen.web.words import translated

_ANSWERS = (ActionPlanSent, UpdateSent, Revisited)


@dataclass(frozen=True)
class Inspected:
    """All of one inspection that the member may see."""

    matter: str
    name: str
    body: str
    found: Assessed
    cohorts: Sequence[CohortPart]
    mine: Sequence[CaseLine]
    differing: Sequence[CaseLine]
    waiting: int
    topics: Sequence[TopicPart]
    recommendations: Sequence[RecommendationPart]
    audited: Tables
    drifts: Sequence[DriftLine]
    published_at: dt.datetime | None
    answers: Sequence[tuple[str, dt.datetime, str]]
    opened: OpenedCase = field(repr=False)
    earlier: "Sequence[CohortPart]" = ()

    @property
    def agreement(self) -> Agreement | None:
        """How far the assessors agree; None where no case was graded twice."""
        found = self.found.agreement
        return found if found.pairs else None

    @property
    def grades(self) -> Tally:
        """The settled grades of all cases of the sample."""
        return self.found.grades()

    @property
    def criteria(self) -> list[TallyRow]:
        """What each criterion came to, those asked of at least one settled case."""
        found = self.found.by_criterion()
        return [tally_row(translated(asks), grades) for asks, grades in found if grades.cases]

    @property
    def cohort_rows(self) -> list[TallyRow]:
        """Each sort of case and its grades, and all together; every number opens its list."""
        graded = [one for one in self.cohorts if one.grades.cases]
        rows = [tally_row(one.says, one.grades, self.matter, one.name) for one in graded]
        whole = tally_row(_("All cases"), self.grades, self.matter, ALL)
        return [*rows, whole] if rows else []

    @property
    def earlier_rows(self) -> list[TallyRow]:
        """The same of the inspection revisited."""
        return _with_total([(one.says, one.grades) for one in self.earlier if one.grades.cases])

    @property
    def report_rows(self) -> list[TallyRow]:
        """What stands in the report: the sample's own grades, else those told as totals."""
        told = [(translated(one.says), one.grades) for one in self.audited.cohorts]
        return self.cohort_rows or _with_total(told)

    def listed(self, cohort: str, grade: str) -> "Listed | None":
        """The settled cases of a sort (or of all) that got a grade (or any); None unless asked."""
        says = {one.name: one.says for one in self.cohorts} | {ALL: _("All cases")}
        grades = dict(CASE_GRADES.grades) | {ALL: ""}
        if cohort not in says or grade not in grades:
            return None
        cases = [
            case
            for part in self.cohorts
            if cohort in (part.name, ALL)
            for case in part.cases
            if case.grade and grade in (case.grade, ALL)
        ]
        return Listed(says[cohort], translated(grades[grade]) if grades[grade] else "", cases)

    @property
    def total(self) -> Tally:
        """The grades of every case the report speaks of."""
        return self.grades if self.grades.cases else self.audited.all_rounds

    @property
    def audit_rows(self) -> list[GradeRow]:
        """The force's own grades beside independent ones, round by round."""
        return round_rows(self.audited)

    @property
    def strong(self) -> list[FindingMade]:
        """Every finding of strong practice, in the order of the report."""
        return [one for topic in self.topics for one in topic.strong]

    @property
    def improve(self) -> list[FindingMade]:
        """Every finding of what is to be improved, in the order of the report."""
        return [one for topic in self.topics for one in topic.improve]

    @property
    def rubric(self) -> list[str]:
        """What was asked of cases."""
        return [translated(one.asks) for one in CRITERIA]

    @property
    def to_run(self) -> bool:
        """Whether something is still to be drawn or assigned."""
        planned = self.found.planned
        undrawn = planned is not None and not set(planned.cohorts) <= set(self.found.drawn)
        return undrawn or (planned is not None and self.unassigned > 0)

    @property
    def unassigned(self) -> int:
        """How many cases drawn have no assessor yet."""
        return sum(not one.assessors for one in self.found.cases)


def inspected(
    matter: str, member: MemberView, now: dt.datetime, *, as_published: bool = False
) -> Inspected:
    """The inspection of this matter. Raises `NotForYou` where there is none; logged like a case.

    `as_published` leaves out what was graded or found after its report was published, so that a
    published report stays as it was. What it recommends is often recorded after it, and stands.
    """
    opened = open_case(matter)
    told = [one for one, shown in opened.entries if shown.told is not None]
    if as_published:
        told = _until_published(told)
    found = assessed(told)
    of = {kind: [one for one in told if one.kind == kind] for kind in {one.kind for one in told}}
    reports = of.get(ReportPublished.kind, [])
    published = reports[-1].happened_at if reports else None
    name, body = _named(found, reports)
    drifts = found.drifts
    names = members(one.assessor for one in drifts)
    earlier = found.planned.revisits if found.planned else None
    return Inspected(
        matter=matter,
        name=name or matter,
        body=body,
        found=found,
        cohorts=[_cohort(found, one, matter) for one in found.cohorts],
        mine=[
            _case(one, matter, "inspection_grade") for one in found.cases if _is_mine(one, member)
        ],
        differing=[_case(one, matter, "inspection_settle") for one in found.cases if one.differs],
        waiting=sum(not one.complete for one in found.cases),
        topics=[_topic(found, one) for one in TOPICS],
        recommendations=recommended(matter, member, (published or now, now)),
        audited=tables(one for one in told if one.kind.startswith("audit.")),
        drifts=[DriftLine(names.get(one.assessor, _("An assessor")), one) for one in drifts],
        published_at=published,
        answers=[_answer(one) for one in told if isinstance(one.fact, _ANSWERS)],
        opened=opened,
        earlier=_earlier(earlier or "", member),
    )


def _until_published(told: Sequence[Told]) -> list[Told]:
    moments = [one.recorded_at for one in told if one.kind == ReportPublished.kind]
    return [
        one
        for one in told
        if not moments or one.recorded_at <= max(moments) or not one.kind.startswith("inspection.")
    ]


def _with_total(rows: list[tuple[str, Tally]]) -> list[TallyRow]:
    if not rows:
        return []
    whole = Tally(tuple(sum(column) for column in zip(*(t.counts for _, t in rows), strict=True)))
    return [tally_row(says, one) for says, one in (*rows, (_("All cases"), whole))]


def _named(found: Assessed, reports: Sequence[Told]) -> tuple[str, str]:
    facts = [one.fact for one in reports if isinstance(one.fact, ReportPublished)]
    if found.planned is not None:
        return found.planned.name or "", found.planned.body or ""
    return (facts[-1].name or "", facts[-1].body or "") if facts else ("", "")


def _is_mine(case: Case, member: MemberView) -> bool:
    given = {one.by for one in case.given}
    return member.id in case.assessors and member.id not in given


def _case(case: Case, matter: str, page: str) -> CaseLine:
    grades = dict(CASE_GRADES.grades)
    if case.settled:
        says = translated(grades[case.settled])
    elif case.differs:
        says = _("Graded by both: they differ")
    else:
        says = _("Waits for grades") if case.assessors else _("Nobody is assigned")
    href = reverse(f"web:{page}", args=[matter, case.record]) if page else ""
    return CaseLine(case.record, says, href, case.settled or "")


def _cohort(found: Assessed, name: str, matter: str) -> CohortPart:
    drawn = found.drawn.get(name)
    return CohortPart(
        name=name,
        says=translated(COHORTS[name]),
        cases=[_case(one, matter, "") for one in found.cohort(name)],
        grades=found.grades(name),
        themes=found.themes(name),
        seed=(drawn.seed or "") if drawn else "",
        drawn_from=(drawn.drawn_from or 0) if drawn else 0,
        fingerprint=(drawn.fingerprint or "") if drawn else "",
    )


def _topic(found: Assessed, topic: str) -> TopicPart:
    graded = found.topics.get(topic)
    grades = dict(FORCE_GRADES.grades)
    of_topic = [one for one in found.findings if one.topic == topic]
    return TopicPart(
        number=SECTIONS[topic],
        says=translated(TOPICS[topic]),
        grade=translated(grades[graded.grade]) if graded and graded.grade else "",
        why=(graded.why or "") if graded else "",
        strong=[one for one in of_topic if one.sort == "strong"],
        improve=[one for one in of_topic if one.sort != "strong"],
    )


def _answer(one: Told) -> tuple[str, dt.datetime, str]:
    """What was sent to the inspectorate, or what its revisit found: what, when, in which words."""
    fact = one.fact
    words: Mapping[type, str | None] = {
        ActionPlanSent: getattr(fact, "plan", ""),
        UpdateSent: getattr(fact, "actions", ""),
        Revisited: getattr(fact, "found", ""),
    }
    return translated(type(fact).title), one.happened_at, words[type(fact)] or ""


def _earlier(matter: str, member: MemberView) -> list[CohortPart]:
    """The grades of the inspection that this one revisits, sort by sort."""
    told = people.told_in_cases([matter]).get(matter, []) if matter else []
    nobody = NominalStanding("")
    readable = [one for one in told if may_read(member, header_of(one), nobody).allowed]
    found = assessed(readable)
    if found.grades().cases:
        return [_cohort(found, name, matter) for name in found.cohorts]
    audited = tables(one for one in readable if one.kind.startswith("audit."))
    return [
        CohortPart(one.cohort, translated(one.says), (), one.grades, ()) for one in audited.cohorts
    ]
