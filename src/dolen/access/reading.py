"""The only door for readers: it logs first, and only then hands out what the reader may see.

A person who may not be opened is not found (`NotForYou`), whether they exist or not. When the log
cannot be written, `ledger.NotLogged` is raised and nothing is handed out.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from dolen.access import ledger, reach, redact
from dolen.access.models import LedgerEntry
from dolen.access.permissions import (
    Decision,
    MemberView,
    NominalStanding,
    may_break_glass,
    may_open,
    may_read,
    may_read_log,
)
from dolen.access.redact import Level, Shown
from dolen.access.visits import Visit, current
from dolen.journal import clock
from dolen.journal.told import PersonView, Told
from dolen.law.moments import local_day
from dolen.people import ids, portraits
from dolen.people import reading as people
from dolen.people.models import Mention, Nominal
from dolen.people.portraits import PlaceView, SaidOf


class NotForYou(LookupError):
    """The member may not open this, or it does not exist: the two must look alike."""


@dataclass(frozen=True)
class Reading:
    """One nominal as one member may see it. The log already has its row.

    `entries` holds every fact of the nominal that the member may read or know of, with the
    decision, in canonical order. `around` is who the nominal is one with.
    """

    member: MemberView
    nominal: str
    purpose: str
    standing: NominalStanding
    level: Level
    entries: tuple[tuple[Told, Decision], ...] = field(repr=False)
    _said: tuple[SaidOf, ...] = field(repr=False)
    sort: str = "person"
    hub: bool = False
    around: people.Components | None = field(default=None, repr=False)

    def facts(self) -> list[Shown]:
        """What is shown of each fact, in canonical order: whole, in part, or as a card."""
        found = (redact.shown(told, decision, self.level) for told, decision in self.entries)
        return [one for one in found if one is not None]

    def redact(self, told: Told) -> Shown | None:
        """What is shown of one fact of this nominal; None where nothing may be."""
        decision = may_read(self.member, redact.header_of(told), self.standing)
        return redact.shown(told, decision, self.level)

    def readable(self) -> list[Told]:
        """The facts the member may read whole. Partners get none: they see `facts` alone."""
        if self.level is not Level.WHOLE:
            return []
        return [told for told, decision in self.entries if decision.allowed]

    @property
    def label(self) -> str:
        """The shortest words for the nominal, from what the member may read."""
        return portraits.label(self._said)

    @property
    def reference(self) -> str:
        """What people call the nominal's record by: a reference told of it, else its short id."""
        return portraits.reference(self._said) or ids.short(self.nominal)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name told, the latest first, from what the member may read."""
        return portraits.names(self._said)

    @property
    def place(self) -> PlaceView:
        """What is known of the place, from what the member may read."""
        return portraits.place_view(self.nominal, self._said, hub=self.hub)

    @property
    def person(self) -> PersonView:
        """What is known of the person, from what the member may read."""
        child = any("child" in told.roles_of(self.nominal) for told, _decision in self.entries)
        return portraits.person_view(
            self.nominal, self._said, sort=self.sort, hub=self.hub, child=child
        )


@dataclass(frozen=True, slots=True)
class Listed:
    """Nominals shown in a list, in the order asked, each with the words the member may read.

    `sorts` has every nominal asked for that exists, `children` those shown who are known to be
    children now, `references` what people call each one's record by.
    """

    nominals: tuple[str, ...]
    labels: dict[str, str] = field(repr=False)
    asked: dict[str, str] = field(default_factory=dict, repr=False)
    sorts: dict[str, str] = field(default_factory=dict, repr=False)
    children: frozenset[str] = field(default=frozenset(), repr=False)
    references: dict[str, str] = field(default_factory=dict, repr=False)


def open_person(nominal: str, *, purpose: str = "", known_to: dt.datetime | None = None) -> Reading:
    """Open the page of a person, place or thing for the present visit's member.

    Logs whom and which facts before it returns. `purpose` is the case, duty or task that led here.
    `known_to` opens it as known then. Raises `NotForYou` and `ledger.NotLogged`.
    """
    visit = current()
    member = visit.needs_a_member()
    visit.read_people = True
    now = clock.now()
    around = people.components([nominal])
    head = around.canonical.get(nominal)
    if head is None:
        raise NotForYou(nominal)
    granted = reach.grants(member, [head], at=now)
    visit.glass, standing = granted.broken, granted.standings[head]
    if may_open(member, standing).denied:
        raise NotForYou(nominal)
    seen = around if known_to is None else people.components([head], known_to=known_to)
    entries = tuple(
        (told, decision)
        for told in people.told_about([head], known_to=known_to, seen=seen)[head]
        if not (decision := may_read(member, redact.header_of(told), standing)).denied
    )
    _log(visit, head, entries, purpose)
    allowed = {told.uid for told, decision in entries if decision.allowed}
    level = redact.level_of(member)
    said = people.sayings([head], known_to=known_to, seen=seen).get(head, [])
    return Reading(
        member=member, nominal=head, purpose=purpose, standing=standing, level=level,
        entries=entries, _said=sayable(said, allowed, level), sort=around.sorts[head],
        hub=head in seen.hubs, around=seen,
    )  # fmt: skip


def listed(
    nominals: Iterable[str], *, reason: str = "", known_to: dt.datetime | None = None
) -> Listed:
    """The nominals the present visit's member may see in a list, logged before they are returned.

    Those they may not open are left out. `known_to` calls them as they were known then. Raises
    `ledger.NotLogged`.
    """
    return _list(current(), list(dict.fromkeys(nominals)), reason, None, known_to)


def searched(terms: str, hits: Iterable[str]) -> Listed:
    """The hits of a search that the member may see, logged with its terms, found or not.

    Raises `ledger.NotLogged`.
    """
    return _list(current(), list(dict.fromkeys(hits)), "", terms)


def read_log(
    *, individual: str | None = None, member: str | None = None
) -> "QuerySet[LedgerEntry]":
    """The log of who looked, newest first: of one nominal, of one member, or all of it.

    Reading it is logged. Raises `NotForYou` unless the member is of information governance or
    professional standards, and `ledger.NotLogged`.
    """
    visit = current()
    if not may_read_log(visit.needs_a_member()):
        raise NotForYou("log")
    visit.read_people = True
    terms = f"individual={individual or ''} member={member or ''}"
    ledger.consulted(visit, individuals=[individual] if individual else [], search_terms=terms)
    entries = LedgerEntry.objects.order_by("-created_at", "-pk")
    if individual:
        entries = entries.filter(named__nominal=individual)
    if member:
        entries = entries.filter(created_by=member)
    return entries


def sayable(said: Sequence[SaidOf], allowed: set[str], level: Level) -> tuple[SaidOf, ...]:
    """What was said of a nominal, by the facts that are allowed, and of a sort the level shows."""
    return _of_level([one for one in said if one.fact_uid in allowed], level)


def _of_level(said: Sequence[SaidOf], level: Level) -> tuple[SaidOf, ...]:
    sorts = _OUTSIDE_SORTS if level is Level.OUTSIDE else None
    return tuple(one for one in said if sorts is None or one.sort in sorts)


_OUTSIDE_SORTS = frozenset({"name", "alias", "date_of_birth", "age", "sex", "language"})


def _log(
    visit: Visit, nominal: str, entries: Sequence[tuple[Told, Decision]], purpose: str
) -> None:
    allowed = [told for told, decision in entries if decision.allowed]
    others = {about.nominal for told in allowed for about in told.about if about.sort == "person"}
    ledger.consulted(
        visit,
        individuals=[nominal, *sorted(others - {nominal})],
        records=[told.uid for told in allowed],
        reason=purpose,
    )


def _list(
    visit: Visit,
    nominals: list[str],
    reason: str,
    terms: str | None,
    known_to: dt.datetime | None = None,
) -> Listed:
    member = visit.needs_a_member()
    visit.read_people = True
    now = clock.now()
    around = people.components(nominals)
    heads = around.canonical
    seen = _openable(visit, member, set(heads.values()), now)
    shown = tuple(one for one in nominals if heads.get(one) in seen)
    ordered = tuple(dict.fromkeys(heads[one] for one in shown))
    if ordered or terms is not None:
        ledger.consulted(visit, individuals=ordered, reason=reason, search_terms=terms)
    # An empty list shows nobody: there is nothing to log.
    visit.logged = True
    by = reach.readable(member, Mention.objects.all(), at=now, glass=_glass(visit, member, now))
    then = around if known_to is None else people.components(ordered, known_to=known_to)
    told = people.sayings(ordered, known_to=known_to, seen=then, by=by)
    level = redact.level_of(member)
    said = {one: _of_level(told.get(one, []), level) for one in ordered}
    return Listed(
        ordered,
        {one: portraits.label(of_one) for one, of_one in said.items()},
        {one: heads[one] for one in shown},
        {one: around.sorts[head] for one, head in heads.items()},
        frozenset(one for one, of_one in said.items() if _is_child(one, of_one, now)),
        {one: portraits.reference(of_one) or ids.short(one) for one, of_one in said.items()},
    )


def _openable(visit: Visit, member: MemberView, heads: set[str], now: dt.datetime) -> set[str]:
    if reach.opens_all(member):
        return heads
    rows = Nominal.objects.filter(pk__in=heads)
    found = reach.openable(member, rows, at=now, glass=_glass(visit, member, now))
    return set(found.values_list("pk", flat=True))


def _glass(visit: Visit, member: MemberView, now: dt.datetime) -> frozenset[str]:
    """Whose record the member has open in an emergency, read once in a visit."""
    if visit.glass is None:
        visit.glass = reach.broken_by(member, at=now) if may_break_glass(member) else frozenset()
    return visit.glass


def _is_child(nominal: str, said: Sequence[SaidOf], now: dt.datetime) -> bool:
    told = any(one.sort == "role" and one.value == "child" for one in said)
    view = portraits.person_view(nominal, said, sort="person", hub=False, child=told)
    return view.is_child(local_day(now))
