"""An offender and a child at one address, told to a real journal: joined, and taken back."""

import pytest

from dolen.concerns.models import ConcernRow
from dolen.journal.subjects import PersonRef, PlaceRef
from dolen.people.facts import LinkMade, LinkUndone
from dolen.people.standing import OffenderRegistered, Residence
from tests.builders import after, known_child, known_person, known_place, tell

pytestmark = pytest.mark.django_db(databases="__all__")


def states() -> list[str]:
    rows = ConcernRow.objects.filter(rule="offender_at_child_home")
    return [row.state for row in rows if row.state != "pending"]


def test_an_undone_link_takes_the_concern_back() -> None:
    home = PlaceRef(nominal=known_place("1 Stryd Enghraifft, Casnewydd", sort="home"))
    child = PersonRef(nominal=known_child("Mali Enghraifft", 5), roles=("child",))
    lodger = known_person("Huw Enghraifft", age=41)
    registered = known_person("H. Enghraifft", age=41, roles=("offender",))
    tell(Residence(happened_at=after(0), people=(child,), place=home), at=after(0))
    lives = Residence(happened_at=after(1), people=(PersonRef(nominal=lodger),), place=home)
    tell(lives, at=after(1))
    offender = PersonRef(nominal=registered, roles=("offender",))
    tell(OffenderRegistered(happened_at=after(2), offender=offender), at=after(2))
    assert states() == []
    same = LinkMade(
        happened_at=after(3),
        persons=(PersonRef(nominal=lodger), PersonRef(nominal=registered)),
        judgement="same",
        reason="His own words.",
    )
    link = tell(same, at=after(3)).facts[0].uid
    assert states() == ["raised"]
    undone = LinkUndone(happened_at=after(4), link=link, reason="Another man.")
    tell(undone, at=after(4))
    assert states() == ["withdrawn"]
