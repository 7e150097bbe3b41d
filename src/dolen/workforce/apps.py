"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.recording.house import Declarations, join
from dolen.workforce import (
    calendar,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    records,
    worked_example,
)


class WorkforceConfig(AppConfig):
    """Registers of staff, learning, health seen, caseloads."""

    name = "dolen.workforce"
    label = "workforce"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "workforce",
            Declarations(
                facts=facts.ALL,
                duties=duties.DUTIES,
                concerns=concerns.CONCERNS,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                cases=cases.CASES,
                notings=calendar.NOTINGS,
                examples=worked_example.EXAMPLES,
            ),
        )
