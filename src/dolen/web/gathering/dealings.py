"""A person's notices, crimes, meetings and conferences, each with the page that tells the rest."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from dolen.access.redact import Shown
from dolen.journal.registry import registry
from dolen.journal.told import Told
from dolen.web.presenting.timeline import NOTICE
from dolen.web.words import translated

_SORTS: Mapping[str, tuple[str, ...]] = {
    "notices": (NOTICE,),
    "crimes": (
        "crime.disclosed", "crime.recorded", "crime.allocated", "crime.closed",
        "suspect.charged", "suspect.nfa",
    ),
    "meetings": (
        "strategy.requested", "strategy.held", "strategy.single_agency", "core_group.met",
        "meeting.called", "mace.listed", "mace.discussed", "marac.threshold", "marac.heard",
    ),
    "conferences": (
        "conference.convened", "conference.initial", "conference.review", "conference.transfer",
        "conference.decided",
    ),
}  # fmt: skip
_SORT_OF = {kind: sort for sort, kinds in _SORTS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Dealing:
    """How far one notice, crime, meeting or conference has come: the last that was told of it."""

    says: str
    when: dt.datetime
    matter: str
    href: str


@dataclass(frozen=True, slots=True)
class DealingGroup:
    """Those of one sort, the newest first."""

    title: str
    dealings: tuple[Dealing, ...]


def dealings(entries: Sequence[tuple[Told, Shown]]) -> list[DealingGroup]:
    """What the entries (in canonical order) say of each sort; sorts without any are left out.

    Of one matter and sort only the last fact is told. Facts of no matter stand by themselves.
    """
    last: dict[str, dict[str, Dealing]] = {sort: {} for sort in _SORTS}
    for told, shown in entries:
        sort = _SORT_OF.get(told.kind)
        if sort is None or shown.is_card:
            continue
        # A notice has a page of its own, even where one matter holds several.
        key = told.uid if sort == "notices" else told.case or told.uid
        last[sort].pop(key, None)
        last[sort][key] = _dealing(told)
    titles = _titles()
    return [
        DealingGroup(titles[sort], tuple(reversed(found.values())))
        for sort, found in last.items()
        if found
    ]


def _dealing(told: Told) -> Dealing:
    if told.kind == NOTICE:
        href = reverse("web:notice", args=[told.uid])
    else:
        href = reverse("web:case", args=[told.case]) if told.case else ""
    says = translated(registry.fact_class(told.kind).title)
    return Dealing(says, told.happened_at, told.case or "", href)


def _titles() -> dict[str, str]:
    return {
        "notices": _("Notices"),
        "crimes": pgettext("of a person", "Crimes"),
        "meetings": pgettext("of a person", "Meetings"),
        "conferences": _("Conferences"),
    }
