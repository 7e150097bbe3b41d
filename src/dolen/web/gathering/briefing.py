"""What whoever is sent to a place must know before they arrive, on one sheet."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.http import urlencode

from dolen.access import reach
from dolen.access.around import sight
from dolen.contact.facts import ResearchPassed, ResearchRead
from dolen.contact.records import READ
from dolen.domestic_abuse.facts import MaracActionAgreed
from dolen.flags.models import FlagRow
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.moments import local_day
from dolen.people import reading as people
from dolen.people.relations import Period
from dolen.people.standpoint import Standpoint
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of, tellers
from dolen.web.gathering.opened_case import OpenedCase, open_case
from dolen.web.presenting import flags
from dolen.web.presenting.naming import Named, Names

_ACTIONS = frozenset({MaracActionAgreed.kind})


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is there or lives there: what stands of them, and what MARAC agreed."""

    who: Named
    age: int | None
    lives_there: bool
    warnings: Sequence[flags.FlagBadge]
    agreed: Sequence[str]


@dataclass(frozen=True, slots=True)
class Read:
    """Who read it, and when."""

    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Briefing:
    """The sheet: where, who, what the records were found to hold, and who has read it."""

    matter: str
    places: Sequence[Named]
    people: Sequence[Known]
    research: Sequence[str]
    read_by: Sequence[Read]
    read_href: str


def briefing(matter: str, now: dt.datetime) -> Briefing:
    """Gather the sheet of a matter; logged. Raises as `open_case` does."""
    opened = open_case(matter)
    told = [one for one, shown in opened.entries if not shown.is_card]
    places = _named(told, "place")
    standpoint = Standpoint(as_of=now)
    standpoint.load(places)
    living = [
        one.from_nominal
        for place in places
        for one in sight().visible(standpoint.relations(place))
        if one.relation == "lives_at" and one.to_nominal == place and _holds(one, now)
    ]
    everybody = list(dict.fromkeys((*_named(told, "person"), *living)))
    names = names_of({*everybody, *places}, reason=f"briefing {matter}")
    shown = [one for one in everybody if one in names.labels]
    standpoint.load(shown)
    readable = _readable(opened, shown, standpoint, now)
    sheet = _Sheet(names, standpoint, living, _flags(shown, readable, now), readable)
    by = tellers(told)
    return Briefing(
        matter=matter,
        places=[names.of(one) for one in places],
        people=[_known(one, sheet) for one in shown],
        research=[str(stated(one, "result")) for one in _of(told, ResearchPassed.kind, "result")],
        read_by=[
            Read(str(stated(one, "who") or by.get(one.uid, "")), one.happened_at)
            for one in told
            if one.kind == ResearchRead.kind
        ],
        read_href=_reading(places, matter),
    )


def _named(told: Sequence[Told], sort: str) -> list[str]:
    return list(dict.fromkeys(a.nominal for one in told for a in one.about if a.sort == sort))


def _of(told: Sequence[Told], kind: str, field: str) -> list[Told]:
    return [one for one in told if one.kind == kind and stated(one, field)]


def _holds(one: Period, now: dt.datetime) -> bool:
    return one.from_ <= now and (one.until is None or now < one.until)


def _readable(
    opened: OpenedCase, shown: Collection[str], standpoint: Standpoint, now: dt.datetime
) -> Mapping[str, Told]:
    """The facts that the member may read and that a briefing may draw on, by uid."""
    wanted = set(FlagRow.objects.filter(nominal__in=shown).values_list("because", flat=True))
    facts = {one.uid: one for who in shown for one in standpoint.facts(who)}
    found = {uid: one for uid, one in facts.items() if uid in wanted or one.kind in _ACTIONS}
    found |= people.told_of(wanted - found.keys())
    subjects = [a.nominal for one in found.values() for a in one.about if a.sort == "person"]
    standings = reach.standings(opened.member, subjects, at=now)
    return {
        uid: one for uid, one in found.items() if decision_on(opened.member, one, standings).allowed
    }


def _flags(
    shown: Collection[str], readable: Mapping[str, Told], now: dt.datetime
) -> Mapping[str, list[flags.FlagBadge]]:
    rows = FlagRow.objects.filter(nominal__in=shown, until=None).order_by("since", "pk")
    standing: dict[str, list[flags.Standing]] = {}
    for row in rows:
        one = flags.Standing(row.rule, row.since, row.because, row.review_due)
        standing.setdefault(row.nominal, []).append(one)
    return {who: flags.badges(held, readable, now) for who, held in standing.items()}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the lines of a sheet are made from."""

    names: Names
    standpoint: Standpoint
    living: Collection[str]
    warned: Mapping[str, list[flags.FlagBadge]]
    readable: Mapping[str, Told]


def _known(one: str, sheet: _Sheet) -> Known:
    actions = [
        str(stated(fact, "what"))
        for fact in sheet.readable.values()
        if fact.kind == MaracActionAgreed.kind and fact.names(one) and stated(fact, "what")
    ]
    return Known(
        who=sheet.names.of(one),
        age=sheet.standpoint.person(one).age_on(local_day(sheet.standpoint.as_of)),
        lives_there=one in sheet.living,
        warnings=sheet.warned.get(one, []),
        agreed=actions,
    )


def _reading(places: Sequence[str], matter: str) -> str:
    asked = {"about": places[0]} if places else {}
    return f"/record/{READ.name}/?{urlencode(asked | {'case': matter})}"
