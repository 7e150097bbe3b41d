"""The flags room, as Django installs it."""

from django.apps import AppConfig


class FlagsConfig(AppConfig):
    """The flags room."""

    name = "dolen.flags"
    label = "flags"
