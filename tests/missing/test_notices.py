"""On what a child abduction warning notice could rest: decision table 7, row by row."""

import pytest

from dolen.journal.fact import Fact
from dolen.missing.notices import NOTICE_ROWS, ChildForNotice, notice_available, notice_row
from dolen.people.standing import LookedAfter
from dolen.protection.facts import (
    EmergencyProtectionOrderGranted,
    ProtectionEnded,
    TakenIntoProtection,
)
from tests.telling import at, child, number, said, told

_ORDER = said(LookedAfter, 1, basis="care_order")
_VOLUNTARY = said(LookedAfter, 1, basis="voluntary")
_CARE = said(LookedAfter, 1)
_TAKEN = said(TakenIntoProtection, 2)


@pytest.mark.parametrize(
    ("age", "facts", "basis"),
    [
        (15, (), "child_abduction_act"),
        (15, (_VOLUNTARY,), "child_abduction_act"),
        (15, (_TAKEN,), "child_abduction_act"),
        (15, (_ORDER,), "children_act"),
        (17, (_ORDER,), "children_act"),
        (None, (_ORDER,), "children_act"),
        (17, (_TAKEN,), "ask_legal"),
        (17, (said(EmergencyProtectionOrderGranted, 2),), "ask_legal"),
        (17, (_TAKEN, said(ProtectionEnded, 3)), "none"),
        (17, (), "none"),
        (16, (_VOLUNTARY,), "none"),
        (16, (_CARE,), "unknown"),
        (None, (), "unknown"),
        (18, (_ORDER,), "not_a_child"),
        (17, (_ORDER, said(LookedAfter, 2, basis="voluntary")), "none"),
        (17, (said(LookedAfter, 1, basis="care_order", ended_at=at(5)),), "none"),
    ],
)
def test_a_notice_rests_on_what_the_table_says(
    age: int | None, facts: tuple[Fact, ...], basis: str
) -> None:
    assert notice_available(told(*facts), child(age), at(10), number).value == basis


def test_a_child_said_to_be_in_care_without_a_basis_is_unknown() -> None:
    assert notice_available([], child(16, "lac"), at(10), number).value == "unknown"


def test_the_answer_names_its_facts_and_speaks_plainly() -> None:
    found = notice_available(told(_ORDER), child(17), at(10), number)
    assert found.because == ("f0",)
    assert found.says.endswith(".")


@pytest.mark.parametrize(
    ("row", "one"),
    [
        (1, ChildForNotice(age=18, care="order")),
        (2, ChildForNotice(age=17, care="order")),
        (2, ChildForNotice(care="order")),
        (3, ChildForNotice(age=15)),
        (3, ChildForNotice(age=15, care="voluntary", protected=True)),
        (4, ChildForNotice(age=16, care="none", protected=True)),
        (5, ChildForNotice(care="none")),
        (5, ChildForNotice(age=16)),
        (6, ChildForNotice(age=16, care="voluntary")),
        (6, ChildForNotice(age=17, care="none")),
    ],
)
def test_each_row_of_the_table_decides(row: int, one: ChildForNotice) -> None:
    assert notice_row(one, number).number == row


def test_the_rows_are_numbered_in_order() -> None:
    assert [row.number for row in NOTICE_ROWS] == [1, 2, 3, 4, 5, 6]
