"""The guards come with the migration and go with it."""

import pytest
from django.core.management import call_command
from django.db import connection

from dolen.journal.models import FactRow
from tests.journal.telling import DAY

pytestmark = pytest.mark.usefixtures("each_database")


def test_the_guards_can_be_taken_away_and_put_back() -> None:
    FactRow.objects.create(uid="a" * 32, recorded_at=DAY, commitment=b"c", mac=b"m")
    call_command("migrate", "journal", "0001", verbosity=0)
    connection.cursor().execute("UPDATE journal_factrow SET uid = 'b'")
    assert FactRow.objects.get().uid == "b"
    call_command("migrate", "journal", verbosity=0)
    with pytest.raises(Exception, match="only grows"):
        connection.cursor().execute("UPDATE journal_factrow SET uid = 'c'")
