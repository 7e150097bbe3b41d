"""How a duty stands: decision table 12, row by row."""

import pytest

from dolen.duties.endings import ENDINGS, ending
from dolen.duties.state import Status


@pytest.mark.parametrize(
    ("number", "ended", "late", "status"),
    [
        (1, Status.MET, False, Status.MET),
        (2, Status.MET, True, Status.MET_LATE),
        (3, Status.EXCUSED, False, Status.EXCUSED),
        (3, Status.EXCUSED, True, Status.EXCUSED),
        (4, Status.VOID, False, Status.VOID),
        (4, Status.VOID, True, Status.VOID),
        (5, Status.SUPERSEDED, False, Status.SUPERSEDED),
        (6, Status.SUPERSEDED, True, Status.CANCELLED_LATE),
        (7, Status.CANCELLED, False, Status.CANCELLED),
        (8, Status.CANCELLED, True, Status.CANCELLED_LATE),
        (9, Status.BREACHED, False, Status.BREACHED),
        (9, Status.BREACHED, True, Status.BREACHED),
        (10, None, True, Status.OVERDUE),
        (11, None, False, Status.OPEN),
    ],
)
def test_each_row_of_the_table_decides(
    number: int, ended: Status | None, late: bool, status: Status
) -> None:
    found = ending(ended, late=late)
    assert (found.number, found.status) == (number, status)


def test_every_row_is_numbered_in_order_and_every_status_is_reached() -> None:
    assert [row.number for row in ENDINGS] == list(range(1, len(ENDINGS) + 1))
    assert {row.status for row in ENDINGS} == set(Status)


def test_a_status_that_no_single_fact_brings_about_is_refused() -> None:
    with pytest.raises(KeyError):
        ending(Status.MET_LATE, late=True)
