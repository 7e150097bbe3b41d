"""Decision table 6, row by row, and what is worked out of a crime and its suspects."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dolen.investigation.assessments import ROWS, Offence, allocation
from dolen.investigation.parts import OFFENCES

_PLAIN = Offence(sort="other", victim_age=15, setting="other")


@pytest.mark.parametrize(
    ("offence", "number", "team", "specialist"),
    [
        (replace(_PLAIN, sort="sexual", victim_age=12), 1, "ppu", True),
        (replace(_PLAIN, setting="family"), 2, "ppu", True),
        (replace(_PLAIN, setting="trust"), 3, "ppu", True),
        (replace(_PLAIN, exploited=True), 4, "quartz", True),
        (replace(_PLAIN, sort="exploitation"), 4, "quartz", True),
        (replace(_PLAIN, images=True), 5, "polit", True),
        (replace(_PLAIN, sort="images"), 5, "polit", True),
        (replace(_PLAIN, sort="order_breach"), 6, "mosovo", True),
        (replace(_PLAIN, sort="sexual", child_suspect=True), 7, "ppu", True),
        (_PLAIN, 8, "response", False),
        (replace(_PLAIN, victim_is_child=False, victim_age=30), 9, "response", False),
    ],
)
def test_each_row_answers_for_its_own_offence(
    offence: Offence, number: int, team: str, specialist: bool
) -> None:
    answer = allocation(offence).row
    assert (answer.number, answer.team, answer.specialist) == (number, team, specialist)


def test_thirteen_is_no_longer_under_thirteen() -> None:
    twelve = replace(_PLAIN, sort="sexual", victim_age=12)
    assert allocation(twelve).row.number == 1
    assert allocation(replace(twelve, victim_age=13)).row.number == 8
    assert allocation(replace(twelve, victim_age=13, below_age=14)).row.number == 1


def test_an_age_nobody_knows_decides_nothing() -> None:
    assert allocation(replace(_PLAIN, sort="sexual", victim_age=None)).row.number == 8


def test_every_other_specialist_row_that_holds_is_said_too() -> None:
    both = replace(_PLAIN, sort="images", setting="family")
    answer = allocation(both)
    assert answer.row.team == "ppu"
    assert [row.team for row in answer.also] == ["polit"]


def test_a_row_without_a_source_says_that_it_is_ours() -> None:
    assert [row.number for row in ROWS if row.ours] == [7, 8, 9]


@given(
    sort=st.sampled_from([None, *OFFENCES]),
    age=st.one_of(st.none(), st.integers(0, 17)),
    setting=st.sampled_from([None, "family", "trust", "other"]),
    flags=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_more_knowledge_of_danger_never_takes_the_specialist_away(
    sort: str, age: int | None, setting: str, flags: tuple[bool, bool, bool]
) -> None:
    exploited, images, child_suspect = flags
    known = Offence(sort=sort, victim_age=age, setting=setting)  # type: ignore[arg-type]  # drawn from the choices
    more = replace(known, exploited=exploited, images=images, child_suspect=child_suspect)
    if allocation(known).row.specialist:
        assert allocation(more).row.specialist
