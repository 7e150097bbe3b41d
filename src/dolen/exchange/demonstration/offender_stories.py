"""Made-up adults under management: registered, notifying, visited, assessed; and breaches.

An offender who lives alone is told of in the household of one; `near` is the family of children
where the offender was found to stay without leave.
"""

import datetime as dt

from dolen.contact.facts import ChildExposed, ChildSeen, ChildVoiceRecorded
from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child, Household
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.investigation.facts import CrimeRecorded
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.offenders.facts import (
    BreachArrestMade,
    BreachDetected,
    IntelligenceReceived,
    ManagementStarted,
    NoArrestReasonGiven,
    OffenderNotified,
    OffenderStayed,
    OffenderVisited,
    ResidenceNotified,
    RiskAssessed,
    SocialWorkerSpokenTo,
    VisitFailed,
)

_EVERY = {"low": 350 * DAYS, "medium": 170 * DAYS, "high": 80 * DAYS, "very_high": 27 * DAYS}
"""From one visit to the next, by risk: a little before it is due."""
_SPEAKS_FROM = 3
_TOLD = 700 * DAYS
"""How long the story of an offender goes on; what lies after the present is not told."""


def managed(story: Story, offender: str, *, near: Household | None = None) -> None:
    """An adult is managed from the start of the story on, the visits following the risk."""
    who = PersonRef(nominal=story.known[offender], roles=("offender",))
    risk = story.choose.choice(("low", "medium", "medium", "high", "very_high"))
    _begun(story, who, risk)
    visit = _EVERY[risk] * story.between(0.3, 0.9)
    while visit < _TOLD:
        _visited(story, who, visit, risk)
        late = story.between(1.1, 1.4) if story.amiss() else story.between(0.85, 1.0)
        visit += _EVERY[risk] * late
    for year in range(1, round(_TOLD / (360 * DAYS)) + 1):
        if not story.amiss():
            _notified(story, who, year * 360 * DAYS, "annual")
            _assessed(story, who, year * 350 * DAYS, risk)
    if near is not None:
        found_near(story, offender, near, story.between(20 * DAYS, 100 * DAYS))


def due_a_visit(story: Story, offender: str, by: dt.datetime) -> None:
    """Registered at the start, visited once since, and to be visited again by a day."""
    who = PersonRef(nominal=story.known[offender], roles=("offender",))
    _begun(story, who, "high")
    visited = {"seen": True, "signs_of_children": "A child’s bicycle in the hall.", "risk": "high"}
    when = story.between(20 * DAYS, 25 * DAYS)
    story.tell(OffenderVisited, when, "mosovo_om", offender=who, next_visit_by=by, **visited)


def _begun(story: Story, who: PersonRef, risk: str) -> None:
    day = story.start.date()
    story.tell(
        ManagementStarted,
        0,
        "mosovo_om",
        offender=who,
        basis="conviction",
        offence="As registered",
        relevant_date=day,
        risk=risk,
        arms_applies=True,
        mode="reactive" if risk == "low" and story.choose.random() < 0.5 else "active",
        mappa_level="1",
        manager="The offender manager",
    )
    _notified(story, who, story.between(HOURS, 2 * DAYS), "initial")
    home = {"offender": who, "address": story.place()}
    story.tell(ResidenceNotified, story.between(2 * DAYS, 3 * DAYS), "mosovo_om", **home)
    if not story.amiss():
        _assessed(story, who, story.between(5 * DAYS, 15 * DAYS), risk)


def _notified(story: Story, who: PersonRef, minute: float, sort: str) -> None:
    """Mostly in person at a station of the list, now and then by telephone, which is not enough."""
    how = "telephone" if story.amiss() else "in_person"
    said = {"sort": sort, "how": how, "station_listed": True if how == "in_person" else None}
    story.tell(OffenderNotified, minute, "mosovo_om", offender=who, **said)


def _assessed(story: Story, who: PersonRef, minute: float, risk: str) -> None:
    said = {"complete": True, "level": risk, "plan": "Visits as the risk asks, unannounced."}
    story.tell(RiskAssessed, minute, "mosovo_om", offender=who, **said)


def _visited(story: Story, who: PersonRef, minute: float, risk: str) -> None:
    if story.amiss(0.2):
        away = {"why": "Nobody answered.", "tried_again_by": None}
        story.tell(VisitFailed, minute - 3 * DAYS, "mosovo_om", offender=who, **away)
    story.tell(
        OffenderVisited,
        minute,
        "mosovo_om",
        offender=who,
        announced=False,
        seen=True,
        signs_of_children="None seen.",
        devices="One telephone, looked at.",
        risk=risk,
        result="Nothing new.",
    )


def found_near(story: Story, offender: str, near: Household, minute: float) -> None:
    """The offender turns out to have stayed for days in a home with children, and told nobody."""
    who = PersonRef(nominal=story.known[offender], roles=("offender",))
    children = tuple(
        PersonRef(nominal=story.known[one.name], roles=("child",)) for one in near.children
    )
    learned = {"learned": "Said to stay with a new partner who has children.", "offender": who}
    story.tell(IntelligenceReceived, minute - 2 * DAYS, "mosovo_om", **learned)
    place = PlaceRef(nominal=story.known[near.place])
    stay = {"offender": who, "hours": 60, "place": place, "children": children}
    story.tell(OffenderStayed, minute, "mosovo_om", **stay)
    _breach(story, who, children, minute + 30)
    for own, child in zip(near.children, children, strict=True):
        exposed = {"child": child, "offenders": (who,), "risk": "rso"}
        story.tell(ChildExposed, minute + 40, "mosovo_om", **exposed)
        if not story.amiss(0.3):
            seen = minute + story.between(2 * HOURS, 20 * HOURS)
            _child_seen(story, own, child, seen)
    if not story.amiss(0.3):
        agreed = {"children": children, "offenders": (who,), "agreed": "He leaves tonight."}
        spoken = minute + story.between(60, 20 * HOURS)
        story.tell(SocialWorkerSpokenTo, spoken, "mosovo_om", **agreed)


def _child_seen(story: Story, own: Child, child: PersonRef, minute: float) -> None:
    """The child says who lives there now, if old enough to say it."""
    alone = {"state": "known", "value": True}
    story.tell(ChildSeen, minute, "mosovo_om", child=child, alone=alone)
    day = (story.start + dt.timedelta(minutes=round(minute))).date()
    speaks = own.age_on(day) >= _SPEAKS_FROM
    story.tell(
        ChildVoiceRecorded,
        minute + 5,
        "mosovo_om",
        child=child,
        words=story.choose.choice(words.NEW_AT_HOME) if speaks else None,
        behaviour=story.choose.choice(words.BEHAVIOUR if speaks else words.BABY),
        method="speech" if speaks else "observation",
    )


def _breach(story: Story, who: PersonRef, children: tuple[PersonRef, ...], minute: float) -> None:
    """The breach of the duty to notify: arrested or a reason, recorded, assessed anew."""
    tell, between, reference = story.tell, story.between, f"{story.matter}-B"
    of = {"crime": reference, "offender": who}
    done = {"type": "notification", "done": "Lived with children, not notified."}
    tell(BreachDetected, minute, "mosovo_om", children=children, **done, **of)
    acted = minute + between(HOURS, 20 * HOURS)
    if story.amiss():
        why = {"reason": "Came to the station by himself; bail asked for."}
        tell(NoArrestReasonGiven, acted, "mosovo_om", **why, **of)
    else:
        tell(BreachArrestMade, acted, "mosovo_om", **of)
    if not story.amiss():
        recorded = {"type": "breach", "crime": reference, "crime_number": reference}
        about = {"offenders": (who,), "children": children}
        tell(CrimeRecorded, minute + between(2 * HOURS, 20 * HOURS), "oic", **recorded, **about)
    if not story.amiss(0.3):
        _assessed(story, who, minute + between(2 * DAYS, 6 * DAYS), "high")
