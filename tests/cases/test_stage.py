"""Which cases the house keeps rows of."""

import pytest

from dolen.cases.models import CaseRow
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.missing.facts import ChildReportedMissing
from tests.builders import after, known_child, known_place, tell

pytestmark = pytest.mark.django_db


def test_a_missing_episode_is_a_case_of_the_child_and_not_of_the_address() -> None:
    child, home = known_child(), known_place("14 Stryd Enghraifft", sort="home")
    tell(
        ChildReportedMissing(
            happened_at=after(0), case="MP-7", child=PersonRef(nominal=child),
            place=PlaceRef(nominal=home),
        )
    )  # fmt: skip
    assert [row.subject for row in CaseRow.objects.all()] == [child]
