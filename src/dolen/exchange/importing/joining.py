"""Whom imported people and places may be: looked at when everything is told, many at once.

While an import stores, nobody is matched. Afterwards whoever was brought in is judged exactly as
somebody recorded by hand is. Of very many, first all are weighed with all, as every night, so that
only those are judged of whom somebody like them is known.
"""

import datetime as dt
import time
from collections.abc import Callable, Sequence

from django.db import connection

from dolen.exchange.linking.weighing import likely_pairs, on_duckdb
from dolen.journal import rows
from dolen.journal.house import house
from dolen.people.models import MatchProfile, Nominal, SearchKey
from dolen.people.stage import chunks
from dolen.recording import matching
from dolen.recording.many import Joins, join_up

IN_BULK = 2_000
"""More people than these are weighed all with all before any is judged."""
_FEWEST, _MOST = 50, 400
"""People judged in one transaction: more while it stays short, so that nobody waits for it."""
_LONGEST = 0.2
"""Seconds a transaction may take before the next is made smaller."""
_PEOPLE = """
SELECT DISTINCT p.own FROM people_matchprofile p
WHERE EXISTS (SELECT 1 FROM people_mention m WHERE m.own = p.own AND m.recorded_at >= %s)
"""
_PLACES = """
SELECT DISTINCT k.own FROM people_searchkey k JOIN people_nominal n ON n.id = k.own
WHERE n.sort = 'place' AND k.sort IN ('door', 'door_town', 'uprn')
AND EXISTS (SELECT 1 FROM people_mention m WHERE m.own = k.own AND m.recorded_at >= %s)
AND EXISTS (
  SELECT 1 FROM people_searchkey o WHERE o.sort = k.sort AND o.key = k.key AND o.own <> k.own
)
"""
_HEADS = "SELECT id, canonical FROM people_nominal WHERE id IN ({among})"
Heard = Callable[[str], None]
"""Hears who was dealt with last."""


def join_imported(*, since: dt.datetime, now: dt.datetime, after: str, heard: Heard) -> None:
    """Judge everybody of whom something was told `since`, places first.

    Goes on after whom `heard` heard of last ("" from the beginning).
    """
    if not house.match:
        return
    sort, _colon, last = after.partition(":")
    if sort != "person":
        places = [own for (own,) in rows.read(SearchKey, _PLACES, [_kept(since)])]
        _join("place", [own for own in sorted(places) if own > last], now, heard)
        last = ""
    people = [own for own in sorted(_told_of(since)) if own > last]
    _join("person", people, now, heard)


def _join(sort: str, told: Sequence[str], now: dt.datetime, heard: Heard) -> None:
    join: Joins = matching.look if sort == "person" else matching.join_doors
    size, reached = _FEWEST, 0
    while part := told[reached : reached + size]:
        begun = time.perf_counter()
        join_up(part, join, now=now)
        heard(f"{sort}:{part[-1]}")
        reached += len(part)
        taken = time.perf_counter() - begun
        size = max(_FEWEST, size // 2) if taken > _LONGEST else min(_MOST, size * 2)


def _told_of(since: dt.datetime) -> list[str]:
    """The people brought in; of very many only those of whom somebody like them is known."""
    people = [own for (own,) in rows.read(MatchProfile, _PEOPLE, [_kept(since)])]
    scorer = matching.scorer() if len(people) > IN_BULK else None
    if scorer is None:
        return people
    likely = likely_pairs(scorer.model, on_duckdb).pairs
    heads = {end for pair in likely for end in (pair.left, pair.right)}
    worth: list[str] = []
    for part in chunks(people):
        found = rows.read(Nominal, _HEADS, [part])
        worth += [own for own, head in found if head in heads]
    return worth


def _kept(moment: dt.datetime) -> object:
    """A moment as the database keeps it."""
    return connection.ops.adapt_datetimefield_value(moment)
