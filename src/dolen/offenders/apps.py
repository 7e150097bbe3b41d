"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.offenders import (
    assessments,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    flags,
    records,
)
from dolen.recording.house import Declarations, join


class OffendersConfig(AppConfig):
    """Those who pose a risk to children, and how they are managed."""

    name = "dolen.offenders"
    label = "offenders"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "offenders",
            Declarations(
                facts=facts.ALL,
                duties=duties.DUTIES,
                flags=flags.FLAGS,
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=assessments.DERIVED,
            ),
        )
