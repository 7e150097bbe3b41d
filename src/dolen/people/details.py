"""What facts say of a person, place or thing, as rows: the value as said and a key to compare by.

Pure: a reference with words (`said`) says what it says; a description says more.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dolen.journal.fact import Fact
from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing
from dolen.people.facts import PersonDescribed, PlaceDescribed, ThingDescribed
from dolen.people.normalise.addresses import address_key, address_words, door_in_town_key, door_key
from dolen.people.normalise.names import name_key, name_words
from dolen.people.normalise.phones import phone_key
from dolen.people.normalise.postcodes import postcode_key, postcodes_in, without_postcodes
from dolen.people.normalise.references import reference_key
from dolen.people.normalise.text import LONGEST, folded

HUB_SORTS = frozenset({"placement", "school", "hospital", "police_station"})
"""Sorts of place that many people pass through."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing said: its sort, the words, the key they compare by, the language if told."""

    sort: str
    value: str
    key: str = ""
    language: str | None = None


def said_of(said: SaidPerson | SaidPlace | SaidThing) -> list[Saying]:
    """What a reference says of somebody or something new."""
    if isinstance(said, SaidPerson):
        return list(_of_person(said))
    if isinstance(said, SaidPlace):
        return list(_of_place(said))
    return list(_of_thing(said.sort, said.identifier))


def described_in(fact: Fact) -> tuple[str, list[Saying]] | None:
    """The field and the sayings of a description, or None for any other fact."""
    if isinstance(fact, PersonDescribed):
        return "person", [*_of_person(fact), *_more_of_person(fact)]
    if isinstance(fact, PlaceDescribed):
        return "place", [*_of_place(fact), *_more_of_place(fact)]
    if isinstance(fact, ThingDescribed):
        return "thing", [
            *_of_thing(fact.sort, fact.identifier),
            *_plain("description", fact.description),
        ]
    return None


def search_keys(saying: Saying) -> Iterator[tuple[str, str]]:
    """The keys (sort, key) by which somebody of whom this was said is found."""
    if saying.key:
        # Folding can lengthen a word of another script beyond what the column holds.
        yield from ((sort, key[:LONGEST]) for sort, key in _search_keys(saying) if key)


def _search_keys(saying: Saying) -> Iterator[tuple[str, str]]:
    if saying.sort in ("name", "alias"):
        yield "name", saying.key
        yield from (("word", word) for word in name_words(saying.value))
    elif saying.sort == "date_of_birth":
        yield "born", saying.key
    elif saying.sort == "address":
        yield "address", saying.key
        # As unified and as said: somebody still typing "Casnew" has not yet written Newport.
        said = folded(without_postcodes(saying.value))
        words = {*address_words(saying.value), *said}
        yield from (("place_word", word) for word in sorted(words))
    elif saying.sort in ("phone", "postcode", "reference", "door", "door_town", "uprn"):
        yield saying.sort, saying.key


def _plain(sort: str, *values: str | None) -> Iterator[Saying]:
    return (Saying(sort, value) for value in values if value)


def _of_person(said: SaidPerson | PersonDescribed) -> Iterator[Saying]:
    language = said.language if isinstance(said, PersonDescribed) else None
    if said.name:
        yield Saying("name", said.name, name_key(said.name), language)
    if said.date_of_birth:
        precision = said.date_of_birth_precision if isinstance(said, PersonDescribed) else "day"
        day = said.date_of_birth.isoformat()
        yield Saying("date_of_birth", day, day[: {"day": 10, "month": 7, "year": 4}[precision]])
    if said.age is not None:
        yield Saying("age", str(said.age))
    if said.phone:
        yield Saying("phone", said.phone, phone_key(said.phone))
    yield from _plain("sex", said.sex)
    yield from _plain("school", said.school)
    yield from _plain("description", said.description)


def _more_of_person(fact: PersonDescribed) -> Iterator[Saying]:
    for alias in fact.aliases:
        yield Saying("alias", alias, name_key(alias), fact.language)
    if fact.in_school is not None:
        yield Saying("in_school", "yes" if fact.in_school else "no")
    yield from _where(fact.address, fact.postcode)
    if fact.reference:
        yield Saying("reference", fact.reference, reference_key(fact.reference))
    yield from _plain("language", fact.language)
    yield from _plain("tag", *fact.tags)
    yield from _plain("no_longer", *fact.no_longer)
    yield from _plain("role", *fact.roles)


def _of_place(said: SaidPlace | PlaceDescribed) -> Iterator[Saying]:
    yield from _where(said.address, said.postcode)
    yield from _plain("place_sort", said.sort)
    if said.address:
        yield Saying("door", said.address, door_key(said.address, said.postcode))
        yield Saying("door_town", said.address, door_in_town_key(said.address))


def _more_of_place(fact: PlaceDescribed) -> Iterator[Saying]:
    if fact.name:
        yield Saying("name", fact.name, name_key(fact.name))
    if fact.hub is not None:
        yield Saying("hub", "yes" if fact.hub else "no")
    yield from _plain("local_authority", fact.local_authority)
    if fact.reference:
        yield Saying("reference", fact.reference, reference_key(fact.reference))
    if fact.uprn:
        yield Saying("uprn", fact.uprn, fact.uprn.lstrip("0"))


def _where(address: str | None, postcode: str | None) -> Iterator[Saying]:
    if address:
        yield Saying("address", address, address_key(address))
    within = postcodes_in(address or "")
    if postcode or within:
        code = postcode or within[0]
        yield Saying("postcode", code, postcode_key(code))


def _of_thing(sort: str | None, identifier: str | None) -> Iterator[Saying]:
    yield from _plain("thing_sort", sort)
    if identifier and sort == "phone":
        yield Saying("phone", identifier, phone_key(identifier))
    elif identifier:
        yield Saying("reference", identifier, reference_key(identifier))
