"""The duties room, as Django installs it."""

from django.apps import AppConfig

from dolen.duties import facts
from dolen.journal.registry import registry


class DutiesConfig(AppConfig):
    """The duties room."""

    name = "dolen.duties"
    label = "duties"

    def ready(self) -> None:
        """Declare the room's facts."""
        registry.register("duties", facts.ALL)
