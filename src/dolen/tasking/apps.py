"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.recording.house import Declarations, join
from dolen.tasking import cases, completeness, duties, facts, records, worked_example


class TaskingConfig(AppConfig):
    """Tasks of teams, and the day's briefing."""

    name = "dolen.tasking"
    label = "tasking"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "tasking",
            Declarations(
                facts=facts.ALL,
                duties=duties.DUTIES,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                examples=worked_example.EXAMPLES,
            ),
        )
