"""The room joins the house with everything it declares."""

from django.apps import AppConfig

from dolen.investigation import facts
from dolen.recording.house import Declarations, join


class InvestigationConfig(AppConfig):
    """Investigation."""

    name = "dolen.investigation"
    label = "investigation"

    def ready(self) -> None:
        """Register the room's declarations."""
        join("investigation", Declarations(facts=facts.ALL))
