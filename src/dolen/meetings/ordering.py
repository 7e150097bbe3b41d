"""In which order an agenda takes those listed, with the reason of each place. Pure.

Whoever the last meeting did not reach comes first; then the risk by the latest assessment, then
dangerous links not yet answered, missing, what is late, and whoever was longest not spoken of.
A score orders a list and decides nothing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

_BANDS = ("significant", "moderate", "mild", "not_at_risk")


class Why(Enum):
    """A reason for a place on the agenda."""

    PASSED_OVER = "passed_over"
    BAND = "band"
    CONCERNS = "concerns"
    MISSING = "missing"
    LATE = "late"
    NEVER = "never"
    LONG_AGO = "long_ago"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of somebody listed: what their place is worked out from.

    `passed_over` is how many meetings of the kind running did not reach them; `band` that of the
    latest assessment, the gravest first in `_BANDS`; `last` when a meeting last spoke of them.
    """

    nominal: str
    passed_over: int = 0
    band: str = ""
    score: int | None = None
    concerns: int = 0
    missing: bool = False
    late: int = 0
    last: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a place, with its number and moment where it has one."""

    why: Why
    count: int = 0
    band: str = ""
    when: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody at their place (from 1), and why there."""

    number: int
    standing: Standing
    reasons: Sequence[Reason]


def agenda(listed: Iterable[Standing]) -> list[Placed]:
    """Those listed in order. Equal standings go by id, so that the order is always the same."""
    ordered = sorted(listed, key=_pressing)
    return [Placed(number, one, reasons(one)) for number, one in enumerate(ordered, start=1)]


def _pressing(one: Standing) -> tuple[object, ...]:
    rank = _BANDS.index(one.band) if one.band in _BANDS else len(_BANDS)
    return (
        -one.passed_over,
        rank,
        -(one.score if one.score is not None else -1),
        -one.concerns,
        not one.missing,
        -one.late,
        one.last or dt.datetime.min.replace(tzinfo=dt.UTC),
        one.nominal,
    )


def reasons(one: Standing) -> list[Reason]:
    """Why somebody stands where they stand, the weightiest first."""
    found: list[Reason] = []
    if one.passed_over:
        found.append(Reason(Why.PASSED_OVER, one.passed_over))
    if one.band:
        found.append(Reason(Why.BAND, one.score or 0, one.band))
    if one.concerns:
        found.append(Reason(Why.CONCERNS, one.concerns))
    if one.missing:
        found.append(Reason(Why.MISSING))
    if one.late:
        found.append(Reason(Why.LATE, one.late))
    never = one.last is None
    found.append(Reason(Why.NEVER if never else Why.LONG_AGO, when=one.last))
    return found
