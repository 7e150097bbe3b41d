"""The contact room, as Django installs it."""

from django.apps import AppConfig


class ContactConfig(AppConfig):
    """The contact room."""

    name = "dolen.contact"
    label = "contact"
