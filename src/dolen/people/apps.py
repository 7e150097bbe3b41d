"""The room of people joins the house and declares its facts."""

from django.apps import AppConfig

from dolen.journal.registry import registry
from dolen.people import facts


class PeopleConfig(AppConfig):
    """Registers the facts by which people, places and things are described and linked."""

    name = "dolen.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare the room's facts."""
        registry.register("people", facts.ALL)
        for kind, version, change in facts.UPCASTERS:
            registry.upcast(kind, version, change)
