"""Made-up incidents attended, children seen and heard or not, and uses of police protection."""

from dolen.contact.facts import (
    CallReceived,
    ChildNotSeen,
    ChildSeen,
    ChildVoiceRecorded,
    ContactGraded,
    HomeConditionsRecorded,
    IncidentAttended,
    ResearchPassed,
)
from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.abuse_stories import abuse
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.notice_stories import notice
from dolen.exchange.demonstration.telling import HOURS, Story
from dolen.planning.facts import StrategyDiscussionHeld, StrategyRecorded, StrategyRequested
from dolen.protection.facts import (
    AtPoliceStation,
    AuthorityInformed,
    ChildInformed,
    DesignatedOfficerNamed,
    DesignatedOfficerReviewed,
    EndRecorded,
    ParentsInformed,
    Placed,
    ProtectionEnded,
    TakenIntoProtection,
)

_SPEAKS_FROM = 3
_TERM = 70 * HOURS


def incident(story: Story) -> None:
    """Officers go to a home; every child of it is to be seen and heard."""
    choose = story.choose
    sort = choose.choice(("domestic", "concern", "concern"))
    people = {"children": story.children(), "carers": story.carers()}
    story.tell(
        CallReceived,
        0,
        "fpoc_call_taker",
        what=choose.choice(words.CALLS),
        channel="101",
        place=story.place(),
        **people,
    )
    grade = choose.choice(("emergency", "priority"))
    graded = {"grade": grade, "child_involved": True}
    story.tell(ContactGraded, story.between(2, 4), "fpoc_call_taker", **graded)
    late = 3 if story.amiss() else 1
    attended = late * (story.between(12, 17) if grade == "emergency" else story.between(18, 60))
    _research(story)
    story.tell(
        IncidentAttended,
        attended,
        "attending_officer",
        type=sort,
        at_home=True,
        children_present=True,
        place=story.place(),
        what_was_found="Calm on arrival. Everybody spoken to apart.",
        **people,
    )
    for child in story.household.children:
        _see(story, child, attended + story.between(5, 40))
    if not story.amiss():
        story.tell(
            HomeConditionsRecorded,
            attended + story.between(20, 50),
            "attending_officer",
            place=story.place(),
            habitable=True,
            conditions="Warm, food in the kitchen, beds made.",
            **people,
        )
    _afterwards(story, sort, attended)


def _afterwards(story: Story, sort: str, attended: float) -> None:
    """What follows the visit: the risk of abuse, and a notice about each child."""
    if sort == "domestic" and story.household.carers:
        abuse(story, attended)
    concern = "da_exposure" if sort == "domestic" else "neglect"
    for child in story.household.children:
        notice(story, child, attended + story.between(60, 6 * HOURS), concern=concern)


def _research(story: Story) -> None:
    """Mostly, the officers on their way are told what the records hold."""
    if not story.amiss(0.3):
        story.tell(
            ResearchPassed,
            story.between(7, 11),
            "fpoc_call_taker",
            children=story.children(),
            systems=("Crime and intelligence", "Earlier calls to the address"),
            result=story.choose.choice(words.RESEARCH),
            told_whom="The officers on their way",
        )


def protection(story: Story, child: Child) -> None:
    """A child is taken into police protection, kept safe, and the power ends in time or late."""
    who, tell, between = story.child(child), story.tell, story.between
    taken(story, child)
    tell(
        DesignatedOfficerReviewed,
        between(300, 420),
        "designated_officer",
        child=who,
        childs_view="Wants to know who will feed the cat.",
        still_needed=True,
    )
    if story.amiss(0.25):
        tell(AtPoliceStation, 95, "initiating_officer", child=who, part_of_station="family_room")
    tell(Placed, between(500, 600), "la_edt", child=who, place_sort="foster")
    tell(
        StrategyRequested, between(601, 660), "attending_officer", children=(who,), why="As found."
    )
    held = between(700, 1200)
    tell(
        StrategyDiscussionHeld,
        held,
        "la_team_manager",
        children=(who,),
        how="phone",
        agencies=("Police", "Social care", "Health"),
        decision="joint",
    )
    if not story.amiss():
        tell(StrategyRecorded, held + between(60, 600), "cru_officer", child=who)
    ended = between(1300, _TERM) if not story.amiss() else _TERM + between(200, 900)
    tell(
        ProtectionEnded,
        ended,
        "designated_officer",
        child=who,
        reason="la_agreement",
        ended_by="Designated officer",
    )
    if not story.amiss(0.25):
        tell(
            EndRecorded,
            ended + between(30, 600),
            "designated_officer",
            child=who,
            circumstances="The authority accommodates the child by agreement with the mother.",
            child_told={"state": "known", "value": True},
        )


def taken(story: Story, child: Child) -> None:
    """The first hours of police protection."""
    who, tell, choose = story.child(child), story.tell, story.choose
    tell(
        TakenIntoProtection,
        0,
        "initiating_officer",
        child=who,
        place=story.place(),
        power="removed",
        ground=choose.choice(words.GROUNDS),
        harm="neglect",
        found_in_authority=story.household.authority,
    )
    tell(
        AuthorityInformed,
        story.between(10, 50),
        "initiating_officer",
        child=who,
        local_authority=story.household.authority,
        told_whom="Emergency duty team",
    )
    tell(DesignatedOfficerNamed, story.between(15, 55), "response_insp", child=who)
    notice(story, child, story.between(60, 240), concern="neglect", by="initiating_officer")
    if not story.amiss():
        tell(
            ChildInformed,
            story.between(60, 110),
            "designated_officer",
            child=who,
            wishes_and_feelings=choose.choice(words.WISHES),
        )
    tell(
        ParentsInformed,
        story.between(60, 170),
        "designated_officer",
        child=who,
        carers=story.carers(),
    )


def _see(story: Story, child: Child, minute: float) -> None:
    who, choose = story.child(child), story.choose
    if story.amiss():
        if choose.random() < 0.5:
            story.tell(ChildNotSeen, minute, "attending_officer", child=who, why="asleep")
            if not story.amiss(0.3):
                later = minute + story.between(2 * HOURS, 20 * HOURS)
                story.tell(ChildSeen, later, "attending_officer", child=who)
        return
    carers = story.carers()
    story.tell(
        ChildSeen,
        minute,
        "attending_officer",
        child=who,
        appearance=choose.choice(words.APPEARANCE),
        alone={"state": "known", "value": choose.random() < 0.7},
        carer=carers[0] if carers else None,
    )
    if story.amiss(0.2):
        return
    speaks = child.age_on(story.start.date()) >= _SPEAKS_FROM
    story.tell(
        ChildVoiceRecorded,
        minute + 5,
        "attending_officer",
        child=who,
        words=choose.choice(words.AT_HOME) if speaks else None,
        behaviour=choose.choice(words.BEHAVIOUR if speaks else words.BABY),
        wishes_and_feelings=choose.choice(words.WISHES) if speaks else None,
        method="speech" if speaks else "observation",
        language=story.household.language,
    )
