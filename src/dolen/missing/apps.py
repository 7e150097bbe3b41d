"""The missing room, as Django installs it."""

from django.apps import AppConfig


class MissingConfig(AppConfig):
    """The missing room."""

    name = "dolen.missing"
    label = "missing"
