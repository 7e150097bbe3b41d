"""The tables of audits: each round with own and independent grades, and each sort of case; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dolen.assurance.concerns import INDEPENDENT, OWN, graded
from dolen.assurance.grades import Agreement, Graded, Tally, above, agreement, paired, tally
from dolen.assurance.scales import COHORTS
from dolen.journal.told import Told


@dataclass(frozen=True, slots=True)
class Round:
    """One round of audits. `own` is None where the force graded nothing; `gap` where it cannot be.

    `agreement` needs both grades of the same cases; totals alone cannot give it.
    """

    name: str
    own: Tally | None
    independent: Tally | None
    agreement: Agreement | None
    gap: float | None


@dataclass(frozen=True, slots=True)
class CohortLine:
    """One sort of case and its independent grades; `says` is marked for translation."""

    cohort: str
    says: str
    grades: Tally


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything graded in one matter. The totals are those of the independent grades."""

    rounds: tuple[Round, ...]
    all_rounds: Tally
    cohorts: tuple[CohortLine, ...]
    all_cohorts: Tally


def tables(audits: Iterable[Told]) -> Tables:
    """The tables of the audits of one matter.

    A fact that names a round counts in it, one that names a sort of case counts there; one that
    names both counts in both tables, for they are two views of the same cases.
    """
    told = list(audits)
    own = [graded(one) for one in told if one.kind == OWN]
    independent = [graded(one) for one in told if one.kind == INDEPENDENT]
    names = dict.fromkeys(graded(one).round for one in told)
    rounds = [
        _round(name, _of(own, name), _of(independent, name))
        for name in names
        if name or not any(names)
    ]
    cohorts = [
        CohortLine(cohort, says, tally(one for one in independent if one.cohort == cohort))
        for cohort, says in COHORTS.items()
    ]
    seen = tuple(one for one in cohorts if one.grades.cases)
    return Tables(
        rounds=tuple(rounds),
        all_rounds=_total(one.independent for one in rounds),
        cohorts=seen,
        all_cohorts=_total(one.grades for one in seen),
    )


def _of(told: Sequence[Graded], name: str) -> list[Graded]:
    return [one for one in told if one.round == name]


def _round(name: str, own: Sequence[Graded], independent: Sequence[Graded]) -> Round:
    mine, theirs = tally(own), tally(independent)
    pairs = paired(own, independent)
    return Round(
        name=name,
        own=mine if mine.cases else None,
        independent=theirs if theirs.cases else None,
        agreement=agreement(pairs) if pairs else None,
        gap=above(mine, theirs) if mine.cases and theirs.cases else None,
    )


def _total(tallies: Iterable[Tally | None]) -> Tally:
    found = [one for one in tallies if one is not None]
    return sum(found, start=tally(()))
