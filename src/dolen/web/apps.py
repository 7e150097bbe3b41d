"""The web room, as Django installs it."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The web room."""

    name = "dolen.web"
    label = "web"
