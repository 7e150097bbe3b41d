"""Do we learn when children go missing: interviews held and used, and missing again. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import days, first_after, followed, lasted, of_kind
from dolen.insight.measures import Better, Figure, FromDuties, FromFacts, Line, Measure, Theme
from dolen.law import parameters_insight as by
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

SECTION_6 = GWENT_REPORT.at("section 6")
REPORTED = "missing.reported"
FOUND = "missing.found"
INTERVIEWS = ("missing.prevention_interview", "missing.return_interview")
PLANS = ("miraf.updated", "trigger.plan")
"""Where what a child said must arrive, to help the next time."""


def find_missing_again(world: World, child: str) -> Iterable[Line]:
    """Each time a child was found, and whether the child went missing again."""
    length = days(world, by.MISSING_AGAIN_WITHIN)
    if length is None:
        return
    reports = of_kind(world, child, REPORTED)
    for one in of_kind(world, child, FOUND):
        again = first_after([told for told in reports if told.case != one.case], one)
        yield followed(world, one, child, again, length)


def find_hours_missing(world: World, child: str) -> Iterable[Line]:
    """Each report that a child is missing: hours until the child was found."""
    found = of_kind(world, child, FOUND)
    for one in of_kind(world, child, REPORTED):
        yield lasted(world, one, child, first_after(found, one))


def find_interview_used(world: World, child: str) -> Iterable[Line]:
    """Each interview after a child went missing, and whether it reached the next plan."""
    length = days(world, by.INTERVIEW_USED_WITHIN)
    if length is None:
        return
    plans = of_kind(world, child, *PLANS)
    for one in of_kind(world, child, *INTERVIEWS):
        plan = first_after(plans, one)
        yield followed(world, one, child, plan, length)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="missing.again",
        theme=Theme.MISSING,
        asks=_("Do children go missing again?"),
        counts=_("A child found after being reported missing"),
        holds=_("The child was reported missing again within the days set"),
        source=FromFacts((FOUND,), find_missing_again),
        owner="missing_team_sgt",
        cited=(SECTION_6,),
        better=Better.LESS,
        parameters=(by.MISSING_AGAIN_WITHIN,),
    ),
    Measure(
        name="missing.hours",
        theme=Theme.MISSING,
        asks=_("How long are children missing?"),
        counts=_("A report that a child is missing"),
        holds=_("The child was found"),
        source=FromFacts((REPORTED,), find_hours_missing),
        owner="missing_team_sgt",
        cited=(SECTION_6,),
        figure=Figure.HOURS,
        better=Better.LESS,
    ),
    Measure(
        name="missing.prevention_interview",
        theme=Theme.MISSING,
        asks=_("Does an officer speak with every child who comes back?"),
        counts=_("A child who came back or was found"),
        holds=_("The prevention interview was held in time"),
        source=FromDuties(rules=("missing.prevention",)),
        owner="missing_team_sgt",
        cited=(SECTION_6,),
    ),
    Measure(
        name="missing.return_interview",
        theme=Theme.MISSING,
        asks=_("Is every child offered somebody independent to speak with?"),
        counts=_("A child who came back or was found"),
        holds=_("The return interview was held, or declined, in time"),
        source=FromDuties(rules=("missing.return",)),
        owner="missing_team_sgt",
        cited=(SECTION_6,),
    ),
    Measure(
        name="missing.interview_used",
        theme=Theme.MISSING,
        asks=_("Does what children say reach the plan for the next time?"),
        counts=_("An interview after a child went missing"),
        holds=_("The plan for the next time was renewed within the days set"),
        source=FromFacts(INTERVIEWS, find_interview_used),
        owner="missing_team_sgt",
        cited=(SECTION_6,),
        parameters=(by.INTERVIEW_USED_WITHIN,),
    ),
)
"""Whether anything is learnt when a child goes missing."""
