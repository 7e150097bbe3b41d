"""Writing the log of who looked. A row is committed before anything is shown; no row, no page.

Field names and the six categories are those of the justice system's own log of personal data
processing. The log is kept for section 62 of the Data Protection Act 2018.
"""

from collections.abc import Iterable
from enum import StrEnum

from django.db import DatabaseError, transaction

from dolen.access.models import LedgerEntry, LedgerIndividual
from dolen.access.router import LEDGER
from dolen.access.visits import Visit
from dolen.journal import clock


class Category(StrEnum):
    """What was done with personal data."""

    COLLECTION = "Collection"
    ALTERATION = "Alteration"
    CONSULTATION = "Consultation"
    DISCLOSURE = "Disclosure"
    COMBINATION = "Combination"
    ERASURE = "Erasure"


class NotLogged(Exception):
    """The log could not be written, so nothing may be shown."""


class Incomplete(ValueError):
    """A row of the log lacks what its category needs."""


def consulted(
    visit: Visit,
    *,
    individuals: Iterable[str],
    records: Iterable[str] = (),
    reason: str = "",
    search_terms: str | None = None,
) -> None:
    """Log that the visit's member looked at these people and these facts, and commit the row.

    Raises `NotLogged` when it cannot be written and `Incomplete` when it names nobody (only a
    search may find nobody).
    """
    named = tuple(dict.fromkeys(individuals))
    if not named and search_terms is None:
        raise Incomplete("A consultation names at least one person, or the terms of a search.")
    entry = _entry(visit, Category.CONSULTATION, reason=reason)
    entry.individuals, entry.records = list(named), list(dict.fromkeys(records))
    entry.search_terms = search_terms
    _commit(visit, entry)


def broke_glass(visit: Visit, *, individual: str, reason: str) -> None:
    """Log that a member opened a record in an emergency. Raises `NotLogged`."""
    entry = _entry(visit, Category.CONSULTATION, reason=reason)
    entry.individuals, entry.break_glass = [individual], True
    _commit(visit, entry)


def disclosed(
    visit: Visit,
    *,
    individuals: Iterable[str],
    records: Iterable[str],
    recipient: str,
    reason: str = "",
) -> None:
    """Log that facts about people were given to a recipient. Raises `NotLogged`, `Incomplete`."""
    entry = _entry(visit, Category.DISCLOSURE, reason=reason)
    entry.individuals, entry.records = sorted(set(individuals)), sorted(set(records))
    entry.recipient = recipient
    if not entry.individuals or not recipient:
        raise Incomplete("A disclosure names at least one person and its recipient.")
    _commit(visit, entry)


def processed(
    visit: Visit, category: Category, *, individuals: Iterable[str], records: Iterable[str] = ()
) -> None:
    """Log that people's data were collected, altered, combined or erased. Raises `NotLogged`.

    An erasure's row holds ids only, never what was erased. Raises `Incomplete` for the two
    categories that have a function of their own.
    """
    if category in (Category.CONSULTATION, Category.DISCLOSURE):
        raise Incomplete(f"Use the function for {category.value.lower()}.")
    entry = _entry(visit, category, reason="")
    entry.individuals, entry.records = sorted(set(individuals)), sorted(set(records))
    _commit(visit, entry)


def _entry(visit: Visit, category: Category, *, reason: str) -> LedgerEntry:
    member = visit.needs_a_member()
    return LedgerEntry(
        category=category.value,
        created_at=clock.now(),
        created_by=member.id,
        created_by_display=member.display,
        role=" ".join(member.roles)[:200],
        agency=member.agency,
        ip_address=visit.ip,
        business_identifier=visit.where[:200],
        reason=reason or visit.reason,
    )


def _commit(visit: Visit, entry: LedgerEntry) -> None:
    try:
        # Durable: inside a longer transaction the row could still be rolled back after the page.
        with transaction.atomic(using=LEDGER, durable=True):
            entry.save(using=LEDGER, force_insert=True)
            LedgerIndividual.objects.using(LEDGER).bulk_create(
                LedgerIndividual(entry=entry, nominal=nominal) for nominal in entry.individuals
            )
    except DatabaseError as error:
        raise NotLogged("The log of who looked could not be written.") from error
    visit.logged = True
    visit.entries.append(entry.pk)
