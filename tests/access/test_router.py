from typing import cast

import pytest
from django.core.management import call_command
from django.db import Error, connections, transaction
from django.utils.functional import SimpleLazyObject

from dolen.access.ledger import Category
from dolen.access.models import LedgerEntry, LedgerIndividual, Member
from dolen.access.router import LedgerRouter, share_one_database
from tests.access.force import LONG_AGO
from tests.databases import Engine


def a_row() -> LedgerEntry:
    return LedgerEntry.objects.create(
        category=Category.CONSULTATION, created_at=LONG_AGO, created_by="m", individuals=["n"]
    )


@pytest.mark.slow
def test_no_row_of_the_log_can_be_changed_or_removed(each_database: Engine) -> None:
    entry = a_row()
    named = LedgerIndividual.objects.create(entry=entry, nominal="n")
    attempts = (
        lambda: LedgerEntry.objects.filter(pk=entry.pk).update(reason="another"),
        lambda: LedgerIndividual.objects.filter(pk=named.pk).update(nominal="another"),
        named.delete,
        lambda: connections["ledger"].cursor().execute("DELETE FROM access_ledgerentry"),
    )
    for attempt in attempts:
        with pytest.raises(Error, match="only grows"):
            attempt()
    assert LedgerEntry.objects.get() == entry


@pytest.mark.slow
def test_the_triggers_can_be_taken_away_and_put_back_by_migrating(each_database: Engine) -> None:
    call_command("migrate", "access", "0001", database="ledger", verbosity=0)
    a_row().delete()
    call_command("migrate", "access", database="ledger", verbosity=0)
    entry = a_row()
    with pytest.raises(Error, match="only grows"):
        entry.delete()


@pytest.mark.slow
def test_the_log_stands_when_the_work_is_rolled_back(each_database: Engine) -> None:
    with transaction.atomic():
        a_row()
        transaction.set_rollback(True)
    assert LedgerEntry.objects.count() == 1


@pytest.mark.slow
def test_the_log_names_its_category_and_only_a_disclosure_its_recipient(
    each_database: Engine,
) -> None:
    for wrong in ({"category": "Peeking"}, {"category": "Disclosure"}, {"recipient": "newport"}):
        row = {"category": "Erasure", "created_at": LONG_AGO, "created_by": "m", **wrong}
        with pytest.raises(Error), transaction.atomic(using="ledger"):
            LedgerEntry.objects.create(**row)


def test_on_sqlite_each_table_is_made_in_its_own_database(sqlite: Engine) -> None:
    router = LedgerRouter()
    assert not share_one_database()
    assert router.db_for_read(LedgerEntry) == router.db_for_write(LedgerIndividual) == "ledger"
    assert router.db_for_read(Member) == "default"
    assert not router.allow_migrate("ledger", "access", "member")
    assert not router.allow_migrate("default", "access", "LedgerEntry")
    assert not router.allow_migrate("default", "access", ledger=True)
    assert not router.allow_relation(LedgerEntry(), Member())
    assert router.allow_relation(LedgerEntry(), LedgerIndividual())
    lazy = cast(Member, SimpleLazyObject(Member))
    assert router.allow_relation(lazy, Member())
    assert not router.allow_relation(lazy, LedgerEntry())


@pytest.mark.slow
def test_on_postgresql_either_alias_makes_every_table(postgres: Engine) -> None:
    assert share_one_database()
    assert LedgerRouter().allow_migrate("ledger", "access", "member")
