"""The planning room, as Django installs it."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """The planning room."""

    name = "dolen.planning"
    label = "planning"
