"""The screens of tasking: a task set, its result with what was learned, a task taken back."""

from dolen.exploitation.facts import ExploitationIndicator, IntelligenceLink
from dolen.law.words import _
from dolen.recording.records import Record, Row
from dolen.tasking.facts import TaskAnswered, TaskSet, TaskWithdrawn

_SETTING = (
    "analyst", "quartz_ds", "mosovo_ds", "missing_team_sgt", "polit_ds", "cru_ds", "ppu_di",
    "ppu_dci", "response_insp", "duty_inspector", "neighbourhood_sgt", "response_sgt",
)  # fmt: skip
_ANSWERING = (
    "neighbourhood_officer", "neighbourhood_sgt", "attending_officer", "response_sgt",
    "quartz_officer", "quartz_ds", "missing_team", "missing_team_sgt", "mosovo_om", "mosovo_ds",
    "polit_officer", "polit_ds",
)  # fmt: skip

TASK = Record(
    name="task",
    says=_("Give a team a task"),
    hint=_("A place, a person or a pattern. The team says that it has read it, and what came."),
    room="tasking",
    for_roles=_SETTING,
    rows=(
        Row(
            TaskSet,
            optional=False,
            asked=("team", "area", "task", "look_for", "why", "result_due", "place", "children",
                   "people", "things", "pattern"),
        ),
    ),
    # The place is asked: a child’s own home would else become what the task is about.
    prefill=("children",),
)  # fmt: skip
RESULT = Record(
    name="task_result",
    says=_("Say what came of a task"),
    hint=_("What you learned of a child goes on the child’s record, not on the task alone."),
    room="tasking",
    for_roles=_ANSWERING,
    phone_first=True,
    rows=(
        Row(
            TaskAnswered,
            optional=False,
            asked=("outcome", "children", "what", "why_not", "next_step"),
        ),
        Row(
            IntelligenceLink,
            asked=("children", "suspects", "people", "things", "place", "what", "how_sure",
                   "source"),
            says=_("Who, what or where is linked with a child"),
        ),
        Row(
            ExploitationIndicator,
            says=_("A sign that a child is exploited"),
        ),
    ),
    prefill=("children",),
)  # fmt: skip
WITHDRAW = Record(
    name="task_withdrawn",
    says=_("Take a task back"),
    room="tasking",
    for_roles=_SETTING,
    rows=(Row(TaskWithdrawn, optional=False, asked=("why",)),),
)

RECORDS: tuple[Record, ...] = (TASK, RESULT, WITHDRAW)
"""Every record of this room."""
