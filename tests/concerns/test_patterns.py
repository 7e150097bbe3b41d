"""How a pattern is declared, and when two periods share a moment."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.concerns.patterns import Concern, Finding, Tie, World
from dolen.concerns.reaching import ties_told_in
from dolen.concerns.registry import concerns
from dolen.journal.registry import registry
from dolen.law.sources import GWENT_REPORT
from tests.telling import at


def finds_nothing(_world: World, _anchor: str) -> Iterable[Finding]:
    return ()


def finds_something(world: World, anchor: str) -> Iterable[Finding]:
    return [Finding(at=world.as_of, links=(anchor,), because=(), key="k")]


PATTERN = Concern(
    name="a_pattern",
    says="Look here",
    room="tests",
    cited=(GWENT_REPORT.at("section 7"),),
    anchor="person",
    kinds=("child.seen", "residence."),
    find=finds_nothing,
    to="missing_sgt",
)


def tie(begins: float, ends: float | None = None, start: str = "cerys", end: str = "home") -> Tie:
    return Tie("lives_at", start, end, at(begins), None if ends is None else at(ends), "f0")


def test_a_tie_holds_from_its_first_moment_until_just_before_its_end() -> None:
    held = tie(1, 5)
    assert [held.holds_at(at(hours)) for hours in (0.99, 1, 4.99, 5)] == [False, True, True, False]
    assert tie(1).holds_at(at(10_000))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (tie(0, 5), tie(4, 9), True),
        (tie(0, 5), tie(5, 9), False),
        (tie(0, 9), tie(3, 4), True),
        (tie(0), tie(500), True),
        (tie(0, 2), tie(500), False),
    ],
)
def test_two_ties_overlap_when_a_moment_is_in_both(one: Tie, other: Tie, shared: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is shared


_HOURS = st.integers(0, 20)
_PERIODS = st.tuples(_HOURS, st.none() | st.integers(1, 10)).map(
    lambda drawn: tie(drawn[0], None if drawn[1] is None else drawn[0] + drawn[1])
)


@given(_PERIODS, _PERIODS)
def test_ties_overlap_exactly_when_some_hour_is_in_both(one: Tie, other: Tie) -> None:
    shared = any(one.holds_at(at(hour)) and other.holds_at(at(hour)) for hour in range(40))
    assert one.overlaps(other) is shared


def test_from_either_end_a_tie_leads_to_the_other() -> None:
    assert tie(0).other_end("cerys") == "home"
    assert tie(0).other_end("home") == "cerys"


def test_a_pattern_is_looked_for_after_its_kinds_and_every_kind_of_a_group() -> None:
    spoken_of = [kind for kind in ("child.seen", "residence.ended") if PATTERN.speaks_of(kind)]
    assert spoken_of == ["child.seen", "residence.ended"]
    passed_by = ("child.seen_again", "child.", "residence", "crime.recorded")
    assert not any(PATTERN.speaks_of(kind) for kind in passed_by)


def test_what_a_pattern_looks_at_is_in_its_fingerprint_and_its_words_are_not() -> None:
    assert replace(PATTERN, says="Otherwise", to="ppu_di").digest() == PATTERN.digest()
    others: list[dict[str, Any]] = [
        {"name": "another"},
        {"anchor": "place"},
        {"reach": 2},
        {"kinds": ("child.seen",)},
        {"find": finds_something},
    ]
    changed = {replace(PATTERN, **other).digest() for other in others}
    assert len(changed | {PATTERN.digest()}) == len(others) + 1


def test_which_relations_a_pattern_reads_is_part_of_the_rule() -> None:
    assert replace(PATTERN, ties=("lives_at",)).digest() != PATTERN.digest()


def test_every_relation_a_pattern_says_it_reads_is_told_by_some_kind_of_fact() -> None:
    told = {tie for kind in registry.all() for tie in ties_told_in(kind)}
    assert told >= {tie for concern in concerns for tie in concern.ties} != set()
