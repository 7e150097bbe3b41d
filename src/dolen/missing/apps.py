"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.missing import concerns, facts
from dolen.recording.house import Declarations, join


class MissingConfig(AppConfig):
    """Missing children."""

    name = "dolen.missing"
    label = "missing"

    def ready(self) -> None:
        """Register the room's declarations."""
        join("missing", Declarations(facts=facts.ALL, concerns=concerns.CONCERNS))
