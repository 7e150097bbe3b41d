"""What good minutes hold: the child's view first, then the decision, the risk and who does what."""

from dolen.cases.completeness import GoodRecord
from dolen.meetings.facts import ActionSet, MeetingConvened, NotReached, OutcomeReached

COMPLETENESS: tuple[GoodRecord, ...] = (
    GoodRecord(
        fact=MeetingConvened,
        at_once=("sort", "begins_at", "ends_at"),
        end_of_tour=("agencies", "chair", "referrals_until"),
    ),
    GoodRecord(
        fact=OutcomeReached, at_once=("outcome",), end_of_tour=("childs_view", "decision", "risk")
    ),
    GoodRecord(fact=NotReached, at_once=("why",), end_of_tour=("reviewer",)),
    GoodRecord(fact=ActionSet, at_once=("what", "owner"), end_of_tour=("due_by",)),
)
"""What good records of this room hold."""
