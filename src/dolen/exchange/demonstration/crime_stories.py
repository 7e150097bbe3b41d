"""Made-up crimes against a child: told, recorded, given to somebody, supervised, and how it ended.

The suspect is an adult of the home where there is one; elsewhere nobody knows yet who it was.
"""

import datetime as dt

from dolen.cases.facts import DelayExplained
from dolen.contact.facts import ChildVoiceRecorded
from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.notice_stories import notice
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.investigation.facts import (
    BailCondition,
    ChildInterviewHeld,
    ChildTold,
    ChildUpdated,
    CrimeAllocated,
    CrimeClosed,
    CrimeDisclosed,
    CrimeRecorded,
    EnquiryMade,
    IntermediaryConsidered,
    InterviewPlanned,
    InvestigationSupervised,
    LanguageOffered,
    SuspectArrested,
    SuspectBailed,
    SuspectCharged,
    SuspectIdentified,
    SuspectInterviewed,
    SuspectNotPursued,
    ViewsRecorded,
)
from dolen.journal.fact import Fact
from dolen.journal.subjects import PersonRef

_MONTH = 26 * DAYS


def crime(story: Story, child: Child) -> None:
    """A child tells of a crime; it is looked into for weeks or months, and mostly ends."""
    who: dict[str, object] = {"children": (story.child(child),)}
    _told(story, child)
    _given(story, who)
    _heard(story, story.child(child))
    suspects = story.carers("suspect", "carer")[-1:]
    _suspect(story, {"suspects": suspects}, who)
    months = story.choose.choice((1, 2, 3, 4))
    _worked_on(story, who, months)
    _ended(story, child, suspects, months * _MONTH + story.between(2 * DAYS, 10 * DAYS))


def _tell(story: Story, fact: type[Fact], minutes: float, by: str, **said: object) -> None:
    """Tell something of the crime of this story."""
    story.tell(fact, minutes, by, crime=story.matter, **said)


def _told(story: Story, child: Child) -> None:
    who, sort = story.child(child), story.choose.choice(("violence", "sexual", "violence"))
    _tell(
        story,
        CrimeDisclosed,
        0,
        "attending_officer",
        children=(who,),
        words=story.choose.choice(words.TOLD_OF_CRIME),
        offence_sort=sort,
        setting="family" if story.household.carers else "other",
        told_to="A teacher, then the officer",
        specialist=True,
        threat_continuing=False,
    )
    story.tell(
        ChildVoiceRecorded,
        story.between(5, 30),
        "attending_officer",
        child=who,
        words=story.choose.choice(words.TOLD_OF_CRIME),
        behaviour=story.choose.choice(words.BEHAVIOUR),
        wishes_and_feelings=story.choose.choice(words.WISHES),
        method="speech",
        language=story.household.language,
    )
    concern = "sexual" if sort == "sexual" else "physical"
    notice(story, child, story.between(60, 5 * HOURS), concern=concern)
    recorded = story.between(2 * HOURS, 20 * HOURS)
    late = story.between(30 * HOURS, 90 * HOURS) if story.amiss() else recorded
    number = {"crime_number": story.matter, "type": sort, "children": (who,)}
    _tell(story, CrimeRecorded, late, "oic", **number)


def _given(story: Story, who: dict[str, object]) -> None:
    response = story.amiss(0.2)
    _tell(
        story,
        CrimeAllocated,
        story.between(3 * HOURS, 22 * HOURS),
        "crime_allocator",
        team="response" if response else "ppu",
        specialist=not response,
        **who,
    )
    first = (
        story.between(4 * DAYS, 8 * DAYS)
        if story.amiss(0.2)
        else story.between(8 * HOURS, 23 * HOURS)
    )
    _supervised(story, who, first)


def _supervised(story: Story, who: dict[str, object], minute: float) -> None:
    _tell(
        story,
        InvestigationSupervised,
        minute,
        "oic_supervisor",
        childs_view="Wants to know that somebody is doing something.",
        plan="Witnesses first, then the telephone records.",
        actions_done=not story.amiss(),
        ppu_oversight=True,
        **who,
    )


def _heard(story: Story, who: PersonRef) -> None:
    """The child is offered a language, and interviewed soon, late or not yet."""
    if not story.amiss():
        said = {"choice": story.household.language}
        _tell(story, LanguageOffered, story.between(60, 8 * HOURS), "oic", child=who, **said)
    held = (
        story.between(15 * DAYS, 30 * DAYS) if story.amiss(0.3) else story.between(DAYS, 5 * DAYS)
    )
    planned = story.start + dt.timedelta(minutes=round(held))
    wishes = {"childs_wishes": "Wants her aunt near.", "planned_for": planned}
    _tell(story, InterviewPlanned, held - 20 * HOURS, "oic", child=who, **wishes)
    considered = {"used": False, "reason": "Follows long questions well; nobody asked for one."}
    _tell(story, IntermediaryConsidered, held - 19 * HOURS, "oic", child=who, **considered)
    interview = {"sort": "abe", "language": story.household.language}
    _tell(story, ChildInterviewHeld, held, "oic", child=who, **interview)


def _suspect(story: Story, suspects: dict[str, object], who: dict[str, object]) -> None:
    if not suspects["suspects"]:
        return
    both = {**suspects, **who}
    risk = story.choose.choice(("low", "medium", "high"))
    known = story.between(60, 10 * HOURS)
    named = {"identity_known": True, "child_risk": True, "risk": risk}
    _tell(story, SuspectIdentified, known, "oic", **named, **both)
    slow = story.amiss(0.3)
    seized = known + (
        story.between(6 * DAYS, 20 * DAYS) if slow else story.between(2 * HOURS, 20 * HOURS)
    )
    _tell(story, SuspectArrested, seized, "arresting_officer", **both)
    _tell(story, SuspectInterviewed, seized + story.between(120, 500), "oic", how="custody", **both)
    bailed = seized + story.between(600, 800)
    returns = story.start + dt.timedelta(minutes=round(bailed), days=28)
    conditions = {"pre_charge": True, "child_at_address": False, "returns_at": returns}
    _tell(story, SuspectBailed, bailed, "custody_officer", **conditions, **suspects)
    if not story.amiss():
        said = {
            "condition": "Not to go to the child’s home or school.",
            "childs_words": "I don't want to see him at home.",
            "views_sought": "yes",
        }
        _tell(story, BailCondition, bailed + 5, "custody_officer", **said, **both)


def _worked_on(story: Story, who: dict[str, object], months: int) -> None:
    """Enquiries and supervision, month by month; now and then it lies still for weeks."""
    for month in range(1, months + 1):
        at = month * _MONTH
        if not story.amiss(0.2):
            what = story.choose.choice(words.ENQUIRIES)
            when = at - story.between(10 * DAYS, 20 * DAYS)
            _tell(story, EnquiryMade, when, "oic", sort="witness", what=what, **who)
        elif story.choose.random() < 0.5:
            said = {"reason": "lab", "people": who["children"]}
            _tell(story, DelayExplained, at - DAYS, "oic", **said)
        if not story.amiss(0.2):
            _supervised(story, who, at + story.between(0, DAYS))


def _ended(story: Story, child: Child, suspects: tuple[PersonRef, ...], minute: float) -> None:
    """Charged, or not; the child is asked before and told after, mostly."""
    who = story.child(child)
    about = {"about": "outcome", "childs_words": "I only want it to be over."}
    if not story.amiss(0.3):
        updated = {"what_was_told": "That it goes on, and what is being waited for."}
        _tell(story, ChildUpdated, minute / 2, "oic", child=who, **updated)
        _tell(story, ViewsRecorded, minute - DAYS, "oic", child=who, **about)
    both = {"suspects": suspects, "children": (who,)}
    if suspects and story.choose.random() < 0.2:
        _tell(story, SuspectCharged, minute, "oic", charge="As recorded", **both)
    elif suspects:
        _tell(story, SuspectNotPursued, minute, "oic", reason="Evidence not enough.", **both)
    outcome = {"outcome": "Evidence gathered, decided with the prosecutor.", **both}
    _tell(story, CrimeClosed, minute + story.between(60, 2 * DAYS), "oic", **outcome)
    if not story.amiss(0.25):
        told = {"childs_reaction": "Asked whether it was her fault. Was told no.", "child": who}
        _tell(story, ChildTold, minute + story.between(HOURS, 4 * DAYS), "oic", **told)
