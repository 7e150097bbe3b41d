"""The cases room, as Django installs it."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The cases room."""

    name = "dolen.cases"
    label = "cases"
