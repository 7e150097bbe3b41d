"""What leaves the house in a file is logged first, and only reviewers take it out."""

import pytest

from dolen.access import disclosing
from dolen.access.models import LedgerEntry
from dolen.access.permissions import may_take_out
from dolen.access.reading import NotForYou
from dolen.access.visits import Visit, visiting
from dolen.people import reading as people
from tests.access.force import view
from tests.builders import known_child

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "may"),
    [("ppu_di", True), ("inspector_hmicfrs", True), ("information_governance", True),
     ("oic", False), ("attending_officer", False)],
)  # fmt: skip
def test_reviewers_take_records_out(role: str, may: bool) -> None:
    assert may_take_out(view(role)) is may


def test_it_is_logged_whose_and_which_records_go_to_whom_and_why() -> None:
    child = known_child()
    told = people.told_about([child])[child]
    with visiting(Visit(member=view("ppu_di"), where="known then")):
        disclosing.taken_out(child, told, recipient="panel", reason="CPR-1")
    row = LedgerEntry.objects.get(category="Disclosure")
    assert (row.individuals, row.recipient, row.reason) == ([child], "panel", "CPR-1")
    assert row.records == sorted(one.uid for one in told)


def test_nobody_else_takes_them_out() -> None:
    with visiting(Visit(member=view("oic"), where="known then")):
        with pytest.raises(NotForYou):
            disclosing.taken_out("n1", [], recipient="panel", reason="CPR-1")
    assert not LedgerEntry.objects.filter(category="Disclosure").exists()
