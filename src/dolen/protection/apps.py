"""The protection room, as Django installs it."""

from django.apps import AppConfig


class ProtectionConfig(AppConfig):
    """The protection room."""

    name = "dolen.protection"
    label = "protection"
