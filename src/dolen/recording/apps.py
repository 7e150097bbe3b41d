"""The recording room, as Django installs it."""

from django.apps import AppConfig


class RecordingConfig(AppConfig):
    """The recording room."""

    name = "dolen.recording"
    label = "recording"

    def ready(self) -> None:
        """Tell the journal what follows an erasure, and what to check beside its own."""
        from dolen.journal import erase, verify
        from dolen.recording import afterwards, second_look

        erase.after_erasure.append(afterwards.after_erasure)
        verify.more_checks.append(second_look.unsettled_too_long)
