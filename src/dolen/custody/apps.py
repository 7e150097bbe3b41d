"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.custody import (
    cases,
    completeness,
    concerns,
    derived,
    duties,
    facts,
    flags,
    guards,
    records,
    ties,
)
from dolen.recording.house import Declarations, join


class CustodyConfig(AppConfig):
    """Children in police custody."""

    name = "dolen.custody"
    label = "custody"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "custody",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                flags=flags.FLAGS,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=derived.DERIVED,
                ties=ties.TIES,
            ),
        )
