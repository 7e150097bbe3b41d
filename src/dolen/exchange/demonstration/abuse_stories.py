"""Made-up domestic incidents after the visit: the risk tool, its review, schools, MARAC."""

import datetime as dt

from dolen.domestic_abuse.facts import (
    DashCompleted,
    DashReviewed,
    HealthVisitorTold,
    MaracActionAgreed,
    MaracHeard,
    MaracThresholdMet,
    SchoolToldOfAbuse,
)
from dolen.exchange.demonstration.agencies import SCHOOL
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.planning.facts import FlagAdded

_SCHOOL_FROM = 5
_HIGH = 14
_FORTNIGHT = 14 * DAYS


def abuse(story: Story, attended: float) -> None:
    """What follows a domestic incident: mostly in time, sometimes not yet, sometimes to MARAC."""
    victim = story.carers("victim", "carer")[0]
    who = {"victim": victim, "children": story.children()}
    yes = round(story.between(2, 17))
    grade = "high" if yes >= _HIGH else "medium" if yes > _HIGH // 2 else "standard"
    if not story.amiss(0.1):
        story.tell(
            DashCompleted,
            attended + story.between(40, 200),
            "attending_officer",
            tool="dash27",
            yes_count=yes,
            officer_grade=grade,
            rationale="As the answers and the look of the home have it.",
            **who,
        )
        if not story.amiss(0.3):
            story.tell(
                DashReviewed,
                attended + story.between(6 * HOURS, 20 * HOURS),
                "da_team",
                grade=grade,
                childrens_risk="Each child heard it; the youngest sleeps badly since.",
                refer_to_marac=grade == "high",
                **who,
            )
    for child in story.household.children:
        _tell_partner(story, child, attended)
    if grade == "high":
        _to_marac(story, attended + DAYS, who)


def _tell_partner(story: Story, child: Child, attended: float) -> None:
    if story.amiss(0.1):
        return
    moment = attended + story.between(60, 5 * HOURS)
    if child.age_on(story.start.date()) < _SCHOOL_FROM:
        story.tell(HealthVisitorTold, moment, "da_team", child=story.child(child))
    else:
        story.tell(
            SchoolToldOfAbuse,
            moment,
            "encompass_desk",
            child=story.child(child),
            school=SCHOOL,
            route="lead",
            child_where="heard",
        )


def _to_marac(story: Story, listed: float, who: dict[str, object]) -> None:
    meets = listed + _FORTNIGHT
    ends = story.start + dt.timedelta(minutes=round(meets))
    story.tell(
        MaracThresholdMet,
        listed,
        "da_team",
        criterion="visible_high_risk",
        area="East",
        ends_at=ends,
        **who,
    )
    if story.amiss():
        return
    story.tell(MaracHeard, meets - 30, "marac_coordinator", chair="Detective inspector", **who)
    story.tell(
        MaracActionAgreed,
        meets - 30,
        "marac_coordinator",
        what="See each child at school, alone",
        owner="Children’s services",
        due_by=ends + dt.timedelta(days=7),
        **who,
    )
    story.tell(FlagAdded, meets + 60, "marac_coordinator", person=who["victim"], type="marac")
