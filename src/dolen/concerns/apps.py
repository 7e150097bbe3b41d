"""The concerns room, as Django installs it."""

from django.apps import AppConfig

from dolen.concerns import facts
from dolen.journal.registry import registry


class ConcernsConfig(AppConfig):
    """The concerns room."""

    name = "dolen.concerns"
    label = "concerns"

    def ready(self) -> None:
        """Declare the room's facts."""
        registry.register("concerns", facts.ALL)
