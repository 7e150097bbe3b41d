"""The signs that make a missing child's risk high, as data: in which facts each is told."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from dolen.exploitation.facts import seraf_in_top_band
from dolen.investigation.facts import CrimeDisclosed
from dolen.journal.conditions import On, stated, told_any
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from dolen.law.parameters_missing_risk import YOUNG_UNDER
from dolen.law.sources import COLLEGE_MISSING
from dolen.law.tables import OURS, TableRow
from dolen.law.words import _
from dolen.missing.facts import (
    AbductionNoticeConsidered,
    ChildFoundWithRiskyAdult,
    ChildReportedMissing,
    MirafUpdated,
    MissingChildFound,
    QuartzReviewed,
    RiskyAdultNamed,
)
from dolen.people.standing import (
    CurrentExploitationAssessment,
    ExploitationTeamCase,
    FlagStanding,
    HealthKnown,
    MarkerKnown,
    PlanCurrent,
    SelfHarmHistory,
)
from dolen.planning.facts import FlagAdded, RegisterRegistered

_EXPLOITED = ("cse", "cce", "mace")
_TRAFFICKED = ("trafficking", "nrm")
Number = Callable[[Parameter], float]
Reading = Callable[[Told, PersonView, Number], bool]
"""Whether a fact about a child tells something that has to be worked out from it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of high risk: its name and words, the facts that tell it.

    `noted` are words that tell it in the free note of an older record; `by_name` are kinds of fact
    of rooms beside this one, with the answer that must be yes (None: the fact alone tells it).
    `worked_out` are kinds of fact that tell it by what they come to.
    """

    name: str
    says: str
    told_by: tuple[On, ...]
    noted: tuple[tuple[str, str], ...] = ()
    by_name: tuple[tuple[str, str | None], ...] = ()
    worked_out: tuple[tuple[str, Reading], ...] = ()
    kinds: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        named = [kind for kind, _how in (*self.by_name, *self.noted, *self.worked_out)]
        kinds = frozenset([*(on.kind for on in self.told_by), *named])
        object.__setattr__(self, "kinds", kinds)

    def told_in(self, one: Told, person: PersonView, number: Number) -> bool:
        """Whether this fact about `person` tells the sign."""
        # Most facts of a child tell none of the signs: their kind alone says so.
        return one.kind in self.kinds and (
            told_any(one, self.told_by)
            or any(
                one.kind == kind and (field is None or stated(one, field) is True)
                for kind, field in self.by_name
            )
            or any(
                one.kind == kind and word in str(stated(one, "note") or "").casefold()
                for kind, word in self.noted
            )
            or any(
                one.kind == kind and reading(one, person, number)
                for kind, reading in self.worked_out
            )
        )


SIGNS: tuple[Sign, ...] = (
    Sign(
        "exploited",
        _("Exploitation is known or assessed as most likely."),
        (
            On(FlagStanding, type=_EXPLOITED),
            On(FlagAdded, type=_EXPLOITED),
            On(ExploitationTeamCase),
            On(CurrentExploitationAssessment, top_band=True),
            On(MissingChildFound, exploited=True),
            On(QuartzReviewed, links_found=True),
            On(CrimeDisclosed, while_missing=True),
        ),
        by_name=(("exploitation.indicator", None),),
        worked_out=(("seraf.completed", seraf_in_top_band),),
    ),
    Sign(
        "pregnant",
        _("The child is pregnant."),
        (On(HealthKnown, pregnant=True), On(MirafUpdated, pregnant=True)),
        noted=(("health", "pregnan"), ("health", "beichiog")),
    ),
    Sign(
        "self_harm",
        _("The child has harmed themselves, or it is feared."),
        (
            On(SelfHarmHistory),
            On(MarkerKnown, type=("suicide", "self_harm")),
            On(ChildReportedMissing, self_harm_feared=True),
            On(MirafUpdated, self_harm=True),
        ),
        by_name=(("custody.selfharm_risk", None),),
    ),
    Sign(
        "medication",
        _("The child is in danger without medication or treatment."),
        (
            On(HealthKnown, needs_medication=True),
            On(ChildReportedMissing, needs_medication=True),
            On(MirafUpdated, needs_medication=True),
        ),
    ),
    Sign(
        "trafficked",
        _("The child is or may be trafficked."),
        (
            On(FlagStanding, type=_TRAFFICKED),
            On(FlagAdded, type=_TRAFFICKED),
            On(MarkerKnown, type=_TRAFFICKED),
        ),
    ),
    Sign("disabled", _("The child is disabled."), (On(HealthKnown, disabled=True),)),
    Sign(
        "on_plan",
        _("The child is on a child protection plan."),
        (On(PlanCurrent), On(RegisterRegistered)),
    ),
    Sign(
        "miraf_high",
        _("The missing risk assessment recommends high."),
        (On(MirafUpdated, recommended_grade="high"),),
    ),
)
"""Each alone makes the risk high (decision table 4); what only the whole picture tells is apart."""

WITH_RISKY_ADULT = Sign(
    "risky_adult",
    _("An adult who poses a risk to children is named with the child."),
    (
        On(RiskyAdultNamed),
        On(ChildFoundWithRiskyAdult),
        On(AbductionNoticeConsidered, outcome="notice"),
    ),
    by_name=(("child.exposed", None),),
)

YOUNG = ("young", _("The child is very young."))
FIRST_TIME = ("first_time", _("It is the first time and unlike the child."))
SIGN_WORDS: dict[str, str] = dict(
    (YOUNG, *((one.name, one.says) for one in (*SIGNS, WITH_RISKY_ADULT)), FIRST_TIME)
)
"""Every sign of high risk by name: those told in a fact, and those only the whole picture tells."""

_FACTORS = COLLEGE_MISSING.at("factors of risk")
_IN_THE_FACTORS = ("young", "medication", "disabled")
_HIGH = _("High. To grade lower needs a reason on record.")
RISK_ROWS: tuple[TableRow, ...] = (
    *(
        TableRow(
            number=number,
            when=_("The child is under %(number)s") if name == "young" else says,
            then=_HIGH,
            cited=(_FACTORS,) if name in _IN_THE_FACTORS else (OURS,),
            parameter=YOUNG_UNDER if name == "young" else None,
        )
        for number, (name, says) in enumerate(SIGN_WORDS.items(), start=1)
    ),
    TableRow(
        number=len(SIGN_WORDS) + 1,
        when=_("No sign, and somebody graded lower and recorded why"),
        then=_("Low, for the reason on record."),
    ),
    TableRow(
        number=len(SIGN_WORDS) + 2,
        when=_("None of these"),
        then=_("Medium: a child is never lower without a reason on record."),
    ),
)
"""Decision table 4 in words: a row for each sign, and the two that are left without one."""


def rows_that_hold(signs: Collection[str], *, reason_for_less: bool) -> tuple[int, ...]:
    """The numbers of the rows of table 4 that hold, the one that decides first."""
    found = tuple(n for n, name in enumerate(SIGN_WORDS, start=1) if name in signs)
    lowest = len(SIGN_WORDS) + (1 if reason_for_less else 2)
    return found or (lowest,)
