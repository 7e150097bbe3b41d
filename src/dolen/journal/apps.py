"""The journal joins the house and declares its own facts."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Registers the facts by which the journal tells of erasures and holds."""

    name = "dolen.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare the room's facts."""
        from dolen.journal import facts
        from dolen.journal.registry import registry

        registry.register("journal", facts.ALL)
