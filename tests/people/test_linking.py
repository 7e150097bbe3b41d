import datetime as dt
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from dolen.people.linking import Edge, Undo, resolve
from tests.people.family import at

PEOPLE = [f"n{number}" for number in range(6)]
FIRST = {person: at(number) for number, person in enumerate(PEOPLE)}


def edge(uid: str, left: str, right: str, judgement: str = "same", hours: float = 10) -> Edge:
    moment = at(hours)
    return Edge(uid, left, right, judgement, (moment, 0, 30, uid, uid), moment)


def undo(*, link: str = "", left: str = "", right: str = "", hours: float = 20) -> Undo:
    moment = at(hours)
    return Undo(link, left, right, (moment, 0, 70, "u", "u"), moment)


def test_nobody_is_joined_without_a_judgement() -> None:
    assert resolve(FIRST, edges=[]).canonical == {person: person for person in PEOPLE}


def test_a_component_goes_by_whom_was_first_heard_of() -> None:
    found = resolve(FIRST, edges=[edge("a", "n3", "n2"), edge("b", "n5", "n3")])
    assert {found.canonical[p] for p in ("n2", "n3", "n5")} == {"n2"}


def test_two_first_heard_of_together_go_by_the_smaller_id() -> None:
    found = resolve({"b": at(0), "a": at(0)}, edges=[edge("e", "b", "a")])
    assert found.canonical == {"a": "a", "b": "a"}


def test_unsure_joins_nobody() -> None:
    assert resolve(FIRST, edges=[edge("a", "n1", "n2", "unsure")]).canonical["n2"] == "n2"


def test_people_named_apart_are_not_joined_through_a_third() -> None:
    found = resolve(
        FIRST,
        edges=[edge("a", "n0", "n1", hours=1), edge("b", "n1", "n2", hours=2)],
        apart=[("n0", "n2", "twins")],
    )
    assert found.canonical["n1"] == "n0"
    assert found.canonical["n2"] == "n2"
    assert found.against == {"b": "apart:twins"}


def test_not_the_same_holds_against_an_earlier_same() -> None:
    found = resolve(FIRST, edges=[edge("a", "n0", "n1"), edge("b", "n0", "n1", "not_same", 11)])
    assert found.canonical["n1"] == "n1"
    assert found.against == {"a": "not_same:b"}


def test_undoing_by_the_two_names_spares_a_later_judgement() -> None:
    edges = [edge("a", "n0", "n1", hours=1), edge("b", "n1", "n0", hours=30)]
    found = resolve(FIRST, edges=edges, undos=[undo(left="n1", right="n0")])
    assert set(found.ended) == {"a"}
    assert found.canonical["n1"] == "n0"


def test_the_widest_component_remembers_what_was_undone() -> None:
    found = resolve(FIRST, edges=[edge("a", "n0", "n1")], undos=[undo(link="a")])
    assert found.canonical["n1"] == "n1"
    assert found.cluster["n1"] == "n0"
    assert found.ended == {"a": at(20)}


_edges = st.builds(
    edge,
    st.uuids().map(str),
    st.sampled_from(PEOPLE),
    st.sampled_from(PEOPLE),
    st.sampled_from(["same", "same", "not_same", "unsure"]),
    st.integers(0, 50),
).filter(lambda e: e.left != e.right)
_apart = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.just("f")), max_size=3
)


@given(st.lists(_edges, max_size=12), _apart, st.randoms())
def test_the_answer_does_not_depend_on_the_order_of_judgements(
    edges: Sequence[Edge], apart: list[tuple[str, str, str]], random: object
) -> None:
    shuffled = list(edges)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert resolve(FIRST, edges=edges, apart=apart) == resolve(FIRST, edges=shuffled, apart=apart)


@given(st.lists(_edges, max_size=12), _apart)
def test_nobody_is_ever_joined_with_whom_they_are_kept_apart_from(
    edges: Sequence[Edge], apart: list[tuple[str, str, str]]
) -> None:
    found = resolve(FIRST, edges=edges, apart=apart)
    for left, right, _fact in apart:
        assert left == right or found.canonical[left] != found.canonical[right]
    for one in edges:
        if one.judgement == "not_same":
            assert found.canonical[one.left] != found.canonical[one.right]


@given(st.lists(_edges, max_size=12), _apart)
def test_all_undone_is_as_if_nothing_had_been_judged(
    edges: Sequence[Edge], apart: list[tuple[str, str, str]]
) -> None:
    undos = [undo(link=one.uid, hours=60) for one in edges]
    assert resolve(FIRST, edges=edges, undos=undos, apart=apart).canonical == {
        person: person for person in PEOPLE
    }


@given(st.lists(_edges, min_size=1, max_size=10), st.data())
def test_one_undone_is_as_if_it_had_never_been_judged(
    edges: Sequence[Edge], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(edges))
    without = [one for one in edges if one.uid != gone.uid]
    undone = resolve(FIRST, edges=edges, undos=[undo(link=gone.uid, hours=60)])
    never = resolve(FIRST, edges=without)
    assert (undone.canonical, undone.against) == (never.canonical, never.against)


def test_times_of_ending_are_the_first_undoing_recorded() -> None:
    found = resolve(
        FIRST,
        edges=[edge("a", "n0", "n1")],
        undos=[undo(link="a", hours=30), undo(link="a", hours=25)],
    )
    assert found.ended["a"] - at(25) == dt.timedelta(0)
