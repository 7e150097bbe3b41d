"""Records that may be about one person, told through the one way in."""

import datetime as dt

from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson
from dolen.missing.facts import ChildReportedMissing, MissingChildFound
from dolen.people.facts import PersonDescribed
from dolen.people.ids import nominal_id
from dolen.people.standing import OffenderRegistered, Residence
from tests.builders import after, known_child, known_place, tell

BORN = dt.date(2011, 5, 17)
NOW = after(40)


def described(name: str, hours: float = 0, **more: object) -> str:
    """Somebody new, described; returns the nominal."""
    phone = more.pop("phone", None)
    roles = more.pop("roles", ("child",))
    said = SaidPerson.model_validate({"name": name, "sex": "F", "phone": phone})
    ref = PersonRef.model_validate({"said": said, "roles": roles})
    fact = PersonDescribed.model_validate({"happened_at": after(hours), "person": ref, **more})
    return nominal_id(tell(fact).facts[0].uid, "person")


def girl() -> str:
    """A child of whom a good deal is known."""
    return described(
        "Cerys Angharad Prothero", date_of_birth=BORN, postcode="NP20 1AA", phone="07700 900123"
    )


def girl_again(hours: float = 1) -> str:
    """The same child, told of without a date of birth."""
    return described("Cerys Prothero", hours, postcode="NP20 1AA", phone="07700900123")


def twin(hours: float = 1) -> str:
    """Her twin sister."""
    return described("Gwenllian Prothero", hours, date_of_birth=BORN, postcode="NP20 1AA")


def missing(child: str, hours: float = 5) -> None:
    """The child is missing, and nobody has found her."""
    fact = ChildReportedMissing(happened_at=after(hours), child=PersonRef(nominal=child), case="M1")
    tell(fact)


def two_men() -> tuple[str, str, str]:
    """A child found with a man whom another record, under another name, calls a danger.

    Returns the child, the man she was found with, and the man who is a danger.
    """
    child = known_child("Mali Enghraifft", 14)
    found_with = described("Dai Specimen", 1, roles=())
    danger = described("David Jon Specimen", 2, roles=())
    tell(OffenderRegistered(happened_at=after(3), offender=PersonRef(nominal=danger)))
    tell(MissingChildFound(
        happened_at=after(10), child=PersonRef(nominal=child), how="police",
        with_whom=(PersonRef(nominal=found_with),),
    ))  # fmt: skip
    return child, found_with, danger


def lives_with(*people: str) -> str:
    """A home in which these live."""
    home = known_place("17 Heol y Bont", sort="home")
    refs = tuple(PersonRef(nominal=one) for one in people)
    tell(Residence(happened_at=after(2), people=refs, place=PlaceRef(nominal=home)))
    return home
