"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.recording.house import Declarations, join
from dolen.referral import facts


class ReferralConfig(AppConfig):
    """Public protection notices and what comes of them."""

    name = "dolen.referral"
    label = "referral"

    def ready(self) -> None:
        """Register the room's declarations."""
        join("referral", Declarations(facts=facts.ALL))
