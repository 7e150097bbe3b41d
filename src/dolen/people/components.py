"""Which nominals are one, now or as known at a past moment."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, TypeVar

from django.db.models import Q

from dolen.journal import rows as stored
from dolen.people.gathering import never_apart
from dolen.people.hubs import hubs_then
from dolen.people.linking import resolve
from dolen.people.models import Judgement, Mention, Nominal, Undoing
from dolen.people.relinking import edge_of, pairs_apart, undo_of

T = TypeVar("T")
_AROUND = """
SELECT id, sort, hub, canonical, cluster, first_at, recorded_at FROM people_nominal
WHERE {column} IN (SELECT {column} FROM people_nominal WHERE id IN ({{among}}))
"""
_NOW = _AROUND.format(column="canonical")
_THEN = _AROUND.format(column="cluster")
_AT_ONCE = 20_000  # below the number of parameters every supported database takes


@dataclass(frozen=True, slots=True)
class Components:
    """The components around some nominals: the canonical id of each, the members of each."""

    canonical: dict[str, str]
    members: dict[str, tuple[str, ...]]
    sorts: dict[str, str]
    hubs: frozenset[str]

    def owns(self, nominals: Iterable[str]) -> list[str]:
        """Every member of the components of `nominals`."""
        heads = {self.canonical[n] for n in nominals if n in self.canonical}
        return [own for head in sorted(heads) for own in self.members[head]]


class _Row(NamedTuple):
    """A nominal as stored."""

    id: str
    sort: str
    hub: bool
    canonical: str
    cluster: str
    first_at: dt.datetime
    recorded_at: dt.datetime


def askable(nominals: Collection[str]) -> list[str]:
    """Those ids, each once and in order. What comes in was made text that can be kept."""
    return sorted(set(nominals))


def parts(things: Collection[T]) -> Iterator[list[T]]:
    """`things` in lists that one query can name."""
    iterator = iter(things)
    while part := list(islice(iterator, _AT_ONCE)):
        yield part


def components(nominals: Collection[str], *, known_to: dt.datetime | None = None) -> Components:
    """The components of `nominals`, by the links and hub marks as known at `known_to`, or now.

    A constant number of queries. Nominals that do not exist are left out.
    """
    rows: dict[str, _Row] = {}
    for part in parts(askable(nominals)):
        found = stored.read(Nominal, _NOW if known_to is None else _THEN, [part])
        rows.update({values[0]: _Row(*values) for values in found})
    if known_to is None:
        canonical = {own: row.canonical for own, row in rows.items()}
        hubs = {own for own, row in rows.items() if row.hub}
    else:
        rows = {own: row for own, row in rows.items() if row.recorded_at <= known_to}
        canonical = _canonical_then(rows, known_to)
        hubs = hubs_then([own for own, row in rows.items() if row.sort == "place"], known_to)
    members: dict[str, list[str]] = defaultdict(list)
    for own in sorted(rows):
        members[canonical[own]].append(own)
    return Components(
        canonical=canonical,
        members={head: tuple(owns) for head, owns in members.items()},
        sorts={own: row.sort for own, row in rows.items()},
        hubs=frozenset(canonical[own] for own in hubs),
    )


def _canonical_then(rows: dict[str, _Row], known_to: dt.datetime) -> dict[str, str]:
    by_cluster: dict[str, list[str]] = defaultdict(list)
    for own, row in rows.items():
        by_cluster[row.cluster].append(own)
    joined = [own for owns in by_cluster.values() if len(owns) > 1 for own in owns]
    canonical = {own: own for own in rows}
    if not joined:
        return canonical
    edges: list[Judgement] = []
    undos: list[Undoing] = []
    named: list[tuple[str, str]] = []
    for part in parts(joined):
        known = Q(recorded_at__lte=known_to)
        edges += Judgement.objects.filter(known, left__in=part)
        undos += Undoing.objects.filter(
            known, Q(left__in=part) | Q(link__in=Judgement.objects.filter(left__in=part))
        )
        named += (
            Mention.objects.filter(known, own__in=part, sort="person")
            .exclude(kind__in=never_apart())
            .values_list("fact_uid", "own")
        )
    found = resolve(
        {own: rows[own].first_at for own in joined},
        edges=[edge_of(row) for row in edges],
        undos=[undo_of(row) for row in undos],
        apart=pairs_apart(named),
    )
    return canonical | found.canonical
