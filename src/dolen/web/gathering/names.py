"""The words a page may say for the people, places and things on it."""

import datetime as dt
from collections.abc import Collection, Iterable
from uuid import UUID

from dolen.access import reading
from dolen.access.models import Member
from dolen.journal import reading as journal
from dolen.journal.told import Told
from dolen.people.models import Nominal
from dolen.web.presenting.naming import Names


def names_of(
    nominals: Iterable[str], *, reason: str = "", known_to: dt.datetime | None = None
) -> Names:
    """Words for everybody named, logged first. Who may not be opened gets none.

    `known_to` gives the words that were known then.
    """
    wanted = sorted({one for one in nominals if one})
    found = reading.listed(wanted, reason=reason, known_to=known_to)
    labels = {one: found.labels.get(head, "") for one, head in found.asked.items()}
    children = {one for one, head in found.asked.items() if head in found.children}
    return Names(labels | dict(found.labels), found.sorts, children=found.children | children)


def sorts_of(nominals: Collection[str]) -> dict[str, str]:
    """Whether each nominal is a person, a place or a thing."""
    return dict(Nominal.objects.filter(pk__in=nominals).values_list("pk", "sort"))


def tellers(told: Iterable[Told]) -> dict[str, str]:
    """Who recorded each fact, by the name colleagues know; none for what the house itself told."""
    by = {one.uid: one.by for one in told}
    shown = members(by.values())
    return {uid: shown[one] for uid, one in by.items() if one in shown}


def members(ids: Iterable[str]) -> dict[str, str]:
    """The name colleagues know each member by, by id; whoever is no member is left out."""
    wanted = {one for one in ids if _is_member(one)}
    rows = Member.objects.filter(pk__in=wanted) if wanted else ()
    return {str(row.pk): str(row) for row in rows}


def matters_of(uids: Collection[str]) -> dict[str, str]:
    """The case each fact belongs to, where it belongs to one."""
    return {uid: head.case for uid, head in journal.headers(uids).items() if head.case}


def _is_member(by: str) -> bool:
    try:
        UUID(by)
    except ValueError:
        return False
    return True
