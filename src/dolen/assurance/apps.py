"""Assurance joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.assurance import (
    cases,
    completeness,
    concerns,
    duties,
    facts,
    inspections,
    noting,
    records,
    worked_example,
)
from dolen.recording.house import Declarations, join


class AssuranceConfig(AppConfig):
    """Samples, audits, inspections, recommendations."""

    name = "dolen.assurance"
    label = "assurance"

    def ready(self) -> None:
        """Register what assurance declares."""
        join(
            "assurance",
            Declarations(
                facts=facts.ALL,
                upcasters=inspections.UPCASTERS,
                duties=duties.DUTIES,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                notings=noting.NOTINGS,
                examples=worked_example.EXAMPLES,
            ),
        )
