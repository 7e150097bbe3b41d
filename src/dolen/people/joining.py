"""What joins people, places and things: relations with their periods, and who is near whom.

Being at the same hub place (a hospital, a school, a police station) joins nobody.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from dolen.journal.held import held
from dolen.people.components import Components, components, parts
from dolen.people.models import Relation
from dolen.people.reading import places
from dolen.people.relations import Period, Said, periods
from dolen.people.telling import MOST_AT_A_HUB

LIVES_AT = "lives_at"
_OF_THESE = """
id IN (
  SELECT id FROM people_relation WHERE from_own IN ({among})
  UNION SELECT id FROM people_relation WHERE to_own IN ({among})
  UNION SELECT id FROM people_relation WHERE ends AND to_own = '' AND from_nominal IN (
    SELECT from_nominal FROM people_relation WHERE from_own IN ({among})
    UNION SELECT to_nominal FROM people_relation WHERE from_own IN ({among})
    UNION SELECT from_nominal FROM people_relation WHERE to_own IN ({among})
    UNION SELECT to_nominal FROM people_relation WHERE to_own IN ({among})
  )
)
"""
"""As they are now; an ending that names nobody at the other end goes with whoever it may end."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives or lived: the place, its words, since when, by which fact."""

    place: str
    address: str | None
    postcode: str | None
    period: Period


def relations_of(
    nominals: Collection[str],
    *,
    at: dt.datetime | None = None,
    relation: str | None = None,
    known_to: dt.datetime | None = None,
    seen: Components | None = None,
) -> dict[str, list[Period]]:
    """The relations of each nominal, either way, with their periods; with `at`, those held then.

    `seen` are the nominals' components, where the caller has just read them.
    """
    seen = seen or components(nominals, known_to=known_to)
    rows = _rows(seen, nominals, relation=relation, known_to=known_to)
    found: dict[str, list[Period]] = defaultdict(list)
    for period in periods(_said(rows, known_to)):
        if at is None or period.holds_at(at):
            for end in {period.from_nominal, period.to_nominal}:
                found[end].append(period)
    return {nominal: found.get(seen.canonical.get(nominal, nominal), []) for nominal in nominals}


@dataclass(frozen=True, slots=True)
class Tied:
    """The relations of a nominal, and where others lived or live in the homes it ever had."""

    own: list[Period]
    household: list[Period]


def with_household(
    nominal: str, *, known_to: dt.datetime | None = None, seen: Components | None = None
) -> Tied:
    """What `relations_of` says of a nominal, and who shares or shared its homes; one query now."""
    seen = seen or components([nominal], known_to=known_to)
    head = seen.canonical.get(nominal, nominal)
    rows = _rows(seen, [nominal], relation=None, known_to=known_to, household=True)
    every = periods(_said(rows, known_to))
    own = [one for one in every if head in (one.from_nominal, one.to_nominal)]
    homes = {one.to_nominal for one in own if one.relation == LIVES_AT} - {head, ""}
    return Tied(
        own,
        [
            one
            for one in every
            if one.relation == LIVES_AT and one.to_nominal in homes and one.from_nominal != head
        ],
    )


def addresses(nominals: Collection[str], *, at: dt.datetime) -> dict[str, list[Address]]:
    """Where each person lives at a moment, the home told last first (a child may have two)."""
    lived = relations_of(nominals, at=at, relation=LIVES_AT)
    homes = {n: [p for p in lived[n] if p.to_nominal != n] for n in nominals}
    views = places({period.to_nominal for of_one in homes.values() for period in of_one})
    answer: dict[str, list[Address]] = {}
    for nominal, of_one in homes.items():
        by_place = {period.to_nominal: period for period in of_one}  # the latest told of each
        latest = sorted(by_place.values(), key=lambda p: (p.from_, p.source), reverse=True)
        answer[nominal] = [
            Address(p.to_nominal, view.address or view.name, view.postcode, p)
            for p in latest
            if (view := views.get(p.to_nominal)) is not None
        ]
    return answer


def current_address(nominal: str, *, at: dt.datetime) -> Address | None:
    """Where a person lives at a moment, by the latest home told; None when nobody knows."""
    return next(iter(addresses([nominal], at=at)[nominal]), None)


def members_at(place: str, *, from_: dt.datetime, until: dt.datetime | None = None) -> list[Period]:
    """Who lived at a place at any moment from `from_` to before `until` (None: from then on)."""
    lived = relations_of([place], relation=LIVES_AT)[place]
    return [period for period in lived if period.overlaps(from_, until)]


def _rows(
    seen: Components,
    nominals: Collection[str],
    *,
    relation: str | None,
    known_to: dt.datetime | None,
    household: bool = False,
) -> list[Relation]:
    owns = set(seen.owns(nominals))
    hub_owns = {own for hub in seen.hubs for own in seen.members[hub]} & owns
    if known_to is None and not household and not hub_owns:
        return list(_held(owns, relation).values())
    return _found(owns, hub_owns, relation=relation, known_to=known_to, household=household)


def _found(
    owns: set[str],
    hub_owns: set[str],
    *,
    relation: str | None,
    known_to: dt.datetime | None,
    household: bool,
) -> list[Relation]:
    """The relations of these, hubs among them, as known then or with those who share homes."""
    wanted: QuerySet[Relation] = Relation.objects.all()
    if relation is not None:
        wanted = wanted.filter(relation=relation)
    if known_to is not None:
        wanted = wanted.filter(recorded_at__lte=known_to)
    rows: dict[int, Relation] = {}
    # An ending that names nobody at the other end is found only from the one it was told of.
    to_everybody = wanted.filter(ends=True, to_own="")
    for part in parts(owns - hub_owns):
        if known_to is None and not household:
            rows.update(_held(part, relation))
            continue
        told = wanted.filter(Q(from_own__in=part) | Q(to_own__in=part))
        if known_to is None:
            ended = Q(from_nominal__in=told.values("from_nominal"))
            ended |= Q(from_nominal__in=told.values("to_nominal"))
            beside = _beside_at_home(wanted, told, "nominal") if household else []
            told = told.union(to_everybody.filter(ended), *beside)
        elif household:
            told = told.union(*_beside_at_home(wanted, told, "own"))
        rows.update({row.pk: row for row in told})
    at_hubs = _at_hubs(wanted, hub_owns)
    rows.update({row.pk: row for row in at_hubs})
    if known_to is None:
        heads = {end for row in at_hubs for end in (row.from_nominal, row.to_nominal)}
        for part in parts(heads - {""}):
            rows.update({row.pk: row for row in to_everybody.filter(from_nominal__in=part)})
    else:
        others = {end for row in rows.values() for end in (row.from_own, row.to_own)} - owns - {""}
        for part in parts(components(others, known_to=known_to).canonical):
            rows.update({row.pk: row for row in to_everybody.filter(from_own__in=part)})
    return list(rows.values())


def _held(owns: Collection[str], relation: str | None) -> dict[int, Relation]:
    """The relations now of these; every record asks for them, so that no query is built anew."""
    only = "" if relation is None else " AND relation IN ({among})"
    named = [] if relation is None else [[relation]]
    return {
        row.pk: row
        for part in parts(owns)
        for row in held(Relation, _OF_THESE + only, [part] * 6 + named)
    }


def _beside_at_home(
    wanted: QuerySet[Relation], told: QuerySet[Relation], what: str
) -> list[QuerySet[Relation]]:
    """Who else lived at the homes in `told`, and when that ended."""
    homes = told.filter(relation=LIVES_AT).exclude(to_own="").values(f"to_{what}")
    beside = wanted.filter(relation=LIVES_AT, **{f"to_{what}__in": homes})
    ended = wanted.filter(relation=LIVES_AT, ends=True, to_own="")
    return [beside, ended.filter(**{f"from_{what}__in": beside.values(f"from_{what}")})]


def _at_hubs(wanted: QuerySet[Relation], hub_owns: set[str]) -> list[Relation]:
    """Who lives at hubs, and of what else joins people to them only the latest."""
    if not hub_owns:
        return []
    ends = wanted.filter(Q(from_own__in=hub_owns) | Q(to_own__in=hub_owns))
    passing = ends.exclude(relation=LIVES_AT).order_by("-happened_at", "-fact_uid", "-to_path")
    return [*ends.filter(relation=LIVES_AT), *passing[:MOST_AT_A_HUB]]


def _said(rows: Iterable[Relation], known_to: dt.datetime | None) -> list[Said]:
    rows = list(rows)
    then: Components | None = None
    if known_to is not None:
        owns = {end for row in rows for end in (row.from_own, row.to_own) if end}
        then = components(owns, known_to=known_to)
    return [
        Said(
            relation=row.relation,
            from_nominal=then.canonical[row.from_own] if then else row.from_nominal,
            to_nominal=then.canonical[row.to_own] if then and row.to_own else row.to_nominal,
            at=row.since,
            order=(row.happened_at, row.sequence, row.rank, row.digest),
            fact_uid=row.fact_uid,
            until=row.until,
            moment=bool(row.moment),  # read past Django, SQLite gives numbers
            ends=bool(row.ends),
        )
        for row in rows
    ]
