"""The journal room, as Django installs it."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The journal room."""

    name = "dolen.journal"
    label = "journal"
