"""The cases room, as Django installs it."""

from django.apps import AppConfig

from dolen.cases import facts
from dolen.journal.registry import registry


class CasesConfig(AppConfig):
    """The cases room."""

    name = "dolen.cases"
    label = "cases"

    def ready(self) -> None:
        """Declare the room's facts."""
        registry.register("cases", facts.ALL)
