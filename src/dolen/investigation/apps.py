"""The investigation room, as Django installs it."""

from django.apps import AppConfig


class InvestigationConfig(AppConfig):
    """The investigation room."""

    name = "dolen.investigation"
    label = "investigation"
