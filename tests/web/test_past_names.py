"""A page of a past moment calls other people as they were known then."""

import pytest

from dolen.contact.facts import IncidentAttended
from dolen.journal import clock
from dolen.journal.subjects import PersonRef
from dolen.people.facts import PersonDescribed
from tests.builders import after, known_child, known_person, tell
from tests.web.signed_in import client_of

pytestmark = pytest.mark.django_db


def test_others_go_by_the_name_known_then() -> None:
    child, man = known_child(), known_person("Kevin Specimen", age=41)
    ref = PersonRef(nominal=man)
    tell(
        IncidentAttended(
            happened_at=after(1), type="crime", adults=(ref,), children=(PersonRef(nominal=child),)
        )
    )
    tell(PersonDescribed(happened_at=after(50), person=ref, name="Gareth Enghraifft"))
    client = client_of("ppu_di")
    with clock.at(after(60)):
        now = client.get(f"/people/{child}/").content.decode()
        then = client.get(f"/people/{child}/?as_of=2026-03-02T20:00").content.decode()
    assert "Gareth Enghraifft" in now
    assert "Gareth Enghraifft" not in then
    assert "Kevin Specimen" in then
