"""Somebody new whom several facts of one record speak of is one nominal in all of them."""

import pytest

from dolen.contact.facts import ChildSeen, IncidentAttended
from dolen.journal.subjects import PersonRef, SaidPerson
from dolen.people import reading
from dolen.people.refusals import UnknownNominal
from dolen.recording.together import first_said, resolved
from tests.builders import MONDAY, tell

pytestmark = pytest.mark.django_db
NEW = PersonRef(said=SaidPerson(description="girl, red coat"))


def test_a_later_fact_names_whoever_an_earlier_one_said() -> None:
    attended = IncidentAttended(happened_at=MONDAY, children=(NEW,))
    seen = ChildSeen(
        happened_at=MONDAY, child=PersonRef(nominal=first_said(0, "children.0"), roles=("child",))
    )
    receipt = tell(attended, seen)
    told = reading.told_of([one.uid for one in receipt.facts])
    named = {about.nominal for one in told.values() for about in one.about}
    assert len(named) == 1


def test_what_stands_for_nobody_is_refused_as_unknown() -> None:
    seen = ChildSeen(happened_at=MONDAY, child=PersonRef(nominal=first_said(7, "child")))
    with pytest.raises(UnknownNominal):
        tell(seen)


def test_a_fact_that_names_nobody_so_is_left_as_it_is() -> None:
    fact = IncidentAttended(happened_at=MONDAY, children=(NEW,))
    assert resolved([fact], ["0" * 32])[0] is fact
