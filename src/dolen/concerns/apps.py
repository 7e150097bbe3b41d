"""The concerns room, as Django installs it."""

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    """The concerns room."""

    name = "dolen.concerns"
    label = "concerns"
