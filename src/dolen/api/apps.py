"""The api room, as Django installs it."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The api room."""

    name = "dolen.api"
    label = "api"
