"""How strictly each assessor grades beside the others, and whether that changes; pure."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from dolen.assurance.scales import CASE_GRADES, Scale

_NORMAL_95 = 1.959963984540054
_FEW = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """One case of one assessor beside the other assessor's grade, in the order graded."""

    assessor: str
    grade: str
    other: str


@dataclass(frozen=True, slots=True)
class Drift:
    """How one assessor's grades lie beside the others'.

    `mean` is in steps of the scale, above 0 where the assessor is stricter; `low` and `high` are
    its interval of 95 in 100 (None for fewer than two cases). `earlier` and `later` are the means
    of the first and second half of the cases: where they lie apart the assessor has drifted.
    """

    assessor: str
    cases: int
    stricter: int
    milder: int
    mean: float
    low: float | None = None
    high: float | None = None
    earlier: float | None = None
    later: float | None = None

    @property
    def is_apart(self) -> bool:
        """Whether more than chance lies between this assessor and the others."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def drift(compared: Iterable[Compared], scale: Scale = CASE_GRADES) -> list[Drift]:
    """Each assessor's drift, by id. The comparisons come in the order in which they were graded."""
    steps: dict[str, list[int]] = {}
    for one in compared:
        apart = scale.place(one.grade) - scale.place(one.other)
        steps.setdefault(one.assessor, []).append(apart)
    return [_of(assessor, steps[assessor]) for assessor in sorted(steps)]


def _of(assessor: str, steps: Sequence[int]) -> Drift:
    mean, half = fmean(steps), len(steps) // 2
    reach = None
    if len(steps) >= _FEW:
        reach = _NORMAL_95 * stdev(steps) / math.sqrt(len(steps))
    return Drift(
        assessor=assessor,
        cases=len(steps),
        stricter=sum(one > 0 for one in steps),
        milder=sum(one < 0 for one in steps),
        mean=mean,
        low=None if reach is None else mean - reach,
        high=None if reach is None else mean + reach,
        earlier=fmean(steps[:half]) if half else None,
        later=fmean(steps[half:]) if half else None,
    )
