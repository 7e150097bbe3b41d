"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.meetings import cases, completeness, duties, facts, guards, records, ties, worked_example
from dolen.recording.house import Declarations, join


class MeetingsConfig(AppConfig):
    """Meetings of agencies."""

    name = "dolen.meetings"
    label = "meetings"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "meetings",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                ties=ties.TIES,
                examples=worked_example.EXAMPLES,
            ),
        )
