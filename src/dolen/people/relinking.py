"""Working out anew which nominals are one, around those that new facts judged or named apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice

from django.db import connection
from django.db.models import Q

from dolen.journal import rows as stored
from dolen.people import possible
from dolen.people.gathering import never_apart
from dolen.people.linking import Edge, Resolution, Undo, resolve
from dolen.people.models import Judgement, Mention, Nominal, Undoing

_FOLLOWING = (
    ("people_mention", "nominal", "own"),
    ("people_matchprofile", "nominal", "own"),
    ("people_relation", "from_nominal", "from_own"),
    ("people_relation", "to_nominal", "to_own"),
)
"""Tables that say of each nominal as it was named which one it is now."""
_AT_ONCE = 400  # twice per query, below every database's limit


@dataclass(frozen=True, slots=True)
class Relinked:
    """The components worked out: canonical ids, judgements that held no more, whose facts moved."""

    canonical: dict[str, str] = field(default_factory=dict)
    gave_way: dict[str, str] = field(default_factory=dict)
    relinked: frozenset[str] = frozenset()


NOTHING = Relinked()


def relink(seeds: Collection[str]) -> Relinked:
    """Work out the components around `seeds` and store what differs."""
    members = _members(seeds)
    edges, undos = _judgements(members)
    apart = _apart([n.id for n in members.values()]) if len(members) > 1 else []
    found = resolve(
        {n.id: n.first_at for n in members.values()},
        edges=[edge_of(row) for row in edges],
        undos=[undo_of(row) for row in undos],
        apart=apart,
    )
    moved = _move(members, found)
    gave_way = _mark(edges, found)
    possible.settle(members.keys())
    return Relinked(found.canonical, gave_way, frozenset(moved))


def edge_of(row: Judgement) -> Edge:
    """The judgement as the pure function takes it."""
    order = (row.happened_at, row.sequence, row.rank, row.digest, row.fact_uid)
    return Edge(row.fact_uid, row.left, row.right, row.judgement, order, row.from_recorded_at)


def undo_of(row: Undoing) -> Undo:
    """The undoing as the pure function takes it."""
    order = (row.happened_at, row.sequence, row.rank, row.digest, row.fact_uid)
    return Undo(row.link, row.left, row.right, order, row.recorded_at)


def pairs_apart(named: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """From (fact, own nominal): the pairs of people each fact names apart."""
    together: dict[str, set[str]] = defaultdict(set)
    for fact_uid, own in named:
        together[fact_uid].add(own)
    return [
        (left, right, fact_uid)
        for fact_uid, owns in together.items()
        for left, right in combinations(sorted(owns), 2)
    ]


def _parts(things: Iterable[str]) -> Iterator[list[str]]:
    iterator = iter(things)
    while part := list(islice(iterator, _AT_ONCE)):
        yield part


def _members(seeds: Collection[str]) -> dict[str, Nominal]:
    clusters: set[str] = set()
    for part in _parts(seeds):
        clusters.update(Nominal.objects.filter(pk__in=part).values_list("cluster", flat=True))
    members: dict[str, Nominal] = {}
    for part in _parts(clusters):
        members.update({n.id: n for n in Nominal.objects.filter(cluster__in=part)})
    return members


def _judgements(members: Collection[str]) -> tuple[list[Judgement], list[Undoing]]:
    edges: dict[str, Judgement] = {}
    undos: dict[str, Undoing] = {}
    for part in _parts(members):
        ends = Q(left__in=part) | Q(right__in=part)
        edges.update({row.fact_uid: row for row in Judgement.objects.filter(ends)})
        undos.update({row.fact_uid: row for row in Undoing.objects.filter(ends)})
    for part in _parts(edges):
        undos.update({row.fact_uid: row for row in Undoing.objects.filter(link__in=part)})
    return list(edges.values()), list(undos.values())


def _apart(members: Collection[str]) -> list[tuple[str, str, str]]:
    named: list[tuple[str, str]] = []
    for part in _parts(members):
        named.extend(
            Mention.objects.filter(own__in=part, sort="person")
            .exclude(kind__in=never_apart())
            .values_list("fact_uid", "own")
        )
    return pairs_apart(named)


def _move(members: dict[str, Nominal], found: Resolution) -> set[str]:
    moved: set[str] = set()
    going: list[tuple[str, str]] = []
    changed = []
    for own, nominal in members.items():
        canonical, cluster = found.canonical[own], found.cluster[own]
        if nominal.canonical != canonical:
            moved |= {nominal.canonical, canonical}
            going.append((canonical, own))
        if (nominal.canonical, nominal.cluster) != (canonical, cluster):
            nominal.canonical, nominal.cluster = canonical, cluster
            changed.append(nominal)
    stored.update(changed, ["canonical", "cluster"])
    if going:
        with connection.cursor() as cursor:
            for table, of, whose in _FOLLOWING:
                # Names are words of this module, values are parameters.
                cursor.executemany(f"UPDATE {table} SET {of} = %s WHERE {whose} = %s", going)  # noqa: S608
    return moved


def _mark(edges: Iterable[Judgement], found: Resolution) -> dict[str, str]:
    """Store when judgements ended and why they do not hold; returns those that held until now."""
    changed = []
    gave_way: dict[str, str] = {}
    for row in edges:
        if row.fact_uid not in found.known:
            continue
        ended = found.ended.get(row.fact_uid)
        against = found.against.get(row.fact_uid, "")
        if against and not row.against:
            gave_way[row.fact_uid] = against
        if (row.ended_at, row.against) != (ended, against):
            row.ended_at, row.against = ended, against
            changed.append(row)
    stored.update(changed, ["ended_at", "against"])
    return gave_way
