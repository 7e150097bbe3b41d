"""Which places are one door: what is read off addresses, and what follows when they are told."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.journal.subjects import PersonRef, PlaceRef, SaidPlace
from dolen.people import joining, reading, rebuilding
from dolen.people.doors import BY_DOOR, BY_TOWN, BY_UPRN, Doors, same_as
from dolen.people.facts import LinkMade, LinkUndone, PlaceDescribed
from dolen.people.models import Judgement, Mention, Nominal
from dolen.people.standing import OffenderRegistered, Residence
from dolen.recording.many import ToRecord, record_many
from tests.builders import MONDAY, after, known_child, known_person, officer, tell

HOME = "12 Heol y Parc, Casnewydd"


def doors(door: str = "", town: str = "", uprn: str = "", *, hub: bool = False) -> Doors:
    told = [frozenset({one} if one else ()) for one in (door, town, uprn)]
    return Doors(told[0], told[1], told[2], hub)


keys = st.sampled_from(["", "a", "b"])
some_doors = st.builds(doors, keys, keys, keys)


@given(some_doors, st.dictionaries(st.sampled_from("pqr"), some_doors))
def test_a_hub_is_never_one_with_another(one: Doors, known: dict[str, Doors]) -> None:
    hub = Doors(one.doors, one.towns, one.uprns, hub=True)
    assert same_as(hub, known) == {}
    assert same_as(one, dict.fromkeys(known, hub)) == {}


@given(some_doors, some_doors)
def test_whether_two_are_one_door_does_not_depend_on_which_was_told_first(
    one: Doors, other: Doors
) -> None:
    assert same_as(one, {"x": other}) == same_as(other, {"x": one})


def test_what_makes_one_door() -> None:
    assert same_as(doors("a"), {"x": doors("a"), "y": doors("b")}) == {"x": BY_DOOR}
    assert same_as(doors("a", uprn="1"), {"x": doors("b", uprn="1")}) == {"x": BY_UPRN}
    assert same_as(doors("a", uprn="1"), {"x": doors("a", uprn="2")}) == {}
    assert same_as(doors(town="t"), {"x": doors("a", "t")}) == {"x": BY_TOWN}
    assert same_as(doors(town="t"), {"x": doors("a", "t"), "y": doors("b", "t")}) == {}
    assert same_as(doors("a", "t"), {"x": doors("b", "t")}) == {}


def place(address: str, postcode: str | None = None, **more: object) -> str:
    """A new place told of through the one way in; the id it was given."""
    said = PlaceRef(said=SaidPlace.model_validate({"address": address, "postcode": postcode}))
    fact = PlaceDescribed.model_validate({"happened_at": MONDAY, "place": said, **more})
    [receipt] = tell(fact).facts
    return Mention.objects.get(fact_uid=receipt.uid).own


def are_one(*owns: str) -> bool:
    return len({head for _own, head in reading.canonical_ids(owns).items()}) == 1


@pytest.mark.django_db
def test_two_writings_of_one_door_are_linked_with_a_reason() -> None:
    one = place(HOME, "NP20 1AA")
    other = place("12 Chapel Road, Newport, np201aa")
    third = place("12 Heol-y-Parc", "NP20 1AA")
    assert not are_one(one, other)
    assert are_one(one, third)
    [link] = Judgement.objects.all()
    assert link.reason == BY_DOOR
    assert link.by == "matching"
    assert link.model_version == "doors-1"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("12 Heol y Parc", "NP20 1AA"), ("12a Heol y Parc", "NP20 1AA")),
        (("Flat 2, 12 Heol y Parc", "NP20 1AA"), ("12 Heol y Parc", "NP20 1AA")),
        (("Flat 2, 12 Heol y Parc", "NP20 1AA"), ("Flat 3, 12 Heol y Parc", "NP20 1AA")),
        (("12 Heol y Parc", "NP20 1AA"), ("12 Heol y Parc", "NP44 1AA")),
        (("Heol y Parc", "NP20 1AA"), ("Heol y Parc", "NP20 1AA")),
        (("12 Heol y Parc", None), ("12 Heol y Parc", None)),
        (("12 Heol y Parc", None), ("12 Heol y Parc", "NP20 1AA")),
    ],
)
def test_other_doors_stay_apart(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    assert not are_one(place(*one), place(*other))


@pytest.mark.django_db
def test_a_hub_is_never_linked() -> None:
    one = place(HOME, "NP20 1AA", sort="placement")
    assert not are_one(one, place(HOME, "NP20 1AA"))
    assert not are_one(one, place(HOME, "NP20 1AA", hub=True))


@pytest.mark.django_db
def test_without_a_postcode_the_town_counts_when_one_place_fits() -> None:
    one = place(HOME, "NP20 1AA")
    assert are_one(one, place("12 Heol y Parc, Newport"))
    place(HOME, "NP19 9ZZ")  # a second street of that name in the town
    assert not are_one(one, place("12 Heol y Parc, Casnewydd"))


@pytest.mark.django_db
def test_a_uprn_joins_and_parts() -> None:
    one = place("Y Bwthyn", uprn="100012345678")
    assert are_one(one, place("The Cottage, Lôn Fach", uprn="100012345678"))
    two = place(HOME, "NP20 1AA", uprn="1")
    assert not are_one(two, place(HOME, "NP20 1AA", uprn="2"))


@pytest.mark.django_db
def test_what_a_person_parted_is_not_joined_again() -> None:
    one, other = place(HOME, "NP20 1AA"), place(HOME, "NP20 1AA")
    [link] = Judgement.objects.all()
    tell(LinkUndone(happened_at=after(1), link=link.fact_uid, reason="Two houses"), at=after(1))
    assert not are_one(one, other)
    again = PlaceRef(nominal=one)
    tell(PlaceDescribed(happened_at=after(2), place=again, address=HOME, postcode="NP20 1AA"))
    assert not are_one(one, other)
    judged = (PlaceRef(nominal=one), PlaceRef(nominal=other))
    tell(LinkMade(happened_at=after(3), places=judged, judgement="not_same", reason="Two houses"))
    third = place(HOME, "NP20 1AA")
    assert not are_one(one, third)
    assert not are_one(other, third)


@pytest.mark.django_db
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_offender_and_a_child_have_one_home_though_it_was_written_in_two_ways(
    order: tuple[int, ...],
) -> None:
    child, man = known_child(), known_person("Kevin Specimen", age=41)
    one, other = (
        PlaceRef(said=SaidPlace(address=words, postcode="NP20 1AA"))
        for words in ("12 Heol y Parc, Casnewydd", "12, Heol-y-Parc, Newport")
    )
    facts = [
        Residence(happened_at=MONDAY, people=(PersonRef(nominal=child),), place=one),
        OffenderRegistered(happened_at=MONDAY, offender=PersonRef(nominal=man), address=other),
        Residence(happened_at=MONDAY, people=(PersonRef(nominal=man),), place=other),
    ]
    for number in order:
        tell(facts[number])
    homes = joining.addresses([child, man], at=after(1))
    assert {one.place for one in homes[child]} == {one.place for one in homes[man]}


@pytest.mark.django_db
def test_many_at_once_and_a_rebuild_give_the_same() -> None:
    batch = [
        ToRecord(PlaceDescribed(happened_at=MONDAY, place=PlaceRef(said=SaidPlace(
            address=words, postcode="NP20 1AA"))))
        for words in (HOME, "12 Heol-y-Parc", "14 Heol-y-Parc")
    ]  # fmt: skip
    record_many(batch, by=officer(), now=MONDAY)
    before = sorted(Nominal.objects.values_list("id", "canonical"))
    assert len({canonical for _id, canonical in before}) == 2
    rebuilding.rebuild()
    assert sorted(Nominal.objects.values_list("id", "canonical")) == before
