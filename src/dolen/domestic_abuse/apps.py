"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.domestic_abuse import (
    assessments,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    flags,
    records,
    ties,
)
from dolen.recording.house import Declarations, join


class DomesticAbuseConfig(AppConfig):
    """Domestic abuse."""

    name = "dolen.domestic_abuse"
    label = "domestic_abuse"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "domestic_abuse",
            Declarations(
                facts=facts.ALL,
                duties=duties.DUTIES,
                flags=flags.FLAGS,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=assessments.DERIVED,
                ties=ties.TIES,
            ),
        )
