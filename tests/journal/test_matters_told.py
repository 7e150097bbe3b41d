"""Which matters somebody told of in a time."""

import pytest

from dolen.journal import reading
from dolen.journal.subjects import PersonRef
from dolen.missing.facts import ChildReportedMissing
from tests.builders import after, known_child, officer, tell

pytestmark = pytest.mark.django_db


def test_the_matters_of_one_teller_or_of_everybody_lie_in_the_time() -> None:
    child = PersonRef(nominal=known_child())
    for number in (1, 2):
        fact = ChildReportedMissing(happened_at=after(number), child=child, case=f"M{number}")
        tell(fact, at=after(number))
    me = officer().id
    assert reading.matters_told(me, after(1), after(2)) == {"M1"}
    assert reading.matters_told(None, after(1), after(3)) == {"M1", "M2"}
    assert reading.matters_told("somebody else", after(1), after(3)) == set()
