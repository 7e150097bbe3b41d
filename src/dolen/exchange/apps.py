"""The exchange room, as Django installs it."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The exchange room."""

    name = "dolen.exchange"
    label = "exchange"
