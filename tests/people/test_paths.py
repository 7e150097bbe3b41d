"""How two connect: shortest ways in a graph nobody draws whole."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from dolen.people.paths import LONGEST, TOGETHER, Step, shortest

DAY = dt.datetime(2026, 3, 3, tzinfo=dt.UTC)
Edges = set[tuple[str, str]]


def steps(edges: Edges) -> list[Step]:
    return [Step("related_to", left, right, f"{left}{right}", DAY) for left, right in edges]


def around(told: list[Step]) -> Callable[[frozenset[str]], Iterable[Step]]:
    def found(frontier: frozenset[str]) -> Iterable[Step]:
        return [one for one in told if {one.from_nominal, one.to_nominal} & frontier]

    return found


def distance(edges: Edges, start: str, goal: str) -> int | None:
    """A plain search from one end."""
    reached, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for left, right in edges:
            if here in (left, right):
                there = right if here == left else left
                if there not in reached:
                    reached[there] = reached[here] + 1
                    waiting.append(there)
    return reached.get(goal)


letters = st.sampled_from("abcdefghij")
graphs = st.sets(st.tuples(letters, letters).filter(lambda one: one[0] != one[1]), max_size=18)


@given(graphs, letters, letters)
def test_every_way_found_is_a_shortest_one_and_one_is_found_if_there_is_one(
    edges: Edges, start: str, goal: str
) -> None:
    found = shortest(start, goal, around=around(steps(edges)))
    far = distance(edges, start, goal)
    if start == goal or far is None or far > LONGEST:
        assert found.ways == ()
        return
    assert found.ways
    assert len(set(found.ways)) == len(found.ways)
    for way in found.ways:
        assert len(way) == far
        assert way[-1][0] == goal
        here = start
        for there, step in way:
            assert {here, there} == {step.from_nominal, step.to_nominal}
            here = there


@given(graphs, letters, letters)
def test_the_ways_do_not_depend_on_the_order_in_which_steps_are_told(
    edges: Edges, start: str, goal: str
) -> None:
    told = sorted(steps(edges), key=lambda one: one.source)
    found = shortest(start, goal, around=around(told))
    assert found == shortest(start, goal, around=around(told[::-1]))


def test_a_relation_goes_before_being_named_in_one_record() -> None:
    told = [
        Step(TOGETHER, "a", "b", "1", DAY + dt.timedelta(days=9)),
        Step("lives_at", "a", "b", "2", DAY, moment=False),
        Step("found_at", "a", "b", "3", DAY + dt.timedelta(days=1)),
    ]
    [((_to, step),)] = shortest("a", "b", around=around(told)).ways
    assert step.source == "2"


def test_no_more_ways_are_told_than_asked_for() -> None:
    edges = {("a", middle) for middle in "bcdefg"} | {(middle, "z") for middle in "bcdefg"}
    assert len(shortest("a", "z", around=around(steps(edges)), most=3).ways) == 3


def test_a_search_that_meets_too_many_says_so() -> None:
    def crowd(frontier: frozenset[str]) -> Iterable[Step]:
        for here in sorted(frontier)[:2]:
            for number in range(20_001):
                yield Step("related_to", here, f"{here}-{number}", "1", DAY)

    found = shortest("a", "b", around=crowd)
    assert found.ways == ()
    assert not found.complete
