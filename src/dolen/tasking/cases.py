"""A task as a matter of its own: from the day it is set until it is answered or taken back."""

from dolen.cases.rules import CaseKind, Stage
from dolen.journal.conditions import On
from dolen.law.words import _
from dolen.tasking.facts import TaskAnswered, TaskSeen, TaskSet, TaskWithdrawn

TASK = CaseKind(
    name="task",
    says=_("Task of a team"),
    prefix="TK",
    room="tasking",
    opened_by=(On(TaskSet),),
    closed_by=(On(TaskAnswered), On(TaskWithdrawn)),
    # What else is told of the child belongs to the child's own matters, not to the task.
    accepts=("tasking.",),
    stages=(Stage("read", _("Read by the team"), (On(TaskSeen),)),),
)

CASES: tuple[CaseKind, ...] = (TASK,)
"""Every kind of case of this room."""
