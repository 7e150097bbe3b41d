"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.contact import (
    assessments,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    guards,
    records,
)
from dolen.recording.house import Declarations, join


class ContactConfig(AppConfig):
    """Initial contact."""

    name = "dolen.contact"
    label = "contact"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "contact",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=assessments.DERIVED,
            ),
        )
