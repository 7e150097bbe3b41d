"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.investigation import (
    cases,
    completeness,
    concerns,
    derived,
    duties,
    facts,
    flags,
    guards,
    noting,
    records,
)
from dolen.recording.house import Declarations, join


class InvestigationConfig(AppConfig):
    """Crimes and inquiries."""

    name = "dolen.investigation"
    label = "investigation"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "investigation",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                flags=flags.FLAGS,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=derived.DERIVED,
                notings=noting.NOTINGS,
            ),
        )
