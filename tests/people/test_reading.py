import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from dolen.journal.subjects import PersonRef, PlaceRef, SaidPlace
from dolen.people import joining, near, reading
from dolen.people.facts import PersonDescribed
from dolen.people.ids import nominal_id
from dolen.people.standing import Residence
from tests.people.family import at, described, known, link, name_of, place, said, uid_of, undo
from tests.people.journalled import tell

pytestmark = pytest.mark.usefixtures("each_database")
CERYS, C_JONES = known("f1"), known("f2")


def nominal(ref: PersonRef) -> str:
    assert ref.nominal is not None
    return ref.nominal


@transaction.atomic
def two_linked_at_three_parted_at_six() -> None:
    tell(("f1", described(said("Cerys Jones", age=13), 0)), recorded=0)
    tell(("f2", described(said("C Jones", phone="07700 900123"), 1)), recorded=1)
    tell(("f3", described(C_JONES, 2, tags=("lac",))), recorded=2)
    tell(("l", link(C_JONES, CERYS, 3)), recorded=3)
    tell(("u", undo("l", 6)), recorded=6)


def uids(asked: str, known_to: float | None = None) -> list[str]:
    moment = None if known_to is None else at(known_to)
    return [name_of(one.uid) for one in reading.told_about([asked], known_to=moment)[asked]]


def test_facts_come_in_canonical_order_with_the_fact_at_hand() -> None:
    two_linked_at_three_parted_at_six()
    about = reading.told_about([nominal(C_JONES)])[nominal(C_JONES)]
    assert [name_of(one.uid) for one in about] == ["f2", "f3", "l"]
    assert isinstance(about[1].fact, PersonDescribed)
    assert about[1].fact.tags == ("lac",)
    assert about[0].about[0].nominal == nominal(C_JONES)
    assert about[0].roles_of(nominal(C_JONES)) == {"person"}


def test_a_past_picture_holds_the_links_known_then() -> None:
    two_linked_at_three_parted_at_six()
    assert uids(nominal(CERYS), 2.5) == ["f1"]
    assert uids(nominal(CERYS), 4) == ["f1", "f2", "f3", "l"]
    assert uids(nominal(C_JONES), 4) == ["f1", "f2", "f3", "l"]
    assert uids(nominal(CERYS), 6) == ["f1", "l"]
    then = reading.told_about([nominal(CERYS)], known_to=at(4))[nominal(CERYS)]
    assert {about.nominal for one in then for about in one.about} == {nominal(CERYS)}


def test_persons_of_a_past_picture_know_only_what_was_known() -> None:
    two_linked_at_three_parted_at_six()
    cerys = nominal(CERYS)
    assert reading.persons([cerys], known_to=at(1))[cerys].tags == frozenset()
    assert reading.persons([cerys], known_to=at(4))[cerys].tags == {"lac"}
    assert reading.persons([cerys])[cerys].tags == frozenset()


def test_a_nominal_that_does_not_exist_has_no_facts_and_no_view() -> None:
    assert reading.told_about(["nobody"]) == {"nobody": []}
    assert reading.persons(["nobody"]) == {}
    assert reading.labels(["nobody"]) == {}
    assert joining.relations_of(["nobody"]) == {"nobody": []}
    assert near.neighbours(["nobody"], hops=2) == frozenset()


@transaction.atomic
def test_the_latest_word_wins_and_a_date_of_birth_beats_an_age() -> None:
    tell(("f1", described(said("Cerys Jones", age=15, sex="F"), 0)))
    tell(("f2", described(CERYS, 2, name="Cerys Rees", aliases=("Ces",), in_school=True)))
    tell(("f3", described(CERYS, 1, name="Kerys", date_of_birth="2012-01-01")))
    view = reading.persons([nominal(CERYS)])[nominal(CERYS)]
    assert (view.name, view.sex, view.in_school) == ("Cerys Rees", "F", True)
    assert view.age_on(dt.date(2026, 3, 3)) == 14
    assert reading.names([nominal(CERYS)])[nominal(CERYS)] == (
        "Cerys Rees", "Kerys", "Cerys Jones", "Ces",
    )  # fmt: skip


@transaction.atomic
def test_where_only_the_year_of_birth_is_known_the_child_is_as_young_as_may_be() -> None:
    tell(
        ("f1", described(said("Cerys"), 0)),
        ("f2", described(CERYS, 1, date_of_birth="2008-01-01", date_of_birth_precision="year")),
    )
    view = reading.persons([nominal(CERYS)])[nominal(CERYS)]
    assert view.date_of_birth == dt.date(2008, 12, 31)
    assert view.is_child(dt.date(2026, 12, 30))


@transaction.atomic
def test_a_circumstance_stands_until_it_no_longer_does() -> None:
    tell(("f1", described(said("Cerys"), 0, tags=("lac", "cpp"))))
    tell(("f2", described(CERYS, 2, no_longer=("cpp",))))
    assert reading.persons([nominal(CERYS)])[nominal(CERYS)].tags == {"lac"}


def home(name: str) -> PlaceRef:
    return PlaceRef(nominal=nominal_id(uid_of(name), "place"))


@transaction.atomic
def a_household() -> None:
    tell(
        ("f1", described(said("Cerys"), 0)),
        ("f2", described(said("Gareth"), 0)),
        ("p", place("1 High Street", postcode="NP20 1AA")),
        ("h", place(place=PlaceRef(said=SaidPlace(address="Ysbyty Gwent", sort="hospital")))),
        ("r1", Residence(happened_at=at(1), people=(CERYS,), place=home("p"))),
    )


def test_a_child_is_found_at_her_address_and_a_stranger_is_not() -> None:
    a_household()
    address = joining.current_address(nominal(CERYS), at=at(2))
    assert address is not None
    assert (address.address, address.postcode) == ("1 High Street", "NP20 1AA")
    assert joining.current_address(nominal(CERYS), at=at(0)) is None
    assert joining.current_address(nominal(C_JONES), at=at(2)) is None
    (lodger,) = joining.members_at(nominal_id(uid_of("p"), "place"), from_=at(0), until=at(9))
    assert (lodger.from_nominal, name_of(lodger.source)) == (nominal(CERYS), "r1")
    assert joining.members_at(nominal_id(uid_of("p"), "place"), from_=at(0), until=at(1)) == []


def test_neighbours_are_reached_through_homes_but_not_through_hospitals() -> None:
    a_household()
    with transaction.atomic():
        tell(("f3", described(said("Officer"), 2, place=home("p"))))
        tell(
            ("v1", described(C_JONES, 3, place=home("h"))),
            ("v2", described(CERYS, 4, place=home("h"))),
        )
    cerys, gareth = nominal(CERYS), nominal(C_JONES)
    hospital, flat = nominal_id(uid_of("h"), "place"), nominal_id(uid_of("p"), "place")
    assert near.neighbours([cerys], hops=1) == {cerys, hospital, flat}
    assert near.neighbours([cerys], hops=2) == {cerys, hospital, flat, nominal(known("f3"))}
    assert gareth not in near.neighbours([cerys], hops=9)


def test_a_judgement_about_two_people_makes_them_no_neighbours() -> None:
    with transaction.atomic():
        tell(("f1", described(said("A"))), ("f2", described(said("B"))))
        tell(("n", link(CERYS, C_JONES, judgement="not_same")))
    assert near.neighbours([nominal(CERYS)], hops=3) == {nominal(CERYS)}


def test_facts_of_a_case_include_those_that_name_nobody() -> None:
    with transaction.atomic():
        tell(
            ("f1", described(said("A"), case="M-1")),
            ("p", place("1 High Street", 1, case="M-1")),
            ("f2", described(said("B"), 1, crime="C-1")),
        )
    cases = reading.told_in_cases(["M-1", "C-1", "X"])
    assert {case: [name_of(one.uid) for one in facts] for case, facts in cases.items()} == {
        "M-1": ["f1", "p"],
        "C-1": ["f2"],
        "X": [],
    }
    nobody = reading.naming_nobody({uid_of("f1"), uid_of("p")})
    assert nobody == {uid_of("p")}


@pytest.mark.parametrize("many", [1, 300])
def test_a_person_with_hundreds_of_facts_takes_few_queries(many: int) -> None:
    a_household()
    with transaction.atomic():
        tell(*[(f"d{n}", described(CERYS, 5 + n, also=(C_JONES,))) for n in range(many)])
    cerys = nominal(CERYS)
    with CaptureQueriesContext(connection) as now:
        assert len(reading.told_about([cerys])[cerys]) == many + 2
        reading.persons([cerys])
        joining.relations_of([cerys])
        joining.current_address(cerys, at=at(9))
    assert len(now) <= 15
    with CaptureQueriesContext(connection) as then:
        assert len(reading.told_about([cerys], known_to=at(0))[cerys]) == many + 2
    assert len(then) <= 12
