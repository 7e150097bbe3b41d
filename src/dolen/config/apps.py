"""Joins the house together once every room is known."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.management import call_command
from django.db.models.signals import post_migrate

from dolen.journal.house import house
from dolen.law.overrides import load_overrides
from dolen.law.schools import load_schools
from dolen.recording.house import close
from dolen.web.wording import OWN, load_wording


def make_cache_table(*, using: str, **_sent: Any) -> None:
    """Make the table that sign-in limits are counted in, shared by every process."""
    if using == "default":
        call_command("createcachetable", database=using, verbosity=0)


class ConfigConfig(AppConfig):
    """Settings and the command line. Listed last, so that each room is ready before it."""

    name = "dolen.config"
    label = "config"

    def ready(self) -> None:
        """Close the registries, set what is the force's own, and see to the cache's table."""
        # Django tells only apps that have models that migrating is done, and this one has none.
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("access"))
        close()
        if settings.FORCE_FILE:
            house.overrides = load_overrides(Path(settings.FORCE_FILE))
        if settings.SCHOOLS_FILE:
            schools = load_schools(Path(settings.SCHOOLS_FILE), house.calendars.holidays)
            house.calendars = replace(house.calendars, schools=schools)
        if settings.WORDING_FILE:
            OWN.update(load_wording(Path(settings.WORDING_FILE)))
