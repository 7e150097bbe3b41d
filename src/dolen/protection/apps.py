"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.protection import (
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


class ProtectionConfig(AppConfig):
    """Police protection."""

    name = "dolen.protection"
    label = "protection"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "protection",
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
