"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.planning import (
    assessments,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    flags,
    guards,
    records,
    ties,
)
from dolen.recording.house import Declarations, join


class PlanningConfig(AppConfig):
    """Strategy discussions, section 47 and what follows."""

    name = "dolen.planning"
    label = "planning"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "planning",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                flags=flags.FLAGS,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=assessments.DERIVED,
                ties=ties.TIES,
            ),
        )
