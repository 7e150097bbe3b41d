"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.investigation import duties, facts
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
                duties=duties.DUTIES,
            ),
        )
