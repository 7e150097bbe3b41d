import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.journal.subjects import SaidPerson, SaidPlace, SaidThing, ThingRef
from dolen.people import search as searching
from dolen.people.facts import ThingDescribed
from dolen.people.ids import begins, nominal_id, short
from dolen.people.search import propose, search
from tests.people.family import at, described, known, link, place, said, uid_of
from tests.people.journalled import tell

pytestmark = pytest.mark.usefixtures("each_database")
CERYS, SIAN, KERYS = known("f1").nominal, known("f2").nominal, known("f3").nominal
FLAT = nominal_id(uid_of("p"), "place")


@transaction.atomic
def the_family() -> None:
    cerys = said("Cerys Jones-Evans", date_of_birth="2012-03-04")
    tell(
        ("f1", described(cerys, 0, aliases=("Ces Llŷr",), case="M-77")),
        ("f2", described(said("Siân O'Brien", phone="07700 900123"), 1, reference="NC/4711")),
        ("f3", described(said("Kerys Jones", date_of_birth="2012-03-04"), 2)),
        ("p", place("Flat 2, 20 High St, Newport", postcode="NP20 1AA")),
    )


def found(text: str) -> list[str]:
    return [hit.nominal for hit in search(text)]


def why(text: str) -> tuple[str, ...]:
    return search(text)[0].why


@pytest.mark.parametrize(
    ("text", "nominal", "reason"),
    [
        ("cerys jones evans", CERYS, searching.THE_NAME),
        ("Jones-Evans, CERYS", CERYS, searching.THE_NAME),
        ("jonesev cer", CERYS, searching.NAME_BEGINS),
        ("llyr ces", CERYS, searching.THE_NAME),
        ("sian obrien", SIAN, searching.THE_NAME),
        ("O’Brien", SIAN, searching.NAME_BEGINS),
        ("+44 7700 900 123", SIAN, searching.THE_PHONE),
        ("ring 07700 900123 please", SIAN, searching.THE_PHONE),
        ("nc4711", SIAN, searching.THE_REFERENCE),
        ("M-77", CERYS, searching.IN_THE_CASE),
        (str(SIAN), SIAN, searching.THE_REFERENCE),
        ("np20 1aa", FLAT, searching.THE_POSTCODE),
        ("NP20", FLAT, searching.THE_POSTCODE),
        ("20 high street", FLAT, searching.IN_THE_ADDRESS),
    ],
)
def test_one_box_finds_and_says_why(text: str, nominal: str, reason: str) -> None:
    the_family()
    hit = search(text)[0]
    assert hit.nominal == nominal
    assert reason in hit.why


def test_a_date_of_birth_finds_everybody_born_that_day() -> None:
    the_family()
    for text in ("4/3/2012", "4 March 2012", "2012-03-04"):
        assert set(found(text)) == {CERYS, KERYS}
        assert why(text) == (searching.THE_BIRTH,)


def test_who_fits_more_of_what_was_asked_comes_first() -> None:
    the_family()
    assert found("cerys 4.3.12") == [CERYS, KERYS]
    assert why("cerys 4.3.12")[:2] == (searching.THE_BIRTH, "Same given name")


def test_a_namesake_comes_after_whoever_was_born_that_day_middle_name_or_not() -> None:
    others = (
        (f"o{year}", described(said("Cadi Jones", date_of_birth=f"19{year}-05-07"), year))
        for year in range(40, 55)
    )
    with transaction.atomic():
        tell(("asked", described(said("Cadi Jennifer Jones", date_of_birth="1966-01-18"))), *others)
    assert found("cadi jones 18/1/1966")[0] == nominal_id(uid_of("asked"), "person")


def test_linked_mentions_are_one_hit_with_both_reasons() -> None:
    the_family()
    with transaction.atomic():
        tell(("l", link(known("f1"), known("f2"), 3)))
    (hit,) = search("cerys 07700 900123")
    assert hit.nominal == CERYS
    assert set(hit.why) == {searching.THE_PHONE, "Same given name"}
    assert hit.label == "Siân O'Brien"


def test_nothing_asked_finds_nothing() -> None:
    the_family()
    assert search("") == search("   ") == search("zzz") == []


def test_at_most_as_many_are_found_as_were_asked_for() -> None:
    the_family()
    assert len(search("4/3/2012", limit=1)) == 1
    assert len(search("4/3/2012", limit=-5)) == 1


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=300) | st.text(alphabet="%_'\\\"\x00\ud800-/+0123456789 jn", max_size=60))
def test_nothing_odd_raises(text: str) -> None:
    for hit in search(text, limit=3):
        assert hit.why


def test_the_same_name_and_date_of_birth_is_proposed_with_reasons() -> None:
    the_family()
    born = dt.date(2012, 3, 4)
    proposal, other = propose(SaidPerson(name="Cerys Jones-Evans", date_of_birth=born))
    assert (proposal.nominal, other.nominal) == (CERYS, KERYS)
    assert proposal.band == "certain"
    assert {searching.THE_BIRTH, "Same given name"} <= set(proposal.why)
    assert other.band != "certain"


def test_a_name_alone_is_proposed_but_never_as_certain() -> None:
    the_family()
    for name in ("Cerys Jones Evans", "Serys Jones-Evans"):
        (first, *_others) = propose(SaidPerson(name=name))
        assert first.nominal == CERYS
        assert first.band in ("likely", "possible")


def test_nothing_to_go_by_is_nobody_proposed() -> None:
    the_family()
    assert propose(SaidPerson(age=14, sex="F", description="blue coat")) == []


def test_name_and_date_told_by_different_facts_are_proposed_together() -> None:
    the_family()
    with transaction.atomic():
        tell(("l", link(known("f1"), known("f2"), 3)))
    proposals = propose(SaidPerson(name="Sian OBrien", date_of_birth=dt.date(2012, 3, 4)))
    assert proposals[0].nominal == CERYS


def test_the_same_telephone_address_or_mark_is_proposed() -> None:
    the_family()
    car = ThingRef(said=SaidThing(sort="vehicle", identifier="AB12 CDE"))
    with transaction.atomic():
        tell(("t", ThingDescribed(happened_at=at(0), thing=car)))
    assert [p.nominal for p in propose(SaidPerson(phone="+447700900123"))] == [SIAN]
    assert propose(SaidPlace(address="flt 2 20 high street newport np201aa"))[0].nominal == FLAT
    assert propose(SaidPlace(address="20 High Street")) == []
    same = propose(SaidThing(sort="vehicle", identifier="ab12cde"))
    assert [p.nominal for p in same] == [nominal_id(uid_of("t"), "thing")]


@pytest.mark.parametrize("written", ["{0}-{1}", "{0}{1}"])
def test_the_short_form_of_an_id_finds_its_nominal(written: str) -> None:
    the_family()
    first, second = short(CERYS).split("-")
    assert found(written.format(first, second)) == [CERYS]
    assert not begins("Cerys Jones")
