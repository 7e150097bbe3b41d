"""Made-up missing episodes: reported, graded, looked for, found, talked about; or not."""

import datetime as dt

from dolen.exchange.demonstration import words
from dolen.exchange.demonstration.households import Child
from dolen.exchange.demonstration.notice_stories import notice
from dolen.exchange.demonstration.telling import DAYS, HOURS, Story
from dolen.missing.facts import (
    AddressesChecked,
    ChildReportedMissing,
    EnquiriesBegun,
    GradeReasonGiven,
    InspectorReviewed,
    MirafConsulted,
    MirafUpdated,
    MissingChildFound,
    MissingRecorded,
    PreventionInterviewHeld,
    QuartzReviewed,
    ReturnInterviewDeclined,
    ReturnInterviewHeld,
    RiskGraded,
    RiskReviewed,
    SchoolTold,
    TriggerPlanMade,
)

_WITHIN = {"high": 14, "medium": 100, "low": 600}
"""Minutes after grading within which officers usually begin to look, by grade."""
_REVIEWED = {"high": 3.5 * HOURS, "medium": 7.5 * HOURS, "low": 22 * HOURS}
"""How often the risk is usually looked at again while a child is away, by grade."""


def episode(story: Story, child: Child, *, found: bool = True) -> None:
    """One episode of `child`. Without `found` the child is still away."""
    who = story.child(child)
    fitting, too_low = ("high", "medium") if child.looked_after else ("medium", "low")
    grade = too_low if story.amiss() else fitting
    _report(story, child, who)
    end = _look(story, who, grade)
    if found:
        _return(story, child, who, end)


def still_missing(story: Story, child: Child) -> None:
    """A report of a few minutes ago: recorded and graded, officers not there yet."""
    who = story.child(child)
    _report(story, child, who)
    story.tell(MissingRecorded, 9, "fpoc_call_taker", child=who)
    story.tell(
        GradeReasonGiven,
        14,
        "fpoc_call_taker",
        child=who,
        reason="Young, cold night, no telephone.",
    )
    story.tell(RiskGraded, 15, "fpoc_call_taker", child=who, grade="medium")


def _report(story: Story, child: Child, who: object) -> None:
    carers = story.carers()
    last_seen: dt.datetime = story.start - dt.timedelta(minutes=story.between(40, 200))
    story.tell(
        ChildReportedMissing,
        0,
        "fpoc_call_taker",
        child=who,
        place=story.place(),
        missing_from="care_home" if child.looked_after else "home",
        last_seen_at=last_seen,
        clothing=story.choose.choice(words.CLOTHING),
        carer=carers[0] if carers else None,
        reporter_relation="staff" if child.looked_after else "mother",
        phone_with_child={"state": "known", "value": story.choose.random() < 0.6},
    )


def _look(story: Story, who: object, grade: str) -> float:
    """Everything until the child is found; returns the minute at which that is."""
    late = story.amiss()
    tell, between = story.tell, story.between
    tell(
        MissingRecorded,
        between(4, 9) if not late else between(80, 200),
        "fpoc_call_taker",
        child=who,
    )
    graded = between(11, 15) if not late else between(201, 260)
    if not story.amiss(0.25):
        tell(MirafConsulted, graded - 1, "fpoc_call_taker", child=who, used="Earlier places read.")
    if not story.amiss():
        why = {"child": who, "reason": "Known friends, a telephone, back by morning before."}
        tell(GradeReasonGiven, graded - 0.5, "fpoc_call_taker", **why)
    tell(RiskGraded, graded, "fpoc_call_taker", child=who, grade=grade)
    begun = graded + (between(3, _WITHIN[grade]) if not late else between(360, 500))
    tell(
        EnquiriesBegun,
        begun,
        "attending_officer",
        child=who,
        actions="Home searched, friends called.",
    )
    if not story.amiss():
        tell(
            InspectorReviewed,
            graded + between(20, 100),
            "response_insp",
            child=who,
            rationale="Grade right on what is known. Review at midnight.",
            exploitation_considered=True,
        )
    if not story.amiss(0.3):
        tell(
            AddressesChecked,
            begun + between(20, 100),
            "response_sgt",
            child=who,
            result="Not there.",
        )
    found = begun + between(101, 14 * HOURS)
    again = graded + _REVIEWED[grade]
    while again < found:
        if not story.amiss():
            kept = {"child": who, "grade": grade, "rationale": "Nothing new is known."}
            tell(RiskReviewed, again, "response_sgt", **kept)
        again += _REVIEWED[grade]
    return found


def _return(story: Story, child: Child, who: object, found: float) -> None:
    tell, between, choose = story.tell, story.between, story.choose
    how = choose.choice(("returned", "police", "carer", "public"))
    tell(
        MissingChildFound,
        found,
        "attending_officer",
        child=who,
        how=how,
        returned_to=story.place(),
        condition="Tired and cold, no injuries seen.",
    )
    notice(story, child, found + between(30, 8 * HOURS), concern="missing")
    if not story.amiss():
        tell(
            SchoolTold, found + between(20, 300), "missing_team", child=who, told_whom="Year tutor"
        )
    if not story.amiss(0.25):
        tell(QuartzReviewed, found + between(30, 600), "missing_team", child=who, links_found=False)
    if not story.amiss(0.25):
        tell(
            PreventionInterviewHeld,
            found + between(60, 20 * HOURS),
            "attending_officer",
            child=who,
            words=choose.choice(words.AWAY),
            alone={"state": "known", "value": True},
            face_to_face=True,
        )
    _interview(story, who, found)
    if child.looked_after and choose.random() < 0.3:
        heard = {"childs_view_effect": choose.choice(words.CHANGED)} if not story.amiss(0.3) else {}
        tell(
            TriggerPlanMade,
            found + between(3 * DAYS, 6 * DAYS),
            "missing_team",
            child=who,
            first_hour="Ring the key worker, then the sister. Look at the park first.",
            **heard,
        )


def _interview(story: Story, who: object, found: float) -> None:
    """The independent interview: held, held late, declined, or never."""
    tell, between, choose = story.tell, story.between, story.choose
    chance = choose.random() * (1.0 if story.recent else 0.8)
    if chance < 0.6:
        held = found + (
            between(10 * HOURS, 70 * HOURS) if chance < 0.48 else between(75, 140) * HOURS
        )
        tell(
            ReturnInterviewHeld,
            held,
            "llamau",
            child=who,
            words=choose.choice(words.AWAY),
            what_would_help=choose.choice(words.WOULD_HELP),
            independent=True,
            alone={"state": "known", "value": True},
        )
        if not story.amiss(0.3):
            tell(
                MirafUpdated,
                held + between(60, 3 * DAYS),
                "missing_team",
                child=who,
                what_works="Text first; one calm adult, no uniform.",
            )
    elif chance < 0.8:
        tell(
            ReturnInterviewDeclined,
            found + between(20 * HOURS, 60 * HOURS),
            "llamau",
            child=who,
            why="I said it all already.",
            carer_spoken_to=choose.random() < 0.7,
        )
