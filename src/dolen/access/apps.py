"""The access room, as Django installs it."""

from django.apps import AppConfig
from django.core import checks

from dolen.access import facts, standing, ties
from dolen.journal.registry import registry


class AccessConfig(AppConfig):
    """The access room."""

    name = "dolen.access"
    label = "access"

    def ready(self) -> None:
        """Declare the room's facts, and what is checked before the house opens."""
        from dolen.access.checks import check_access

        registry.register("access", facts.ALL)
        standing.tie_rules.add(ties.TIES)
        checks.register(check_access, checks.Tags.security)
