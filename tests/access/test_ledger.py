import time

import pytest
from django.db import DatabaseError, connections

from dolen.access import ledger, visits
from dolen.access.ledger import Category, Incomplete, NotLogged
from dolen.access.models import LedgerEntry, LedgerIndividual
from dolen.access.visits import NobodyVisits, Visit
from dolen.journal import clock
from tests.access.force import LONG_AGO, view
from tests.databases import Engine


def a_visit() -> Visit:
    return Visit(member=view("oic", "cru_ds"), where="person n1", ip="192.0.2.7", reason="MIS-1")


@pytest.mark.django_db
def test_a_look_is_logged_with_who_when_where_whom_and_what() -> None:
    visit = a_visit()
    with clock.at(LONG_AGO):
        ledger.consulted(visit, individuals=["n1", "n2", "n1"], records=["f1"], reason="CASE-7")
    entry = LedgerEntry.objects.get()
    assert (entry.category, entry.created_at) == ("Consultation", LONG_AGO)
    assert (entry.created_by, entry.created_by_display) == (visit.needs_a_member().id, "Alys")
    assert (entry.role, entry.agency, entry.ip_address) == ("oic cru_ds", "gwent", "192.0.2.7")
    assert (entry.business_identifier, entry.reason) == ("person n1", "CASE-7")
    assert (entry.individuals, entry.records) == (["n1", "n2"], ["f1"])
    assert not entry.recipient
    assert visit.logged
    assert visit.entries == [entry.pk]
    assert [str(one) for one in LedgerIndividual.objects.order_by("pk")] == ["n1", "n2"]
    assert str(entry) == "Consultation 2026-01-01 00:00"


@pytest.mark.django_db
def test_the_reason_is_what_led_to_the_page_unless_told() -> None:
    ledger.consulted(a_visit(), individuals=["n1"])
    assert LedgerEntry.objects.get().reason == "MIS-1"


@pytest.mark.django_db
def test_only_a_search_may_find_nobody() -> None:
    with pytest.raises(Incomplete):
        ledger.consulted(a_visit(), individuals=[])
    ledger.consulted(a_visit(), individuals=[], search_terms="cerys")
    assert LedgerEntry.objects.get().search_terms == "cerys"


@pytest.mark.django_db
def test_a_disclosure_names_its_recipient_and_whom_it_is_about() -> None:
    ledger.disclosed(a_visit(), individuals=["n2", "n1"], records=["f"], recipient="newport")
    entry = LedgerEntry.objects.get()
    assert (entry.category, entry.recipient) == ("Disclosure", "newport")
    assert entry.reason == "MIS-1"
    assert entry.individuals == ["n1", "n2"]
    with pytest.raises(Incomplete):
        ledger.disclosed(a_visit(), individuals=["n1"], records=[], recipient="")
    with pytest.raises(Incomplete):
        ledger.disclosed(a_visit(), individuals=[], records=[], recipient="newport")


@pytest.mark.django_db
@pytest.mark.parametrize("category", list(Category))
def test_every_category_has_its_row(category: Category) -> None:
    if category in (Category.CONSULTATION, Category.DISCLOSURE):
        with pytest.raises(Incomplete):
            ledger.processed(a_visit(), category, individuals=["n1"])
        return
    ledger.processed(a_visit(), category, individuals=["n1"], records=["f"])
    assert LedgerEntry.objects.get().category == category.value


@pytest.mark.django_db
def test_a_log_that_cannot_be_written_says_so_and_leaves_no_mark() -> None:
    visit = a_visit()

    def refuse(*_asked: object) -> None:
        raise DatabaseError("disk full")

    with connections["ledger"].execute_wrapper(refuse), pytest.raises(NotLogged):
        ledger.consulted(visit, individuals=["n1"])
    assert not visit.logged
    assert not LedgerEntry.objects.exists()


def test_nobody_looks_without_being_signed_in() -> None:
    with pytest.raises(NobodyVisits):
        ledger.consulted(Visit(member=None, where="person n1"), individuals=["n1"])
    with pytest.raises(NobodyVisits):
        visits.current()


@pytest.mark.slow
def test_logging_a_look_costs_five_milliseconds_at_most(sqlite: Engine) -> None:
    records = [f"{number:032x}" for number in range(100)]
    individuals = [f"n{number}" for number in range(10)]
    ledger.consulted(a_visit(), individuals=individuals, records=records)
    taken = []
    for _time in range(50):
        # Our own work: how long the disk takes to confirm depends on who else uses it.
        began = time.process_time()
        ledger.consulted(a_visit(), individuals=individuals, records=records)
        taken.append(time.process_time() - began)
    assert sorted(taken)[25] < 0.005
