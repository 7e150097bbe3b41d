"""The parts of an inspection's page: cases, sorts of case, assessors, topics, lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from dolen.assurance.assessed import Theme
from dolen.assurance.drift import Drift
from dolen.assurance.facts import FindingMade
from dolen.assurance.grades import Tally


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case of the sample: its reference, how far it is graded, and where it is opened."""

    record: str
    says: str
    href: str
    grade: str = ""


@dataclass(frozen=True, slots=True)
class CohortPart:
    """One sort of case: its sample with the draw that repeats it, its grades and themes."""

    name: str
    says: str
    cases: Sequence[CaseLine]
    grades: Tally
    themes: Sequence[Theme]
    seed: str = ""
    drawn_from: int = 0
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class DriftLine:
    """How one assessor, by name, grades beside the others."""

    name: str
    found: Drift


@dataclass(frozen=True, slots=True)
class TopicPart:
    """One section of the report: its grade, what was found, what is recommended."""

    number: int
    says: str
    grade: str
    why: str
    strong: Sequence[FindingMade]
    improve: Sequence[FindingMade]


@dataclass(frozen=True, slots=True)
class Listed:
    """The cases behind a number of a table of grades: of which sort, with which grade."""

    cohort: str
    grade: str
    cases: Sequence[CaseLine]
