"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.planning import facts
from dolen.recording.house import Declarations, join


class PlanningConfig(AppConfig):
    """Planning."""

    name = "dolen.planning"
    label = "planning"

    def ready(self) -> None:
        """Register the room's declarations."""
        join("planning", Declarations(facts=facts.ALL))
