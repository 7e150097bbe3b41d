"""Members to tell, and the names of what is told."""

import pytest
from django.test import Client

from dolen.contact.guards import NO_DIARY
from dolen.recording.house import records
from tests.web.signed_in import client_of


@pytest.fixture
def no_diary() -> str:
    """The guard over something only intended: an appointment in the diary."""
    return NO_DIARY.name


@pytest.fixture
def client() -> Client:
    """A supervisor of public protection, who may tell every record of the rooms."""
    return client_of("ppu_di")


def every_record() -> list[str]:
    """The name of every record."""
    return [one.name for one in records]
