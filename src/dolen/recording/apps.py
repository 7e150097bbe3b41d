"""The recording room, as Django installs it."""

from django.apps import AppConfig


class RecordingConfig(AppConfig):
    """The recording room."""

    name = "dolen.recording"
    label = "recording"

    def ready(self) -> None:
        """Declare the room's own, and tell the journal what to do and check beside its own."""
        from dolen.journal import erase, verify
        from dolen.recording import afterwards, duties, records_of_the_house, second_look
        from dolen.recording.house import Declarations, join

        join(
            "recording",
            Declarations(duties=duties.DUTIES, records=records_of_the_house.RECORDS),
        )
        erase.after_erasure.append(afterwards.after_erasure)
        verify.more_checks.append(second_look.unsettled_too_long)
