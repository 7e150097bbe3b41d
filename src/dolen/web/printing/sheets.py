"""What stands on a sheet: the child's words first, then the same parts as on the page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from dolen.access.permissions import MemberView, is_partner
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.opened import Opened
from dolen.web.gathering.opened_case import OpenedCase
from dolen.web.gathering.page_of_person import PersonPage
from dolen.web.presenting import cases, duties, timeline
from dolen.web.presenting.miraf import miraf as assessment
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.timeline import Entry, Gap, Telling


@dataclass(frozen=True, slots=True)
class Printing:
    """Who prints when, and from which moment the sheet looks."""

    by: MemberView
    at: dt.datetime
    moment: Moment

    def words(self) -> dict[str, Any]:
        """What every sheet says of itself, on each of its pages."""
        role = role_name(self.by.roles[0]) if self.by.roles else ""
        return {
            "printed_by": self.by.display,
            "printed_as": role,
            "printed_at": self.at,
            "as_of": self.moment.as_of,
            "known_to": self.moment.known_to or self.at,
            "past": self.moment.is_past,
        }


def of_person(opened: Opened, printing: Printing) -> str:
    """The whole record of a person (or place), on one sheet."""
    shown = PersonPage(opened, at_once=None)
    return _sheet("person", {"shown": shown}, printing)


def of_miraf(opened: Opened, printing: Printing) -> str:
    """The missing individual risk assessment of a child."""
    told = [told for told, shown in opened.entries if not shown.is_card]
    named = {about.nominal for one in told for about in one.about} | opened.named()
    names = names_of(named, reason=opened.reading.purpose)
    by = {} if is_partner(opened.reading.member) else tellers(told)
    found = assessment(
        opened.entries,
        opened.relations,
        opened.nominal,
        Telling(names, by),
        printing.moment.as_of,
    )
    shown = PersonPage(opened, at_once=None)
    return _sheet("miraf", {"miraf": found, "shown": shown}, printing)


def of_case(opened: OpenedCase, printing: Printing) -> str:
    """Every fact of a matter that the member may read."""
    names = names_of(opened.named())
    readable = [told for told, shown in opened.entries if not shown.is_card]
    by = {} if is_partner(opened.member) else tellers(readable)
    lines = duties.of_rows(opened.duties, names, printing.at)
    entries = timeline.timeline(opened.entries, Telling(names, by), as_of=None)
    roles = opened.roles()
    return _sheet(
        "case",
        {
            "matter": opened.matter,
            "heads": cases.heads(opened.cases, opened.entries, names),
            "spoken": _spoken(entries),
            "open_duties": [one for one in lines if one.is_live or one.is_breached],
            "done_duties": [one for one in lines if not (one.is_live or one.is_breached)],
            "parts": [
                part
                for sort in ("person", "place", "thing")
                for part in cases.parts(roles, names, sort=sort)
            ],
            "entries": entries,
        },
        printing,
    )


def _spoken(entries: Sequence[Entry | Gap]) -> list[Entry]:
    """The facts in which a child was heard, newest first."""
    return [one for one in entries if isinstance(one, Entry) and one.voices]


def _sheet(template: str, shown: Mapping[str, Any], printing: Printing) -> str:
    return render_to_string(f"web/printed/{template}.html", {**shown, **printing.words()})
