"""The two decision tables of managing offenders, as tables; pure.

They are numbered as in the practice reference: 8 (reactive management) and 8b (level of MAPPA). The
national criteria for reactive management were not seen in full, so table 8 follows the inspection
report, and two of its rows are Dolen's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dolen.law.sources import GWENT_REPORT, Provision
from dolen.law.sources_offenders import (
    ARMS_FACTORS,
    REACTIVE_MANAGEMENT,
    SOA_85_87,
)
from dolen.law.tables import OURS
from dolen.law.words import _
from dolen.offenders.worked_out import DERIVED

__all__ = [
    "CRITERIA",
    "DERIVED",
    "LEVELS",
    "MappaAnswers",
    "ReactiveAnswers",
    "ReactiveDecision",
    "mappa_level",
    "reactive",
]

Answer = bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactiveAnswers:
    """What is known of an offender proposed for reactive management; None: not known."""

    arms_applies: Answer = None
    arms_current: Answer = None
    level: str | None = None
    clear_years: Answer = None
    no_open_breach: Answer = None
    notified: Answer = None
    no_order_to_check: Answer = None
    no_child_in_household: Answer = None
    somebody_else_agrees: Answer = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of table 8, with where it comes from: all must hold."""

    name: str
    says: str
    holds: Callable[[ReactiveAnswers], Answer]
    cited: tuple[Provision, ...] = (OURS,)

    @property
    def ours(self) -> bool:
        """Whether no source was read for the row."""
        return self.cited == (OURS,)


_REPORT = GWENT_REPORT.at("section 10")
_GLOSSARY = REACTIVE_MANAGEMENT.at(_("definition"))
CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        "arms_applies",
        _("The assessment (ARMS) applies: an adult man"),
        lambda a: a.arms_applies,
        (ARMS_FACTORS.at(_("whom it is for")),),
    ),
    Criterion(
        "arms_current",
        _("It was made within twelve months"),
        lambda a: a.arms_current,
        (_REPORT,),
    ),
    Criterion(
        "level",
        _("It found a low risk"),
        lambda a: None if a.level is None else a.level == "low",
        (_REPORT, _GLOSSARY),
    ),
    Criterion(
        "clear_years",
        _("Three years without offence or sign of risk"),
        lambda a: a.clear_years,
        (_REPORT,),
    ),
    Criterion("no_open_breach", _("No breach is open"), lambda a: a.no_open_breach, (_REPORT,)),
    Criterion(
        "notified",
        _("Every notification was made in time"),
        lambda a: a.notified,
        (_REPORT, SOA_85_87.at("s85")),
    ),
    Criterion(
        "no_order_to_check",
        _("No order is in force whose keeping must be checked"),
        lambda a: a.no_order_to_check,
    ),
    Criterion(
        "no_child_in_household",
        _("No child lives in the household"),
        lambda a: a.no_child_in_household,
    ),
    Criterion(
        "somebody_else_agrees",
        _("A supervisor who is not the manager agrees"),
        lambda a: a.somebody_else_agrees,
        (_REPORT, _GLOSSARY),
    ),
)
"""Decision table 8."""


@dataclass(frozen=True, slots=True)
class ReactiveDecision:
    """Whether the offender may be managed reactively: None while a row is not known."""

    allowed: Answer
    against: tuple[str, ...]
    unknown: tuple[str, ...]


def reactive(answers: ReactiveAnswers) -> ReactiveDecision:
    """Decide by table 8: one row against is enough to refuse; one not known leaves it open."""
    against = tuple(row.name for row in CRITERIA if row.holds(answers) is False)
    unknown = tuple(row.name for row in CRITERIA if row.holds(answers) is None)
    allowed: Answer = False if against else None if unknown else True
    return ReactiveDecision(allowed, against, unknown)


@dataclass(frozen=True, slots=True, kw_only=True)
class MappaAnswers:
    """What bears on the level at which agencies manage an offender together."""

    meetings_add_value: bool = False
    high_risk: bool = False
    needs_coordination: bool = False
    stepping_down: bool = False
    senior_staff_needed: bool = False


Level = Literal[1, 2, 3]
_Row = tuple[Level, str, Callable[[MappaAnswers], bool]]


def _needs_meetings(answers: MappaAnswers) -> bool:
    reasons = (answers.high_risk, answers.needs_coordination, answers.stepping_down)
    return answers.meetings_add_value and any(reasons)


LEVELS: tuple[_Row, ...] = (
    (
        3,
        _("As level 2, and senior staff are needed for resources at short notice or the like."),
        lambda answers: _needs_meetings(answers) and answers.senior_staff_needed,
    ),
    (
        2,
        _(
            "Formal meetings add value, and the risk is high or very high, or active "
            "co-ordination is needed all the same, or level 3 is being stepped down."
        ),
        _needs_meetings,
    ),
    (1, _("One agency can manage without formal meetings."), lambda answers: True),
)
"""Decision table 8b, the highest level first; the first row that holds decides."""


def mappa_level(answers: MappaAnswers) -> Level:
    """The level of table 8b."""
    return next(level for level, _says, holds in LEVELS if holds(answers))
