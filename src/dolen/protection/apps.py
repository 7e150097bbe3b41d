"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.protection import concerns, facts
from dolen.recording.house import Declarations, join


class ProtectionConfig(AppConfig):
    """Police protection."""

    name = "dolen.protection"
    label = "protection"

    def ready(self) -> None:
        """Register the room's declarations."""
        join("protection", Declarations(facts=facts.ALL, concerns=concerns.CONCERNS))
