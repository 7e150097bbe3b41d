"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.missing import (
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


class MissingConfig(AppConfig):
    """Missing children."""

    name = "dolen.missing"
    label = "missing"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "missing",
            Declarations(
                facts=facts.ALL,
                upcasters=facts.UPCASTERS,
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
