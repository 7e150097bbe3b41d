"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.recording.house import Declarations, join
from dolen.referral import (
    assessments,
    cases,
    completeness,
    concerns,
    duties,
    facts,
    guards,
    records,
    ties,
)


class ReferralConfig(AppConfig):
    """Public protection notices and what comes of them."""

    name = "dolen.referral"
    label = "referral"

    def ready(self) -> None:
        """Register the room's declarations."""
        join(
            "referral",
            Declarations(
                facts=facts.ALL,
                duties=(*duties.DUTIES, *guards.GUARDS),
                concerns=concerns.CONCERNS,
                cases=cases.CASES,
                records=records.RECORDS,
                good=completeness.COMPLETENESS,
                derived=assessments.DERIVED,
                ties=ties.TIES,
            ),
        )
