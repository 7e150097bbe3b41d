"""The access room, as Django installs it."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The access room."""

    name = "dolen.access"
    label = "access"
