import random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dolen.journal.subjects import PersonRef, PlaceRef, SaidPlace
from dolen.people.components import components
from dolen.people.gathering import NewFact
from dolen.people.ids import nominal_id
from dolen.people.models import Judgement, Mention, Nominal
from dolen.people.refusals import CannotLink, UnknownNominal, WrongSort
from dolen.people.stage import project
from tests.people.family import (
    at,
    described,
    known,
    known_place,
    link,
    name_of,
    new,
    part,
    place,
    rows,
    said,
    uid_of,
    undo,
)
from tests.people.visits import Visited, forgotten

pytestmark = pytest.mark.usefixtures("each_database")
on_both = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def canonical(person: PersonRef) -> str:
    return Nominal.objects.get(pk=person.nominal).canonical


def three() -> list[NewFact]:
    """Three people, Cerys first."""
    return [
        new("f1", described(said("Cerys Jones"), 0)),
        new("f2", described(said("C. Jones"), 1), recorded=1),
        new("f3", described(said("Kerys"), 2), recorded=2),
    ]


CERYS, C_JONES, KERYS = known("f1"), known("f2"), known("f3")


def test_a_new_mention_makes_a_nominal_with_the_same_id_every_time() -> None:
    touched = project([new("f1", described(said("Cerys")))])
    assert touched.nominals == {nominal_id(uid_of("f1"), "person")}
    assert touched.relinked == frozenset()
    assert nominal_id(uid_of("f1"), "person") == "nm7iezquazhbvakjvujhg"


def test_a_nominal_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownNominal, match="nobody"), transaction.atomic():
        project([new("f1", described(PersonRef(nominal="nobody")))])


def test_a_person_named_as_a_place_is_refused() -> None:
    project(three())
    with pytest.raises(WrongSort, match="is a person"), transaction.atomic():
        project([new("f4", place(place=PlaceRef(nominal=CERYS.nominal)))])


def test_facts_of_one_set_may_name_whom_another_of_them_makes_known() -> None:
    later = new("g", described(CERYS, 5, tags=("lac",)))
    project([later, *three()])
    assert Mention.objects.filter(nominal=CERYS.nominal).count() == 2


def test_linking_gives_the_facts_to_whom_was_first_heard_of() -> None:
    project(three())
    touched = project([new("l", link(C_JONES, CERYS), recorded=3)])
    assert touched.nominals == {CERYS.nominal}
    assert touched.relinked == {CERYS.nominal, C_JONES.nominal}
    assert set(Mention.objects.filter(fact_uid=uid_of("f2")).values_list("nominal", flat=True)) == {
        CERYS.nominal
    }


def test_undoing_gives_them_back() -> None:
    project(three())
    project([new("l", link(CERYS, C_JONES), recorded=3)])
    touched = project([new("u", undo("l"), recorded=4)])
    assert touched.relinked == {CERYS.nominal, C_JONES.nominal}
    assert canonical(C_JONES) == C_JONES.nominal
    assert Judgement.objects.get(pk=uid_of("l")).ended_at == at(4)


def test_twins_named_apart_in_one_fact_are_never_linked() -> None:
    project([new("t", Visited(happened_at=at(0), child=said("Megan"), adults=(said("Mared"),)))])
    megan, mared = known("t", "child"), known("t", "adults.0")
    with pytest.raises(CannotLink, match="two people in one record"), transaction.atomic():
        project([new("l", link(megan, mared))])
    assert canonical(mared) == mared.nominal


def test_twins_are_not_linked_through_a_third_either() -> None:
    twins = Visited(happened_at=at(0), child=said("Megan"), adults=(said("Mared"),))
    project([new("t", twins), new("f", described(said("M. Rees")))])
    project([new("l1", link(known("t", "child"), known("f")))])
    for hours in (0, 1, 2):  # also one said to be judged before the first
        with pytest.raises(CannotLink, match=uid_of("t")), transaction.atomic():
            project([new("l2", link(known("f"), known("t", "adults.0"), hours))])
    assert canonical(known("f")) == known("t", "child").nominal


def test_an_import_keeps_a_link_that_cannot_hold_and_says_why() -> None:
    twins = Visited(happened_at=at(0), child=said("Megan"), adults=(said("Mared"),))
    bad = link(known("t", "child"), known("t", "adults.0"))
    project([new("t", twins), new("l", bad)], refuse=False)
    assert Judgement.objects.get(pk=uid_of("l")).against == f"apart:{uid_of('t')}"
    assert canonical(known("t", "adults.0")) == known("t", "adults.0").nominal


def test_naming_two_linked_people_apart_parts_them() -> None:
    project(three())
    project([new("l", link(CERYS, C_JONES), recorded=3)])
    both = Visited(happened_at=at(5), child=CERYS, adults=(C_JONES,))
    touched = project([new("v", both, recorded=5)])
    assert touched.relinked == {CERYS.nominal, C_JONES.nominal}
    assert touched.nominals == {CERYS.nominal, C_JONES.nominal}
    assert Judgement.objects.get(pk=uid_of("l")).against == f"apart:{uid_of('v')}"


def test_a_judgement_against_forbids_a_link_until_it_is_undone() -> None:
    project(three())
    project([new("no", link(CERYS, KERYS, judgement="not_same"), recorded=3)])
    with pytest.raises(CannotLink, match="not the same"), transaction.atomic():
        project([new("l", link(CERYS, KERYS, 2), recorded=4)])
    project([new("u", undo("no", 3), recorded=5), new("m", link(CERYS, KERYS, 4), recorded=5)])
    assert canonical(KERYS) == CERYS.nominal


def test_hub_places_are_marked_by_sort_or_by_word() -> None:
    ysbyty = PlaceRef(said=SaidPlace(address="Ysbyty", sort="hospital"))
    project([new("h", place(place=ysbyty)), new("p", place("1 High Street"))])
    project([new("d", place(place=known_place("p"), hours=1, hub=True), recorded=1)])
    assert set(Nominal.objects.filter(hub=True).values_list("pk", flat=True)) == {
        nominal_id(uid_of("h"), "place"),
        nominal_id(uid_of("p"), "place"),
    }
    project([new("e", place(place=known_place("p"), hours=2, hub=False), recorded=2)])
    assert not Nominal.objects.get(pk=nominal_id(uid_of("p"), "place")).hub


def test_a_past_picture_marks_as_hubs_what_was_known_as_one_then() -> None:
    street = nominal_id(uid_of("p"), "place")
    project([new("p", place("1 High Street")), new("c", described(CERYS, 0))], adopted=set())
    project([new("d", place(place=known_place("p"), hours=1, hub=True), recorded=3)])
    project([new("e", place(place=known_place("p"), hours=2, hub=False), recorded=6)])
    marked = {
        hours: components([street, str(CERYS.nominal)], known_to=at(hours)).hubs
        for hours in (2, 3, 5, 6)
    }
    assert marked == {2: set(), 3: {street}, 5: {street}, 6: set()}
    assert components([street]).hubs == set()


def test_projecting_twice_changes_nothing() -> None:
    story = [*three(), new("l", link(CERYS, KERYS))]
    project(story)
    before = rows()
    touched = project(story)
    assert rows() == before
    assert touched.relinked == frozenset()


def _story() -> list[NewFact]:
    """Every sort of fact, some of the same moment, one link undone and one in contradiction."""
    visit = Visited(
        happened_at=at(1), child=CERYS, adults=(said("Gareth"),), place=known_place("p")
    )
    moved = place(place=known_place("p"), hours=3, sort="placement")
    return [
        *three(),
        new("p", place("2 Mill Lane", postcode="NP20 1AA")),
        new("q", place("2 Mill Ln", 0)),
        new("v", visit, recorded=3),
        new("m", moved, recorded=4),
        new("l1", link(C_JONES, CERYS), recorded=5),
        new("l2", link(KERYS, C_JONES), recorded=6),
        new("u1", undo("l1", 3), recorded=7),
        new("n", link(CERYS, KERYS, 2, judgement="not_same"), recorded=8),
        new("l3", link(CERYS, C_JONES, 5), recorded=9),
        new("l4", link(CERYS, KERYS, 6), recorded=9),
        new("u2", part(CERYS, C_JONES, 4), recorded=9),
        new("w", Visited(happened_at=at(7), child=KERYS, adults=(C_JONES,)), recorded=9),
        new("d", described(CERYS, 8, tags=("lac",), date_of_birth="2012-03-04"), recorded=10),
    ]


_NEEDS = {"p", "q", "f1", "f2", "f3"}


def _in_some_order(seed: int) -> list[NewFact]:
    """The story in another order; whoever is named by id is made known before."""
    shuffled = _story()
    random.Random(seed).shuffle(shuffled)
    return sorted(shuffled, key=lambda one: name_of(one.uid) not in _NEEDS)


@on_both
@given(st.integers(0, 10**6), st.integers(1, 16))
def test_any_order_of_arrival_gives_the_same_rows(seed: int, size: int) -> None:
    with forgotten():
        project(_story(), refuse=False)
        expected = rows()
    facts = _in_some_order(seed)
    with forgotten():
        for start in range(0, len(facts), size):
            project(facts[start : start + size], refuse=False)
        assert rows() == expected
