"""An inspection as its facts have it: sample, grades, what is settled, themes, findings; pure.

Whoever asks gives only facts the reader may read: a grade that is still blind to them is not there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dolen.assurance.drift import Compared, Drift, drift
from dolen.assurance.grades import Agreement, Graded, Tally, agreement, tally
from dolen.assurance.inspecting import (
    AssessorsAssigned,
    CaseGraded,
    CaseModerated,
    CasesDrawn,
    FindingMade,
    InspectionPlanned,
    TopicGraded,
)
from dolen.assurance.rubric import CRITERIA
from dolen.assurance.scales import COHORTS
from dolen.journal.fact import Fact
from dolen.journal.told import Told

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Given:
    """One assessor's grade of a case: who (by id), by which fact, and what it says."""

    by: str
    uid: str
    fact: CaseGraded


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the sample. `given` are the grades that may be read, in the order given."""

    record: str
    cohort: str
    assessors: tuple[str, ...] = ()
    given: tuple[Given, ...] = ()
    moderated: str | None = None

    @property
    def complete(self) -> bool:
        """Whether every assessor assigned has graded it."""
        return bool(self.given) and set(self.assessors) <= {one.by for one in self.given}

    @property
    def settled(self) -> str | None:
        """The grade of the case: the one all gave, or the one they settled on; None before."""
        if self.moderated is not None:
            return self.moderated
        grades = {one.fact.grade for one in self.given}
        return grades.pop() if self.complete and len(grades) == 1 else None

    @property
    def differs(self) -> bool:
        """Whether its assessors gave different grades and have not settled on one."""
        return self.complete and self.settled is None


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that stood out, and in which cases."""

    words: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessed:
    """All of one inspection."""

    planned: InspectionPlanned | None
    drawn: Mapping[str, CasesDrawn]
    cases: Sequence[Case]
    topics: Mapping[str, TopicGraded]
    findings: Sequence[FindingMade]
    pairs: Sequence[tuple[str, str]] = field(default=())

    def cohort(self, name: str) -> list[Case]:
        """The cases of one sort."""
        return [one for one in self.cases if one.cohort == name]

    def grades(self, cohort: str = "") -> Tally:
        """How many settled cases got which grade, of one sort or of all."""
        cases = self.cohort(cohort) if cohort else self.cases
        return tally(Graded(grade=one.settled) for one in cases if one.settled)

    @property
    def cohorts(self) -> list[str]:
        """The sorts of case in the sample, in the order of the report."""
        seen = {one.cohort for one in self.cases} | set(self.drawn)
        return [name for name in COHORTS if name in seen]

    @property
    def agreement(self) -> Agreement:
        """How far first and second assessors agree, over the cases both graded."""
        return agreement(self.pairs)

    @property
    def drifts(self) -> list[Drift]:
        """How each assessor grades beside the others."""
        return drift(_compared(self.cases))

    def themes(self, cohort: str) -> list[Theme]:
        """What stood out in the settled cases of one sort, the most frequent first."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for case in self.cohort(cohort):
            for given in case.given if case.settled else ():
                for words in given.fact.themes:
                    found[words.strip()][case.record] = None
        themes = [Theme(words, tuple(records)) for words, records in found.items()]
        return sorted(themes, key=lambda one: (-len(one.records), one.words))

    def by_criterion(self) -> list[tuple[str, Tally]]:
        """What is asked, and the grades settled cases got on it from all their assessors."""
        return [
            (
                one.asks,
                tally(
                    Graded(grade=grade)
                    for case in self.cases
                    if case.settled
                    for given in case.given
                    if (grade := getattr(given.fact, one.name)) is not None
                ),
            )
            for one in CRITERIA
        ]


def assessed(told: Iterable[Told]) -> Assessed:
    """The inspection that the facts of one matter make, given in canonical order."""
    facts = list(told)
    drawn: dict[str, CasesDrawn] = {one.cohort: one for one in _of(facts, CasesDrawn) if one.cohort}
    cohort_of: dict[str, str] = {
        record: name for name, one in drawn.items() for record in one.records
    }
    who: dict[str, tuple[str, ...]] = {}
    for assigned in _of(facts, AssessorsAssigned):
        if assigned.record:
            who[assigned.record] = assigned.assessors
            cohort_of.setdefault(assigned.record, assigned.cohort or "")
    given: dict[str, dict[str, Given]] = defaultdict(dict)
    for one in facts:
        fact = one.fact
        if isinstance(fact, CaseGraded) and fact.record and fact.grade:
            given[fact.record].setdefault(one.by, Given(one.by, one.uid, fact))
            cohort_of.setdefault(fact.record, fact.cohort or "")
            who.setdefault(fact.record, fact.assessors)
    moderated = {one.record: one.grade for one in _of(facts, CaseModerated) if one.record}
    cases = [
        Case(record, cohort, who.get(record, ()), tuple(given[record].values()),
             moderated.get(record))
        for record, cohort in cohort_of.items()
    ]  # fmt: skip
    return Assessed(
        planned=next(iter(_of(facts, InspectionPlanned)), None),
        drawn=drawn,
        cases=cases,
        topics={one.topic: one for one in _of(facts, TopicGraded) if one.topic},
        findings=_of(facts, FindingMade),
        pairs=[pair for case in cases if (pair := _pair(case)) is not None],
    )


def _of(facts: Iterable[Told], sort: type[F]) -> list[F]:
    return [one.fact for one in facts if isinstance(one.fact, sort)]


def _pair(case: Case) -> tuple[str, str] | None:
    """The grades of the first and the second assessor of a case, by assignment."""
    if not case.complete or len(case.given) < 2:
        return None
    by = {one.by: one.fact.grade or "" for one in case.given}
    order = [one for one in case.assessors if one in by] or list(by)
    return by[order[0]], by[order[1]]


def _compared(cases: Iterable[Case]) -> list[Compared]:
    return [
        Compared(one.by, one.fact.grade or "", other.fact.grade or "")
        for case in cases
        if case.complete
        for one in case.given
        for other in case.given
        if one.by != other.by
    ]
