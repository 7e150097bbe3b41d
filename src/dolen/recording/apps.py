"""The recording room, as Django installs it."""

from django.apps import AppConfig


class RecordingConfig(AppConfig):
    """The recording room."""

    name = "dolen.recording"
    label = "recording"
