"""Joins the house together once every room is known."""

from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.management import call_command
from django.db.models.signals import post_migrate

from dolen.journal.house import house
from dolen.law.overrides import load_overrides
from dolen.recording.house import close


def make_cache_table(*, using: str, **_sent: Any) -> None:
    """Make the table that sign-in limits are counted in, shared by every process."""
    if using == "default":
        call_command("createcachetable", database=using, verbosity=0)


class ConfigConfig(AppConfig):
    """Settings and the command line. Listed last, so that each room is ready before it."""

    name = "dolen.config"
    label = "config"

    def ready(self) -> None:
        """Close the registries, set the force's own values, and see to the cache's table."""
        # Django tells only apps that have models that migrating is done, and this one has none.
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("access"))
        close()
        if settings.FORCE_FILE:
            house.overrides = load_overrides(Path(settings.FORCE_FILE))
