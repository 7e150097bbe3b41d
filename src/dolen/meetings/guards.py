"""What must lie before minutes are closed: an outcome for everybody the meeting listed."""

from dolen.duties.rules import Duty, Escalation, On
from dolen.exploitation.facts import MaceDiscussed
from dolen.law import parameters_meetings as by
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.meetings.facts import MeetingClosed, NotReached, OutcomeReached

CLOSE = Duty(
    name="meeting.close",
    says=_(
        "Minutes cannot be closed while somebody on the list has no outcome. Whoever was not "
        "reached is reviewed outside the meeting: say so for each, and by whom."
    ),
    room="meetings",
    cited=(by.SECTION_7,),
    force=Force.REPORT,
    guard=True,
    # No reason makes it right to leave a child out: to be put off is an outcome of its own.
    may_be_excused=False,
    opened_by=(On(MeetingClosed),),
    for_each="person",
    met_by=(On(OutcomeReached), On(NotReached), On(MaceDiscussed)),
    owner="ppu_di",
    escalates=(Escalation("ppu_dci"),),
)

GUARDS: tuple[Duty, ...] = (CLOSE,)
"""Every guard of this room."""
