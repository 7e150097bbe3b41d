"""Rows of the log of who looked, in words."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access.models import LedgerEntry
from dolen.web.presenting.roles import role_name

_WHOLE_LOG = "individual= member="
"""What the log keeps as terms of a look at the whole log: they say nothing to a reader."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """Who did what with whose data, when, from where and why."""

    when: dt.datetime
    who: str
    member: str
    roles: str
    agency: str
    category: str
    where: str
    individuals: tuple[str, ...]
    records: int
    terms: str
    reason: str
    ip: str
    glass: bool


def log_line(entry: LedgerEntry) -> LogLine:
    """One row of the log. People are given by reference only."""
    return LogLine(
        when=entry.created_at,
        who=entry.created_by_display,
        member=entry.created_by,
        roles=", ".join(role_name(role) for role in entry.role.split()),
        agency=entry.agency,
        category=_category(entry.category),
        where=entry.business_identifier,
        individuals=tuple(entry.individuals),
        records=len(entry.records),
        terms="" if entry.search_terms == _WHOLE_LOG else entry.search_terms or "",
        reason=entry.reason,
        ip=entry.ip_address or "",
        glass=entry.break_glass,
    )


def _category(category: str) -> str:
    return {
        "Collection": _("Collected"),
        "Alteration": _("Altered"),
        "Consultation": _("Looked at"),
        "Disclosure": _("Given to somebody"),
        "Combination": _("Combined"),
        "Erasure": _("Erased"),
    }.get(category, category)
