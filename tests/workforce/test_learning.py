"""Of anybody's health a date is kept and nothing else."""

import pytest
from pydantic import ValidationError

from dolen.workforce.facts import HealthSeen
from tests.builders import MONDAY


def test_a_note_about_somebodys_health_is_refused() -> None:
    with pytest.raises(ValidationError, match="date alone"):
        HealthSeen(happened_at=MONDAY, note="Sleeps badly.")


def test_the_date_alone_is_kept() -> None:
    assert HealthSeen(happened_at=MONDAY).note is None
