"""The duties room, as Django installs it."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    """The duties room."""

    name = "dolen.duties"
    label = "duties"
