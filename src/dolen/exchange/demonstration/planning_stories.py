"""Made-up child protection: discussion, enquiry, conference, register, core groups, reviews."""

import datetime as dt

from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.investigation.facts import LanguageOffered
from dolen.journal.subjects import PersonRef
from dolen.planning.facts import (
    AccessDenied,
    AssessmentCompleted,
    ConferenceConvened,
    ConferenceDecided,
    CoreGroupMet,
    EnquiryDetermined,
    EnquiryStarted,
    FlagAdded,
    FlagRemoved,
    HarmSuspected,
    InitialConferenceHeld,
    PlanCirculated,
    PlanVisit,
    PoliceContributed,
    RegisterRegistered,
    RegisterRemoved,
    ReviewConferenceHeld,
    StrategyDiscussionHeld,
    StrategyRecorded,
    StrategyRequested,
)

_REVIEW = 85 * DAYS
_AGENCIES = ("Police", "Social care", "Health", "School")
_SPEAKS_FROM = 3


def planned(story: Story) -> None:
    """The children of a home are suspected to suffer harm, and are planned for until it is over."""
    suspected(story)
    held = story.between(12 * DAYS, 19 * DAYS)
    convened(story, held - 8 * DAYS, held)
    _conference(story, held)
    _on_plan(story, held, held + _REVIEW)
    _off_the_register(story, held + _REVIEW)


def suspected(story: Story) -> None:
    """Harm is suspected, talked over within a day, written down, and an enquiry is begun."""
    tell, between, children = story.tell, story.between, story.children()
    harm = story.choose.choice(("neglect", "physical", "emotional"))
    why = {"harm": harm, "why": "Alone for a night, and not for the first time."}
    tell(HarmSuspected, 0, "cru_officer", children=children, carers=story.carers(), **why)
    if not story.amiss():
        tell(StrategyRequested, between(5, 10), "cru_officer", children=children, why="As told.")
    held = between(26 * HOURS, 50 * HOURS) if story.amiss(0.2) else between(HOURS, 20 * HOURS)
    tell(
        StrategyDiscussionHeld,
        held,
        "la_team_manager",
        children=children,
        how="video",
        agencies=_AGENCIES,
        decision="joint",
        conference=True,
        childs_view_effect="They are seen at school first, as they asked.",
    )
    for child in children:
        if not story.amiss():
            recorded = {"child": child, "for_this_child": "Sleeps at the grandmother’s tonight."}
            tell(StrategyRecorded, held + between(HOURS, 10 * HOURS), "cru_officer", **recorded)
        begun = {"child": child, "agencies": "joint", "because": "suspicion"}
        tell(EnquiryStarted, held + between(60, 300), "la_social_worker", **begun)
        if not story.amiss(0.2):
            said = {"child": child, "choice": story.household.language}
            tell(LanguageOffered, held + between(301, 600), "la_social_worker", **said)
        found = {"determination": "substantiated_risk", "child": child, "words": _words(story)}
        tell(EnquiryDetermined, held + between(4 * DAYS, 8 * DAYS), "la_team_manager", **found)


def convened(story: Story, minute: float, held: float) -> None:
    """A conference about all children of the home is called for a day."""
    begins = story.start + dt.timedelta(minutes=round(held))
    called = {
        "sort": "initial",
        "conference_at": begins,
        "ends_at": begins + dt.timedelta(hours=2),
        "agencies": _AGENCIES,
        "local_authority": story.household.authority,
        "how_child_takes_part": "Through a person of trust, in the child’s own words.",
        "language": story.household.language,
    }
    story.tell(
        ConferenceConvened, minute, "la_conference_chair", children=story.children(), **called
    )


def _conference(story: Story, held: float) -> None:
    tell, children = story.tell, story.children()
    comes = not story.amiss(0.2)
    part = {"how": "attended" if comes else "report", "open_investigation": False}
    if comes or not story.amiss(0.5):
        tell(PoliceContributed, held - 30, "cp_conference_officer", children=children, **part)
    spoken = {"words": _words(story), "police_part": part["how"], "present": _AGENCIES}
    tell(InitialConferenceHeld, held, "la_conference_chair", children=children, **spoken)
    coordinator = None if story.amiss(0.1) else "The social worker"
    for child in children:
        authority = {"child": child, "local_authority": story.household.authority}
        tell(ConferenceDecided, held, "la_conference_chair", decision="registered", **authority)
        tell(
            RegisterRegistered,
            held + 5,
            "la_conference_chair",
            categories=(story.choose.choice(("neglect", "physical", "emotional_psychological")),),
            home=story.place(),
            coordinator=coordinator,
            **authority,
        )
        if not story.amiss():
            flag = {"person": child, "type": "cpr"}
            tell(
                FlagAdded, held + story.between(HOURS, 20 * HOURS), "cp_conference_officer", **flag
            )
    if not story.amiss():
        sent = held + story.between(DAYS, 4 * DAYS)
        tell(PlanCirculated, sent, "la_conference_chair", children=children)


def _on_plan(story: Story, begun: float, ends: float) -> None:
    """Core groups and visits for as long as the children are on the register."""
    children = story.children()
    assessed = {"children": children, "words": _words(story)}
    done = begun + story.between(10 * DAYS, 30 * DAYS)
    story.tell(AssessmentCompleted, done, "la_social_worker", **assessed)
    meets = begun + story.between(7 * DAYS, 12 * DAYS)
    while meets < ends:
        group = {"children": children, "words": _words(story), "present": _AGENCIES}
        story.tell(CoreGroupMet, meets, "la_social_worker", **group)
        meets += story.between(46, 60) * DAYS if story.amiss() else story.between(34, 41) * DAYS
    for own, child in zip(story.household.children, children, strict=True):
        visit = begun + story.between(5 * DAYS, 10 * DAYS)
        while visit < ends:
            _visit(story, own, child, visit)
            visit += story.between(16, 24) * DAYS if story.amiss() else story.between(9, 13) * DAYS


def _visit(story: Story, own: Child, child: PersonRef, minute: float) -> None:
    who = {"child": child, "local_authority": story.household.authority}
    if story.amiss(0.05):
        denied = {"denied": "bedroom", "what_was_said": "Said that it was not convenient."}
        story.tell(AccessDenied, minute, "la_social_worker", **denied, **who)
        return
    speaks = own.age_on((story.start + dt.timedelta(minutes=round(minute))).date()) >= _SPEAKS_FROM
    seen = {"seen_alone": speaks or None, "at_home": True, "bedroom_seen": not story.amiss()}
    said = story.choose.choice(words.AT_HOME) if speaks else None
    how = story.choose.choice(words.BEHAVIOUR if speaks else words.BABY)
    story.tell(PlanVisit, minute, "la_social_worker", words=said, behaviour=how, **seen, **who)


def _off_the_register(story: Story, minute: float) -> None:
    """At the review the names mostly come off, and the flag with them, or is forgotten."""
    tell, children = story.tell, story.children()
    spoken = {"words": _words(story), "police_part": "report", "plan_worked": "Nights are calm."}
    tell(ReviewConferenceHeld, minute, "la_conference_chair", children=children, **spoken)
    for child in children:
        authority = {"child": child, "local_authority": story.household.authority}
        tell(ConferenceDecided, minute, "la_conference_chair", decision="removed", **authority)
        reason = {"reason": "review_decision", "home": story.place()}
        tell(RegisterRemoved, minute + 5, "la_conference_chair", **reason, **authority)
        if not story.amiss(0.3):
            flag = {"person": child, "type": "cpr"}
            tell(FlagRemoved, minute + story.between(HOURS, DAYS), "cp_conference_officer", **flag)


def _words(story: Story) -> str | None:
    """What a child of the home says, if one of them is old enough to say it."""
    oldest = max(one.age_on(story.start.date()) for one in story.household.children)
    return story.choose.choice(words.ABOUT_PLAN) if oldest >= _SPEAKS_FROM else None
