"""Is the risk from offenders acted on: breaches, assessments, visits. Pure."""

from collections.abc import Iterable

from dolen.concerns.patterns import World
from dolen.insight.measured.looking import days, first_after, followed, of_kind
from dolen.insight.measures import FromConcerns, FromDuties, FromFacts, Line, Measure, Theme
from dolen.law import parameters_insight as by
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

SECTION_9 = GWENT_REPORT.at("section 9")
BREACH = "breach.detected"
ACTED = ("breach.arrest", "breach.no_arrest_reason", "crime.recorded")


def find_breach_acted_on(world: World, offender: str) -> Iterable[Line]:
    """Each breach that came to light, and whether it was recorded or answered."""
    length = days(world, by.BREACH_ACTED_ON_WITHIN)
    if length is None:
        return
    answers = of_kind(world, offender, *ACTED)
    for one in of_kind(world, offender, BREACH):
        if "offender" not in one.roles_of(offender):
            continue
        yield followed(world, one, offender, first_after(answers, one), length)


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="offenders.breach_acted_on",
        theme=Theme.OFFENDERS,
        asks=_("Is every breach recorded and acted on?"),
        counts=_("A breach that came to light"),
        holds=_("It was recorded as a crime, or answered with an arrest or a reason"),
        source=FromFacts((BREACH,), find_breach_acted_on),
        owner="mosovo_ds",
        cited=(SECTION_9,),
        parameters=(by.BREACH_ACTED_ON_WITHIN,),
    ),
    Measure(
        name="offenders.assessed",
        theme=Theme.OFFENDERS,
        asks=_("Is every offender’s risk assessed when it is due?"),
        counts=_("An assessment of an offender that was due"),
        holds=_("It was done in time"),
        source=FromDuties(rules=("offender.arms_first", "offender.arms_yearly", "offender.review")),
        owner="mosovo_di",
        cited=(SECTION_9,),
    ),
    Measure(
        name="offenders.visited",
        theme=Theme.OFFENDERS,
        asks=_("Is every offender visited when it is due?"),
        counts=_("A visit to an offender that was due"),
        holds=_("The offender was seen in time"),
        source=FromDuties(rules=("offender.visit",)),
        owner="mosovo_ds",
        cited=(SECTION_9,),
    ),
    Measure(
        name="offenders.concerns_answered",
        theme=Theme.OFFENDERS,
        asks=_("Is a dangerous link between an offender and a child answered?"),
        counts=_("A concern that an offender and a child were linked"),
        holds=_("Somebody answered it"),
        source=FromConcerns(
            rules=(
                "offender_at_child_home",
                "child_with_risky_person",
                "order_breached",
                "ongoing_contact",
                "shared_suspect",
            )
        ),
        owner="mosovo_di",
        cited=(SECTION_9,),
    ),
)
"""Whether the risk from offenders is acted on."""
