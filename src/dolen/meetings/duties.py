"""What a meeting leaves owed: minutes closed, whoever was not reached reviewed, actions done."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_meetings as by
from dolen.law.clocks import AtAttribute, WorkingDays
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.meetings.facts import (
    ActionEnded,
    ActionSet,
    MeetingCancelled,
    MeetingClosed,
    MeetingConvened,
    NotReached,
    OutcomeReached,
    ReviewedOutside,
)

REVIEW = Duty(
    name="meeting.review_outside",
    says=_("Review outside the meeting whoever it did not reach."),
    room="meetings",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(NotReached),),
    for_each="person",
    due=AtAttribute("review_by", otherwise=WorkingDays(by.REVIEW_OUTSIDE_WITHIN)),
    met_by=(On(ReviewedOutside), On(OutcomeReached)),
    owner="ppu_di",
    owner_from="reviewer",
    escalates=(
        Escalation("ppu_dci"),
        Escalation("dsu_ppu", by.REVIEW_ESCALATE_SUPERINTENDENT),
    ),
)
ACTION = Duty(
    name="meeting.action",
    says=_("Do what the meeting set, and say what came of it."),
    room="meetings",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(ActionSet),),
    for_each="event",
    due=AtAttribute("due_by", otherwise=WorkingDays(by.ACTION_WITHIN)),
    # An action that was not done is still owed; one that could not be done is answered.
    met_by=(On(ActionEnded, outcome=("done", "not_possible")),),
    owner="ppu_di",
    owner_from="owner",
    escalates=(
        Escalation("ppu_di"),
        Escalation("ppu_dci", by.ACTION_ESCALATE_CHIEF_INSPECTOR),
    ),
)
MINUTES = Duty(
    name="meeting.minutes",
    says=_("Close the minutes of the meeting, with an outcome for everybody listed."),
    room="meetings",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    opened_by=(On(MeetingConvened),),
    for_each="event",
    due=WorkingDays(by.MINUTES_WITHIN, counted_from="ends_at"),
    met_by=(On(MeetingClosed),),
    cancelled_by=(On(MeetingCancelled),),
    owner="ppu_di",
    owner_from="chair",
    escalates=(Escalation("ppu_dci"),),
)

DUTIES: tuple[Duty, ...] = (REVIEW, ACTION, MINUTES)
"""Every duty of this room."""
